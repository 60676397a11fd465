using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>The interpretation rules of the rule book, each as a law that holds for any date, against a second way of reckoning it.</summary>
public sealed class RulesOfInterpretation
{
    private static readonly Gen<int> Age = Gen.Int[0, 99];

    /// <summary>Any date, leap days more often than chance gives them.</summary>
    private static readonly Gen<LocalDate> Born = Gen.Select(Some.Date, Gen.Int[0, 5]).Select((d, leap) => leap > 0 ? d : new LocalDate(d.Year / 4 * 4, 2, 29));

    [Fact]
    public void INT_1_an_age_is_attained_at_the_beginning_of_a_day_one_year_after_the_last() =>
        Gen.Select(Born, Age).Sample((born, age) =>
        {
            LocalDate attained = AgeReckoning.Scotland.DateAttains(born, age);
            LocalDate next = AgeReckoning.Scotland.DateAttains(born, age + 1);
            Assert.Equal(born.Year + age, attained.Year);
            Assert.InRange(Period.DaysBetween(attained, next), 365, 366);
            Assert.Equal(Enumerable.Range(0, 2).Select(_ => age), [AgeReckoning.Scotland.AgeOn(born, attained), AgeReckoning.Scotland.AgeOn(born, next.PlusDays(-1))]);
        });

    [Fact]
    public void INT_2_a_leap_day_child_shares_birthdays_with_one_born_the_day_after_except_in_leap_years() =>
        Gen.Select(Gen.Int[0, 29], Age).Sample((four, age) =>
        {
            LocalDate leapDay = new(1980 + (4 * four), 2, 29);
            LocalDate birthday = AgeReckoning.Scotland.DateAttains(leapDay, age);
            Assert.Equal(CalendarSystem.Iso.IsLeapYear(birthday.Year), birthday is { Month: 2, Day: 29 });
            Assert.Equal(!CalendarSystem.Iso.IsLeapYear(birthday.Year), birthday == AgeReckoning.Scotland.DateAttains(leapDay.PlusDays(1), age));
        });

    [Theory]
    [InlineData(16, true)]
    [InlineData(18, false)]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [InlineData(26, false)]
    public void INT_2_which_birthdays_of_a_leap_day_child_fall_in_leap_years(int age, bool inLeapYear) =>
        Assert.Equal(inLeapYear ? 29 : 1, AgeReckoning.Scotland.DateAttains(new LocalDate(2008, 2, 29), age).Day);

    [Fact]
    public void INT_3_the_last_day_under_an_age_is_the_day_before_it_is_attained() =>
        Gen.Select(Born, Gen.Int[1, 99]).Sample((born, age) =>
        {
            EffectiveInterval under = AgeReckoning.Scotland.Aged(born, 0, age);
            Assert.Equal(born, under.Start);
            Assert.Equal(AgeReckoning.Scotland.DateAttains(born, age).PlusDays(-1), under.LastDay);
            Assert.True(under.Contains(born));
            Assert.False(under.Contains(AgeReckoning.Scotland.DateAttains(born, age)));
        });

    [Fact]
    public void INT_3_the_ages_of_a_life_follow_one_another_without_gap_or_overlap() =>
        Gen.Select(Born, Some.Date).Sample((born, on) =>
        {
            int age = AgeReckoning.Scotland.AgeOn(born, on);
            int[] holding = [.. Enumerable.Range(0, 150).Where(a => AgeReckoning.Scotland.Aged(born, a, a + 1).Contains(on))];
            Assert.Equal(age < 0 ? [] : [age], holding);
        });

    [Fact]
    public void INT_4_days_and_weeks_beginning_with_a_day_hold_that_many_dates_the_first_included() =>
        Gen.Select(Some.Date, Gen.Int[1, 400]).Sample((day, count) =>
        {
            LocalDate last = PeriodCounting.LastDayOfPeriodBeginningWith(day, PeriodLength.Days(count));
            Assert.Equal(count, EffectiveInterval.FromInclusive(day, last).DaysUntil(last.PlusDays(1)));
            Assert.Equal(PeriodCounting.LastDayOfPeriodBeginningWith(day, PeriodLength.Days(7 * count)), PeriodCounting.LastDayOfPeriodBeginningWith(day, PeriodLength.Weeks(count)));
        });

    [Fact]
    public void INT_4_periods_of_a_month_beginning_with_one_day_after_another_follow_on_where_the_day_exists() =>
        Gen.Select(Some.Date, Gen.Int[1, 48], Gen.Int[0, 1]).Sample((day, count, years) =>
        {
            // Two half periods are the whole one, counted from the first day.
            PeriodLength length = years == 1 ? PeriodLength.Years(count) : PeriodLength.Months(count);
            LocalDate last = PeriodCounting.LastDayOfPeriodBeginningWith(day, length);
            LocalDate corresponding = PeriodCounting.DeadlineWithin(day, length);
            Assert.Equal(PeriodCounting.HasCorrespondingDate(day, length) ? corresponding.PlusDays(-1) : corresponding, last);
        });

    [Fact]
    public void INT_5_within_leaves_the_day_of_the_event_out() =>
        Gen.Select(Some.Date, Gen.Int[1, 400]).Sample((day, count) =>
        {
            LocalDate deadline = PeriodCounting.DeadlineWithin(day, PeriodLength.Days(count));
            Assert.Equal(count, EffectiveInterval.FromInclusive(day.PlusDays(1), deadline).DaysUntil(deadline.PlusDays(1)));
            Assert.Equal(deadline, PeriodCounting.LastDayOfPeriodBeginningWith(day.PlusDays(1), PeriodLength.Days(count)));
        });

