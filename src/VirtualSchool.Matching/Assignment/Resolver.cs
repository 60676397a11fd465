namespace VirtualSchool.Matching;

/// <summary>
/// Puts pairs into bands and settles conflicts between them. One-to-one is the assignment of greatest total weight within each
/// group of records that pairs connect; a link that another assignment could do without at almost no loss is not guessed at.
/// </summary>
internal static class Resolver
{
    // Larger groups are settled greedily: the cost of the exact answer grows with the cube.
    private const int MostExact = 60;
    private const int MostRechecked = 16;

    // Two assignments this close in bits (odds of 3 to 2) are a guess.
    private const double LeastMargin = 0.5;

    // A record linked to another with so many bits more (odds of 8 to 1) is no rival.
    private const double ClearMargin = 3;

    /// <param name="pairs">The pairs, sorted.</param>
    /// <param name="cardinality">How many links a record may have.</param>
    /// <param name="link">The least score of a link, in bits; raised until <paramref name="precision"/> is reached.</param>
    /// <param name="precision">The share of links that is to be right; 0 to leave the threshold alone.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static MatchPair[] Resolve(ScoredPair[] pairs, Cardinality cardinality, ref double link, double precision, CancellationToken cancellation)
    {
        var guards = new MatchGuards[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            guards[i] = pairs[i].Guards;
        }

        if (cardinality == Cardinality.OneToOne)
        {
            OneToOne(pairs, guards, cancellation);
        }
        else if (cardinality == Cardinality.ManyToOne)
        {
            ManyToOne(pairs, guards);
        }

        if (precision > 0)
        {
            link = LinkThreshold.For(Enumerable.Range(0, pairs.Length).Where(i => guards[i] == MatchGuards.None).Select(i => pairs[i].Weight), link, precision);
        }

        if (cardinality == Cardinality.OneToOne)
        {
            Crowded(pairs, guards, link);
            Lost(pairs, guards, link);
        }

        var result = new MatchPair[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            ScoredPair p = pairs[i];
            MatchBand band = p.Weight >= link && guards[i] == MatchGuards.None ? MatchBand.Link : MatchBand.Review;
            result[i] = new MatchPair(p.Left, p.Right, p.Weight, band, guards[i]);
        }

        return result;
    }

    private static void ManyToOne(ScoredPair[] pairs, MatchGuards[] guards)
    {
        int start = 0;
        while (start < pairs.Length)
        {
            int end = start;
            int best = -1;
            while (end < pairs.Length && pairs[end].Left == pairs[start].Left)
            {
                if (guards[end] == MatchGuards.None && (best < 0 || pairs[end].Weight > pairs[best].Weight))
                {
                    best = end;
                }

                end++;
            }

            for (int i = start; i < end; i++)
            {
                if (i != best && guards[i] == MatchGuards.None)
                {
                    if (pairs[best].Weight - pairs[i].Weight < LeastMargin)
                    {
                        guards[i] |= MatchGuards.Ambiguous;
                        guards[best] |= MatchGuards.Ambiguous;
                    }
                    else
                    {
                        guards[i] |= MatchGuards.LostAssignment;
                    }
                }
            }

            start = end;
        }
    }

    private static void OneToOne(ScoredPair[] pairs, MatchGuards[] guards, CancellationToken cancellation)
    {
        int[] open = Enumerable.Range(0, pairs.Length).Where(i => guards[i] == MatchGuards.None && pairs[i].Weight > 0).ToArray();
        foreach (int[] group in Groups(pairs, open))
        {
            if (group.Length > 1)
            {
                cancellation.ThrowIfCancellationRequested();
                Settle(pairs, guards, group, cancellation);
            }
        }
    }

