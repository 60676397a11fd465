using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// When a co-ordinated support plan runs out (2004 Act s.10(2)), and by when its review is completed (SSI 2005/518 regs 5, 7): the twelve months begin with
/// the day the plan was prepared or its last review completed, and the weeks with the day it ran out.
/// </summary>
internal sealed class SupportPlanReview(ScotsLaw law, string code, string title, Rule rule, string? weeks) : DeadlineRule(law, code, title, rule)
{
    private readonly Parameter<PeriodLength> interval = law.Parameters.Get<PeriodLength>("csp.review-interval");
    private readonly Parameter<PeriodLength>? weeks = weeks is null ? null : law.Parameters.Get<PeriodLength>(weeks);

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        if (about.LatestEvent(LearnerEventKinds.SupportPlanPrepared, ScotsRules.Start1995, day) is not { } plan)
        {
            return new Reckoned(about.NoEvent(LearnerEventKinds.SupportPlanPrepared, "a co-ordinated support plan", day, because));
        }

        if (about.UndatedEvent(LearnerEventKinds.SupportPlanReviewed) is { } undated)
        {
            return new Reckoned(because.Missing("events." + LearnerEventKinds.SupportPlanReviewed, $"a review was completed on a day nobody recorded", undated.Source));
        }

        // A review of an earlier plan does not move this one.
        List<Fact<LearnerEvent>> reviews = about.EventsOf(LearnerEventKinds.SupportPlanReviewed, plan.Value.On!.Value, day);
        Fact<LearnerEvent> last = reviews.Count == 0 ? plan : reviews[reviews.Count - 1];
        if (!Counted.CanRunFrom(plan.Value.On!.Value))
        {
            return new Reckoned(because.Missing("events." + LearnerEventKinds.SupportPlanPrepared, $"the year of the plan cannot be right", plan.Source));
        }

        var from = new DeadlineEvent(reviews.Count == 0 ? "the plan" : "the completion of the last review", last.Value.On!.Value, last.Source);
        Counted expiry = Counted.BeginningWith(from, interval.At(day).Value, because);
        Trace runsOut = because.All(ScotsRules.Csp5, $"the plan runs out on {expiry.Due}", expiry.Why);
        if (from.On is { Month: 2, Day: 29 })
        {
            runsOut = because.All(ScotsRules.Read6, $"twelve months that begin on 29 February end on 28 February", runsOut);
        }

        bool mayBeMet = reviews.Count == 0 && !about.EventsAreComplete;
        if (weeks is null)
        {
            return new Reckoned(runsOut)
            {
                Due = expiry.Due,
                LacksCorrespondingDate = expiry.LacksCorrespondingDate,
                RunsFrom = from,
                Working = expiry.Working,
                MayHaveBeenMet = mayBeMet,
            };
        }

        var ranOut = new DeadlineEvent("the day the plan runs out", expiry.Due, last.Source);
        PeriodLength length = weeks.At(day).Value;
        Counted due = Counted.BeginningWith(ranOut, length, because);
        LocalDate DueAfter(LocalDate begun) => PeriodCounting.LastDayOfPeriodBeginningWith(PeriodCounting.LastDayOfPeriodBeginningWith(begun, interval.At(day).Value), length);
        return new Reckoned(because.All(null, $"counted from the day the plan runs out", runsOut, due.Why))
        {
            Due = due.Due,
            LacksCorrespondingDate = expiry.LacksCorrespondingDate,
            RunsFrom = ranOut,
            Working = due.Working,
            MayHaveBeenMet = mayBeMet,
            History = because.KeepsReasons
                ? [.. reviews.Select((r, i) => new DeadlineCycle(DueAfter(i == 0 ? plan.Value.On!.Value : reviews[i - 1].Value.On!.Value), r.Value.On))]
                : [],
        };
    }
}
