namespace VirtualSchool;

/// <summary>What a period in a provision is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    Days = 0,

    /// <summary>Seven days.</summary>
    Weeks = 1,

    /// <summary>Calendar months, to the corresponding date.</summary>
    Months = 2,

    /// <summary>Twelve months.</summary>
    Years = 3,
}
