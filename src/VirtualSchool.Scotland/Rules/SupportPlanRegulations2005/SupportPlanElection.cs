using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// SSI 2005/518 reg.11: what becomes of a plan that a tribunal overturned is chosen within 21 days. Paragraph (4) begins with a written notice of the
/// authority; the rest of it was not read. That the time runs from the notice is inferred, and with the day of the notice counted it is safe by either way of
/// counting.
/// </summary>
internal sealed class SupportPlanElection(ScotsLaw law) : DeadlineRule(law, "csp.election", "It is chosen what becomes of a support plan that a tribunal overturned", ScotsRules.Csp11)
{
    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>("csp.election");

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        if (about.LatestEvent(LearnerEventKinds.SupportPlanElectionNotice, ScotsRules.Start1995, day) is not { } notice)
        {
            return new Reckoned(about.NoEvent(LearnerEventKinds.SupportPlanElectionNotice, "the notice of the choice", day, because));
        }

        LocalDate on = notice.Value.On!.Value;
        if (!Counted.CanRunFrom(on))
        {
            return new Reckoned(because.Missing("events." + LearnerEventKinds.SupportPlanElectionNotice, $"the year of the notice cannot be right", notice.Source));
        }

        var from = new DeadlineEvent("the notice of the choice", on, notice.Source);
        PeriodLength period = length.At(day).Value;
        Counted due = Counted.BeginningWith(from, period, because);
        Fact<LearnerEvent>? chosen = about.FirstEvent([LearnerEventKinds.SupportPlanElected], on, day);
        return new Reckoned(because.All(null, $"that the time runs from the notice is inferred; where its day is left out, it ends a day later", due.Why))
        {
            Due = due.Due,
            OtherReading = PeriodCounting.DeadlineWithin(on, period),
            RunsFrom = from,
            Working = due.Working,
            MetOn = chosen?.Value.On,
            MayHaveBeenMet = chosen is null && (!about.EventsAreComplete || about.UndatedEvent(LearnerEventKinds.SupportPlanElected) is not null),
        };
    }
}
