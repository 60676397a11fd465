namespace VirtualSchool;

/// <summary>Where lists say different things of one child: one row a child and field, one column a list.</summary>
internal static class DisagreementsSheet
{
    public static Sheet Of(Register register, SheetLimit limit)
    {
        int count = register.People.Sum(p => p.Disagreements.Count);
        return new Sheet(
            SheetNames.Disagreements,
            "Disagreements",
            [
                SheetLine.Title("Disagreements"),
                SheetLine.Words(count == 0
                    ? "The lists say the same wherever they speak of the same child."
                    : $"{SheetWords.Counted(count, "place", "places")} where lists say different things of one child. Every list's word is kept; put it right in the list that is wrong."),
                .. limit.Lines(count, "register.json"),
                SheetLine.Link("Back to Start here", SheetNames.Start),
            ],
            [
                new Column("Surname"),
                new Column("Forename"),
                new Column("About") { MinWidth = 16 },
                .. register.Lists.Select(l => new Column($"{l.Name} says") { MinWidth = 16, MaxWidth = 40 }),
                new Column("Where to look") { MaxWidth = 44 },
                new Column("Key") { MinWidth = 18 },
            ],
            limit.Of(count),
            () => register.People.SelectMany(p => p.Disagreements.Select(d => Row(register, p, d))).Take(limit.Of(count)))
        {
            FrozenColumns = 2,
        };
    }

    private static Cell[] Row(Register register, RegisterPerson person, Disagreement disagreement) =>
    [
        person.IsRestricted ? Cell.Prose(SheetWords.Restricted) : Cell.Text(person.Name?.Surname),
        person.IsRestricted ? Cell.Prose(SheetWords.NotShown) : Cell.Text(person.Name?.Forename),
        Cell.Prose(disagreement.Field),
        .. register.Lists.Select(list => Says(person, disagreement, list)),
        Cell.Text(string.Join("; ", disagreement.Values.Select(v => SheetWords.Place(v.Record.Rows)))),
        Cell.Text(person.Key),
    ];

    private static Cell Says(RegisterPerson person, Disagreement disagreement, RegisterList list)
    {
        string? said = SheetWords.Joined(disagreement.Values.Where(v => v.Record.List == list).Select(v => v.Value));
        return said is null ? Cell.Prose("says nothing") : person.IsRestricted ? Cell.Prose(SheetWords.NotShown) : Cell.Text(said);
    }
}
