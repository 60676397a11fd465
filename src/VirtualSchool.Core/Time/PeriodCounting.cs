using NodaTime;

namespace VirtualSchool;

/// <summary>
/// How Scots law counts periods. The words of the provision decide which method is right: "beginning with" counts the first day,
/// "within ... of" does not. Working days are another matter: see <see cref="WorkingCalendar"/> (SC-INT-7).
/// </summary>
/// <remarks>
/// Every method answers for ordinary dates; a period that would run past the year 9999 is a bad argument, since no provision and
/// no child's life gets there.
/// </remarks>
public static class PeriodCounting
{
    /// <summary>
    /// The last day of a period "beginning with", "beginning on" or "starting on" a day, which counts that day: 22 days beginning
    /// on 1 June end on 22 June (SC-INT-4; Hare v Gocher [1962] 2 QB 641, Zoan v Rouamba [2000] 1 WLR 1509). Months and years end
    /// the day before the corresponding date, or with the month when it has no such date (SC-INT-6).
    /// </summary>
    /// <param name="firstDay">The day the period begins with.</param>
    /// <param name="length">The length as the provision states it, at least one of its unit.</param>
    /// <returns>The last day that belongs to the period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is zero, or the period runs past the year 9999.</exception>
    public static LocalDate LastDayOfPeriodBeginningWith(LocalDate firstDay, PeriodLength length)
    {
        if (length.Count == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), "A period of no length has no last day.");
        }

        LocalDate after = Add(firstDay, length);

        // Where the month has no corresponding date, the period is over with the month and nothing is taken off.
        return IsCutShort(firstDay, after, length) ? after : after.PlusDays(-1);
    }

    /// <summary>
    /// Whether a period counted from a date has a corresponding date to end by, or the month it ends in is too short for one
    /// (SC-INT-6). A deadline that rests on the last day of a short month is worth a remark: another reader may count otherwise.
    /// </summary>
    /// <param name="date">The date counted from.</param>
    /// <param name="length">The length as the provision states it.</param>
    /// <returns>False only for months and years whose last month lacks the day, such as 30 November and three months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period runs past the year 9999.</exception>
    public static bool HasCorrespondingDate(LocalDate date, PeriodLength length) => !IsCutShort(date, Add(date, length), length);

    /// <summary>
    /// The last day on which something required "within" a period "of", "from" or "after" an event is in time. The day of the
    /// event is not counted: within 6 weeks of 1 June is by 13 July (SC-INT-5).
    /// </summary>
    /// <param name="eventDay">The day of the event.</param>
    /// <param name="length">The length as the provision states it.</param>
    /// <returns>The deadline, itself still in time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period runs past the year 9999.</exception>
    public static LocalDate DeadlineWithin(LocalDate eventDay, PeriodLength length) => Add(eventDay, length);

    /// <summary>
    /// The corresponding date some months later or earlier, or the last day of that month when it has no such date: 30 November
    /// and three months is 28 or 29 February (SC-INT-6; Dodds v Walker [1981] 1 WLR 1027). Ages do not follow this rule: see
    /// <see cref="AgeReckoning"/>.
    /// </summary>
    /// <param name="date">The date to count from.</param>
    /// <param name="months">Months forward, or backward when negative.</param>
    /// <returns>The corresponding date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public static LocalDate AddMonths(LocalDate date, int months)
    {
        long month = (date.Year * 12L) + date.Month - 1 + months;
        if (month is < 12 or >= 10000 * 12)
        {
            throw new ArgumentOutOfRangeException(nameof(months), "The result lies outside the years 1 to 9999.");
        }

        int year = (int)(month / 12);
        int inYear = (int)(month % 12) + 1;
        return new LocalDate(year, inYear, Math.Min(date.Day, CalendarSystem.Iso.GetDaysInMonth(year, inYear)));
    }

    private static bool IsCutShort(LocalDate date, LocalDate after, PeriodLength length) =>
        length.Unit is PeriodUnit.Months or PeriodUnit.Years && after.Day != date.Day;

    private static LocalDate Add(LocalDate date, PeriodLength length) => length.Unit switch
    {
        PeriodUnit.Days => AddDays(date, length.Count),
        PeriodUnit.Weeks => AddDays(date, length.Count * 7L),
        PeriodUnit.Months => AddMonths(date, length.Count),
        _ => AddMonths(date, length.Count > 9999 ? int.MaxValue : length.Count * 12),
    };

    private static LocalDate AddDays(LocalDate date, long length) =>
        length > DayNumber.Between(date, LocalDate.MaxIsoValue)
            ? throw new ArgumentOutOfRangeException(nameof(length), "The period runs past the year 9999.")
            : date.PlusDays((int)length);
}
