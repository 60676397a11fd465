using NodaTime;

namespace VirtualSchool;

/// <summary>Another plan of the same child, or the recorded thought whether there should be one.</summary>
public sealed class PlanLink : PlanPart
{
    /// <summary>The code of the other plan's kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The other plan's reference; null when there is no such plan.</summary>
    public string? Plan { get; init; }

    /// <summary>How the two hang together.</summary>
    public PlanRelation? Relation { get; init; }

    /// <summary>The day that was decided or looked at.</summary>
    public LocalDate? On { get; init; }

    /// <summary>More, in words.</summary>
    public string? Note { get; init; }
}
