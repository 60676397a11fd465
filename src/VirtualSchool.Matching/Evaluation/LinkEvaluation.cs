namespace VirtualSchool.Matching;

/// <summary>How well a result agrees with known truth.</summary>
public sealed class LinkEvaluation
{
    private LinkEvaluation(long truePairs, long linkedPairs, long correctPairs, double bestThreshold, double bestF1)
    {
        TruePairs = truePairs;
        LinkedPairs = linkedPairs;
        CorrectPairs = correctPairs;
        BestThreshold = bestThreshold;
        BestF1 = bestF1;
    }

    /// <summary>Pairs that are the same in truth.</summary>
    public long TruePairs { get; }

    /// <summary>Pairs that were linked.</summary>
    public long LinkedPairs { get; }

    /// <summary>Linked pairs that are the same in truth.</summary>
    public long CorrectPairs { get; }

    /// <summary>Share of links that are right; 1 when there are none.</summary>
    public double Precision => LinkedPairs == 0 ? 1 : (double)CorrectPairs / LinkedPairs;

    /// <summary>Share of true pairs that were linked; 1 when there are none.</summary>
    public double Recall => TruePairs == 0 ? 1 : (double)CorrectPairs / TruePairs;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Harmonic(TruePairs, LinkedPairs, CorrectPairs);

    /// <summary>The probability at which linking would have given the greatest F1, among pairs that no rule keeps back; the model's own when nothing is better, and for clusters.</summary>
    public double BestThreshold { get; }

    /// <summary>The F1 at <see cref="BestThreshold"/>.</summary>
    public double BestF1 { get; }

    /// <summary>Judges the links of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="left">The left set, or the only one.</param>
    /// <param name="right">The right set; the same object when deduplicating.</param>
    /// <param name="truth">Keys of records that are the same, left then right. For one set the order within a pair does not matter.</param>
    /// <returns>Counts and rates.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LinkEvaluation Of(LinkResult result, RecordSet left, RecordSet right, IEnumerable<KeyValuePair<string, string>> truth)
    {
        if (result is null)
        {
            throw new ArgumentNullException(nameof(result));
        }

        var known = new TruePairs(left, right, truth);
        long linked = 0;
        long correct = 0;
        foreach (MatchPair pair in result.Links)
        {
            linked++;
            correct += known.Holds(pair) ? 1 : 0;
        }

        double bestThreshold = result.Model.LinkThreshold;
        double bestF1 = Harmonic(known.Count, linked, correct);
        foreach (ThresholdPoint point in ThresholdCurve.Of(result, known).Points)
        {
            if (point.F1 > bestF1)
            {
                bestF1 = point.F1;
                bestThreshold = point.Threshold;
            }
        }

        return new LinkEvaluation(known.Count, linked, correct, bestThreshold, bestF1);
    }

    /// <summary>Judges clusters by their pairs: two records in one cluster are a linked pair.</summary>
    /// <param name="found">The cluster of each record as found, for example <see cref="LinkResult.Clusters"/>.</param>
    /// <param name="truth">The true cluster of each record, in the same order.</param>
    /// <returns>Counts and rates.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static LinkEvaluation OfClusters(IReadOnlyList<int> found, IReadOnlyList<int> truth)
    {
        if (found is null)
        {
            throw new ArgumentNullException(nameof(found));
        }

        if (truth is null)
        {
            throw new ArgumentNullException(nameof(truth));
        }

        if (found.Count != truth.Count)
        {
            throw new ArgumentException("The two lists must be of one length.", nameof(truth));
        }

        IEnumerable<int> rows = Enumerable.Range(0, found.Count);
        long truePairs = Pairs(rows.GroupBy(i => truth[i]).Select(g => g.LongCount()));
        long linked = Pairs(rows.GroupBy(i => found[i]).Select(g => g.LongCount()));
        long correct = Pairs(rows.GroupBy(i => (found[i], truth[i])).Select(g => g.LongCount()));
        double f1 = Harmonic(truePairs, linked, correct);
        return new LinkEvaluation(truePairs, linked, correct, double.NaN, f1);
    }

    private static long Pairs(IEnumerable<long> sizes) => sizes.Sum(n => n * (n - 1) / 2);

    internal static double Harmonic(long truePairs, long linked, long correct)
        => truePairs + linked == 0 ? 1 : 2.0 * correct / (truePairs + linked);
}
