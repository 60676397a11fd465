namespace VirtualSchool.Matching;

/// <summary>Finds the threshold from which links are expected to be right as often as asked, taking the scores at their word.</summary>
internal static class LinkThreshold
{
    /// <summary>A pair this probable is linked whatever the others are.</summary>
    public const double Highest = 0.95;

    /// <summary>The lowest probability, from a floor up, such that pairs of at least that probability are right on average as often as asked.</summary>
    /// <param name="weights">The scores of the pairs that no rule keeps back, in any order.</param>
    /// <param name="floor">The least threshold, in bits.</param>
    /// <param name="precision">What the mean probability is to reach.</param>
    /// <returns>A threshold in bits: the floor, or the score of one of the pairs, or that of <see cref="Highest"/>.</returns>
    public static double For(IEnumerable<double> weights, double floor, double precision)
    {
        double highest = Math.Max(floor, Odds.WeightOf(Highest));
        double[] sorted = weights.Where(w => w >= floor).OrderByDescending(w => w).ToArray();
        double threshold = highest;
        double right = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            right += Odds.ProbabilityOf(sorted[i]);
            bool isLastOfWeight = i + 1 == sorted.Length || sorted[i + 1] < sorted[i];
            if (isLastOfWeight && sorted[i] < threshold && right >= precision * (i + 1))
            {
                threshold = i + 1 == sorted.Length ? floor : sorted[i];
            }
        }

        return threshold;
    }
}
