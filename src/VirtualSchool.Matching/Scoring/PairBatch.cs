namespace VirtualSchool.Matching;

/// <summary>
/// Pairs that go through the comparisons side by side: one comparison looks at all of them before the next one does, so that the
/// processor fetches the values of many pairs at once. Each worker has one.
/// </summary>
internal sealed class PairBatch(int comparisons, PairMemo?[]? memos = null)
{
    // So many that what is read of their records stays in the nearest cache.
    public const int Size = 512;

    public int[] Left { get; } = new int[Size];

    public int[] Right { get; } = new int[Size];

    /// <summary>The outcomes of the comparisons that were made.</summary>
    public ulong[] Patterns { get; } = new ulong[Size];

    /// <summary>The most a pair can still score.</summary>
    public double[] Most { get; } = new double[Size];

    /// <summary>For each comparison, what a glance at each pair told; see <see cref="CompiledComparison.Glance"/>.</summary>
    public byte[][] Seen { get; } = Enumerable.Range(0, comparisons).Select(_ => new byte[Size]).ToArray();

    /// <summary>For each comparison, what pairs of values came to; null where they are not worth remembering.</summary>
    public PairMemo?[] Memos { get; } = memos ?? new PairMemo?[comparisons];

    /// <summary>The places of the pairs that were not given up, in order.</summary>
    public int[] Open { get; } = new int[Size];

    public int Count { get; private set; }

    public bool IsFull => Count == Size;

    public void Add(int left, int right)
    {
        Left[Count] = left;
        Right[Count] = right;
        Count++;
    }

    public void Clear() => Count = 0;
}
