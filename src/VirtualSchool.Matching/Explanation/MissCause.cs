namespace VirtualSchool.Matching;

/// <summary>What keeps a pair from being linked: the first of these that holds.</summary>
public enum MissCause
{
    /// <summary>Nothing: the pair is linked.</summary>
    None,

    /// <summary>No blocking rule that was used brings the two records together, so that they were never compared.</summary>
    NeverCompared,

    /// <summary>A rule that no score overrides.</summary>
    Rule,

    /// <summary>The score is below the threshold.</summary>
    Score,

    /// <summary>One of the records goes better, or as well, with another; or a job's look at all pairs held this one back.</summary>
    OtherPair,
}
