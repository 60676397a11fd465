namespace VirtualSchool.Matching;

/// <summary>
/// The parts of the keys of a stretch of rows, worked out part by part, because many rules share a part. A row's first two
/// numbers of a part are kept; a row that has more is looked at on its own. Not thread-safe: each worker has one.
/// </summary>
internal sealed class PartChunk
{
    public const int Rows = 1024;

    private readonly RowKeys _keys;
    private readonly int[][] _first;
    private readonly int[][] _second;
    private bool _left;
    private int _from;

    public PartChunk(RowKeys keys)
    {
        _keys = keys;
        _first = new int[keys.Parts.Length][];
        _second = new int[keys.Parts.Length][];
        for (int p = 0; p < _first.Length; p++)
        {
            _first[p] = new int[Rows];
            _second[p] = new int[Rows];
        }
    }

    /// <summary>The keys that the last call of <see cref="Fill"/> found.</summary>
    public ulong[] Keys => _keys.Keys;

    /// <summary>Takes the rows of one side from a number of them on, at most <see cref="Rows"/>.</summary>
    public void Load(bool left, int from, int rows)
    {
        _left = left;
        _from = from;
        for (int p = 0; p < _first.Length; p++)
        {
            _keys.Parts[p].FillTwo(left, from, rows, _first[p], _second[p]);
        }
    }

    /// <summary>Fills <see cref="Keys"/> with the keys of a loaded row under a rule, and returns how many there are.</summary>
    public int Fill(int rule, int i)
    {
        int[] parts = _keys.PartsOf(rule);
        ulong[] keys = _keys.Keys;
        int count = 0;
        for (int p = 0; p < parts.Length; p++)
        {
            int first = _first[parts[p]][i];
            if (first <= 0)
            {
                return first == 0 ? 0 : _keys.Fill(rule, _left, _from + i);
            }

            int second = _second[parts[p]][i];
            if (p == 0)
            {
                keys[0] = (ulong)first;
                keys[1] = (ulong)second;
                count = second == 0 ? 1 : 2;
                continue;
            }

            if (second != 0)
            {
                if (count * 2 > keys.Length)
                {
                    return _keys.Fill(rule, _left, _from + i);
                }

                for (int k = 0; k < count; k++)
                {
                    keys[count + k] = RowKeys.Join(p, keys[k], second);
                }
            }

            for (int k = 0; k < count; k++)
            {
                keys[k] = RowKeys.Join(p, keys[k], first);
            }

            count = second == 0 ? count : count * 2;
        }

        return count;
    }
}