    [Fact]
    public void INT_6_months_end_by_the_same_day_of_the_month_or_with_the_month() =>
        Gen.Select(Some.Date, Gen.Int[0, 60], Gen.Int[0, 1]).Sample((day, count, years) =>
        {
            PeriodLength length = years == 1 ? PeriodLength.Years(count) : PeriodLength.Months(count);
            LocalDate end = PeriodCounting.DeadlineWithin(day, length);
            bool exists = CalendarSystem.Iso.GetDaysInMonth(end.Year, end.Month) >= day.Day;
            Assert.Equal(exists, PeriodCounting.HasCorrespondingDate(day, length));
            Assert.Equal(exists ? day.Day : CalendarSystem.Iso.GetDaysInMonth(end.Year, end.Month), end.Day);
        });

    [Fact]
    public void INT_6_only_the_last_days_of_a_month_can_lack_a_corresponding_date() =>
        Gen.Select(Some.Date, Gen.Int[0, 60]).Sample((day, count) =>
        {
            Assert.True(day.Day > 28 || PeriodCounting.HasCorrespondingDate(day, PeriodLength.Months(count)));
            Assert.True(PeriodCounting.HasCorrespondingDate(day, PeriodLength.Days(count)));
            Assert.True(PeriodCounting.HasCorrespondingDate(day, PeriodLength.Weeks(count)));
            Assert.Equal(day is not { Month: 2, Day: 29 } || CalendarSystem.Iso.IsLeapYear(day.Year + count), PeriodCounting.HasCorrespondingDate(day, PeriodLength.Years(count)));
        });

    [Fact]
    public void INT_8_days_are_counted_over_the_union_clipped_to_childhood_and_the_window() =>
        Gen.Select(Some.Interval.Array[0, 5], Some.CloseDate, Some.Interval).Sample((spells, turnsEighteen, window) =>
        {
            LocalDate born = PeriodCounting.AddMonths(turnsEighteen, -18 * 12);
            IntervalSet counted = IntervalSet.Of(spells).Clip(AgeReckoning.Scotland.Aged(born, 0, 18)).Clip(window);
            LocalDate after = turnsEighteen.PlusDays(400);
            int expected = Enumerable.Range(0, 600).Select(d => new LocalDate(2024, 1, 1).PlusDays(d))
                .Count(d => d < after && window.Contains(d) && AgeReckoning.Scotland.AgeOn(born, d) is >= 0 and < 18 && spells.Any(s => s.Contains(d)));
            Assert.Equal(expected, counted.DaysUntil(after));
        });

    [Fact]
    public void INT_8_a_spell_ended_by_its_last_day_ceases_the_day_after() =>
        Gen.Select(Some.Date, Gen.Int[0, 400]).Sample((first, more) =>
        {
            var spell = EffectiveInterval.FromInclusive(first, first.PlusDays(more));
            Assert.Equal(first.PlusDays(more + 1), spell.End);
            Assert.Equal(more + 1, spell.DaysUntil(LocalDate.MaxIsoValue));
        });

    [Fact]
    public void INT_9_nobody_is_under_eighteen_on_the_eighteenth_birthday() =>
        Born.Sample(born =>
        {
            var longest = IntervalSet.Of(new EffectiveInterval(born.PlusDays(-10), null)).Clip(AgeReckoning.Scotland.Aged(born, 0, 18));
            Assert.Equal(AgeReckoning.Scotland.DateAttains(born, 18), longest.Intervals.Single().End);
            Assert.InRange(longest.DaysUntil(LocalDate.MaxIsoValue), 6574, 6576);
        });

    [Fact]
    public void INT_10_what_is_recorded_later_was_not_known_before() =>
        Gen.Select(Some.Date, Gen.Int[-400, 400]).Sample((recorded, later) =>
        {
            var fact = new Fact<LocalDate>(new LocalDate(2012, 6, 15), Some.Row(2), recorded);
            Assert.Equal(later >= 0, fact.IsKnownAt(recorded.PlusDays(later)));
            Assert.True(fact.IsKnownAt(null));
        });

    [Fact]
    public void Day_numbers_differ_as_dates_do() =>
        Gen.Select(Gen.Int[-719162, 2932896], Gen.Int[-719162, 2932896]).Sample((from, to) =>
        {
            LocalDate epoch = new(1970, 1, 1);
            Assert.Equal(to - from, DayNumber.Between(epoch.PlusDays(from), epoch.PlusDays(to)));
        });

    [Theory]
    [InlineData(1, 3, 1)]
    [InlineData(0, 3, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(-1, 12, 31)]
    [InlineData(-399, 3, 1)]
    [InlineData(-401, 2, 28)]
    [InlineData(-9998, 1, 1)]
    public void Day_numbers_differ_as_dates_do_also_before_the_first_year(int year, int month, int day)
    {
        LocalDate date = new(year, month, day);

        Assert.Equal(Period.DaysBetween(date, new LocalDate(1970, 1, 1)), DayNumber.Between(date, new LocalDate(1970, 1, 1)));
    }

    [Fact]
    public void Ages_that_make_no_sense_are_bad_arguments()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeReckoning.Scotland.Aged(new LocalDate(2012, 6, 15), 16, 16));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeReckoning.Scotland.Aged(new LocalDate(2012, 6, 15), -1, 16));
    }
}
