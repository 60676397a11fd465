using NodaTime;

namespace VirtualSchool;

/// <summary>
/// What one person says, and how that was learned. That a child chose not to say is an answer and is kept as one; it is never the same
/// as nobody having asked.
/// </summary>
public sealed class PlanViews : PlanPart
{
    /// <summary>The contributor whose views these are; may be null for the child's own.</summary>
    public string? Person { get; init; }

    /// <summary>What came of asking.</summary>
    public ViewsOutcome? Outcome { get; init; }

    /// <summary>The day the views were given, or were asked for.</summary>
    public LocalDate? On { get; init; }

    /// <summary>How they were gathered, for example <c>talking while walking the dog</c> or <c>drawing</c>.</summary>
    public string? How { get; init; }

    /// <summary>The contributor who helped the person to give them; null when nobody did.</summary>
    public string? HelpedBy { get; init; }

    /// <summary>The person's own words.</summary>
    public IReadOnlyList<PlanWords> Words { get; init; } = [];

    /// <summary>Why the person could not be asked, or has not been asked yet.</summary>
    public string? Reason { get; init; }
}
