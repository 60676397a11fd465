namespace VirtualSchool;

/// <summary>The review queue: one row a question, both records side by side, with a column for the answer.</summary>
internal static class ToCheckSheet
{
    /// <summary>The answers.</summary>
    public static readonly IReadOnlyList<string> Answers = ["Same child", "Different children", "Not sure"];

    public static Sheet Of(Register register, SheetLimit limit)
    {
        int count = register.ReviewQueue.Count, settled = register.ReviewQueue.Count(i => i.IsSettled);
        List<Column> columns =
        [
            new("Question") { MinWidth = 13 },
            new("Decision") { Choices = Answers, MinWidth = 18 },
            new("Why we ask") { MinWidth = 20, MaxWidth = 38 },
            .. Pair("name", 18, 22),
            .. Pair("date of birth", 18, 22),
            .. Pair("SCN", 11, 22),
            .. Pair("postcode", 10, 22, isPrinted: false),
            .. Pair("other names", 18, 30, isPrinted: false),
            .. Pair("school", 18, 30, isPrinted: false),
            .. Pair("list", 12, 30, isPrinted: false),
            .. Pair("file and row", 20, 40, isPrinted: false),
            .. Pair("key", 18, 22, isPrinted: false),
            new("How likely the same") { MinWidth = 10, IsPrinted = false },
            new("State") { MinWidth = 10, IsPrinted = false },
            new("Reason for the decision") { MinWidth = 30, IsPrinted = false },
            new("Decided by") { MinWidth = 20, IsPrinted = false },
        ];

        return new Sheet(
            SheetNames.ToCheck,
            "ToCheck",
            [
                SheetLine.Title("To check: are these two records the same child?"),
                SheetLine.Words(count == 0
                    ? "There is nothing to check."
                    : $"{SheetWords.Counted(count - settled, "pair waits", "pairs wait")} for a decision, the most useful first. Choose an answer in the column Decision: {string.Join(", ", Answers)}."),
                .. settled == 0
                    ? Array.Empty<SheetLine>()
                    : [SheetLine.Words($"{SheetWords.Counted(settled, "pair", "pairs")} at the end {(settled == 1 ? "is" : "are")} as good as answered: a record has since found its own partner, as twins do. Look at them when there is time.")],
                .. limit.Lines(count, "review.csv"),
                SheetLine.Link("Back to Start here", SheetNames.Start),
            ],
            columns,
            limit.Of(count),
            () => register.ReviewQueue.Take(limit.Of(count)).Select(Row))
        {
            FrozenColumns = 2,
        };
    }

    private static IEnumerable<Column> Pair(string what, int minWidth, int maxWidth, bool isPrinted = true) =>
    [
        new($"First: {what}") { MinWidth = minWidth, MaxWidth = maxWidth, IsPrinted = isPrinted },
        new($"Second: {what}") { MinWidth = minWidth, MaxWidth = maxWidth, IsPrinted = isPrinted },
    ];

    private static Cell[] Row(ReviewItem item) =>
    [
        Cell.Text(item.Id),
        Cell.Input(),
        Cell.Prose(string.Join(" ", item.Reasons.Select(r => r.Sentence)) + (item.IsRestricted ? " Restricted: ask a person with that permission." : string.Empty)),
        .. SideBySide(Record(item.Left, item.LeftKey, item.IsRestricted), Record(item.Right, item.RightKey, item.IsRestricted)),
        Cell.Probability(item.Probability),
        Cell.Prose(item.IsSettled ? "as good as answered" : "to decide"),
        Cell.Input(),
        Cell.Input(),
    ];

    private static IEnumerable<Cell> SideBySide(Cell[] first, Cell[] second) => first.Zip(second, (l, r) => new[] { l, r }).SelectMany(pair => pair);

    private static Cell[] Record(RegisterRecord record, string? key, bool isRestricted)
    {
        Learner learner = record.Learner;
        Cell[] child = isRestricted
            ? [Cell.Prose(SheetWords.Restricted), .. Enumerable.Repeat(Cell.Prose(SheetWords.NotShown), 5)]
            :
            [
                Cell.Text(learner.Names.Select(n => n.Value.ToDisplay()).FirstOrDefault()),
                learner.BirthDates.Count <= 1
                    ? Cell.Date(learner.BirthDates.Count == 0 ? null : learner.BirthDates[0].Value)
                    : Cell.Text(SheetWords.Joined(learner.BirthDates.Select(d => SheetWords.Long(d.Value)))),
                Cell.Text(SheetWords.Joined(learner.Identifiers.Where(i => i.Value.Kind == IdentifierKind.ScottishCandidateNumber).Select(i => i.Value.Value))),
                Cell.Text(SheetWords.Joined(learner.Addresses.Select(a => a.Value.Postcode))),
                Cell.Text(SheetWords.Joined(learner.Names.Skip(1).Select(n => n.Value.ToDisplay())), SheetWords.NoneRecorded),
                Cell.Text(RecordWords.Enrolment(learner) is { } e ? e.SchoolName ?? e.School?.Value : null),
            ];
        return
        [
            .. child,
            Cell.Text(record.List.Name),
            Cell.Text(SheetWords.Place(record.Rows)),
            key is null ? Cell.Prose("not in the register") : Cell.Text(key),
        ];
    }
}
