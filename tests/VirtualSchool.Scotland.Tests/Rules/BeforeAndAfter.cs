using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Reviews that come before something (SC-REV-5), and what becomes of a plan that was discontinued (SC-CSP-11).</summary>
public sealed class BeforeAndAfter
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    [Theory]
    [InlineData("2026-05-18", DeadlineState.Upcoming)]
    [InlineData("2026-05-19", DeadlineState.DueToday)]
    [InlineData("2026-05-20", DeadlineState.Overdue)]
    [InlineData("2026-05-21", DeadlineState.Lapsed)]
    public void A_review_before_a_hearing_is_due_the_day_before_and_lapses_with_the_hearing(string day, DeadlineState state)
    {
        Decision<Deadline> due = Of("review.before-hearing", day, [Hearing("2026-05-20", "2026-04-22")]);

        Assert.Equal(state, due.Value.State);
        Assert.Equal(state == DeadlineState.Lapsed ? null : Child.Date("2026-05-19"), due.Value.Due);
        Assert.Equal(state == DeadlineState.Lapsed ? Determination.No : Determination.Yes, due.Outcome);
    }

    [Fact]
    public void It_says_how_its_day_was_reached_from_what_and_that_it_is_owed_where_practicable()
    {
        Deadline due = Of("review.before-hearing", "2026-05-01", [Hearing("2026-05-20", "2026-04-22")]).Value;

        Assert.Equal("the day before 20 May 2026", due.Working);
        Assert.Equal(("the hearing", Child.Date("2026-05-20")), (due.RunsFrom!.What, due.RunsFrom.On));
        Assert.Contains("where practicable", due.Kind.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("practicable", ScotlandPack.Current.DeadlineKind("review.before-order-review").Title, StringComparison.Ordinal);
        Assert.Equal("SC-REV-5", due.Kind.Rule.Id);
    }

    [Theory]
    [InlineData("2026-04-22", DeadlineState.Met, Determination.Yes)]
    [InlineData("2026-05-19", DeadlineState.Met, Determination.Yes)]
    [InlineData("2026-04-21", DeadlineState.NotKnownWhetherMet, Determination.NeedsDecision)]
    [InlineData("2025-11-20", DeadlineState.NotKnownWhetherMet, Determination.NeedsDecision)]
    [InlineData("2025-11-19", DeadlineState.Lapsed, Determination.No)]
    [InlineData("2026-05-20", DeadlineState.NotKnownWhetherMet, Determination.NeedsDecision)]
    public void A_review_after_the_hearing_was_known_of_meets_it_and_one_before_is_a_question(string held, DeadlineState state, Determination outcome)
    {
        Decision<Deadline> due = Of("review.before-hearing", "2026-05-25", [Hearing("2026-05-20", "2026-04-22"), new(LearnerEventKinds.ReviewHeld, Child.Date(held))]);

        Assert.Equal((state, outcome), (due.Value.State, due.Outcome));
    }

    [Fact]
    public void A_review_is_a_question_too_where_nobody_recorded_when_the_hearing_was_known_of()
    {
        Decision<Deadline> due = Of("review.before-hearing", "2026-05-19", [Hearing("2026-05-20", null), new(LearnerEventKinds.ReviewHeld, Child.Date("2026-05-12"))]);

        Assert.Equal((Determination.NeedsDecision, Child.Date("2026-05-19")), (due.Outcome, due.Value.Due!.Value));
        Assert.Contains("is not recorded", due.Trace.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hearing_known_of_only_on_its_day_asks_whether_a_review_was_practicable_and_an_application_does_not()
    {
        Assert.Equal(Determination.NeedsDecision, Of("review.before-hearing", "2026-05-20", [Hearing("2026-05-20", "2026-05-20")]).Outcome);

        Decision<Deadline> application = Of("review.before-permanence-application", "2026-05-20", [new(LearnerEventKinds.PermanenceApplicationIntended, Child.Date("2026-05-20")) { LearnedOn = Child.Date("2026-05-20") }]);
        Assert.Equal((Determination.Yes, DeadlineState.Overdue), (application.Outcome, application.Value.State));
    }

    [Fact]
    public void Without_a_complete_list_of_events_a_hearing_is_asked_for_by_name() =>
        Assert.Equal(["events.hearing-arranged"], Of("review.before-hearing", "2026-05-01", [], complete: false).Missing);

    [Fact]
    public void An_unnamed_kind_of_home_is_a_question() =>
        Assert.Equal(Determination.NeedsDecision, Of("review.before-hearing", "2026-05-01", [Hearing("2026-05-20", "2026-04-22")], home: "OCOM").Outcome);

    [Theory]
    [InlineData("2026-03-01", DeadlineState.Upcoming, DeadlineState.Upcoming)]
    [InlineData("2026-03-02", DeadlineState.DueToday, DeadlineState.Upcoming)]
    [InlineData("2026-03-03", DeadlineState.Met, DeadlineState.DueToday)]
    [InlineData("2026-03-04", DeadlineState.Met, DeadlineState.Overdue)]
    public void A_discontinued_plan_is_kept_to_the_last_day_of_five_years_and_then_destroyed(string day, DeadlineState kept, DeadlineState destroyed)
    {
        LearnerEvent[] events = [new(LearnerEventKinds.SupportPlanDiscontinued, Child.Date("2021-03-02"))];

        Assert.Equal((kept, destroyed), (Of("csp.keep-until", day, events).Value.State, Of("csp.destroy", day, events).Value.State));
        Assert.Equal("the day after 5 years after 2 March 2021", Of("csp.destroy", day, events).Value.Working);
    }

    [Fact]
    public void Whether_a_plan_was_kept_is_not_known_where_the_events_may_lack_its_destruction()
    {
        LearnerEvent[] events = [new(LearnerEventKinds.SupportPlanDiscontinued, Child.Date("2021-03-02"))];

        Assert.Equal(DeadlineState.NotKnownWhetherMet, Of("csp.keep-until", "2026-03-10", events, complete: false).Value.State);
        Assert.Equal(DeadlineState.NotKnownWhetherMet, Of("csp.keep-until", "2026-03-10", [.. events, new(LearnerEventKinds.SupportPlanDestroyed, null)]).Value.State);
    }

    [Theory]
    [InlineData("2026-03-01", DeadlineState.Lapsed)]
    [InlineData("2026-03-02", DeadlineState.Met)]
    public void A_plan_destroyed_before_the_last_day_was_not_kept(string destroyed, DeadlineState state) =>
        Assert.Equal(state, Of("csp.keep-until", "2026-04-01", [new(LearnerEventKinds.SupportPlanDiscontinued, Child.Date("2021-03-02")), new(LearnerEventKinds.SupportPlanDestroyed, Child.Date(destroyed))]).Value.State);

    [Fact]
    public void The_choice_after_a_tribunal_shows_the_other_way_of_counting_and_that_its_start_is_inferred()
    {
        Decision<Deadline> due = Of("csp.election", "2026-03-10", [new(LearnerEventKinds.SupportPlanElectionNotice, Child.Date("2026-03-09"))]);

        Assert.Equal((Child.Date("2026-03-29"), Child.Date("2026-03-30")), (due.Value.Due!.Value, due.Value.OtherReading!.Value));
        Assert.Contains("is inferred", due.Trace.ToText(), StringComparison.Ordinal);
    }

    private static LearnerEvent Hearing(string on, string? learned) => new(LearnerEventKinds.HearingArranged, Child.Date(on)) { LearnedOn = learned is null ? null : Child.Date(learned) };

    private static Decision<Deadline> Of(string code, string day, LearnerEvent[] events, bool complete = true, string home = "FOSLA")
    {
        Learner child = Child.Of("2014-05-01", [Child.Episode("S25", "2020-03-02")], [(Child.Home(home, "2020-03-02"), null)], complete: true);
        var recorded = new Learner
        {
            Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 40 + i)))],
            Markers = complete ? [new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 91))] : [],
        };
        return Rules.About(Learner.Combine([child, recorded])).DeadlineOn(code, Child.Date(day));
    }
}
