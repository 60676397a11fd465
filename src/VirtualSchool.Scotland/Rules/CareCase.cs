using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What is known of a child's care at a state of knowledge, read once for all questions.</summary>
internal sealed class CareCase
{
    internal CareCase(CareQuestion question)
    {
        Question = question;
        Timeline = CareTimeline.Of(question.Learner, question.AsAt, question.KnownAt);
        Grounds = Scotland.Grounds.Of(Timeline);
        Births = Births.Of(question);
        CompleteSources = [.. question.Learner.Markers.Where(m => m.IsKnownAt(question.KnownAt) && m.Value == RecordMarker.CareHistoryComplete).Select(m => m.Source)];
        Flags = [.. question.Learner.CareFlags.Where(f => f.IsKnownAt(question.KnownAt))];
    }

    internal CareQuestion Question { get; }

    internal CareTimeline Timeline { get; }

    internal IReadOnlyList<Ground> Grounds { get; }

    internal Births Births { get; }

    /// <summary>The rows that state that the care history is complete.</summary>
    internal SourceRow[] CompleteSources { get; }

    internal IReadOnlyList<Fact<CareFlag>> Flags { get; }

    internal IEnumerable<Ground> Of(CareContribution contribution) => Grounds.Where(g => g.Contribution == contribution);

    /// <summary>The days surely spent looked after (or owed duties), from birth to the 18th birthday.</summary>
    internal IntervalSet Certain(CareContribution contribution) => ClipToChildhood(IntervalSet.Of(Of(contribution).Select(g => g.Certain)));

    /// <summary>The days that depend on something nobody recorded.</summary>
    internal IntervalSet Uncertain(CareContribution contribution) =>
        ClipToChildhood(IntervalSet.Of(Of(contribution).Where(g => g.Uncertain is not null).Select(g => g.Uncertain!.Value))).Except(Certain(contribution));

    internal IntervalSet ClipToChildhood(IntervalSet days)
    {
        IntervalSet since1995 = days.Clip(new EffectiveInterval(ScotsRules.Start1995, null));
        return !Births.AreKnown ? since1995 : Births.SurelyChild is { } childhood ? since1995.Clip(childhood) : IntervalSet.Empty;
    }
}
