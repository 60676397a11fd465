using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The deadlines of a child, a cohort or a whole register as one list, grouped, each once, in an order that depends on nothing but its content. It holds no name and no date of
/// birth. What was not asked for is counted (<see cref="Counts"/>), never silently gone. Write it with <see cref="ScheduleFile"/>, <see cref="ScheduleCsv"/> or
/// <see cref="ScheduleCalendar"/>.
/// </summary>
/// <example>
/// <code>
/// var query = new ScheduleQuery(asAt) { To = asAt.PlusDays(30), Grouping = ScheduleGrouping.School };
/// Schedule all = Schedule.Join(register.People.Select(p => query.About(ScheduleChild.Of(p.Key, p.Learner, asAt), rules.About(p.Learner))));
/// </code>
/// </example>
public sealed class Schedule
{
    private static readonly int States = (int)DeadlineState.Lapsed + 1;

    private readonly int[] leftOut;

    /// <summary>Creates a schedule of given deadlines, for example of a host's own kinds.</summary>
    /// <param name="asAt">The day on which the states were looked at.</param>
    /// <param name="rules">The version of the rules, for example <c>scotland/2026.1</c>.</param>
    /// <param name="children">Of how many children deadlines were asked for, those without any included.</param>
    /// <param name="entries">The deadlines in any order; one that is given twice stands once.</param>
    /// <param name="grouping">By what they are grouped.</param>
    /// <exception cref="ArgumentNullException">An argument is null, or an entry is.</exception>
    /// <exception cref="ArgumentException">Two different deadlines have one id: two children were given one reference; or <paramref name="rules"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="children"/> is negative, or <paramref name="grouping"/> is no grouping.</exception>
    public Schedule(LocalDate asAt, string rules, int children, IEnumerable<ScheduleEntry> entries, ScheduleGrouping grouping = ScheduleGrouping.Child)
        : this(asAt, null, rules, null, null, children, grouping, entries ?? throw new ArgumentNullException(nameof(entries)), [], new int[States])
    {
    }

    internal Schedule(LocalDate asAt, LocalDate? knownAt, string rules, LocalDate? from, LocalDate? to, int children, ScheduleGrouping grouping, IEnumerable<ScheduleEntry> entries, IEnumerable<ScheduleFinding> findings, int[] leftOut)
    {
        AsAt = asAt;
        KnownAt = knownAt;
        Rules = ScheduleChild.Tidy(rules ?? throw new ArgumentNullException(nameof(rules))) ?? throw new ArgumentException("The rules have a version.", nameof(rules));
        From = from;
        To = to;
        Children = children >= 0 ? children : throw new ArgumentOutOfRangeException(nameof(children), "A count is not negative.");
        Grouping = grouping is >= ScheduleGrouping.Child and <= ScheduleGrouping.Week ? grouping : throw new ArgumentOutOfRangeException(nameof(grouping), "There is no such grouping.");
        Entries = Once(entries);
        Findings = Sorted(findings);
        this.leftOut = leftOut;
        Groups = ScheduleGroups.Of(Entries, grouping);
    }

    /// <summary>The day on which the states were looked at.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Only what was recorded by this day was used; null where everything was.</summary>
    public LocalDate? KnownAt { get; }

    /// <summary>The version of the rules.</summary>
    public string Rules { get; }

    /// <summary>The first due day asked for; null where it has none.</summary>
    public LocalDate? From { get; }

    /// <summary>The last due day asked for; null where it has none.</summary>
    public LocalDate? To { get; }

    /// <summary>Of how many children deadlines were asked for, those without any included.</summary>
    public int Children { get; }

    /// <summary>By what the deadlines are grouped.</summary>
    public ScheduleGrouping Grouping { get; }

    /// <summary>The deadlines, the earliest first, those without a day last; of one day by reference and code.</summary>
    public IReadOnlyList<ScheduleEntry> Entries { get; }

    /// <summary>The same deadlines in their groups, each in one. Schools and workers in the order of their names, then the restricted, then those not recorded.</summary>
    public IReadOnlyList<ScheduleGroup> Groups { get; }

    /// <summary>What is wrong or wanting in the records, by reference; also of deadlines that the schedule does not hold.</summary>
    public IReadOnlyList<ScheduleFinding> Findings { get; }

