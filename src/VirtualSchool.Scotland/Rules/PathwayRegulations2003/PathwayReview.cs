using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A pathway plan is reviewed at intervals of at most six months: the first from the plan (SC-READ-9), each later one from the review held (reg.12(2)).</summary>
internal sealed class PathwayReview(ScotsLaw law, Supported supported)
    : PathwayDeadline(law, supported, "pathway.review", "The pathway plan is reviewed", ScotsRules.Pw4)
{
    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>("pathway.review");

    /// <inheritdoc/>
    private protected override Reckoned Step(ScotsCase about, bool isOwed, DeadlineEvent since, Trace why, LocalDate day, Because because)
    {
        if (about.LatestEvent(LearnerEventKinds.PathwayPlanMade, isOwed ? ScotsRules.Start1995 : since.On, day) is not { } plan)
        {
            return NotYet(about, why, LearnerEventKinds.PathwayPlanMade, "the plan", day, because);
        }

        if (about.UndatedEvent(LearnerEventKinds.PathwayReviewHeld) is { } undated)
        {
            return new Reckoned(because.All(null, $"the last review is known", why, because.Missing("events." + LearnerEventKinds.PathwayReviewHeld, $"a review was held on a day nobody recorded", undated.Source)));
        }

        List<Fact<LearnerEvent>> held = about.EventsOf(LearnerEventKinds.PathwayReviewHeld, plan.Value.On!.Value, day);
        PeriodLength interval = length.At(day).Value;
        LocalDate Previous(int index) => index == 0 ? plan.Value.On!.Value : held[index - 1].Value.On!.Value;
        Trace first = because.All(ScotsRules.Read9, $"the first review is counted from the plan, and each later one from the review held", because.Holds(true, $"{held.Count} reviews are recorded since the plan"));
        Reckoned found = From(about, why, held.Count == 0 ? plan : held[held.Count - 1], held.Count == 0 ? "the plan" : "the last review", interval, [], day, because, first);
        return new Reckoned(found.Why)
        {
            Due = found.Due,
            LacksCorrespondingDate = found.LacksCorrespondingDate,
            RunsFrom = found.RunsFrom,
            Working = found.Working,
            MayHaveBeenMet = held.Count == 0 && !about.EventsAreComplete,
            History = because.KeepsReasons ? [.. held.Select((h, i) => new DeadlineCycle(PeriodCounting.DeadlineWithin(Previous(i), interval), h.Value.On))] : [],
        };
    }
}
