namespace VirtualSchool;

/// <summary>Which kind of record a <see cref="ProposedRepair"/> concerns: one row of a file can hold both.</summary>
public enum TimelineRecord
{
    /// <summary>A care episode: time on one legal basis.</summary>
    Episode = 0,

    /// <summary>A stretch of living somewhere.</summary>
    Home = 1,
}
