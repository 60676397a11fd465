using NodaTime;

namespace VirtualSchool;

/// <summary>A change of state of one version: what, when, by whom and, where it matters, why.</summary>
public sealed class PlanStep : PlanPart
{
    /// <summary>Creates a step. Whether it may be taken is for <see cref="SupportPlan"/> to say.</summary>
    /// <param name="state">The state it leads to.</param>
    /// <param name="on">The day it was taken.</param>
    /// <param name="by">The id of the contributor, a person or a team, who took it.</param>
    /// <param name="reason">Why, in words; null where none is needed. Returning and closing need one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public PlanStep(PlanState state, LocalDate on, string by, string? reason = null)
    {
        State = state;
        On = on;
        By = by ?? throw new ArgumentNullException(nameof(by));
        Reason = reason;
    }

    /// <summary>The state the version has since.</summary>
    public PlanState State { get; }

    /// <summary>The day it was taken.</summary>
    public LocalDate On { get; }

    /// <summary>The id of the contributor who took it: a person or a team.</summary>
    public string By { get; }

    /// <summary>Why, in words; null where none was given. It may be about the child: never for logs.</summary>
    public string? Reason { get; }
}
