using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Whole answers of some invented children, to the letter: every value of the status and every line of every tree. The files in
/// Trees/ were read line by line before they were committed. VIRTUALSCHOOL_APPROVE=1 writes them anew: read the difference.
/// </summary>
public sealed class ApprovedTrees
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    private static readonly Dictionary<string, (Learner Child, string[] Days)> Stories = new(StringComparer.Ordinal)
    {
        ["order-at-home"] = (
            Child.Of("2014-05-01", [Child.Episode("CSO", "2025-03-01", "2026-01-14")], [(Child.Home("HOME", "2025-03-01"), null)]),
            ["2025-02-28", "2025-03-01", "2026-01-14", "2026-01-15"]),
        ["two-limbs-away"] = (
            Child.Of("2014-05-01", [Child.Episode("S25", "2025-01-10"), With(Child.Episode("CSO", "2025-03-01"), "EDH")], [(Child.Home("KIN", "2025-01-10", "2025-05-31"), null), (Child.Home("FOSLA", "2025-06-01"), null)]),
            ["2025-01-10", "2025-05-31", "2026-03-02"]),
        ["interim-order-ran-out"] = (
            Child.Of("2014-05-01", [new CareEpisode(ScotlandCodes.FindLegalBasis("ICSO")!.Basis, new RecordedDates(Child.Date("2026-01-01"), null), "FIF") { Continuations = [] }]),
            ["2026-01-01", "2026-01-22", "2026-01-23"]),
        ["decision-on-the-day"] = (
            Child.Of("2014-05-01", [Ended(Child.Episode("CSO", "2025-03-01"), "2025-09-10")], flags: [new CareFlag(CareFlagValue.LookedAfterAtHome, Child.Date("2025-09-11")), new CareFlag(CareFlagValue.No, Child.Date("2025-09-01"))]),
            ["2025-09-01", "2025-09-09", "2025-09-10", "2025-09-11"]),
        ["permanence-to-eighteen"] = (
            Child.Of("2008-03-01", [Child.Episode("PO", "2020-03-01")], [(Child.Home("FOSLA", "2020-03-01"), null)]),
            ["2024-03-01", "2024-03-02", "2026-02-28", "2026-03-01"]),
        ["protection-and-detention"] = (
            Child.Of("2012-05-01", [Child.Episode("CPO", "2025-03-01", "2025-03-05"), Child.Episode("S17A", "2025-06-01", "2025-07-31"), Child.Episode("LAEUK", "2024-01-01", "2024-06-30")]),
            ["2024-02-01", "2025-03-02", "2025-06-15"]),
        ["two-dates-of-birth"] = (
            new Learner
            {
                BirthDates = [new Fact<LocalDate>(Child.Date("2008-03-01"), new SourceRow(Child.Social, 2, "Born")), new Fact<LocalDate>(Child.Date("2008-01-03"), new SourceRow(Child.School, 9, "DOB"))],
                Episodes = Child.Of("2008-03-01", [Child.Episode("PO", "2020-03-01")]).Episodes,
            },
            ["2026-01-02", "2026-01-03", "2026-03-01"]),
        ["nothing-recorded"] = (Child.Of(null), ["2026-01-15"]),
        ["complete-and-empty"] = (Child.Of("2014-05-01", complete: true), ["2026-01-15"]),
        ["school-list-only"] = (Child.Of("2014-05-01", flags: [new CareFlag(CareFlagValue.LookedAfterAway, Child.Date("2026-01-15"))]), ["2026-01-14", "2026-01-15"]),
        ["order-without-birth-date"] = (Child.Of(null, [Child.Episode("CSO", "2025-03-01", "2026-01-14")]), ["2025-06-01"]),
        ["impossible-dates"] = (Child.Of("2014-05-01", [Child.Episode("CSO", "2026-03-01", "2025-12-01"), Child.Episode("S25", null, "2024-06-30"), Child.Episode("PO", "2010-01-01", "2010-02-01")]), ["2024-06-30", "2026-01-15"]),
    };

    public static TheoryData<string> StoryNames => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(StoryNames))]
    public void The_status_of_a_childs_days_is_told_as_approved(string story)
    {
        var (child, days) = Stories[story];
        var text = new StringBuilder();
        foreach (string day in days)
        {
            Decision<CareStatus> status = Rules.StatusOf(child, Child.Date(day));
            CareStatus value = status.Value;
            Line(text, $"== {day}: {Words(status.Outcome)}, any time on the day {Words(value.AtAnyTimeOnTheDay)}, deemed {Words(value.DeemedDuties)}, elsewhere {Words(value.ElsewhereUk)}, residence right {Words(value.ResidenceRight)}, short breaks only {Words(value.OnShortBreaksOnly)}");
            Line(text, $"   limbs {string.Join(' ', value.Limbs)}; bases {string.Join(' ', value.Bases.Select(b => b.Code))}; grounds {string.Join(' ', value.Grounds.Select(g => $"{g.Limb}/{g.Basis.Code}/{g.Authority}/{g.Source.Row}"))}; {value.Home} {value.HomeType?.Code}; authorities {string.Join(' ', value.Authorities)}; last day {value.LastDay?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}; warnings {string.Join(' ', value.Warnings.Select(w => $"{w.Code}@{w.Position?.Row}"))}");
            text.Append(status.Trace.ToText());
            Decision<IReadOnlyList<SourceRow>> ever = Rules.EverLookedAfter(child, Child.Date(day));
            Line(text, $"-- ever: rows {string.Join(' ', ever.Value.Select(r => r.Row))}; missing {string.Join(' ', ever.Missing)}");
            text.Append(ever.Trace.ToText());
        }

        Approved(story, text.ToString());
    }

    private static string Words(Determination outcome) => outcome.ToString();

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Approved(string story, string text, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "Trees", story + ".txt");
        if (Environment.GetEnvironmentVariable("VIRTUALSCHOOL_APPROVE") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static CareEpisode With(CareEpisode episode, string authority) => new(episode.Basis, episode.Dates, authority);

    private static CareEpisode Ended(CareEpisode episode, string on) => new(episode.Basis, episode.Dates, episode.Authority) { Ending = new EpisodeEnding(Child.Date(on)) };
}
