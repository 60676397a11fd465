namespace VirtualSchool.Matching;

/// <summary>What one comparison contributes to a pair's score.</summary>
public sealed class FieldContribution
{
    internal FieldContribution(string comparison, string? leftValue, string? rightValue, string levelLabel, double weight, double termFrequencyWeight)
    {
        Comparison = comparison;
        LeftValue = leftValue;
        RightValue = rightValue;
        LevelLabel = levelLabel;
        Weight = weight;
        TermFrequencyWeight = termFrequencyWeight;
    }

    /// <summary>The comparison's name.</summary>
    public string Comparison { get; }

    /// <summary>The left record's value in its original spelling, null when missing. Several fields are joined by a comma, several values by a slash. Personal data.</summary>
    public string? LeftValue { get; }

    /// <summary>The right record's value, in the same form. Personal data.</summary>
    public string? RightValue { get; }

    /// <summary>How the values agree, in words; "not compared" when one is missing.</summary>
    public string LevelLabel { get; }

    /// <summary>log2(m / u) of the level; 0 when not compared.</summary>
    public double Weight { get; }

    /// <summary>The correction for how common the value is, in bits, -6 to 6; 0 when none applies.</summary>
    public double TermFrequencyWeight { get; }

    /// <summary>What this comparison adds to the score: <see cref="Weight"/> and <see cref="TermFrequencyWeight"/>.</summary>
    public double Total => Weight + TermFrequencyWeight;

    /// <summary>The comparison, how it agrees, and its weight; no values.</summary>
    /// <returns>For example <c>surname: equal, +9.12</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Comparison}: {LevelLabel}, {Total:+0.00;-0.00;0.00}");
}
