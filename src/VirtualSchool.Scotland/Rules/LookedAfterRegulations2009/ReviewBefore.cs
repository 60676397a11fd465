using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// SSI 2009/210 reg.45(4): the case of a placed child is reviewed before a children's hearing where practicable, before the council requires a review of a
/// compulsory supervision order (2011 Act s.131) and before it applies for a permanence order. The last day is the day before: whether a review of the same
/// day came first is not recorded. The regulation does not say how long before, so whether a review that was held before anybody knew of the hearing serves
/// is for a person; a review older than the longest time between two reviews is not asked about.
/// </summary>
internal sealed class ReviewBefore(ScotsLaw law, string code, string title, string kind, string words) : DeadlineRule(law, code, title, ScotsRules.Rev5)
{
    private readonly Parameter<PeriodLength> interval = law.Parameters.Get<PeriodLength>("review.later");

    /// <summary>True where the review is owed only so far as it is practicable.</summary>
    internal bool IsWherePracticable { get; init; }

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        Fact<LearnerEvent>? expected = Expected(about, day);
        LocalDate on = expected?.Value.On ?? LocalDate.MaxIsoValue;
        LocalDate seen = on <= day && Counted.CanRunFrom(on) ? on.PlusDays(-1) : day;
        (Trace inCare, LocalDate? seenFrom) = about.InCare(seen, because);
        if (inCare.Outcome != Determination.Yes || seenFrom is null)
        {
            return new Reckoned(inCare);
        }

        if (expected is null)
        {
            return new Reckoned(because.All(null, $"{words} is known of", inCare, about.NoEvent(kind, words, day, because)));
        }

        if (!Counted.CanRunFrom(on))
        {
            return new Reckoned(because.Missing("events." + kind, $"the year of {words} cannot be right", expected.Source));
        }

        (Placement[] placements, Trace? unknown) = about.PlacementsOn(seen, because);
        if (unknown is not null)
        {
            return new Reckoned(because.All(null, $"the placement is known", inCare, unknown));
        }

        Placement? placement = Array.Find(placements, p => p.IsNamed) ?? Array.Find(placements, p => !p.IsAtHome);
        if (placement is null)
        {
            return new Reckoned(because.All(null, $"in a placement of regulation 45(1)", inCare, because.Fact(Determination.No, $"lived at home with the parents: reviews are those of regulation 44", placements[0].Row)));
        }

        (Schedules.Emergency emergency, Trace? why) = Schedules.EmergencyOf(about, placement, seen, calendar, because);
        Trace placed = why is not null && emergency != Schedules.Emergency.Extended ? because.All(null, $"in a placement of regulation 45(1)", inCare, why)
            : placement.IsNamed ? because.All(null, $"in a placement of regulation 45(1)", inCare, because.Fact(Determination.Yes, $"lived: {placement.Home.Fact.Value.Type}", placement.Row))
            : because.All(null, $"in a placement of regulation 45(1)", inCare, because.NeedsDecision(Kind.Rule, $"Is a home of this kind a placement with kinship or foster carers, or residential? Regulation 45 names no other"));
        if (placed.Outcome is Determination.No or Determination.Unknown)
        {
            return new Reckoned(placed) { Home = placement.Home.Fact, Findings = placed.Missing.Contains("calendar") ? EmergencyPeriod.CalendarFinding(placement) : [] };
        }

