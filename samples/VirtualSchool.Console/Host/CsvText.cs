namespace VirtualSchool.Shell.Host;

/// <summary>Lines of CSV for standard output.</summary>
internal static class CsvText
{
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string? text) => text is null ? string.Empty
        : text.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
