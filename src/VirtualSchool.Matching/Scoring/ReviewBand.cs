namespace VirtualSchool.Matching;

/// <summary>The most probable of the pairs left for a person, as many as somebody has time for.</summary>
public sealed class ReviewBand
{
    internal ReviewBand(IReadOnlyList<MatchPair> pairs)
    {
        Pairs = pairs;
        ExpectedMatches = pairs.Where(p => p.Guards == MatchGuards.None).Sum(p => p.Probability);
        Guarded = pairs.Count(p => p.Guards != MatchGuards.None);
    }

    /// <summary>The pairs, the most probable first.</summary>
    public IReadOnlyList<MatchPair> Pairs { get; }

    /// <summary>How many of the pairs that no rule keeps back are expected to be matches: the sum of their probabilities. A score says nothing of a pair that a rule keeps back.</summary>
    public double ExpectedMatches { get; }

    /// <summary>How many of the pairs a rule keeps back.</summary>
    public int Guarded { get; }

    /// <summary>The band in a sentence, without values.</summary>
    /// <returns>For example <c>a band of 400 pairs is expected to hold 31 matches</c>.</returns>
    public override string ToString()
        => FormattableString.Invariant($"a band of {Pairs.Count} pairs is expected to hold {ExpectedMatches:0} matches")
            + (Guarded == 0 ? string.Empty : FormattableString.Invariant($" among {Pairs.Count - Guarded}; rules keep back {Guarded}"));
}
