namespace VirtualSchool.Matching;

/// <summary>
/// The characters of a text counted into 64 bits and two numbers: 32 buckets of "at least one" and "at least two", and how many
/// characters that leaves out. Two signatures bound how alike their texts can be, without reading the texts again.
/// The bounds are exact in the sense that they never fail: a pair whose bound is below a threshold is below it.
/// </summary>
/// <remarks>
/// Characters are code points, as in <see cref="Similarity"/>. Characters in one bucket count as equal, and those that are left
/// out as equal to one another, so that what two texts share is never counted too low.
/// </remarks>
public readonly struct LetterSignature : IEquatable<LetterSignature>
{
    private readonly ulong _bits;
    private readonly int _rest;

    /// <summary>Counts the characters of a text.</summary>
    /// <param name="text">Any text.</param>
    public LetterSignature(ReadOnlySpan<char> text)
    {
        ulong bits = 0;
        int rest = 0;
        int length = text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                c = char.ConvertToUtf32(text[i], text[++i]);
                length--;
            }

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
        Length = length;
    }

    /// <summary>The text's length in characters.</summary>
    public int Length { get; }

    /// <summary>Whether two signatures are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(LetterSignature left, LetterSignature right) => left.Equals(right);

    /// <summary>Whether two signatures differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(LetterSignature left, LetterSignature right) => !left.Equals(right);

    /// <summary>As many characters as two texts can have in common, or more.</summary>
    /// <param name="a">The signature of one text.</param>
    /// <param name="b">The signature of the other.</param>
    /// <returns>A number that is never below the true one.</returns>
    public static int MostShared(in LetterSignature a, in LetterSignature b)
        => Math.Min(Bits.Count(a._bits & b._bits) + Math.Min(a._rest, b._rest), Math.Min(a.Length, b.Length));

    /// <summary>The greatest Jaro-Winkler similarity that two texts can have, their first four characters being equal.</summary>
    /// <param name="a">The signature of one text.</param>
    /// <param name="b">The signature of the other.</param>
    /// <returns>A number that is never below <see cref="Similarity.JaroWinkler(ReadOnlySpan{char}, ReadOnlySpan{char})"/>.</returns>
    public static double MostJaroWinkler(in LetterSignature a, in LetterSignature b)
    {
        double shared = MostShared(a, b);
        double jaro = shared > 0 ? ((shared / a.Length) + (shared / b.Length) + 1) / 3 : a.Length == b.Length && a.Length == 0 ? 1 : 0;
        return jaro > 0 ? Similarity.Winkler(jaro, Similarity.LongestPrefix) : 0;
    }

    /// <summary>The least distance that two texts can have: each change mends one character of the longer text that the other lacks.</summary>
    /// <param name="a">The signature of one text.</param>
    /// <param name="b">The signature of the other.</param>
    /// <returns>A number that is never above Levenshtein's distance, optimal string alignment or Damerau's distance.</returns>
    public static int LeastEdits(in LetterSignature a, in LetterSignature b) => Math.Max(a.Length, b.Length) - MostShared(a, b);

    /// <inheritdoc/>
    public bool Equals(LetterSignature other) => _bits == other._bits && _rest == other._rest && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LetterSignature other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((_bits.GetHashCode() * 31) + _rest) * 31) + Length;
}
