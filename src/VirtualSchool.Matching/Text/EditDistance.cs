using System.Buffers;
#if NET
using System.Runtime.InteropServices;
#endif

namespace VirtualSchool.Matching;

/// <summary>
/// Levenshtein's distance and optimal string alignment, a column of 64 cells at a time: the differences between neighbouring
/// cells are −1, 0 or 1, so that two words hold a column, and one addition carries the minimum down it.
/// </summary>
internal static class EditDistance
{
    private const int Word = 64;
    private const int BlocksOnStack = 8;

    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most, bool transpositions)
    {
#if NET
        if (a.Length <= ShortText.MostLength && b.Length <= ShortText.MostLength)
        {
            var x = new ShortText(a);
            var y = new ShortText(b);
            if (!x.HasSurrogates && !y.HasSurrogates)
            {
                int distance = OfShort(x, y, transpositions);
                return distance > most ? most + 1 : distance;
            }
        }
#endif
        if (NumberedTexts.AreNeededFor(a) || NumberedTexts.AreNeededFor(b))
        {
            if (a.SequenceEqual(b))
            {
                return 0;
            }

            using var texts = new NumberedTexts(a, b);
            return OfUnits(texts.A, texts.B, most, transpositions);
        }

        return OfUnits(a, b, most, transpositions);
    }

    /// <summary>Takes off what both texts begin and end with, which no distance counts, and puts the shorter first.</summary>
    public static void Trim(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            ReadOnlySpan<char> swap = a;
            a = b;
            b = swap;
        }

        int prefix = 0;
        while (prefix < a.Length && a[prefix] == b[prefix])
        {
            prefix++;
        }

        a = a.Slice(prefix);
        b = b.Slice(prefix);
        while (a.Length > 0 && a[a.Length - 1] == b[b.Length - 1])
        {
            a = a.Slice(0, a.Length - 1);
            b = b.Slice(0, b.Length - 1);
        }
    }

#if NET
    /// <summary>The same for texts in vectors: taking off equal ends would cost more in mispredicted branches than it saves.</summary>
    private static int OfShort(in ShortText a, in ShortText b, bool transpositions)
    {
        Span<short> units = stackalloc short[ShortText.MostLength * 2];
        a.CopyTo(units);
        b.CopyTo(units.Slice(ShortText.MostLength));
        int shorter = Math.Min(a.Length, b.Length);
        int longer = Math.Max(a.Length, b.Length);
        if (shorter == 0)
        {
            return longer;
        }

        int text = a.Length > b.Length ? ShortText.MostLength : 0;
        var pattern = new ShortText(units.Slice(ShortText.MostLength - text, ShortText.MostLength), longer);
        return Column(MemoryMarshal.Cast<short, char>(units.Slice(text, shorter)), longer, pattern, transpositions);
    }
#endif

    private static int OfUnits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most, bool transpositions)
    {
        Trim(ref a, ref b);
        if (b.Length - a.Length > most)
        {
            return most + 1;
        }

        if (a.Length == 0)
        {
            return b.Length;
        }

        // The pattern's length costs nothing up to a word, so the text that is walked along is the shorter one.
        int distance = b.Length <= Word ? Short(a, b, transpositions)
            : a.Length <= Word ? Short(b, a, transpositions)
            : Blocks(b, a, most, transpositions);
        return distance > most ? most + 1 : distance;
    }

    private static int Short(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern, bool transpositions)
    {
#if NET
        return pattern.Length <= 16 ? Column(text, pattern.Length, new ShortText(pattern), transpositions)
            : pattern.Length <= 32 ? Column(text, pattern.Length, new LetterPositions32(pattern), transpositions)
            : Column(text, pattern.Length, new LetterPositions64(pattern), transpositions);
#else
        return Column(text, pattern.Length, new LetterPositions(pattern), transpositions);
#endif
    }

    private static int Column<TPositions>(ReadOnlySpan<char> text, int patternLength, TPositions positions, bool transpositions)
        where TPositions : struct, ILetterPositions
    {
        ulong up = ulong.MaxValue;
        ulong down = 0;
        ulong diagonal = 0;
        ulong before = 0;
        ulong swaps = transpositions ? ulong.MaxValue : 0;
        int last = patternLength - 1;
        int distance = patternLength;
        foreach (char c in text)
        {
            ulong equal = positions.Of(c);
            ulong swapped = ((~diagonal & equal) << 1) & before & swaps;
            diagonal = (((equal & up) + up) ^ up) | equal | down | swapped;
            ulong right = down | ~(diagonal | up);
            ulong left = diagonal & up;
            distance += (int)((right >> last) & 1) - (int)((left >> last) & 1);
            right = (right << 1) | 1;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
            before = equal;
        }

        return distance;
    }

    private static int Blocks(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern, int most, bool transpositions)
    {
        int count = (pattern.Length + Word - 1) / Word;
        Block[]? rented = count > BlocksOnStack ? ArrayPool<Block>.Shared.Rent(count) : null;
        Span<Block> blocks = rented is null ? stackalloc Block[BlocksOnStack] : rented;
        blocks = blocks.Slice(0, count);
        blocks.Fill(new Block { Up = ulong.MaxValue });
        int last = (pattern.Length - 1) % Word;
        int distance = pattern.Length;
        for (int i = 0; i < text.Length; i++)
        {
            ulong right = 1;
            ulong left = 0;
            ulong swap = 0;
            for (int k = 0; k < count; k++)
            {
                ulong equal = Positions(pattern.Slice(k * Word, Math.Min(Word, pattern.Length - (k * Word))), text[i]);
                blocks[k].Advance(equal, transpositions, k == count - 1 ? last : Word - 1, ref right, ref left, ref swap);
            }

            distance += (int)right - (int)left;

            // Each character of the text that is left can bring the distance down by one at most.
            if (distance - (text.Length - 1 - i) > most)
            {
                break;
            }
        }

        if (rented is not null)
        {
            ArrayPool<Block>.Shared.Return(rented);
        }

        return distance;
    }

    private static ulong Positions(ReadOnlySpan<char> block, char c)
    {
#if NET
        if (block.Length == Word)
        {
            return new LetterPositions64(block).Of(c);
        }
#endif
        ulong bits = 0;
        for (int i = 0; i < block.Length; i++)
        {
            bits |= block[i] == c ? 1UL << i : 0;
        }

        return bits;
    }

    /// <summary>A word's worth of a column.</summary>
    private struct Block
    {
        public ulong Up;
        private ulong _down;
        private ulong _diagonal;
        private ulong _before;

        /// <summary>Moves on by one character of the text; takes the differences that come in from the block above and gives those that go out below <paramref name="last"/>.</summary>
        public void Advance(ulong equal, bool transpositions, int last, ref ulong right, ref ulong left, ref ulong swap)
        {
            ulong swapped = 0;
            if (transpositions)
            {
                ulong begun = ~_diagonal & equal;
                swapped = ((begun << 1) | swap) & _before;
                swap = begun >> (Word - 1);
            }

            ulong entered = equal | left;
            _diagonal = (((entered & Up) + Up) ^ Up) | entered | _down | swapped;
            ulong rights = _down | ~(_diagonal | Up);
            ulong lefts = _diagonal & Up;
            ulong rightOut = (rights >> last) & 1;
            ulong leftOut = (lefts >> last) & 1;
            rights = (rights << 1) | right;
            Up = (lefts << 1) | left | ~(_diagonal | rights);
            _down = rights & _diagonal;
            _before = equal;
            right = rightOut;
            left = leftOut;
        }
    }
}
