using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Counts civil days by arithmetic. The library's own difference goes through its calendars on every call; days are counted a
/// million times a run.
/// </summary>
internal static class DayNumber
{
    private const int DaysIn400Years = 146097;

    /// <summary>The number of a date in the civil calendar; only differences mean something.</summary>
    internal static int Of(LocalDate date)
    {
        // A year that begins in March has its leap day at the end, and its months before that follow one pattern.
        int year = date.Year - (date.Month <= 2 ? 1 : 0);
        int month = date.Month > 2 ? date.Month - 3 : date.Month + 9;
        int era = (year >= 0 ? year : year - 399) / 400;
        int inEra = year - (era * 400);
        int inYear = (((153 * month) + 2) / 5) + date.Day - 1;
        return (era * DaysIn400Years) + (inEra * 365) + (inEra / 4) - (inEra / 100) + inYear;
    }

    /// <summary>The days from one date to another; negative when the second is earlier.</summary>
    internal static int Between(LocalDate from, LocalDate to) => Of(to) - Of(from);
}
