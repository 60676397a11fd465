using CsCheck;
using NodaTime;

namespace VirtualSchool;

public sealed class Intervals
{
    private static readonly LocalDate From = new(2024, 1, 25);

    /// <summary>Every day that a generated interval can touch, and some on either side.</summary>
    private static readonly LocalDate[] Days = [.. Enumerable.Range(0, 120).Select(d => From.PlusDays(d))];

    [Fact]
    public void A_last_day_belongs_to_the_interval_and_an_end_does_not()
    {
        var interval = EffectiveInterval.FromInclusive(new(2026, 1, 1), new LocalDate(2026, 1, 31));

        Assert.True(interval.Contains(new(2026, 1, 31)));
        Assert.False(interval.Contains(new(2026, 2, 1)));
        Assert.Equal(new LocalDate(2026, 1, 31), interval.LastDay);
        Assert.Equal("[2026-01-01, 2026-02-01)", interval.ToString());
        Assert.Equal(31, interval.DaysUntil(new(2027, 1, 1)));
    }

    [Fact]
    public void The_last_day_of_the_calendar_stands_for_no_end()
    {
        var interval = EffectiveInterval.FromInclusive(new(2026, 1, 1), new LocalDate(9999, 12, 31));

        Assert.True(interval.IsOpen);
        Assert.Equal("[2026-01-01, ...)", interval.ToString());
    }

    [Fact]
    public void An_interval_cannot_end_before_it_starts()
    {
        Assert.Throws<ArgumentException>(() => new EffectiveInterval(new(2026, 1, 2), new LocalDate(2026, 1, 1)));
        Assert.Throws<ArgumentException>(() => EffectiveInterval.FromInclusive(new(2026, 1, 2), new LocalDate(2026, 1, 1)));
    }

    [Fact]
    public void Two_intervals_that_only_touch_share_no_day()
    {
        EffectiveInterval january = new(new(2026, 1, 1), new LocalDate(2026, 2, 1));
        EffectiveInterval february = new(new(2026, 2, 1), new LocalDate(2026, 3, 1));

        Assert.False(january.Overlaps(february));
        Assert.Equal("[2026-01-01, 2026-03-01)", IntervalSet.Of([february, january]).ToString());
    }

    [Fact]
    public void A_day_is_in_the_common_part_when_it_is_in_both() =>
        Gen.Select(Some.Interval, Some.Interval).Sample((a, b) =>
        {
            EffectiveInterval? common = a.Intersect(b);
            Assert.All(Days, d => Assert.Equal(a.Contains(d) && b.Contains(d), common is { } c && c.Contains(d)));
            Assert.Equal(Days.Any(d => a.Contains(d) && b.Contains(d)), a.Overlaps(b));
        });

    [Fact]
    public void A_set_holds_the_days_its_intervals_hold_in_any_order() =>
        Some.Interval.Array[0, 8].Sample(intervals =>
        {
            var set = IntervalSet.Of(intervals);
            Assert.All(Days, d => Assert.Equal(intervals.Any(i => i.Contains(d)), set.Contains(d)));
            Assert.Equal(set, IntervalSet.Of(intervals.Reverse()));
            Assert.Equal(Days.Count(set.Contains), set.DaysUntil(From.PlusDays(120)));
        });

