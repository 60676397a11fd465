namespace VirtualSchool.Matching;

/// <summary>All records by birth date and surname, so that pairs can be asked about one at a time; see <see cref="RivalCheck"/>, which answers for many at once.</summary>
internal sealed class RivalLists
{
    private readonly RivalCheck _check;
    private readonly RowKeys _keys;
    private readonly (bool Left, BlockIndex Index)[] _lists;
    private readonly int[] _groups = new int[RowKeys.MostKeys * 2];

    public RivalLists(PairScorer scorer, CompiledGuard guard, int threads, CancellationToken cancellation)
    {
        LinkSpace space = scorer.Space;
        _check = new RivalCheck(scorer, guard, threads);
        _keys = RowKeys.Build([RivalCheck.RuleOf(guard.Rule)], space, everyValue: true, threads, cancellation);
        var left = BlockIndex.Build(_keys, 0, true, space.LeftCount, 1, cancellation);
        _lists = space.IsDedupe ? [(true, left)] : [(true, left), (false, BlockIndex.Build(_keys, 0, false, space.RightCount, 1, cancellation))];
    }

    /// <summary>Whether a record of either list might as well be one of the pair.</summary>
    public bool HaveRivalOf(in ScoredPair pair)
    {
        ulong[] keys = RivalCheck.KeysOf(_keys, pair).ToArray();
        foreach ((bool isLeft, BlockIndex index) in _lists)
        {
            index.GroupsOf(keys, _groups, keys.Length);
            for (int k = 0; k < keys.Length; k++)
            {
                if (_groups[k] < 0)
                {
                    continue;
                }

                foreach (int row in index.RowsOf(_groups[k]))
                {
                    if (_check.IsRival(pair, isLeft, row))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
