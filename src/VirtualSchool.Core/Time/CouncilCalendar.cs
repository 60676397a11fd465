using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The holidays and school terms of one council over some time, as data: the days its offices are closed, for deadlines in working days, and the terms of
/// its schools. Two councils' calendars differ, and so do offices and schools of one council.
/// </summary>
/// <example><c>CouncilCalendarFile.Read("fife.json", text).ToWorkingCalendar()</c></example>
public sealed class CouncilCalendar
{
    private static readonly IsoDayOfWeek[] UsualWeekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>Creates a calendar.</summary>
    /// <param name="id">Its name: lower-case letters, digits, dots and hyphens.</param>
    /// <param name="citation">Who published it and where.</param>
    /// <param name="covers">The time it speaks of, with an end: nothing is known of days outside it.</param>
    /// <param name="closed">The days on which the council is closed, besides weekends.</param>
    /// <param name="terms">The school terms, earliest first; none where the calendar has none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has other letters, the time has no end, days lie outside it, or two terms overlap or are not earliest first.</exception>
    public CouncilCalendar(string id, Citation citation, EffectiveInterval covers, IEnumerable<CalendarDays> closed, IEnumerable<CalendarDays> terms)
    {
        Id = Parameter.IsName(id ?? throw new ArgumentNullException(nameof(id)))
            ? id
            : throw new ArgumentException("A calendar's name is lower-case letters, digits, dots and hyphens, and begins with a letter.", nameof(id));
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
        Covers = covers.IsOpen ? throw new ArgumentException("A calendar ends with its last day known.", nameof(covers)) : covers;
        Closed = Inside(closed ?? throw new ArgumentNullException(nameof(closed)), covers, nameof(closed));
        Terms = Inside(terms ?? throw new ArgumentNullException(nameof(terms)), covers, nameof(terms));
        for (int i = 1; i < Terms.Count; i++)
        {
            if (Terms[i].First <= Terms[i - 1].Last)
            {
                throw new ArgumentException("Two terms overlap, or they are not earliest first.", nameof(terms));
            }
        }
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>Who published it and where.</summary>
    public Citation Citation { get; }

    /// <summary>The time it speaks of.</summary>
    public EffectiveInterval Covers { get; }

    /// <summary>The days on which the council is closed, besides weekends.</summary>
    public IReadOnlyList<CalendarDays> Closed { get; }

    /// <summary>The school terms, earliest first.</summary>
    public IReadOnlyList<CalendarDays> Terms { get; }

    /// <summary>Days of the week that are never worked; Saturday and Sunday unless the calendar says otherwise.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekend { get; init; } = UsualWeekend;

    /// <summary>The council's working days, to count by and to tell closed days.</summary>
    /// <returns>A calendar that covers the same time.</returns>
    public WorkingCalendar ToWorkingCalendar() => new(Id, Citation, Covers, Weekend, [], Closed.SelectMany(Each));

    /// <summary>The school term of a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The term; null in the holidays, and on days the calendar does not cover (<see cref="Covers"/>).</returns>
    public CalendarDays? TermOn(LocalDate day) => Terms.FirstOrDefault(t => t.Contains(day));

    /// <summary>Its name.</summary>
    /// <returns>For example <c>fife-2026-27</c>.</returns>
    public override string ToString() => Id;

    private static IEnumerable<LocalDate> Each(CalendarDays days)
    {
        for (LocalDate day = days.First; day <= days.Last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private static CalendarDays[] Inside(IEnumerable<CalendarDays> days, EffectiveInterval covers, string name)
    {
        CalendarDays[] all = [.. days];
        return Array.TrueForAll(all, d => d is not null && covers.Contains(d.First) && covers.Contains(d.Last))
            ? all
            : throw new ArgumentException("Days lie outside the time that the calendar covers.", name);
    }
}
