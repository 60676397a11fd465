namespace VirtualSchool;

/// <summary>Where a version of a plan stands.</summary>
public enum PlanState
{
    /// <summary>Being written; its content may change.</summary>
    Draft = 0,

    /// <summary>Handed in to be agreed; its content no longer changes.</summary>
    Submitted = 1,

    /// <summary>Agreed: this is the plan that is acted on.</summary>
    Agreed = 2,

    /// <summary>Sent back with a reason. The next step is a new version.</summary>
    Returned = 3,

    /// <summary>A later version was agreed in its place.</summary>
    Superseded = 4,

    /// <summary>Ended with a reason; nothing follows.</summary>
    Closed = 5,
}
