using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What is asked about a child's schooling, taken from the records.</summary>
public sealed class RecordedSchooling
{
    private static readonly LocalDate Day = Child.Date("2026-11-02");

    [Fact]
    public void An_enrolment_makes_a_pupil_and_none_leaves_it_open()
    {
        Assert.Null(ScotlandSchooling.Of(new Learner(), Day).IsPupil);
        Assert.True(ScotlandSchooling.Of(With([At("P3")]), Day).IsPupil);
    }

    [Fact]
    public void A_mark_that_the_child_attends_no_school_outranks_an_enrolment()
    {
        Learner marked = With([At("P3")], RecordMarker.CareHistoryComplete, RecordMarker.NotAPupil);

        Assert.False(ScotlandSchooling.Of(marked, Day).IsPupil);
        Assert.True(ScotlandSchooling.Of(With([At("P3")], RecordMarker.CareHistoryComplete), Day).IsPupil);
    }

    [Fact]
    public void A_stage_is_that_of_the_session_of_the_day_and_no_stage_has_no_session()
    {
        ScotlandSchooling recorded = ScotlandSchooling.Of(With([At("P3")]), Day);
        ScotlandSchooling without = ScotlandSchooling.Of(With([At(null)]), Day);

        Assert.Equal(("P3", "2026-27"), (recorded.RecordedStage!.Value.Code, recorded.RecordedIn.ToString()));
        Assert.Null(without.RecordedStage);
        Assert.Null(without.RecordedIn);
    }

    [Fact]
    public void Of_several_enrolments_the_latest_recorded_counts_and_two_that_disagree_leave_the_stage_open()
    {
        Assert.Equal("P4", ScotlandSchooling.Of(With([At("P3", "2025-08-20"), At("P4", "2026-08-20")]), Day).RecordedStage!.Value.Code);
        Assert.Equal("P3", ScotlandSchooling.Of(With([At("P3", "2025-08-20"), At("P4", "2026-08-20")]), Day, knownAt: Child.Date("2026-08-19")).RecordedStage!.Value.Code);
        Assert.Null(ScotlandSchooling.Of(With([At("P3", "2026-08-20"), At("P4", "2026-08-20")]), Day).RecordedStage);
    }

    [Theory]
    [InlineData("9900-01-01", true)]
    [InlineData("9901-01-01", false)]
    public void A_date_of_birth_in_the_calendars_last_years_is_none(string born, bool isKnown) =>
        Assert.Equal(isKnown, new ScotlandSchooling(Child.Date(born)).PrimaryOne().Value is not null);

    [Fact]
    public void Only_of_a_child_born_on_29_February_do_the_answers_name_the_rules_for_that_day()
    {
        var leap = new ScotlandSchooling(Child.Date("2020-02-29")) { CommencementDate = Child.Date("2024-08-19") };
        var other = new ScotlandSchooling(Child.Date("2020-02-28")) { CommencementDate = Child.Date("2024-08-19") };

        Assert.Equal(["SC-ELC-8", "SC-INT-1", "SC-INT-2", "SC-YR-8"], leap.MayDefer().Rules.Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["SC-ELC-8", "SC-INT-1"], other.MayDefer().Rules.Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.Contains("SC-YR-8", leap.PrimaryOne().Rules.Select(r => r.Id));
        Assert.DoesNotContain("SC-YR-8", other.PrimaryOne().Rules.Select(r => r.Id));
    }

    [Fact]
    public void An_answer_says_of_itself_only_whether_it_is_known()
    {
        Assert.Equal("SchoolingAnswer known", new ScotlandSchooling(Child.Date("2020-02-28")).PrimaryOne().ToString());
        Assert.Equal("SchoolingAnswer unknown", new ScotlandSchooling(null).PrimaryOne().ToString());
    }

    private static Learner With(Fact<Enrolment>[] enrolments, params RecordMarker[] markers) => new()
    {
        BirthDates = [new Fact<LocalDate>(Child.Date("2018-05-01"), new SourceRow(Child.School, 2))],
        Enrolments = enrolments,
        Markers = [.. markers.Select(m => new Fact<RecordMarker>(m, new SourceRow(Child.School, 2)))],
    };

    private static Fact<Enrolment> At(string? stage, string? recorded = null) =>
        new(new Enrolment(stage: stage is null ? null : new SchoolStage(stage)), new SourceRow(Child.School, 2), recorded is null ? null : Child.Date(recorded));
}
