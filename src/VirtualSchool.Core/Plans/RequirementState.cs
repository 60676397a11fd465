namespace VirtualSchool;

/// <summary>Whether a plan holds what is asked of its kind.</summary>
public enum RequirementState
{
    /// <summary>It is there.</summary>
    Met = 0,

    /// <summary>It is asked for and not there.</summary>
    Missing = 1,

    /// <summary>It is not asked for of this child.</summary>
    DoesNotApply = 2,

    /// <summary>It is not there, and the plan does not say whether it is asked for.</summary>
    CannotTell = 3,
}
