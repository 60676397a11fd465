using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Reads one column's dates by its declared patterns and measures the column: whether day and month could be swapped is a question
/// to the whole column, never to one cell.
/// </summary>
internal sealed class DateColumn
{
    /// <summary>So many different days and months, none above 12, do not happen by chance: (12/31) to the eighth is under 1 in 1,000.</summary>
    private const int EnoughToDoubt = 8;

    /// <summary>So many dates with no day above 12 do not happen by chance: (12/31) to the fourth is about 1 in 45.</summary>
    private const int EnoughReal = 4;

    private readonly DatePattern[] patterns;
    private readonly int pivot;
    private readonly HashSet<string> nulls;
    private readonly string header;
    private readonly HashSet<int> dayMonths = [];
    private int latestDay;
    private int latestRealDay;
    private int real;
    private int readable;
    private int swapped;

    internal DateColumn(ExportMap map, FieldMap field, string header, HashSet<string> nulls)
    {
        patterns = [.. field.Dates ?? map.Dates];
        pivot = map.TwoDigitYearPivot ?? 0;
        this.nulls = nulls;
        this.header = header;
    }

    /// <summary>True when the patterns allow both orders of day and month, so that the column must be measured first.</summary>
    internal bool HasBothOrders => patterns.Any(p => p.IsDayFirst) && patterns.Any(p => p.IsMonthFirst);

    private bool? MonthFirst { get; set; }

    /// <summary>Measures a cell before the column is read; only where both orders are declared.</summary>
    internal void Measure(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        bool day = false;
        bool month = false;
        foreach (DatePattern pattern in patterns)
        {
            bool reads = (pattern.IsDayFirst || pattern.IsMonthFirst) && pattern.Read(cell, pivot, out _) == DateReading.Date;
            day |= reads && pattern.IsDayFirst;
            month |= reads && pattern.IsMonthFirst;
        }

        if (day != month)
        {
            _ = day ? readable++ : swapped++;
        }
    }

    /// <summary>Decides the order for the whole column: what more cells can only be; the first declared when no cell says.</summary>
    internal void Decide()
    {
        MonthFirst = swapped > readable || (swapped == readable && patterns.First(p => p.IsDayFirst || p.IsMonthFirst).IsMonthFirst);
        readable = 0;
        swapped = 0;
    }

    /// <summary>Reads a cell as text.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="row">Its row.</param>
    /// <param name="log">Where issues go.</param>
    /// <param name="mayBeSerial">False for a number of a sheet that <see cref="Knows"/> has turned down.</param>
    internal LocalDate? Read(ReadOnlySpan<char> cell, int row, IssueLog log, bool mayBeSerial = true)
    {
        cell = cell.Trim();
        if (cell.IsEmpty)
        {
            return null;
        }

        bool impossible = false;
        foreach (DatePattern pattern in patterns)
        {
            if ((pattern.IsSerial && !mayBeSerial) || (MonthFirst is { } order && (order ? pattern.IsDayFirst : pattern.IsMonthFirst)))
            {
                continue;
            }

            switch (pattern.Read(cell, pivot, out LocalDate date))
            {
                case DateReading.Impossible:
                    impossible = true;
                    break;
                case DateReading.Date when IsPlaceholder(date):
                    if (!nulls.Contains(cell.ToString()))
                    {
                        log.Add(IssueCodes.DatePlaceholder, row, header);
                    }

                    return null;
                case DateReading.Date:
                    return Take(pattern, date, row, log);
            }
        }

        if (nulls.Contains(cell.ToString()))
        {
            return null;
        }

        if (impossible && IsAllZero(cell))
        {
            log.Add(IssueCodes.DatePlaceholder, row, header);
            return null;
        }

        if (impossible && patterns.Any(p => p.IsDayFirst) && LooksMonthFirst(cell))
        {
            swapped++;
        }

        log.Add(impossible ? IssueCodes.DateImpossible : IssueCodes.DateUnreadable, row, header);
        return null;
    }

