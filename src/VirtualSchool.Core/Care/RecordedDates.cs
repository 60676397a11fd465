using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The start and end a source recorded, as recorded: either may be missing, and the end may stand before the start. Nothing is
/// mended here; <see cref="TryGetInterval"/> says whether they make an interval, and the care timeline reports when they do not.
/// </summary>
public readonly struct RecordedDates : IEquatable<RecordedDates>
{
    /// <summary>Creates recorded dates.</summary>
    /// <param name="start">The first day, or null when the source gives none.</param>
    /// <param name="lastDay">The last day, included, or null while it goes on (or when the source gives none).</param>
    public RecordedDates(LocalDate? start, LocalDate? lastDay)
    {
        Start = start;
        LastDay = lastDay;
    }

    /// <summary>The first day; null when not recorded.</summary>
    public LocalDate? Start { get; }

    /// <summary>The last day, included; null while it goes on or when not recorded.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>The half-open interval these dates make.</summary>
    /// <param name="interval">The interval when the result is true.</param>
    /// <returns>False when the start is missing or the last day is before it.</returns>
    public bool TryGetInterval(out EffectiveInterval interval)
    {
        if (Start is not { } start || LastDay < start)
        {
            interval = default;
            return false;
        }

        interval = EffectiveInterval.FromInclusive(start, LastDay);
        return true;
    }

    /// <summary>Two are equal when start and last day are.</summary>
    /// <param name="other">The dates to compare with.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(RecordedDates other) => Start == other.Start && LastDay == other.LastDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordedDates other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, LastDay);

    /// <summary>Equality of start and last day.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(RecordedDates left, RecordedDates right) => left.Equals(right);

    /// <summary>Inequality of start or last day.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(RecordedDates left, RecordedDates right) => !left.Equals(right);

    /// <summary>Says only that these are dates: beside a child they tell a story.</summary>
    /// <returns><c>RecordedDates</c>.</returns>
    public override string ToString() => nameof(RecordedDates);
}
