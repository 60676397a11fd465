namespace VirtualSchool.Matching;

/// <summary>The rows of one side by blocking key, in row order within a key: an open-addressed table over two arrays.</summary>
internal sealed class BlockIndex
{
    private readonly Slot[] _slots;
    private readonly int[] _rows;
    private readonly int _mask;

    // Sixteen bits an entry that say which keys are surely absent: most lookups of a long list end here, within the cache.
    private readonly ulong[] _present;
    private readonly int _presentMask;

    private BlockIndex(int rows, int entries)
    {
        int size = 16;
        while (size < entries * 2L && size < 1 << 30)
        {
            size <<= 1;
        }

        _mask = size - 1;
        _slots = new Slot[size];
        _rows = new int[entries];
        _present = new ulong[Math.Max(1, size / 8)];
        _presentMask = _present.Length - 1;
        RowCount = rows;
    }

    public int RowCount { get; }

    /// <summary>Indexes rows of one side under one rule.</summary>
    /// <param name="keys">Where keys come from.</param>
    /// <param name="rule">The rule's number.</param>
    /// <param name="left">Which side.</param>
    /// <param name="rows">How many rows the side has.</param>
    /// <param name="step">Every how many rows to take; 1 for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static BlockIndex Build(RowKeys keys, int rule, bool left, int rows, int step, CancellationToken cancellation)
    {
        var all = new ulong[Math.Max(16, rows / step)];
        var owners = new int[all.Length];
        int entries = 0;
        for (int row = 0; row < rows; row += step)
        {
            if ((row & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int n = keys.Fill(rule, left, row);
            if (entries + n > all.Length)
            {
                Array.Resize(ref all, Math.Max(all.Length * 2, entries + n));
                Array.Resize(ref owners, all.Length);
            }

            for (int i = 0; i < n; i++)
            {
                all[entries] = keys.Keys[i] == 0 ? 1 : keys.Keys[i];
                owners[entries++] = row;
            }
        }

        var index = new BlockIndex(rows, entries);
        index.Load(all, owners, entries);
        return index;
    }

    public ReadOnlySpan<int> Find(ulong key)
    {
        if (key == 0)
        {
            key = 1;
        }

        if ((_present[(int)(key >> 6) & _presentMask] >> (int)(key & 63) & 1) == 0)
        {
            return default;
        }

        int slot = (int)(key >> 16) & _mask;
        while (_slots[slot].Key != 0)
        {
            if (_slots[slot].Key == key)
            {
                return _rows.AsSpan(_slots[slot].Start, _slots[slot].Count);
            }

            slot = (slot + 1) & _mask;
        }

        return default;
    }

    private void Load(ulong[] keys, int[] owners, int entries)
    {
        var slotOf = new int[entries];
        for (int i = 0; i < entries; i++)
        {
            int slot = (int)(keys[i] >> 16) & _mask;
            while (_slots[slot].Key != 0 && _slots[slot].Key != keys[i])
            {
                slot = (slot + 1) & _mask;
            }

            _present[(int)(keys[i] >> 6) & _presentMask] |= 1UL << (int)(keys[i] & 63);
            _slots[slot].Key = keys[i];
            _slots[slot].Count++;
            slotOf[i] = slot;
        }

        // Ranges are laid out in order of first appearance, then filled in row order.
        int next = 0;
        var laid = new bool[_slots.Length];
        foreach (int slot in slotOf)
        {
            if (!laid[slot])
            {
                laid[slot] = true;
                _slots[slot].Start = next;
                next += _slots[slot].Count;
                _slots[slot].Count = 0;
            }
        }

        for (int i = 0; i < entries; i++)
        {
            int slot = slotOf[i];
            _rows[_slots[slot].Start + _slots[slot].Count++] = owners[i];
        }
    }

    // Key and range lie together, so that a lookup touches one cache line.
    private struct Slot
    {
        public ulong Key;
        public int Start;
        public int Count;
    }
}
