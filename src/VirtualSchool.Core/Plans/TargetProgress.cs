namespace VirtualSchool;

/// <summary>How far a target has come.</summary>
public enum TargetProgress
{
    /// <summary>Nothing has begun.</summary>
    NotStarted = 0,

    /// <summary>Work goes on.</summary>
    UnderWay = 1,

    /// <summary>Reached in part.</summary>
    PartlyMet = 2,

    /// <summary>Reached.</summary>
    Met = 3,

    /// <summary>Not reached.</summary>
    NotMet = 4,

    /// <summary>Given up or replaced, for a reason in the outcome.</summary>
    Dropped = 5,
}
