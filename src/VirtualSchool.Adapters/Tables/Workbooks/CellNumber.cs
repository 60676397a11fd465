using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>Numbers in cells as text, and as days.</summary>
internal static class CellNumber
{
    /// <summary>What a spreadsheet keeps: a double shows no more than fifteen digits.</summary>
    private const int Digits = 15;
    private const int LastSerial1900 = 2_958_465;
    private const int LastSerial1904 = 2_957_003;

    // In the 1900 system day 1 is 1 January 1900 and day 60 a 29 February 1900 that never was (ECMA-376 Part 1, 18.17.4.1).
    private static readonly LocalDate BeforeLeap = new(1899, 12, 31);
    private static readonly LocalDate AfterLeap = new(1899, 12, 30);
    private static readonly LocalDate First1904 = new(1904, 1, 1);

    /// <summary>Reads a number as workbooks write it.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out double number)
    {
#if NET
        bool read = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
#else
        bool read = double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
#endif
        return read && !double.IsNaN(number) && !double.IsInfinity(number);
    }

    /// <summary>Whether text is a whole number that keeps all its digits in a spreadsheet: it may stand as it is.</summary>
    internal static bool IsPlainWhole(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Digits || (text[0] == '0' && text.Length > 1))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number as text: whole numbers without a point; those with more digits than a spreadsheet keeps in scientific notation, since the rest is lost.</summary>
    internal static string ToText(double number, NumberFormat format)
    {
        if (format.Kind == NumberKind.Percent)
        {
            return Plain(number * 100) + "%";
        }

        return format.Digits > 0 && number >= 0 && number < 1e15 && IsWhole(number)
            ? ((long)number).ToString(new string('0', format.Digits), CultureInfo.InvariantCulture)
            : Plain(number);
    }

    /// <summary>The day of a serial number.</summary>
    /// <param name="serial">The number of days, with or without a part of a day.</param>
    /// <param name="from1904">Whether the workbook counts from 1904 (ECMA-376 Part 1, 18.2.28, <c>date1904</c>).</param>
    /// <param name="day">The day.</param>
    /// <param name="second">The second of the day, rounded.</param>
    /// <returns>False when no day has this number.</returns>
    internal static bool TryToDay(double serial, bool from1904, out LocalDate day, out int second)
    {
        day = default;
        second = 0;
        if (!(serial >= 0) || serial >= (from1904 ? LastSerial1904 : LastSerial1900) + 1)
        {
            return false;
        }

        int days = (int)Math.Floor(serial);
        second = (int)Math.Round((serial - days) * 86_400);
        if (second == 86_400)
        {
            days++;
            second = 0;
        }

        if (days > (from1904 ? LastSerial1904 : LastSerial1900) || (!from1904 && days == 60))
        {
            return false;
        }

        // Day 0 is how a sheet shows "nothing": the day before the calendar begins.
        day = from1904 ? First1904.PlusDays(days) : days is > 0 and < 60 ? BeforeLeap.PlusDays(days) : AfterLeap.PlusDays(days);
        return true;
    }

    /// <summary>The serial number of a day; that of no day when the system begins later.</summary>
    internal static double SerialOf(LocalDate day, bool from1904)
    {
        int days = from1904 ? Period.DaysBetween(First1904, day) : Period.DaysBetween(AfterLeap, day);
        return from1904 || days > 60 ? days : Period.DaysBetween(BeforeLeap, day);
    }

    /// <summary>A day as text, in ISO 8601.</summary>
    internal static string ToText(LocalDate day, int second) => second == 0
        ? string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", day.Year, day.Month, day.Day)
        : string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}T{3}", day.Year, day.Month, day.Day, ToClock(second));

    /// <summary>A time of day as text.</summary>
    internal static string ToClock(int second) =>
        string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}:{2:00}", second / 3600, second / 60 % 60, second % 60);

    private static bool IsWhole(double number) => Math.Floor(number).Equals(number);

    private static string Plain(double number) => IsWhole(number) && Math.Abs(number) < 1e15
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("G15", CultureInfo.InvariantCulture);
}
