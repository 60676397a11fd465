namespace VirtualSchool.Matching;

/// <summary>
/// The rows of one side in groups of one blocking key, in row order within a group. The groups of all rules lie in one table, a
/// group as how many rows it has and then the rows: to meet it is to know its place there.
/// </summary>
internal sealed class BlockIndex
{
    // Null when the rows themselves are streamed, so that nothing is looked up.
    private readonly KeyTable? _keys;

    // Each key of each row, in row order: the number of its group, and the row.
    private int[] _groups;
    private int[] _owners;
    private int _entries;

    // By group: first how many rows it has, then its place in the table.
    private int[] _sizes = [];
    private int[] _places = [];

    private BlockIndex(int rows, bool own)
    {
        _keys = own ? null : new KeyTable();
        _groups = new int[Math.Max(16, rows)];
        _owners = new int[_groups.Length];
    }

    /// <summary>How much room the groups take in the table.</summary>
    public int Length { get; private set; }

    /// <summary>Finds the groups of the rows of one side under one rule.</summary>
    /// <param name="keys">Where keys come from.</param>
    /// <param name="rule">The rule's number.</param>
    /// <param name="left">Which side.</param>
    /// <param name="rows">How many rows the side has.</param>
    /// <param name="step">Every how many rows to take; 1 for all.</param>
    /// <param name="own">True where the indexed rows are the streamed ones, all of them.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static BlockIndex Build(RowKeys keys, int rule, bool left, int rows, int step, bool own, CancellationToken cancellation)
    {
        int taken = (rows + step - 1) / step;
        var index = new BlockIndex(taken, own);
        ulong[] found = own ? new ulong[index._groups.Length] : [];
        for (int i = 0; i < taken; i++)
        {
            if ((i & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int n = keys.Fill(rule, left, i * step);
            if (index._entries + n > index._groups.Length)
            {
                Array.Resize(ref index._groups, Math.Max(index._groups.Length * 2, index._entries + n));
                Array.Resize(ref index._owners, index._groups.Length);
                Array.Resize(ref found, own ? index._groups.Length : 0);
            }

            for (int k = 0; k < n; k++)
            {
                if (index._keys is { } table)
                {
                    index._groups[index._entries] = table.Add(keys.Keys[k]) - 1;
                }
                else
                {
                    found[index._entries] = keys.Keys[k];
                }

                index._owners[index._entries++] = i * step;
            }
        }

        int groups = index._keys?.Count ?? KeySort.Number(found, index._groups, index._entries);
        index._sizes = new int[groups];
        for (int i = 0; i < index._entries; i++)
        {
            index._sizes[index._groups[i]]++;
        }

        foreach (int size in index._sizes)
        {
            index.Length += index.LiesInTable(size) ? 1 + size : 0;
        }

        return index;
    }

    /// <summary>Writes the groups into the table.</summary>
    /// <param name="table">The table of all rules.</param>
    /// <param name="at">From where on; not 0, which is the place of no group.</param>
    public void Place(int[] table, int at)
    {
        _places = new int[_sizes.Length];
        for (int group = 0; group < _sizes.Length; group++)
        {
            if (LiesInTable(_sizes[group]))
            {
                _places[group] = at;
                at += 1 + _sizes[group];
            }
        }

        for (int i = 0; i < _entries; i++)
        {
            int place = _places[_groups[i]];
            if (place != 0)
            {
                table[place + ++table[place]] = _owners[i];
            }
        }
    }

    /// <summary>Forgets which row has which key: needed only by <see cref="OwnPlaces"/>.</summary>
    public void ForgetRows()
    {
        _groups = [];
        _owners = [];
    }

    /// <summary>
    /// The places of the groups that the indexed rows themselves are in, 0 for the group of a row that is alone in it: for duplicates
    /// nothing need be looked up. Gives the rows counted from the first that is asked for.
    /// </summary>
    public int OwnPlaces(int from, int count, ref int[] rows, ref int[] places)
    {
        int at = Array.BinarySearch(_owners, 0, _entries, from);
        at = at < 0 ? ~at : at;
        while (at > 0 && _owners[at - 1] == from)
        {
            at--;
        }

        int found = 0;
        for (; at < _entries && _owners[at] < from + count; at++)
        {
            if (found == rows.Length)
            {
                Array.Resize(ref rows, found * 2);
                Array.Resize(ref places, found * 2);
            }

            rows[found] = _owners[at] - from;
            places[found++] = _places[_groups[at]];
        }

        return found;
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
            kept += _keys!.MayHave(keys[k]) ? 1 : 0;
        }

        return kept;
    }

    /// <summary>The places of the keys' groups; 0 when no row has the key.</summary>
    public void PlacesOf(ulong[] keys, int[] places, int count)
    {
        for (int k = 0; k < count; k++)
        {
            places[k] = _keys!.Find(keys[k]);
        }

        for (int k = 0; k < count; k++)
        {
            places[k] = places[k] == 0 ? 0 : _places[places[k] - 1];
        }
    }

    // A row that is alone with its key meets nobody but itself.
    private bool LiesInTable(int size) => size > 1 || _keys is not null;
}
