namespace VirtualSchool.Matching;

/// <summary>
/// Distinct texts numbered from 1 in order of first appearance, held in one character array: millions of values without a
/// string object each. Number 0 means missing and is never given out.
/// </summary>
internal sealed class TextPool
{
    private char[] _characters = new char[1024];
    private int[] _starts = new int[128];
    private int[] _slots = new int[256];
    private int _count;

    /// <summary>How many numbers are in use, counting the reserved 0.</summary>
    public int Count => _count + 1;

    public ReadOnlySpan<char> this[int id] => _characters.AsSpan(_starts[id - 1], _starts[id] - _starts[id - 1]);

    public int Add(ReadOnlySpan<char> text)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(StableHash.Of(text) >> 20) & mask;
        while (_slots[slot] != 0)
        {
            if (this[_slots[slot]].SequenceEqual(text))
            {
                return _slots[slot];
            }

            slot = (slot + 1) & mask;
        }

        Append(text);
        _slots[slot] = _count;
        if (_count * 2 > _slots.Length)
        {
            Grow();
        }

        return _count;
    }

    public int Find(ReadOnlySpan<char> text)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(StableHash.Of(text) >> 20) & mask;
        while (_slots[slot] != 0)
        {
            if (this[_slots[slot]].SequenceEqual(text))
            {
                return _slots[slot];
            }

            slot = (slot + 1) & mask;
        }

        return 0;
    }

    /// <summary>Gives back the memory that only adding needs. Nothing may be added or found afterwards.</summary>
    public void Freeze()
    {
        _slots = new int[1];
        int end = _starts[_count];
        Array.Resize(ref _characters, end);
        Array.Resize(ref _starts, _count + 1);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        int start = _starts[_count];
        if (start + text.Length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, start + text.Length));
        }

        if (_count + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        text.CopyTo(_characters.AsSpan(start));
        _count++;
        _starts[_count] = start + text.Length;
    }

    private void Grow()
    {
        var slots = new int[_slots.Length * 2];
        int mask = slots.Length - 1;
        for (int id = 1; id <= _count; id++)
        {
            int slot = (int)(StableHash.Of(this[id]) >> 20) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = id;
        }

        _slots = slots;
    }
}
