using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// SSI 2009/210 reg.49: an officer of the authority visits a placement that a registered fostering service made, beside the visits of regulation 46.
/// Recorded visits do not say who made them, so whether this one was made is not known.
/// </summary>
internal sealed class FosteringServiceVisit(ScotsLaw law, string code, string title, string length, string? after) : DeadlineRule(law, code, title, ScotsRules.Vis2)
{
    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>(length);

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

        if (Array.Find(placements, p => p.Type == "FOSPUR" && Counted.CanRunFrom(p.Start)) is not { } placement)
        {
            return new Reckoned(because.All(null, $"placed by a registered fostering service", inCare, because.Fact(Determination.No, $"no home with foster carers of a fostering service is recorded for that day", placements[0].Row)));
        }

        Fact<LearnerEvent>? raised = after is null ? null : about.LatestEvent(after, placement.Start, day);
        if (after is not null && raised is null)
        {
            return new Reckoned(because.All(null, $"something calls for a visit", inCare, about.NoEvent(after, "representations or concern", day, because))) { Home = placement.Home.Fact };
        }

        DeadlineEvent from = raised is null ? placement.Begins() : new DeadlineEvent("what was raised", raised.Value.On!.Value, raised.Source);
        Counted due = Counted.After(from, length.At(day).Value, because);
        return new Reckoned(because.All(null, $"placed by a registered fostering service", inCare, because.Fact(Determination.Yes, $"lived: {placement.Home.Fact.Value.Type}", placement.Row), due.Why))
        {
            Due = due.Due,
            RunsFrom = from,
            Working = due.Working,
            MayHaveBeenMet = true,
            Home = placement.Home.Fact,
        };
    }
}
