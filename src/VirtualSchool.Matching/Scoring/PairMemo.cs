namespace VirtualSchool.Matching;

/// <summary>
/// What the last compared pairs of values of one field came to. Names are few and pairs of records many, so that most pairs of
/// names were compared a moment ago. A later pair takes the place of an earlier one: the answer is the same either way. One
/// worker's own.
/// </summary>
internal sealed class PairMemo
{
    private const int SlotBits = 13;
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private readonly Entry[] _slots = new Entry[1 << SlotBits];

    /// <summary>The tests that hold for two different values of which neither is missing or several; compared when they are not remembered.</summary>
    public uint Of(FieldComparer comparer, int a, int b)
    {
        ulong pair = ((ulong)(uint)a << 32) | (uint)b;
        ref Entry entry = ref _slots[(pair * Spread) >> (64 - SlotBits)];
        if (entry.Pair != pair)
        {
            entry.Bits = comparer.Compare(a, b);
            entry.Pair = pair;
        }

        return entry.Bits;
    }

    // No pair of values is 0: their numbers begin with 1.
    private struct Entry
    {
        public ulong Pair;
        public uint Bits;
    }
}
