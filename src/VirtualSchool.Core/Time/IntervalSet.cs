using NodaTime;

namespace VirtualSchool;

/// <summary>
/// A set of civil dates as intervals in order that neither overlap nor touch, so that equal sets are written alike. Days are
/// counted over the union: a date covered twice counts once (SC-INT-8).
/// </summary>
/// <example><c>IntervalSet.Of(intervals).Clip(schoolYear).DaysUntil(end)</c></example>
public sealed class IntervalSet : IEquatable<IntervalSet>
{
    private readonly EffectiveInterval[] intervals;

    private IntervalSet(EffectiveInterval[] intervals) => this.intervals = intervals;

    /// <summary>The set without any date.</summary>
    public static IntervalSet Empty { get; } = new([]);

    /// <summary>The intervals in date order, without overlap and never adjoining; only the last can be open.</summary>
    public IReadOnlyList<EffectiveInterval> Intervals => intervals;

    /// <summary>True when no date belongs to the set.</summary>
    public bool IsEmpty => intervals.Length == 0;

    /// <summary>True when the last interval goes on without end.</summary>
    public bool IsOpen => intervals.Length > 0 && intervals[^1].IsOpen;

    /// <summary>The dates of some intervals together. Empty intervals add nothing; order does not count.</summary>
    /// <param name="intervals">The intervals; they may overlap and touch.</param>
    /// <returns>Their union.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="intervals"/> is null.</exception>
    public static IntervalSet Of(IEnumerable<EffectiveInterval> intervals)
    {
        if (intervals is null)
        {
            throw new ArgumentNullException(nameof(intervals));
        }

        EffectiveInterval[] sorted = [.. intervals];
        Sort(sorted);
        return Join(sorted);
    }

    /// <summary>The dates of one interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <returns>A set of one interval, or the empty set.</returns>
    public static IntervalSet Of(EffectiveInterval interval) => interval.IsEmpty ? Empty : new IntervalSet([interval]);

    /// <summary>The dates of either set.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public IntervalSet Union(IntervalSet other)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        var merged = new EffectiveInterval[intervals.Length + other.intervals.Length];
        int left = 0;
        int right = 0;
        for (int i = 0; i < merged.Length; i++)
        {
            bool fromLeft = right == other.intervals.Length || (left < intervals.Length && intervals[left].Start <= other.intervals[right].Start);
            merged[i] = fromLeft ? intervals[left++] : other.intervals[right++];
        }

