using System.Text;
using VirtualSchool;

namespace DocsTool;

/// <summary>Pages written from the libraries themselves.</summary>
internal static class Generated
{
    private const string DoNotEdit = "<!-- Written by eng/tools/DocsTool from the libraries. Do not edit. -->\n";

    private static readonly (string Prefix, string Heading)[] Areas =
    [
        ("VS1", "People and their numbers"),
        ("VS2", "Reading lists"),
        ("VS3", "Care"),
        ("VS4", "Registers"),
    ];

    public static IEnumerable<(string Path, string Text)> Pages()
    {
        yield return ("docs/reference/codes.md", Codes(IssueCodes.All));
    }

    private static string Codes(IReadOnlyList<IssueCode> codes)
    {
        var page = new StringBuilder(DoNotEdit)
            .Append("# Issue codes\n\n")
            .Append("A problem in the data never stops the work: it becomes an issue with one of these codes, the file, the row and the column, and what to do.\n")
            .Append("An issue never holds the value itself. Codes are permanent: none is reused or renumbered, so you may filter and count by them.\n\n")
            .Append("**Error**: the value or the row could not be used. **Warning**: it was used, but somebody should look. **Information**: nothing needs doing.\n");
        var left = codes.ToList();
        foreach (var (prefix, heading) in Areas)
        {
            page.Append($"\n## {heading}\n\n| code | severity | what is wrong | what to do |\n|---|---|---|---|\n");
            foreach (var code in codes.Where(c => c.Code.StartsWith(prefix, StringComparison.Ordinal)))
            {
                page.Append($"| {code.Code} | {code.Severity} | {Cell(code.Title)} | {Cell(code.Remedy)} |\n");
                left.Remove(code);
            }
        }

        return left.Count == 0 ? page.ToString() : throw new InvalidDataException($"{left[0].Code} belongs to no area of the page: add one in {nameof(Generated)}");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
