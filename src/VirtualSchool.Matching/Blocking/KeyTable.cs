namespace VirtualSchool.Matching;

/// <summary>Different keys, numbered from 1 in order of first appearance. A small table of marks tells most keys that are not there.</summary>
internal sealed class KeyTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private int[] _slots = new int[64];
    private ulong[] _keys = new ulong[32];

    // Eight bits a slot, of which a key sets one.
    private ulong[] _marks = new ulong[8];
    private int _shift = 64 - 6;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    public int Add(ulong key)
    {
        ulong spread = Spread * key;
        int slot = SlotOf(key, spread);
        if (_slots[slot] != 0)
        {
            return _slots[slot];
        }

        if (Count == _keys.Length)
        {
            Grow();
            slot = SlotOf(key, spread);
        }

        _keys[Count++] = key;
        _slots[slot] = Count;
        Mark(spread);
        return Count;
    }

    /// <summary>False only for a key that was not added. Much cheaper than a search.</summary>
    public bool MayHave(ulong key)
    {
        ulong bit = (Spread * key) >> (_shift - 3);
        return (_marks[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    /// <summary>The number of a key, or 0 when it was not added.</summary>
    public int Find(ulong key) => _slots[SlotOf(key, Spread * key)];

    private int SlotOf(ulong key, ulong spread)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(spread >> _shift);
        while (_slots[slot] != 0 && _keys[_slots[slot] - 1] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Mark(ulong spread)
    {
        ulong bit = spread >> (_shift - 3);
        _marks[bit >> 6] |= 1UL << (int)(bit & 63);
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        _slots = new int[_slots.Length * 2];
        _marks = new ulong[_slots.Length / 8];
        _shift--;
        for (int number = 1; number <= Count; number++)
        {
            ulong spread = Spread * _keys[number - 1];
            _slots[SlotOf(_keys[number - 1], spread)] = number;
            Mark(spread);
        }
    }
}
