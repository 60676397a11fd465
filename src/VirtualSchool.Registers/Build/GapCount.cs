using System.Globalization;

namespace VirtualSchool;

/// <summary>A count out of a total, with its percentage to one decimal.</summary>
public readonly struct GapCount : IEquatable<GapCount>
{
    internal GapCount(int count, int of)
    {
        Count = count;
        Of = of;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The total it is a part of.</summary>
    public int Of { get; }

    /// <summary>Percentage to one decimal, halves away from zero; null when the total is zero.</summary>
    public decimal? Percent => Of == 0 ? null : Math.Round(100m * Count / Of, 1, MidpointRounding.AwayFromZero);

    /// <summary>The percentage as text with one decimal, or <c>-</c> when the total is zero.</summary>
    internal string PercentText => Percent is { } p ? p.ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    /// <summary>Two are equal when count and total are.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(GapCount other) => Count == other.Count && Of == other.Of;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GapCount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Of);

    /// <summary>Equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(GapCount left, GapCount right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(GapCount left, GapCount right) => !left.Equals(right);

    /// <summary>Count and percentage.</summary>
    /// <returns>For example <c>6 (50.0%)</c>.</returns>
    public override string ToString() => $"{Count.ToString(CultureInfo.InvariantCulture)} ({PercentText})";
}
