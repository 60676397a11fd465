namespace VirtualSchool.Matching;

/// <summary>All records by birth date and surname, so that pairs can be asked about one at a time; see <see cref="RivalCheck"/>, which answers for many at once.</summary>
internal sealed class RivalLists
{
    private readonly RivalCheck _check;
    private readonly RowKeys _keys;
    private readonly (bool Left, BlockIndex Index, int[] Table)[] _lists;
    private readonly int[] _places = new int[RowKeys.MostKeys * 2];

    public RivalLists(PairScorer scorer, CompiledGuard guard, int threads, CancellationToken cancellation)
    {
        LinkSpace space = scorer.Space;
        _check = new RivalCheck(scorer, guard, threads);
        _keys = RowKeys.Build([RivalCheck.RuleOf(guard.Rule)], space, everyValue: true, threads, cancellation);
        _lists = space.IsDedupe ? [ListOf(true, space.LeftCount)] : [ListOf(true, space.LeftCount), ListOf(false, space.RightCount)];

        (bool Left, BlockIndex Index, int[] Table) ListOf(bool isLeft, int rows)
        {
            var index = BlockIndex.Build(_keys, 0, isLeft, rows, 1, own: false, cancellation);

            // Place 0 is no group's.
            var table = new int[1 + index.Length];
            index.Place(table, 1);
            index.ForgetRows();
            return (isLeft, index, table);
        }
    }

    /// <summary>Whether a record of either list might as well be one of the pair.</summary>
    public bool HaveRivalOf(in ScoredPair pair)
    {
        ulong[] keys = RivalCheck.KeysOf(_keys, pair).ToArray();
        foreach ((bool isLeft, BlockIndex index, int[] table) in _lists)
        {
            index.PlacesOf(keys, _places, keys.Length);
            for (int k = 0; k < keys.Length; k++)
            {
                if (_places[k] == 0)
                {
                    continue;
                }

                foreach (int row in table.AsSpan(_places[k] + 1, table[_places[k]]))
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
