namespace VirtualSchool.Matching;

/// <summary>How many pairs each blocking rule brings.</summary>
public sealed class BlockingReport
{
    internal BlockingReport(IReadOnlyList<BlockingRuleCount> rules, long possiblePairs, long comparedPairs)
    {
        Rules = rules;
        PossiblePairs = possiblePairs;
        ComparedPairs = comparedPairs;
    }

    /// <summary>One entry a rule, in the model's order.</summary>
    public IReadOnlyList<BlockingRuleCount> Rules { get; }

    /// <summary>Pairs there are without blocking.</summary>
    public long PossiblePairs { get; }

    /// <summary>Different pairs compared in the job; 0 in a report made by counting only.</summary>
    public long ComparedPairs { get; }

    /// <summary>Pairs of all rules that are used, each rule on its own: at least <see cref="ComparedPairs"/>, because rules overlap.</summary>
    public long RulePairs => Rules.Where(r => !r.LeftOut).Sum(r => r.Pairs);
}
