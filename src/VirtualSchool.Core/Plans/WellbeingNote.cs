namespace VirtualSchool;

/// <summary>What is said of one wellbeing indicator.</summary>
public sealed class WellbeingNote : PlanPart
{
    /// <summary>The indicator.</summary>
    public WellbeingIndicator? Indicator { get; init; }

    /// <summary>What goes well.</summary>
    public string? Strengths { get; init; }

    /// <summary>What is needed.</summary>
    public string? Needs { get; init; }
}
