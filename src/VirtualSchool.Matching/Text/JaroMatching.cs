using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace VirtualSchool.Matching;

/// <summary>
/// The greedy assignment of characters behind Jaro's similarity: each character of the leading text takes the first free equal
/// one of the other within the window. For up to 64 characters the free places are one word, and a character's choice is the
/// lowest bit of an intersection.
/// </summary>
internal static class JaroMatching
{
    private const int Word = 64;

    /// <summary>Jaro's similarity, raised by <paramref name="scale"/> for each of up to four equal first characters; anything below <paramref name="least"/> when the score is.</summary>
    public static double Score(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double scale, double least)
    {
#if NET
        if (a.Length <= ShortText.MostLength && b.Length <= ShortText.MostLength)
        {
            var x = new ShortText(a);
            var y = new ShortText(b);
            if (!x.HasSurrogates && !y.HasSurrogates)
            {
                return ScoreOfShort(x, y, scale, least);
            }
        }
#endif
        if (NumberedTexts.AreNeededFor(a) || NumberedTexts.AreNeededFor(b))
        {
            if (a.SequenceEqual(b))
            {
                return 1;
            }

            using var texts = new NumberedTexts(a, b);
            return ScoreOfUnits(texts.A, texts.B, scale, least);
        }

        return ScoreOfUnits(a, b, scale, least);
    }

    public static double ScoreOfUnits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double scale, double least)
    {
        if (a.Length > b.Length)
        {
            ReadOnlySpan<char> swap = a;
            a = b;
            b = swap;
        }

        // An equal beginning is matched with itself: the first free equal character is the one in the same place.
        int prefix = 0;
        while (prefix < a.Length && a[prefix] == b[prefix])
        {
            prefix++;
        }

        if (prefix == a.Length)
        {
            return b.Length == 0 ? 1 : prefix == 0 ? 0 : Raised(Score(a.Length, b.Length, prefix, 0), prefix, scale);
        }

        // The assignment depends on which text leads, so a fixed one does: the shorter, then the earlier.
        if (a.Length == b.Length && a[prefix] > b[prefix])
        {
            ReadOnlySpan<char> swap = a;
            a = b;
            b = swap;
        }

        if (least > 0 && Raised(Score(a.Length, b.Length, a.Length, 0), prefix, scale) < least)
        {
            return 0;
        }

        int window = Math.Max(0, (b.Length / 2) - 1);
        (int matches, int outOfOrder) = Match(a.Slice(prefix), b.Slice(prefix), window);
        matches += prefix;
        return matches == 0 ? 0 : Raised(Score(a.Length, b.Length, matches, outOfOrder), prefix, scale);
    }

#if NET
    /// <summary>The same for texts in vectors: what depends on the texts is chosen by arithmetic, not by branches.</summary>
    public static double ScoreOfShort(in ShortText a, in ShortText b, double scale, double least)
    {
        Span<short> units = stackalloc short[ShortText.MostLength * 2];
        a.CopyTo(units);
        b.CopyTo(units.Slice(ShortText.MostLength));
        int shorter = Math.Min(a.Length, b.Length);
        int longer = Math.Max(a.Length, b.Length);
        int prefix = Math.Min(ShortText.AgreeUpTo(a, b), shorter);
        if (longer == 0)
        {
            return 1;
        }

        if (least > 0 && Raised(Score(shorter, longer, shorter, 0), prefix, scale) < least)
        {
            return 0;
        }

        int order = a.Length - b.Length;
        int byLetter = (ushort)units[prefix & 15] - (ushort)units[ShortText.MostLength + (prefix & 15)];
        order = order == 0 ? byLetter : order;
        int leading = order > 0 ? ShortText.MostLength : 0;
        ReadOnlySpan<short> lead = units.Slice(leading, ShortText.MostLength);
        ReadOnlySpan<short> other = units.Slice(ShortText.MostLength - leading, ShortText.MostLength);
        var places = new ShortText(other, longer);
        int window = Math.Max(0, (longer / 2) - 1);
        uint free = (1u << longer) - 1;
        uint reach = (1u << ((2 * window) + 1)) - 1;
        uint usedLead = 0;
        uint usedOther = 0;

        // Places taken beyond the one that is taken now: while there are none, what matched is in order.
        uint disorder = 0;
        for (int i = 0; i < shorter; i++)
        {
            uint found = (uint)places.Of((char)lead[i]) & free & ((reach << i) >> window);
            uint taken = found & (0 - found);
            free ^= taken;
            disorder |= usedOther & ~(taken - 1);
            usedOther |= taken;
            usedLead |= (found != 0 ? 1u : 0) << i;
        }

        int matches = Bits.Count(usedOther);
        int outOfOrder = Avx512Vbmi2.VL.IsSupported ? CompareInOrder(lead, other, usedLead, usedOther)
            : disorder == 0 ? 0
            : CountOutOfOrder(lead, other, usedLead, usedOther);
        return matches == 0 ? 0 : Raised(Score(shorter, longer, matches, outOfOrder), prefix, scale);
    }

    /// <summary>What matched in either text, pushed together and compared at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CompareInOrder(ReadOnlySpan<short> lead, ReadOnlySpan<short> other, uint usedLead, uint usedOther)
    {
        Vector256<short> places = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, short.MinValue);
        Vector256<short> leadPlaces = Vector256.Equals(Vector256.Create((short)usedLead) & places, places);
        Vector256<short> otherPlaces = Vector256.Equals(Vector256.Create((short)usedOther) & places, places);
        Vector256<short> first = Avx512Vbmi2.VL.Compress(Vector256<short>.Zero, leadPlaces, Vector256.Create(lead));
        Vector256<short> second = Avx512Vbmi2.VL.Compress(Vector256<short>.Zero, otherPlaces, Vector256.Create(other));
        return ShortText.MostLength - Bits.Count(Vector256.Equals(first, second).ExtractMostSignificantBits());
    }

    private static int CountOutOfOrder(ReadOnlySpan<short> lead, ReadOnlySpan<short> other, uint usedLead, uint usedOther)
    {
        int outOfOrder = 0;
        while (usedLead != 0)
        {
            outOfOrder += lead[Bits.Trailing(usedLead)] != other[Bits.Trailing(usedOther)] ? 1 : 0;
            usedLead &= usedLead - 1;
            usedOther &= usedOther - 1;
        }

        return outOfOrder;
    }
