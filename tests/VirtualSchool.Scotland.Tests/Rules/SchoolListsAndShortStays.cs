using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What the changes of the mutation run of 24 November 2026 showed that no test had asked.</summary>
public sealed class SchoolListsAndShortStays
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    [Theory]
    [InlineData(CareFlagValue.LookedAfterAtHome, CareHome.AtHome, "Yes: the school list of that day says at home")]
    [InlineData(CareFlagValue.LookedAfterAway, CareHome.Away, "No: the school list of that day says away from home")]
    public void Where_no_home_is_recorded_the_school_list_of_the_day_says_where_and_is_named_with_its_row(CareFlagValue says, CareHome home, string words)
    {
        LocalDate day = Child.Date("2026-01-15");
        CareFlag[] flags = [new CareFlag(says, day), new CareFlag(says, day), new CareFlag(CareFlagValue.LookedAfterAway, Child.Date("2025-09-17")), new CareFlag(CareFlagValue.LookedAfterAtHome, Child.Date("2024-09-18"))];

        Decision<CareStatus> status = Rules.StatusOf(Child.Of("2014-05-01", [Child.Episode("CSO", "2025-03-01", "2026-02-14")], flags: flags), day);

        Assert.Equal(home, status.Value.Home);
        string[] lines = status.Trace.ToText().Split('\n');
        int told = Array.FindIndex(lines, l => l.EndsWith(words, StringComparison.Ordinal));
        Assert.EndsWith("pupils.csv row 4 column Looked after", lines[told + 1], StringComparison.Ordinal);
        Assert.EndsWith("pupils.csv row 5 column Looked after", lines[told + 2], StringComparison.Ordinal);
        Assert.DoesNotContain("pupils.csv row 6", lines[told + 3], StringComparison.Ordinal);
    }

    [Fact]
    public void School_lists_of_one_day_that_disagree_leave_the_home_unknown()
    {
        LocalDate day = Child.Date("2026-01-15");

        Decision<CareStatus> status = Rules.StatusOf(
            Child.Of("2014-05-01", [Child.Episode("CSO", "2025-03-01", "2026-02-14")], flags: [new CareFlag(CareFlagValue.LookedAfterAtHome, day), new CareFlag(CareFlagValue.LookedAfterAway, day)]),
            day);

        Assert.Equal(CareHome.Unknown, status.Value.Home);
    }

    [Fact]
    public void Days_of_a_planned_series_of_short_breaks_are_counted_as_such()
    {
        Home Stay(string from, string last) => new(Child.Home("FOSLA", from).Type, new RecordedDates(Child.Date(from), Child.Date(last))) { Series = "S", Carer = "carer-1" };
        Learner child = Child.Of(
            "2014-05-01",
            [Child.Episode("S25", "2025-04-04", "2025-04-06"), Child.Episode("S25", "2025-05-02", "2025-05-05")],
            [(Stay("2025-04-04", "2025-04-06"), null), (Stay("2025-05-02", "2025-05-05"), null)],
            complete: true);

        CareDays days = Rules.DaysLookedAfter(child, Child.Date("2025-04-01"), Child.Date("2025-05-31")).Value;

        Assert.Equal(7, days.LookedAfter);
        Assert.Equal(7, days.OnShortBreaksOnly);
    }

    [Fact]
    public void A_pack_without_overlays_is_asked_for_by_its_name_and_not_with_null()
    {
        Assert.Throws<ArgumentNullException>(() => ScotlandPack.With(null!));
        Assert.Throws<ArgumentNullException>(() => ScotlandPack.With([null!]));
    }

    [Fact]
    public void A_day_of_commencement_may_be_the_day_on_which_the_Act_was_passed_and_not_one_before()
    {
        LocalDate passed = ScotsRules.Act1.InForce!.Value.Start;
        LawOverlay From(LocalDate day) => LawOverlay.Read("any.json", $$"""{ "name": "any", "commence": [{ "provision": "asp-2026-16-s1", "on": "{{day:uuuu-MM-dd}}", "citation": "A" }] }""");

        Assert.NotNull(ScotlandPack.With(From(passed)));
        Assert.Equal("any, commence", Assert.Throws<RuleConfigurationException>(() => ScotlandPack.With(From(passed.PlusDays(-1)))).Place);
    }
}
