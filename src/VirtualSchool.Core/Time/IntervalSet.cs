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

        var joined = new List<EffectiveInterval>();
        foreach (EffectiveInterval next in intervals.Where(i => !i.IsEmpty).OrderBy(i => i.Start))
        {
            if (joined.Count == 0 || joined[^1].End < next.Start)
            {
                joined.Add(next);
            }
            else
            {
                joined[^1] = new EffectiveInterval(joined[^1].Start, Later(joined[^1].End, next.End));
            }
        }

        return joined.Count == 0 ? Empty : new IntervalSet([.. joined]);
    }

    /// <summary>The dates of one interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <returns>A set of one interval, or the empty set.</returns>
    public static IntervalSet Of(EffectiveInterval interval) => interval.IsEmpty ? Empty : new IntervalSet([interval]);

    /// <summary>The dates of either set.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public IntervalSet Union(IntervalSet other) =>
        other is null ? throw new ArgumentNullException(nameof(other)) : Of(intervals.Concat(other.intervals));

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

        var common = new List<EffectiveInterval>();
        int left = 0;
        int right = 0;
        while (left < intervals.Length && right < other.intervals.Length)
        {
            if (intervals[left].Intersect(other.intervals[right]) is { IsEmpty: false } shared)
            {
                common.Add(shared);
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

        return Of(common);
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

        return Intersect(other.Complement());
    }

    /// <summary>The dates of this set that lie in an interval.</summary>
    /// <param name="window">The interval, such as a report's window.</param>
    /// <returns>The part inside it.</returns>
    public IntervalSet Clip(EffectiveInterval window) => Intersect(Of(window));

    /// <summary>Whether a date belongs to the set.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True when one of the intervals holds it.</returns>
    public bool Contains(LocalDate date) => intervals.Any(i => i.Contains(date));

    /// <summary>How many dates belong to the set before a limit.</summary>
    /// <param name="until">The day after the last day to count.</param>
    /// <returns>Days, zero or more; each date once.</returns>
    public int DaysUntil(LocalDate until) => intervals.Sum(i => i.DaysUntil(until));

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

    // Every date of the calendar that is not in this set.
    private IntervalSet Complement()
    {
        var rest = new List<EffectiveInterval>(intervals.Length + 1);
        LocalDate? from = LocalDate.MinIsoValue;
        foreach (EffectiveInterval interval in intervals)
        {
            rest.Add(new EffectiveInterval(from!.Value, interval.Start));
            from = interval.End;
        }

        if (from is { } last)
        {
            rest.Add(new EffectiveInterval(last, null));
        }

        return Of(rest);
    }
}
