using NodaTime;

namespace VirtualSchool;

/// <summary>
/// What a decision about an obligation says beyond its outcome. The outcome says whether it is expected of the child on the day: Yes, No,
/// Unknown with the facts that are missing, or NeedsDecision with the question. <see cref="State"/> says how it stands, and
/// <see cref="Done"/> why.
/// </summary>
public sealed class Obligation
{
    /// <summary>Creates what is known of an obligation.</summary>
    /// <param name="kind">What is expected and which rule asks for it.</param>
    /// <param name="asAt">The day it is looked at.</param>
    /// <param name="state">How it stands on that day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public Obligation(ObligationKind kind, LocalDate asAt, ObligationState state)
    {
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        AsAt = asAt;
        State = state;
    }

    /// <summary>What is expected and which rule asks for it.</summary>
    public ObligationKind Kind { get; }

    /// <summary>The day it is looked at.</summary>
    public LocalDate AsAt { get; }

    /// <summary>How it stands on <see cref="AsAt"/>.</summary>
    public ObligationState State { get; }

    /// <summary>The last day that is in time, itself included; null where the source sets none, or it is not known.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The deadline it follows, as worked out for the same day; null where it follows none.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>Whether it was done, and why: Yes, No, Unknown or NeedsDecision. Null where it is not expected, and nothing was looked for.</summary>
    public Trace? Done { get; init; }

    /// <summary>The records that settle it, earliest first; for one that is not met, those that stand beside it, such as a draft.</summary>
    public IReadOnlyList<ObligationEvidence> Evidence { get; init; } = [];

    /// <summary>The facts that would settle a <see cref="ObligationState.NotKnown"/>, as paths; empty otherwise.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What is wrong or wanting in the records it was read from.</summary>
    public IReadOnlyList<Issue> Findings { get; init; } = [];

    /// <summary>How many days it is late, or was done late; 0 where it is not late or no day is set.</summary>
    public int DaysLate => State switch
    {
        ObligationState.NotMet when Due is { } due && due < AsAt => DayNumber.Between(due, AsAt),
        ObligationState.Met => Deadline?.DaysLate ?? 0,
        _ => 0,
    };

    /// <summary>Its code and state; a date may tell a birthday and is not shown.</summary>
    /// <returns>For example <c>Obligation csp.consideration (NotMet)</c>.</returns>
    public override string ToString() => $"Obligation {Kind.Code} ({State})";
}
