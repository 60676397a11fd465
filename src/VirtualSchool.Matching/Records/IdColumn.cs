namespace VirtualSchool.Matching;

/// <summary>The value numbers of one field by row, in pages, so that nothing is copied when rows are added.</summary>
internal sealed class IdColumn
{
    private const int PageBits = 14;
    private const int PageSize = 1 << PageBits;

    private readonly List<int[]> _pages = [];

    public int Count { get; private set; }

    public int this[int row] => _pages[row >> PageBits][row & (PageSize - 1)];

    public void Add(int id)
    {
        int at = Count & (PageSize - 1);
        if (at == 0)
        {
            _pages.Add(new int[PageSize]);
        }

        _pages[_pages.Count - 1][at] = id;
        Count++;
    }

    /// <summary>Gives back memory that only adding needs.</summary>
    public void Trim()
    {
        int used = Count & (PageSize - 1);
        if (used > 0)
        {
            _pages[_pages.Count - 1] = _pages[_pages.Count - 1].AsSpan(0, used).ToArray();
        }
    }
}
