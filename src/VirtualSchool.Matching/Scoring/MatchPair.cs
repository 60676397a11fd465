namespace VirtualSchool.Matching;

/// <summary>Two records and what the engine makes of them.</summary>
public readonly struct MatchPair : IEquatable<MatchPair>
{
    internal MatchPair(int left, int right, double weight, MatchBand band, MatchGuards guards)
    {
        Left = left;
        Right = right;
        Weight = weight;
        Band = band;
        Guards = guards;
    }

    /// <summary>Zero-based row in the left set.</summary>
    public int Left { get; }

    /// <summary>Zero-based row in the right set; when deduplicating, a row of the same set after <see cref="Left"/>.</summary>
    public int Right { get; }

    /// <summary>The score: log2 of the odds that the two are the same, being the prior weight and the weight of every comparison.</summary>
    public double Weight { get; }

    /// <summary>The score as a probability, 0 to 1. It looks at the pair alone, not at other pairs.</summary>
    public double Probability => Odds.ProbabilityOf(Weight);

    /// <summary>What is to be done.</summary>
    public MatchBand Band { get; }

    /// <summary>Rules that stand in the way of a link.</summary>
    public MatchGuards Guards { get; }

    /// <summary>True when only people with a special permission should see the pair (a child adopted under a new name).</summary>
    public bool Restricted => (Guards & MatchGuards.AdoptedUnderNewName) != 0;

    /// <summary>Whether two pairs are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when rows, weight, band and guards are equal.</returns>
    public static bool operator ==(MatchPair left, MatchPair right) => left.Equals(right);

    /// <summary>Whether two pairs differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when any of rows, weight, band or guards differs.</returns>
    public static bool operator !=(MatchPair left, MatchPair right) => !left.Equals(right);

    /// <summary>Whether another pair has the same rows, weight, band and guards.</summary>
    /// <param name="other">The other pair.</param>
    /// <returns>True when all are equal.</returns>
    public bool Equals(MatchPair other)
        => Left == other.Left && Right == other.Right && Weight.Equals(other.Weight) && Band == other.Band && Guards == other.Guards;

    /// <summary>Whether an object is an equal pair.</summary>
    /// <param name="obj">Any object.</param>
    /// <returns>True for an equal <see cref="MatchPair"/>.</returns>
    public override bool Equals(object? obj) => obj is MatchPair other && Equals(other);

    /// <summary>A hash of the rows.</summary>
    /// <returns>The same in every process.</returns>
    public override int GetHashCode() => unchecked((Left * 397) ^ Right);

    /// <summary>Rows, band and guards, without values.</summary>
    /// <returns>For example <c>12-7 Review (PossibleTwin)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Left}-{Right} {Band} ({Guards})");
}
