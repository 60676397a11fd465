namespace VirtualSchool.Matching;

/// <summary>
/// How alike two texts are. Nothing is allocated for texts of up to 64 characters, and longer ones borrow from the shared pools.
/// Every measure is symmetric, depends on no culture, and accepts any text, half surrogate pairs included.
/// </summary>
/// <remarks>
/// A character is a Unicode code point. A letter outside the basic plane is one character although .NET stores it in two;
/// a combining accent is a character of its own, so that é in one part and é in two parts differ; half of a surrogate pair
/// is a character of its own. Nothing is folded here: case, accents and punctuation count.
/// Two unequal texts with more than 55,000 different characters between them are compared as if those beyond were unlike all others.
/// </remarks>
public static class Similarity
{
    internal const double WinklerScale = 0.1;
    internal const int LongestPrefix = 4;

    /// <summary>
    /// Jaro's similarity: 0 for texts without a character in common, 1 for equal ones, two empty ones included.
    /// A third each of: the part of the first text that is found in the second within half its length, the same the other way
    /// about, and the part of what was found that is in the same order.
    /// </summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other. Which comes first makes no difference: the shorter leads, and of two of one length the earlier in code point order.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <remarks>Jaro, M. A. (1989). Advances in record-linkage methodology as applied to matching the 1985 census of Tampa, Florida. Journal of the American Statistical Association 84(406).</remarks>
    public static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => JaroMatching.Score(a, b, 0, 0);

    /// <summary>
    /// Jaro's similarity raised for texts that begin alike: s + 0.1 · n · (1 − s), where n is the length of the common beginning, 4 at most.
    /// It is raised at every s, as Winkler first had it; some programs raise it above 0.7 only, which no threshold above 0.82 can notice.
    /// </summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <remarks>Winkler, W. E. (1990). String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record linkage. Proceedings of the Section on Survey Research Methods, American Statistical Association.</remarks>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => JaroMatching.Score(a, b, WinklerScale, 0);

    /// <summary>As <see cref="JaroWinkler(ReadOnlySpan{char}, ReadOnlySpan{char})"/>, leaving off as soon as the least score is out of reach.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <param name="least">The least score that matters.</param>
    /// <returns>The score when it is at least <paramref name="least"/>, otherwise 0.</returns>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double least)
    {
        double score = JaroMatching.Score(a, b, WinklerScale, least);
        return score >= least ? score : 0;
    }

    /// <summary>Levenshtein's distance: the fewest characters to add, leave out or change that turn one text into the other. A metric.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <returns>A distance from 0 to the length of the longer text.</returns>
    /// <remarks>
    /// Levenshtein, V. I. (1966). Binary codes capable of correcting deletions, insertions and reversals. Soviet Physics Doklady 10(8).
    /// Worked out 64 cells at a time: Myers, G. (1999). A fast bit-vector algorithm for approximate string matching based on dynamic
    /// programming. Journal of the ACM 46(3); in the form of Hyyrö, H. (2003). A bit-vector algorithm for computing Levenshtein and
    /// Damerau edit distances. Nordic Journal of Computing 10(1).
    /// </remarks>
    public static int Levenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => EditDistance.Of(a, b, int.MaxValue, transpositions: false);

