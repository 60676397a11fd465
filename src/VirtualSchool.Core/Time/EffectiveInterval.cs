using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// A half-open stretch of civil dates <c>[Start, End)</c>: the start date belongs to it, the end date does not. A source that
/// gives an inclusive last day is turned into this at the door (<see cref="FromInclusive"/>), so that days can be counted and
/// joined without adding or taking one (SC-INT-8, a convention of this library, not law).
/// </summary>
public readonly struct EffectiveInterval : IEquatable<EffectiveInterval>
{
    /// <summary>Creates an interval.</summary>
    /// <param name="start">The first day, included.</param>
    /// <param name="end">The day after the last, or null while it goes on.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>. An interval that is empty
    /// (<paramref name="end"/> equals <paramref name="start"/>) is allowed: something that began and ended on one day.</exception>
    public EffectiveInterval(LocalDate start, LocalDate? end)
    {
        if (end < start)
        {
            throw new ArgumentException("An interval cannot end before it starts.", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first day, included.</summary>
    public LocalDate Start { get; }

    /// <summary>The day after the last; null while it goes on.</summary>
    public LocalDate? End { get; }

    /// <summary>True while no end is known.</summary>
    public bool IsOpen => End is null;

    /// <summary>True when no whole day belongs to the interval.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The last day that belongs to the interval; null while it goes on or when it is empty.</summary>
    public LocalDate? LastDay => IsOpen || IsEmpty ? null : End!.Value.PlusDays(-1);

    /// <summary>Creates an interval from a first and a last day, both included.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="lastDay">The last day, or null while it goes on.</param>
    /// <returns>The interval <c>[start, lastDay + 1)</c>. The calendar's last day, 31 December 9999, which systems write for
    /// "no end", gives an open interval: there is no day after it.</returns>
    /// <exception cref="ArgumentException"><paramref name="lastDay"/> is before <paramref name="start"/>.</exception>
    public static EffectiveInterval FromInclusive(LocalDate start, LocalDate? lastDay)
    {
        if (lastDay < start)
        {
            throw new ArgumentException("An interval cannot end before it starts.", nameof(lastDay));
        }

        return new EffectiveInterval(start, lastDay == LocalDate.MaxIsoValue ? null : lastDay?.PlusDays(1));
    }

    /// <summary>Whether a date belongs to the interval.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from the start (included) to the end (not included).</returns>
    public bool Contains(LocalDate date) => date >= Start && (End is null || date < End);

    /// <summary>Whether two intervals share at least one day.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>False for intervals that only touch, and for empty ones.</returns>
    public bool Overlaps(EffectiveInterval other) =>
        (End is null || other.Start < End) && (other.End is null || Start < other.End) && !IsEmpty && !other.IsEmpty;

    /// <summary>The days two intervals share.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Their common part; null when they share nothing and do not touch.</returns>
    public EffectiveInterval? Intersect(EffectiveInterval other)
    {
        LocalDate start = Start > other.Start ? Start : other.Start;
        LocalDate? end = End is null ? other.End : other.End is null || End < other.End ? End : other.End;
        return end < start ? null : new EffectiveInterval(start, end);
    }

    /// <summary>How many dates belong to the interval up to a limit.</summary>
    /// <param name="until">The day after the last day to count.</param>
    /// <returns>Days, zero or more.</returns>
    public int DaysUntil(LocalDate until)
    {
        LocalDate end = End is { } e && e < until ? e : until;
        return end <= Start ? 0 : DayNumber.Between(Start, end);
    }

    /// <summary>Two intervals are equal when start and end are.</summary>
    /// <param name="other">The interval to compare with.</param>
    /// <returns>True when both hold the same dates.</returns>
    public bool Equals(EffectiveInterval other) => Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EffectiveInterval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <summary>Equality of start and end.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(EffectiveInterval left, EffectiveInterval right) => left.Equals(right);

    /// <summary>Inequality of start or end.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(EffectiveInterval left, EffectiveInterval right) => !left.Equals(right);

    /// <summary>The interval as ISO dates. Bare dates identify nobody, so they may be shown.</summary>
    /// <returns>For example <c>[2025-03-01, 2026-01-15)</c> or <c>[2025-03-01, ...)</c>.</returns>
    public override string ToString() =>
        $"[{LocalDatePattern.Iso.Format(Start)}, {(End is { } end ? LocalDatePattern.Iso.Format(end) : "...")})";
}
