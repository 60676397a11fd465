using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Continuing Care (Scotland) Order 2015 (SSI 2015/158) art.5: in continuing care welfare is assessed at intervals of not more than twelve
/// months, the first of them starting from the date of ceasing to be looked after. That first interval includes its day (SC-READ-2).
/// </summary>
internal sealed class WelfareAssessment(ScotsLaw law)
    : DeadlineRule(law, "welfare-assessment.next", "The next assessment of welfare in continuing care", ScotsRules.Cc5)
{
    private readonly ChildrenAct1995.ContinuingCare continuingCare = new(law);
    private readonly Parameter<PeriodLength> interval = law.Parameters.Get<PeriodLength>("continuing-care.assessment-interval");

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        Trace inProgress = about.Grounds.Length == 0 && about.CompleteSources.Length == 0
            ? because.Missing("episodes", $"no legal basis and no continuing care are recorded")
            : continuingCare.InProgress(about, day, because);
        if (inProgress.Outcome != Determination.Yes)
        {
            bool wasBefore = about.Of(CareContribution.FormerlyLookedAfter).Any(g => g.Certain.Start <= day);
            return new Reckoned(wasBefore ? because.All(ScotsRules.Read15, $"continuing care goes on, and nothing falls due when it has ended", inProgress) : inProgress);
        }

        LocalDate ceased = about.LastCare(CareMeaning.LookedAfter, day)?.Ceased ?? about.Of(CareContribution.FormerlyLookedAfter).First(g => g.On(day) == Determination.Yes).Certain.Start;
        List<Fact<LearnerEvent>> held = about.EventsOf(LearnerEventKinds.WelfareAssessment, ceased, day);
        if (!Counted.CanRunFrom(ceased) || about.UndatedEvent(LearnerEventKinds.WelfareAssessment) is not null || (held.Count == 0 && !about.EventsAreComplete))
        {
            return new Reckoned(because.All(null, $"the last assessment is known", inProgress, about.NoEvent(LearnerEventKinds.WelfareAssessment, "an assessment of welfare", day, because)));
        }

        // One made before care ended answers article 4; the intervals of article 5 are counted from the end of care on.
        PeriodLength length = interval.At(day).Value;
        LocalDate firstDue = PeriodCounting.LastDayOfPeriodBeginningWith(ceased, length);
        if (held.Count == 0)
        {
            // Care that ended at 18 ended on the birthday: neither that day nor one counted from it is said.
            LocalDate anniversary = PeriodCounting.DeadlineWithin(ceased, length);
            Trace counted = because.All(ScotsRules.Read2, $"the {length} that start on the day care ended include that day", because.Holds(true, $"the anniversary of that day is the later reading"));
            return new Reckoned(because.All(null, $"counted from the day care ended", inProgress, counted))
            {
                Due = firstDue,
                OtherReading = anniversary,
                LacksCorrespondingDate = !PeriodCounting.HasCorrespondingDate(ceased, length),
                RunsFrom = new DeadlineEvent("care ended", ceased, null) { MayTellBirthday = true },
                Working = because.KeepsReasons ? $"{length} beginning with the day care ended" : string.Empty,
            };
        }

        Fact<LearnerEvent> last = held[held.Count - 1];
        var from = new DeadlineEvent("the last assessment of welfare", last.Value.On!.Value, last.Source);
        Counted due = Counted.After(from, length, because);
        return new Reckoned(because.All(null, $"counted from the last assessment", inProgress, due.Why))
        {
            Due = due.Due,
            LacksCorrespondingDate = due.LacksCorrespondingDate,
            RunsFrom = from,
            Working = due.Working,
            History = because.KeepsReasons ? [.. held.Select((h, i) => new DeadlineCycle(i == 0 ? firstDue : PeriodCounting.DeadlineWithin(held[i - 1].Value.On!.Value, length), h.Value.On))] : [],
        };
    }
}
