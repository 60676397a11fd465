namespace VirtualSchool;

/// <summary>The conditions a council's own entitlement can ask for. The list is fixed: an overlay holds no expressions and runs no code.</summary>
public enum LocalConditionKind
{
    /// <summary>Looked after on the day, or (false) not looked after on it.</summary>
    LookedAfter = 0,

    /// <summary>Looked after at any time up to the day, or (false) never.</summary>
    EverLookedAfter = 1,

    /// <summary>Care experienced under one of the pack's definitions, by its code.</summary>
    CareExperienced = 2,

    /// <summary>Entitled under one of the pack's own schemes, by its code.</summary>
    Entitlement = 3,

    /// <summary>At least this age, in completed years.</summary>
    AgeFrom = 4,

    /// <summary>Under this age: the day before the birthday is the last.</summary>
    AgeBefore = 5,

    /// <summary>The authority responsible on the day, by its code.</summary>
    Authority = 6,

    /// <summary>In one of these school stages on the day, by their codes.</summary>
    Stage = 7,

    /// <summary>Looked after at home on the day.</summary>
    AtHome = 8,

    /// <summary>Looked after away from home on the day.</summary>
    AwayFromHome = 9,
}
