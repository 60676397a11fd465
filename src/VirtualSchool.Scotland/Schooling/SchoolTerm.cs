using System.Globalization;

namespace VirtualSchool.Scotland;

/// <summary>A term of early learning and childcare by season and calendar year. Its first and last days are set by each authority.</summary>
public readonly struct SchoolTerm : IEquatable<SchoolTerm>
{
    internal SchoolTerm(TermSeason season, int year)
    {
        Season = season;
        Year = year;
    }

    /// <summary>The season; <see cref="TermSeason.None"/> for a default value.</summary>
    public TermSeason Season { get; }

    /// <summary>The calendar year the term lies in.</summary>
    public int Year { get; }

    /// <summary>Two terms are equal when season and year are.</summary>
    /// <param name="other">The term to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(SchoolTerm other) => Season == other.Season && Year == other.Year;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SchoolTerm other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Year * 4) + (int)Season;

    /// <summary>Equality of season and year.</summary>
    /// <param name="left">One term.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(SchoolTerm left, SchoolTerm right) => left.Equals(right);

    /// <summary>Inequality of season or year.</summary>
    /// <param name="left">One term.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(SchoolTerm left, SchoolTerm right) => !left.Equals(right);

    /// <summary>Season and year.</summary>
    /// <returns>For example <c>autumn 2026</c>.</returns>
    public override string ToString()
    {
        string season = Season switch
        {
            TermSeason.Autumn => "autumn",
            TermSeason.Spring => "spring",
            TermSeason.Summer => "summer",
            _ => "no term",
        };
        return string.Format(CultureInfo.InvariantCulture, "{0} {1}", season, Year);
    }
}
