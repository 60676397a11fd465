namespace VirtualSchool.Testing;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): a fixed sequence on every framework and machine, which System.Random does not
/// promise. Whole numbers only, so that no rounding can differ either.
/// </summary>
internal sealed class SyntheticRandom
{
    private ulong state;

    public SyntheticRandom(ulong seed) => state = seed;

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)(((NextBits() >> 32) * (ulong)bound) >> 32);

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    /// <summary>True so many times in a thousand.</summary>
    public bool Chance(int perThousand) => Next(1000) < perThousand;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong NextBits()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
