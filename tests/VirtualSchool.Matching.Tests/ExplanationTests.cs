using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class ExplanationTests
{
    [Fact]
    public void Contributions_sum_to_the_score_of_every_pair()
    {
        (RecordSet left, RecordSet right) = PublicDataTests.Febrl4();
        LinkModel model = Engine.Train(left, right);
        LinkResult result = Engine.Link(model, left, right);
        Linker linker = Linker.For(model);

        Assert.NotEmpty(result.Pairs);
        foreach (MatchPair pair in result.Pairs.Where((_, i) => i % 20 == 0))
        {
            MatchExplanation why = linker.Explain(left, pair.Left, right, pair.Right);
            Assert.Equal(pair.Weight, why.PriorWeight + why.Contributions.Sum(c => c.Weight + c.TermFrequencyWeight), 9);
            Assert.Equal(pair.Weight, why.Score, 9);
            Assert.Equal(pair.Probability, why.Probability, 9);
        }
    }

    [Fact]
    public void An_outsider_recomputes_the_score_from_the_model_and_the_lists()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname), ("sex", FieldRole.Sex));
        RecordSet left = TestData.Lines(schema, "a|Fraser|F", "b|Smith|M", "c|Smith|F");
        RecordSet right = TestData.Lines(schema, "d|FRASER|M", "e|Nowak|F");
        LinkModel model = LinkModel.DefaultFor(schema);

        double score = Linker.For(model).Explain(left, 0, right, 0).Score;

        // Two of five surnames are Fraser; the sexes differ.
        double expected = Math.Log2(0.0001 / 0.9999)
            + Math.Log2(0.82 / 0.0025) + Math.Log2(0.0025 / ((2 + (300 * 0.0025)) / (5 + 300)))
            + Math.Log2(0.01 / 0.5);
        Assert.Equal(expected, score, 3);
    }

    [Fact]
    public void What_is_shown_of_the_weights_adds_up_to_the_score_that_is_shown()
    {
        Gen.Double[-20, 20].Array[1, 12].Select(Gen.Int[0, 6]).Sample((parts, decimals) =>
        {
            decimal[] shown = RoundedSum.Of(parts, parts.Sum(), decimals);
            Assert.Equal(Math.Round((decimal)parts.Sum(), decimals, MidpointRounding.AwayFromZero), shown.Sum());
            Assert.All(shown.Zip(parts), p => Assert.True(Math.Abs((double)p.First - p.Second) <= Math.Pow(10, -decimals) * 1.000001));
        });

        // Three times a third is one, and each by itself would be 0.333.
        Assert.Equal([0.334m, 0.333m, 0.333m], RoundedSum.Of([1.0 / 3, 1.0 / 3, 1.0 / 3], 1, 3));
        Assert.Equal([0m, -0.3m, 0.5m], RoundedSum.Of([0, -0.25, 0.45], 0.2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedSum.Of([1], 1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedSum.Of([1], 1, -1));
    }

    [Fact]
    public void The_sentences_show_the_same_weights_as_the_table()
    {
        (RecordSet left, RecordSet right) = People.Lists(200, 150, 120, seed: 3);
        Linker linker = Linker.For(Engine.Train(left, right));
        for (int row = 0; row < 60; row++)
        {
            MatchExplanation why = linker.Explain(left, row, right, row);
            IReadOnlyList<decimal> shown = why.RoundedWeights(3);
            string text = string.Join(' ', why.Sentences);

            Assert.Equal(Math.Round((decimal)why.Score, 3, MidpointRounding.AwayFromZero), shown.Sum());
            Assert.Contains(FormattableString.Invariant($"It starts at {shown[0]:0.000},"), text, StringComparison.Ordinal);
            Assert.All(
                why.Contributions.Zip(shown.Skip(1)).Where(p => p.First.LevelLabel != "not compared"),
                p => Assert.Contains(FormattableString.Invariant($"{p.First.Comparison} ({p.First.LevelLabel}, {p.Second:+0.000;-0.000;0.000})"), text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void It_says_why_in_at_most_six_sentences_that_hold_no_value()
    {
        RecordSet left = TestData.Lines(People.Schema, "a|Zebedee|Canary|2014-05-06|M|EH1 1AA|3 Canary Wharf|123456785|123456785|");
        RecordSet right = TestData.Lines(People.Schema, "b|Zebedee|Canary|2014-05-06||EH1 1AA|3 Canary Wharf|051234561|051234561|");

        MatchExplanation why = Linker.For(LinkModel.DefaultFor(People.Schema)).Explain(left, 0, right, 0);

        Assert.InRange(why.Sentences.Count, 1, 6);
        Assert.Contains(why.Sentences, s => s.Contains("two different valid numbers", StringComparison.Ordinal));
        Assert.Contains(why.Sentences, s => s.Contains("Not compared, because a value is missing: sex", StringComparison.Ordinal));
        string[] said = [.. why.Sentences, why.ToString(), .. why.Contributions.Select(c => c.ToString()), left.ToString()];
        Assert.All(said, s => Assert.DoesNotContain("Canary", s, StringComparison.OrdinalIgnoreCase));
        Assert.All(said, s => Assert.DoesNotContain("Zebedee", s, StringComparison.OrdinalIgnoreCase));
        Assert.All(said, s => Assert.DoesNotContain("123456785", s, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Agreement_on_a_rare_name_weighs_more_than_on_a_common_one()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));
        string[] crowd = Enumerable.Range(0, 60).Select(i => $"k{i}|Smith|2010-01-{1 + (i % 28):00}").ToArray();
        RecordSet left = TestData.Lines(schema, [.. crowd, "x|Galbraith|2010-03-04"]);
        RecordSet right = TestData.Lines(schema, [.. crowd, "y|Galbraith|2010-03-04"]);
        Linker linker = Linker.For(LinkModel.DefaultFor(schema));

        double common = linker.Explain(left, 0, right, 0).Contributions[0].Total;
        double rare = linker.Explain(left, 60, right, 60).Contributions[0].Total;

        Assert.True(rare > common + 1, $"rare {rare:0.00}, common {common:0.00}");
    }
}
