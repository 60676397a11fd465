namespace VirtualSchool;

/// <summary>Something provided for the child.</summary>
public sealed class PlanSupport : PlanPart
{
    /// <summary>A short id within the plan; null when nothing refers to it.</summary>
    public string? Id { get; init; }

    /// <summary>What is provided.</summary>
    public string? Text { get; init; }

    /// <summary>The contributor who provides it.</summary>
    public string? By { get; init; }

    /// <summary>How often, or when, in words.</summary>
    public string? Frequency { get; init; }

    /// <summary>The ids of the barriers it answers.</summary>
    public IReadOnlyList<string> Barriers { get; init; } = [];
}
