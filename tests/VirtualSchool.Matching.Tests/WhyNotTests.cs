using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class WhyNotTests
{
    private const string Iona = "|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|123456785||";

    private static readonly LinkModel Model = LinkModel.DefaultFor(People.Schema);

    [Fact]
    public void A_pair_that_is_linked_misses_nothing()
    {
        MissedLink miss = WhyNot("a" + Iona, "b" + Iona);

        Assert.Equal(MissCause.None, miss.Cause);
        Assert.Equal(0, miss.Shortfall);
        Assert.Empty(miss.Change);
        Assert.Null(miss.NearestRule);
    }

    [Fact]
    public void The_smallest_change_brings_the_score_to_the_threshold_and_a_smaller_one_of_the_same_field_does_not()
    {
        MissedLink miss = WhyNot("a|Iona|Galbraith|2012-05-06||||||", "b|Morven|Galbraith|2012-05-07||||||", Model.WithThresholds(0.95, 0.2));

        Assert.Equal(MissCause.Score, miss.Cause);
        LevelChange change = Assert.Single(miss.Change);
        Assert.Equal(change.Comparison, miss.DecidedBy);
        Assert.True(change.Gain >= miss.Shortfall - 1e-9, $"{change.Gain} of {miss.Shortfall}");
        FieldContribution now = miss.Explanation.Contributions.Single(c => c.Comparison == change.Comparison);
        Assert.Equal(now.LevelLabel, change.From);
        double[] others = [.. Model.Comparisons.Single(c => c.Name == change.Comparison).Levels.Select(l => l.Weight - now.Total).Where(g => g >= miss.Shortfall)];
        Assert.NotEmpty(others);
        Assert.Equal(others.Min(), change.Gain, 9);
    }

    [Fact]
    public void A_pair_that_nobody_sees_is_told_the_smaller_change_that_would_have_a_person_asked()
    {
        const string Left = "a|Iona|Galbraith|2012-05-06|F|||||";
        MissedLink miss = WhyNot(Left, "b|Iona|Nairn|2011-11-28|F|||||");

        Assert.Equal(MatchBand.NonLink, miss.Explanation.Band);
        Assert.True(miss.HasChangeToReview);
        LevelChange[] review = [.. miss.ChangeToReview];
        Assert.NotEmpty(review);
        Assert.True(miss.Explanation.Score + review.Sum(c => c.Gain) >= Math.Log2(0.2 / 0.8) - 1e-9);
        Assert.True(review.Length < miss.Change.Count || (review.Length == miss.Change.Count && review.Sum(c => c.Gain) <= miss.Change.Sum(c => c.Gain) + 1e-9));
        Assert.Contains(miss.Sentences, s => s.Contains("would have a person asked", StringComparison.Ordinal));
        Assert.Empty(WhyNot(Left, "b|Iona|Galbraith|2012-05-06|F|||||").ChangeToReview);
    }

    [Fact]
    public void What_a_rule_takes_for_brother_and_sister_needs_more_than_the_score_to_be_seen()
    {
        MissedLink miss = WhyNot("a|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|||", "b|Morven|Galbraith|2009-11-28|F|EH1 1AA|3 Quarry Lane|||");

        Assert.Equal(MatchGuards.PossibleSibling, miss.Explanation.Guards & MatchGuards.PossibleSibling);
        Assert.Equal(MatchBand.NonLink, miss.Explanation.Band);
        Assert.NotEmpty(miss.ChangeToReview);
        Assert.Contains(miss.ChangeToReview, c => c.Comparison is "forename" or "born" or "number");
    }

    [Fact]
    public void Making_the_change_links_the_pair()
    {
        const string Left = "a|Iona|Galbraith|2012-05-06|F|||||";
        MissedLink miss = WhyNot(Left, "b|Iona|Galbraith|2012-11-28|F|||||");

        LevelChange change = Assert.Single(miss.Change);
        Assert.Equal("born", change.Comparison);
        Assert.Equal(MissCause.None, WhyNot(Left, "b|Iona|Galbraith|2012-05-06|F|||||").Cause);
    }

    [Fact]
    public void Two_different_valid_numbers_are_named_as_the_rule_that_decides_with_what_would_lift_it()
    {
        MissedLink miss = WhyNot("a|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane||123456785|", "b|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane||051234561|");

        Assert.Equal(MissCause.Rule, miss.Cause);
        Assert.Equal("two different valid numbers", miss.DecidedBy);
        Assert.Equal(0, miss.Shortfall);
        LevelChange change = Assert.Single(miss.Change);
        Assert.Equal(("valid", 0), (change.Comparison, change.Gain));
    }

    [Fact]
    public void Of_twins_the_rule_decides_and_a_forename_would_lift_it()
    {
        MissedLink miss = WhyNot("a|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|||", "b|Morven|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|||");

        Assert.Equal(MissCause.Rule, miss.Cause);
        Assert.Contains("twin", miss.DecidedBy!, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(miss.Change, c => c.Comparison is "forename" or "number");
    }

    [Fact]
    public void Records_that_blocking_never_brought_together_are_told_the_rule_that_nearly_did()
    {
        LinkSchema schema = TestData.Schema(("forename", FieldRole.Forename), ("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));
        LinkModel start = LinkModel.DefaultFor(schema);
        var model = new LinkModel(
            "narrow", "1", start.Comparisons,
            [
                new BlockingRule("name and year", [new KeyPart(["surname"], KeyTransform.Exact), new KeyPart(["born"], KeyTransform.Year), new KeyPart(["forename"], KeyTransform.FirstLetters, 1)]),
                new BlockingRule("birth date", [new KeyPart(["born"], KeyTransform.Exact)]),
            ],
            [], [], 0.01, 0.5, 0.2);
        RecordSet left = TestData.Lines(schema, "a|Iona|Galbraith|2012-05-06");
        RecordSet right = TestData.Lines(schema, "b|Iona|Galbraith|2013-05-06");

        MissedLink miss = Linker.For(model).WhyNot(left, 0, right, 0, Engine.Link(model, left, right));

        Assert.Equal(MissCause.NeverCompared, miss.Cause);
        Assert.Equal("name and year", miss.DecidedBy);
        Assert.Equal(["the year of born differs"], miss.NearestRule!.Missing);
        Assert.Contains(miss.Sentences, s => s.Contains("came nearest is 'name and year'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_a_record_lacks_is_missing_and_does_not_differ()
    {
        MissedLink miss = WhyNot("a||||F|EH1 1AA||||", "b|Iona|Galbraith|2012-05-06|F|EH3 9ZZ||||");

        Assert.Equal(MissCause.NeverCompared, miss.Cause);
        Assert.All(miss.Blocking, b => Assert.False(b.Meets));
        Assert.Contains(miss.Blocking.SelectMany(b => b.Missing), m => m.EndsWith("is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_went_to_a_better_partner_is_told_so()
    {
        RecordSet left = TestData.Lines(People.Schema, "a" + Iona);
        RecordSet right = TestData.Lines(People.Schema, "b" + Iona, "c|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|||");
        LinkResult result = Engine.Link(Model, left, right, new LinkOptions { LinkThreshold = 0.5 });

        MissedLink miss = Linker.For(Model).WhyNot(left, 0, right, 1, result);

        Assert.Equal(MissCause.OtherPair, miss.Cause);
        Assert.Equal(0, miss.Rival!.Value.Right);
    }

    [Fact]
    public void It_agrees_with_the_job_about_every_pair_and_keeps_to_six_sentences_without_values()
    {
        (RecordSet left, RecordSet right) = People.Lists(60, 50, 35, seed: 5);
        LinkModel model = Engine.Train(left, right);
        LinkResult result = Engine.Link(model, left, right);
        var linked = result.Links.Select(p => (p.Left, p.Right)).ToHashSet();
        Linker linker = Linker.For(model);

        for (int l = 0; l < left.Count; l += 7)
        {
            for (int r = 0; r < right.Count; r += 3)
            {
                MissedLink miss = linker.WhyNot(left, l, right, r, result);
                Assert.Equal(linked.Contains((l, r)), miss.Cause == MissCause.None);
                Assert.InRange(miss.Sentences.Count, 1, 6);
                Assert.InRange(miss.Change.Count, 0, 4);
                string value = left.ValueOf(l, 2)!;
                Assert.All(miss.Sentences.Append(miss.ToString()), s => Assert.DoesNotContain(value, s, StringComparison.Ordinal));
            }
        }
    }

    private static MissedLink WhyNot(string left, string right, LinkModel? model = null)
        => Linker.For(model ?? Model).WhyNot(TestData.Lines(People.Schema, left), 0, TestData.Lines(People.Schema, right), 0);
}
