namespace VirtualSchool;

/// <summary>What was found wrong in the files: places and words, never a value.</summary>
internal static class IssuesSheet
{
    public static Sheet Of(Register register, SheetLimit limit)
    {
        int count = register.Issues.Issues.Count;
        return new Sheet(
            SheetNames.Issues,
            "Issues",
            [
                SheetLine.Title("Issues"),
                SheetLine.Words(count == 0 ? "Nothing was found wrong in the files." : $"{register.Issues}. Each says where it is and what to do. No child's details are in this sheet."),
                .. limit.Lines(count, "issues.csv"),
                SheetLine.Link("Back to Start here", SheetNames.Start),
            ],
            [
                new Column("How serious") { MinWidth = 12 },
                new Column("File"),
                new Column("Row") { MinWidth = 14 },
                new Column("Column") { MinWidth = 14 },
                new Column("What is wrong") { MaxWidth = 50 },
                new Column("What to do") { MaxWidth = 50 },
                new Column("Code"),
            ],
            limit.Of(count),
            () => register.Issues.Issues.Take(limit.Of(count)).Select(Row));
    }

    private static Cell[] Row(Issue issue)
    {
        SourcePosition? position = issue.Position;
        return
        [
            Cell.Prose(SheetWords.Severity(issue.Severity)),
            position is null ? Cell.Prose("the whole register") : Cell.Text(position.Sheet is null ? position.File : $"{position.File}, sheet {position.Sheet}"),
            position?.Row is { } row ? Cell.Count(row) : Cell.Prose("whole file"),
            position?.Column is { } column ? Cell.Text(column) : Cell.Prose(position?.Row is null ? "whole file" : "whole row"),
            Cell.Text(issue.Message),
            Cell.Prose(issue.Code.Remedy),
            Cell.Text(issue.Code.Code),
        ];
    }
}
