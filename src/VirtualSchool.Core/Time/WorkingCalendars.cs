namespace VirtualSchool;

/// <summary>Calendars of working days by their names: those of the law and a host's own. A name that none has is a finding that lists the known ones, never a guess.</summary>
/// <example><c>ScotlandCalendars.Known.With([fife]).Find(name, out Issue? finding)</c></example>
public sealed class WorkingCalendars
{
    private readonly Dictionary<string, WorkingCalendar> byName;

    /// <summary>Puts calendars together.</summary>
    /// <param name="calendars">The calendars, each name once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendars"/> is null or holds null.</exception>
    /// <exception cref="ArgumentException">Two calendars have one name.</exception>
    public WorkingCalendars(IEnumerable<WorkingCalendar> calendars)
    {
        byName = new Dictionary<string, WorkingCalendar>(StringComparer.Ordinal);
        foreach (WorkingCalendar calendar in calendars ?? throw new ArgumentNullException(nameof(calendars)))
        {
            if (calendar is null)
            {
                throw new ArgumentNullException(nameof(calendars), "A calendar is null.");
            }

            if (byName.ContainsKey(calendar.Id))
            {
                throw new ArgumentException("Two calendars have one name.", nameof(calendars));
            }

            byName.Add(calendar.Id, calendar);
        }

        Names = [.. byName.Keys.OrderBy(n => n, StringComparer.Ordinal)];
    }

    /// <summary>The names, in alphabetical order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>These calendars and others.</summary>
    /// <param name="calendars">The others, for example a council's own.</param>
    /// <returns>A new collection; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendars"/> is null or holds null.</exception>
    /// <exception cref="ArgumentException">A name is there already.</exception>
    public WorkingCalendars With(IEnumerable<WorkingCalendar> calendars) =>
        new(byName.Values.Concat(calendars ?? throw new ArgumentNullException(nameof(calendars))));

    /// <summary>Finds a calendar.</summary>
    /// <param name="name">Its name, to the letter; null and blank are names that none has.</param>
    /// <param name="finding">What is wrong where none has it (VS6015), with the known names; null otherwise.</param>
    /// <returns>The calendar; null where none has the name.</returns>
    public WorkingCalendar? Find(string? name, out Issue? finding)
    {
        WorkingCalendar? found = null;
        bool isKnown = name is not null && byName.TryGetValue(name, out found);

        // The name asked for is not repeated: it may be anything.
        finding = isKnown ? null : new Issue(IssueCodes.CalendarUnknown, detail: Names.Count == 0 ? "none is known" : "known are " + string.Join(", ", Names));
        return found;
    }

    /// <summary>How many there are.</summary>
    /// <returns>For example <c>WorkingCalendars (2)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"WorkingCalendars ({Names.Count})");
}
