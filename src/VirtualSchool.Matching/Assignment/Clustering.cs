namespace VirtualSchool.Matching;

/// <summary>
/// Groups linked records. Links are joined from the strongest down; one that would bring together two records that a rule keeps
/// apart is not joined, and goes to review. Nor is one that the other pairs between the two groups speak against: a chain of
/// likenesses is not one person.
/// </summary>
internal static class Clustering
{
    // What one pair of records can say for and against joining two groups, in bits. Two records of one person often differ in
    // what changed between them, so a pair that disagrees says little by itself.
    private const double MostFor = 10;
    private const double MostAgainst = 1;

    // Of very large groups so many pairs speak for all.
    private const int MostHeard = 1000;

    public static int[] Cluster(PairScorer scorer, MatchPair[] pairs)
    {
        int n = scorer.Space.LeftCount;
        var sets = new DisjointSets(n);
        Dictionary<int, List<int>> members = [];
        const MatchGuards Apart = MatchGuards.DifferentNationalNumbers | MatchGuards.PossibleTwin | MatchGuards.AdoptedUnderNewName;
        var apart = new HashSet<(int Left, int Right)>(pairs.Where(p => (p.Guards & Apart) != 0).Select(p => (p.Left, p.Right)));
        bool vetoes = scorer.Model.VetoRules.Count > 0;
        foreach (int i in Enumerable.Range(0, pairs.Length).Where(i => pairs[i].Band == MatchBand.Link).OrderByDescending(i => pairs[i].Weight).ThenBy(i => i))
        {
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
                    if (vetoes && scorer.NumbersDiffer(x, y))
                    {
                        return MatchGuards.DifferentNationalNumbers;
                    }

                    if (apart.Contains((Math.Min(x, y), Math.Max(x, y))))
                    {
                        return MatchGuards.PossibleTwin;
                    }
                }
            }

            return MatchGuards.None;
        }
    }
}
