using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class GroupErrorTests
{
    [Fact]
    public void The_groups_of_a_grouping_add_up_to_the_whole()
    {
        (RecordSet left, RecordSet right) = People.Lists(200, 160, 120, seed: 11);
        LinkResult result = Engine.Link(Engine.Train(left, right), left, right);
        KeyValuePair<string, string>[] truth = [.. Enumerable.Range(0, 120).Select(i => new KeyValuePair<string, string>($"L{i}", $"R{i}"))];
        var whole = LinkEvaluation.Of(result, left, right, truth);

        IReadOnlyList<GroupError> errors = GroupError.Of(result, left, right, truth, PairGrouping.DefaultsFor(People.Schema));

        Assert.True(errors.Select(e => e.Grouping).Distinct().Count() >= 8);
        foreach (IGrouping<string, GroupError> grouping in errors.GroupBy(e => e.Grouping))
        {
            Assert.Equal(whole.LinkedPairs, grouping.Sum(e => e.Precision.Trials));
            Assert.Equal(whole.TruePairs, grouping.Sum(e => e.Recall.Trials));
            Assert.Equal(whole.CorrectPairs, grouping.Sum(e => e.Recall.Successes));
        }
    }

    [Fact]
    public void Hard_cases_are_told_from_the_others()
    {
        RecordSet left = TestData.Lines(
            People.Schema,
            "a|Iona|Khan|2012-01-01|F||7 Unit Row|||", "b|Morven|Khan|2012-01-01|f||7 Unit Row|||", "c|Zofia|Łuczak|2011-03-04|F||7 Unit Row|99||", "d|Isla|Smith|2010-02-03|M||1 Way|98||");
        RecordSet right = TestData.Lines(People.Schema, "d|Isla|Fraser|2010-02-03|M||1 Way|98||");

        Assert.Equal("yes", Group(PairGrouping.Twins("forename", "surname", "born"), 0));
        Assert.Equal("no", Group(PairGrouping.Twins("forename", "surname", "born"), 3));
        Assert.Equal("yes", Group(PairGrouping.PlaceholderBirthDate("born"), 0));
        Assert.Equal("no", Group(PairGrouping.PlaceholderBirthDate("born"), 2));
        Assert.Equal("yes", Group(PairGrouping.SharedAddress("address", 3), 2));
        Assert.Equal("no", Group(PairGrouping.SharedAddress("address", 3), 3));
        Assert.Equal("yes", Group(PairGrouping.Renamed("surname"), 3));
        Assert.Equal("yes", Group(PairGrouping.Missing("number"), 1));
        Assert.Equal("no", Group(PairGrouping.Missing("number"), 2));
        Assert.Equal("Latin with accents", Group(PairGrouping.ByScript("surname"), 2));
        Assert.Equal("plain", Group(PairGrouping.ByScript("surname"), 3));
        Assert.Equal("F", Group(PairGrouping.ByValue("sex"), 1));
        Assert.Equal("Ł", Group(PairGrouping.ByFirstLetter("surname"), 2));

        string? Group(PairGrouping grouping, int row)
        {
            LinkResult result = Engine.Link(LinkModel.DefaultFor(People.Schema), left, right);
            return GroupError.Of(result, left, right, [new(left.KeyOf(row), "d")], [grouping]).Single(e => e.Recall.Trials == 1).Group;
        }
    }

    [Fact]
    public void A_grouping_by_a_field_that_the_records_lack_is_refused_by_name()
    {
        RecordSet one = TestData.Lines(People.Schema, "a|Iona|Khan|2012-01-01|F|||||");
        LinkResult result = Engine.Link(LinkModel.DefaultFor(People.Schema), one, one);

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => GroupError.Of(result, one, one, [], [PairGrouping.ByValue("home")]));

        Assert.Contains("'home'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wilsons_interval_has_the_published_ends()
    {
        // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
        Ends(81, 263, 0.2553, 0.3662);
        Ends(15, 148, 0.0624, 0.1605);
        Ends(0, 20, 0, 0.1611);
        Ends(1, 29, 0.0061, 0.1718);
    }

    [Fact]
    public void An_interval_holds_its_share_and_a_larger_sample_narrows_it() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[1, 500]).Sample((a, b) =>
        {
            int successes = Math.Min(a, b);
            var rate = new Rate(successes, b);
            var larger = new Rate(successes * 10L, b * 10L);
            return rate.Low <= rate.Value && rate.Value <= rate.High && rate.Low >= 0 && rate.High <= 1
                && larger.High - larger.Low < rate.High - rate.Low;
        });

    [Fact]
    public void A_curve_says_at_each_threshold_what_linking_from_there_would_give()
    {
        (RecordSet left, RecordSet right) = People.Lists(120, 100, 80, seed: 12);
        LinkResult result = Engine.Link(Engine.Train(left, right), left, right);
        KeyValuePair<string, string>[] truth = [.. Enumerable.Range(0, 80).Select(i => new KeyValuePair<string, string>($"L{i}", $"R{i}"))];
        var curve = ThresholdCurve.Of(result, left, right, truth);

        foreach (double threshold in (double[])[0.3, 0.5, 0.9, 0.99, 0.9999])
        {
            MatchPair[] linked = [.. result.Pairs.Where(p => p.Guards == MatchGuards.None && p.Probability >= threshold)];
            ThresholdPoint point = curve.At(threshold);
            Assert.Equal(linked.Length, point.Links);
            Assert.Equal(linked.Count(p => left.KeyOf(p.Left)[1..] == right.KeyOf(p.Right)[1..] && int.Parse(left.KeyOf(p.Left)[1..], System.Globalization.CultureInfo.InvariantCulture) < 80), point.Correct);
        }

        Assert.Equal(curve.Points.OrderByDescending(p => p.Weight), curve.Points);
    }

    private static void Ends(long successes, long trials, double low, double high)
    {
        var rate = new Rate(successes, trials);
        Assert.Equal(low, rate.Low, 4);
        Assert.Equal(high, rate.High, 4);
    }
}
