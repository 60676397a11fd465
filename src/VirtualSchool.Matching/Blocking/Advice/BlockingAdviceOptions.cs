namespace VirtualSchool.Matching;

/// <summary>What is asked of a <see cref="BlockingAdvice"/>.</summary>
public sealed class BlockingAdviceOptions
{
    /// <summary>The share of matches that the rules are to bring together (above 0, at most 1).</summary>
    public double RecallGoal { get; init; } = 0.995;

    /// <summary>The most pairs that all rules together may bring, each pair counted once.</summary>
    public long PairBudget { get; init; } = 20_000_000;

    /// <summary>
    /// Pairs of records that are known to be the same, left key then right: truth, or a reviewer's decisions. Pairs of which a record is
    /// not in the lists are left out. Null to go by the model, which should then be trained.
    /// </summary>
    public IReadOnlyCollection<KeyValuePair<string, string>>? Matches { get; init; }

    /// <summary>Further rules to be considered, for example ones with a sort key of your own. Their pair budgets are not looked at. Null for none.</summary>
    public IReadOnlyCollection<BlockingRule>? Candidates { get; init; }

    /// <summary>How many pairs are looked at to learn how rules overlap; with more pairs than that, every so manieth record of the smaller list stands for all.</summary>
    public long SamplePairs { get; init; } = 4_000_000;

    /// <summary>Threads to use; 0 for as many as there are processors. The advice is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>What becomes of lists that are empty, repeat keys or lack values in a whole field: refused, unless told otherwise.</summary>
    public InputMode Input { get; init; }

    internal void Check()
    {
        if (!(RecallGoal > 0 && RecallGoal <= 1))
        {
            throw new ArgumentException("The recall goal must be greater than 0 and at most 1.");
        }

        if (PairBudget < 1 || SamplePairs < 1 || Threads < 0 || Input < InputMode.Strict || Input > InputMode.Lenient)
        {
            throw new ArgumentException("An option of the advice is out of range: budgets must be positive.");
        }
    }
}
