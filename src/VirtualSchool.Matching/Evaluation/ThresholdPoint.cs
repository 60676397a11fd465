namespace VirtualSchool.Matching;

/// <summary>What linking from one probability on would give.</summary>
public sealed class ThresholdPoint
{
    internal ThresholdPoint(double weight, long links, long correct, long truePairs)
    {
        Weight = weight;
        Links = links;
        Correct = correct;
        TruePairs = truePairs;
    }

    /// <summary>The score from which pairs are linked, in bits.</summary>
    public double Weight { get; }

    /// <summary>The same as a probability.</summary>
    public double Threshold => Odds.ProbabilityOf(Weight);

    /// <summary>Pairs that would be linked.</summary>
    public long Links { get; }

    /// <summary>Those of them that are the same in truth.</summary>
    public long Correct { get; }

    /// <summary>Pairs that are the same in truth.</summary>
    public long TruePairs { get; }

    /// <summary>Share of links that are right; 1 when there are none.</summary>
    public double Precision => Links == 0 ? 1 : (double)Correct / Links;

    /// <summary>Share of true pairs that would be linked; 1 when there are none.</summary>
    public double Recall => TruePairs == 0 ? 1 : (double)Correct / TruePairs;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => LinkEvaluation.Harmonic(TruePairs, Links, Correct);
}
