using System.Text;
using System.Text.Json;
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
        ("VS5", "Support plans"),
        ("VS6", "Deadlines and calendars"),
    ];

    public static IEnumerable<(string Path, string Text)> Pages(string root)
    {
        yield return ("docs/reference/codes.md", Codes(IssueCodes.All));
        yield return ("docs/reference/shipped-maps.md", Maps(ExportMaps.All));
        yield return ("docs/reference/obligations.md", DoNotEdit + ObligationPage.Text());
        foreach (var page in LawBook.Pages(root))
        {
            yield return page;
        }
    }

    /// <summary>What columns mean in the shipped maps, each once.</summary>
    public static IEnumerable<string> MapFields() =>
        ExportMaps.All.SelectMany(map =>
        {
            using var json = JsonDocument.Parse(map.ToJson());
            return json.RootElement.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("to").GetString()!).ToArray();
        }).Distinct(StringComparer.Ordinal);

    private static string Maps(IReadOnlyList<ExportMap> maps)
    {
        var page = new StringBuilder(DoNotEdit)
            .Append("# Shipped maps\n\n")
            .Append("How far each can be trusted is in its own words: **exact** (headers read in a public source), **part**, or **example** (no public\n")
            .Append("specification: copy it and put in your report's headers). How a map is written: [maps](maps.md).\n");
        foreach (var map in maps.OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            page.Append($"\n## {map.Name}\n\n{map.Title}, version {map.Version}. {map.Note}\n\n| field | headers |\n|---|---|\n");
            using var json = JsonDocument.Parse(map.ToJson());
            foreach (var field in json.RootElement.GetProperty("fields").EnumerateArray())
            {
                var headers = (string[])["from", "regex"];
                var texts = headers.Where(h => field.TryGetProperty(h, out _)).SelectMany(h => field.GetProperty(h).EnumerateArray().Select(t => h == "regex" ? $"`{t.GetString()}`" : t.GetString()!));
                page.Append($"| `{field.GetProperty("to").GetString()}` | {Cell(string.Join(", ", texts))} |\n");
            }
        }

        return page.ToString();
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
