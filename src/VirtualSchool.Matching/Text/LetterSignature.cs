namespace VirtualSchool.Matching;

/// <summary>
/// Counts of letters in 64 bits: 32 buckets of "at least one" and "at least two", and how many letters that leaves out.
/// It gives an exact upper bound on the letters two texts share, and so on their Jaro-Winkler score, without reading them.
/// </summary>
internal readonly struct LetterSignature
{
    private readonly ulong _bits;
    private readonly int _rest;

    public LetterSignature(ReadOnlySpan<char> text)
    {
        ulong bits = 0;
        int rest = 0;
        foreach (char c in text)
        {
            ulong one = 1UL << (c & 31);
            if ((bits & one) == 0)
            {
                bits |= one;
            }
            else if ((bits & (one << 32)) == 0)
            {
                bits |= one << 32;
            }
            else
            {
                rest++;
            }
        }

        _bits = bits;
        _rest = rest;
        Length = text.Length;
    }

    public int Length { get; }

    public static int MostShared(in LetterSignature a, in LetterSignature b) => BitCount(a._bits & b._bits) + Math.Min(a._rest, b._rest);

    private static int BitCount(ulong x)
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
}
