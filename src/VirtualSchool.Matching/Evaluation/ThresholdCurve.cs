namespace VirtualSchool.Matching;

/// <summary>
/// Precision and recall for every threshold, from pairs whose truth is known. Pairs that a rule keeps back, and pairs that lost to
/// a better link, are linked at no threshold; pairs below the review threshold were not kept and are not seen.
/// </summary>
public sealed class ThresholdCurve
{
    private readonly long _truePairs;

    private ThresholdCurve(IReadOnlyList<ThresholdPoint> points, long truePairs)
    {
        Points = points;
        _truePairs = truePairs;
    }

    /// <summary>One point for each different score, the highest first.</summary>
    public IReadOnlyList<ThresholdPoint> Points { get; }

    /// <summary>Works the curve out.</summary>
    /// <param name="result">The result.</param>
    /// <param name="left">The left set, or the only one.</param>
    /// <param name="right">The right set; the same object when deduplicating.</param>
    /// <param name="truth">Keys of records that are the same, left then right. For one set the order within a pair does not matter.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ThresholdCurve Of(LinkResult result, RecordSet left, RecordSet right, IEnumerable<KeyValuePair<string, string>> truth)
        => Of(result ?? throw new ArgumentNullException(nameof(result)), new TruePairs(left, right, truth));

    /// <summary>What a threshold gives.</summary>
    /// <param name="probability">The probability from which pairs are linked.</param>
    /// <returns>The point with that threshold, or the next one above it as far as links go.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not strictly between 0 and 1.</exception>
    public ThresholdPoint At(double probability)
    {
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), "A threshold must be greater than 0 and less than 1.");
        }

        double weight = Odds.WeightOf(probability);
        ThresholdPoint? last = Points.LastOrDefault(p => p.Weight >= weight);
        return new ThresholdPoint(weight, last?.Links ?? 0, last?.Correct ?? 0, _truePairs);
    }

    internal static ThresholdCurve Of(LinkResult result, TruePairs truth)
    {
        MatchPair[] free = result.Pairs.Where(p => p.Guards == MatchGuards.None).OrderByDescending(p => p.Weight).ToArray();
        var points = new List<ThresholdPoint>();
        long correct = 0;
        for (int i = 0; i < free.Length; i++)
        {
            correct += truth.Holds(free[i]) ? 1 : 0;
            if (i + 1 == free.Length || free[i + 1].Weight < free[i].Weight)
            {
                points.Add(new ThresholdPoint(free[i].Weight, i + 1, correct, truth.Count));
            }
        }

        return new ThresholdCurve(points.AsReadOnly(), truth.Count);
    }
}
