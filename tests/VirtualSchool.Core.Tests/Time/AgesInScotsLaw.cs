using CsCheck;
using NodaTime;

namespace VirtualSchool;

public sealed class AgesInScotsLaw
{
    private static readonly LocalDate LeapDay = new(2012, 2, 29);

    [Theory]
    [InlineData(16, "2028-02-29")]
    [InlineData(18, "2030-03-01")]
    [InlineData(19, "2031-03-01")]
    [InlineData(20, "2032-02-29")]
    [InlineData(21, "2033-03-01")]
    [InlineData(26, "2038-03-01")]
    [InlineData(0, "2012-02-29")]
    public void A_child_born_on_a_leap_day_attains_an_age_on_the_first_of_March_of_other_years(int age, string on) =>
        Assert.Equal(on, Iso(AgeReckoning.Scotland.DateAttains(LeapDay, age)));

    [Fact]
    public void A_child_born_on_a_leap_day_is_still_seventeen_on_the_28th_of_February()
    {
        Assert.Equal(17, AgeReckoning.Scotland.AgeOn(LeapDay, new LocalDate(2030, 2, 28)));
        Assert.Equal(18, AgeReckoning.Scotland.AgeOn(LeapDay, new LocalDate(2030, 3, 1)));
    }

    [Theory]
    [InlineData("2028-06-14", 15, false)]
    [InlineData("2028-06-15", 16, true)]
    [InlineData("2028-06-16", 16, true)]
    public void Under_sixteen_ends_the_day_before_the_birthday(string on, int age, bool attained)
    {
        LocalDate born = new(2012, 6, 15);
        LocalDate date = Date(on);

        Assert.Equal(age, AgeReckoning.Scotland.AgeOn(born, date));
        Assert.Equal(attained, AgeReckoning.Scotland.HasAttained(born, 16, date));
    }

    [Fact]
    public void Before_birth_the_age_is_less_than_zero() =>
        Assert.Equal(-1, AgeReckoning.Scotland.AgeOn(new LocalDate(2012, 6, 15), new LocalDate(2012, 6, 14)));

    [Fact]
    public void A_placeholder_birth_date_at_the_end_of_the_calendar_does_not_throw() =>
        Assert.Equal(LocalDate.MaxIsoValue, AgeReckoning.Scotland.DateAttains(new LocalDate(9999, 1, 1), 18));

    [Fact]
    public void In_the_calendars_last_year_an_age_is_still_attained_on_its_day()
    {
        Assert.Equal(new LocalDate(9999, 6, 15), AgeReckoning.Scotland.DateAttains(new LocalDate(9981, 6, 15), 18));
        Assert.Equal(LocalDate.MaxIsoValue, AgeReckoning.Scotland.DateAttains(new LocalDate(9982, 6, 15), 18));
    }

    [Fact]
    public void At_birth_the_age_of_nought_is_attained_and_the_day_before_it_is_not()
    {
        Assert.True(AgeReckoning.Scotland.HasAttained(LeapDay, 0, LeapDay));
        Assert.False(AgeReckoning.Scotland.HasAttained(LeapDay, 0, LeapDay.PlusDays(-1)));
    }

    [Fact]
    public void A_negative_age_is_a_bad_argument()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeReckoning.Scotland.DateAttains(LeapDay, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeReckoning.Scotland.HasAttained(LeapDay, -1, LeapDay));
    }

    [Fact]
    public void The_rule_says_whose_law_it_is()
    {
        Assert.Equal("scotland", AgeReckoning.Scotland.Jurisdiction);
        Assert.Equal("scotland: Age of Legal Capacity (Scotland) Act 1991 s.6", AgeReckoning.Scotland.ToString());
    }

    [Fact]
    public void An_age_is_attained_on_its_day_and_not_the_day_before() =>
        Gen.Select(Some.Date, Gen.Int[0, 99]).Sample((born, age) =>
        {
            LocalDate day = AgeReckoning.Scotland.DateAttains(born, age);
            Assert.Equal(age, AgeReckoning.Scotland.AgeOn(born, day));
            Assert.Equal(age - 1, AgeReckoning.Scotland.AgeOn(born, day.PlusDays(-1)));
            Assert.True(AgeReckoning.Scotland.HasAttained(born, age, day));
            Assert.False(AgeReckoning.Scotland.HasAttained(born, age, day.PlusDays(-1)));
        });

    [Fact]
    public void The_anniversary_is_never_the_28th_of_February_for_a_leap_day_child() =>
        Gen.Select(Gen.Int[0, 24], Gen.Int[1, 99]).Sample((leap, age) =>
            Assert.NotEqual(28, AgeReckoning.Scotland.DateAttains(new LocalDate(1904 + (4 * leap), 2, 29), age).Day));

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
