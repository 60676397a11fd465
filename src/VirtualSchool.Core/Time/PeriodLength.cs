using System.Globalization;

namespace VirtualSchool;

/// <summary>The length of a period as a provision states it: a count and what is counted. Three months are not ninety days.</summary>
/// <example><c>PeriodLength.Weeks(6)</c></example>
public readonly struct PeriodLength : IEquatable<PeriodLength>
{
    private PeriodLength(int count, PeriodUnit unit)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "A period has no negative length.");
        }

        Count = count;
        Unit = unit;
    }

    /// <summary>How many, zero or more.</summary>
    public int Count { get; }

    /// <summary>What is counted.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>A number of calendar days.</summary>
    /// <param name="count">How many, zero or more.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static PeriodLength Days(int count) => new(count, PeriodUnit.Days);

    /// <summary>A number of weeks.</summary>
    /// <param name="count">How many, zero or more.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static PeriodLength Weeks(int count) => new(count, PeriodUnit.Weeks);

    /// <summary>A number of calendar months.</summary>
    /// <param name="count">How many, zero or more.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static PeriodLength Months(int count) => new(count, PeriodUnit.Months);

    /// <summary>A number of years.</summary>
    /// <param name="count">How many, zero or more.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static PeriodLength Years(int count) => new(count, PeriodUnit.Years);

    /// <summary>Two lengths are equal when count and unit are: seven days are not equal to one week, though they end together.</summary>
    /// <param name="other">The length to compare with.</param>
    /// <returns>True when stated alike.</returns>
    public bool Equals(PeriodLength other) => Count == other.Count && Unit == other.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PeriodLength other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Unit);

    /// <summary>Equality of count and unit.</summary>
    /// <param name="left">One length.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(PeriodLength left, PeriodLength right) => left.Equals(right);

    /// <summary>Inequality of count or unit.</summary>
    /// <param name="left">One length.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(PeriodLength left, PeriodLength right) => !left.Equals(right);

    /// <summary>The length in words.</summary>
    /// <returns>For example <c>6 weeks</c>.</returns>
    public override string ToString()
    {
        string unit = Unit switch
        {
            PeriodUnit.Days => "day",
            PeriodUnit.Weeks => "week",
            PeriodUnit.Months => "month",
            _ => "year",
        };
        return string.Format(CultureInfo.InvariantCulture, Count == 1 ? "{0} {1}" : "{0} {1}s", Count, unit);
    }
}
