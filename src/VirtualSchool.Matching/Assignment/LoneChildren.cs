namespace VirtualSchool.Matching;

/// <summary>
/// Pairs that the rule about twins holds back only because the forenames have nothing in common, though neither list knows
/// another child of that birth date, surname and home. Either the two are twins of whom each list has one, or one child under
/// two forenames. How many of the first kind to expect is seen in the lists: brothers and sisters of whom each list has one,
/// times the share of twins among brothers and sisters. When that is small the pairs are judged by their score.
/// </summary>
internal sealed class LoneChildren
{
    // Fewer brothers and sisters than this say nothing about how many are twins.
    private const int LeastSiblings = 500;

    // At most this share of the pairs may be expected to be twins.
    private const double MostTwins = 0.05;

    private readonly PairScorer _scorer;
    private readonly CompiledGuard _guard;
    private readonly CompiledComparison _forenames;
    private readonly CompiledComparison _births;
    private readonly FieldSpace _surname;
    private readonly FieldSpace _birth;
    private readonly FieldSpace _home;
    private readonly FieldSpace[] _others;

    private LoneChildren(PairScorer scorer, CompiledGuard guard)
    {
        _scorer = scorer;
        _guard = guard;
        LinkSpace space = scorer.Space;
        _forenames = scorer.Comparisons.First(c => c.Model.Fields.Contains(guard.Rule.Forename));
        _births = scorer.Comparisons.First(c => c.Model.Fields.Contains(guard.Rule.BirthDate));
        _surname = space.Fields[space.IndexOf(guard.Rule.Surname)];
        _birth = space.Fields[space.IndexOf(guard.Rule.BirthDate)];
        _home = space.Fields[space.IndexOf(guard.Rule.Homes[0])];
        string[] ruled = [guard.Rule.Forename, guard.Rule.BirthDate, guard.Rule.Surname, .. guard.Rule.Homes, .. guard.Rule.Numbers];
        _others = scorer.Model.Comparisons.SelectMany(c => c.Fields).Where(f => !ruled.Contains(f)).Distinct(StringComparer.Ordinal).Select(f => space.Fields[space.IndexOf(f)]).ToArray();
    }

    /// <summary>Lifts the rule from the pairs to which it does not apply.</summary>
    public static void Settle(PairScorer scorer, ScoredPair[] scored, MatchPair[] pairs, double link, int threads, CancellationToken cancellation)
    {
        foreach (CompiledGuard guard in scorer.Guards)
        {
            if (guard.Rule.Kind == GuardKind.PossibleTwin && guard.Rule.Homes.Count > 0)
            {
                new LoneChildren(scorer, guard).Settle(scored, pairs, link, threads, cancellation);
            }
        }
    }

    private void Settle(ScoredPair[] scored, MatchPair[] pairs, double link, int threads, CancellationToken cancellation)
    {
        var left = new HashSet<int>();
        var right = new HashSet<int>();
        foreach (MatchPair pair in pairs)
        {
            if (pair.Band == MatchBand.Link)
            {
                left.Add(pair.Left);
                right.Add(pair.Right);
            }
        }

        int[] open = Enumerable.Range(0, pairs.Length).Where(i =>
            pairs[i].Guards == MatchGuards.PossibleTwin && pairs[i].Weight >= link && !left.Contains(pairs[i].Left) && !right.Contains(pairs[i].Right)
            && _guard.OnlyForenameDiffers(scored[i].Pattern)).ToArray();
        open = RivalCheck.WithoutRival(_scorer, _guard, scored, open, threads, cancellation);
        foreach (MatchPair pair in pairs)
        {
            right.Add(pair.Right);
        }

        if (open.Length == 0 || ExpectedTwins(left, right) > MostTwins * open.Length)
        {
            return;
        }

        foreach (int i in open)
        {
            MatchPair p = pairs[i];
            pairs[i] = new MatchPair(p.Left, p.Right, p.Weight, MatchBand.Link, MatchGuards.None);
        }
    }

    /// <summary>Twins to be expected of whom each list has one, neither linked.</summary>
    private double ExpectedTwins(HashSet<int> linkedLeft, HashSet<int> pairedRight)
    {
        Dictionary<ulong, List<int>> homes = Homes(left: true);
        (long siblings, long twins) = Pairs(homes, left: true);
        (long more, long moreTwins) = Pairs(Homes(left: false), left: false);
        siblings += more;
        twins += moreTwins;
        if (siblings < LeastSiblings)
        {
            return double.PositiveInfinity;
        }

        // A record of the right list that might be someone of the left is no brother or sister who is missing there.
        long parted = 0;
        for (int row = 0; row < _scorer.Space.RightCount; row++)
        {
            ulong key = KeyOf(false, row);
            if (key != 0 && !pairedRight.Contains(row) && homes.TryGetValue(key, out List<int>? others))
            {
                foreach (int other in others)
                {
                    parted += !linkedLeft.Contains(other) && IsLast(_births, other, row) && IsLast(_forenames, other, row) ? 1 : 0;
                }
            }
        }

        return (parted + 1) * (twins + 1.0) / siblings;
    }

    private static bool IsLast(CompiledComparison comparison, int left, int right) => comparison.Level(left, right) == comparison.Model.Levels.Count;

    private ulong KeyOf(bool left, int row)
    {
        int surname = (left ? _surname.Left : _surname.Right)[row];
        int home = (left ? _home.Left : _home.Right)[row];
        return surname > 0 && home > 0 ? ((ulong)surname << 32) | (uint)home : 0;
    }

    private Dictionary<ulong, List<int>> Homes(bool left)
    {
        var homes = new Dictionary<ulong, List<int>>();
        int rows = left ? _scorer.Space.LeftCount : _scorer.Space.RightCount;
        for (int row = 0; row < rows; row++)
        {
            ulong key = KeyOf(left, row);
            if (key != 0)
            {
                if (!homes.TryGetValue(key, out List<int>? list))
                {
                    list = [];
                    homes.Add(key, list);
                }

                list.Add(row);
            }
        }

        return homes;
    }

    /// <summary>Pairs of one list that share surname and home: born on different days, and on the same day with nothing else to tell them apart, such as their sex.</summary>
    private (long Siblings, long Twins) Pairs(Dictionary<ulong, List<int>> homes, bool left)
    {
        CodeColumn births = left ? _birth.Left : _birth.Right;
        long siblings = 0;
        long twins = 0;
        foreach (List<int> rows in homes.Values)
        {
            for (int i = 1; i < rows.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    int a = births[rows[i]];
                    int b = births[rows[j]];
                    siblings += a > 0 && b > 0 && a != b ? 1 : 0;
                    twins += a > 0 && a == b && !DifferElsewhere(rows[i], rows[j], left) ? 1 : 0;
                }
            }
        }

        return (siblings, twins);
    }

    private bool DifferElsewhere(int a, int b, bool left)
    {
        foreach (FieldSpace field in _others)
        {
            CodeColumn codes = left ? field.Left : field.Right;
            if (codes[a] != 0 && codes[b] != 0 && codes[a] != codes[b])
            {
                return true;
            }
        }

        return false;
    }
}