    /// <summary>As <see cref="Levenshtein(ReadOnlySpan{char}, ReadOnlySpan{char})"/>, leaving off when the distance is too great to matter.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <param name="most">The greatest distance that matters, 0 or more.</param>
    /// <returns>The distance when it is at most <paramref name="most"/>, otherwise <paramref name="most"/> + 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 0.</exception>
    public static int Levenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) => EditDistance.Of(a, b, Checked(most), transpositions: false);

    /// <summary>
    /// Optimal string alignment: as Levenshtein's distance, with neighbours that changed places as one change, and no part changed twice.
    /// Not a metric: CA to AC to ABC is 1 and 1, and CA to ABC is 3.
    /// </summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <returns>A distance from 0 to the length of the longer text.</returns>
    /// <remarks>
    /// Damerau, F. J. (1964). A technique for computer detection and correction of spelling errors. Communications of the ACM 7(3);
    /// 64 cells at a time as in Hyyrö, H. (2003). A bit-vector algorithm for computing Levenshtein and Damerau edit distances.
    /// Nordic Journal of Computing 10(1).
    /// </remarks>
    public static int OptimalStringAlignment(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => EditDistance.Of(a, b, int.MaxValue, transpositions: true);

    /// <summary>As <see cref="OptimalStringAlignment(ReadOnlySpan{char}, ReadOnlySpan{char})"/>, leaving off when the distance is too great to matter.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <param name="most">The greatest distance that matters, 0 or more.</param>
    /// <returns>The distance when it is at most <paramref name="most"/>, otherwise <paramref name="most"/> + 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 0.</exception>
    public static int OptimalStringAlignment(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) => EditDistance.Of(a, b, Checked(most), transpositions: true);

    /// <summary>
    /// The unrestricted distance of Damerau and Levenshtein: the fewest characters to add, leave out, change, or swap with a neighbour,
    /// where what was swapped may be changed again. A metric: CA to ABC is 2.
    /// </summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <returns>A distance from 0 to the length of the longer text.</returns>
    /// <remarks>
    /// Lowrance, R., Wagner, R. A. (1975). An extension of the string-to-string correction problem. Journal of the ACM 22(2);
    /// in linear space after Zhao, C., Sahni, S. (2019). String correction using the Damerau–Levenshtein distance. BMC Bioinformatics 20(11).
    /// </remarks>
    public static int DamerauLevenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => DamerauDistance.Of(a, b, int.MaxValue);

    /// <summary>As <see cref="DamerauLevenshtein(ReadOnlySpan{char}, ReadOnlySpan{char})"/>, leaving off when the distance is too great to matter.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other; which comes first makes no difference.</param>
    /// <param name="most">The greatest distance that matters, 0 or more.</param>
    /// <returns>The distance when it is at most <paramref name="most"/>, otherwise <paramref name="most"/> + 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 0.</exception>
    public static int DamerauLevenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) => DamerauDistance.Of(a, b, Checked(most));

    /// <summary>Whether one insertion, deletion, substitution or transposition of neighbours turns one text into the other, or none.</summary>
    internal static bool WithinOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            ReadOnlySpan<char> swap = a;
            a = b;
            b = swap;
        }

        int difference = b.Length - a.Length;
        if (difference > 2)
        {
            return false;
        }

        int i = 0;
        while (i < a.Length && a[i] == b[i])
        {
            i++;
        }

        // A letter in two parts: the difference shows at one of them, or at the end of the shorter text.
        if ((i < a.Length && char.IsSurrogate(a[i])) || (i < b.Length && char.IsSurrogate(b[i])))
        {
            return OptimalStringAlignment(a, b, 1) <= 1;
        }

        if (difference > 1)
        {
            return false;
        }

        if (i == a.Length)
        {
            return true;
        }

        if (difference == 1)
        {
            return a.Slice(i).SequenceEqual(b.Slice(i + 1));
        }

        return a.Slice(i + 1).SequenceEqual(b.Slice(i + 1))
            || (i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && a.Slice(i + 2).SequenceEqual(b.Slice(i + 2)));
    }

    internal static double Winkler(double jaro, int prefix) => jaro + (prefix * WinklerScale * (1 - jaro));

    internal static int CommonPrefix(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int limit = Math.Min(LongestPrefix, Math.Min(a.Length, b.Length));
        int n = 0;
        while (n < limit && a[n] == b[n])
        {
            n++;
        }

        return n;
    }

    private static int Checked(int most) => most >= 0 ? most : throw new ArgumentOutOfRangeException(nameof(most), "A distance is never below 0.");
}
