namespace VirtualSchool;

/// <summary>What a reference in a plan leads to.</summary>
public enum PlanContextKind
{
    /// <summary>Openings attended and missed, kept by the school and only referred to here.</summary>
    Attendance = 0,

    /// <summary>Attainment and levels.</summary>
    Attainment = 1,

    /// <summary>Cases of exclusion and how the return was planned, kept by the school and only referred to here.</summary>
    Exclusions = 2,

    /// <summary>An agreed timetable of less than full time, with its review, kept by the school and only referred to here.</summary>
    PartTimeTimetable = 3,

    /// <summary>Anything else.</summary>
    Other = 4,
}