        return Join(merged);
    }

    /// <summary>The dates of both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The common part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public IntervalSet Intersect(IntervalSet other)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        if (IsEmpty || other.IsEmpty)
        {
            return Empty;
        }

        // Parts of sets that neither overlap nor touch do not either, so nothing has to be joined afterwards.
        var common = new EffectiveInterval[intervals.Length + other.intervals.Length - 1];
        int count = 0;
        int left = 0;
        int right = 0;
        while (left < intervals.Length && right < other.intervals.Length)
        {
            if (intervals[left].Intersect(other.intervals[right]) is { IsEmpty: false } shared)
            {
                common[count++] = shared;
            }

            // The one that ends first can meet nothing more.
            if (EndsBefore(intervals[left], other.intervals[right]))
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return Trim(common, count);
    }

    /// <summary>The dates of this set that are not in another.</summary>
    /// <param name="other">The dates to take out.</param>
    /// <returns>What is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public IntervalSet Except(IntervalSet other)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        if (IsEmpty || other.IsEmpty)
        {
            return this;
        }

        var rest = new EffectiveInterval[intervals.Length + other.intervals.Length];
        int count = 0;
        int next = 0;
        foreach (EffectiveInterval interval in intervals)
        {
            while (next < other.intervals.Length && other.intervals[next].End <= interval.Start)
            {
                next++;
            }

            // What is taken out may reach into the next interval, so the place is kept.
            LocalDate? from = interval.Start;
            for (int i = next; from is not null && i < other.intervals.Length && (interval.End is null || other.intervals[i].Start < interval.End); i++)
            {
                if (from < other.intervals[i].Start)
                {
                    rest[count++] = new EffectiveInterval(from.Value, other.intervals[i].Start);
                }

                from = other.intervals[i].End;
            }

            if (from is { } last && (interval.End is null || last < interval.End))
            {
                rest[count++] = new EffectiveInterval(last, interval.End);
            }
        }

        return Trim(rest, count);
    }

    /// <summary>The dates of this set that lie in an interval.</summary>
    /// <param name="window">The interval, such as a report's window.</param>
    /// <returns>The part inside it; this set itself when all of it lies inside.</returns>
    public IntervalSet Clip(EffectiveInterval window)
    {
        if (IsEmpty || (window.Start <= intervals[0].Start && !EndsBefore(window, intervals[^1])))
        {
            return this;
        }

        var inside = new EffectiveInterval[intervals.Length];
        int count = 0;
        foreach (EffectiveInterval interval in intervals)
        {
            if (interval.Intersect(window) is { IsEmpty: false } shared)
            {
                inside[count++] = shared;
            }
        }

        return Trim(inside, count);
    }

    /// <summary>Whether a date belongs to the set.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True when one of the intervals holds it.</returns>
    public bool Contains(LocalDate date)
    {
        foreach (EffectiveInterval interval in intervals)
        {
            if (date < interval.Start)
            {
                return false;
            }

            if (interval.End is not { } end || date < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many dates belong to the set before a limit.</summary>
    /// <param name="until">The day after the last day to count.</param>
    /// <returns>Days, zero or more; each date once.</returns>
    public int DaysUntil(LocalDate until)
    {
        int days = 0;
        foreach (EffectiveInterval interval in intervals)
        {
            days += interval.DaysUntil(until);
        }

        return days;
    }

    /// <summary>Two sets are equal when they hold the same dates.</summary>
    /// <param name="other">The set to compare with; null is never equal.</param>
    /// <returns>True when every interval agrees.</returns>
    public bool Equals(IntervalSet? other) => other is not null && intervals.SequenceEqual(other.intervals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntervalSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (EffectiveInterval interval in intervals)
        {
            hash.Add(interval);
        }

        return hash.ToHashCode();
    }

    /// <summary>Equality of the dates.</summary>
    /// <param name="left">One set, or null.</param>
    /// <param name="right">The other, or null.</param>
    /// <returns>True when both hold the same dates.</returns>
    public static bool operator ==(IntervalSet? left, IntervalSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Inequality of the dates.</summary>
    /// <param name="left">One set, or null.</param>
    /// <param name="right">The other, or null.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(IntervalSet? left, IntervalSet? right) => !(left == right);

    /// <summary>The intervals as ISO dates. Bare dates identify nobody, so they may be shown.</summary>
    /// <returns>For example <c>[2025-03-01, 2025-04-01) [2025-06-01, ...)</c>; empty text for the empty set.</returns>
    public override string ToString() => string.Join(" ", intervals);

    private static LocalDate? Later(LocalDate? left, LocalDate? right) =>
        left is null || right is null ? null : left > right ? left : right;

    private static bool EndsBefore(EffectiveInterval left, EffectiveInterval right) =>
        left.End is { } end && (right.End is null || end < right.End);

    /// <summary>By first day. A child has a handful of intervals, mostly in order already.</summary>
    private static void Sort(EffectiveInterval[] intervals)
    {
        if (intervals.Length > 16)
        {
            Array.Sort(intervals, static (left, right) => left.Start.CompareTo(right.Start));
            return;
        }

        for (int i = 1; i < intervals.Length; i++)
        {
            EffectiveInterval moved = intervals[i];
            int place = i;
            for (; place > 0 && moved.Start < intervals[place - 1].Start; place--)
            {
                intervals[place] = intervals[place - 1];
            }

            intervals[place] = moved;
        }
    }

    /// <summary>Joins sorted intervals that overlap or touch, in place: the array is the set's from then on.</summary>
    private static IntervalSet Join(EffectiveInterval[] sorted)
    {
        int count = 0;
        foreach (EffectiveInterval next in sorted)
        {
            if (next.IsEmpty)
            {
                continue;
            }

            if (count == 0 || sorted[count - 1].End < next.Start)
            {
                sorted[count++] = next;
            }
            else
            {
                sorted[count - 1] = new EffectiveInterval(sorted[count - 1].Start, Later(sorted[count - 1].End, next.End));
            }
        }

        return Trim(sorted, count);
    }

    private static IntervalSet Trim(EffectiveInterval[] intervals, int count)
    {
        if (count == 0)
        {
            return Empty;
        }

        Array.Resize(ref intervals, count);
        return new IntervalSet(intervals);
    }
}
