namespace VirtualSchool.MatchingTests.Support;

/// <summary>The comparators as they are defined, over code points, without a thought for speed.</summary>
internal static class Slow
{
    public static int[] Points(string text)
    {
        var points = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            points.Add(pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            i += pair ? 1 : 0;
        }

        return [.. points];
    }

    public static int Levenshtein(string a, string b) => Distance(Points(a), Points(b), transpositions: false);

    public static int OptimalStringAlignment(string a, string b) => Distance(Points(a), Points(b), transpositions: true);

    /// <summary>Lowrance and Wagner's recurrence: the last places of the two characters that changed places, however far back.</summary>
    public static int DamerauLevenshtein(string one, string other)
    {
        int[] a = Points(one);
        int[] b = Points(other);
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                int k = i - 1;
                while (j > 0 && k > 0 && a[k - 1] != b[j - 1])
                {
                    k--;
                }

                int l = j - 1;
                while (i > 0 && l > 0 && b[l - 1] != a[i - 1])
                {
                    l--;
                }

                if (k > 0 && l > 0)
                {
                    d[i, j] = Math.Min(d[i, j], d[k - 1, l - 1] + (i - k - 1) + 1 + (j - l - 1));
                }
            }
        }

        return d[a.Length, b.Length];
    }

    public static double JaroWinkler(string a, string b)
    {
        double jaro = Jaro(a, b);
        int prefix = Points(a).Zip(Points(b)).TakeWhile(p => p.First == p.Second).Take(4).Count();
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    public static double Jaro(string one, string other)
    {
        int[] a = Points(one);
        int[] b = Points(other);
        if (a.Length > b.Length || (a.Length == b.Length && a.AsSpan().SequenceCompareTo(b) > 0))
        {
            (a, b) = (b, a);
        }

        if (a.Length == 0)
        {
            return b.Length == 0 ? 1 : 0;
        }

        int window = Math.Max(0, (b.Length / 2) - 1);
        var taken = new List<int>();
        var from = new List<int>();
        for (int i = 0; i < a.Length; i++)
        {
            int at = Enumerable.Range(0, b.Length).Where(j => Math.Abs(i - j) <= window && b[j] == a[i] && !taken.Contains(j)).DefaultIfEmpty(-1).First();
            if (at >= 0)
            {
                taken.Add(at);
                from.Add(i);
            }
        }

        double m = taken.Count;
        if (m == 0)
        {
            return 0;
        }

        int[] order = taken.OrderBy(j => j).ToArray();
        int half = from.Select((i, k) => a[i] != b[order[k]] ? 1 : 0).Sum() / 2;
        return ((m / a.Length) + (m / b.Length) + ((m - half) / m)) / 3;
    }

    private static int Distance(int[] a, int[] b, bool transpositions)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (transpositions && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
