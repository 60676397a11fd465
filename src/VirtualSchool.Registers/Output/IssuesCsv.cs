namespace VirtualSchool;

/// <summary>issues.csv: one row an issue. It holds places and words, never a value.</summary>
internal static class IssuesCsv
{
    public static void Write(Register register, Stream stream)
    {
        using var csv = new CsvText(stream);
        csv.Cell("code").Cell("severity").Cell("file").Cell("sheet").Cell("row").Cell("column").Cell("message").Cell("what to do").EndRow();
        foreach (Issue issue in register.Issues.Issues)
        {
            csv.Cell(issue.Code.Code)
                .Cell(issue.Severity switch { IssueSeverity.Error => "error", IssueSeverity.Warning => "warning", _ => "information" })
                .Cell(issue.Position?.File)
                .Cell(issue.Position?.Sheet)
                .Cell(issue.Position?.Row)
                .Cell(issue.Position?.Column)
                .Cell(issue.Message)
                .Cell(issue.Code.Remedy)
                .EndRow();
        }
    }
}
