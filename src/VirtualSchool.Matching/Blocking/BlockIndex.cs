namespace VirtualSchool.Matching;

/// <summary>The rows of one side in groups of one blocking key, in row order within a group.</summary>
internal sealed class BlockIndex
{
    private readonly KeyTable _keys = new();
    private int[] _starts = [];
    private int[] _rows = [];

    private BlockIndex()
    {
    }

    /// <summary>Indexes rows of one side under one rule.</summary>
    /// <param name="keys">Where keys come from.</param>
    /// <param name="rule">The rule's number.</param>
    /// <param name="left">Which side.</param>
    /// <param name="rows">How many rows the side has.</param>
    /// <param name="step">Every how many rows to take; 1 for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static BlockIndex Build(RowKeys keys, int rule, bool left, int rows, int step, CancellationToken cancellation)
    {
        var index = new BlockIndex();
        int taken = (rows + step - 1) / step;
        var groups = new int[Math.Max(16, taken)];
        var owners = new int[groups.Length];
        int entries = 0;
        for (int i = 0; i < taken; i++)
        {
            if ((i & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int n = keys.Fill(rule, left, i * step);
            if (entries + n > groups.Length)
            {
                Array.Resize(ref groups, Math.Max(groups.Length * 2, entries + n));
                Array.Resize(ref owners, groups.Length);
            }

            for (int k = 0; k < n; k++)
            {
                groups[entries] = index._keys.Add(keys.Keys[k]) - 1;
                owners[entries++] = i * step;
            }
        }

        index.Load(groups, owners, entries);
        return index;
    }

    /// <summary>Drops most of the keys that no row has, with the numbers that stand beside them, and returns how many are left.</summary>
    public int Sift(ulong[] keys, int[] beside, int count)
    {
        int kept = 0;
        for (int k = 0; k < count; k++)
        {
            // Written whether it is kept or not: a place in an array costs less than a wrong guess.
            keys[kept] = keys[k];
            beside[kept] = beside[k];
            kept += _keys.MayHave(keys[k]) ? 1 : 0;
        }

        return kept;
    }

    /// <summary>The numbers of the keys' groups, from 0; -1 when no row has the key.</summary>
    public void GroupsOf(ulong[] keys, int[] groups, int count)
    {
        for (int k = 0; k < count; k++)
        {
            groups[k] = _keys.Find(keys[k]) - 1;
        }
    }

    public int CountOf(int group) => _starts[group + 1] - _starts[group];

    public ReadOnlySpan<int> RowsOf(int group) => _rows.AsSpan(_starts[group], CountOf(group));

    private void Load(int[] groups, int[] owners, int entries)
    {
        _starts = new int[_keys.Count + 1];
        for (int i = 0; i < entries; i++)
        {
            _starts[groups[i] + 1]++;
        }

        for (int g = 0; g < _keys.Count; g++)
        {
            _starts[g + 1] += _starts[g];
        }

        _rows = new int[entries];
        var next = (int[])_starts.Clone();
        for (int i = 0; i < entries; i++)
        {
            _rows[next[groups[i]]++] = owners[i];
        }
    }
}
