namespace VirtualSchool.Matching;

/// <summary>Where a <see cref="TextPool"/> stood at some moment.</summary>
internal readonly struct PoolMark(int count, int pageCount, int used, ulong[] slots)
{
    public int Count { get; } = count;

    public int PageCount { get; } = pageCount;

    public int Used { get; } = used;

    /// <summary>The table at that moment; another one has been made since when the pool grew.</summary>
    public ulong[] Slots { get; } = slots;
}
