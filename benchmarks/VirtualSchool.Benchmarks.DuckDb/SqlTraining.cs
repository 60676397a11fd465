using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Trains a model from what SQL has counted, as tools on SQL engines do: u from value frequencies and random pairs, m and the
/// prior by expectation and maximisation over the patterns of a sample of blocked pairs. The method is that of
/// <see cref="LinkTrainer"/> without its rules for guards and vetoes, which the plain models do not have.
/// </summary>
internal static class SqlTraining
{
    private const double StartMatches = 10;
    private const double StartPairs = 1000;
    private const double LeastFree = 0.2;
    private const int MostRounds = 100;
    private const double Tolerance = 0.00001;
    private const double Smallest = 1e-9;

    /// <param name="start">Where to start.</param>
    /// <param name="random">Patterns of random pairs.</param>
    /// <param name="equal">By comparison and level, the chance of it for two records taken at random; NaN where random pairs must tell.</param>
    /// <param name="blocked">Patterns of the sample of blocked pairs.</param>
    /// <param name="possible">All pairs that the sample stands for.</param>
    /// <param name="left">Records of the left list.</param>
    /// <param name="right">Records of the right list; 0 for one list.</param>
    public static LinkModel Train(
        LinkModel start, IReadOnlyList<(long Code, long Count)> random, double[][] equal, IReadOnlyList<(long Code, long Count)> blocked, double possible, long left, long right)
    {
        double[][] m = start.Comparisons.Select(c => c.Levels.Select(l => l.M).ToArray()).ToArray();
        double[][] chance = Chance(start, random, equal);
        double[][] u = Unmatched(m, chance, start.PriorProbability);
        double prior = start.PriorProbability;
        for (int round = 0; round < MostRounds; round++)
        {
            double matches = Expect(blocked, m, u, prior, out double[][] expected);
            double change = 0;
            for (int c = 0; c < m.Length; c++)
            {
                double present = expected[c].Skip(1).Sum();
                for (int k = 0; k < m[c].Length; k++)
                {
                    double next = Clamp((expected[c][k + 1] + (StartMatches * start.Comparisons[c].Levels[k].M)) / (present + StartMatches));
                    change = Math.Max(change, Math.Abs(next - m[c][k]));
                    m[c][k] = next;
                }
            }

            prior = Clamp(Math.Max(matches, 0.5) / possible);
            u = Unmatched(m, chance, prior);
            if (change <= Tolerance)
            {
                break;
            }
        }

        if (right > 0)
        {
            // The prior of two records neither of which is anybody else's.
            double free = Math.Max(LeastFree, 1 - (prior * right)) * Math.Max(LeastFree, 1 - (prior * left));
            prior = prior / free / ((prior / free) + 1 - prior);
        }

        return new LinkModel(
            start.Name,
            start.Version,
            start.Comparisons.Select((c, i) => new ComparisonModel(
                c.Name, c.Fields, c.Levels.Select((l, k) => new ComparisonLevel(l.Label, l.Tests, m[i][k], u[i][k])), c.TermFrequencyAdjusted)),
            start.BlockingRules,
            [],
            [],
            prior,
            start.LinkThreshold,
            start.ReviewThreshold);
    }

    private static double[][] Chance(LinkModel start, IReadOnlyList<(long Code, long Count)> random, double[][] equal) => start.Comparisons.Select((c, i) =>
    {
        var counts = new double[c.Levels.Count + 1];
        foreach ((long code, long n) in random)
        {
            counts[SqlComparisons.LevelOf(code, i)] += n;
        }

        double present = counts.Skip(1).Sum();
        double comparable = present / counts.Sum();
        return c.Levels.Select((l, k) => !double.IsNaN(equal[i][k]) ? equal[i][k] / comparable : (counts[k + 1] + (StartPairs * l.U)) / (present + StartPairs)).ToArray();
    }).ToArray();

    /// <summary>What chance brings, less the matches among random pairs.</summary>
    private static double[][] Unmatched(double[][] m, double[][] chance, double prior)
        => chance.Select((levels, c) => levels.Select((seen, k) => Clamp(Math.Max(seen - (prior * m[c][k]), seen / 10) / (1 - prior))).ToArray()).ToArray();

    private static double Expect(IReadOnlyList<(long Code, long Count)> patterns, double[][] m, double[][] u, double prior, out double[][] expected)
    {
        expected = m.Select(levels => new double[levels.Length + 1]).ToArray();
        double matches = 0;
        foreach ((long code, long count) in patterns)
        {
            double odds = prior / (1 - prior);
            for (int c = 0; c < m.Length; c++)
            {
                int level = SqlComparisons.LevelOf(code, c);
                odds *= level == 0 ? 1 : m[c][level - 1] / u[c][level - 1];
            }

            double share = count * odds / (1 + odds);
            matches += share;
            for (int c = 0; c < m.Length; c++)
            {
                expected[c][SqlComparisons.LevelOf(code, c)] += share;
            }
        }

        return matches;
    }

    private static double Clamp(double p) => Math.Max(Smallest, Math.Min(1 - Smallest, p));
}
