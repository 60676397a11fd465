namespace VirtualSchool;

/// <summary>A strength or a barrier: one thing, in words.</summary>
public sealed class PlanNote : PlanPart
{
    /// <summary>A short id within the plan, so that supports and targets can refer to it; null when nothing does.</summary>
    public string? Id { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }
}
