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
            new("Reason for the decision") { MinWidth = 24 },
            new("Decided by") { MinWidth = 14 },
            new("Why we ask") { MaxWidth = 44 },
            new("State") { MinWidth = 10 },
            new("How likely the same") { MinWidth = 10 },
        ];
        foreach (string side in new[] { "First", "Second" })
        {
            columns.Add(new Column($"{side}: name"));
            columns.Add(new Column($"{side}: other names"));
            columns.Add(new Column($"{side}: date of birth"));
            columns.Add(new Column($"{side}: SCN") { MinWidth = 11 });
            columns.Add(new Column($"{side}: postcode") { MinWidth = 10 });
            columns.Add(new Column($"{side}: school"));
            columns.Add(new Column($"{side}: list"));
            columns.Add(new Column($"{side}: file and row"));
            columns.Add(new Column($"{side}: key") { MinWidth = 14 });
        }

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

    private static Cell[] Row(ReviewItem item) =>
    [
        Cell.Text(item.Id),
        Cell.Input(),
        Cell.Input(),
        Cell.Input(),
        Cell.Prose(string.Join(" ", item.Reasons.Select(r => r.Sentence)) + (item.IsRestricted ? " Restricted: ask a person with that permission." : string.Empty)),
        Cell.Prose(item.IsSettled ? "as good as answered" : "to decide"),
        Cell.Probability(item.Probability),
        .. Record(item.Left, item.LeftKey, item.IsRestricted),
        .. Record(item.Right, item.RightKey, item.IsRestricted),
    ];

    private static IEnumerable<Cell> Record(RegisterRecord record, string? key, bool isRestricted)
    {
        Learner learner = record.Learner;
        Cell[] child = isRestricted
            ? [Cell.Prose(SheetWords.Restricted), .. Enumerable.Repeat(Cell.Prose(SheetWords.NotShown), 5)]
            :
            [
                Cell.Text(learner.Names.Select(n => n.Value.ToDisplay()).FirstOrDefault()),
                Cell.Text(SheetWords.Joined(learner.Names.Skip(1).Select(n => n.Value.ToDisplay()))),
                learner.BirthDates.Count <= 1
                    ? Cell.Date(learner.BirthDates.Count == 0 ? null : learner.BirthDates[0].Value)
                    : Cell.Text(SheetWords.Joined(learner.BirthDates.Select(d => SheetWords.Long(d.Value)))),
                Cell.Text(SheetWords.Joined(learner.Identifiers
                    .Where(i => i.Value.Kind == IdentifierKind.ScottishCandidateNumber)
                    .Select(i => i.Value.Value))),
                Cell.Text(SheetWords.Joined(learner.Addresses.Select(a => a.Value.Postcode))),
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
