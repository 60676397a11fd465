using NodaTime;

namespace VirtualSchool;

/// <summary>Something somebody does by a day.</summary>
public sealed class PlannedAction : PlanPart
{
    /// <summary>A short id within the plan; null when nothing refers to it.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the target it serves; null when it serves none of them.</summary>
    public string? Target { get; init; }

    /// <summary>The code of the matter of the plan's kind it serves; null when it serves none of them.</summary>
    public string? Matter { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Text { get; init; }

    /// <summary>The contributor, a person or a team, who does it.</summary>
    public string? Owner { get; init; }

    /// <summary>The day by which it is done.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The day it was done; null while it is not.</summary>
    public LocalDate? Done { get; init; }
}
