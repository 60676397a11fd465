using NodaTime;

namespace VirtualSchool;

/// <summary>
/// One declared date pattern: <c>d dd M MM MMM MMMM yy yyyy H HH mm ss f</c>, quoted or plain literals, or <c>excel-serial</c>.
/// English month names, no culture. A time of day is read over: a day of birth is the day that is written, in no time zone.
/// </summary>
internal sealed class DatePattern
{
    internal const string Serial = "excel-serial";

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private readonly List<(char Kind, int Width)> parts = [];

    private DatePattern(string text) => Text = text;

    internal string Text { get; }

    internal bool HasTwoDigitYear { get; private set; }

    /// <summary>Day before month in digits.</summary>
    internal bool IsDayFirst { get; private set; }

    /// <summary>Month before day in digits, and the year last: the American order.</summary>
    internal bool IsMonthFirst { get; private set; }

    internal bool IsSerial => Text == Serial;

    /// <summary>Compiles a pattern.</summary>
    /// <returns>Null when it is none.</returns>
    internal static DatePattern? Compile(string text)
    {
        var pattern = new DatePattern(text);
        if (pattern.IsSerial)
        {
            return pattern;
        }

        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (c == '\'')
            {
                int close = text.IndexOf('\'', i + 1);
                if (close < 0)
                {
                    return null;
                }

                pattern.parts.AddRange(text.Substring(i + 1, close - i - 1).Select(l => (l, 0)));
                i = close + 1;
                continue;
            }

            int width = 1;
            while (i + width < text.Length && text[i + width] == c)
            {
                width++;
            }

            bool known = c switch
            {
                'd' => width <= 2,
                'M' => width <= 4,
                'y' => width is 2 or 4,
                'H' or 'm' or 's' => width <= 2,
                'f' => true,
                _ => !char.IsLetterOrDigit(c),
            };
            if (!known)
            {
                return null;
            }

            if (c is 'd' or 'M' or 'y' or 'H' or 'm' or 's' or 'f')
            {
                pattern.parts.Add((c, width));
            }
            else
            {
                pattern.parts.AddRange(Enumerable.Repeat((c, 0), width));
            }

            i += width;
        }

        int day = pattern.parts.FindIndex(p => p is { Kind: 'd', Width: > 0 });
        int month = pattern.parts.FindIndex(p => p is { Kind: 'M', Width: > 0 });
        int year = pattern.parts.FindIndex(p => p is { Kind: 'y', Width: > 0 });
        if (day < 0 || month < 0 || year < 0 || pattern.parts.Count(p => p is { Kind: 'd' or 'M' or 'y', Width: > 0 }) != 3)
        {
            return null;
        }

        bool digits = pattern.parts[month].Width <= 2;
        pattern.HasTwoDigitYear = pattern.parts[year].Width == 2;
        pattern.IsDayFirst = digits && day < month && month < year;
        pattern.IsMonthFirst = digits && month < day && day < year;
        return pattern;
    }

    /// <summary>Reads a trimmed cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="pivot">Two-digit years up to this one are 20yy, later ones 19yy.</param>
    /// <param name="date">The date when the result says so.</param>
    internal DateReading Read(ReadOnlySpan<char> text, int pivot, out LocalDate date)
    {
        date = default;
        if (IsSerial)
        {
            return ReadSerial(text, ref date);
        }

        int at = 0;
        int day = 0;
        int month = 0;
        int year = 0;
        foreach ((char kind, int width) in parts)
        {
            if (width == 0)
            {
                if (at == text.Length || text[at] != kind)
                {
                    return DateReading.OtherShape;
                }

                at++;
                continue;
            }

            if (kind == 'M' && width > 2)
            {
                month = MonthName(text, ref at);
                if (month == 0)
                {
                    return DateReading.OtherShape;
                }

                continue;
            }

            // A single letter takes one or two digits; two and four letters take exactly as many.
            int least = kind == 'f' ? 1 : width;
            int most = kind == 'f' ? 9 : width == 1 ? 2 : width;
            int from = at;
            int value = 0;
            while (at < text.Length && at - from < most && text[at] is >= '0' and <= '9')
            {
                value = (value * 10) + text[at++] - '0';
            }

            if (at - from < least)
            {
                return DateReading.OtherShape;
            }

            switch (kind)
            {
                case 'd': day = value; break;
                case 'M': month = value; break;
                case 'y': year = width == 2 ? value + (value <= pivot ? 2000 : 1900) : value; break;
            }
        }

        if (at != text.Length)
        {
            return DateReading.OtherShape;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return DateReading.Impossible;
        }

        date = new LocalDate(year, month, day);
        return DateReading.Date;
    }

    /// <summary>
    /// A spreadsheet's day number in the 1900 system, with or without a part of a day. Days before 1 March 1900 are not read, since
    /// spreadsheets count a 29 February 1900 that never was.
    /// </summary>
    private static DateReading ReadSerial(ReadOnlySpan<char> text, ref LocalDate date)
    {
        int number = 0;
        int at = 0;
        while (at < text.Length && at < 6 && text[at] is >= '0' and <= '9')
        {
            number = (number * 10) + text[at++] - '0';
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }
        }

        if (at != text.Length || number is < 61 or > 99_999)
        {
            return DateReading.OtherShape;
        }

        date = new LocalDate(1899, 12, 30).PlusDays(number);
        return DateReading.Date;
    }

    private static int MonthName(ReadOnlySpan<char> text, ref int at)
    {
        int from = at;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        ReadOnlySpan<char> word = text.Slice(from, at - from);
        for (int m = 0; m < 12; m++)
        {
            if (word.Equals(Months[m].AsSpan(), StringComparison.OrdinalIgnoreCase)
                || word.Equals(Months[m].AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)
                || (m == 8 && word.Equals("sept".AsSpan(), StringComparison.OrdinalIgnoreCase)))
            {
                return m + 1;
            }
        }

        return 0;
    }
}
