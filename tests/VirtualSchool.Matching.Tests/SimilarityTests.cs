using System.Text;
using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>The comparators against slow ones written from the definitions.</summary>
public sealed class SimilarityTests
{
    // Few letters, so that texts share many; with accents in parts, characters outside the basic plane and halves of them.
    private static readonly Gen<string> Letter = Letters(
        "a", "b", "c", "d", "e", "a", "b", "\0", "ł", "é", "e\u0301", "\u0301", "\uFFFF", "\U0001F600", "\U0001F601", "\U00020BB7", "\uD83D", "\uDE00");

    private static readonly Gen<string> PlainLetter = Letters("a", "b", "c", "d", "ł");
    private static readonly Gen<string> Any = Gen.OneOf(Of(PlainLetter, 0, 9), Of(PlainLetter, 0, 20), Of(Letter, 0, 9), Of(Letter, 0, 36), Of(PlainLetter, 28, 70));
    private static readonly Gen<string> Long = Gen.OneOf(Of(PlainLetter, 55, 210), Of(Letter, 50, 120));
    private static readonly Gen<(string A, string B)> Pair = Gen.OneOf(Gen.Select(Any, Any), Gen.Select(Any, Any), Related(Any));
    private static readonly Gen<(string A, string B)> LongPair = Gen.OneOf(Gen.Select(Long, Long), Gen.Select(Long, Any), Related(Long));

    [Fact]
    public void One_edit_is_found_exactly_when_the_distance_is_at_most_one()
        => Pair.Sample(p => Similarity.WithinOneEdit(p.A, p.B) == (Slow.OptimalStringAlignment(p.A, p.B) <= 1), iter: 20_000);

    [Fact]
    public void One_edit_of_a_text_is_found()
        => Gen.Select(Any, Letter, Gen.Int[0, 40]).Sample(
            t =>
            {
                int at = Math.Min(t.Item3, t.Item1.Length);
                string other = t.Item1[..at] + t.Item2 + t.Item1[at..];
                return Similarity.WithinOneEdit(t.Item1, other) == (Slow.OptimalStringAlignment(t.Item1, other) <= 1);
            },
            iter: 20_000);

    [Fact]
    public void Jaro_and_Jaro_Winkler_agree_with_their_definitions()
        => Sample(p => Similarity.Jaro(p.A, p.B).Equals(Slow.Jaro(p.A, p.B))
            && Math.Abs(Similarity.JaroWinkler(p.A, p.B) - Slow.JaroWinkler(p.A, p.B)) < 1e-12);

    [Fact]
    public void The_distance_of_Levenshtein_agrees_with_its_definition()
        => Sample(p => Similarity.Levenshtein(p.A, p.B) == Slow.Levenshtein(p.A, p.B));

    [Fact]
    public void Optimal_string_alignment_agrees_with_its_definition()
        => Sample(p => Similarity.OptimalStringAlignment(p.A, p.B) == Slow.OptimalStringAlignment(p.A, p.B));

    [Fact]
    public void The_unrestricted_distance_agrees_with_its_definition()
        => Sample(p => Similarity.DamerauLevenshtein(p.A, p.B) == Slow.DamerauLevenshtein(p.A, p.B));

    [Fact]
    public void A_bound_changes_only_what_lies_beyond_it()
        => Gen.Select(Gen.OneOf(Pair, LongPair), Gen.Int[0, 12], Gen.Double[0, 1]).Sample(
            t =>
            {
                ((string a, string b), int most, double least) = t;
                double score = Similarity.JaroWinkler(a, b);
                return Similarity.Levenshtein(a, b, most) == Math.Min(Similarity.Levenshtein(a, b), most + 1)
                    && Similarity.OptimalStringAlignment(a, b, most) == Math.Min(Similarity.OptimalStringAlignment(a, b), most + 1)
                    && Similarity.DamerauLevenshtein(a, b, most) == Math.Min(Similarity.DamerauLevenshtein(a, b), most + 1)
                    && Similarity.JaroWinkler(a, b, least).Equals(score >= least ? score : 0)
                    && Similarity.JaroWinkler(a, b, score).Equals(score);
            },
            iter: 4_000);

