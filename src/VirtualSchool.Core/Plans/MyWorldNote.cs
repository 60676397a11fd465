namespace VirtualSchool;

/// <summary>What is said under one head of the My World Triangle.</summary>
public sealed class MyWorldNote : PlanPart
{
    /// <summary>The head.</summary>
    public MyWorldSide? Side { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }
}
