namespace VirtualSchool.Matching;

/// <summary>A record of a <see cref="LinkIndex"/> that may be the one asked about.</summary>
public sealed class LinkIndexMatch
{
    internal LinkIndexMatch(string key, MatchPair pair)
    {
        Key = key;
        Weight = pair.Weight;
        Band = pair.Band;
        Guards = pair.Guards;
    }

    /// <summary>The key of the record in the index.</summary>
    public string Key { get; }

    /// <summary>The score: log2 of the odds that the two are the same, being the prior weight and the weight of every comparison.</summary>
    public double Weight { get; }

    /// <summary>The score as a probability, 0 to 1.</summary>
    public double Probability => Odds.ProbabilityOf(Weight);

    /// <summary>What is to be done. Never more than one match of an answer is a link.</summary>
    public MatchBand Band { get; }

    /// <summary>Rules that stand in the way of a link.</summary>
    public MatchGuards Guards { get; }

    /// <summary>True when only people with a special permission should see the match (a child adopted under a new name).</summary>
    public bool Restricted => (Guards & MatchGuards.AdoptedUnderNewName) != 0;

    /// <summary>Band and guards, without values.</summary>
    /// <returns>For example <c>Review (PossibleTwin)</c>.</returns>
    public override string ToString() => $"{Band} ({Guards})";
}
