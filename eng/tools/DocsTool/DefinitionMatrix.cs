using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using VirtualSchool;
using VirtualSchool.Scotland;
using VirtualSchool.Testing;

namespace DocsTool;

/// <summary>
/// Which history of care satisfies which scheme: a table got by asking the rules about invented children, one or more for each
/// cell, and compared with the table of the rule book (definition-matrix.json, copied there with its source).
/// </summary>
public sealed class DefinitionMatrix
{
    private const string Ages = "age";

    private readonly RulePack pack;

    private DefinitionMatrix(RulePack pack, string source, IReadOnlyList<Column> columns, IReadOnlyList<Row> rows)
    {
        this.pack = pack;
        Source = source;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Where the compared table comes from.</summary>
    public string Source { get; }

    /// <summary>The histories of care, in the order of the table.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The schemes, in the order of the table.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads the table to compare with.</summary>
    /// <param name="json">The text of definition-matrix.json.</param>
    public static DefinitionMatrix Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var top = document.RootElement;
        var overlay = LawOverlay.Read("definition-matrix.json", top.GetProperty("overlay").GetRawText());
        return new DefinitionMatrix(
            ScotlandPack.With(overlay),
            top.GetProperty("source").GetString()!,
            [.. top.GetProperty("columns").EnumerateArray().Select(c => new Column(c.GetProperty("id").GetString()!, c.GetProperty("title").GetString()!))],
            [.. top.GetProperty("rows").EnumerateArray().Select(ReadRow)]);
    }

    /// <summary>What the rules answer in one cell, in words.</summary>
    public string Answer(Row row, Column column)
    {
        if (column.Id == Ages)
        {
            return AgesOf(row);
        }

        var answers = Children(row, column.Id).Select(child => (child.Name, Outcome: OutcomeOf(row, child.Learner))).ToArray();
        return answers.Length == 0 ? "not asked"
            : answers.All(a => a.Outcome == answers[0].Outcome) ? answers[0].Outcome
            : string.Join(", ", answers.Select(a => $"{a.Name}: {a.Outcome}"));
    }

    /// <summary>Whether the rule book's words and the rules' answer are the same in other words, so that nothing needs explaining.</summary>
    public static bool AreSame(string words, string answer) => words switch
    {
        "yes" => answer == "Yes",
        "no" => answer == "No",
        "unknown" => answer == "Unknown",
        "n/a" or "—" => answer == "not asked",
        _ => words.Replace("–", " to ", StringComparison.Ordinal) == answer,
    };

    /// <summary>The page of the law book.</summary>
    public string ToMarkdown()
    {
        var page = new StringBuilder("# Definitions compared\n\n[The law book of Scotland](index.md)\n\n")
            .Append("Which history of care satisfies which scheme. Every answer is got by asking the rules about an invented child of that history; a scheme has its own meaning of\n")
            .Append($"looked after, so the same child may be in one and out of another. Compared with {Source}; differences are explained below.\n\n")
            .Append("| scheme | ").Append(string.Join(" | ", Columns.Select(c => c.Title))).Append(" |\n|---|").Append(string.Concat(Columns.Select(_ => "---|"))).Append('\n');
        foreach (var row in Rows)
        {
            page.Append($"| {row.Scheme} (`{row.Code}`) | ").Append(string.Join(" | ", Columns.Select(c => Answer(row, c)))).Append(" |\n");
        }

        page.Append("\nThe rows of the 2026 Act are asked as if its section 1 were in force; it is not.\n\n## Where the rules say something else, or say it otherwise\n\n");
        foreach (var row in Rows)
        {
            foreach (var column in Columns.Where(c => row.Cells[c.Id].Why is not null))
            {
                page.Append($"- {row.Scheme}, {LowerFirst(column.Title)}: the table says \"{row.Cells[column.Id].Table}\", the rules {row.Cells[column.Id].Rules}. {row.Cells[column.Id].Why}.\n");
            }
        }

        return page.ToString();
    }

    private static Row ReadRow(JsonElement row) => new(
        row.GetProperty("scheme").GetString()!,
        row.GetProperty("code").GetString()!,
        row.GetProperty("isDefinition").GetBoolean(),
        LocalDatePattern.Iso.Parse(row.GetProperty("asAt").GetString()!).Value,
        row.GetProperty("ageInCare").GetInt32(),
        row.GetProperty("ageAfter").GetInt32(),
        row.GetProperty("forLeavers").GetBoolean(),
        row.GetProperty("forCareBefore16").GetBoolean(),
        row.GetProperty("cells").EnumerateObject().ToDictionary(
            c => c.Name,
            c => new Cell(
                c.Value.GetProperty("table").GetString()!,
                c.Value.GetProperty("rules").GetString()!,
                c.Value.TryGetProperty("why", out var why) ? why.GetString() : null),
            StringComparer.Ordinal));

    private string OutcomeOf(Row row, Learner child)
    {
        var about = RuleBook.Of(pack).About(child);
        return (row.IsDefinition ? about.OutcomeOn(pack.CareExperienceDefinition(row.Code), row.AsAt) : about.OutcomeOn(pack.EntitlementScheme(row.Code), row.AsAt)).Outcome.ToString();
    }

    private static string LowerFirst(string text) => text[..1].ToLowerInvariant() + text[1..];