    /// <summary>
    /// Whether a day that a sheet holds as such is a date of this column. A number that nothing calls a day is one only where it lies between
    /// 1927 and 2099: 2011 is more likely a year, and 20110614 a date without separators.
    /// </summary>
    internal static bool Knows(CellDay kind, LocalDate day) => kind == CellDay.Day || (kind == CellDay.Serial && day is { Year: > 1926 and < 2100 });

    /// <summary>Takes a day that a sheet holds as such; see <see cref="Knows"/>.</summary>
    internal LocalDate? Take(CellDay kind, LocalDate day, ReadOnlySpan<char> cell, int row, IssueLog log)
    {
        if (IsPlaceholder(day))
        {
            if (!nulls.Contains(cell.Trim().ToString()))
            {
                log.Add(IssueCodes.DatePlaceholder, row, header);
            }

            return null;
        }

        if (kind == CellDay.Serial)
        {
            log.Add(IssueCodes.DateSerial, row, header);
        }

        real++;
        latestRealDay = Math.Max(latestRealDay, day.Day);
        return day;
    }

    /// <summary>Says what only the whole column can tell.</summary>
    internal void Finish(IssueLog log)
    {
        // A spreadsheet with American settings makes dates of what it can read with the month first and leaves the rest as text.
        if (real >= EnoughReal && latestRealDay <= 12 && latestDay > 12)
        {
            log.Add(IssueCodes.DateDayMonthDoubt, null, header, "the cells that are dates have no day above 12, those that are text have: a spreadsheet may have swapped day and month");
        }

        if (latestDay > 12 || (dayMonths.Count < EnoughToDoubt && swapped == 0) || readable + swapped == 0)
        {
            return;
        }

        string? detail = swapped == 0 ? null : string.Format(CultureInfo.InvariantCulture, "{0} cells are dates only with the month first", swapped);
        log.Add(IssueCodes.DateDayMonthDoubt, null, header, detail);
    }

    private LocalDate? Take(DatePattern pattern, LocalDate date, int row, IssueLog log)
    {
        if (pattern.IsDayFirst || pattern.IsMonthFirst)
        {
            readable++;
            latestDay = Math.Max(latestDay, date.Day);
            if (latestDay <= 12)
            {
                dayMonths.Add((date.Month * 32) + date.Day);
            }
        }

        if (pattern.HasTwoDigitYear)
        {
            log.Add(IssueCodes.DateTwoDigitYear, row, header);
        }
        else if (pattern.IsSerial)
        {
            log.Add(IssueCodes.DateSerial, row, header);
        }

        return date;
    }

    /// <summary>Days that systems write when nobody knew: the first their calendars have, or the last.</summary>
    private static bool IsPlaceholder(LocalDate date) =>
        date is { Year: 1 or 1753 or 1899 or 1900, Month: 1, Day: 1 or 2 } or { Year: 1899, Month: 12, Day: 30 } or { Year: 9999 };

    private static bool IsAllZero(ReadOnlySpan<char> cell)
    {
        foreach (char c in cell)
        {
            if (char.IsDigit(c) && c != '0')
            {
                return false;
            }
        }

        return true;
    }

    // nn/nn/nnnn with a second number that can only be a day.
    private static bool LooksMonthFirst(ReadOnlySpan<char> cell)
    {
        int first = Number(ref cell);
        int second = Number(ref cell);
        return first is >= 1 and <= 12 && second is > 12 and <= 31;
    }

    private static int Number(ref ReadOnlySpan<char> cell)
    {
        int value = 0;
        int at = 0;
        while (at < cell.Length && at < 2 && cell[at] is >= '0' and <= '9')
        {
            value = (value * 10) + cell[at++] - '0';
        }

        cell = at < cell.Length ? cell.Slice(at + 1) : default;
        return value;
    }
}
