using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// A sentence of a trace, written as an interpolated string: <c>$"looked after on {day}"</c>. It takes dates, numbers, sums of
/// money, codes of law and fixed words and nothing else, so that no value of a child's record can get into a reason; the compiler
/// refuses the rest. Where reasons are not kept, it is never put together and costs nothing.
/// </summary>
/// <remarks>Never interpolate a date of birth or a birthday, or a text taken from a child's record.</remarks>
[InterpolatedStringHandler]
public ref struct Sentence
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private readonly StringBuilder? text;

    /// <summary>Called by the compiler at the beginning of an interpolated string.</summary>
    /// <param name="literalLength">The length of the fixed words.</param>
    /// <param name="formattedCount">The number of values.</param>
    /// <param name="because">Where the sentence goes.</param>
    /// <param name="isKept">Whether reasons are kept; if not, no value is even looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="because"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Sentence(int literalLength, int formattedCount, Because because, out bool isKept)
    {
        isKept = (because ?? throw new ArgumentNullException(nameof(because))).KeepsReasons;
        text = isKept ? new StringBuilder(literalLength + (formattedCount * 12)) : null;
    }

    /// <summary>Adds fixed words.</summary>
    /// <param name="words">The words.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendLiteral(string words) => text?.Append(words);

    /// <summary>Adds a date of the law or of a legal event, as in <c>15 January 2026</c>.</summary>
    /// <param name="date">The date; never a date of birth.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendFormatted(LocalDate date) => text?.Append(DatePattern.Format(date));

    /// <summary>Adds a whole number.</summary>
    /// <param name="number">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendFormatted(int number) => text?.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a sum of money in pounds, as in <c>1200.00</c>.</summary>
    /// <param name="pounds">The sum.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendFormatted(decimal pounds) => text?.Append(pounds.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>Adds fixed words chosen by the rule.</summary>
    /// <param name="words">The words; never a text of a child's record.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendFormatted(string? words) => text?.Append(words);

    /// <summary>Adds the label of a legal basis.</summary>
    /// <param name="basis">The basis.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendFormatted(LegalBasis basis) => text?.Append(basis?.Label);

    /// <summary>Adds the label of a kind of home.</summary>
    /// <param name="home">The kind.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendFormatted(HomeType home) => text?.Append(home?.Label);

    /// <summary>Adds a length of time, as in <c>22 days</c>.</summary>
    /// <param name="length">The length.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void AppendFormatted(PeriodLength length) => text?.Append(length.ToString());

    /// <summary>The sentence; empty where reasons are not kept.</summary>
    /// <returns>The sentence.</returns>
    public override readonly string ToString() => text?.ToString() ?? string.Empty;
}
