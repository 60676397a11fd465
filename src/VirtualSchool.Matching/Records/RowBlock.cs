namespace VirtualSchool.Matching;

/// <summary>Rows as they were written, waiting to be numbered: the characters of all cells one after another.</summary>
internal sealed class RowBlock(int fields)
{
    public const int MostRows = 4096;

    private readonly int[] _starts = new int[MostRows * (fields + 1)];
    private readonly int[] _lengths = new int[MostRows * (fields + 1)];
    private char[] _characters = new char[MostRows * 8];
    private int _used;

    public int Count { get; private set; }

    public bool IsFull => Count == MostRows;

    /// <summary>A cell of a row; the one after the last field is the key.</summary>
    public ReadOnlySpan<char> Cell(int row, int field)
    {
        int at = (row * (fields + 1)) + field;
        return _characters.AsSpan(_starts[at], _lengths[at]);
    }

    /// <summary>Begins a row without values.</summary>
    public void Begin(ReadOnlySpan<char> key)
    {
        Array.Clear(_lengths, Count * (fields + 1), fields + 1);
        Set(fields, key);
    }

    /// <summary>Sets a cell of the row that was begun.</summary>
    public void Set(int field, ReadOnlySpan<char> text)
    {
        if (_used + text.Length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _used + text.Length));
        }

        int at = (Count * (fields + 1)) + field;
        _starts[at] = _used;
        _lengths[at] = text.Length;
        text.CopyTo(_characters.AsSpan(_used));
        _used += text.Length;
    }

    public void End() => Count++;

    public void Clear()
    {
        Count = 0;
        _used = 0;
    }
}
