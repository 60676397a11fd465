using NodaTime;

namespace VirtualSchool;

/// <summary>What one version of a plan says. The child's own views come first, here and on the printed page. Lists that are empty mean that nothing was written.</summary>
public sealed class PlanContent : PlanPart
{
    /// <summary>The day the plan was prepared, from which some reviews run; null until it is known.</summary>
    public LocalDate? Prepared { get; init; }

    /// <summary>The language it is written in, as a tag such as <c>en-GB</c> or <c>gd</c>; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>Whose plan it is; null while that is not written down.</summary>
    public PlanChild? Child { get; init; }

    /// <summary>What the child says, in the child's words, or that the child chose not to say; null while nobody has recorded it.</summary>
    public PlanViews? ChildViews { get; init; }

    /// <summary>What parents, carers, brothers and sisters and others say.</summary>
    public IReadOnlyList<PlanViews> OtherViews { get; init; } = [];

    /// <summary>Everyone with a part in the plan, people and teams; the rest of the plan refers to them by id.</summary>
    public IReadOnlyList<PlanContributor> Contributors { get; init; } = [];

    /// <summary>What the child is good at and enjoys.</summary>
    public IReadOnlyList<PlanNote> Strengths { get; init; } = [];

    /// <summary>What gets in the way of learning.</summary>
    public IReadOnlyList<PlanNote> Barriers { get; init; } = [];

    /// <summary>What is provided, by whom and how often.</summary>
    public IReadOnlyList<PlanSupport> Supports { get; init; } = [];

    /// <summary>What the plan works towards, each with how it will be seen and when it is looked at again.</summary>
    public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>Who does what by when.</summary>
    public IReadOnlyList<PlannedAction> Actions { get; init; } = [];

    /// <summary>How the child is by the wellbeing indicators; each at most once.</summary>
    public IReadOnlyList<WellbeingNote> Wellbeing { get; init; } = [];

    /// <summary>What is said under the heads of the My World Triangle.</summary>
    public IReadOnlyList<MyWorldNote> MyWorld { get; init; } = [];

    /// <summary>Where attendance, attainment and the like can be found: by reference, so that no figure grows old in a plan.</summary>
    public IReadOnlyList<PlanContext> Context { get; init; } = [];

    /// <summary>What the kind of plan must state, by the codes of its <see cref="PlanKind.Requirements"/>.</summary>
    public IReadOnlyList<PlanMatter> Matters { get; init; } = [];

    /// <summary>When the plan is to be looked at again, and when it was.</summary>
    public IReadOnlyList<PlanReview> Reviews { get; init; } = [];

    /// <summary>Other plans of the child and how they hang together with this one.</summary>
    public IReadOnlyList<PlanLink> Links { get; init; } = [];

    /// <summary>Who signed it and when.</summary>
    public IReadOnlyList<PlanSignature> Signatures { get; init; } = [];
}
