using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Which days are working days for one instrument or one council. "Working day" is not one concept: each Act that counts them says
/// which it means or says nothing, so a calendar is given to whoever counts and is never assumed (SC-INT-7). It answers for the
/// days it covers and for no other: a guess at next year's holidays would be a wrong deadline.
/// </summary>
/// <example>
/// <code>
/// var closed = new[] { new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6) };
/// var council = new WorkingCalendar("fife-2026", new Citation("Fife Council public holidays 2026", Confidence.High),
///     EffectiveInterval.FromInclusive(new(2026, 1, 1), new(2026, 12, 31)), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], closed);
/// council.WorkingDayAfter(new LocalDate(2026, 4, 2), 3);   // Thursday 9 April 2026
/// </code>
/// </example>
public sealed class WorkingCalendar
{
    private readonly bool[] isWeekend = new bool[8];
    private readonly AnnualDate[] everyYear;
    private readonly HashSet<LocalDate> closed;

    /// <summary>Creates a calendar from its rules.</summary>
    /// <param name="id">A name in lower-case letters, digits, dots and hyphens, beginning with a letter: messages quote it.</param>
    /// <param name="citation">The instrument or the publication the days come from.</param>
    /// <param name="covers">The days it answers for; open when its rules need no yearly list.</param>
    /// <param name="weekend">The days of the week on which nobody works; they may be none, not all.</param>
    /// <param name="closedEveryYear">The dates closed in every year, such as 25 December.</param>
    /// <param name="closed">The dates closed besides. Those outside <paramref name="covers"/> change nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has another shape, or a day of the week is none, or all seven are weekend.</exception>
    public WorkingCalendar(
        string id,
        Citation citation,
        EffectiveInterval covers,
        IEnumerable<IsoDayOfWeek> weekend,
        IEnumerable<AnnualDate> closedEveryYear,
        IEnumerable<LocalDate> closed)
    {
        Id = Parameter.IsName(id ?? throw new ArgumentNullException(nameof(id)))
            ? id
            : throw new ArgumentException("A calendar's name is lower-case letters, digits, dots and hyphens, and begins with a letter.", nameof(id));
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
        Covers = covers;
        foreach (IsoDayOfWeek day in weekend ?? throw new ArgumentNullException(nameof(weekend)))
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
            {
                throw new ArgumentException("A weekend is made of days of the week.", nameof(weekend));
            }

            isWeekend[(int)day] = true;
        }

        if (Array.IndexOf(isWeekend, false, 1) < 0)
        {
            throw new ArgumentException("A week needs a working day.", nameof(weekend));
        }

