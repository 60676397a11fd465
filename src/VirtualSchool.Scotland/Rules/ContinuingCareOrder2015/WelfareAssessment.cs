using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Continuing Care (Scotland) Order 2015 (SSI 2015/158) art.5: in continuing care welfare is assessed at intervals of not more than twelve
/// months, the first of them starting from the date of ceasing to be looked after. That first interval includes its day (SC-READ-2).
/// </summary>
internal sealed class WelfareAssessment(ScotsLaw law) : IDeadline
{
    private readonly ChildrenAct1995.ContinuingCare continuingCare = new(law);
    private readonly Parameter<PeriodLength> interval = law.Parameters.Get<PeriodLength>("continuing-care.assessment-interval");

    /// <inheritdoc/>
    public DeadlineKind Kind { get; } = new("welfare-assessment.next", "The next assessment of welfare in continuing care", ScotsRules.Cc5);

    /// <inheritdoc/>
    public RuleAnswer<Deadline> Decide(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        if (!ScotsRules.Cc5.IsInForceOn(day))
        {
            return Answer(new Deadline(Kind, null), day, because, law.NotInForce(ScotsRules.Cc5, day, because));
        }

        Trace inProgress = about.Grounds.Length == 0 && about.CompleteSources.Length == 0
            ? because.Missing("episodes", $"no legal basis and no continuing care are recorded")
            : continuingCare.InProgress(about, day, because);
        if (inProgress.Outcome != Determination.Yes)
        {
            bool wasBefore = about.Of(CareContribution.FormerlyLookedAfter).Any(g => g.Certain.Start <= day);
            return Answer(new Deadline(Kind, null), day, because, wasBefore ? because.All(ScotsRules.Read15, $"continuing care goes on, and nothing falls due when it has ended", inProgress) : inProgress);
        }

        LocalDate ceased = about.LastCare(CareMeaning.LookedAfter, day)?.Ceased ?? about.Of(CareContribution.FormerlyLookedAfter).First(g => g.On(day) == Determination.Yes).Certain.Start;
        if (about.UndatedEvent(LearnerEventKinds.WelfareAssessment) is { } undated)
        {
            return Answer(new Deadline(Kind, null), day, because, inProgress, because.Missing("events.welfare-assessment", $"an assessment was made on a day nobody recorded", undated.Source));
        }

        // One made before care ended answers article 4; the intervals of article 5 are counted from the end of care on.
        Fact<LearnerEvent>? held = about.LatestEvent(LearnerEventKinds.WelfareAssessment, ceased, day);
        LocalDate from = held?.Value.On ?? ceased;
        PeriodLength length = interval.At(day).Value;
        LocalDate anniversary = PeriodCounting.DeadlineWithin(from, length);
        LocalDate due = held is null ? PeriodCounting.LastDayOfPeriodBeginningWith(from, length) : anniversary;

        // Care that ended at 18 ended on the birthday: neither that day nor one counted from it is said.
        Trace counted = held is null
            ? because.All(ScotsRules.Read2, $"the {length} that start on the day care ended include that day", because.Holds(true, $"the anniversary of that day is the later reading"))
            : because.All(ScotsRules.Int5, $"{length} after the assessment of {from} end on {due}", because.Fact(Determination.Yes, $"an assessment of welfare was made", held.Source));
        return Answer(
            new Deadline(Kind, due)
            {
                LaterReading = anniversary == due ? null : anniversary,
                LacksCorrespondingDate = !PeriodCounting.HasCorrespondingDate(from, length),
            },
            day,
            because,
            inProgress,
            counted);
    }

    private static RuleAnswer<Deadline> Answer(Deadline deadline, LocalDate day, Because because, params ReadOnlySpan<Trace> reasons) =>
        new(deadline, because.All(ScotsRules.Cc5, $"an assessment of welfare falls due, seen from {day}", reasons));
}
