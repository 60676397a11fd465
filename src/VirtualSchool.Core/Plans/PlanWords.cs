namespace VirtualSchool;

/// <summary>Something a person said about one thing, in that person's words.</summary>
public sealed class PlanWords : PlanPart
{
    /// <summary>What it is about, for example <c>school</c> or <c>what helps</c>; null when it is about anything.</summary>
    public string? About { get; init; }

    /// <summary>The words themselves, unchanged.</summary>
    public string? Text { get; init; }
}