    [Fact]
    public void The_comparators_do_not_care_which_text_comes_first()
        => Sample(p => Similarity.WithinOneEdit(p.A, p.B) == Similarity.WithinOneEdit(p.B, p.A)
            && Similarity.Jaro(p.A, p.B).Equals(Similarity.Jaro(p.B, p.A))
            && Similarity.JaroWinkler(p.A, p.B).Equals(Similarity.JaroWinkler(p.B, p.A))
            && Similarity.Levenshtein(p.A, p.B) == Similarity.Levenshtein(p.B, p.A)
            && Similarity.OptimalStringAlignment(p.A, p.B) == Similarity.OptimalStringAlignment(p.B, p.A)
            && Similarity.DamerauLevenshtein(p.A, p.B) == Similarity.DamerauLevenshtein(p.B, p.A));

    [Fact]
    public void Only_equal_texts_are_wholly_alike()
        => Sample(p => Similarity.Levenshtein(p.A, p.B) == 0 == (p.A == p.B)
            && Similarity.DamerauLevenshtein(p.A, p.B) == 0 == (p.A == p.B)
            && Similarity.JaroWinkler(p.A, p.B) >= 1 == (p.A == p.B)
            && Similarity.JaroWinkler(p.A, p.A) == 1
            && Similarity.JaroWinkler(p.A, p.B) is >= 0 and <= 1);

    [Fact]
    public void The_distances_stand_in_their_order_and_never_exceed_the_longer_text()
        => Sample(p =>
        {
            int levenshtein = Similarity.Levenshtein(p.A, p.B);
            int alignment = Similarity.OptimalStringAlignment(p.A, p.B);
            int damerau = Similarity.DamerauLevenshtein(p.A, p.B);
            int longer = Math.Max(Slow.Points(p.A).Length, Slow.Points(p.B).Length);
            return damerau <= alignment && alignment <= levenshtein && levenshtein <= longer && levenshtein <= 2 * damerau;
        });

    [Fact]
    public void A_detour_is_never_shorter_for_the_two_metrics()
        => Gen.Select(Any, Any, Any).Sample(
            t => Similarity.Levenshtein(t.Item1, t.Item3) <= Similarity.Levenshtein(t.Item1, t.Item2) + Similarity.Levenshtein(t.Item2, t.Item3)
                && Similarity.DamerauLevenshtein(t.Item1, t.Item3) <= Similarity.DamerauLevenshtein(t.Item1, t.Item2) + Similarity.DamerauLevenshtein(t.Item2, t.Item3),
            iter: 10_000);

    [Fact]
    public void A_detour_can_be_shorter_for_optimal_string_alignment()
    {
        Assert.Equal(3, Similarity.OptimalStringAlignment("CA", "ABC"));
        Assert.Equal(2, Similarity.DamerauLevenshtein("CA", "ABC"));
        Assert.Equal(2, Similarity.OptimalStringAlignment("CA", "AC") + Similarity.OptimalStringAlignment("AC", "ABC"));
    }

    [Fact]
    public void A_letter_signature_never_lets_a_pair_be_skipped_that_would_pass()
        => Sample(p =>
        {
            var a = new LetterSignature(p.A);
            var b = new LetterSignature(p.B);
            int[] x = Slow.Points(p.A);
            int[] y = Slow.Points(p.B);
            int shared = x.Distinct().Sum(c => Math.Min(x.Count(v => v == c), y.Count(v => v == c)));
            return a.Length == x.Length
                && LetterSignature.MostShared(a, b) >= shared
                && LetterSignature.MostJaroWinkler(a, b) >= Similarity.JaroWinkler(p.A, p.B)
                && LetterSignature.LeastEdits(a, b) <= Similarity.DamerauLevenshtein(p.A, p.B);
        });

    [Fact]
    public void Prepared_texts_give_the_same_figures()
        => Gen.Select(Gen.OneOf(Pair, LongPair), Gen.Double[0, 1]).Sample(
            t =>
            {
                ((string a, string b), double least) = t;
                var x = new PreparedText(a);
                var y = new PreparedText(b);
                return x.JaroWinkler(y).Equals(Similarity.JaroWinkler(a, b))
                    && x.JaroWinkler(y, least).Equals(Similarity.JaroWinkler(a, b, least))
                    && x.Signature == new LetterSignature(a)
                    && x.Signature.GetHashCode() == new LetterSignature(a).GetHashCode();
            },
            iter: 10_000);

    [Fact]
    public void A_prepared_text_does_not_tell_what_it_holds()
        => Assert.Equal("PreparedText (6 characters)", new PreparedText("eilidh").ToString());

    [Fact]
    public void A_letter_signature_tells_names_without_a_letter_in_common_apart()
    {
        Assert.Equal(0, LetterSignature.MostJaroWinkler(new LetterSignature("moss"), new LetterSignature("kelly")));
        Assert.Equal(5, LetterSignature.LeastEdits(new LetterSignature("moss"), new LetterSignature("kelly")));
        Assert.Equal(1, LetterSignature.MostJaroWinkler(default, new LetterSignature(string.Empty)));
    }

