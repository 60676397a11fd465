using NodaTime;

namespace VirtualSchool;

/// <summary>What is asked for when deadlines are put on a schedule: seen from which day, due in which window, in which states, grouped by what.</summary>
public sealed class ScheduleQuery
{
    /// <summary>What still has to be done: upcoming, due today, overdue, not known whether met, as soon as practicable, and without a day.</summary>
    public static IReadOnlyList<DeadlineState> Open { get; } =
    [
        DeadlineState.Upcoming, DeadlineState.DueToday, DeadlineState.Overdue, DeadlineState.NotKnownWhetherMet, DeadlineState.AsSoonAsPracticable, DeadlineState.NoDaySet,
    ];

    /// <summary>Asks for what is still to be done.</summary>
    /// <param name="asAt">The day everything is seen from: its law, its facts, its states.</param>
    public ScheduleQuery(LocalDate asAt) => AsAt = asAt;

    /// <summary>The day everything is seen from.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The first due day wanted, included; null for no bound, so that what is overdue is there. What has no day is not bounded.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last due day wanted, included; null for no bound. A day before <see cref="From"/> leaves only what has no day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The states wanted; <see cref="Open"/> unless set. <see cref="DeadlineState.NothingDue"/> is nothing to put on a schedule and is never there.</summary>
    public IReadOnlyList<DeadlineState> States { get; init; } = Open;

    /// <summary>The council's working days, as in <see cref="Inquiry.DeadlinesOn"/>; null where they are not known.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>By what the deadlines are grouped.</summary>
    public ScheduleGrouping Grouping { get; init; }

    /// <summary>The schedule of one child. It may be asked for by several threads at once.</summary>
    /// <param name="child">Whom it is about.</param>
    /// <param name="about">The record, opened under a law.</param>
    /// <returns>
    /// The child's deadlines in the states and the window wanted, the others counted, and every finding. Where the next review (or visit) is the first one, it stands once, as the first.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Schedule About(ScheduleChild child, Inquiry about)
    {
        if (child is null)
        {
            throw new ArgumentNullException(nameof(child));
        }

        if (about is null)
        {
            throw new ArgumentNullException(nameof(about));
        }

        var entries = new List<ScheduleEntry>();
        var findings = new List<ScheduleFinding>();
        var leftOut = new int[(int)DeadlineState.Lapsed + 1];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<Deadline> all = about.DeadlinesOnlyOn(AsAt, Calendar);
        foreach (Deadline quiet in all)
        {
            Deadline[] both = [quiet, .. quiet.OfOtherHomes];
            findings.AddRange(both.SelectMany(d => d.Findings).Select(f => Finding(child, quiet.Kind, f)));
            if (IsFirstTurn(quiet, all))
            {
                continue;
            }

            foreach (Deadline one in both)
            {
                leftOut[(int)one.State] += Wants(one) ? 0 : 1;
            }

            if (!Array.Exists(both, Wants))
            {
                continue;
            }

            // Reasons and workings cost most of the time, and are worked out only of what is shown.
            Decision<Deadline> decision = about.DeadlineOn(quiet.Kind.Code, AsAt, quiet.Kind.Calendar is null or DeadlineKind.CouncilCalendar ? Calendar : null);
            foreach (Deadline one in new[] { decision.Value }.Concat(decision.Value.OfOtherHomes))
            {
                if (Wants(one))
                {
                    entries.Add(Entry(child, one, decision, taken));
                }
            }
        }

        return new Schedule(AsAt, about.KnownAt, about.Pack.Version, From, To, 1, Grouping, entries, findings, leftOut);
    }

    // Until the first review was held it is the next one too: one review, which is to stand once.
    private static bool IsFirstTurn(Deadline next, IReadOnlyList<Deadline> all) =>
        next.Due is not null
        && Before(next, ".next") is { } kind
        && all.FirstOrDefault(d => Before(d, ".first") == kind) is { } first
        && IsSame(first, next)
        && first.OfOtherHomes.Count == next.OfOtherHomes.Count
        && first.OfOtherHomes.Zip(next.OfOtherHomes, IsSame).All(same => same);

    private static string? Before(Deadline deadline, string end)
    {
        string code = deadline.Kind.Code;
        return code.EndsWith(end, StringComparison.Ordinal) ? code.Substring(0, code.Length - end.Length) : null;
    }

    private static bool IsSame(Deadline first, Deadline next) =>
        first.Due == next.Due && first.State == next.State && first.RunsFrom?.On == next.RunsFrom?.On && ReferenceEquals(first.Home, next.Home);

    private static ScheduleEntry Entry(ScheduleChild child, Deadline due, Decision<Deadline> decision, HashSet<string> taken)
    {
        Rule rule = due.SetBy ?? decision.Trace.Rule ?? due.Kind.Rule;
        LocalDate? on = due.RunsFrom is { MayTellBirthday: false } from ? from.On : null;
        string id;
        int turn = 0;
        do
        {
            id = ScheduleEntry.Identify(child.Reference, due.Kind.Code, due.RunsFrom?.What, on, due.Home?.Value.Dates.Start, turn++);
        }
        while (!taken.Add(id));
        return new ScheduleEntry(child, due.Kind.Code, due.Kind.Title, due.State, due.Due, rule.Citation)
        {
            Id = id,
            Outcome = due.Missing.Count > 0 ? Determination.Unknown : decision.Outcome == Determination.NeedsDecision ? Determination.NeedsDecision : due.State == DeadlineState.Lapsed ? Determination.No : Determination.Yes,
            DaysLate = due.DaysLate,
            Rule = rule.Id,
            Working = ScheduleChild.Tidy(due.Working),
            RunsFrom = ScheduleChild.Tidy(due.RunsFrom?.What),
            RunsFromOn = on,
            OtherReading = due.OtherReading,
            MetOn = due.MetOn,
            IsFallback = due.IsFallback,
            FallsOnClosedDay = due.FallsOnClosedDay,
            Missing = due.Missing,
        };
    }

    private static ScheduleFinding Finding(ScheduleChild child, DeadlineKind kind, Issue issue) =>
        new(child.Reference, kind.Code, issue.Code.Code, issue.Severity, issue.Message, issue.Code.Remedy, ScheduleChild.Tidy(issue.Position?.ToString()));

    private bool Wants(Deadline due) =>
        due.State != DeadlineState.NothingDue
        && States.Contains(due.State)
        && (due.Due is not { } day || (!(day < From) && !(day > To)));
}