#endif

    private static (int Matches, int OutOfOrder) Match(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int window)
    {
#if NET
        return b.Length <= 16 ? MatchShort(a, b, window, new ShortText(b))
            : b.Length <= 32 ? MatchShort(a, b, window, new LetterPositions32(b))
            : b.Length <= Word ? MatchShort(a, b, window, new LetterPositions64(b))
            : MatchLong(a, b, window);
#else
        return b.Length <= Word ? MatchShort(a, b, window, new LetterPositions(b)) : MatchLong(a, b, window);
#endif
    }

    private static (int Matches, int OutOfOrder) MatchShort<TPositions>(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int window, TPositions positions)
        where TPositions : struct, ILetterPositions
    {
        ulong free = Bits.Lowest(b.Length);
        ulong within = Bits.Lowest(window + 1);
        ulong usedA = 0;
        ulong usedB = 0;
        ulong one = 1;
        for (int i = 0; i < a.Length; i++)
        {
            ulong found = positions.Of(a[i]) & within & free;
            ulong taken = found & (0 - found);
            free ^= taken;
            usedB |= taken;
            usedA |= found != 0 ? one : 0;
            one <<= 1;
            within = i < window ? (within << 1) | 1 : within << 1;
        }

        int matches = Bits.Count(usedB);
        int outOfOrder = 0;
        while (usedA != 0)
        {
            outOfOrder += a[Bits.Trailing(usedA)] != b[Bits.Trailing(usedB)] ? 1 : 0;
            usedA &= usedA - 1;
            usedB &= usedB - 1;
        }

        return (matches, outOfOrder);
    }

    private static (int Matches, int OutOfOrder) MatchLong(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int window)
    {
        bool[] used = System.Buffers.ArrayPool<bool>.Shared.Rent(a.Length + b.Length);
        Array.Clear(used, 0, a.Length + b.Length);
        Span<bool> usedA = used.AsSpan(0, a.Length);
        Span<bool> usedB = used.AsSpan(a.Length, b.Length);
        int matches = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int to = Math.Min(b.Length - 1, i + window);
            for (int j = Math.Max(0, i - window); j <= to; j++)
            {
                if (b[j] == a[i] && !usedB[j])
                {
                    usedB[j] = true;
                    usedA[i] = true;
                    matches++;
                    break;
                }
            }
        }

        int outOfOrder = 0;
        int k = 0;
        for (int i = 0; i < a.Length; i++)
        {
            if (!usedA[i])
            {
                continue;
            }

            while (!usedB[k])
            {
                k++;
            }

            outOfOrder += a[i] != b[k] ? 1 : 0;
            k++;
        }

        System.Buffers.ArrayPool<bool>.Shared.Return(used);
        return (matches, outOfOrder);
    }

    private static double Raised(double jaro, int prefix, double scale) => jaro + (Math.Min(prefix, Similarity.LongestPrefix) * scale * (1 - jaro));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Score(int a, int b, int matches, int outOfOrder)
    {
        double m = matches;
        return ((m / a) + (m / b) + ((m - (outOfOrder / 2)) / m)) / 3;
    }
}
