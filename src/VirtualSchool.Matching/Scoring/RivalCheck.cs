namespace VirtualSchool.Matching;

/// <summary>
/// For pairs whose forenames are one letter apart (Mia, Mya): whether another record has the same birth date and surname in the
/// same home. Then the near forename may be a second child, and a person decides.
/// </summary>
internal sealed class RivalCheck
{
    private readonly PairScorer _scorer;
    private readonly CompiledGuard _guard;
    private readonly int _threads;
    private readonly FieldSpace _forename;
    private readonly FieldSpace[] _homes;

    public RivalCheck(PairScorer scorer, CompiledGuard guard, int threads)
    {
        _scorer = scorer;
        _guard = guard;
        _threads = threads;
        LinkSpace space = scorer.Space;
        _forename = space.Fields[space.IndexOf(guard.Rule.Forename)];
        _homes = guard.Rule.Homes.Select(h => space.Fields[space.IndexOf(h)]).ToArray();
    }

    public static void Apply(PairScorer scorer, ScoredPair[] pairs, int threads, CancellationToken cancellation)
    {
        foreach (CompiledGuard guard in scorer.Guards)
        {
            int[] near = Enumerable.Range(0, pairs.Length).Where(i => guard.NeedsRivalCheck(pairs[i].Pattern)).ToArray();
            if (near.Length > 0)
            {
                new RivalCheck(scorer, guard, threads).Mark(pairs, near, cancellation);
            }
        }
    }

    private void Mark(ScoredPair[] pairs, int[] near, CancellationToken cancellation)
    {
        LinkSpace space = _scorer.Space;
        var rule = new BlockingRule(
            _guard.Rule.Name, [new KeyPart([_guard.Rule.BirthDate], KeyTransform.Exact), new KeyPart([_guard.Rule.Surname], KeyTransform.NameVariant)]);
        RowKeys keys = RowKeys.Build([rule], space, everyValue: true, _threads, cancellation);
        var wanted = new Dictionary<ulong, List<(bool Left, int Row)>>();
        foreach (int i in near)
        {
            foreach (ulong key in KeysOf(keys, pairs[i]))
            {
                if (!wanted.ContainsKey(key))
                {
                    wanted.Add(key, []);
                }
            }
        }

        Collect(keys, wanted, left: true, space.LeftCount, cancellation);
        if (!space.IsDedupe)
        {
            Collect(keys, wanted, left: false, space.RightCount, cancellation);
        }

        foreach (int i in near)
        {
            ScoredPair pair = pairs[i];
            if (KeysOf(keys, pair).Any(key => wanted[key].Any(other => IsRival(pair, other.Left, other.Row))))
            {
                pairs[i].Guards |= MatchGuards.PossibleTwin;
            }
        }
    }

    private static List<ulong> KeysOf(RowKeys keys, in ScoredPair pair)
    {
        var list = new List<ulong>();
        int n = keys.Fill(0, true, pair.Left);
        list.AddRange(keys.Keys.Take(n));
        n = keys.Fill(0, false, pair.Right);
        list.AddRange(keys.Keys.Take(n).Where(k => !list.Contains(k)).ToArray());
        return list;
    }

    private static void Collect(RowKeys keys, Dictionary<ulong, List<(bool Left, int Row)>> wanted, bool left, int rows, CancellationToken cancellation)
    {
        for (int row = 0; row < rows; row++)
        {
            if ((row & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int n = keys.Fill(0, left, row);
            for (int i = 0; i < n; i++)
            {
                if (wanted.TryGetValue(keys.Keys[i], out List<(bool Left, int Row)>? list))
                {
                    list.Add((left, row));
                }
            }
        }
    }

    private bool IsRival(in ScoredPair pair, bool left, int row)
    {
        if (_scorer.Space.IsDedupe)
        {
            // A third record of the same person is no rival; it has one of the two forenames.
            int forename = _forename.Left[row];
            if (row == pair.Left || row == pair.Right || forename == _forename.Left[pair.Left] || forename == _forename.Left[pair.Right])
            {
                return false;
            }
        }
        else if (row == (left ? pair.Left : pair.Right))
        {
            return false;
        }

        bool known = false;
        foreach (FieldSpace home in _homes)
        {
            int own = (left ? home.Left : home.Right)[row];
            int a = home.Left[pair.Left];
            int b = home.Right[pair.Right];
            known |= a != 0 || b != 0;
            if (own != 0 && (own == a || own == b))
            {
                return true;
            }
        }

        return !known;
    }
}