        everyYear = [.. closedEveryYear ?? throw new ArgumentNullException(nameof(closedEveryYear))];
        this.closed = [.. closed ?? throw new ArgumentNullException(nameof(closed))];
    }

    private WorkingCalendar(WorkingCalendar calendar, IEnumerable<LocalDate> closed)
    {
        Id = calendar.Id;
        Citation = calendar.Citation;
        Covers = calendar.Covers;
        isWeekend = calendar.isWeekend;
        everyYear = calendar.everyYear;
        this.closed = [.. calendar.closed, .. closed];
    }

    /// <summary>Its name, for example <c>asp-2011-1-s202</c>.</summary>
    public string Id { get; }

    /// <summary>The instrument or publication its days come from.</summary>
    public Citation Citation { get; }

    /// <summary>The days it answers for.</summary>
    public EffectiveInterval Covers { get; }

    /// <summary>The same calendar with more closed days, such as a council's local holidays.</summary>
    /// <param name="days">The days.</param>
    /// <returns>A new calendar; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public WorkingCalendar WithClosed(IEnumerable<LocalDate> days) => new(this, days ?? throw new ArgumentNullException(nameof(days)));

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>False at weekends and on closed days.</returns>
    /// <exception cref="RuleConfigurationException">The calendar does not cover the day.</exception>
    public bool IsWorkingDay(LocalDate date)
    {
        if (!Covers.Contains(date))
        {
            throw new RuleConfigurationException(Id, "the days it covers", date < Covers.Start ? "a day before the first of them was asked about" : "a day after the last of them was asked about");
        }

        return !isWeekend[(int)date.DayOfWeek] && !IsClosedEveryYear(date) && !closed.Contains(date);
    }

    /// <summary>The working day on or after a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The day itself when it is a working day, else the next.</returns>
    /// <exception cref="RuleConfigurationException">The calendar ends before one comes.</exception>
    public LocalDate NextWorkingDay(LocalDate date)
    {
        while (!IsWorkingDay(date))
        {
            date = date == LocalDate.MaxIsoValue ? throw new RuleConfigurationException(Id, "the days it covers", "no working day is left") : date.PlusDays(1);
        }

        return date;
    }

    /// <summary>
    /// The last day of a number of working days "beginning with" a day: that day counts if it is a working day (SC-INT-4). Three
    /// working days beginning with a Friday end on the Tuesday; beginning with the Saturday they end on the Wednesday.
    /// </summary>
    /// <param name="firstDay">The day the period begins with.</param>
    /// <param name="count">How many working days, one or more.</param>
    /// <returns>The last of them.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    /// <exception cref="RuleConfigurationException">The calendar does not cover all of them.</exception>
    public LocalDate LastOfWorkingDaysBeginningWith(LocalDate firstDay, int count)
    {
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "A period has one working day or more.");
        }

        LocalDate day = NextWorkingDay(firstDay);
        for (int counted = 1; counted < count; counted++)
        {
            day = NextWorkingDay(day.PlusDays(1));
        }

        return day;
    }

    /// <summary>
    /// The working day some number "after" or "within ... of" an event. The day of the event is not counted (SC-INT-5): one working
    /// day after a Friday is the Monday.
    /// </summary>
    /// <param name="eventDay">The day of the event; it need not be a working day.</param>
    /// <param name="count">How many working days, one or more.</param>
    /// <returns>The last of them.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one, or the event is on the calendar's last day.</exception>
    /// <exception cref="RuleConfigurationException">The calendar does not cover all of them.</exception>
    public LocalDate WorkingDayAfter(LocalDate eventDay, int count) =>
        eventDay == LocalDate.MaxIsoValue
            ? throw new ArgumentOutOfRangeException(nameof(eventDay), "No day comes after the year 9999.")
            : LastOfWorkingDaysBeginningWith(eventDay.PlusDays(1), count);

    /// <summary>How many working days an interval holds.</summary>
    /// <param name="days">The interval; not open.</param>
    /// <returns>Working days from the start (included) to the end (not included).</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is open.</exception>
    /// <exception cref="RuleConfigurationException">The calendar does not cover all of it.</exception>
    public int WorkingDaysIn(EffectiveInterval days)
    {
        LocalDate end = days.End ?? throw new ArgumentException("Days that never end cannot be counted.", nameof(days));
        int count = 0;
        for (LocalDate day = days.Start; day < end; day = day.PlusDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// The unbroken run of days without work around a day, such as the Christmas holiday of a school's calendar: consecutive days
    /// including 25 December on which the school does not meet.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <returns>The run, weekends included; empty when the day is a working day.</returns>
    /// <exception cref="RuleConfigurationException">The calendar does not cover the run and the working day on either side.</exception>
    public EffectiveInterval DaysWithoutWorkAround(LocalDate date)
    {
        LocalDate end = NextWorkingDay(date);
        LocalDate start = end;
        for (LocalDate day = date; end != date && !IsWorkingDay(day); day = day.PlusDays(-1))
        {
            start = day;
        }

        return new EffectiveInterval(start, end);
    }

    /// <summary>Its name.</summary>
    /// <returns>For example <c>asp-2011-1-s202</c>.</returns>
    public override string ToString() => Id;

    private bool IsClosedEveryYear(LocalDate date)
    {
        foreach (AnnualDate day in everyYear)
        {
            if (day.Month == date.Month && day.Day == date.Day)
            {
                return true;
            }
        }

        return false;
    }
}
