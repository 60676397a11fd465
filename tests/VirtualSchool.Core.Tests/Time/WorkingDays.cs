using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>Working days by calendar (SC-INT-7), against counting them one by one.</summary>
public sealed class WorkingDays
{
    private static readonly Citation Publication = new("Holidays of a made-up council", Confidence.High);

    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>2026, with Good Friday, Easter Monday and the winter days closed.</summary>
    private static readonly WorkingCalendar Council = new(
        "council-2026",
        Publication,
        EffectiveInterval.FromInclusive(new(2026, 1, 1), new LocalDate(2026, 12, 31)),
        Weekend,
        [new AnnualDate(12, 25), new AnnualDate(12, 26), new AnnualDate(1, 1), new AnnualDate(1, 2)],
        [new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6)]);

    private static readonly Gen<WorkingCalendar> Calendar = Gen.Select(Gen.Int[0, 126], Some.CloseDate.Array[0, 20]).Select((weekend, closed) => new WorkingCalendar(
        "any", Publication, new EffectiveInterval(new(2023, 1, 1), null), Enumerable.Range(1, 7).Where(d => (weekend & (1 << (d - 1))) != 0).Select(d => (IsoDayOfWeek)d), [new AnnualDate(2, 29)], closed));

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-04-02", 3, "2026-04-09")]
    [InlineData("2026-04-04", 1, "2026-04-07")]
    [InlineData("2026-01-01", 1, "2026-01-05")]
    public void The_day_of_the_event_is_not_counted_in_working_days_after_it(string day, int count, string last) =>
        Assert.Equal(last, Iso(Council.WorkingDayAfter(Date(day), count)));

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-02")]
    [InlineData("2026-04-02", 3, "2026-04-08")]
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-06-05", 3, "2026-06-09")]
    [InlineData("2026-06-06", 3, "2026-06-10")]
    [InlineData("2026-06-07", 3, "2026-06-10")]
    public void The_first_day_counts_in_working_days_beginning_with_it_when_it_is_one(string day, int count, string last) =>
        Assert.Equal(last, Iso(Council.LastOfWorkingDaysBeginningWith(Date(day), count)));

    [Fact]
    public void A_period_in_working_days_holds_that_many_of_them_and_ends_on_one() =>
        Gen.Select(Calendar, Some.CloseDate, Gen.Int[1, 30]).Sample((calendar, day, count) =>
        {
            LocalDate last = calendar.LastOfWorkingDaysBeginningWith(day, count);
            Assert.True(calendar.IsWorkingDay(last));
            Assert.Equal(count, calendar.WorkingDaysIn(EffectiveInterval.FromInclusive(day, last)));

            LocalDate after = calendar.WorkingDayAfter(day, count);
            Assert.True(calendar.IsWorkingDay(after));
            Assert.Equal(count, calendar.WorkingDaysIn(EffectiveInterval.FromInclusive(day.PlusDays(1), after)));
            Assert.Equal(calendar.IsWorkingDay(day), after > last);
        });

    [Fact]
    public void Working_days_after_add_up() =>
        Gen.Select(Calendar, Some.CloseDate, Gen.Int[1, 10], Gen.Int[1, 10]).Sample((calendar, day, one, two) =>
            Assert.Equal(calendar.WorkingDayAfter(day, one + two), calendar.WorkingDayAfter(calendar.WorkingDayAfter(day, one), two)));

    [Fact]
    public void The_next_working_day_is_the_first_that_is_one() =>
        Gen.Select(Calendar, Some.CloseDate).Sample((calendar, day) =>
        {
            LocalDate next = calendar.NextWorkingDay(day);
            Assert.True(next >= day && calendar.IsWorkingDay(next));
            Assert.Equal(next, calendar.NextWorkingDay(next));
            Assert.Equal(0, calendar.WorkingDaysIn(new EffectiveInterval(day, next)));
        });

    [Fact]
    public void Closing_more_days_never_brings_a_deadline_forward() =>
        Gen.Select(Calendar, Some.CloseDate, Some.CloseDate.Array[0, 10], Gen.Int[1, 10]).Sample((calendar, day, closed, count) =>
        {
            WorkingCalendar fewer = calendar.WithClosed(closed);
            Assert.True(fewer.WorkingDayAfter(day, count) >= calendar.WorkingDayAfter(day, count));
            Assert.All(closed, c => Assert.False(fewer.IsWorkingDay(c)));
            Assert.Equal(calendar.Covers, fewer.Covers);
        });

    [Fact]
    public void The_run_of_days_without_work_around_a_day_is_as_long_as_it_can_be() =>
        Gen.Select(Calendar, Some.CloseDate).Sample((calendar, day) =>
        {
            EffectiveInterval run = calendar.DaysWithoutWorkAround(day);
            Assert.Equal(!calendar.IsWorkingDay(day), run.Contains(day));
            Assert.Equal(0, calendar.WorkingDaysIn(run));
            Assert.True(run.IsEmpty || (calendar.IsWorkingDay(run.Start.PlusDays(-1)) && calendar.IsWorkingDay(run.End!.Value)));
        });

    [Fact]
    public void A_calendar_is_not_asked_about_days_it_does_not_cover()
    {
        Assert.Equal(
            "council-2026, the days it covers: a day after the last of them was asked about.",
            Assert.Throws<RuleConfigurationException>(() => Council.IsWorkingDay(new LocalDate(2027, 1, 1))).Message);
        Assert.Equal(
            "council-2026, the days it covers: a day before the first of them was asked about.",
            Assert.Throws<RuleConfigurationException>(() => Council.IsWorkingDay(new LocalDate(2025, 12, 31))).Message);
        Assert.Throws<RuleConfigurationException>(() => Council.WorkingDayAfter(new LocalDate(2026, 12, 24), 20));
        Assert.Throws<RuleConfigurationException>(() => Council.WorkingDaysIn(new EffectiveInterval(new(2026, 12, 1), new LocalDate(2027, 2, 1))));
    }

    [Fact]
    public void A_calendar_that_ends_says_so_also_at_the_end_of_time()
    {
        var lastDayClosed = new WorkingCalendar("any", Publication, new EffectiveInterval(new(2026, 1, 1), null), Weekend, [], [LocalDate.MaxIsoValue]);

        Assert.Throws<RuleConfigurationException>(() => lastDayClosed.NextWorkingDay(LocalDate.MaxIsoValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => lastDayClosed.WorkingDayAfter(LocalDate.MaxIsoValue, 1));
    }

    [Fact]
    public void What_makes_no_calendar_is_a_bad_argument()
    {
        var covers = new EffectiveInterval(new(2026, 1, 1), null);

        Assert.Throws<ArgumentException>(() => new WorkingCalendar("Fife Council", Publication, covers, Weekend, [], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("", Publication, covers, Weekend, [], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("any", Publication, covers, Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d), [], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("any", Publication, covers, [IsoDayOfWeek.None], [], []));
        Assert.Throws<ArgumentNullException>(() => new WorkingCalendar("any", null!, covers, Weekend, [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Council.WorkingDayAfter(new LocalDate(2026, 6, 5), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Council.LastOfWorkingDaysBeginningWith(new LocalDate(2026, 6, 5), 0));
        Assert.Throws<ArgumentException>(() => Council.WorkingDaysIn(new EffectiveInterval(new(2026, 6, 5), null)));
    }

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
