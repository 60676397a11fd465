namespace VirtualSchool;

/// <summary>How another plan hangs together with this one.</summary>
public enum PlanRelation
{
    /// <summary>It stands beside this one.</summary>
    Beside = 0,

    /// <summary>This one is part of it.</summary>
    PartOf = 1,

    /// <summary>It is part of this one.</summary>
    Contains = 2,

    /// <summary>It took the place of this one, or this one of it.</summary>
    Follows = 3,

    /// <summary>Whether such a plan is required was considered and it was decided against; the note says why.</summary>
    ConsideredNotRequired = 4,

    /// <summary>Whether such a plan is required is being considered.</summary>
    UnderConsideration = 5,
}
