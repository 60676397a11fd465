namespace VirtualSchool.Matching;

/// <summary>
/// Texts numbered from 1 in order of first appearance, held in pages of characters: millions of values without a string object
/// each, and without copying when the pool grows. Number 0 means missing and is never given out.
/// </summary>
internal sealed class TextPool
{
    private const int PageBits = 16;
    private const int PageSize = 1 << PageBits;

    // A length that does not fit into one character: such a text has a page to itself, which tells its length.
    private const char Long = char.MaxValue;

    // A text is its length, then its characters; its place is the page and the offset of the length.
    private char[][] _pages = [new char[1024]];
    private uint[] _places = new uint[128];
    private int _pageCount = 1;
    private int _used;

    // The number of a text, and above it half of its hash: most slots of other texts are told apart without reading them.
    private ulong[] _slots = new ulong[256];
    private int _count;

    /// <summary>How many numbers are in use, counting the reserved 0.</summary>
    public int Count => _count + 1;

    public ReadOnlySpan<char> this[int id]
    {
        get
        {
            uint place = _places[id];
            char[] page = _pages[place >> PageBits];
            int at = (int)(place & (PageSize - 1));
            char length = page[at];
            return page.AsSpan(at + 1, length == Long ? page.Length - 1 : length);
        }
    }

    /// <summary>The number of a text, which is a new one the first time.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        uint tag = Tag(text);
        int slot = SlotOf(text, tag);
        if (_slots[slot] != 0)
        {
            return (int)(uint)_slots[slot];
        }

        Append(text);
        _slots[slot] = ((ulong)tag << 32) | (uint)_count;
        if (_count * 2 > _slots.Length)
        {
            Grow();
        }

        return _count;
    }

    /// <summary>The number of a text, or 0 when the pool does not have it. Not after <see cref="Freeze"/>.</summary>
    public int Find(ReadOnlySpan<char> text) => (int)(uint)_slots[SlotOf(text, Tag(text))];

    /// <summary>Adds a text under a number of its own, without looking whether the pool has it. Not to be mixed with <see cref="Add"/>.</summary>
    public int Append(ReadOnlySpan<char> text)
    {
        if (_count + 2 > _places.Length)
        {
            Array.Resize(ref _places, _places.Length * 2);
        }

        if (text.Length >= Long)
        {
            char[] own = NewPage(text.Length + 1);
            own[0] = Long;
            text.CopyTo(own.AsSpan(1));
            _places[++_count] = (uint)(_pageCount - 1) << PageBits;

            // What follows starts a fresh page.
            _used = own.Length;
            return _count;
        }

        char[] page = PageFor(text.Length + 1);
        page[_used] = (char)text.Length;
        text.CopyTo(page.AsSpan(_used + 1));
        _places[++_count] = ((uint)(_pageCount - 1) << PageBits) | (uint)_used;
        _used += text.Length + 1;
        return _count;
    }

    /// <summary>Gives back the memory that only adding needs. Nothing may be added or found afterwards.</summary>
    public void Freeze()
    {
        _slots = new ulong[1];
        Array.Resize(ref _places, _count + 1);
        if (_used < _pages[_pageCount - 1].Length)
        {
            Array.Resize(ref _pages[_pageCount - 1], _used);
        }
    }

    /// <summary>Where the pool stands, to come back to with <see cref="TakeBack"/>.</summary>
    public PoolMark Mark() => new(_count, _pageCount, _used, _slots);

    /// <summary>Forgets the texts that were added since a mark. Their numbers are given out again.</summary>
    public void TakeBack(in PoolMark mark)
    {
        if (_count == mark.Count)
        {
            return;
        }

        if (ReferenceEquals(_slots, mark.Slots))
        {
            // The last added goes first, so no other text has been put behind it.
            int mask = _slots.Length - 1;
            for (; _count > mark.Count; _count--)
            {
                int slot = (int)Tag(this[_count]) & mask;
                while ((int)(uint)_slots[slot] != _count)
                {
                    slot = (slot + 1) & mask;
                }

                _slots[slot] = 0;
            }
        }
        else
        {
            _count = mark.Count;
            Place(_slots.Length);
        }

        Array.Clear(_pages, mark.PageCount, _pageCount - mark.PageCount);
        _pageCount = mark.PageCount;
        _used = mark.Used;
    }

    private static uint Tag(ReadOnlySpan<char> text) => (uint)(StableHash.Of(text) >> 32);

    private int SlotOf(ReadOnlySpan<char> text, uint tag)
    {
        int mask = _slots.Length - 1;
        int slot = (int)tag & mask;
        while (_slots[slot] != 0 && !((uint)(_slots[slot] >> 32) == tag && this[(int)(uint)_slots[slot]].SequenceEqual(text)))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>The page in use, with room for a number of characters.</summary>
    private char[] PageFor(int length)
    {
        char[] page = _pages[_pageCount - 1];
        if (_used + length <= page.Length)
        {
            return page;
        }

        if (_pageCount == 1 && page.Length < PageSize && _used + length <= PageSize)
        {
            // The first page starts small, because most pools stay small.
            Array.Resize(ref page, Math.Min(PageSize, Math.Max(page.Length * 2, _used + length)));
            return _pages[0] = page;
        }

        _used = 0;
        return NewPage(PageSize);
    }

    private char[] NewPage(int length)
    {
        if (_pageCount == _pages.Length)
        {
            Array.Resize(ref _pages, _pages.Length * 2);
        }

        if (_pageCount > ushort.MaxValue)
        {
            throw new InvalidOperationException("The values of one field are more than eight gigabytes of text.");
        }

        return _pages[_pageCount++] = new char[length];
    }

    private void Grow() => Place(_slots.Length * 2);

    /// <summary>Puts the texts into a new table.</summary>
    private void Place(int size)
    {
        var slots = new ulong[size];
        int mask = slots.Length - 1;
        foreach (ulong entry in _slots)
        {
            if (entry != 0 && (int)(uint)entry <= _count)
            {
                int slot = (int)(entry >> 32) & mask;
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = entry;
            }
        }

        _slots = slots;
    }
}
