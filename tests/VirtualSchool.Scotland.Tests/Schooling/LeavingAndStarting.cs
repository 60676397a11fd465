using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

public sealed class LeavingAndStarting
{
    private static readonly Gen<LocalDate> Born = Gen.Select(Gen.Int[0, 14000], Gen.Int[0, 9])
        .Select((d, leap) => leap == 0 ? new LocalDate(1992 + (d % 9 * 4), 2, 29) : new LocalDate(1990, 1, 1).PlusDays(d));

    /// <summary>One date for each year, each in December and not after the 25th.</summary>
    private static readonly LocalDate[] Winters = [.. Enumerable.Range(2000, 60).Select(y => new LocalDate(y, 12, 17 + (y % 9)))];

    [Theory]
    [InlineData("2010-02-28", "2025-12-20")]
    [InlineData("2010-03-01", "2026-05-31")]
    [InlineData("2010-05-30", "2026-05-31")]
    [InlineData("2010-05-31", "2026-05-31")]
    [InlineData("2010-06-01", "2026-05-31")]
    [InlineData("2010-09-30", "2026-05-31")]
    [InlineData("2010-10-01", "2026-12-19")]
    [InlineData("2010-12-18", "2026-12-19")]
    [InlineData("2010-12-19", "2026-12-19")]
    [InlineData("2010-12-20", "2026-12-19")]
    [InlineData("2010-12-31", "2026-12-19")]
    [InlineData("2011-01-01", "2026-12-19")]
    [InlineData("2012-02-29", "2027-12-18")]
    [InlineData("2012-03-01", "2028-05-31")]
    public void A_pupil_leaves_on_31_May_or_when_the_Christmas_holiday_begins(string born, string leaves)
    {
        SchoolingAnswer<LocalDate> answer = new ScotlandSchooling(Date(born)) { WinterLeavingDates = [Date("2025-12-20"), Date("2026-12-19"), Date("2027-12-18")] }.LeavingDate();

        Assert.Equal(leaves, Iso(answer.Value!.Value));
        Assert.Empty(answer.Presumed);
    }

    [Theory]
    [InlineData("2010-05-31", true)]
    [InlineData("2010-12-19", true)]
    [InlineData("2010-12-20", false)]
    [InlineData("2010-06-01", false)]
    public void Turning_sixteen_on_a_leaving_date_is_a_case_of_its_own(string born, bool exactly) =>
        Assert.Equal(exactly, new ScotlandSchooling(Date(born)) { WinterLeavingDates = [Date("2026-12-19")] }.LeavingDate().Rules.Any(r => r.Id == "SC-YR-6"));

    [Fact]
    public void Without_the_schools_holiday_21_December_is_presumed_for_a_pupil_and_certain_for_who_is_none()
    {
        SchoolingAnswer<LocalDate> pupil = new ScotlandSchooling(Date("2010-11-05")).LeavingDate();
        SchoolingAnswer<LocalDate> none = new ScotlandSchooling(Date("2010-11-05")) { IsPupil = false, WinterLeavingDates = [Date("2026-12-19")] }.LeavingDate();

        Assert.Equal(("2026-12-21", "calendar.winter_leaving"), (Iso(pupil.Value!.Value), Assert.Single(pupil.Presumed)));
        Assert.Equal("2026-12-21", Iso(none.Value!.Value));
        Assert.Empty(none.Presumed);
        Assert.Empty(new ScotlandSchooling(Date("2010-06-05")).LeavingDate().Presumed);
    }

    [Fact]
    public void The_provision_word_for_word_gives_the_same_date() =>
        Gen.Select(Born, Gen.Bool).Sample((born, given) =>
        {
            LocalDate sixteen = AgeReckoning.Scotland.DateAttains(born, 16);
            LocalDate leaves = new ScotlandSchooling(born) { WinterLeavingDates = given ? Winters : [] }.LeavingDate().Value!.Value;
            Assert.Equal(BySection33(sixteen, year => given ? Winters.First(w => w.Year == year) : new LocalDate(year, 12, 21)), leaves);
        });

