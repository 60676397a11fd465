namespace VirtualSchool.Matching;

/// <summary>Which groups of indexed rows the streamed rows of one chunk meet, rule by rule, in row order. Used for one chunk after another.</summary>
internal sealed class Meetings
{
    private readonly int[] _starts;
    private ushort[] _rows = new ushort[1024];
    private int[] _groups = new int[1024];
    private int _count;

    public Meetings(int rules)
    {
        _starts = new int[rules + 1];
    }

    public void Clear() => _count = 0;

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

    public int StartOf(int rule) => _starts[rule];

    /// <summary>The group of a meeting if it is one of this row under this rule, else -1.</summary>
    public int GroupAt(int meeting, int rule, int row) => meeting < _starts[rule + 1] && _rows[meeting] == row ? _groups[meeting] : -1;
}
