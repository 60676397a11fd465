namespace VirtualSchool;

/// <summary>What a school list says of a child's care status: a state on the day the list was made, never a period.</summary>
public enum CareFlagValue
{
    /// <summary>The list says not looked after (SEEMiS 99), or not care experienced.</summary>
    No = 0,

    /// <summary>Looked after at home (SEEMiS 01).</summary>
    LookedAfterAtHome = 1,

    /// <summary>Looked after away from home (SEEMiS 02).</summary>
    LookedAfterAway = 2,

    /// <summary>Looked after, without saying where ("Y").</summary>
    LookedAfter = 3,

    /// <summary>Care experienced: wider than looked after, and for life.</summary>
    CareExperienced = 4,
}
