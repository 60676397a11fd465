namespace VirtualSchool.Matching;

/// <summary>What one blocking rule brings in a job.</summary>
public sealed class BlockingRuleCount
{
    internal BlockingRuleCount(string name, long pairs, long largestBlock, bool leftOut)
    {
        Name = name;
        Pairs = pairs;
        LargestBlock = largestBlock;
        LeftOut = leftOut;
    }

    /// <summary>The rule's name.</summary>
    public string Name { get; }

    /// <summary>
    /// Pairs that share a key of this rule, or whose keys are near in a sorted rule, whether or not another rule brings them too: exactly,
    /// a record and itself being no pair. Records with several values in a field may have several keys: a pair counts for each that brings it.
    /// </summary>
    public long Pairs { get; }

    /// <summary>The most pairs that one record takes part in under this rule.</summary>
    public long LargestBlock { get; }

    /// <summary>True when the rule would bring more pairs than its budget, and so is not used in this job.</summary>
    public bool LeftOut { get; }
}
