using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class BankHolidays
{
    [Theory]
    [InlineData(2021, "01-01 01-04* 04-02 05-03 05-31 08-02 11-30 12-27* 12-28*")]
    [InlineData(2022, "01-03* 01-04* 04-15 05-02 06-02* 06-03 08-01 09-19 11-30 12-26 12-27*")]
    [InlineData(2023, "01-02 01-03* 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26")]
    [InlineData(2020, "01-01 01-02 04-10 05-08* 05-25 08-03 11-30 12-25 12-28*")]
    [InlineData(2006, "01-02 01-03* 04-14 05-01 05-29 08-07 12-25 12-26")]
    public void The_days_of_a_year_with_those_kept_in_place_of_others(int year, string days) =>
        Assert.Equal(days, string.Join(" ", ScotlandCalendars.BankHolidays.Where(h => h.Date.Year == year).Select(h => $"{h.Date.Month:00}-{h.Date.Day:00}{(h.IsSubstitute ? "*" : "")}")));

    [Fact]
    public void Every_one_is_a_day_of_the_week_they_stand_in_time_and_each_has_its_source()
    {
        Assert.All(ScotlandCalendars.BankHolidays, h => Assert.InRange(h.Date.DayOfWeek, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday));
        Assert.Equal(ScotlandCalendars.BankHolidays.Select(h => h.Date).Distinct().Order(), ScotlandCalendars.BankHolidays.Select(h => h.Date));
        Assert.Equal(["World Cup 2026-06-15"], ScotlandCalendars.BankHolidays.Where(h => h.Citation.Confidence != Confidence.High).Select(h => h.ToString()));
    }

    [Fact]
    public void Its_calendar_covers_those_years_and_no_others()
    {
        Assert.False(ScotlandCalendars.BankHolidayCalendar.IsWorkingDay(new LocalDate(2026, 11, 30)));
        Assert.True(ScotlandCalendars.BankHolidayCalendar.IsWorkingDay(new LocalDate(2026, 4, 6)));
        Assert.Throws<RuleConfigurationException>(() => ScotlandCalendars.BankHolidayCalendar.IsWorkingDay(new LocalDate(2028, 1, 3)));
    }
}
