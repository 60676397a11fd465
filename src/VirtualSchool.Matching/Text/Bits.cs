namespace VirtualSchool.Matching;

/// <summary>Counting in words of 64 bits.</summary>
internal static class Bits
{
    /// <summary>A word with the lowest bits set; all of them from 64 up.</summary>
    public static ulong Lowest(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    public static int Count(ulong x)
    {
#if NET
        return System.Numerics.BitOperations.PopCount(x);
#else
        x -= (x >> 1) & 0x5555555555555555UL;
        x = (x & 0x3333333333333333UL) + ((x >> 2) & 0x3333333333333333UL);
        x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0FUL;
        return (int)((x * 0x0101010101010101UL) >> 56);
#endif
    }

    /// <summary>The place of the lowest bit that is set; 64 for none.</summary>
    public static int Trailing(ulong x)
    {
#if NET
        return System.Numerics.BitOperations.TrailingZeroCount(x);
#else
        return Count((x & (0 - x)) - 1);
#endif
    }
}
