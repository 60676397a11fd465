namespace VirtualSchool.Matching;

/// <summary>Blocking rules for a recall goal and a pair budget, proposed by <see cref="BlockingAdvisor"/>. The same lists, model and options give the same advice.</summary>
public sealed class BlockingAdvice
{
    internal BlockingAdvice(
        BlockingAdviceOptions asked, AdvisedRule[] rules, long pairs, long possiblePairs, double recall, RecallBasis basis, double matches, Rate? known, long? pairsForGoal, int considered, int tooWide, LinkModel model)
    {
        RecallGoal = asked.RecallGoal;
        PairBudget = asked.PairBudget;
        Rules = Array.AsReadOnly(rules);
        Pairs = pairs;
        PossiblePairs = possiblePairs;
        Recall = recall;
        Basis = basis;
        Matches = matches;
        KnownRecall = known;
        PairsForGoal = pairsForGoal;
        Considered = considered;
        TooWide = tooWide;
        Model = model;
    }

    /// <summary>The recall that was asked for.</summary>
    public double RecallGoal { get; }

    /// <summary>The pairs that were allowed.</summary>
    public long PairBudget { get; }

    /// <summary>The rules in the order in which they were chosen. Empty when no rule brings a match within the budget.</summary>
    public IReadOnlyList<AdvisedRule> Rules { get; }

    /// <summary>The different pairs of all rules together, counted exactly; never above the budget.</summary>
    public long Pairs { get; }

    /// <summary>The pairs there are without blocking.</summary>
    public long PossiblePairs { get; }

    /// <summary>The share of matches that the rules bring together, by <see cref="Basis"/>.</summary>
    public double Recall { get; }

    /// <summary>What the recall was measured on.</summary>
    public RecallBasis Basis { get; }

    /// <summary>How many matches it was measured on: known ones, or those that the model's probabilities sum to.</summary>
    public double Matches { get; }

    /// <summary>With known matches, the recall as counted, with its interval; else null.</summary>
    public Rate? KnownRecall { get; }

    /// <summary>Whether the goal is reached within the budget.</summary>
    public bool MeetsGoal => Shortfall <= 0;

    /// <summary>By how much the recall misses the goal; 0 when it is reached.</summary>
    public double Shortfall => Math.Max(0, RecallGoal - Recall);

    /// <summary>
    /// When the goal is missed, about how many pairs the rules considered would need to reach it; null when none of their sets does,
    /// those left aside as too wide not being looked at. Null too when the goal is reached.
    /// </summary>
    public long? PairsForGoal { get; }

    /// <summary>How many rules were looked at.</summary>
    public int Considered { get; }

    /// <summary>How many of them were left aside because each by itself brings more than four times the budget.</summary>
    public int TooWide { get; }

    /// <summary>The model with these rules in place of its own; unchanged when there are none.</summary>
    public LinkModel Model { get; }

    /// <summary>Counts and recall.</summary>
    /// <returns>For example <c>5 rules, 812345 pairs, recall 0.9951 of 0.9950</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Rules.Count} rules, {Pairs} pairs, recall {Recall:0.0000} of {RecallGoal:0.0000}");
}
