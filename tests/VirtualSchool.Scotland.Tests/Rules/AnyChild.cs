using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Children with any history, likely or not, for the properties that every rule must have.</summary>
internal static class AnyChild
{
    private static readonly LocalDate First = new(2008, 1, 1);

    private static readonly string[] Bases = ["S25", "CSO", "ICSO", "PO", "SR", "CPO", "CPO-OLD", "KCO", "ADOPT", "XUK", "CC", "CC", "S17A", "LAEUK", "CPR", "RES"];
    private static readonly string[] Homes = ["HOME", "KIN", "FOSLA", "LAHOME", "SECURE", "ADOPT", "OCOM", "RESID"];
    private static readonly string?[] Nations = [null, "england", "wales", "northern-ireland"];

    private static readonly string[] Events =
    [
        LearnerEventKinds.ContinuingCareLeft, LearnerEventKinds.ContinuingCareCarerUnable, LearnerEventKinds.ContinuingCareAdverseWelfare, LearnerEventKinds.AftercareApplied,
        LearnerEventKinds.AftercareNotRequired, LearnerEventKinds.SupportGranted, LearnerEventKinds.AdditionalSupportView, LearnerEventKinds.JobOffer, LearnerEventKinds.SelfDeclaredCareExperienced,
        LearnerEventKinds.WelfareAssessment,
    ];

    private static readonly Gen<LocalDate> Born =
        from days in Gen.Int[0, 6500]
        from leap in Gen.Int[0, 5]
        select leap == 0 ? new LocalDate(1996 + (4 * (days % 5)), 2, 29) : new LocalDate(1994, 1, 1).PlusDays(days);

    private static readonly Gen<CareEpisode> Episode =
        from basis in Gen.Int[0, Bases.Length - 1]
        from start in Gen.Int[0, 7000]
        from length in Gen.Int[0, 1500]
        from open in Gen.Int[0, 3]
        from continuations in Gen.Int[0, 2]
        from ended in Gen.Int[0, 3]
        from endedBy in Gen.Int[0, 8]
        from nation in Gen.Int[0, Nations.Length - 1]
        let first = First.PlusDays(start)
        select new CareEpisode(ScotlandCodes.FindLegalBasis(Bases[basis])!.Basis, new RecordedDates(first, open == 0 ? null : first.PlusDays(length)), "FIF")
        {
            Continuations = continuations == 0 ? null : continuations == 1 ? [] : [new OrderContinuation(first.PlusDays(20))],
            Ending = ended == 3 ? new EpisodeEnding(null) : ended == 2 && open != 0 ? new EpisodeEnding(first.PlusDays(length + 1)) { By = (EpisodeEndedBy)endedBy } : null,
            Nation = Nations[nation],
        };

    private static readonly Gen<(Home Home, string? Recorded)> Home =
        from type in Gen.Int[0, Homes.Length - 1]
        from start in Gen.Int[0, 7000]
        from length in Gen.Int[0, 1500]
        from open in Gen.Int[0, 3]
        let first = First.PlusDays(start)
        select (new Home(ScotlandCodes.FindHomeType(Homes[type])!.Type, new RecordedDates(first, open == 0 ? null : first.PlusDays(length))), (string?)null);

    private static readonly Gen<LearnerEvent> Event =
        from kind in Gen.Int[0, Events.Length - 1]
        from day in Gen.Int[0, 7000]
        from dated in Gen.Int[0, 9]
        from answer in Gen.Int[0, 2]
        select new LearnerEvent(Events[kind], dated == 0 ? null : First.PlusDays(day))
        {
            BenefitsWithoutSupport = answer == 0 ? null : answer == 1,
            OnQualifyingBenefit = answer == 0 ? null : answer == 1,
        };

    internal static readonly Gen<Learner> Learners =
        from born in Born.Array[0, 2]
        from episodes in Episode.Array[0, 4]
        from homes in Home.Array[0, 3]
        from events in Event.Array[0, 4]
        from complete in Gen.Bool
        select With(Child.Of(null, episodes, homes, complete: complete), born, events, complete);

    /// <summary>A day on which some rule may have something to say.</summary>
    internal static readonly Gen<LocalDate> Day = Gen.Int[0, 13000].Select(d => new LocalDate(2006, 1, 1).PlusDays(d));

    private static Learner With(Learner learner, LocalDate[] born, LearnerEvent[] events, bool complete) => Learner.Combine(
    [
        learner,
        new Learner
        {
            BirthDates = [.. born.Select((b, i) => new Fact<LocalDate>(b, new SourceRow(i == 0 ? Child.Social : Child.School, 100 + i, "Born")))],
            Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 200 + i)))],
            Markers = complete ? [new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 300))] : [],
        },
    ]);
}
