using NodaTime;

namespace VirtualSchool;

public sealed class TimelineOfAChild
{
    /// <summary>Story 11: home to 3 March 2025, kinship from 4 March; on 1 June it turns out that kinship began on 20 February.</summary>
    private static CareBuilder Story11(string? reference) => new CareBuilder()
        .Born("2012-02-29")
        .Episode("CSO", "2024-01-10", recorded: "2024-01-12")
        .Home("HOME", "2024-01-10", "2025-03-03", recorded: "2025-03-05", reference: reference is null ? null : "1")
        .Home("KIN", "2025-03-04", recorded: "2025-03-05", reference: reference)
        .Home("KIN", "2025-02-20", recorded: "2025-06-01", reference: reference);

    [Theory]
    [InlineData("2", "2025-04-01", "HOME")]
    [InlineData("2", null, "KIN")]
    [InlineData("2", "2025-05-31", "HOME")]
    [InlineData("2", "2025-06-01", "KIN")]
    [InlineData(null, "2025-04-01", "HOME")]
    [InlineData(null, null, "KIN")]
    public void A_correction_counts_from_the_day_it_was_recorded(string? reference, string? knownAt, string home)
    {
        CareTimeline timeline = CareBuilder.Timeline(Story11(reference), "2025-03-01", knownAt);

        Assert.Equal(home, timeline.HomeOn(new(2025, 3, 1))?.Fact.Value.Type.Code);
    }

    [Fact]
    public void A_correction_keeps_both_records_and_proposes_to_end_the_earlier_home_the_day_before()
    {
        CareTimeline timeline = CareBuilder.Timeline(Story11("2"));

        Assert.Equal(["HOME", "KIN", "KIN"], timeline.Homes.Select(h => h.Fact.Value.Type.Code));
        Assert.Equal([TimelineEntryState.Counts, TimelineEntryState.Counts, TimelineEntryState.Superseded], timeline.Homes.Select(h => h.State));
        Assert.Equal(["VS3009", "VS3006"], Codes(timeline));
        ProposedRepair repair = timeline.Findings[1].ProposedRepair!;
        Assert.Equal(new LocalDate(2025, 2, 19), repair.LastDay);
        Assert.Null(repair.Start);
        Assert.Equal("The next one begins the day after: take 2025-02-19 as the last day.", repair.Words);
        Assert.Equal("Two homes, or two episodes on one legal basis, overlap: they share 12 days", timeline.Findings[1].Issue.Message);
        Assert.Equal(new LocalDate(2025, 3, 3), timeline.Homes[0].Dates.LastDay);
    }

    [Fact]
    public void A_repair_is_applied_only_when_it_is_accepted_and_never_changes_the_fact()
    {
        CareTimeline asRecorded = CareBuilder.Timeline(Story11("2"));

        CareTimeline repaired = asRecorded.With([asRecorded.Findings[1].ProposedRepair!]);

        Assert.Equal(["VS3009"], Codes(repaired));
        Assert.True(repaired.Homes[0].IsRepaired);
        Assert.Equal(new LocalDate(2025, 2, 19), repaired.Homes[0].Dates.LastDay);
        Assert.Equal(new LocalDate(2025, 3, 3), repaired.Homes[0].Fact.Value.Dates.LastDay);
        Assert.Equal(["VS3009", "VS3006"], Codes(asRecorded));
        Assert.False(asRecorded.Homes[0].IsRepaired);
    }

