namespace VirtualSchool.Matching;

/// <summary>
/// Groups linked records. Links are joined from the strongest down; one that would bring together two records that a rule keeps
/// apart is not joined, and goes to review. Nor is one that the other pairs between the two groups speak against: a chain of
/// likenesses is not one person. A record that might as well be the one or the other of two that a rule keeps apart is joined to
/// neither: which it is would be a guess.
/// </summary>
internal static class Clustering
{
    // What one pair of records can say for and against joining two groups, in bits. Two records of one person often differ in
    // what changed between them, so a pair that disagrees says little by itself.
    private const double MostFor = 10;
    private const double MostAgainst = 1;

    // Of very large groups so many pairs speak for all.
    private const int MostHeard = 1000;

    // Two links this close in bits (odds of 3 to 2) are equally good; see Resolver.
    private const double LeastMargin = 0.5;

    // Of a record's links so many, the strongest, are looked at for one that is as good as another.
    private const int MostRivals = 64;

    /// <summary>The number of each row's cluster, the smallest row in it. Links that are not followed become questions in <paramref name="pairs"/>.</summary>
    public static int[] Cluster(PairScorer scorer, MatchPair[] pairs, CancellationToken cancellation)
    {
        int n = scorer.Space.LeftCount;
        var sets = new DisjointSets(n);
        Dictionary<int, List<int>> members = [];
        const MatchGuards Apart = MatchGuards.DifferentNationalNumbers | MatchGuards.PossibleTwin | MatchGuards.AdoptedUnderNewName;
        var apart = new Dictionary<(int Left, int Right), MatchGuards>();
        foreach (MatchPair pair in pairs)
        {
            if ((pair.Guards & Apart) != 0)
            {
                apart[(pair.Left, pair.Right)] = pair.Guards & Apart;
            }
        }

        bool vetoes = scorer.Model.VetoRules.Count > 0;
        int[] links = Enumerable.Range(0, pairs.Length).Where(i => pairs[i].Band == MatchBand.Link).ToArray();
        Sorting.Sort(links, (i, j) => pairs[i].Weight != pairs[j].Weight ? pairs[j].Weight.CompareTo(pairs[i].Weight) : i.CompareTo(j), cancellation);
        foreach (int i in Guesses())
        {
            MatchPair p = pairs[i];
            pairs[i] = new MatchPair(p.Left, p.Right, p.Weight, MatchBand.Review, MatchGuards.Ambiguous);
        }

        int looked = 0;
        foreach (int i in links)
        {
            if ((++looked & 0xFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (pairs[i].Band != MatchBand.Link)
            {
                continue;
            }

            int a = sets.Find(pairs[i].Left);
            int b = sets.Find(pairs[i].Right);
            if (a == b)
            {
                continue;
            }

            List<int> left = Members(a);
            List<int> right = Members(b);
            MatchGuards between = Between(left, right);
            if (between == MatchGuards.None && left.Count + right.Count > 2 && !AreOne(left, right))
            {
                between = MatchGuards.Ambiguous;
            }

            if (between != MatchGuards.None)
            {
                MatchPair p = pairs[i];
                pairs[i] = new MatchPair(p.Left, p.Right, p.Weight, MatchBand.Review, between);
                continue;
            }

            sets.Union(a, b);
            int root = sets.Find(a);
            members[root] = [.. left, .. right];
        }

        var clusters = new int[n];
        for (int row = 0; row < n; row++)
        {
            clusters[row] = sets.Find(row);
        }

        return clusters;

        bool AreOne(List<int> left, List<int> right)
        {
            double sum = 0;
            int heard = 0;
            foreach (int x in left)
            {
                foreach (int y in right)
                {
                    if (heard++ == MostHeard)
                    {
                        return sum >= 0;
                    }

                    (int l, int r) = (Math.Min(x, y), Math.Max(x, y));
                    sum += Math.Max(-MostAgainst, Math.Min(MostFor, scorer.WeightOf(scorer.PatternOf(l, r), l, r)));
                }
            }

            return sum >= 0;
        }

        // The links of a record of which another is as good, and leads to a record that is kept apart from this one's.
        HashSet<int> Guesses()
        {
            var guesses = new HashSet<int>();
            if (apart.Count == 0 && !vetoes)
            {
                return guesses;
            }

            // Most records have a single link, and nothing to choose between.
            var counts = new int[n];
            foreach (int i in links)
            {
                counts[pairs[i].Left]++;
                counts[pairs[i].Right]++;
            }

            var linksOf = new Dictionary<int, List<(int Other, int Link)>>();
            for (int k = 0; k < links.Length; k++)
            {
                if ((k & 0xFFFF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                Look(pairs[links[k]].Left, pairs[links[k]].Right, links[k]);
                Look(pairs[links[k]].Right, pairs[links[k]].Left, links[k]);
            }

            return guesses;

            // Links come from the strongest down.
            void Look(int row, int other, int link)
            {
                if (counts[row] < 2)
                {
                    return;
                }

                if (!linksOf.TryGetValue(row, out List<(int Other, int Link)>? stronger))
                {
                    linksOf.Add(row, stronger = []);
                }

                for (int k = stronger.Count - 1; k >= 0 && pairs[stronger[k].Link].Weight - pairs[link].Weight < LeastMargin; k--)
                {
                    if (BetweenTwo(stronger[k].Other, other) != MatchGuards.None)
                    {
                        guesses.Add(link);
                        guesses.Add(stronger[k].Link);
                    }
                }

                if (stronger.Count < MostRivals)
                {
                    stronger.Add((other, link));
                }
            }
        }

        MatchGuards BetweenTwo(int x, int y)
            => vetoes && scorer.NumbersDiffer(x, y) ? MatchGuards.DifferentNationalNumbers
                : apart.TryGetValue((Math.Min(x, y), Math.Max(x, y)), out MatchGuards rule) ? rule : MatchGuards.None;

        List<int> Members(int root) => members.TryGetValue(root, out List<int>? list) ? list : [root];

        MatchGuards Between(List<int> left, List<int> right)
        {
            if (apart.Count == 0 && !vetoes)
            {
                return MatchGuards.None;
            }

            foreach (int x in left)
            {
                foreach (int y in right)
                {
                    MatchGuards rule = BetweenTwo(x, y);
                    if (rule != MatchGuards.None)
                    {
                        return rule;
                    }
                }
            }

            return MatchGuards.None;
        }
    }
}