    // The ages at which the history that satisfies the scheme best gives Yes, one child for each age.
    private string AgesOf(Row row)
    {
        string[] best = row.ForCareBefore16 ? ["before-16"] : row.ForLeavers ? ["after-16"] : ["now", "after-16"];
        var ages = Enumerable.Range(0, 31)
            .Where(age => best.Any(column => Children(row with { AgeInCare = age, AgeAfter = age }, column).Any(c => OutcomeOf(row, c.Learner) == "Yes")))
            .ToArray();
        return ages.Length == 0 ? "none" : ages[^1] == 30 ? $"{ages[0]} and over" : $"{ages[0]} to {ages[^1]}";
    }

    private static IEnumerable<(string Name, Learner Learner)> Children(Row row, string column)
    {
        bool inCare = column == "now" || (!row.ForLeavers && column is "home" or "detained" or "england");
        int age = inCare ? row.AgeInCare : row.AgeAfter;

        // The birthday is on 10 January, months before every day asked about, so that no edge is hit by chance.
        var born = new LocalDate(row.AsAt.Year - age, 1, 10);
        // Out of work and offered a job, and at school while of that age: schemes that ask for it are not to fail for want of it.
        var offer = new LearnerEvent(LearnerEventKinds.JobOffer, row.AsAt.PlusDays(-14)) { OnQualifyingBenefit = true, MonthsOutOfWork = 1 };
        var child = LearnerBuilder.Start.Born(born).CareHistoryComplete().Marked(RecordMarker.EventHistoryComplete).Event(offer);
        child = age is >= 3 and < 18 ? child.Enrolled(new Enrolment(authority: "FIF", stage: age < 5 ? new SchoolStage("ELC") : null, isOnRoll: true)) : child;
        LocalDate Aged(int years, int months = 0) => new(born.Year + years, 1 + months, 10);
        var since = row.AsAt.PlusDays(-60);

        // For leavers, care that went on past the 16th birthday, or for the rule about care before 16 care that did not.
        var (ended, detained) = row.ForCareBefore16 ? (Aged(15, 11), Aged(14)) : (Aged(16, 5), Aged(17, 8));
        switch (column)
        {
            case "now" when age < 18:
                yield return ("s.25", child.Episode("S25", since).Home("FOSLA", since).Build());
                yield return ("CSO", child.Episode("CSO", since).Home("FOSLA", since).Build());
                yield return ("ICSO", child.Episode("ICSO", row.AsAt.PlusDays(-5)).Home("FOSLA", row.AsAt.PlusDays(-5)).Build());
                yield return ("PO", child.Episode("PO", since).Home("FOSLA", since).Build());
                break;
            case "before-16" when age < 3:
                yield return ("ended before 2", child.Episode("S25", Aged(0, 3), Aged(1, 3)).Home("FOSLA", Aged(0, 3), Aged(1, 3)).Build());
                yield return ("ended after 2", child.Episode("S25", Aged(0, 3), Aged(2, 2)).Home("FOSLA", Aged(0, 3), Aged(2, 2)).Build());
                break;
            case "before-16":
                yield return ("", child.Episode("S25", Aged(6), Aged(8)).Home("FOSLA", Aged(6), Aged(8)).Build());
                break;
            case "after-16" when age >= 16:
                yield return ("", child.Episode("S25", Aged(15), Aged(16, 2)).Home("FOSLA", Aged(15), Aged(16, 2)).Build());
                break;
            case "home" when row.ForLeavers:
                yield return ("", child.Episode("CSO", Aged(15, 6), ended).Home("HOME", Aged(15, 6), ended).Build());
                break;
            case "home":
                yield return ("", child.Episode("CSO", since).Home("HOME", since).Build());
                break;
            case "detained" when row.ForLeavers:
                yield return ("", child.Episode("S17A", detained, detained.PlusDays(60)).Home("SECURE", detained, detained.PlusDays(60)).Build());
                break;
            case "detained" when age >= 8:
                yield return ("", child.Episode("S17A", since).Home("SECURE", since).Build());
                break;
            case "kinship":
                yield return ("", child.Episode("KCO", Aged(1), age < 16 ? null : Aged(16).PlusDays(-1)).Build());
                break;
            case "adopted" when age < 3:
                yield return ("adopted before 2", Adopted(child, Aged(0, 3), Aged(1, 3)));
                yield return ("adopted after 2", Adopted(child, Aged(0, 3), Aged(2, 2)));
                break;
            case "adopted":
                yield return ("", Adopted(child, Aged(6), Aged(8)));
                break;
            case "england":
                var basis = ScotlandCodes.FindLegalBasis("LAEUK")!.Basis;
                var dates = inCare ? new RecordedDates(since, null) : new RecordedDates(Aged(15), ended);
                var england = child.Episode(new CareEpisode(basis, dates, null) { Nation = "england" }, null);
                yield return ("England only", england.Build());
                if (!inCare)
                {
                    yield return ("here before", england.Episode("S25", Aged(14), Aged(15)).Home("FOSLA", Aged(14), Aged(15)).Build());
                }

                break;
        }
    }

    private static Learner Adopted(LearnerBuilder child, LocalDate from, LocalDate adopted) =>
        child.Episode("PO", from, adopted.PlusDays(-1)).Home("FOSLA", from, adopted.PlusDays(-1)).Episode("ADOPT", adopted).Build();

    /// <summary>A history of care.</summary>
    public sealed record Column(string Id, string Title);

    /// <summary>One cell: the rule book's words, the rules' answer when the page was last looked at, and why they differ.</summary>
    public sealed record Cell(string Table, string Rules, string? Why);

    /// <summary>A scheme, and the invented children it is asked about.</summary>
    public sealed record Row(string Scheme, string Code, bool IsDefinition, LocalDate AsAt, int AgeInCare, int AgeAfter, bool ForLeavers, bool ForCareBefore16, IReadOnlyDictionary<string, Cell> Cells);
}