    [Fact]
    public void An_end_before_its_start_is_reported_and_a_swap_proposed()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("CSO", "2024-05-01", "2024-03-01").Home("KIN", "2024-03-01", "2024-05-01"));

        TimelineFinding finding = Assert.Single(timeline.Findings, f => f.Issue.Code.Equals(IssueCodes.EndBeforeStart));
        Assert.Equal(new LocalDate(2024, 3, 1), finding.ProposedRepair!.Start);
        Assert.Equal(new LocalDate(2024, 5, 1), finding.ProposedRepair.LastDay);
        Assert.Equal(TimelineEntryState.Unusable, timeline.Episodes[0].State);
        Assert.Empty(timeline.EpisodesOn(new(2024, 4, 1)));
        Assert.Empty(timeline.With([finding.ProposedRepair]).Findings);
        Assert.Single(timeline.With([finding.ProposedRepair]).EpisodesOn(new(2024, 4, 1)));
    }

    [Fact]
    public void A_start_before_birth_is_reported_and_the_birth_proposed()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CPR", "2012-02-01", "2013-01-01"));

        TimelineFinding finding = Assert.Single(timeline.Findings);
        Assert.Equal(IssueCodes.StartBeforeBirth, finding.Issue.Code);
        Assert.Equal(new LocalDate(2012, 2, 29), finding.ProposedRepair!.Start);
        Assert.Empty(timeline.With([finding.ProposedRepair]).Findings);
    }

    [Fact]
    public void A_period_wholly_before_birth_is_proposed_to_be_left_out()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CPR", "2010-02-01", "2011-01-01"));

        ProposedRepair repair = Assert.Single(timeline.Findings).ProposedRepair!;
        CareTimeline without = timeline.With([repair]);

        Assert.True(repair.LeavesOut);
        Assert.Empty(without.Findings);
        Assert.Equal(TimelineEntryState.LeftOut, Assert.Single(without.Episodes).State);
    }

    [Theory]
    [InlineData("2025-03-04", 0)]
    [InlineData("2025-03-05", 1)]
    [InlineData("2025-03-11", 7)]
    [InlineData("2025-03-12", 0)]
    public void A_gap_of_one_to_seven_days_between_homes_is_reported_and_closing_it_proposed(string next, int days)
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10")
            .Home("HOME", "2024-01-10", "2025-03-03").Home("KIN", next));

        TimelineFinding? gap = timeline.Findings.SingleOrDefault(f => f.Issue.Code.Equals(IssueCodes.PeriodsGap));

        Assert.Equal(days > 0, gap is not null);
        if (gap is not null)
        {
            Assert.Equal(days == 1 ? "1 day" : $"{days} days", gap.Issue.Detail);
            Assert.Equal(CareBuilder.Date(next).PlusDays(-1), gap.ProposedRepair!.LastDay);
            Assert.Empty(timeline.With([gap.ProposedRepair]).Findings);
        }
    }

    [Fact]
    public void A_gap_between_episodes_is_reported_too() =>
        Assert.Equal(["VS3007"], Codes(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("ICSO", "2024-01-10", "2024-01-31").Episode("CSO", "2024-02-02").Home("HOME", "2024-01-10"))));

    [Fact]
    public void The_day_of_a_move_written_on_both_homes_belongs_to_the_new_one()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10")
            .Home("HOME", "2024-01-10", "2025-03-04").Home("KIN", "2025-03-04"));

        Assert.Equal("KIN", timeline.HomeOn(new(2025, 3, 4))?.Fact.Value.Type.Code);
        Assert.Equal("HOME", timeline.HomeOn(new(2025, 3, 3))?.Fact.Value.Type.Code);
        TimelineFinding finding = Assert.Single(timeline.Findings);
        Assert.Equal(IssueSeverity.Information, finding.Issue.Severity);
        Assert.Equal(new LocalDate(2025, 3, 3), finding.ProposedRepair!.LastDay);
    }

    [Fact]
    public void Two_open_homes_are_reported_and_the_earlier_is_proposed_to_end()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10")
            .Home("HOME", "2024-01-10").Home("KIN", "2025-03-04"));

        TimelineFinding finding = Assert.Single(timeline.Findings);
        Assert.Equal("both go on without an end", finding.Issue.Detail);
        Assert.Equal(new LocalDate(2025, 3, 3), finding.ProposedRepair!.LastDay);
        Assert.Equal("KIN", timeline.HomeOn(timeline.AsAt)?.Fact.Value.Type.Code);
    }

    [Fact]
    public void A_short_stay_inside_a_long_one_wins_its_dates_and_nothing_is_proposed()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10")
            .Home("KIN", "2024-01-10").Home("CRISIS", "2025-03-04", "2025-03-09"));

        Assert.Equal("CRISIS", timeline.HomeOn(new(2025, 3, 9))?.Fact.Value.Type.Code);
        Assert.Equal("KIN", timeline.HomeOn(new(2025, 3, 10))?.Fact.Value.Type.Code);
        Assert.Null(Assert.Single(timeline.Findings).ProposedRepair);
    }

    [Fact]
    public void Two_grounds_at_once_are_no_finding_but_one_ground_twice_is()
    {
        Assert.Empty(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("CSO", "2024-01-10").Episode("S25", "2024-06-01").Home("KIN", "2024-01-10")).Findings);
        Assert.Equal(["VS3006"], Codes(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("CSO", "2024-01-10").Episode("CSO", "2024-06-01").Home("KIN", "2024-01-10"))));
    }

    [Fact]
    public void One_ground_under_two_authorities_at_once_is_a_finding() =>
        Assert.Equal(["VS3006"], Codes(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("CSO", "2024-01-10", authority: "FIF").Episode("CSO", "2024-06-01", authority: "EDH").Home("KIN", "2024-01-10"))));

    [Fact]
    public void A_heap_of_overlapping_homes_gives_a_finding_each_and_not_one_a_pair()
    {
        var child = new CareBuilder().Born("2012-02-29").Episode("CSO", "2012-03-01");
        for (int i = 0; i < 200; i++)
        {
            child.Home(i % 2 == 0 ? "KIN" : "HOME", NodaTime.Text.LocalDatePattern.Iso.Format(new LocalDate(2012, 3, 1).PlusDays(i)));
        }

        Assert.Equal(199, CareBuilder.Timeline(child).Findings.Count(f => f.Issue.Code.Equals(IssueCodes.PeriodsOverlap)));
    }

    [Fact]
    public void A_later_record_that_closes_an_open_period_supersedes_it()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("CSO", "2024-01-10", recorded: "2024-01-12").Episode("CSO", "2024-01-10", "2025-01-09", recorded: "2025-01-10")
            .Home("HOME", "2024-01-10", "2025-01-09"));

        Assert.Empty(timeline.EpisodesOn(new(2025, 1, 10)));
        Assert.Single(timeline.EpisodesOn(new(2025, 1, 9)));
        Assert.Equal(["VS3009"], Codes(timeline));
    }

    [Fact]
    public void A_corrected_correction_brings_the_first_dates_back()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10")
            .Home("KIN", "2024-01-10", recorded: "2024-01-12", reference: "1")
            .Home("KIN", "2024-01-20", recorded: "2024-02-01", reference: "1")
            .Home("KIN", "2024-01-10", recorded: "2024-03-01", reference: "1"));

        Assert.NotNull(timeline.HomeOn(new(2024, 1, 10)));
        Assert.Equal([TimelineEntryState.Repeated, TimelineEntryState.Counts, TimelineEntryState.Superseded], timeline.Homes.Select(h => h.State));
    }

    [Fact]
    public void A_later_load_of_the_same_system_corrects_an_earlier_one_but_another_system_does_not()
    {
        SourceFile nextMonth = new(Some.File.Source, "children-2.csv", Some.File.LoadedAt.Plus(Duration.FromDays(30)));
        SourceFile elsewhere = new(new SourceId(SourceKind.Other, "Sheet"), "sheet.csv", Some.File.LoadedAt.Plus(Duration.FromDays(30)));

        Assert.Equal(["VS3009"], Codes(CareBuilder.Timeline(Twice(nextMonth))));
        Assert.Equal(["VS3006"], Codes(CareBuilder.Timeline(Twice(elsewhere))));

        static CareBuilder Twice(SourceFile file) => new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10")
            .Home("KIN", "2024-01-10").Home("KIN", "2024-01-10", "2026-01-15", file: file);
    }

    [Fact]
    public void The_same_number_in_another_system_is_another_record() =>
        Assert.DoesNotContain(
            "VS3009",
            Codes(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10")
                .Home("HOME", "2024-01-10", "2024-05-31", recorded: "2024-01-12", reference: "1")
                .Home("KIN", "2024-06-01", recorded: "2024-06-02", reference: "1", file: new(new SourceId(SourceKind.Other, "Sheet"), "sheet.csv", Some.File.LoadedAt)))));

    [Fact]
    public void The_same_period_twice_counts_once() =>
        Assert.Equal(["VS3008", "VS3008"], Codes(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("CSO", "2024-01-10").Episode("CSO", "2024-01-10").Home("KIN", "2024-01-10").Home("KIN", "2024-01-10"))));

    [Theory]
    [InlineData("2030-02-28", 0)]
    [InlineData("2030-03-01", 2)]
    public void An_open_period_is_reported_from_the_eighteenth_birthday_on(string asAt, int findings)
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2024-01-10").Home("KIN", "2024-01-10"), asAt);

        Assert.Equal(findings, timeline.Findings.Count);
        Assert.All(timeline.Findings, f => Assert.Equal(new LocalDate(2030, 2, 28), f.ProposedRepair!.LastDay));
        Assert.Empty(timeline.With(timeline.Findings.Select(f => f.ProposedRepair!)).Findings);
    }

    [Fact]
    public void A_home_may_last_past_eighteen_in_continuing_care() =>
        Assert.Empty(CareBuilder.Timeline(
            new CareBuilder().Born("2006-05-05").Episode("CSO", "2020-01-10", "2024-05-04").Episode("CC", "2024-05-05").Home("FOSLA", "2020-01-10")).Findings);

    [Fact]
    public void A_ground_of_care_after_the_eighteenth_birthday_is_proposed_to_be_left_out() =>
        Assert.True(Assert.Single(CareBuilder.Timeline(new CareBuilder().Born("2006-05-05").Episode("CSO", "2024-06-01", "2024-06-30").Home("KIN", "2024-06-01", "2024-06-30")).Findings, f => f.Issue.Code.Equals(IssueCodes.AfterEighteenth) && f.ProposedRepair!.Record == TimelineRecord.Home)
            .ProposedRepair!.LeavesOut);

    [Fact]
    public void A_period_to_come_is_reported_unless_it_was_recorded_after_its_start()
    {
        Assert.Equal(["VS3004"], Codes(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CPR", "2026-01-16"))));
        Assert.Empty(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CPR", "2026-01-15")).Findings);
        Assert.Empty(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CPR", "2026-01-16", recorded: "2026-01-17")).Findings);
    }

    [Fact]
    public void A_period_without_a_start_is_reported_and_no_date_invented()
    {
        TimelineFinding finding = Assert.Single(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", null, "2025-01-01")).Findings);

        Assert.Equal(IssueCodes.StartMissing, finding.Issue.Code);
        Assert.Null(finding.ProposedRepair);
    }

    [Fact]
    public void A_home_without_a_ground_and_a_ground_without_a_home_are_reported_with_the_days()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29")
            .Episode("CSO", "2024-02-01", "2024-03-31").Home("KIN", "2024-01-01", "2024-02-29"));

        Assert.Equal(["VS3012", "VS3011"], Codes(timeline));
        Assert.Equal(["31 days", "31 days"], timeline.Findings.Select(f => f.Issue.Detail));
    }

    [Fact]
    public void An_order_that_will_end_after_the_date_asked_about_is_no_finding() =>
        Assert.Empty(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CSO", "2025-02-01", "2026-01-31").Home("KIN", "2025-02-01")).Findings);

    [Fact]
    public void Without_a_date_of_birth_the_timeline_says_so() =>
        Assert.Equal(["VS3013"], Codes(CareBuilder.Timeline(new CareBuilder().Episode("CSO", "2024-01-10").Home("KIN", "2024-01-10"))));

    [Fact]
    public void With_two_dates_of_birth_only_what_is_impossible_by_both_is_reported()
    {
        CareTimeline timeline = CareBuilder.Timeline(new CareBuilder().Born("2012-02-29", "2012-03-29", "2012-02-29").Episode("CPR", "2012-03-10").Episode("S22", "2012-02-01").Home("KIN", "2012-02-01"));

        Assert.Equal(["VS3014", "VS3002", "VS3002"], Codes(timeline));
        Assert.Equal(3, timeline.Findings[0].Rows.Count);
        Assert.All(timeline.Findings, f => Assert.Null(f.ProposedRepair));
    }

    [Fact]
    public void A_date_of_birth_recorded_later_is_not_known_before()
    {
        var learner = new Learner { BirthDates = [new Fact<LocalDate>(new(2012, 2, 29), Some.Row(2), new LocalDate(2025, 6, 1))], Rows = [Some.Row(2)] };

        Assert.Single(CareTimeline.Of(learner, new(2025, 3, 1), new LocalDate(2025, 5, 31)).Findings);
        Assert.Empty(CareTimeline.Of(learner, new(2025, 3, 1), new LocalDate(2025, 6, 1)).Findings);
    }

    [Fact]
    public void A_repair_of_another_childs_timeline_is_a_bad_argument()
    {
        CareTimeline one = CareBuilder.Timeline(Story11("2"));
        CareTimeline other = CareBuilder.Timeline(Story11("2"));

        Assert.Throws<ArgumentException>(() => one.With([other.Findings[1].ProposedRepair!]));
        Assert.Throws<ArgumentNullException>(() => one.With(null!));
        Assert.Throws<ArgumentNullException>(() => one.With([null!]));
        Assert.Throws<ArgumentNullException>(() => CareTimeline.Of(null!, one.AsAt));
    }

    [Fact]
    public void Nothing_that_prints_itself_shows_a_date()
    {
        CareTimeline timeline = CareBuilder.Timeline(Story11("2"));

        Assert.Equal("CareTimeline (1 episodes, 3 homes, 2 findings)", timeline.ToString());
        Assert.Equal("TimelineEntry (Counts)", timeline.Homes[0].ToString());
        Assert.Equal("ProposedRepair of Home, Mosaic: children.csv row 4", timeline.Findings[1].ProposedRepair!.ToString());
        Assert.Equal("VS3009 information, children.csv row 5: An earlier record was corrected by a later one. Nothing to do; both are kept.", timeline.Findings[0].ToString());
        Assert.Equal("RecordedDates", timeline.Homes[0].Dates.ToString());
    }

    private static IEnumerable<string> Codes(CareTimeline timeline) => timeline.Findings.Select(f => f.Issue.Code.Code);
}
