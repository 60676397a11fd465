using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Visits: SSI 2009/210 reg.46. A child at home is not placed, and has none.</summary>
internal sealed class VisitSchedules(ScotsLaw law) : Schedules(LearnerEventKinds.VisitMade, "a visit was made")
{
    private readonly Parameter<PeriodLength> first = law.Parameters.Get<PeriodLength>("visit.first");
    private readonly Parameter<PeriodLength> later = law.Parameters.Get<PeriodLength>("visit.later");

    private protected override Schedule? Of(ScotsCase about, Placement placement, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        if (placement.IsAtHome || !Counted.CanRunFrom(placement.Start))
        {
            return null;
        }

        (Emergency emergency, Trace? why) = EmergencyOf(about, placement, day, calendar, because);
        if (emergency is Emergency.Running or Emergency.Open)
        {
            return new Schedule { Placement = placement, Stopped = why, Findings = why!.Missing.Contains("calendar") ? EmergencyPeriod.CalendarFinding(placement) : [] };
        }

        (List<Fact<LearnerEvent>> held, Trace? unknown, List<Issue> findings) = HeldIn(about, placement, day, because);
        var shared = new List<Trace>();
        if (why is not null)
        {
            shared.Add(why);
        }

        if (!placement.IsNamed)
        {
            shared.Add(because.NeedsDecision(ScotsRules.Vis1, $"Is a home of this kind a placement with kinship or foster carers, or residential? Regulation 46 names no other"));
        }

        DeadlineEvent from = placement.Begins();
        LocalDate? other = emergency == Emergency.Extended && about.LatestEvent(LearnerEventKinds.EmergencyPlacementExtended, placement.Start, day) is { } extended
            ? PeriodCounting.DeadlineWithin(extended.Value.On!.Value, first.At(day).Value)
            : null;
        Counted firstDue = Counted.After(from, first.At(day).Value, because);
        Trace? older = ByOlderLaw(placement, because);
        DeadlineEvent nextFrom = held.Count == 0 ? from : HeldEvent("the last visit", held[held.Count - 1]);
        return new Schedule
        {
            Placement = placement,
            First = firstDue,
            FirstFrom = from,
            Next = held.Count == 0 ? firstDue : Counted.After(nextFrom, later.At(day).Value, because),
            NextFrom = nextFrom,
            FirstUnknown = older,
            NextUnknown = unknown ?? (held.Count == 0 ? older : null),
            MayLack = unknown is not null,
            Held = held,
            History = because.KeepsReasons && older is null ? Turns(firstDue.Due, held, i => PeriodCounting.DeadlineWithin(held[i - 1].Value.On!.Value, later.At(day).Value)) : [],
            Shared = shared,
            OtherFirst = other,
            Findings = findings,
        };
    }
}
