using NodaTime;

namespace VirtualSchool;

/// <summary>A look at the whole plan, to come or held.</summary>
public sealed class PlanReview : PlanPart
{
    /// <summary>The day it is meant to be held; the law's own last day is worked out by the deadlines, not here.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The day it was held; null while it was not.</summary>
    public LocalDate? Held { get; init; }

    /// <summary>What came of it, in words.</summary>
    public string? Note { get; init; }
}
