using NodaTime;

namespace VirtualSchool;

/// <summary>That somebody signed the plan.</summary>
public sealed class PlanSignature : PlanPart
{
    /// <summary>The contributor who signed.</summary>
    public string? By { get; init; }

    /// <summary>The day.</summary>
    public LocalDate? On { get; init; }
}
