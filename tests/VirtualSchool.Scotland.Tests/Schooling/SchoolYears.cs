using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

public sealed class SchoolYears
{
    private static readonly Gen<LocalDate> Day = Gen.Int[0, 30000].Select(d => new LocalDate(1980, 1, 1).PlusDays(d));

    [Theory]
    [InlineData("2026-07-31", "2025-26")]
    [InlineData("2026-08-01", "2026-27")]
    [InlineData("2027-01-01", "2026-27")]
    [InlineData("2000-01-01", "1999-00")]
    public void A_session_is_the_twelve_months_from_1_August(string day, string session) =>
        Assert.Equal(session, ScotlandSchoolYear.SessionOn(Date(day)).ToString());

    [Fact]
    public void Every_day_belongs_to_the_session_whose_days_hold_it() =>
        Day.Sample(day =>
        {
            SchoolSession session = ScotlandSchoolYear.SessionOn(day);
            Assert.True(ScotlandSchoolYear.DaysOf(session).Contains(day));
            Assert.Equal(ScotlandSchoolYear.DaysOf(session).End, ScotlandSchoolYear.DaysOf(session.Plus(1)).Start);
        });

    [Theory]
    [InlineData(2017, "2017-09-20")]
    [InlineData(2020, "2020-09-16")]
    [InlineData(2021, "2021-09-15")]
    [InlineData(2026, "2026-09-16")]
    [InlineData(2022, "2022-09-21")]
    public void Census_day_is_the_third_Wednesday_of_September(int year, string day) =>
        Assert.Equal(day, Iso(ScotlandSchoolYear.CensusDay(year)));

    [Fact]
    public void Census_day_has_two_Wednesdays_of_its_month_before_it() =>
        Gen.Int[1, 9999].Sample(year =>
        {
            LocalDate day = ScotlandSchoolYear.CensusDay(year);
            Assert.Equal((IsoDayOfWeek.Wednesday, year, 9), (day.DayOfWeek, day.Year, day.Month));
            Assert.InRange(day.Day, 15, 21);
        });

    [Theory]
    [InlineData("2026-09-15", "[2025-09-17, 2026-09-16)")]
    [InlineData("2026-09-16", "[2026-09-16, 2027-09-15)")]
    public void A_leaver_year_runs_from_census_day_to_the_day_before_the_next(string day, string year) =>
        Assert.Equal(year, ScotlandSchoolYear.LeaverYearOn(Date(day)).ToString());

    [Fact]
    public void Every_day_is_in_one_leaver_year_of_52_or_53_weeks() =>
        Day.Sample(day =>
        {
            EffectiveInterval year = ScotlandSchoolYear.LeaverYearOn(day);
            Assert.True(year.Contains(day));
            Assert.Equal(year, ScotlandSchoolYear.LeaverYearOn(year.Start));
            Assert.Equal(year.End, ScotlandSchoolYear.LeaverYearOn(year.End!.Value).Start);
            Assert.True(year.DaysUntil(year.End.Value) is 364 or 371);
        });

    [Theory]
    [InlineData("2026-07-31", "[2025-08-01, 2026-08-01)")]
    [InlineData("2009-08-01", "[2009-08-01, 2010-08-01)")]
    [InlineData("2009-07-31", null)]
    [InlineData("2009-04-01", null)]
    [InlineData("2009-03-31", "[2008-04-01, 2009-04-01)")]
    [InlineData("2008-03-31", "[2007-04-01, 2008-04-01)")]
    public void The_looked_after_return_changed_its_year_in_2009(string day, string? year) =>
        Assert.Equal(year, ScotlandSchoolYear.CareStatisticsYearOn(Date(day))?.ToString());

    [Theory]
    [InlineData(2022, "2023-06-12")]
    [InlineData(2025, "2026-06-08")]
    public void Levels_are_taken_on_the_second_Monday_of_June(int session, string day) =>
        Assert.Equal(day, Iso(ScotlandSchoolYear.LevelsCensusDay(new SchoolSession(session))));

    [Fact]
    public void No_session_has_no_days() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScotlandSchoolYear.DaysOf(default));

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
