using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

public sealed class WorkingDaysOfHearings
{
    [Theory]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-26", false)]
    [InlineData("2026-12-28", true)]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-03", false)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-04-03", true)]
    [InlineData("2026-11-30", true)]
    [InlineData("2021-12-27", true)]
    public void Only_weekends_and_four_days_of_winter_are_no_working_days(string day, bool works) =>
        Assert.Equal(works, ScotlandCalendars.ChildrensHearings.IsWorkingDay(Date(day)));

    [Theory]
    [InlineData("2026-03-02", 20, "2026-03-30")]
    [InlineData("2025-12-11", 20, "2026-01-14")]
    public void Twenty_working_days_after_a_notice(string notice, int days, string latest) =>
        Assert.Equal(Date(latest), ScotlandCalendars.ChildrensHearings.WorkingDayAfter(Date(notice), days));

    [Fact]
    public void A_calendar_cites_its_provision_and_has_no_days_before_the_Act()
    {
        Assert.Equal("Children's Hearings (Scotland) Act 2011 s.202(1)", ScotlandCalendars.ChildrensHearings.Citation.Text);
        Assert.Throws<RuleConfigurationException>(() => ScotlandCalendars.ChildrensHearings.IsWorkingDay(new LocalDate(2011, 1, 5)));
    }

    [Fact]
    public void An_instrument_that_defines_no_working_day_has_no_calendar()
    {
        Assert.Same(ScotlandCalendars.ChildrensHearings, ScotlandCalendars.Find("asp-2011-1-s202"));
        Assert.Null(ScotlandCalendars.Find("ssi-2009-210"));
        Assert.Null(ScotlandCalendars.Find(null));
    }

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
