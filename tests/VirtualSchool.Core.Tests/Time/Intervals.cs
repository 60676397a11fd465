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
}
