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

    /// <summary>Pairs that share a key of this rule, whether or not another rule brings them too. A pair that shares two keys counts twice.</summary>
    public long Pairs { get; }

    /// <summary>The most pairs that one record takes part in under this rule.</summary>
    public long LargestBlock { get; }

    /// <summary>True when the rule would bring more pairs than its budget, and so is not used in this job.</summary>
    public bool LeftOut { get; }
}
