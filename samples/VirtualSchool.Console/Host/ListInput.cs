using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>One list to be read.</summary>
/// <param name="Kind">School, social work or other.</param>
/// <param name="Path">The file's full path.</param>
/// <param name="Map">A shipped map's name or a map file; null to go by the headers.</param>
/// <param name="LoadedAt">When it was loaded; null for the file's last change.</param>
internal sealed record ListInput(SourceKind Kind, string Path, string? Map, Instant? LoadedAt)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    public override string ToString() => FileName;
}