    /// <summary>
    /// Links that are not probable enough once their rivals are counted: of several records that might be the one, none is
    /// linked unless it is more probable than the threshold with all of them in the running. A rival that is clearly linked
    /// to someone else is none.
    /// </summary>
    private static void Crowded(ScoredPair[] pairs, MatchGuards[] guards, double link)
    {
        var left = new Dictionary<int, (double Best, double Sum)>();
        var right = new Dictionary<int, (double Best, double Sum)>();
        for (int i = 0; i < pairs.Length; i++)
        {
            if (guards[i] == MatchGuards.None && pairs[i].Weight >= link)
            {
                left[pairs[i].Left] = (pairs[i].Weight, 0);
                right[pairs[i].Right] = (pairs[i].Weight, 0);
            }
        }

        for (int i = 0; i < pairs.Length; i++)
        {
            ScoredPair p = pairs[i];
            if ((guards[i] & ~(MatchGuards.LostAssignment | MatchGuards.Ambiguous)) != 0 || (guards[i] == MatchGuards.None && p.Weight >= link))
            {
                continue;
            }

            bool hasLeft = left.TryGetValue(p.Left, out (double Best, double Sum) l);
            bool hasRight = right.TryGetValue(p.Right, out (double Best, double Sum) r);
            if (hasLeft && !(hasRight && r.Best > p.Weight + ClearMargin))
            {
                left[p.Left] = (l.Best, l.Sum + Odds.RatioOf(p.Weight));
            }

            if (hasRight && !(hasLeft && l.Best > p.Weight + ClearMargin))
            {
                right[p.Right] = (r.Best, r.Sum + Odds.RatioOf(p.Weight));
            }
        }

        double least = Odds.RatioOf(link);
        for (int i = 0; i < pairs.Length; i++)
        {
            if (guards[i] == MatchGuards.None && pairs[i].Weight >= link
                && Odds.RatioOf(pairs[i].Weight) / (1 + left[pairs[i].Left].Sum + right[pairs[i].Right].Sum) < least)
            {
                guards[i] = MatchGuards.Ambiguous;
            }
        }
    }

    /// <summary>Pairs too improbable to be in any assignment, of which a record is linked to another.</summary>
    private static void Lost(ScoredPair[] pairs, MatchGuards[] guards, double link)
    {
        var left = new HashSet<int>();
        var right = new HashSet<int>();
        for (int i = 0; i < pairs.Length; i++)
        {
            if (guards[i] == MatchGuards.None && pairs[i].Weight >= link && pairs[i].Weight > 0)
            {
                left.Add(pairs[i].Left);
                right.Add(pairs[i].Right);
            }
        }

        for (int i = 0; i < pairs.Length; i++)
        {
            if (guards[i] == MatchGuards.None && pairs[i].Weight <= 0 && (left.Contains(pairs[i].Left) || right.Contains(pairs[i].Right)))
            {
                guards[i] = MatchGuards.LostAssignment;
            }
        }
    }

    /// <summary>Groups of pairs connected by shared records, in order of their first pair.</summary>
    private static IEnumerable<int[]> Groups(ScoredPair[] pairs, int[] open)
    {
        var sets = new DisjointSets(open.Length);
        var left = new Dictionary<int, int>();
        var right = new Dictionary<int, int>();
        for (int i = 0; i < open.Length; i++)
        {
            Join(left, pairs[open[i]].Left, i);
            Join(right, pairs[open[i]].Right, i);
        }

        var groups = new Dictionary<int, List<int>>();
        var order = new List<List<int>>();
        for (int i = 0; i < open.Length; i++)
        {
            int root = sets.Find(i);
            if (!groups.TryGetValue(root, out List<int>? group))
            {
                group = [];
                groups.Add(root, group);
                order.Add(group);
            }

            group.Add(open[i]);
        }

        return order.Select(g => g.ToArray());

        void Join(Dictionary<int, int> seen, int row, int i)
        {
            if (seen.TryGetValue(row, out int first))
            {
                sets.Union(first, i);
            }
            else
            {
                seen.Add(row, i);
            }
        }
    }

    private static void Settle(ScoredPair[] pairs, MatchGuards[] guards, int[] group, CancellationToken cancellation)
    {
        int[] lefts = group.Select(i => pairs[i].Left).Distinct().OrderBy(r => r).ToArray();
        int[] rights = group.Select(i => pairs[i].Right).Distinct().OrderBy(r => r).ToArray();
        int size = Math.Max(lefts.Length, rights.Length);
        double total = 0;
        int[] chosen = size <= MostExact ? Exact(pairs, group, lefts, rights, -1, out total) : Greedy(pairs, group, cancellation);
        Rivals? rivals = size <= MostRechecked ? null : new Rivals(pairs, group);
        var ambiguous = new HashSet<int>();
        var ambiguousLefts = new HashSet<int>();
        var ambiguousRights = new HashSet<int>();
        foreach (int p in chosen)
        {
            double margin;
            if (rivals is null)
            {
                Exact(pairs, group, lefts, rights, p, out double without);
                margin = total - without;
            }
            else
            {
                margin = pairs[p].Weight - rivals.BestBeside(p);
            }

            if (margin < LeastMargin)
            {
                ambiguous.Add(p);
                ambiguousLefts.Add(pairs[p].Left);
                ambiguousRights.Add(pairs[p].Right);
            }
        }

        foreach (int i in group)
        {
            if (ambiguous.Contains(i))
            {
                guards[i] |= MatchGuards.Ambiguous;
            }
            else if (Array.BinarySearch(chosen, i) < 0)
            {
                bool rivalOfAmbiguous = ambiguousLefts.Contains(pairs[i].Left) || ambiguousRights.Contains(pairs[i].Right);
                guards[i] |= rivalOfAmbiguous ? MatchGuards.Ambiguous : MatchGuards.LostAssignment;
            }
        }
    }

