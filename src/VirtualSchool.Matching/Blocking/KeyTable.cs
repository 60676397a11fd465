namespace VirtualSchool.Matching;

/// <summary>Different keys, numbered from 1 in order of first appearance. A small table of marks answers most searches for a key that is not there.</summary>
internal sealed class KeyTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private Slot[] _slots = new Slot[64];

    // Eight bits a slot, of which a key sets one.
    private ulong[] _marks = new ulong[8];
    private int _shift = 64 - 6;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    public int Add(ulong key)
    {
        ulong spread = Spread * key;
        int slot = SlotOf(key, spread);
        if (_slots[slot].Number != 0)
        {
            return _slots[slot].Number;
        }

        Count++;
        _slots[slot] = new Slot(key, Count);
        Mark(spread);
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count;
    }

    /// <summary>The number of a key, or 0 when it was not added.</summary>
    public int Find(ulong key)
    {
        ulong spread = Spread * key;
        ulong bit = spread >> (_shift - 3);
        return (_marks[bit >> 6] >> (int)(bit & 63) & 1) == 0 ? 0 : _slots[SlotOf(key, spread)].Number;
    }

    private int SlotOf(ulong key, ulong spread)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(spread >> _shift);
        while (_slots[slot].Number != 0 && _slots[slot].Key != key)
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
        Slot[] old = _slots;
        _slots = new Slot[old.Length * 2];
        _marks = new ulong[_slots.Length / 8];
        _shift--;
        foreach (Slot entry in old)
        {
            if (entry.Number != 0)
            {
                ulong spread = Spread * entry.Key;
                _slots[SlotOf(entry.Key, spread)] = entry;
                Mark(spread);
            }
        }
    }

    // Key and number lie together, so that a search touches one line of the cache.
    private readonly struct Slot(ulong key, int number)
    {
        public readonly ulong Key = key;
        public readonly int Number = number;
    }
}
