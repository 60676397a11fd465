using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What falls due in an emergency placement: SSI 2009/210 regs 36 to 41.</summary>
internal abstract class EmergencyDeadline(ScotsLaw law, string code, string title, Rule rule, bool withCarerOnly) : DeadlineRule(law, code, title, rule, DeadlineKind.CouncilCalendar)
{
    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        (Trace inCare, LocalDate? seenFrom) = about.InCare(day, because);
        if (inCare.Outcome != Determination.Yes || seenFrom is null)
        {
            return new Reckoned(inCare);
        }

        (Placement[] placements, Trace? unknown) = about.PlacementsOn(day, because);
        if (unknown is not null)
        {
            return new Reckoned(because.All(null, $"the placement is known", inCare, unknown));
        }

        if (Array.Find(placements, p => withCarerOnly ? p.IsEmergencyWithCarer : p.IsEmergency) is not { } placement)
        {
            return new Reckoned(because.All(null, $"in an emergency placement on {day}", inCare, because.Fact(Determination.No, $"no emergency placement {(withCarerOnly ? "with a carer " : string.Empty)}is recorded for that day", placements[0].Row)));
        }

        return EmergencyPeriod.Expiry(about, placement, day, calendar, because) is { } expiry
            ? In(about, placement, expiry, inCare, day, because)
            : new Reckoned(because.All(null, $"its working days can be counted", inCare, EmergencyPeriod.NoCalendar(placement, calendar, because))) { Home = placement.Home.Fact, Findings = EmergencyPeriod.CalendarFinding(placement) };
    }

    private protected abstract Reckoned In(ScotsCase about, Placement placement, Counted expiry, Trace inCare, LocalDate day, Because because);
}
