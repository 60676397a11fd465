namespace VirtualSchool.Matching;

/// <summary>The rows that have a key, by key; rows come and go.</summary>
internal sealed class Postings
{
    private readonly KeyTable _keys = new();

    // By key: its first entry (0 for none), and how many there are. An entry is a row and the number of the next entry.
    private int[] _first = new int[64];
    private int[] _counts = new int[64];
    private int[] _rows = new int[64];
    private int[] _next = new int[64];
    private int _entries;
    private int _free;

    public void Add(ulong key, int row)
    {
        int number = _keys.Add(key);
        Room.For(ref _first, number + 1);
        Room.For(ref _counts, number + 1);
        int entry = _free;
        if (entry != 0)
        {
            _free = _next[entry];
        }
        else
        {
            entry = ++_entries;
            Room.For(ref _rows, entry + 1);
            Room.For(ref _next, entry + 1);
        }

        _rows[entry] = row;
        _next[entry] = _first[number];
        _first[number] = entry;
        _counts[number]++;
    }

    public void Remove(ulong key, int row)
    {
        int number = _keys.Find(key);
        int before = 0;
        int entry = _first[number];
        while (_rows[entry] != row)
        {
            before = entry;
            entry = _next[entry];
        }

        if (before == 0)
        {
            _first[number] = _next[entry];
        }
        else
        {
            _next[before] = _next[entry];
        }

        _counts[number]--;
        _next[entry] = _free;
        _free = entry;
    }

    /// <summary>How many rows have a key.</summary>
    public int CountOf(ulong key) => _keys.Find(key) is > 0 and int number ? _counts[number] : 0;

    /// <summary>The rows that have a key, in no particular order.</summary>
    public IEnumerable<int> RowsOf(ulong key)
    {
        int number = _keys.Find(key);
        for (int entry = number == 0 ? 0 : _first[number]; entry != 0; entry = _next[entry])
        {
            yield return _rows[entry];
        }
    }

    /// <summary>Adds the rows that have a key and are not marked yet to a list, and marks them.</summary>
    public void Collect(ulong key, int[] marks, int mark, List<int> rows)
    {
        int number = _keys.Find(key);
        for (int entry = number == 0 ? 0 : _first[number]; entry != 0; entry = _next[entry])
        {
            int row = _rows[entry];
            if (marks[row] != mark)
            {
                marks[row] = mark;
                rows.Add(row);
            }
        }
    }
}
