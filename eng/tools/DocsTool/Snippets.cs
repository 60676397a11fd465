using System.Text.RegularExpressions;

namespace DocsTool;

/// <summary>Marked parts of compiled sources: <c>// begin-snippet: name</c> to <c>// end-snippet</c>.</summary>
internal static partial class Snippets
{
    public static IReadOnlyDictionary<string, string> Read(string root)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var compiled = Repository.Files(root, ".cs").Where(f => f.StartsWith("samples/", StringComparison.Ordinal) || f.StartsWith("tests/", StringComparison.Ordinal));
        foreach (var path in compiled)
        {
            string? name = null;
            var lines = new List<string>();
            foreach (var line in Repository.Text(root, path).Split('\n'))
            {
                if (Begin().Match(line) is { Success: true } begin)
                {
                    name = name is null ? begin.Groups[1].Value : throw new InvalidDataException($"{path}: snippet '{name}' does not end before the next");
                }
                else if (End().IsMatch(line))
                {
                    if (name is null || !found.TryAdd(name, Outdent(lines)))
                    {
                        throw new InvalidDataException($"{path}: snippet '{name}' ends without a beginning, or exists twice");
                    }

                    name = null;
                    lines.Clear();
                }
                else if (name is not null)
                {
                    lines.Add(line);
                }
            }

            if (name is not null)
            {
                throw new InvalidDataException($"{path}: snippet '{name}' does not end");
            }
        }

        return found;
    }

    private static string Outdent(List<string> lines)
    {
        var indent = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..] : "")).Trim('\n') + "\n";
    }

    [GeneratedRegex(@"^\s*// begin-snippet: ([\w-]+)\s*$")]
    private static partial Regex Begin();

    [GeneratedRegex(@"^\s*// end-snippet\s*$")]
    private static partial Regex End();
}
