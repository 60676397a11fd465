using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class DeadlineTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    [Fact]
    public void An_order_cut_off_at_18_says_so_and_not_on_which_day()
    {
        Decision<Deadline> due = Of("2008-03-15", [Order("CSO", "2025-12-10", [])], "order.last-day", "2026-03-14");

        Assert.Equal(Child.Date("2026-03-15"), due.Value.Due);
        Assert.Contains("the day on which the child attains 18", due.Trace.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("15 March", due.Trace.ToText(), StringComparison.Ordinal);
        Assert.Equal("Deadline order.last-day (Upcoming)", due.Value.ToString());
    }

    [Fact]
    public void An_assessment_counted_from_the_18th_birthday_does_not_show_it()
    {
        Decision<Deadline> due = Of("2006-03-10", [Child.Episode("PO", "2015-06-02"), Child.Episode("CC", "2024-03-10")], "welfare-assessment.next", "2024-06-01");

        Assert.Equal((Child.Date("2025-03-09"), Child.Date("2025-03-10")), (due.Value.Due, due.Value.OtherReading));
        Assert.DoesNotContain("2025", due.Trace.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("9 March", due.Trace.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_ran_past_its_time_and_was_ended_later_was_continued_until_a_day_nobody_recorded()
    {
        var order = Order("CSO", "2024-06-10", null, "2026-05-01");

        Assert.Equal(["episodes.continued"], Of("2012-02-01", [order], "order.last-day", "2025-12-01").Missing);
        Assert.Equal(Child.Date("2025-06-10"), Of("2012-02-01", [order], "order.last-day", "2025-05-01").Value.Due);
    }

    [Fact]
    public void Two_dates_of_birth_matter_only_where_they_give_two_last_days()
    {
        Learner learner = Child.Of("2008-03-15", [Order("CSO", "2025-12-10", [])]);
        Learner both = new()
        {
            Episodes = learner.Episodes,
            Markers = learner.Markers,
            BirthDates = [.. learner.BirthDates, new Fact<LocalDate>(Child.Date("2008-03-16"), new SourceRow(Child.School, 9, "Born"))],
        };
        Learner young = new() { Episodes = learner.Episodes, BirthDates = [.. Child.Of("2012-03-15").BirthDates, new Fact<LocalDate>(Child.Date("2012-03-16"), new SourceRow(Child.School, 9, "Born"))] };

        Assert.Equal(["born"], Rules.About(both).DeadlineOn("order.last-day", Child.Date("2026-01-15")).Missing);
        Assert.Equal(Child.Date("2026-12-10"), Rules.About(young).DeadlineOn("order.last-day", Child.Date("2026-01-15")).Value.Due);
    }

    [Fact]
    public void Working_days_are_counted_by_the_calendar_given_and_not_beyond_it()
    {
        Learner notified = Notified("2026-03-19");
        var council = new WorkingCalendar("fife-2026", new Citation("A made-up list of holidays", Confidence.High), EffectiveInterval.FromInclusive(new(2026, 1, 1), new LocalDate(2026, 4, 30)), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], [new(2026, 4, 3)]);

        Assert.Equal(Child.Date("2026-04-16"), Rules.About(notified).DeadlineOn("hearing.latest", Child.Date("2026-04-01")).Value.Due);
        Assert.Equal(Child.Date("2026-04-17"), Rules.About(notified).DeadlineOn("hearing.latest", Child.Date("2026-04-01"), council).Value.Due);
        Assert.Equal(["calendar"], Rules.About(Notified("2026-04-10")).DeadlineOn("hearing.latest", Child.Date("2026-04-12"), council).Missing);
        Assert.Equal(["calendar"], Rules.About(Notified("2025-12-31")).DeadlineOn("hearing.latest", Child.Date("2026-04-12"), council).Missing);
    }

    [Fact]
    public void A_calendar_that_ends_with_the_twentieth_working_day_covers_it()
    {
        WorkingCalendar Until(string last) => new("any", new Citation("Any", Confidence.High), EffectiveInterval.FromInclusive(new(2026, 1, 1), Child.Date(last)), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], []);

        Assert.Equal(Child.Date("2026-04-16"), Rules.About(Notified("2026-03-19")).DeadlineOn("hearing.latest", Child.Date("2026-04-01"), Until("2026-04-16")).Value.Due);
        Assert.Equal(Determination.Unknown, Rules.About(Notified("2026-03-19")).DeadlineOn("hearing.latest", Child.Date("2026-04-01"), Until("2026-04-15")).Outcome);
    }

    [Fact]
    public void An_unknown_code_is_a_bad_argument()
    {
        Assert.Throws<ArgumentException>(() => Rules.About(Child.Of(null)).DeadlineOn("review.second", new LocalDate(2026, 1, 15)));
        Assert.Equal(48, ScotlandPack.Current.DeadlineKinds.Select(d => d.Code).Distinct().Count());
        Assert.Equal("asp-2011-1-s202", ScotlandPack.Current.DeadlineKind("hearing.latest").Calendar);
    }

    [Fact]
    public void An_order_never_ended_before_it_is_looked_at_and_answers_are_the_same_without_reasons() =>
        Gen.Select(Gen.Int[0, 6600], Gen.Int[-30, 800], Gen.Int[0, 2], Gen.Bool).Sample((made, later, continued, interim) =>
        {
            LocalDate start = new LocalDate(2013, 6, 24).PlusDays(made);
            LocalDate day = start.PlusDays(later);
            OrderContinuation[]? continuations = continued switch { 0 => null, 1 => [], _ => [new OrderContinuation(start.PlusDays(20))] };
            Learner learner = Child.Of("2014-05-01", [Order(interim ? "ICSO" : "CSO", NodaTime.Text.LocalDatePattern.Iso.Format(start), continuations)]);
            foreach (DeadlineKind kind in ScotlandPack.Current.DeadlineKinds)
            {
                Decision<Deadline> due = Rules.About(learner).DeadlineOn(kind.Code, day);
                Assert.True(due.Value.Due is null || due.Value.Due >= day || kind.Code is not "order.last-day");

                RuleAnswer<Deadline> bare = ScotlandPack.Current.Code.Open(learner, null).Deadline(kind, day, null, Because.OutcomesOnly);
                Assert.Equal((due.Outcome, due.Value.Due), (bare.Trace.Outcome, bare.Value.Due));
                Assert.Equal(due.Missing, bare.Trace.Missing);
            }
        });

    private static Decision<Deadline> Of(string born, CareEpisode[] episodes, string deadline, string day) =>
        Rules.About(Learner.Combine([Child.Of(born, episodes, complete: true), new Learner { Markers = [new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 99))] }]))
            .DeadlineOn(deadline, Child.Date(day));

    private static CareEpisode Order(string basis, string from, OrderContinuation[]? continuations, string? endedOn = null)
    {
        CareEpisode recorded = Child.Episode(basis, from);
        return new CareEpisode(recorded.Basis, recorded.Dates, recorded.Authority)
        {
            Continuations = continuations,
            Ending = endedOn is null ? null : new EpisodeEnding(Child.Date(endedOn)),
        };
    }

    private static Learner Notified(string on) => new()
    {
        Events = [new Fact<LearnerEvent>(new LearnerEvent(LearnerEventKinds.ReporterNotified, Child.Date(on)), new SourceRow(Child.Social, 2))],
    };
}