    [Fact]
    public void A_set_is_written_in_one_way_only() =>
        Some.IntervalSet.Sample(set =>
        {
            Assert.DoesNotContain(set.Intervals, i => i.IsEmpty);
            Assert.All(set.Intervals.Zip(set.Intervals.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
            Assert.Equal(set, IntervalSet.Of(set.Intervals));
        });

    [Fact]
    public void Union_intersection_and_difference_agree_with_each_day() =>
        Gen.Select(Some.IntervalSet, Some.IntervalSet).Sample((a, b) =>
        {
            (IntervalSet union, IntervalSet both, IntervalSet less) = (a.Union(b), a.Intersect(b), a.Except(b));
            Assert.All(Days, d =>
            {
                Assert.Equal(a.Contains(d) || b.Contains(d), union.Contains(d));
                Assert.Equal(a.Contains(d) && b.Contains(d), both.Contains(d));
                Assert.Equal(a.Contains(d) && !b.Contains(d), less.Contains(d));
            });
            Assert.Equal(union, less.Union(b));
            Assert.True(less.Intersect(b).IsEmpty);
        });

    [Fact]
    public void Sets_obey_the_laws_of_sets() =>
        Gen.Select(Some.IntervalSet, Some.IntervalSet, Some.IntervalSet).Sample((a, b, c) =>
        {
            Assert.Equal(a.Union(b), b.Union(a));
            Assert.Equal(a.Intersect(b), b.Intersect(a));
            Assert.Equal(a.Union(b.Union(c)), a.Union(b).Union(c));
            Assert.Equal(a.Intersect(b.Union(c)), a.Intersect(b).Union(a.Intersect(c)));
            Assert.Equal(a.Except(b.Union(c)), a.Except(b).Except(c));
            Assert.Equal(a, a.Union(a));
            Assert.True(a.Except(a).IsEmpty);
            Assert.Equal(a, a.Union(IntervalSet.Empty));
        });

    [Fact]
    public void Clipping_leaves_what_lies_in_the_window() =>
        Gen.Select(Some.IntervalSet, Some.Interval).Sample((set, window) =>
            Assert.All(Days, d => Assert.Equal(set.Contains(d) && window.Contains(d), set.Clip(window).Contains(d))));

    [Fact]
    public void A_day_covered_twice_counts_once()
    {
        var set = IntervalSet.Of([new(new(2026, 1, 1), new LocalDate(2026, 1, 11)), new(new(2026, 1, 6), new LocalDate(2026, 1, 16))]);

        Assert.Equal(15, set.DaysUntil(new(2026, 12, 31)));
        Assert.Equal(3, set.DaysUntil(new(2026, 1, 4)));
    }

    [Fact]
    public void Only_the_last_interval_can_be_open()
    {
        var set = IntervalSet.Of([new(new(2026, 1, 1), null), new(new(2026, 3, 1), new LocalDate(2026, 4, 1))]);

        Assert.True(set.IsOpen);
        Assert.Single(set.Intervals);
        Assert.False(IntervalSet.Empty.IsOpen);
        Assert.True(IntervalSet.Of(new EffectiveInterval(From, From)).IsEmpty);
    }

    [Fact]
    public void Equal_sets_have_equal_hashes() =>
        Some.IntervalSet.Sample(set =>
        {
            IntervalSet again = IntervalSet.Of(set.Intervals.Reverse());
            Assert.True(set == again);
            Assert.Equal(set.GetHashCode(), again.GetHashCode());
            Assert.True(set != set.Union(IntervalSet.Of(new EffectiveInterval(new(1999, 1, 1), new LocalDate(1999, 1, 2)))));
        });

    [Fact]
    public void An_interval_without_a_last_day_has_none()
    {
        Assert.Null(new EffectiveInterval(From, null).LastDay);
        Assert.Null(new EffectiveInterval(From, From).LastDay);
        Assert.Equal(From, new EffectiveInterval(From, From.PlusDays(1)).LastDay);
    }

    [Theory]
    [InlineData(0, 10, 9, 20, true)]
    [InlineData(0, 10, 10, 20, false)]
    [InlineData(0, null, 9, null, true)]
    [InlineData(0, null, 9, 10, true)]
    [InlineData(9, null, 0, 9, false)]
    [InlineData(9, null, 0, 10, true)]
    [InlineData(0, 10, 5, 5, false)]
    [InlineData(5, 5, 0, null, false)]
    [InlineData(5, 5, 5, 5, false)]
    public void Intervals_overlap_where_they_share_a_day(int from, int? to, int otherFrom, int? otherTo, bool expected)
    {
        Assert.Equal(expected, Stretch(from, to).Overlaps(Stretch(otherFrom, otherTo)));
        Assert.Equal(expected, Stretch(otherFrom, otherTo).Overlaps(Stretch(from, to)));
    }

    [Theory]
    [InlineData(0, 10, 4, 20, 4, 10)]
    [InlineData(0, null, 4, 20, 4, 20)]
    [InlineData(0, null, 4, null, 4, null)]
    [InlineData(0, 30, 4, 20, 4, 20)]
    [InlineData(0, 10, 10, 20, 10, 10)]
    public void The_common_part_begins_with_the_later_and_ends_with_the_earlier(int from, int? to, int otherFrom, int? otherTo, int commonFrom, int? commonTo)
    {
        Assert.Equal(Stretch(commonFrom, commonTo), Stretch(from, to).Intersect(Stretch(otherFrom, otherTo)));
        Assert.Equal(Stretch(commonFrom, commonTo), Stretch(otherFrom, otherTo).Intersect(Stretch(from, to)));
    }

    [Fact]
    public void Intervals_with_days_between_them_have_no_common_part() => Assert.Null(Stretch(0, 9).Intersect(Stretch(10, 20)));

    [Theory]
    [InlineData(0, 10, 5, 5)]
    [InlineData(0, 10, 10, 10)]
    [InlineData(0, 10, 11, 10)]
    [InlineData(0, null, 11, 11)]
    [InlineData(5, 10, 5, 0)]
    [InlineData(5, 10, 4, 0)]
    [InlineData(5, 5, 20, 0)]
    public void Days_are_counted_up_to_the_limit_and_never_below_none(int from, int? to, int until, int expected) =>
        Assert.Equal(expected, Stretch(from, to).DaysUntil(From.PlusDays(until)));

    [Fact]
    public void Intervals_are_equal_when_both_ends_are()
    {
        Assert.True(Stretch(0, 5) == Stretch(0, 5));
        Assert.True(Stretch(0, 5) != Stretch(0, 6));
        Assert.True(Stretch(0, 5) != Stretch(1, 5));
        Assert.False(Stretch(0, 5) != Stretch(0, 5));
        Assert.True(Stretch(0, 5).Equals((object)Stretch(0, 5)));
        Assert.False(Stretch(0, 5).Equals("[2024-01-25, 2024-01-30)"));
        Assert.NotEqual(Stretch(0, 5).GetHashCode(), Stretch(0, 6).GetHashCode());
    }

    [Fact]
    public void Many_intervals_in_any_order_make_the_same_set()
    {
        EffectiveInterval[] forty = [.. Enumerable.Range(0, 40).Select(i => Stretch(i * 3, (i * 3) + 1))];

        var set = IntervalSet.Of(forty.Reverse());
        Assert.Equal(forty, set.Intervals);
        Assert.Equal(set, IntervalSet.Of(forty.OrderBy(i => i.Start.Day)));
        Assert.Equal(forty.Take(17), IntervalSet.Of(forty.Take(17).Reverse()).Intervals);
        Assert.Equal(forty.Take(16), IntervalSet.Of(forty.Take(16).Reverse()).Intervals);
    }

    [Fact]
    public void Two_sets_laid_together_join_where_they_touch_and_nowhere_else()
    {
        IntervalSet odd = Set((0, 2), (10, 12), (20, 22)), even = Set((2, 5), (15, 16), (30, null));

        Assert.Equal(Set((0, 5), (10, 12), (15, 16), (20, 22), (30, null)), odd.Union(even));
        Assert.Equal(odd.Union(even), even.Union(odd));
        Assert.Same(odd, odd.Union(IntervalSet.Empty));
        Assert.Same(odd, IntervalSet.Empty.Union(odd));
    }

    [Fact]
    public void A_longer_interval_swallows_what_lies_in_it_and_an_open_one_what_follows()
    {
        Assert.Equal(Set((0, 20)), Set((0, 20)).Union(Set((5, 10))));
        Assert.Equal(Set((0, null)), Set((0, null)).Union(Set((5, 10), (30, 40))));
        Assert.Equal(Set((0, null)), Set((0, 10)).Union(Set((5, null))));
    }

    [Fact]
    public void What_is_taken_out_reaches_over_several_intervals_and_several_lie_in_one()
    {
        Assert.Equal(Set((0, 2), (22, 25)), Set((0, 5), (10, 15), (20, 25)).Except(Set((2, 22))));
        Assert.Equal(Set((0, 2), (4, 6), (8, 10)), Set((0, 10)).Except(Set((2, 4), (6, 8))));
        Assert.Equal(Set((0, 5)), Set((0, null)).Except(Set((5, null))));
        Assert.Equal(Set((8, null)), Set((5, null)).Except(Set((0, 2), (5, 8))));
        Assert.Equal(Set((5, 8)), Set((5, 8)).Except(Set((0, 5), (8, 9))));
        Assert.Equal(Set((5, 7)), Set((5, 7), (10, 20)).Except(Set((10, 20))));
        Assert.Same(IntervalSet.Empty, Set((5, 8)).Except(Set((5, 8))));
        IntervalSet all = Set((5, 8));
        Assert.Same(all, all.Except(IntervalSet.Empty));
    }

    [Fact]
    public void The_common_days_of_two_sets_are_found_whichever_ends_first()
    {
        Assert.Equal(Set((2, 5), (10, 12), (14, 15)), Set((0, 5), (10, 15)).Intersect(Set((2, 12), (14, 20))));
        Assert.Equal(Set((2, 5), (10, 15)), Set((0, 5), (10, 15)).Intersect(Set((2, null))));
        Assert.Equal(Set((20, null)), Set((0, null)).Intersect(Set((20, null))));
        Assert.Same(IntervalSet.Empty, Set((0, 5)).Intersect(Set((5, 8))));
    }

    [Theory]
    [InlineData(5, 20, true)]
    [InlineData(4, null, true)]
    [InlineData(6, 20, false)]
    [InlineData(5, 19, false)]
    public void A_set_that_lies_in_the_window_is_given_back_itself(int from, int? to, bool same)
    {
        IntervalSet set = Set((5, 8), (12, 20));

        Assert.Equal(same, ReferenceEquals(set, set.Clip(Stretch(from, to))));
        Assert.Equal(Set((5, 8), (12, null)).Clip(Stretch(from, to)), Set((5, 8), (12, null)).Intersect(Set((from, to))));
    }

    [Fact]
    public void A_set_holds_first_days_and_not_ends()
    {
        IntervalSet set = Set((5, 8), (12, 20));

        Assert.Equal([5, 6, 7, 12, 19], new[] { 4, 5, 6, 7, 8, 11, 12, 19, 20 }.Where(d => set.Contains(From.PlusDays(d))));
        Assert.True(Set((5, null)).Contains(From.PlusDays(500)));
    }

    [Fact]
    public void Sets_differ_from_null_from_other_things_and_from_other_sets()
    {
        IntervalSet set = Set((5, 8)), none = null!;

        Assert.False(set == none);
        Assert.False(none == set);
        Assert.True(none == (IntervalSet?)null);
        Assert.False(set.Equals((object)"[5, 8)"));
        Assert.True(set.Equals((object)Set((5, 8))));
        Assert.NotEqual(set.GetHashCode(), Set((5, 9)).GetHashCode());
        Assert.Equal("[2024-01-30, 2024-02-02) [2024-02-06, ...)", Set((5, 8), (12, null)).ToString());
    }

    [Fact]
    public void A_set_is_of_intervals_and_not_of_nothing()
    {
        Assert.Throws<ArgumentNullException>(() => IntervalSet.Of(null!));
        Assert.Throws<ArgumentNullException>(() => IntervalSet.Empty.Union(null!));
        Assert.Throws<ArgumentNullException>(() => IntervalSet.Empty.Intersect(null!));
        Assert.Throws<ArgumentNullException>(() => IntervalSet.Empty.Except(null!));
    }

    private static EffectiveInterval Stretch(int from, int? to) => new(From.PlusDays(from), to is { } end ? From.PlusDays(end) : null);

    private static IntervalSet Set(params (int From, int? To)[] stretches) => IntervalSet.Of(stretches.Select(s => Stretch(s.From, s.To)));
}
