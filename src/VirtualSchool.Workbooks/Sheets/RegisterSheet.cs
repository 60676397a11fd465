using NodaTime;

namespace VirtualSchool;

/// <summary>One row a child: who they are, where they learn and live, who says so, and from which rows.</summary>
internal static class RegisterSheet
{
    public static Sheet Of(Register register, SheetLimit limit)
    {
        int count = register.People.Count;
        List<Column> columns =
        [
            new("Surname") { MaxWidth = 24 },
            new("Forename") { MaxWidth = 24 },
            new("Date of birth"),
            new("SCN") { MinWidth = 11 },
            new("School") { MaxWidth = 26 },
            new("Stage"),
            new("Lives in") { MaxWidth = 26 },
            new("Care status as recorded") { MinWidth = 20 },
            new("Which lists") { MaxWidth = 20 },
            new("School says (E)") { MinWidth = 13, MaxWidth = 24, IsPrinted = false },
            new("Social work says (S)") { MinWidth = 13, MaxWidth = 24, IsPrinted = false },
            new("Virtual school or other says (V)") { MinWidth = 15, MaxWidth = 24, IsPrinted = false },
            new("Known as") { IsPrinted = false },
            new("SCN check") { IsPrinted = false },
            new("Lists disagree on") { MinWidth = 13, IsPrinted = false },
            new("Restricted") { IsPrinted = false },
            new("Key") { IsPrinted = false },
            new("Last loaded (UTC)") { IsPrinted = false },
        ];
        foreach (RegisterList list in register.Lists)
        {
            columns.Add(new Column($"{list.Name}: file and row") { IsPrinted = false });
            columns.Add(new Column($"{list.Name}: loaded (UTC)") { IsPrinted = false });
        }

        return new Sheet(
            SheetNames.Register,
            "Register",
            [
                SheetLine.Title("Register"),
                SheetLine.Words(count == 0
                    ? "The register holds nobody."
                    : $"{SheetWords.Counted(count, "child", "children")}, one row each, as at {SheetWords.Long(register.AsAt)}. The columns to the right of the printed ones say which file and row each list's word comes from."),
                .. limit.Lines(count, "register.csv"),
                SheetLine.Link("Back to Start here", SheetNames.Start),
            ],
            columns,
            limit.Of(count),
            () => register.People.Take(limit.Of(count)).Select(p => Row(register, p)))
        {
            FrozenColumns = 2,
        };
    }

    private static Cell[] Row(Register register, RegisterPerson person)
    {
        bool shown = !person.IsRestricted;
        List<Cell> cells = shown ? Person(person, register.AsAt) : [Cell.Prose(SheetWords.Restricted), .. Enumerable.Repeat(Cell.Prose(SheetWords.NotShown), 7)];
        cells.Add(Cell.Prose(SheetWords.Presence(person.Presence)));
        cells.Add(Cell.Prose(Says(person, SourceKind.Education)));
        cells.Add(Cell.Prose(Says(person, SourceKind.SocialWork)));
        cells.Add(Cell.Prose(Says(person, SourceKind.Other)));
        cells.Add(shown ? KnownAs(person) : Cell.Prose(SheetWords.NotShown));
        cells.Add(Cell.Prose(shown ? NumberCheck(person.CandidateNumber) : SheetWords.NotShown));
        cells.Add(Cell.Prose(person.Disagreements.Count == 0 ? "nothing" : string.Join("; ", person.Disagreements.Select(d => d.Field))));
        cells.Add(Cell.Prose(SheetWords.YesNo(person.IsRestricted)));
        cells.Add(Cell.Text(person.Key));
        cells.Add(Loaded(person.Learner.Rows));
        foreach (RegisterList list in register.Lists)
        {
            SourceRow[] rows = [.. person.Records.Where(r => r.List == list).SelectMany(r => r.Rows)];
            cells.Add(rows.Length == 0 ? Cell.Prose(SheetWords.NotOnList) : Cell.Text(SheetWords.Place(rows)));
            cells.Add(rows.Length == 0 ? Cell.Prose(SheetWords.NotOnList) : Loaded(rows));
        }

        return [.. cells];
    }

    private static List<Cell> Person(RegisterPerson person, LocalDate asAt)
    {
        Learner learner = person.Learner;
        Enrolment? enrolment = RecordWords.Enrolment(learner);
        return
        [
            Cell.Text(person.Name?.Surname),
            Cell.Text(SheetWords.Joined([string.Join(" ", new[] { person.Name?.Forename, person.Name?.MiddleNames }.Where(n => n is not null))])),
            Cell.Date(person.BirthDate),
            Cell.Text(person.CandidateNumber?.Value),
            Cell.Text(enrolment?.SchoolName ?? enrolment?.School?.Value),
            Cell.Text(enrolment?.Stage?.Code),
            Cell.Text(RecordWords.Home(learner, asAt)),
            Cell.Text(RecordWords.CareStatus(learner, asAt)),
        ];
    }

    private static Cell KnownAs(RegisterPerson person) => Cell.Text(
        SheetWords.Joined(person.Learner.Names.Select(n => n.Value).Where(n => n.Use == NameUse.KnownAs && n != person.Name).Select(n => n.ToDisplay())),
        SheetWords.NoneRecorded);

    private static string NumberCheck(Identifier? number) => number switch
    {
        null => "no number",
        { IsRepaired: true } => "leading zero restored",
        _ => "valid",
    };

    private static string Says(RegisterPerson person, SourceKind kind) =>
        person.Records.Any(r => r.List.Source.Kind == kind && r.MarksCare) ? "yes"
        : person.Records.Any(r => r.List.Source.Kind == kind) ? "on the roll, not marked"
        : "no";

    private static Cell Loaded(IReadOnlyCollection<SourceRow> rows) =>
        rows.Count == 0 ? Cell.Prose(SheetWords.NotRecorded) : Cell.Moment(rows.Max(r => r.File.LoadedAt));
}
