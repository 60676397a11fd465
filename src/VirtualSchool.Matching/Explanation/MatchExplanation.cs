namespace VirtualSchool.Matching;

/// <summary>Why a pair scores as it does.</summary>
public sealed class MatchExplanation
{
    internal MatchExplanation(double priorWeight, FieldContribution[] contributions, double score, MatchBand band, MatchGuards guards, string[] sentences)
    {
        PriorWeight = priorWeight;
        Contributions = Array.AsReadOnly(contributions);
        Score = score;
        Band = band;
        Guards = guards;
        Sentences = Array.AsReadOnly(sentences);
    }

    /// <summary>log2 odds that two records taken at random match: where the sum starts.</summary>
    public double PriorWeight { get; }

    /// <summary>One entry a comparison, in the model's order.</summary>
    public IReadOnlyList<FieldContribution> Contributions { get; }

    /// <summary>The pair's score in bits: <see cref="PriorWeight"/> and the <see cref="FieldContribution.Total"/> of each contribution.</summary>
    public double Score { get; }

    /// <summary>The score as a probability.</summary>
    public double Probability => Odds.ProbabilityOf(Score);

    /// <summary>The band of the pair on its own.</summary>
    public MatchBand Band { get; }

    /// <summary>Rules that stand in the way of a link.</summary>
    public MatchGuards Guards { get; }

    /// <summary>One to six plain sentences: what speaks for and against, and which rule decides. They name fields, never values.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>
    /// The start and the total of each contribution, rounded for show so that they sum to the rounded score: where rounding each by itself
    /// would leave the sum a last place or two off, those that rounding moved furthest give way, by one in the last place at most
    /// (the method of largest remainders).
    /// </summary>
    /// <param name="decimals">How many decimals, 0 to 9.</param>
    /// <returns><see cref="PriorWeight"/> first, then the contributions in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 9 decimals.</exception>
    public IReadOnlyList<decimal> RoundedWeights(int decimals)
        => Array.AsReadOnly(RoundedSum.Of([PriorWeight, .. Contributions.Select(c => c.Total)], Score, decimals));

    /// <summary>Score, band and guards; no values.</summary>
    /// <returns>For example <c>score 12.31, Link (None)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"score {Score:0.00}, {Band} ({Guards})");
}
