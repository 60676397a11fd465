namespace VirtualSchool;

/// <summary>A matter that the kind of plan must state.</summary>
public sealed class PlanMatter : PlanPart
{
    /// <summary>The code of the requirement, for example <c>contact</c>.</summary>
    public string? Matter { get; init; }

    /// <summary>What the plan says of it.</summary>
    public string? Text { get; init; }
}