    /// <summary>For each state but <see cref="DeadlineState.NothingDue"/> how many deadlines are in the schedule and how many beside it.</summary>
    public IReadOnlyList<ScheduleCount> Counts =>
        [.. Enumerable.Range(1, States - 1).Select(s => new ScheduleCount((DeadlineState)s, Entries.Count(e => (int)e.State == s), leftOut[s]))];

    /// <summary>One schedule of many, for example of a register from those of its children.</summary>
    /// <param name="schedules">Schedules of the same day, rules, window and grouping; at least one.</param>
    /// <returns>All their deadlines, findings and counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedules"/> is null or holds null.</exception>
    /// <exception cref="ArgumentException">There is none, they were asked for differently, or two children have one reference.</exception>
    public static Schedule Join(IEnumerable<Schedule> schedules)
    {
        Schedule[] all = [.. schedules ?? throw new ArgumentNullException(nameof(schedules))];
        if (Array.Exists(all, s => s is null))
        {
            throw new ArgumentNullException(nameof(schedules), "A schedule is null.");
        }

        if (all.Length == 0 || Array.Exists(all, s => s.Asked != all[0].Asked))
        {
            throw new ArgumentException("Schedules of one day, one state of knowledge, one version of the rules, one window and one grouping can be joined, and at least one.", nameof(schedules));
        }

        Schedule first = all[0];
        var beside = new int[States];
        foreach (Schedule schedule in all)
        {
            for (int i = 0; i < beside.Length; i++)
            {
                beside[i] += schedule.leftOut[i];
            }
        }

        return new Schedule(first.AsAt, first.KnownAt, first.Rules, first.From, first.To, all.Sum(s => s.Children), first.Grouping, all.SelectMany(s => s.Entries), all.SelectMany(s => s.Findings), beside);
    }

    /// <summary>The same deadlines, grouped otherwise.</summary>
    /// <param name="grouping">By what.</param>
    /// <returns>A new schedule; this one is unchanged.</returns>
    public Schedule By(ScheduleGrouping grouping) => new(AsAt, KnownAt, Rules, From, To, Children, grouping, Entries, Findings, leftOut);

    /// <summary>Day and number of deadlines only.</summary>
    /// <returns>For example <c>Schedule (12 deadlines)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Schedule ({Entries.Count} deadlines)");

    private (LocalDate, LocalDate?, string, LocalDate?, LocalDate?, ScheduleGrouping) Asked => (AsAt, KnownAt, Rules, From, To, Grouping);

    private static ScheduleEntry[] Once(IEnumerable<ScheduleEntry> entries)
    {
        var known = new Dictionary<string, ScheduleEntry>(StringComparer.Ordinal);
        foreach (ScheduleEntry entry in entries)
        {
            if (entry is null)
            {
                throw new ArgumentNullException(nameof(entries), "A deadline is null.");
            }

            if (!known.TryGetValue(entry.Id, out ScheduleEntry? before))
            {
                known.Add(entry.Id, entry);
            }
            else if (ScheduleFile.Text(before) != ScheduleFile.Text(entry))
            {
                throw new ArgumentException("Two different deadlines have one id. Give each child a reference of its own.", nameof(entries));
            }
        }

        ScheduleEntry[] sorted = [.. known.Values];
        Array.Sort(sorted, Compare);
        return sorted;
    }

    private static int Compare(ScheduleEntry one, ScheduleEntry other)
    {
        int order = (one.Due ?? LocalDate.MaxIsoValue).CompareTo(other.Due ?? LocalDate.MaxIsoValue);
        order = order != 0 ? order : string.CompareOrdinal(one.Child.Reference, other.Child.Reference);
        order = order != 0 ? order : string.CompareOrdinal(one.Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }

    private static ScheduleFinding[] Sorted(IEnumerable<ScheduleFinding> findings) =>
    [
        .. findings
            .Select(f => (Finding: f, Key: string.Join("\n", f.Reference, f.Code, f.Deadline, f.Place, f.Message)))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .GroupBy(f => f.Key, StringComparer.Ordinal)
            .Select(g => g.First().Finding),
    ];
}
