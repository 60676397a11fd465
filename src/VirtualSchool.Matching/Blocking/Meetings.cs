namespace VirtualSchool.Matching;

/// <summary>Which groups of indexed rows the streamed rows of one chunk meet, rule by rule, in row order: found when pairs are counted, used when they are compared.</summary>
internal sealed class Meetings
{
    private readonly int[] _starts;
    private ushort[] _rows;
    private int[] _groups;
    private int _count;

    public Meetings(int rules)
    {
        _starts = new int[rules + 1];
        _rows = new ushort[64];
        _groups = new int[64];
        Pairs = new long[rules];
        Largest = new long[rules];
    }

    /// <summary>By rule, how many pairs the chunk's rows are in.</summary>
    public long[] Pairs { get; }

    /// <summary>By rule, the most pairs that one row is in.</summary>
    public long[] Largest { get; }

    /// <summary>Adds a meeting under the rule at hand: rules come in order, and rows in order within a rule.</summary>
    public void Add(int row, int group)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, _count * 2);
            Array.Resize(ref _groups, _count * 2);
        }

        _rows[_count] = (ushort)row;
        _groups[_count++] = group;
    }

    /// <summary>Ends a rule.</summary>
    public void End(int rule) => _starts[rule + 1] = _count;

    /// <summary>Gives back memory that is not needed once all rules have ended.</summary>
    public void Trim()
    {
        Array.Resize(ref _rows, _count);
        Array.Resize(ref _groups, _count);
    }

    public int StartOf(int rule) => _starts[rule];

    /// <summary>The group of a meeting if it is one of this row under this rule, else -1.</summary>
    public int GroupAt(int meeting, int rule, int row) => meeting < _starts[rule + 1] && _rows[meeting] == row ? _groups[meeting] : -1;
}
