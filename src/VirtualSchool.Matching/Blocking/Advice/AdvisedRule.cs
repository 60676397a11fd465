namespace VirtualSchool.Matching;

/// <summary>One rule of a <see cref="BlockingAdvice"/>, with what it costs and brings.</summary>
public sealed class AdvisedRule
{
    internal AdvisedRule(BlockingRule rule, long pairs, long addedPairs, double recall, double recallSoFar)
    {
        Rule = rule;
        Pairs = pairs;
        AddedPairs = addedPairs;
        Recall = recall;
        RecallSoFar = recallSoFar;
    }

    /// <summary>The rule, without a pair budget.</summary>
    public BlockingRule Rule { get; }

    /// <summary>The pairs it brings by itself, counted exactly; as in <see cref="BlockingRuleCount.Pairs"/>.</summary>
    public long Pairs { get; }

    /// <summary>The different pairs that it brings and no rule before it does, counted exactly.</summary>
    public long AddedPairs { get; }

    /// <summary>The share of matches that it brings by itself.</summary>
    public double Recall { get; }

    /// <summary>The share of matches that it and the rules before it bring.</summary>
    public double RecallSoFar { get; }

    /// <summary>The rule's name and counts.</summary>
    /// <returns>For example <c>birth date and surname: 12,345 pairs, recall 0.9512</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Rule.Name}: {Pairs:N0} pairs, recall {Recall:0.0000}");
}
