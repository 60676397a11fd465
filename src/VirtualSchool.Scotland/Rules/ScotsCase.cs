using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What is known of a child at a state of knowledge, read once for all questions and days.</summary>
internal sealed partial class ScotsCase
{
    internal ScotsCase(ScotsLaw law, Learner learner, LocalDate? knownAt)
    {
        Law = law;
        Learner = learner;
        KnownAt = knownAt;
        Timeline = CareTimeline.Of(learner, LocalDate.MaxIsoValue, knownAt);
        Grounds = Scotland.Grounds.Of(Timeline);
        Births = Births.Of(learner, knownAt);
        CompleteSources = [.. Marked(RecordMarker.CareHistoryComplete)];
        EventSources = [.. Marked(RecordMarker.EventHistoryComplete)];
        Flags = [.. learner.CareFlags.Where(f => f.IsKnownAt(knownAt))];
        Events = [.. learner.Events.Where(e => e.IsKnownAt(knownAt))];
    }

    internal ScotsLaw Law { get; }

    internal Learner Learner { get; }

    internal LocalDate? KnownAt { get; }

    internal CareTimeline Timeline { get; }

    internal IReadOnlyList<Ground> Grounds { get; }

    /// <summary>What happened or was decided, as far as it was recorded.</summary>
    internal IReadOnlyList<Fact<LearnerEvent>> Events { get; }

    internal Births Births { get; }

    /// <summary>The rows that state that the care history is complete.</summary>
    internal SourceRow[] CompleteSources { get; }

    /// <summary>The rows that state that the events are complete.</summary>
    internal SourceRow[] EventSources { get; }

    internal IReadOnlyList<Fact<CareFlag>> Flags { get; }

    internal IEnumerable<Ground> Of(CareContribution contribution) => Grounds.Where(g => g.Contribution == contribution);

    /// <summary>The days surely spent looked after (or owed duties), from birth to the 18th birthday.</summary>
    internal IntervalSet Certain(CareContribution contribution) => ClipToChildhood(IntervalSet.Of(Of(contribution).Select(g => g.Certain)));

    /// <summary>The days that depend on something nobody recorded.</summary>
    internal IntervalSet Uncertain(CareContribution contribution) =>
        ClipToChildhood(IntervalSet.Of(Of(contribution).Where(g => g.Uncertain is not null).Select(g => g.Uncertain!.Value))).Except(Certain(contribution));

    /// <summary>The rows that carry a marker.</summary>
    internal IEnumerable<SourceRow> Marked(RecordMarker marker) => Learner.Markers.Where(m => m.IsKnownAt(KnownAt) && m.Value == marker).Select(m => m.Source);

    internal IntervalSet ClipToChildhood(IntervalSet days)
    {
        IntervalSet since1995 = days.Clip(new EffectiveInterval(ScotsRules.Start1995, null));
        return !Births.AreKnown ? since1995 : Births.SurelyChild is { } childhood ? since1995.Clip(childhood) : IntervalSet.Empty;
    }
}
