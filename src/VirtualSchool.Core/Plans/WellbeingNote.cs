namespace VirtualSchool;

/// <summary>What is said of one wellbeing indicator.</summary>
public sealed class WellbeingNote : PlanPart
{
    /// <summary>Which of the eight SHANARRI indicators (2014 Act s.96(2)) the note is about; null where it is about wellbeing as a whole.</summary>
    public WellbeingIndicator? Indicator { get; init; }

    /// <summary>What goes well.</summary>
    public string? Strengths { get; init; }

    /// <summary>What is needed.</summary>
    public string? Needs { get; init; }
}
