using CsCheck;
using VirtualSchool.Matching;

namespace VirtualSchool.MatchingTests;

/// <summary>The comparators against slow ones written from the definitions.</summary>
public sealed class SimilarityTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'e'], 0, 9];
    private static readonly Gen<(string, string)> Pair = Gen.Select(Word, Word);

    [Fact]
    public void One_edit_is_found_exactly_when_the_distance_is_at_most_one()
        => Pair.Sample(p => Similarity.WithinOneEdit(p.Item1, p.Item2) == (OptimalStringAlignment(p.Item1, p.Item2) <= 1), iter: 20_000);

    [Fact]
    public void Jaro_Winkler_agrees_with_its_definition()
        => Pair.Sample(p => Math.Abs(Similarity.JaroWinkler(p.Item1, p.Item2) - SlowJaroWinkler(p.Item1, p.Item2)) < 1e-12, iter: 20_000);

    [Fact]
    public void The_comparators_do_not_care_which_text_comes_first()
        => Pair.Sample(p => Similarity.WithinOneEdit(p.Item1, p.Item2) == Similarity.WithinOneEdit(p.Item2, p.Item1)
            && Similarity.JaroWinkler(p.Item1, p.Item2).Equals(Similarity.JaroWinkler(p.Item2, p.Item1)));

    [Fact]
    public void The_letter_signature_never_promises_too_little()
        => Pair.Sample(p =>
        {
            int most = LetterSignature.MostShared(new LetterSignature(p.Item1), new LetterSignature(p.Item2));
            int shared = p.Item1.Distinct().Sum(c => Math.Min(p.Item1.Count(x => x == c), p.Item2.Count(x => x == c)));
            return most >= shared;
        });

    [Theory]
    [InlineData("martha", "marhta", 0.961111)]
    [InlineData("dixon", "dicksonx", 0.813333)]
    [InlineData("dwayne", "duane", 0.840000)]
    public void Winklers_own_examples_come_out(string a, string b, double expected)
        => Assert.Equal(expected, Similarity.JaroWinkler(a, b), 6);

    [Fact]
    public void Long_texts_are_compared_like_short_ones()
    {
        string a = new string('a', 70) + "bcd";
        string b = new string('a', 70) + "bdc";
        Assert.Equal(SlowJaroWinkler(a, b), Similarity.JaroWinkler(a, b), 12);
    }

    private static int OptimalStringAlignment(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }

    private static double SlowJaroWinkler(string a, string b)
    {
        if (a.Length > b.Length || (a.Length == b.Length && string.CompareOrdinal(a, b) > 0))
        {
            (a, b) = (b, a);
        }

        if (a.Length == 0)
        {
            return b.Length == 0 ? 1 : 0;
        }

        int window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
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
        double jaro = ((m / a.Length) + (m / b.Length) + ((m - half) / m)) / 3;
        int prefix = a.Zip(b).TakeWhile(p => p.First == p.Second).Take(4).Count();
        return jaro + (prefix * 0.1 * (1 - jaro));
    }
}
