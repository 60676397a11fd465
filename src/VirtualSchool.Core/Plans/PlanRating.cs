namespace VirtualSchool;

/// <summary>How good a plan is by the stated criteria of <see cref="PlanQuality"/>.</summary>
public enum PlanRating
{
    /// <summary>At least one essential criterion is not met.</summary>
    NeedsWork = 0,

    /// <summary>Every essential criterion is met, and at least one other is not.</summary>
    Good = 1,

    /// <summary>Every criterion is met.</summary>
    Strong = 2,
}