        return Before(about, new DeadlineEvent(words, on, expected.Source), KnownOn(expected), placed, placement, day, because);
    }

    private Reckoned Before(ScotsCase about, DeadlineEvent expected, LocalDate? known, Trace placed, Placement placement, LocalDate day, Because because)
    {
        Counted due = Counted.DayBefore(expected, because);
        LocalDate last = due.Due < day ? due.Due : day;
        Fact<LearnerEvent>? met = known is { } from ? about.FirstEvent([LearnerEventKinds.ReviewHeld], from, last) : null;
        Trace? question = met is null ? Question(about, expected, due.Due, known, day, because) : null;
        bool mayBeMet = met is null && (question is not null || !about.EventsAreComplete || about.UndatedEvent(LearnerEventKinds.ReviewHeld) is not null);
        bool isLate = IsWherePracticable && met is null && !mayBeMet && known > due.Due;
        if (isLate)
        {
            question = because.NeedsDecision(Kind.Rule, $"It was known of too late for a review on an earlier day: was one practicable at all?", because.Fact(Determination.Yes, $"known of on {known!.Value}", expected.Source!));
        }

        if (met is null && !mayBeMet && day > expected.On)
        {
            return new Reckoned(because.All(null, $"a review can still be held before it", placed, due.Why, because.Fact(Determination.No, $"it was on {expected.On}, and no review before it is recorded", expected.Source!)))
            {
                HasLapsed = true,
                RunsFrom = expected,
                Home = placement.Home.Fact,
            };
        }

        Trace held = met is null ? due.Why : because.Also(due.Why, because.Fact(Determination.Yes, $"reviewed on {met.Value.On!.Value}", met.Source));
        return new Reckoned(question is null ? because.All(null, $"before {words}", placed, held) : because.All(null, $"before {words}", placed, held, question))
        {
            Due = due.Due,
            RunsFrom = expected,
            Working = due.Working,
            MetOn = met?.Value.On,
            MayHaveBeenMet = mayBeMet,
            Home = placement.Home.Fact,
        };
    }

    // A review that may have come before it, or may have been held for it: the records do not say, and the regulation gives no measure.
    private Trace? Question(ScotsCase about, DeadlineEvent expected, LocalDate last, LocalDate? known, LocalDate day, Because because)
    {
        if (expected.On <= day && about.FirstEvent([LearnerEventKinds.ReviewHeld], expected.On, expected.On) is { } sameDay)
        {
            return because.NeedsDecision(Kind.Rule, $"A review was held on the day itself: did it come before {words}?", because.Fact(Determination.Yes, $"reviewed on {expected.On}", sameDay.Source));
        }

        LocalDate since = CivilDay.After(about.LastExpectedBefore(kind, expected.On));
        LocalDate oldest = PeriodCounting.AddMonths(expected.On, -interval.At(day).Value.Count);
        LocalDate until = known is { } from && from <= last ? from.PlusDays(-1) : last;
        return about.LatestEvent(LearnerEventKinds.ReviewHeld, since > oldest ? since : oldest, until < day ? until : day) is not { } earlier ? null
            : known is null
                ? because.NeedsDecision(Kind.Rule, $"When {words} was known of is not recorded: is the review that was held one before it?", because.Fact(Determination.Yes, $"reviewed on {earlier.Value.On!.Value}", earlier.Source))
                : because.NeedsDecision(Kind.Rule, $"A review was held before {words} was known of: does it serve?", because.Fact(Determination.Yes, $"reviewed on {earlier.Value.On!.Value}", earlier.Source));
    }

    // The next one known of that is still to come, otherwise the last one that is past.
    private Fact<LearnerEvent>? Expected(ScotsCase about, LocalDate day)
    {
        Fact<LearnerEvent>? next = null;
        Fact<LearnerEvent>? past = null;
        foreach (Fact<LearnerEvent> found in about.Events)
        {
            if (found.Value.Kind != kind || found.Value.On is not { } on || found.Value.LearnedOn > day)
            {
                continue;
            }

            if (on >= day)
            {
                next = next is null || on < next.Value.On ? found : next;
            }
            else if (past is null || on > past.Value.On)
            {
                past = found;
            }
        }

        return next ?? past;
    }

    // What was written down only afterwards was not known only then.
    private static LocalDate? KnownOn(Fact<LearnerEvent> expected) =>
        expected.Value.LearnedOn ?? (expected.RecordedOn < expected.Value.On ? expected.RecordedOn : null);
}
