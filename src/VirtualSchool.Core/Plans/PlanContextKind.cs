namespace VirtualSchool;

/// <summary>What a reference in a plan leads to.</summary>
public enum PlanContextKind
{
    /// <summary>Attendance.</summary>
    Attendance = 0,

    /// <summary>Attainment and levels.</summary>
    Attainment = 1,

    /// <summary>Exclusions.</summary>
    Exclusions = 2,

    /// <summary>A part-time timetable.</summary>
    PartTimeTimetable = 3,

    /// <summary>Anything else.</summary>
    Other = 4,
}
