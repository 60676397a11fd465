namespace VirtualSchool.Matching;

/// <summary>
/// For pairs whose forenames are alike and not the same (Jayden, Kaydn), or of which one is missing: whether another record has the same birth date and
/// surname in the same home, and a forename that might as well be the one in the pair. Then a person decides. A second child
/// whose forename is clearly another (Jayden, Emily) leaves the pair alone.
/// </summary>
internal sealed class RivalCheck
{
    private readonly PairScorer _scorer;
    private readonly CompiledGuard _guard;
    private readonly int _threads;
    // A second child's forename that agrees less well by this many bits (odds of 8 to 1) settles the matter.
    private const double ClearMargin = 3;

    private readonly FieldSpace _forename;
    private readonly CompiledComparison _forenames;
    private readonly int _forenamesAt;
    private readonly FieldSpace[] _homes;
    private readonly ForenameEvidence _evidence;

    public RivalCheck(PairScorer scorer, CompiledGuard guard, int threads)
    {
        _scorer = scorer;
        _guard = guard;
        _threads = threads;
        LinkSpace space = scorer.Space;
        _forename = space.Fields[space.IndexOf(guard.Rule.Forename)];
        _forenamesAt = Array.FindIndex(scorer.Comparisons, c => c.Model.Fields.Contains(guard.Rule.Forename));
        _forenames = scorer.Comparisons[_forenamesAt];
        _evidence = new ForenameEvidence(space, guard.Rule.Forename);
        _homes = guard.Rule.Homes.Select(h => space.Fields[space.IndexOf(h)]).ToArray();
    }

    public static void Apply(PairScorer scorer, ScoredPair[] pairs, int threads, CancellationToken cancellation)
    {
        foreach (CompiledGuard guard in scorer.Guards)
        {
            CheckNames(scorer, guard, pairs);
            int[] near = Enumerable.Range(0, pairs.Length).Where(i => guard.NeedsRivalCheck(pairs[i].Pattern)).ToArray();
            if (near.Length > 0)
            {
                foreach ((int pair, bool hasRival) in new RivalCheck(scorer, guard, threads).Find(pairs, near, cancellation))
                {
                    pairs[pair].Guards |= hasRival ? MatchGuards.PossibleTwin : MatchGuards.None;
                }
            }
        }
    }

    /// <summary>Has pairs of one home wait for a person whose forenames are alike and yet two names (Iona, Fiona).</summary>
    public static void CheckNames(PairScorer scorer, CompiledGuard guard, ScoredPair[] pairs)
    {
        if (guard.Rule.Kind == GuardKind.AdoptedUnderNewName)
        {
            return;
        }

        ForenameEvidence? evidence = null;
        for (int i = 0; i < pairs.Length; i++)
        {
            if (guard.NeedsNameCheck(pairs[i].Pattern))
            {
                evidence ??= new ForenameEvidence(scorer.Space, guard.Rule.Forename);
                if (evidence.AreTwoNames(pairs[i].Left, pairs[i].Right))
                {
                    pairs[i].Guards |= guard.Rule.Kind == GuardKind.PossibleTwin ? MatchGuards.PossibleTwin : MatchGuards.PossibleSibling;
                }
            }
        }
    }

    private IEnumerable<(int Pair, bool HasRival)> Find(ScoredPair[] pairs, int[] near, CancellationToken cancellation)
    {
        LinkSpace space = _scorer.Space;
        RowKeys keys = RowKeys.Build([RuleOf(_guard.Rule)], space, everyValue: true, _threads, cancellation);
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

        return near.Select(i => (i, KeysOf(keys, pairs[i]).Any(key => wanted[key].Any(other => IsRival(pairs[i], other.Left, other.Row)))));
    }

    /// <summary>The key that a record shares with those that may be another child of its home.</summary>
    public static BlockingRule RuleOf(GuardRule guard)
        => new(guard.Name, [new KeyPart([guard.BirthDate], KeyTransform.Exact), new KeyPart([guard.Surname], KeyTransform.NameVariant)]);

    /// <summary>Whether one of some records of the left list might as well be the one in the pair.</summary>
    public bool HasRivalAmong(in ScoredPair pair, IEnumerable<int> leftRows)
    {
        ScoredPair asked = pair;
        return leftRows.Any(row => IsRival(asked, true, row));
    }

    /// <summary>The keys of both records of a pair, each once.</summary>
    public static List<ulong> KeysOf(RowKeys keys, in ScoredPair pair)
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

    /// <summary>Whether a record, which shares a key with the pair, might as well be one of the two.</summary>
    public bool IsRival(in ScoredPair pair, bool left, int row)
    {
        if (_scorer.Space.IsDedupe)
        {
            // A third record of the same person is no rival; it has one of the two forenames.
            int forename = _forename.Left[row];
            if (row == pair.Left || row == pair.Right || forename == _forename.Left[pair.Left] || forename == _forename.Left[pair.Right]
                || (!MightBe(pair, row, pair.Right) && !MightBe(pair, row, pair.Left)))
            {
                return false;
            }
        }
        else if (row == (left ? pair.Left : pair.Right) || !(left ? MightBe(pair, row, pair.Right) : MightBe(pair, pair.Left, row)))
        {
            return false;
        }

        // A name nobody has, and a slip away from one that many have, is that name: the other record that has it is no twin.
        else if (left ? _evidence.IsSlip(pair.Left, true, pair.Right) : _evidence.IsSlip(pair.Right, false, pair.Left))
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

    private bool MightBe(in ScoredPair pair, int left, int right)
    {
        int level = _forenames.Level(left, right);
        return level == 0
            || (!(_guard.IsNear(level) && _evidence.AreTwoNames(left, right))
                && _forenames.Weights[level] > _forenames.Weights[Pattern.Level(pair.Pattern, _forenamesAt)] - ClearMargin);
    }
}
