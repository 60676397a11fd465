using System.Globalization;

namespace VirtualSchool;

/// <summary>A school year by the calendar year it begins in: session 2026-27. Which dates it spans is for each jurisdiction to say.</summary>
public readonly struct SchoolSession : IEquatable<SchoolSession>, IComparable<SchoolSession>
{
    /// <summary>Creates a session.</summary>
    /// <param name="startYear">The calendar year it begins in, 1 to 9998.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startYear"/> is another number.</exception>
    public SchoolSession(int startYear) =>
        StartYear = startYear is > 0 and < 9999 ? startYear : throw new ArgumentOutOfRangeException(nameof(startYear), "A session begins in a year from 1 to 9998.");

    /// <summary>The calendar year it begins in; 0 for a default value, which is no session.</summary>
    public int StartYear { get; }

    /// <summary>Reads a session: <c>2026-27</c>, <c>2026/27</c>, <c>2026-2027</c> or <c>2026/2027</c>.</summary>
    /// <param name="text">The text; outer white space does not count.</param>
    /// <returns>The session, or null for null, blank, another shape, or years that do not follow one another. Never throws.</returns>
    public static SchoolSession? Parse(string? text)
    {
        text = text?.Trim();
        if (text is not { Length: 7 or 9 } || text[4] is not ('-' or '/') || Digits(text, 0, 4) is not (> 0 and < 9999 and var start))
        {
            return null;
        }

        int? end = Digits(text, 5, text.Length - 5);
        return end == (text.Length == 7 ? (start + 1) % 100 : start + 1) ? new SchoolSession(start) : null;
    }

    /// <summary>The session some years later, or earlier.</summary>
    /// <param name="sessions">Sessions forward, or backward when negative.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9998.</exception>
    public SchoolSession Plus(int sessions) => new(StartYear + sessions);

    /// <summary>Orders sessions by time.</summary>
    /// <param name="other">The session to compare with.</param>
    /// <returns>Less than zero when this one is earlier.</returns>
    public int CompareTo(SchoolSession other) => StartYear.CompareTo(other.StartYear);

    /// <summary>Two sessions are equal when they begin in one year.</summary>
    /// <param name="other">The session to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(SchoolSession other) => StartYear == other.StartYear;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SchoolSession other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StartYear;

    /// <summary>Equality of the year they begin in.</summary>
    /// <param name="left">One session.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(SchoolSession left, SchoolSession right) => left.Equals(right);

    /// <summary>Inequality of the year they begin in.</summary>
    /// <param name="left">One session.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(SchoolSession left, SchoolSession right) => !left.Equals(right);

    /// <summary>Whether a session is earlier.</summary>
    /// <param name="left">One session.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when the first is earlier.</returns>
    public static bool operator <(SchoolSession left, SchoolSession right) => left.StartYear < right.StartYear;

    /// <summary>Whether a session is later.</summary>
    /// <param name="left">One session.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when the first is later.</returns>
    public static bool operator >(SchoolSession left, SchoolSession right) => left.StartYear > right.StartYear;

    /// <summary>Whether a session is not later.</summary>
    /// <param name="left">One session.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when the first is earlier or the same.</returns>
    public static bool operator <=(SchoolSession left, SchoolSession right) => left.StartYear <= right.StartYear;

    /// <summary>Whether a session is not earlier.</summary>
    /// <param name="left">One session.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when the first is later or the same.</returns>
    public static bool operator >=(SchoolSession left, SchoolSession right) => left.StartYear >= right.StartYear;

    /// <summary>Both years.</summary>
    /// <returns>For example <c>2026-27</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", StartYear, (StartYear + 1) % 100);

    private static int? Digits(string text, int from, int count)
    {
        int number = 0;
        for (int i = from; i < from + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return null;
            }

            number = (number * 10) + text[i] - '0';
        }

        return number;
    }
}
