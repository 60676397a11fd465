namespace VirtualSchool;

/// <summary>One row a file: how it was read, and how complete its list is.</summary>
internal static class ListsSheet
{
    public static Sheet Of(Register register, SheetLimit limit)
    {
        Cell[][] rows = [.. register.GapView.Columns.SelectMany(c => c.List.Files.Select(f => Row(c, f)))];
        return new Sheet(
            SheetNames.Lists,
            "Lists",
            [
                SheetLine.Title("Lists and files"),
                SheetLine.Words(rows.Length == 0 ? "No file was read." : "One row a file. Numbers of a list that came in several files are repeated on each of its rows."),
                .. limit.Lines(rows.Length, "summary.json"),
                SheetLine.Link("Back to Start here", SheetNames.Start),
            ],
            [
                new Column("List"),
                new Column("Kind") { MinWidth = 12 },
                new Column("File"),
                new Column("Loaded (UTC)"),
                new Column("What became of its rows") { MinWidth = 24, MaxWidth = 40 },
                new Column("SCNs in its rows") { MinWidth = 24, MaxWidth = 40 },
                new Column("Children the list names") { MinWidth = 11 },
                new Column("List complete to") { MinWidth = 11 },
                new Column("Named by no other list") { MinWidth = 11, IsPrinted = false },
                new Column("On its roll, not marked") { MinWidth = 11, IsPrinted = false },
                new Column("No sign of care, not listed") { MinWidth = 11, IsPrinted = false },
                new Column("Read with the map") { IsPrinted = false },
                new Column("Encoding") { MaxWidth = 60, IsPrinted = false },
                new Column("Digest of the file (SHA-256)") { MaxWidth = 70, IsPrinted = false },
            ],
            limit.Of(rows.Length),
            () => rows.Take(limit.Of(rows.Length)))
        {
            FrozenColumns = 1,
        };
    }

    private static Cell[] Row(GapColumn column, ReadResult<Learner> file) =>
    [
        Cell.Text(column.List.Name),
        Cell.Prose(SheetWords.Kind(column.List.Source.Kind) + (column.List.IsWholeRoll ? ", whole roll" : string.Empty)),
        Cell.Text(file.File.FileName),
        Cell.Moment(file.File.LoadedAt),
        Cell.Prose(Rows(file.Rows)),
        Cell.Prose(CandidateNumbers(file)),
        Cell.Count(column.People.Count),
        Cell.Percent(column.People),
        Cell.Count(column.OnlyHere.Count),
        Cell.Count(column.UnmarkedOnRoll),
        Cell.Count(column.OutsideRegister),
        Cell.Text(file.MapName),
        Cell.Text(file.EncodingReason.Length == 0 ? file.Encoding : $"{file.Encoding}: {file.EncodingReason}"),
        Cell.Text(file.File.Sha256),
    ];

    private static string Rows(RowCounts rows) => Counts(
        ("read", rows.Read),
        ("used", rows.Used),
        ("merged with another row of the same child", rows.Merged),
        ("repeated", rows.Repeated),
        ("blank", rows.Blank),
        ("totals", rows.Totals),
        ("refused", rows.Refused));

    private static string CandidateNumbers(ReadResult<Learner> file) =>
        file.IdentifierCounts.FirstOrDefault(c => c.Field == "scn") is { } scn
            ? Counts(
                ("counted", scn.Total),
                ("valid", scn.Valid),
                ("tidied", scn.Cleaned),
                ("leading zero restored", scn.Repaired),
                ("not valid", scn.Invalid),
                ("missing", scn.Missing))
            : "the file has no column for them";

    // The first count is the sum of the others; of those, the ones that are not zero.
    private static string Counts(params (string What, int Count)[] counts) =>
        string.Join(", ", counts.Where((c, i) => i == 0 || c.Count != 0).Select(c => $"{c.What} {SheetWords.Number(c.Count)}"));
}
