using NodaTime;

namespace VirtualSchool;

/// <summary>The content of one cell: text or a number, never a formula.</summary>
internal readonly struct Cell
{
    // Day 1 of the 1900 date system is 1 January 1900, and it counts a 29 February 1900 that never was; from 1 March 1900 on,
    // the number is the count of days since this day (ECMA-376 Part 1, 18.17.4.1).
    private static readonly LocalDate SerialZero = new(1899, 12, 30);
    private static readonly LocalDate FirstSafeDay = new(1900, 3, 1);

    private Cell(CellStyle style, string? words, decimal? number)
    {
        Style = style;
        Words = words;
        Number = number;
    }

    /// <summary>The look.</summary>
    public CellStyle Style { get; }

    /// <summary>The text; null for a number or an empty cell.</summary>
    public string? Words { get; }

    /// <summary>The number; null for a text or an empty cell.</summary>
    public decimal? Number { get; }

    /// <summary>Text from the lists, unchanged; words in its place when there is none, since an empty cell says nothing.</summary>
    public static Cell Text(string? text, string missing = SheetWords.NotRecorded) =>
        string.IsNullOrEmpty(text) ? Prose(missing) : new(MayStartFormula(text!) ? CellStyle.QuotedText : CellStyle.Text, text, null);

    /// <summary>Words of this library.</summary>
    public static Cell Prose(string words) => new(CellStyle.Prose, words, null);

    /// <summary>A header.</summary>
    public static Cell Header(string words) => new(CellStyle.Header, words, null);

    /// <summary>A count.</summary>
    public static Cell Count(int count) => new(CellStyle.Count, null, count);

    /// <summary>A share; "does not apply" when there is nothing to take a share of.</summary>
    public static Cell Percent(GapCount count) =>
        count.Percent is { } percent ? new(CellStyle.Percent, null, percent / 100m) : Prose(SheetWords.DoesNotApply);

    /// <summary>A probability from 0 to 1.</summary>
    public static Cell Probability(double probability) => new(CellStyle.Percent, null, Math.Round((decimal)probability, 6));

    /// <summary>A day as a real date; as text where the date system of spreadsheets cannot hold it.</summary>
    public static Cell Date(LocalDate? date)
    {
        if (date is not { } day)
        {
            return Prose(SheetWords.NotRecorded);
        }

        return IsSerial(day) ? new(CellStyle.Date, null, Period.DaysBetween(SerialZero, day)) : Text(SheetWords.Iso(day));
    }

    /// <summary>A moment in UTC, to the minute.</summary>
    public static Cell Moment(Instant instant)
    {
        LocalDateTime utc = instant.InUtc().LocalDateTime;
        return IsSerial(utc.Date)
            ? new(CellStyle.Moment, null, Period.DaysBetween(SerialZero, utc.Date) + Math.Round(((utc.Hour * 60) + utc.Minute) / 1440m, 15))
            : Text(SheetWords.Iso(utc.Date));
    }

    /// <summary>An empty cell for the reader to fill in.</summary>
    public static Cell Input() => new(CellStyle.Input, null, null);

    private static bool IsSerial(LocalDate day) => day >= FirstSafeDay && day.Year <= 9999;

    // CWE-1236. The quote prefix changes how the cell is edited, never its value, so marking too many does no harm.
    private static bool MayStartFormula(string text)
    {
        foreach (char c in text)
        {
            if (c is '\t' or '\r' or '\n')
            {
                return true;
            }

            if (c is not '\'' and not '\uFEFF' and not '\u200B' && !char.IsWhiteSpace(c))
            {
                return c is '=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
            }
        }

        return true;
    }
}
