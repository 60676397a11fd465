namespace VirtualSchool.Matching;

/// <summary>
/// String comparators. Optimal string alignment: Damerau 1964 in the restricted form, where no part is edited twice.
/// Jaro 1989; Winkler 1990 (common prefix of up to four letters, scale 0.1, at every score as in Winkler's first form).
/// All are symmetric.
/// </summary>
internal static class Similarity
{
    public const double WinklerScale = 0.1;
    public const int LongestPrefix = 4;

    /// <summary>Whether one insertion, deletion, substitution or transposition of neighbours turns one text into the other, or none.</summary>
    public static bool WithinOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            ReadOnlySpan<char> swap = a;
            a = b;
            b = swap;
        }

        int difference = b.Length - a.Length;
        if (difference > 1)
        {
            return false;
        }

        int i = 0;
        while (i < a.Length && a[i] == b[i])
        {
            i++;
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

    public static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // The greedy assignment of letters depends on which text leads, so a fixed one does: the shorter, then the earlier.
        if (a.Length > b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) > 0))
        {
            ReadOnlySpan<char> swap = a;
            a = b;
            b = swap;
        }

        if (a.Length == 0)
        {
            return b.Length == 0 ? 1 : 0;
        }

        return b.Length <= 64 ? JaroShort(a, b) : JaroLong(a, b);
    }

    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Winkler(Jaro(a, b), CommonPrefix(a, b));

    public static double Winkler(double jaro, int prefix) => jaro + (prefix * WinklerScale * (1 - jaro));

    public static int CommonPrefix(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int limit = Math.Min(LongestPrefix, Math.Min(a.Length, b.Length));
        int n = 0;
        while (n < limit && a[n] == b[n])
        {
            n++;
        }

        return n;
    }

    private static double JaroShort(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int window = Math.Max(0, (b.Length / 2) - 1);
        ulong usedA = 0;
        ulong usedB = 0;
        int matches = 0;
        for (int i = 0; i < a.Length; i++)
        {
            char c = a[i];
            int to = Math.Min(b.Length - 1, i + window);
            for (int j = Math.Max(0, i - window); j <= to; j++)
            {
                if (b[j] == c && (usedB & (1UL << j)) == 0)
                {
                    usedB |= 1UL << j;
                    usedA |= 1UL << i;
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        int outOfOrder = 0;
        int k = 0;
        for (int i = 0; i < a.Length; i++)
        {
            if ((usedA & (1UL << i)) == 0)
            {
                continue;
            }

            while ((usedB & (1UL << k)) == 0)
            {
                k++;
            }

            if (a[i] != b[k])
            {
                outOfOrder++;
            }

            k++;
        }

        return Score(a.Length, b.Length, matches, outOfOrder);
    }

    private static double JaroLong(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int window = Math.Max(0, (b.Length / 2) - 1);
        var usedA = new bool[a.Length];
        var usedB = new bool[b.Length];
        int matches = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int to = Math.Min(b.Length - 1, i + window);
            for (int j = Math.Max(0, i - window); j <= to; j++)
            {
                if (!usedB[j] && b[j] == a[i])
                {
                    usedB[j] = true;
                    usedA[i] = true;
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
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

            if (a[i] != b[k])
            {
                outOfOrder++;
            }

            k++;
        }

        return Score(a.Length, b.Length, matches, outOfOrder);
    }

    private static double Score(int a, int b, int matches, int outOfOrder)
    {
        double m = matches;
        return ((m / a) + (m / b) + ((m - (outOfOrder / 2)) / m)) / 3;
    }
}
