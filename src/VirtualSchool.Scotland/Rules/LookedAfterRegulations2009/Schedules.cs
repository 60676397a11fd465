using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>How reviews and visits of placements are counted: one code for the first deadline and for the next.</summary>
internal abstract class Schedules
{
    private readonly string kind;
    private readonly string held;

    private protected Schedules(string kind, string held)
    {
        this.kind = kind;
        this.held = held;
    }

    /// <summary>The answer about the first or the next, over all placements of the day.</summary>
    internal Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because, bool first)
    {
        (Trace inCare, LocalDate? seenFrom) = about.InCare(day, because);
        if (seenFrom is not { } from || !ScotsRules.Rev1.IsInForceOn(from))
        {
            return new Reckoned(inCare);
        }

        bool isOver = inCare.Outcome == Determination.No;
        (Placement[] placements, Trace? unknown) = about.PlacementsOn(from, because);
        if (unknown is not null)
        {
            return new Reckoned(isOver ? inCare : because.All(null, $"the placement is known", inCare, unknown));
        }

        var all = new List<Reckoned>(placements.Length);
        foreach (Placement placement in placements)
        {
            if (Of(about, placement, from, calendar, because) is { } schedule)
            {
                all.Add(first ? schedule.AsFirst(inCare, isOver, because) : schedule.AsNext(inCare, isOver, because));
            }
        }

        return all.Count == 0
            ? new Reckoned(because.All(null, $"the placement is of a kind for which it falls due", inCare, because.Fact(Determination.No, $"lived at home with the parents", placements[0].Row)))
            : Schedule.Earliest(all, preferOpen: first, because);
    }

    /// <summary>The schedule of a placement; null for a kind of placement that has none.</summary>
    private protected abstract Schedule? Of(ScotsCase about, Placement placement, LocalDate day, WorkingCalendar? calendar, Because because);

    /// <summary>What was held in the placement, and whether the events may lack something.</summary>
    private protected (List<Fact<LearnerEvent>> Held, Trace? Unknown, List<Issue> Findings) HeldIn(ScotsCase about, Placement placement, LocalDate day, Because because)
    {
        List<Fact<LearnerEvent>> found = about.EventsOf(kind, placement.Start, placement.LastSeenFrom(day));
        var findings = new List<Issue>();
        foreach (Fact<LearnerEvent> happened in about.Events)
        {
            if (happened.Value.Kind == kind && happened.Value.On is { } on && on <= day && !about.IsInAnyPlacement(on))
            {
                findings.Add(new Issue(IssueCodes.HeldOutsidePlacement, happened.Source.ToPosition()));
            }
        }

        Trace? unknown = about.UndatedEvent(kind) is { } undated
            ? because.Missing("events." + kind, $"{held} on a day nobody recorded", undated.Source)
            : found.Count == 0 && !about.EventsAreComplete && !HasAny(about)
                ? because.Missing("events." + kind, $"whether {held} is not recorded")
                : null;
        return (found, unknown, findings);
    }

    /// <summary>The emergency state of a placement with a carer on a day.</summary>
    internal static (Emergency State, Trace? Why) EmergencyOf(ScotsCase about, Placement placement, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        if (!placement.IsEmergencyWithCarer)
        {
            return (Emergency.None, null);
        }

        if (about.LatestEvent(LearnerEventKinds.EmergencyPlacementExtended, placement.Start, day) is { } extended)
        {
            return (Emergency.Extended, because.Fact(Determination.Yes, $"the emergency placement was extended on {extended.Value.On!.Value}", extended.Source));
        }

        if (EmergencyPeriod.Expiry(about, placement, day, calendar, because) is not { } expiry)
        {
            return (Emergency.Open, EmergencyPeriod.NoCalendar(placement, calendar, because));
        }

        return day <= expiry.Due ? (Emergency.Running, because.Fact(Determination.No, $"the emergency placement runs to {expiry.Due} and is not extended", placement.Row))
            : about.UndatedEvent(LearnerEventKinds.EmergencyPlacementExtended) is null && about.EventsAreComplete
                ? (Emergency.Outlasted, because.NeedsDecision(ScotsRules.Plc3, $"The emergency placement was over on {expiry.Due} and the child is still there: was it extended, or did it become another placement?"))
                : (Emergency.Open, because.Missing("events." + LearnerEventKinds.EmergencyPlacementExtended, $"whether the emergency placement was extended is not recorded", placement.Row));
    }

    private protected static DeadlineEvent HeldEvent(string words, Fact<LearnerEvent> happened) => new(words, happened.Value.On!.Value, happened.Source);

    /// <summary>The first of a placement that began before the Regulations fell due by others, which the pack does not have.</summary>
    private protected static Trace? ByOlderLaw(Placement placement, Because because) =>
        placement.Start < ScotsRules.Rev1.InForce!.Value.Start
            ? because.Missing("law", $"the placement began before the Regulations of 2009, and the law before them is not in this pack", placement.Row)
            : null;

    /// <summary>The turns that are over.</summary>
    private protected static DeadlineCycle[] Turns(LocalDate first, List<Fact<LearnerEvent>> met, Func<int, LocalDate> dueAfter)
    {
        var turns = new DeadlineCycle[met.Count];
        for (int i = 0; i < turns.Length; i++)
        {
            turns[i] = new DeadlineCycle(i == 0 ? first : dueAfter(i), met[i].Value.On);
        }

        return turns;
    }

    private bool HasAny(ScotsCase about)
    {
        foreach (Fact<LearnerEvent> happened in about.Events)
        {
            if (happened.Value.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    internal enum Emergency
    {
        None,
        Running,
        Extended,
        Outlasted,
        Open,
    }
}
