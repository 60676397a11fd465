using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What is known of a child at a state of knowledge, read once for all questions and days.</summary>
internal sealed partial class ScotsCase
{
    private const int CareContributions = (int)CareContribution.ElsewhereUk + 1;

    private readonly Ground[]?[] byContribution = new Ground[CareContributions][];
    private readonly IntervalSet?[] certain = new IntervalSet[CareContributions];
    private readonly IntervalSet?[] uncertain = new IntervalSet[CareContributions];

    internal ScotsCase(ScotsLaw law, Learner learner, LocalDate? knownAt)
    {
        Law = law;
        Learner = learner;
        KnownAt = knownAt;
        Births = Births.Of(learner, knownAt);
        Timeline = CareTimeline.Of(learner, LocalDate.MaxIsoValue, knownAt);
        Grounds = Scotland.Grounds.Of(law, Timeline, Births);
        CompleteSources = learner.Markers.Count == 0 ? [] : [.. Marked(RecordMarker.CareHistoryComplete)];
        EventSources = learner.Markers.Count == 0 ? [] : [.. Marked(RecordMarker.EventHistoryComplete)];
        Flags = Known(learner.CareFlags, knownAt);
        Plans = Known(learner.Plans, knownAt);
        PlanSources = learner.Markers.Count == 0 ? [] : [.. Marked(RecordMarker.PlansComplete)];
        Events = WithPlans(Known(learner.Events, knownAt), Plans);
    }

    internal ScotsLaw Law { get; }

    internal Learner Learner { get; }

    internal LocalDate? KnownAt { get; }

    internal CareTimeline Timeline { get; }

    internal Ground[] Grounds { get; }

    /// <summary>What happened or was decided, as far as it was recorded: as an event, or in a plan.</summary>
    internal IReadOnlyList<Fact<LearnerEvent>> Events { get; }

    internal Births Births { get; }

    /// <summary>The rows that state that the care history is complete.</summary>
    internal SourceRow[] CompleteSources { get; }

    /// <summary>The rows that state that the events are complete.</summary>
    internal SourceRow[] EventSources { get; }

    internal IReadOnlyList<Fact<CareFlag>> Flags { get; }

    /// <summary>The grounds of one contribution, in the order of the timeline.</summary>
    internal Ground[] Of(CareContribution contribution) =>
        byContribution[(int)contribution] ??= Array.TrueForAll(Grounds, g => g.Contribution == contribution) ? Grounds : Array.FindAll(Grounds, g => g.Contribution == contribution);

    /// <summary>The days surely spent looked after (or owed duties), from birth to the 18th birthday.</summary>
    internal IntervalSet Certain(CareContribution contribution) =>
        certain[(int)contribution] ??= ClipToChildhood(IntervalSet.Of(Of(contribution).Select(g => g.Certain)));

    /// <summary>The days that depend on something nobody recorded.</summary>
    internal IntervalSet Uncertain(CareContribution contribution) =>
        uncertain[(int)contribution] ??= ClipToChildhood(IntervalSet.Of(Of(contribution).Where(g => g.Uncertain is not null).Select(g => g.Uncertain!.Value))).Except(Certain(contribution));

    /// <summary>The rows that carry a marker.</summary>
    internal IEnumerable<SourceRow> Marked(RecordMarker marker) => Learner.Markers.Where(m => m.IsKnownAt(KnownAt) && m.Value == marker).Select(m => m.Source);

    internal IntervalSet ClipToChildhood(IntervalSet days)
    {
        IntervalSet since1995 = days.Clip(new EffectiveInterval(ScotsRules.Start1995, null));
        return !Births.AreKnown ? since1995 : Births.SurelyChild is { } childhood ? since1995.Clip(childhood) : IntervalSet.Empty;
    }

    private static IReadOnlyList<Fact<T>> Known<T>(IReadOnlyList<Fact<T>> recorded, LocalDate? knownAt)
        where T : notnull => knownAt is null || recorded.Count == 0 ? recorded : [.. recorded.Where(f => f.IsKnownAt(knownAt))];
}
