namespace VirtualSchool;

/// <summary>By what the deadlines of a schedule stand together.</summary>
public enum ScheduleGrouping
{
    /// <summary>By child, in the order of their references.</summary>
    Child = 0,

    /// <summary>By school, as recorded on the day of the schedule.</summary>
    School = 1,

    /// <summary>By the person who works with the child, as recorded.</summary>
    Worker = 2,

    /// <summary>By the week they fall due in: weeks of ISO 8601, which begin on Monday.</summary>
    Week = 3,
}
