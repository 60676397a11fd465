namespace VirtualSchool.Matching;

/// <summary>
/// What the last compared pairs of values of one field came to. Names are few and pairs of records many, so that most pairs of
/// names were compared a moment ago. A later pair takes the place of an earlier one: the answer is the same either way. One
/// worker's own.
/// </summary>
internal sealed class PairMemo
{
    // A pair of values in 42 bits, and the tests in the rest: eight bytes an entry, to stay in the nearer caches.
    private const int ValueBits = 21;
    private const int MostTests = 64 - (2 * ValueBits);
    private const int SlotBits = 13;
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private readonly ulong[] _slots = new ulong[1 << SlotBits];

    /// <summary>Whether a field's values and a comparer's tests are few enough.</summary>
    public static bool CanHold(FieldComparer comparer) => comparer.Space.Values.Count <= 1 << ValueBits && comparer.Tests.Count <= MostTests;

    /// <summary>One for each comparison; null where it is of no use.</summary>
    public static PairMemo?[] For(CompiledComparison[] comparisons) => comparisons.Select(c => c.IsWorthRemembering ? new PairMemo() : null).ToArray();

    /// <summary>The tests that hold for two different values of which neither is missing or several; compared when they are not remembered.</summary>
    public uint Of(FieldComparer comparer, int a, int b)
    {
        // No pair of values is 0, which an empty slot is taken for: their numbers begin with 1.
        ulong pair = ((ulong)(uint)a << ValueBits) | (uint)b;
        ref ulong slot = ref _slots[(pair * Spread) >> (64 - SlotBits)];
        if (slot >> MostTests != pair)
        {
            slot = (pair << MostTests) | comparer.Compare(a, b);
        }

        return (uint)slot & ((1u << MostTests) - 1);
    }
}
