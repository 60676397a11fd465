namespace VirtualSchool;

/// <summary>What holds a group of deadlines together.</summary>
public enum ScheduleGroupKind
{
    /// <summary>A child, a school, a worker or a week: <see cref="ScheduleGroup.Key"/> says which.</summary>
    Named = 0,

    /// <summary>The school or the worker is not recorded.</summary>
    NotRecorded = 1,

    /// <summary>The record is restricted: its school and its worker are not shown.</summary>
    Restricted = 2,

    /// <summary>No day is set or known, so no week can be.</summary>
    NoDay = 3,
}