    [Theory]
    [InlineData("martha", "marhta", 0.961111)]
    [InlineData("dixon", "dicksonx", 0.813333)]
    [InlineData("dwayne", "duane", 0.840000)]
    public void Winklers_own_examples_come_out(string a, string b, double expected)
        => Assert.Equal(expected, Similarity.JaroWinkler(a, b), 6);

    [Theory]
    [InlineData("kitten", "sitting", 3, 3, 3)]
    [InlineData("catriona", "catirona", 2, 1, 1)]
    [InlineData("ab", "bXa", 3, 3, 2)]
    [InlineData("", "eilidh", 6, 6, 6)]
    [InlineData("\U0001F600", "\U0001F601", 1, 1, 1)]
    [InlineData("x\U0001F600", "\U0001F600x", 2, 1, 1)]
    [InlineData("e\u0301", "é", 2, 2, 2)]
    public void Known_distances_come_out(string a, string b, int levenshtein, int alignment, int damerau)
    {
        Assert.Equal(levenshtein, Similarity.Levenshtein(a, b));
        Assert.Equal(alignment, Similarity.OptimalStringAlignment(a, b));
        Assert.Equal(damerau, Similarity.DamerauLevenshtein(a, b));
    }

    [Fact]
    public void Texts_of_very_many_different_characters_are_compared_all_the_same()
    {
        string many = string.Concat(Enumerable.Range(0x10000, 60_000).Select(char.ConvertFromUtf32));

        Assert.Equal(0, Similarity.Levenshtein(many, many));
        Assert.Equal(1, Similarity.JaroWinkler(many, many));
        Assert.Equal(5_000, Similarity.Levenshtein(many.AsSpan(0, 100_000), many.AsSpan(10_000, 90_000), 5_000));
        Assert.Equal(5_001, Similarity.Levenshtein(many.AsSpan(0, 100_000), many.AsSpan(10_002, 89_998), 5_000));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_characters()
    {
        Assert.Equal(1, Similarity.Levenshtein("\uD83D", "\uDE00"));
        Assert.Equal(2, Similarity.Levenshtein("\uDE00\uD83D", "\uD83D\uDE00"));
        Assert.Equal(0, Similarity.JaroWinkler("\uD83D", "\uD83D\uDE00"));
    }

    [Fact]
    public void A_distance_below_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Similarity.Levenshtein("a", "b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Similarity.OptimalStringAlignment("a", "b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Similarity.DamerauLevenshtein("a", "b", -1));
    }

    [Fact]
    public void Comparing_allocates_nothing()
    {
        string a = "mac gille mhaoil"[..16];
        string b = "mac illemhaoil ó";
        double sum = Compare();
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Compare();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(sum > 0);

        double Compare()
        {
            double all = 0;
            for (int i = 0; i < 100; i++)
            {
                all += Similarity.JaroWinkler(a, b) + Similarity.Levenshtein(a, b) + Similarity.OptimalStringAlignment(a, b) + Similarity.DamerauLevenshtein(a, b);
            }

            return all;
        }
    }

    private static void Sample(Func<(string A, string B), bool> holds)
    {
        Pair.Sample(holds, iter: 20_000);
        LongPair.Sample(holds, iter: 300);
    }

    private static Gen<string> Letters(params string[] letters) => Gen.Int[0, letters.Length - 1].Select(i => letters[i]);

    private static Gen<string> Of(Gen<string> letter, int least, int most) => letter.Array[least, most].Select(string.Concat);

    /// <summary>A text and the same with some of its units taken out, doubled, changed or moved.</summary>
    private static Gen<(string A, string B)> Related(Gen<string> text) => Gen.Select(text, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 250], Letter).Array[1, 4]).Select(t =>
    {
        var changed = new StringBuilder(t.Item1);
        foreach ((int kind, int place, string letter) in t.Item2)
        {
            int at = changed.Length == 0 ? 0 : place % changed.Length;
            if (kind == 0 || changed.Length < 2)
            {
                changed.Insert(at, letter);
            }
            else if (kind == 1)
            {
                changed.Remove(at, 1);
            }
            else if (kind == 2)
            {
                changed[at] = letter[0];
            }
            else if (at > 0)
            {
                (changed[at], changed[at - 1]) = (changed[at - 1], changed[at]);
            }
        }

        return (t.Item1, changed.ToString());
    });
}