    [Fact]
    public void Nobody_leaves_more_than_five_months_before_or_after_turning_sixteen() =>
        Born.Sample(born =>
        {
            LocalDate leaves = new ScotlandSchooling(born) { WinterLeavingDates = Winters }.LeavingDate().Value!.Value;
            Assert.InRange(Period.DaysBetween(AgeReckoning.Scotland.DateAttains(born, 16), leaves), -122, 91);
        });

    [Fact]
    public void A_school_that_breaks_up_on_a_Friday_has_the_Saturday_as_winter_leaving_date()
    {
        var meets = new WorkingCalendar(
            "school-2026",
            new Citation("A made-up school's calendar", Confidence.High),
            EffectiveInterval.FromInclusive(new(2026, 8, 17), new LocalDate(2027, 6, 25)),
            [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            [],
            Enumerable.Range(0, 12).Select(d => new LocalDate(2026, 12, 21).PlusDays(d)));

        Assert.Equal(new LocalDate(2026, 12, 19), ScotlandSchooling.WinterLeavingDate(meets, 2026));
        Assert.Throws<RuleConfigurationException>(() => ScotlandSchooling.WinterLeavingDate(meets, 2027));
        Assert.Equal(new LocalDate(2026, 12, 25), ScotlandSchooling.WinterLeavingDate(ScotlandCalendars.ChildrensHearings, 2026));
    }

    [Fact]
    public void A_winter_leaving_date_that_cannot_be_one_is_a_bad_argument()
    {
        Assert.Throws<ArgumentException>(() => new ScotlandSchooling(null) { WinterLeavingDates = [new(2026, 12, 26)] });
        Assert.Throws<ArgumentException>(() => new ScotlandSchooling(null) { WinterLeavingDates = [new(2027, 1, 5)] });
        Assert.Throws<ArgumentException>(() => new ScotlandSchooling(null) { WinterLeavingDates = [new(2026, 12, 18), new(2026, 12, 19)] });
        Assert.Throws<ArgumentNullException>(() => new ScotlandSchooling(null) { WinterLeavingDates = null! });
    }

    [Theory]
    [InlineData("2023-08-31", "autumn 2026")]
    [InlineData("2023-09-01", "spring 2027")]
    [InlineData("2023-12-31", "spring 2027")]
    [InlineData("2024-01-01", "summer 2027")]
    [InlineData("2024-02-28", "summer 2027")]
    [InlineData("2024-02-29", "autumn 2027")]
    [InlineData("2024-03-01", "autumn 2027")]
    public void Early_learning_starts_in_the_term_after_the_third_birthday(string born, string term) =>
        Assert.Equal(term, new ScotlandSchooling(Date(born)).EarlyLearningStart().Value.ToString());

    [Fact]
    public void A_leap_day_childs_start_term_is_a_reading_and_says_so()
    {
        SchoolingAnswer<SchoolTerm> answer = new ScotlandSchooling(Date("2024-02-29")).EarlyLearningStart();

        Assert.Equal(Confidence.Medium, answer.Confidence);
        Assert.Equal(["SC-ELC-5", "SC-INT-1", "SC-INT-2", "SC-READ-13"], answer.Rules.Select(r => r.Id));
        Assert.Equal("autumn 2026", new ScotlandSchooling(Date("2024-02-29")).EarlyLearningStart(age: 2).Value.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScotlandSchooling(null).EarlyLearningStart(age: 4));
    }

    [Fact]
    public void Before_the_law_has_figures_nothing_is_stretched_back()
    {
        SchoolingAnswer<SchoolTerm> term = new ScotlandSchooling(Date("2011-07-31")).EarlyLearningStart();
        SchoolingAnswer<YearMonth> month = new ScotlandSchooling(Date("2004-07-31")).MaintenanceAllowanceFrom();

        Assert.Equal((null, "parameters.elc.summer-term.births-from"), (term.Value, Assert.Single(term.Missing)));
        Assert.Equal((null, "parameters.ema.august-intake.attains-by"), (month.Value, Assert.Single(month.Missing)));
        Assert.Equal("autumn 2014", new ScotlandSchooling(Date("2011-08-01")).EarlyLearningStart().Value.ToString());
        Assert.Equal(new YearMonth(2020, 8), new ScotlandSchooling(Date("2004-08-01")).MaintenanceAllowanceFrom().Value);
    }

    [Fact]
    public void Nobody_waits_longer_for_early_learning_than_six_months() =>
        Gen.Select(Gen.Int[0, 9000].Select(d => new LocalDate(2013, 1, 1).PlusDays(d)), Gen.Int[2, 3]).Sample((born, age) =>
        {
            SchoolTerm term = new ScotlandSchooling(born).EarlyLearningStart(age).Value!.Value;
            LocalDate birthday = AgeReckoning.Scotland.DateAttains(born, age);
            int month = term.Season switch { TermSeason.Autumn => 8, TermSeason.Spring => 1, _ => 4 };
            Assert.InRange(((term.Year - birthday.Year) * 12) + month - birthday.Month, 0, 5);
        });

    [Theory]
    [InlineData("2010-03-01", "2026-08")]
    [InlineData("2010-09-30", "2026-08")]
    [InlineData("2010-10-01", "2027-01")]
    [InlineData("2010-12-31", "2027-01")]
    [InlineData("2011-01-01", "2027-01")]
    [InlineData("2011-02-28", "2027-01")]
    [InlineData("2012-02-29", "2028-01")]
    public void The_allowance_begins_in_August_or_January(string born, string month) =>
        Assert.Equal(month, YearMonthPattern.Iso.Format(new ScotlandSchooling(Date(born)).MaintenanceAllowanceFrom().Value!.Value));

    [Fact]
    public void Every_day_of_the_year_is_in_one_band_of_every_table()
    {
        Assert.NotEmpty(YearBands.All);
        Assert.All(YearBands.All.Values, table =>
        {
            // Bands run to the next one, so a table is whole when it begins the year and no day begins two bands.
            Assert.Equal(new AnnualDate(1, 1), table.Starts.First());
            Assert.Equal(table.Starts.Distinct(), table.Starts);
        });
    }

    [Fact]
    public void Terms_are_equal_by_season_and_year()
    {
        SchoolTerm term = new ScotlandSchooling(Date("2023-08-31")).EarlyLearningStart().Value!.Value;

        Assert.True(term == new ScotlandSchooling(Date("2023-06-30")).EarlyLearningStart().Value!.Value);
        Assert.True(term != new ScotlandSchooling(Date("2022-06-30")).EarlyLearningStart().Value!.Value);
        Assert.True(term != new ScotlandSchooling(Date("2023-11-30")).EarlyLearningStart().Value!.Value);
        Assert.Equal("no term 0", default(SchoolTerm).ToString());
    }

    /// <summary>Section 33(2) as it is written, paragraph by paragraph.</summary>
    private static LocalDate BySection33(LocalDate sixteen, Func<int, LocalDate> winter)
    {
        for (int year = sixteen.Year - 1; year <= sixteen.Year; year++)
        {
            (LocalDate summer, LocalDate inWinter) = (new LocalDate(year, 5, 31), winter(year));
            if (sixteen >= new LocalDate(year, 3, 1) && sixteen < summer) { return summer; }
            if (sixteen > summer && sixteen < new LocalDate(year, 10, 1)) { return summer; }
            if (sixteen >= new LocalDate(year, 10, 1) && sixteen < inWinter) { return inWinter; }
            if (sixteen > inWinter && sixteen < new LocalDate(year + 1, 3, 1)) { return inWinter; }
        }

        return sixteen;
    }

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
