using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What an answer about a deadline carries beside its day.</summary>
public sealed class DeadlineDetails
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    [Fact]
    public void A_review_tells_how_its_day_was_reached_from_what_and_whose_home_it_is()
    {
        Deadline due = Of(["2026-03-02"], [Child.Home("FOSLA", "2026-03-02")], []).DeadlineOn("review.next", Child.Date("2026-03-10")).Value;

        Assert.Equal("42 days after 2 March 2026", due.Working);
        Assert.Equal(("the placement", Child.Date("2026-03-02")), (due.RunsFrom!.What, due.RunsFrom.On));
        Assert.Equal(due.Home!.Source, due.RunsFrom.Source);
        Assert.Equal((DeadlineState.Upcoming, 0), (due.State, due.DaysLate));
        Assert.Equal("SC-REV-1", due.Kind.Rule.Id);
    }

    [Theory]
    [InlineData("2026-04-12", DeadlineState.Upcoming, 0)]
    [InlineData("2026-04-13", DeadlineState.DueToday, 0)]
    [InlineData("2026-04-14", DeadlineState.Overdue, 1)]
    [InlineData("2026-05-13", DeadlineState.Overdue, 30)]
    public void Upcoming_due_today_and_overdue_by_days(string day, DeadlineState state, int late)
    {
        Deadline due = Of(["2026-03-02"], [Child.Home("FOSLA", "2026-03-02")], []).DeadlineOn("review.first", Child.Date(day)).Value;

        Assert.Equal((state, late), (due.State, due.DaysLate));
    }

    [Fact]
    public void A_review_counts_from_the_one_held_and_keeps_those_before_as_history()
    {
        Deadline due = Of(["2026-03-02"], [Child.Home("FOSLA", "2026-03-02")], [Held("2026-04-20"), Held("2026-07-01")]).DeadlineOn("review.next", Child.Date("2026-07-15")).Value;

        Assert.Equal((Child.Date("2027-01-01"), "6 months after 1 July 2026"), (due.Due!.Value, due.Working));
        Assert.Equal([DeadlineState.MetLate, DeadlineState.Met], due.History.Select(h => h.State));
        Assert.Equal([Child.Date("2026-04-13"), Child.Date("2026-07-20")], due.History.Select(h => h.Due));
    }

    [Fact]
    public void Met_late_says_by_how_many_days() =>
        Assert.Equal((DeadlineState.MetLate, 7), StateOf(Of(["2026-03-02"], [Child.Home("FOSLA", "2026-03-02")], [Held("2026-04-20")]).DeadlineOn("review.first", Child.Date("2026-07-15"))));

    [Fact]
    public void The_fallback_is_flagged_and_the_missing_agreement_listed()
    {
        Deadline without = Of(["2026-03-02"], [Child.Home("HOME", "2026-03-02")], [], "PO").DeadlineOn("review.first", Child.Date("2026-03-10")).Value;
        Deadline agreed = Of(["2026-03-02"], [Child.Home("HOME", "2026-03-02")], [new LearnerEvent(LearnerEventKinds.ReviewFrequencyAgreed, Child.Date("2026-03-02")) { Months = 2 }], "PO").DeadlineOn("review.first", Child.Date("2026-03-10")).Value;

        Assert.True(without.IsFallback);
        Assert.Equal(["VS6004"], without.Findings.Select(f => f.Code.Code));
        Assert.False(agreed.IsFallback);
        Assert.Empty(agreed.Findings);
        Assert.Equal(Child.Date("2026-05-02"), agreed.Due);
    }

    [Fact]
    public void Where_nobody_knows_whether_a_frequency_is_agreed_that_is_listed_and_no_day_is_guessed()
    {
        var agreed = new LearnerEvent(LearnerEventKinds.ReviewFrequencyAgreed, null) { Months = 2 };
        Learner child = With([Child.Episode("PO", "2026-03-02")], [Child.Home("HOME", "2026-03-02")], []);
        var open = new Learner { BirthDates = child.BirthDates, Episodes = child.Episodes, Homes = child.Homes, Markers = [child.Markers[0]] };
        var undated = new Learner { BirthDates = child.BirthDates, Episodes = child.Episodes, Homes = child.Homes, Markers = child.Markers, Events = [new Fact<LearnerEvent>(agreed, new SourceRow(Child.Social, 40))] };

        Assert.Equal((20, 40), (Row(open), Row(undated)));

        static int? Row(Learner child)
        {
            Deadline due = Rules.About(child).DeadlineOn("review.first", Child.Date("2026-03-10")).Value;
            Assert.Null(due.Due);
            Issue listed = Assert.Single(due.Findings);
            Assert.Equal(("VS6006", IssueSeverity.Information), (listed.Code.Code, listed.Severity));
            return listed.Position!.Row;
        }
    }

    [Fact]
    public void The_rule_that_sets_the_day_is_named_where_it_is_not_that_of_placements()
    {
        Home Stay(string from, string to) => new(Child.Home("FOSLA", from).Type, new RecordedDates(Child.Date(from), Child.Date(to))) { Series = "S" };
        var emergency = new Home(Child.Home("KIN", "2026-03-02").Type, new RecordedDates(Child.Date("2026-03-02"), null)) { Regulation = "reg36" };
        LearnerEvent[] extended = [new(LearnerEventKinds.EmergencyPlacementExtended, Child.Date("2026-03-05")), new(LearnerEventKinds.EmergencyReviewHeld, Child.Date("2026-04-01"))];
        Inquiry series = Of(["2026-03-02"], [Stay("2026-03-02", "2026-03-06"), Stay("2026-04-06", "2026-04-10")], []);
        Inquiry held = Of(["2026-03-02"], [Stay("2026-03-02", "2026-03-06"), Stay("2026-04-06", "2026-04-10")], [Held("2026-04-07")]);
        Inquiry stayed = Of(["2026-03-02"], [emergency], extended);

        Assert.Equal(("SC-REV-2", Child.Date("2026-06-02")), SetBy(series, "review.first"));
        Assert.Equal(("SC-REV-2", Child.Date("2026-10-07")), SetBy(held, "review.next"));
        Assert.Equal(("SC-REV-3", Child.Date("2026-07-01")), SetBy(stayed, "review.first"));
        Assert.Equal((null, Child.Date("2026-04-13")), SetBy(Of(["2026-03-02"], [Child.Home("FOSLA", "2026-03-02")], []), "review.first"));

        static (string? Rule, LocalDate? Due) SetBy(Inquiry child, string code)
        {
            Deadline due = child.DeadlineOn(code, Child.Date("2026-04-08"), Council()).Value;
            return (due.SetBy?.Id, due.Due);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(601)]
    [InlineData(null)]
    public void A_frequency_that_cannot_be_is_a_finding_and_not_a_date(int? months)
    {
        Decision<Deadline> due = Of(["2026-03-02"], [Child.Home("HOME", "2026-03-02")], [new LearnerEvent(LearnerEventKinds.ReviewFrequencyAgreed, Child.Date("2026-03-02")) { Months = months }], "PO").DeadlineOn("review.next", Child.Date("2026-03-10"));

        Assert.Equal(["events.review-frequency-agreed"], due.Missing);
        Assert.Equal(["VS6003"], due.Value.Findings.Select(f => f.Code.Code));
        Assert.Null(due.Value.Due);
    }

    [Fact]
    public void Two_homes_at_once_keep_their_own_days_and_are_a_finding()
    {
        Deadline due = Of(["2026-03-02"], [Child.Home("RESSCH", "2026-03-02"), Child.Home("FOSLA", "2026-03-06")], []).DeadlineOn("review.next", Child.Date("2026-03-10")).Value;

        Assert.Equal(Child.Date("2026-04-13"), due.Due);
        Assert.Equal([Child.Date("2026-04-17")], due.OfOtherHomes.Select(o => o.Due!.Value));
        Assert.Equal("FOSLA", due.OfOtherHomes[0].Home!.Value.Type.Code);
        Assert.Contains("VS6002", due.Findings.Select(f => f.Code.Code));
    }

    [Fact]
    public void A_review_before_the_placement_is_a_finding_with_its_row()
    {
        Deadline due = Of(["2026-03-02"], [Child.Home("FOSLA", "2026-03-02")], [Held("2026-02-27")]).DeadlineOn("review.next", Child.Date("2026-03-10")).Value;

        Issue finding = Assert.Single(due.Findings);
        Assert.Equal("VS6001", finding.Code.Code);
        Assert.Equal(40, finding.Position!.Row);
        Assert.DoesNotContain("27", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_care_ends_what_was_not_done_lapses_and_stays_as_history()
    {
        Decision<Deadline> due = Of(["2026-01-05", "2026-05-31"], [Child.Home("FOSLA", "2026-01-05", "2026-05-31")], [Held("2026-02-10")]).DeadlineOn("review.next", Child.Date("2026-06-10"));

        Assert.Equal((Determination.No, DeadlineState.Lapsed), (due.Outcome, due.Value.State));
        Assert.Equal([DeadlineState.Met, DeadlineState.Lapsed], due.Value.History.Select(h => h.State));
        Assert.Equal(Child.Date("2026-05-10"), due.Value.History[^1].Due);
        Assert.Contains("SC-READ-15", due.Trace.RuleIds);
    }

    [Fact]
    public void A_closed_day_is_flagged_and_no_date_moved()
    {
        Inquiry child = Of(["2026-11-13"], [Child.Home("FOSLA", "2026-11-13")], []);

        Assert.True(child.DeadlineOn("review.first", Child.Date("2026-12-01"), Council("2026-12-25")).Value.FallsOnClosedDay);
        Assert.Equal(Child.Date("2026-12-25"), child.DeadlineOn("review.first", Child.Date("2026-12-01"), Council("2026-12-25")).Value.Due);
        Assert.False(child.DeadlineOn("review.first", Child.Date("2026-12-01"), Council("2026-12-28")).Value.FallsOnClosedDay);
        Assert.Null(child.DeadlineOn("review.first", Child.Date("2026-12-01")).Value.FallsOnClosedDay);
    }

    [Fact]
    public void Without_a_calendar_the_emergency_days_are_not_known_and_that_is_a_finding()
    {
        Home home = new(ScotlandCodes.FindHomeType("KIN")!.Type, new RecordedDates(Child.Date("2026-03-06"), null)) { Regulation = "reg36" };
        Inquiry child = Of(["2026-03-06"], [home], []);
        Decision<Deadline> none = child.DeadlineOn("emergency.limit", Child.Date("2026-03-07"));
        Decision<Deadline> tooShort = child.DeadlineOn("emergency.limit", Child.Date("2026-03-07"), new WorkingCalendar("short", new Citation("Any", Confidence.High), EffectiveInterval.FromInclusive(new(2026, 3, 1), new LocalDate(2026, 3, 10)), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], []));

        Assert.Equal(["calendar"], none.Missing);
        Assert.Equal(["calendar"], tooShort.Missing);
        Assert.Equal("VS6005", none.Value.Findings[0].Code.Code);
        Assert.Equal(("3 working days after 6 March 2026", Child.Date("2026-03-11")), (child.DeadlineOn("emergency.limit", Child.Date("2026-03-07"), Council()).Value.Working, child.DeadlineOn("emergency.limit", Child.Date("2026-03-07"), Council()).Value.Due!.Value));
    }

    [Fact]
    public void Where_two_readings_are_open_the_other_is_shown()
    {
        Learner asked = With([], new LearnerEvent(LearnerEventKinds.SupportPlanRequested, Child.Date("2026-02-02")));
        Deadline request = Rules.About(asked).DeadlineOn("csp.request-response", Child.Date("2026-02-10")).Value;
        Deadline interim = Rules.About(Child.Of("2008-03-15", [Child.Episode("ICSO", "2026-03-08")], complete: true)).DeadlineOn("order.last-day", Child.Date("2026-03-10")).Value;

        Assert.Equal((Child.Date("2026-03-30"), Child.Date("2026-03-29")), (request.Due, request.OtherReading));
        Assert.Equal((Child.Date("2026-03-15"), Child.Date("2026-03-29")), (interim.Due, interim.OtherReading));
    }

    [Fact]
    public void A_letter_that_is_not_recorded_is_overdue_where_the_events_are_complete_and_otherwise_nobody_knows()
    {
        var decided = new LearnerEvent(LearnerEventKinds.ExclusionDecided, Child.Date("2026-03-04"));
        Learner excluded = With([], decided);
        var incomplete = new Learner { Events = [new Fact<LearnerEvent>(decided, new SourceRow(Child.Social, 2))] };
        Learner written = With([], decided, new LearnerEvent(LearnerEventKinds.ExclusionLetterSent, Child.Date("2026-03-13")));

        Assert.Equal(DeadlineState.DueToday, State(excluded, "2026-03-12"));
        Assert.Equal(DeadlineState.Overdue, State(excluded, "2026-03-13"));
        Assert.Equal(DeadlineState.NotKnownWhetherMet, State(incomplete, "2026-03-13"));
        Assert.Equal(DeadlineState.MetLate, State(written, "2026-03-13"));

        static DeadlineState State(Learner child, string day) => Rules.About(child).DeadlineOn("exclusion.letter", Child.Date(day)).Value.State;
    }

    [Fact]
    public void All_deadlines_of_a_child_at_once_count_hearings_by_the_Act_and_emergencies_by_the_council()
    {
        Learner notified = With([], new LearnerEvent(LearnerEventKinds.ReporterNotified, Child.Date("2026-03-19")));
        IReadOnlyList<Decision<Deadline>> all = Rules.About(notified).DeadlinesOn(Child.Date("2026-04-01"), Council("2026-04-03"));

        Assert.Equal(ScotlandPack.Current.DeadlineKinds.Select(k => k.Code), all.Select(d => d.Value.Kind.Code));
        Assert.Equal(Child.Date("2026-04-16"), all.Single(d => d.Value.Kind.Code == "hearing.latest").Value.Due);
    }

    [Fact]
    public void A_change_of_school_of_a_pupil_whose_needs_nobody_recorded_is_not_known()
    {
        Learner moving = With([], new LearnerEvent(LearnerEventKinds.SchoolChangeExpected, Child.Date("2027-08-18")) { Change = "secondary", LearnedOn = Child.Date("2026-03-02") });

        Assert.Equal(["additional-support-needs"], Rules.About(moving).DeadlineOn("transition.seek", Child.Date("2026-05-01")).Missing);
    }

    private static (DeadlineState, int) StateOf(Decision<Deadline> due) => (due.Value.State, due.Value.DaysLate);

    private static LearnerEvent Held(string on) => new(LearnerEventKinds.ReviewHeld, Child.Date(on));

    private static WorkingCalendar Council(params string[] closed) => new("council", new Citation("A made-up council", Confidence.High), new EffectiveInterval(new LocalDate(2020, 1, 1), null), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], closed.Select(Child.Date));

    private static Inquiry Of(string[] care, Home[] homes, LearnerEvent[] events, string basis = "S25") =>
        Rules.About(With([Child.Episode(basis, care[0], care.Length > 1 ? care[1] : null)], homes, events));

    private static Learner With(CareEpisode[] episodes, params LearnerEvent[] events) => With(episodes, [], events);

    private static Learner With(CareEpisode[] episodes, Home[] homes, LearnerEvent[] events) => new()
    {
        BirthDates = [new Fact<LocalDate>(new LocalDate(2014, 5, 1), new SourceRow(Child.Social, 1))],
        Episodes = [.. episodes.Select((e, i) => new Fact<CareEpisode>(e, new SourceRow(Child.Social, 2 + i)))],
        Homes = [.. homes.Select((h, i) => new Fact<Home>(h, new SourceRow(Child.Social, 20 + i)))],
        Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 40 + i)))],
        Markers = [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 90)), new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 91))],
    };
}
