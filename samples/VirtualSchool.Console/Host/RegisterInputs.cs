using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Shell.Host;

/// <summary>
/// inputs.json beside a register: from which files it was made, and how, so that later questions can be answered from the same
/// lists. It holds paths relative to its folder, digests and dates; nothing of a child.
/// </summary>
internal sealed class RegisterInputs
{
    public const string FileName = "inputs.json";

    private RegisterInputs(LocalDate asAt, IReadOnlyList<ListInput> lists, IReadOnlyList<string?> digests)
    {
        AsAt = asAt;
        Lists = lists;
        this.digests = digests;
    }

    private readonly IReadOnlyList<string?> digests;

    public LocalDate AsAt { get; }

    public IReadOnlyList<ListInput> Lists { get; }

    public static void Write(string folder, Register register, IReadOnlyList<ListInput> lists) =>
        HalfWritten.Write(Path.Combine(folder, FileName), stream =>
        {
            Answer.Json(stream, json =>
            {
                json.WriteString("asAt", LocalDatePattern.Iso.Format(register.AsAt));

                // A list that is equal to another to the byte was left out of the register, and two folders may hold files of one name.
                var read = lists.Select(list => (List: list, File: Of(register, list))).Where(l => l.File is not null);
                json.Objects("lists", read, pair =>
                {
                    var (list, file) = (pair.List, pair.File!);
                    json.WriteString("kind", list.Kind.ToString());
                    json.WriteString("file", Path.GetRelativePath(folder, list.Path).Replace('\\', '/'));
                    json.Text("sha256", file.File.Sha256);
                    json.WriteString("map", list.Map is { } own && ExportMaps.Find(own) is null ? Path.GetRelativePath(folder, Path.GetFullPath(own)).Replace('\\', '/') : file.MapName);
                    json.WriteString("loadedAt", InstantPattern.ExtendedIso.Format(file.File.LoadedAt));
                });
            });
            stream.WriteByte((byte)'\n');
        });

    private static ReadResult<Learner>? Of(Register register, ListInput list)
    {
        using var stream = File.OpenRead(list.Path);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
        return register.Lists.SelectMany(l => l.Files).FirstOrDefault(f => f.File.FileName == list.FileName && f.File.Source.Kind == list.Kind && f.File.Sha256 == digest);
    }

    public static RegisterInputs Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw StopException.Refused($"{folder} holds no register: {FileName} is missing. Make one with 'virtualschool register build'.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var lists = new List<ListInput>();
            var digests = new List<string?>();
            foreach (var list in root.GetProperty("lists").EnumerateArray())
            {
                var map = list.GetProperty("map").GetString()!;
                lists.Add(new ListInput(
                    Enum.Parse<SourceKind>(list.GetProperty("kind").GetString()!),
                    Path.GetFullPath(Path.Combine(folder, list.GetProperty("file").GetString()!)),
                    ExportMaps.Find(map) is null ? Path.GetFullPath(Path.Combine(folder, map)) : map,
                    InstantPattern.ExtendedIso.Parse(list.GetProperty("loadedAt").GetString()!).Value));
                digests.Add(list.GetProperty("sha256").GetString());
            }

            return new RegisterInputs(LocalDatePattern.Iso.Parse(root.GetProperty("asAt").GetString()!).Value, lists, digests);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or UnparsableValueException)
        {
            throw StopException.Refused($"{path} is not what 'virtualschool register build' writes. Build the register again.");
        }
    }

    /// <summary>The register again, from the same files; refused when one of them has changed or gone.</summary>
    public Register Rebuild(Session session, LocalDate asAt, int threads, IProgress<Work.Stage> progress)
    {
        foreach (var (list, digest) in Lists.Zip(digests))
        {
            if (!File.Exists(list.Path))
            {
                throw StopException.Refused($"{list.FileName}, from which the register was made, is no longer at {list.Path}.");
            }

            using var stream = File.OpenRead(list.Path);
            if (digest is not null && !Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream)).Equals(digest, StringComparison.Ordinal))
            {
                throw StopException.Refused($"{list.FileName} has changed since the register was made. Build the register again.");
            }
        }

        return JoinedLists.Build(session, Lists, asAt, threads, progress);
    }
}
