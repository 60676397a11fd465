using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Something expected by a day that a deadline works out: the deadline says whether, by when and whether it was met, and is not worked out anew.</summary>
internal sealed class DeadlineObligation(ScotsLaw law, IDeadline deadline, string title, ObligationStrength strength, ObligationActor actor, params string[] metBy) : IObligation
{
    private readonly Rule current = law.Of(deadline.Kind.Rule);

    /// <inheritdoc/>
    public ObligationKind Kind { get; } = new(deadline.Kind.Code, title, deadline.Kind.Rule, strength, actor, deadline.Kind.Code);

    /// <inheritdoc/>
    public RuleAnswer<Obligation> Decide(ScotsCase about, LocalDate day, WorkingCalendar? council, Because because)
    {
        RuleAnswer<Deadline> answer = deadline.Decide(about, day, deadline.Kind.Calendar is null or DeadlineKind.CouncilCalendar ? council : null, because);
        Deadline due = answer.Value;
        Trace expected = because.All(current, $"{Kind.Title}: expected on {day}", answer.Trace);
        if (expected.Outcome != Determination.No && due.State is DeadlineState.Lapsed or DeadlineState.NothingDue)
        {
            expected = because.All(current, $"{Kind.Title}: expected on {day}", answer.Trace, because.Fact(Determination.No, $"it lapsed, or nothing falls due any more"));
        }

        if (expected.Outcome == Determination.No)
        {
            return new RuleAnswer<Obligation>(new Obligation(Kind, day, ObligationState.NotExpected) { Deadline = due, Findings = due.Findings }, expected);
        }

        Fact<LearnerEvent>? shown = due.MetOn is { } met ? about.FirstEvent(metBy, met, met) : Latest(about, due.RunsFrom?.On ?? day, day);
        Trace done = Done(about, due, shown, day, because);
        ObligationState state = ObligationRule.StateOf(expected.Outcome, done.Outcome, due.State is DeadlineState.Upcoming or DeadlineState.DueToday ? due.Due : null, day);
        var obligation = new Obligation(Kind, day, state)
        {
            Due = due.Due,
            Deadline = due,
            Done = done,
            Evidence = shown is null ? [] : [Looked.Of(shown)],
            Missing = ObligationRule.MissingOf(state, expected, done),
            Findings = due.Findings,
        };
        return new RuleAnswer<Obligation>(obligation, because.Also(expected, done));
    }

    private Trace Done(ScotsCase about, Deadline due, Fact<LearnerEvent>? shown, LocalDate day, Because because)
    {
        if (due.MetOn is { } on)
        {
            return shown is null ? because.Fact(Determination.Yes, $"done on {on}") : because.Fact(Determination.Yes, $"recorded for {on}", shown.Source);
        }

        // The deadline knows best: of one that recurs a later turn may be overdue although the list of events is not known to be complete.
        if (due.State == DeadlineState.Overdue)
        {
            return because.Fact(Determination.No, $"not recorded as done by {day}", about.EventSources);
        }

        string kind = metBy[0];
        return Array.Find(metBy, k => about.UndatedEvent(k) is not null) is { } undated ? because.Missing("events." + undated, $"recorded without its day", about.UndatedEvent(undated)!.Source)
            : due.MayHaveBeenMet || !about.EventsAreComplete ? because.Missing("events." + kind, $"not recorded as done, and the list of events is not known to be complete")
            : because.Fact(Determination.No, $"not recorded as done by {day}, and the list of events is complete", about.EventSources);
    }

    // Of one that recurs: the turn it is counted from.
    private Fact<LearnerEvent>? Latest(ScotsCase about, LocalDate from, LocalDate day)
    {
        Fact<LearnerEvent>? latest = null;
        foreach (string kind in metBy)
        {
            if (about.LatestEvent(kind, from, day) is { } found && (latest is null || found.Value.On > latest.Value.On))
            {
                latest = found;
            }
        }

        return latest;
    }
}
