namespace VirtualSchool;

/// <summary>What a timeline makes of a record. Every record known has exactly one state; none is thrown away.</summary>
public enum TimelineEntryState
{
    /// <summary>It counts on the dates of <see cref="TimelineEntry{T}.Counted"/>.</summary>
    Counts = 0,

    /// <summary>Another record says the same; that one counts.</summary>
    Repeated = 1,

    /// <summary>A later record corrects it; that one counts.</summary>
    Superseded = 2,

    /// <summary>Its dates make no interval: no start, or an end before the start.</summary>
    Unusable = 3,

    /// <summary>An accepted repair leaves it out.</summary>
    LeftOut = 4,
}
