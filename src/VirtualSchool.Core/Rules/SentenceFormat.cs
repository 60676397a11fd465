using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>Writes the dates and codes of a trace's sentence, and lets nothing else into it.</summary>
internal sealed class SentenceFormat : IFormatProvider, ICustomFormatter
{
    internal static readonly SentenceFormat Instance = new();

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private SentenceFormat()
    {
    }

    /// <summary>Refuses a sentence with anything but dates, numbers, codes of law and fixed words: such a value could name a child.</summary>
    internal static FormattableString Checked(FormattableString sentence)
    {
        if (sentence is null)
        {
            throw new ArgumentNullException(nameof(sentence));
        }

        for (int i = 0; i < sentence.ArgumentCount; i++)
        {
            if (sentence.GetArgument(i) is not (LocalDate or int or string or LegalBasis or HomeType or PeriodLength))
            {
                throw new ArgumentException("A sentence of a trace may hold dates, numbers, codes of law and fixed words only.", nameof(sentence));
            }
        }

        return sentence;
    }

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        LocalDate date => DatePattern.Format(date),
        LegalBasis basis => basis.Label,
        HomeType home => home.Label,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => arg?.ToString() ?? string.Empty,
    };
}
