using NodaTime;

namespace VirtualSchool;

/// <summary>Something the plan works towards.</summary>
public sealed class PlanTarget : PlanPart
{
    /// <summary>A short id within the plan, which actions refer to.</summary>
    public string? Id { get; init; }

    /// <summary>What is to be reached, in words the child understands.</summary>
    public string? Text { get; init; }

    /// <summary>How one will see that it is reached.</summary>
    public string? Measure { get; init; }

    /// <summary>Where things stand at the start.</summary>
    public string? Baseline { get; init; }

    /// <summary>The day it is looked at again.</summary>
    public LocalDate? Review { get; init; }

    /// <summary>The wellbeing indicators it serves.</summary>
    public IReadOnlyList<WellbeingIndicator> Indicators { get; init; } = [];

    /// <summary>The ids of the barriers it answers.</summary>
    public IReadOnlyList<string> Barriers { get; init; } = [];

    /// <summary>How far it has come; null when nobody has looked.</summary>
    public TargetProgress? Progress { get; init; }

    /// <summary>The day it was last looked at.</summary>
    public LocalDate? ReviewedOn { get; init; }

    /// <summary>What was found, in words.</summary>
    public string? Outcome { get; init; }
}
