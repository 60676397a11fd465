namespace VirtualSchool.Matching;

/// <summary>The rows of one side by blocking key, in row order within a key.</summary>
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
        var groups = new int[Math.Max(16, rows / step)];
        var owners = new int[groups.Length];
        int entries = 0;
        for (int row = 0; row < rows; row += step)
        {
            if ((row & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int n = keys.Fill(rule, left, row);
            if (entries + n > groups.Length)
            {
                Array.Resize(ref groups, Math.Max(groups.Length * 2, entries + n));
                Array.Resize(ref owners, groups.Length);
            }

            for (int i = 0; i < n; i++)
            {
                groups[entries] = index._keys.Add(keys.Keys[i]) - 1;
                owners[entries++] = row;
            }
        }

        index.Load(groups, owners, entries);
        return index;
    }

    public ReadOnlySpan<int> Find(ulong key)
    {
        int number = _keys.Find(key);
        return number == 0 ? default : _rows.AsSpan(_starts[number - 1], _starts[number] - _starts[number - 1]);
    }

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