    /// <summary>The heaviest pairs first, as long as neither record is taken; in order.</summary>
    private static int[] Greedy(ScoredPair[] pairs, int[] group, CancellationToken cancellation)
    {
        var left = new HashSet<int>();
        var right = new HashSet<int>();
        var chosen = new List<int>();
        int[] heaviestFirst = (int[])group.Clone();
        Sorting.Sort(heaviestFirst, (i, j) => pairs[i].Weight != pairs[j].Weight ? pairs[j].Weight.CompareTo(pairs[i].Weight) : i.CompareTo(j), cancellation);
        foreach (int i in heaviestFirst)
        {
            if (!left.Contains(pairs[i].Left) && !right.Contains(pairs[i].Right))
            {
                left.Add(pairs[i].Left);
                right.Add(pairs[i].Right);
                chosen.Add(i);
            }
        }

        chosen.Sort();
        return chosen.ToArray();
    }

    private static int[] Exact(ScoredPair[] pairs, int[] group, int[] lefts, int[] rights, int without, out double total)
    {
        var weights = new double[lefts.Length, rights.Length];
        var pairAt = new int[lefts.Length, rights.Length];
        foreach (int i in group)
        {
            int l = Array.BinarySearch(lefts, pairs[i].Left);
            int r = Array.BinarySearch(rights, pairs[i].Right);
            weights[l, r] = i == without ? 0 : pairs[i].Weight;
            pairAt[l, r] = i + 1;
        }

        int[] columns = OptimalAssignment.Solve(weights);
        var chosen = new List<int>();
        total = 0;
        for (int l = 0; l < columns.Length; l++)
        {
            if (columns[l] >= 0 && weights[l, columns[l]] > 0)
            {
                chosen.Add(pairAt[l, columns[l]] - 1);
                total += weights[l, columns[l]];
            }
        }

        chosen.Sort();
        return chosen.ToArray();
    }

    /// <summary>The two heaviest pairs of each record of a group, so that a pair's heaviest rival is known without looking for it.</summary>
    private sealed class Rivals
    {
        private readonly ScoredPair[] _pairs;
        private readonly Dictionary<int, (int First, int Second)> _lefts = [];
        private readonly Dictionary<int, (int First, int Second)> _rights = [];

        public Rivals(ScoredPair[] pairs, int[] group)
        {
            _pairs = pairs;
            foreach (int i in group)
            {
                Put(_lefts, pairs[i].Left, i);
                Put(_rights, pairs[i].Right, i);
            }
        }

        /// <summary>The weight of the heaviest other pair that shares a record with one; less than any weight when there is none.</summary>
        public double BestBeside(int pair) => Math.Max(BestBeside(_lefts[_pairs[pair].Left], pair), BestBeside(_rights[_pairs[pair].Right], pair));

        private double BestBeside((int First, int Second) best, int pair)
        {
            int rival = best.First == pair ? best.Second : best.First;
            return rival < 0 ? double.MinValue : _pairs[rival].Weight;
        }

        private void Put(Dictionary<int, (int First, int Second)> best, int row, int pair)
        {
            if (!best.TryGetValue(row, out (int First, int Second) two))
            {
                best[row] = (pair, -1);
            }
            else if (_pairs[pair].Weight > _pairs[two.First].Weight)
            {
                best[row] = (pair, two.First);
            }
            else if (two.Second < 0 || _pairs[pair].Weight > _pairs[two.Second].Weight)
            {
                best[row] = (two.First, pair);
            }
        }
    }
}
