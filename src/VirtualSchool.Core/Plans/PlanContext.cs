using NodaTime;

namespace VirtualSchool;

/// <summary>Where figures or reports that bear on the plan are kept.</summary>
public sealed class PlanContext : PlanPart
{
    /// <summary>What they are about.</summary>
    public PlanContextKind? Kind { get; init; }

    /// <summary>Where they are: a report's name, a page of the host, a file.</summary>
    public string? Reference { get; init; }

    /// <summary>The day they were looked at for this plan.</summary>
    public LocalDate? AsAt { get; init; }

    /// <summary>What they mean for the child, in words.</summary>
    public string? Note { get; init; }
}
