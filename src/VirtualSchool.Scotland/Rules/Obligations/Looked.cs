using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What looking through the records for something expected gave.</summary>
internal sealed class Looked(Trace done, params ObligationEvidence[] evidence)
{
    /// <summary>Whether it was done: Yes, No, Unknown or NeedsDecision.</summary>
    internal Trace Done { get; } = done;

    /// <summary>The records it follows from.</summary>
    internal IReadOnlyList<ObligationEvidence> Evidence { get; } = evidence;

    /// <summary>The last day that is in time; null where none is set.</summary>
    internal LocalDate? Due { get; init; }

    /// <summary>Something recorded as an event did it.</summary>
    internal static Looked Yes(Fact<LearnerEvent> happened, Because because) =>
        new(because.Fact(Determination.Yes, $"recorded for {happened.Value.On!.Value}", happened.Source), Of(happened));

    /// <summary>An event as evidence.</summary>
    internal static ObligationEvidence Of(Fact<LearnerEvent> happened) => new(happened.Value.Kind, happened.Value.On, happened.Source);
}
