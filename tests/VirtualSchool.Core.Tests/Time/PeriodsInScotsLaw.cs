using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

public sealed class PeriodsInScotsLaw
{
    [Fact]
    public void Twenty_two_days_beginning_on_a_day_end_twenty_one_days_later() =>
        Assert.Equal(new LocalDate(2026, 6, 22), PeriodCounting.LastDayOfPeriodBeginningWith(new LocalDate(2026, 6, 1), PeriodLength.Days(22)));

    [Fact]
    public void Sixteen_weeks_starting_on_a_day_end_111_days_later() =>
        Assert.Equal(new LocalDate(2026, 6, 1).PlusDays(111), PeriodCounting.LastDayOfPeriodBeginningWith(new LocalDate(2026, 6, 1), PeriodLength.Weeks(16)));

    [Fact]
    public void Within_six_weeks_of_a_day_is_by_the_forty_second_day_after() =>
        Assert.Equal(new LocalDate(2026, 6, 1).PlusDays(42), PeriodCounting.DeadlineWithin(new LocalDate(2026, 6, 1), PeriodLength.Weeks(6)));

    [Theory]
    [InlineData("2025-11-30", 3, "2026-02-28")]
    [InlineData("2027-11-30", 3, "2028-02-29")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-02-28", 1, "2026-03-28")]
    [InlineData("2026-03-31", -1, "2026-02-28")]
    [InlineData("2026-01-15", -1, "2025-12-15")]
    [InlineData("2026-12-15", 1, "2027-01-15")]
    [InlineData("2026-06-15", 0, "2026-06-15")]
    public void Months_run_to_the_corresponding_date_or_the_end_of_the_month(string from, int months, string to) =>
        Assert.Equal(to, Iso(PeriodCounting.AddMonths(Date(from), months)));

    [Theory]
    [InlineData("2025-03-01", 12, "2026-02-28")]
    [InlineData("2027-03-01", 12, "2028-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2025-11-30", 3, "2026-02-28")]
    [InlineData("2026-01-29", 1, "2026-02-28")]
    [InlineData("2028-01-29", 1, "2028-02-28")]
    [InlineData("2028-01-30", 1, "2028-02-29")]
    [InlineData("2026-04-15", 3, "2026-07-14")]
    public void Months_beginning_with_a_day_end_before_the_corresponding_date_or_with_the_month(string first, int months, string last) =>
        Assert.Equal(last, Iso(PeriodCounting.LastDayOfPeriodBeginningWith(Date(first), PeriodLength.Months(months))));

    [Fact]
    public void A_year_from_a_leap_day_is_the_28th_of_February_though_the_birthday_is_the_first_of_March()
    {
        LocalDate leapDay = new(2024, 2, 29);

        Assert.Equal(new LocalDate(2025, 2, 28), PeriodCounting.DeadlineWithin(leapDay, PeriodLength.Years(1)));
        Assert.Equal(new LocalDate(2025, 3, 1), AgeReckoning.Scotland.DateAttains(leapDay, 1));
    }

    [Fact]
    public void Months_keep_the_day_or_end_the_month() =>
        Gen.Select(Some.Date, Gen.Int[-600, 600]).Sample((date, months) =>
        {
            LocalDate to = PeriodCounting.AddMonths(date, months);
            Assert.Equal((date.Year * 12) + date.Month + months, (to.Year * 12) + to.Month);
            Assert.True(to.Day == date.Day || (to.Day < date.Day && to.PlusDays(1).Day == 1));
            Assert.Equal(date.PlusMonths(months), to);
        });

    [Fact]
    public void A_later_first_day_never_ends_earlier() =>
        Gen.Select(Some.Date, Gen.Int[1, 60], Gen.Int[0, 3]).Sample((date, count, unit) =>
        {
            PeriodLength length = Length(count, unit);
            Assert.True(PeriodCounting.LastDayOfPeriodBeginningWith(date, length) <= PeriodCounting.LastDayOfPeriodBeginningWith(date.PlusDays(1), length));
            Assert.True(PeriodCounting.DeadlineWithin(date, length) <= PeriodCounting.DeadlineWithin(date.PlusDays(1), length));
        });

    [Fact]
    public void Counting_the_first_day_never_ends_later_than_leaving_it_out() =>
        Gen.Select(Some.Date, Gen.Int[1, 60], Gen.Int[0, 3]).Sample((date, count, unit) =>
        {
            PeriodLength length = Length(count, unit);
            LocalDate with = PeriodCounting.LastDayOfPeriodBeginningWith(date, length);
            LocalDate without = PeriodCounting.DeadlineWithin(date, length);
            Assert.InRange(Period.DaysBetween(with, without), 0, 1);
            Assert.True(with >= date);
        });

    [Fact]
    public void Twelve_months_are_a_year_and_seven_days_a_week() =>
        Gen.Select(Some.Date, Gen.Int[1, 60]).Sample((date, count) =>
        {
            Assert.Equal(PeriodCounting.DeadlineWithin(date, PeriodLength.Months(12 * count)), PeriodCounting.DeadlineWithin(date, PeriodLength.Years(count)));
            Assert.Equal(PeriodCounting.DeadlineWithin(date, PeriodLength.Days(7 * count)), PeriodCounting.DeadlineWithin(date, PeriodLength.Weeks(count)));
        });

    [Fact]
    public void A_length_is_stated_in_words() =>
        Assert.Equal("1 day, 6 weeks, 1 month, 2 years", string.Join(", ", PeriodLength.Days(1), PeriodLength.Weeks(6), PeriodLength.Months(1), PeriodLength.Years(2)));

    [Fact]
    public void Seven_days_are_not_stated_as_one_week()
    {
        Assert.True(PeriodLength.Days(7) != PeriodLength.Weeks(1));
        Assert.True(PeriodLength.Days(7) == PeriodLength.Days(7));
    }

    [Fact]
    public void Lengths_that_make_no_sense_are_bad_arguments()
    {
        LocalDate date = new(2026, 6, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodLength.Days(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.LastDayOfPeriodBeginningWith(date, PeriodLength.Months(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.DeadlineWithin(date, PeriodLength.Days(int.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.DeadlineWithin(date, PeriodLength.Weeks(int.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.DeadlineWithin(date, PeriodLength.Years(int.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.AddMonths(date, int.MinValue));
    }

    [Fact]
    public void Periods_reach_to_the_ends_of_the_calendar_and_no_further()
    {
        LocalDate first = new(1, 1, 15), last = new(9999, 12, 15);

        Assert.Equal(first, PeriodCounting.AddMonths(new LocalDate(1, 2, 15), -1));
        Assert.Equal(last, PeriodCounting.AddMonths(new LocalDate(9999, 11, 15), 1));
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.AddMonths(first, -1)).ParamName);
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.AddMonths(last, 1)).ParamName);
        Assert.Equal(LocalDate.MaxIsoValue, PeriodCounting.DeadlineWithin(new LocalDate(9999, 12, 30), PeriodLength.Days(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.DeadlineWithin(new LocalDate(9999, 12, 30), PeriodLength.Days(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCounting.DeadlineWithin(first, PeriodLength.Years(10_000)));
    }

    [Fact]
    public void Lengths_differ_by_count_and_by_unit()
    {
        Assert.False(PeriodLength.Days(7).Equals(PeriodLength.Days(8)));
        Assert.False(PeriodLength.Days(7).Equals(PeriodLength.Weeks(7)));
        Assert.False(PeriodLength.Days(7).Equals("7 days"));
        Assert.Equal(PeriodLength.Days(7).GetHashCode(), PeriodLength.Days(7).GetHashCode());
    }

    private static PeriodLength Length(int count, int unit) => unit switch
    {
        0 => PeriodLength.Days(count),
        1 => PeriodLength.Weeks(count),
        2 => PeriodLength.Months(count),
        _ => PeriodLength.Years(count),
    };

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
