namespace VirtualSchool.Matching;

/// <summary>How often each level turns up for two records taken at random, among pairs with a value on both sides.</summary>
internal sealed class RandomAgreement
{
    private const ulong Seed = 20261123;
    private const int PairsPerField = 40_000;

    private RandomAgreement(double[][] share, double[][] pairs)
    {
        Share = share;
        Pairs = pairs;
    }

    /// <summary>By comparison and level code.</summary>
    public double[][] Share { get; }

    /// <summary>By comparison and level code, the number of pairs the share rests on.</summary>
    public double[][] Pairs { get; }

    public static RandomAgreement Measure(PairScorer scorer, int randomPairs, int threads, CancellationToken cancellation)
    {
        LinkSpace space = scorer.Space;
        CompiledComparison[] comparisons = scorer.Comparisons;
        double all = space.IsDedupe ? (double)space.LeftCount * (space.LeftCount - 1) : (double)space.LeftCount * space.RightCount;
        (int Left, int Right)[] sample = Sample(space, randomPairs, all);
        long[][] seen = Count(comparisons, sample, threads, cancellation);
        var share = new double[comparisons.Length][];
        var pairs = new double[comparisons.Length][];
        new Workers(threads, cancellation).Run(comparisons.Length, c =>
        {
            CompiledComparison comparison = comparisons[c];
            int levels = comparison.Model.Levels.Count;
            long[] counts = seen[c];
            double comparable = sample.Length - counts[0];
            share[c] = new double[levels + 1];
            pairs[c] = new double[levels + 1];
            for (int k = 1; k <= levels; k++)
            {
                share[c][k] = comparable > 0 ? counts[k] / comparable : 0;
                pairs[c][k] = comparable;
            }

            if (comparable > 0)
            {
                Refine(scorer, comparison, share[c], pairs[c], comparable / sample.Length, all, cancellation);
            }
        });
        return new RandomAgreement(share, pairs);
    }

    /// <summary>How often each comparison has each level code among some pairs. A stretch of pairs is gone through by all comparisons while it is in the cache.</summary>
    private static long[][] Count(CompiledComparison[] comparisons, (int Left, int Right)[] sample, int threads, CancellationToken cancellation)
    {
        const int Stretch = 4096;
        var stretches = new long[(sample.Length + Stretch - 1) / Stretch][][];
        new Workers(threads, cancellation).Run(stretches.Length, () => PairMemo.For(comparisons), (memos, s) =>
        {
            stretches[s] = comparisons.Select(c => new long[c.Weights.Length]).ToArray();
            int end = Math.Min(sample.Length, (s + 1) * Stretch);
            for (int c = 0; c < comparisons.Length; c++)
            {
                CompiledComparison comparison = comparisons[c];
                long[] counts = stretches[s][c];
                for (int i = s * Stretch; i < end; i++)
                {
                    counts[comparison.Level(sample[i].Left, sample[i].Right, memos[c])]++;
                }
            }
        });

        long[][] sums = comparisons.Select(c => new long[c.Weights.Length]).ToArray();
        foreach (long[][] stretch in stretches)
        {
            for (int c = 0; c < sums.Length; c++)
            {
                for (int level = 0; level < sums[c].Length; level++)
                {
                    sums[c][level] += stretch[c][level];
                }
            }
        }

        return sums;
    }

    /// <summary>Levels that ask for an equal value are measured among the pairs that have it.</summary>
    private static void Refine(PairScorer scorer, CompiledComparison comparison, double[] share, double[] pairs, double comparable, double all, CancellationToken cancellation)
    {
        IReadOnlyList<ComparisonLevel> levels = comparison.Model.Levels;
        string[] keys = levels.Select(l => l.Tests.FirstOrDefault(t => t.Test == LevelTest.Exact)?.Field ?? string.Empty).ToArray();
        foreach (string key in keys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var equal = new EqualValuePairs(scorer.Space, scorer.Space.Fields[scorer.Space.IndexOf(key)]);
            var counts = new long[levels.Count + 1];
            var random = new SplitMix(Seed);
            long drawn = Math.Min(PairsPerField, equal.Pairs);
            for (long i = 0; i < drawn; i++)
            {
                (int left, int right) = equal.Draw(random);
                counts[comparison.Level(left, right)]++;
            }

            for (int k = 0; k < levels.Count; k++)
            {
                if (keys[k] == key)
                {
                    share[k + 1] = drawn == 0 ? 0 : equal.Share * counts[k + 1] / drawn / comparable;
                    pairs[k + 1] = all * comparable;
                }
            }
        }
    }

    private static (int Left, int Right)[] Sample(LinkSpace space, int randomPairs, double all)
    {
        var list = new List<(int Left, int Right)>(randomPairs);
        if (all <= randomPairs)
        {
            for (int i = 0; i < space.LeftCount; i++)
            {
                for (int j = 0; j < space.RightCount; j++)
                {
                    if (!space.IsDedupe || i != j)
                    {
                        list.Add((i, j));
                    }
                }
            }

            return list.ToArray();
        }

        var random = new SplitMix(Seed);
        while (list.Count < randomPairs)
        {
            int i = random.Below(space.LeftCount);
            int j = random.Below(space.RightCount);
            if (!space.IsDedupe || i != j)
            {
                list.Add((i, j));
            }
        }

        return list.ToArray();
    }
}
