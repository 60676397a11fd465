using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// SSI 2009/210 reg.3(3), (4): health is assessed when a child becomes looked after, unless it was within the time before. The Regulations set no day.
/// </summary>
internal sealed class HealthAssessment(ScotsLaw law) : DeadlineRule(law, "health.assessment", "An assessment of health on becoming looked after", ScotsRules.Plan2)
{
    private readonly Parameter<PeriodLength> before = law.Parameters.Get<PeriodLength>("health.assessment.before");

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        (Trace inCare, LocalDate? seenFrom) = about.InCare(day, because);
        if (inCare.Outcome != Determination.Yes || seenFrom is null)
        {
            return new Reckoned(inCare);
        }

        LocalDate? began = null;
        foreach (EffectiveInterval care in about.Certain(CareContribution.LookedAfter).Intervals)
        {
            began = care.Contains(day) ? care.Start : began;
        }

        if (began is not { } since || !Counted.CanRunFrom(since))
        {
            return new Reckoned(because.All(null, $"the day care began is known", inCare, because.Missing("episodes", $"the day care began is not recorded")));
        }

        LocalDate from = PeriodCounting.AddMonths(since, -before.At(day).Value.Count);
        var begins = new DeadlineEvent("the beginning of care", since, null);
        if (about.FirstEvent([LearnerEventKinds.HealthAssessment], from, day) is { } assessed)
        {
            return new Reckoned(because.All(null, $"health was assessed", inCare, because.Fact(Determination.Yes, $"assessed on {assessed.Value.On!.Value}", assessed.Source)))
            {
                Timing = DeadlineTiming.NoDaySet,
                RunsFrom = begins,
                MetOn = assessed.Value.On,
            };
        }

        Trace none = about.NoEvent(LearnerEventKinds.HealthAssessment, "an assessment of health", day, because);
        return none.Outcome == Determination.Unknown
            ? new Reckoned(because.All(null, $"whether health was assessed is known", inCare, none))
            : new Reckoned(because.All(null, $"health is to be assessed", inCare, because.Not(null, $"not assessed within {before.At(day).Value} before, or since", none))) { Timing = DeadlineTiming.NoDaySet, RunsFrom = begins };
    }
}
