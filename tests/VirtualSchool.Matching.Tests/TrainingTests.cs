using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class TrainingTests
{
    private static readonly LinkSchema Codes = TestData.Schema(
        ("a", FieldRole.Code), ("b", FieldRole.Code), ("c", FieldRole.Code), ("d", FieldRole.Code), ("all", FieldRole.Code));

    [Fact]
    public void Known_probabilities_are_found_again_without_labels()
    {
        int[] kinds = [10, 20, 40, 200];
        double[] errors = [0.05, 0.10, 0.20, 0.15];
        (RecordSet left, RecordSet right) = Generated(kinds, errors, people: 600, shared: 400);
        LinkModel start = OverAllPairs(LinkModel.DefaultFor(Codes));

        TrainingResult training = LinkTrainer.Train(
            start, left, right, new TrainingOptions { Cardinality = Cardinality.ManyToMany }, TestContext.Current.CancellationToken);

        Assert.True(training.Converged);
        Assert.InRange(training.Model.PriorProbability * 600 * 600, 380, 420);
        for (int c = 0; c < kinds.Length; c++)
        {
            ComparisonLevel equal = training.Model.Comparisons[c].Levels[0];
            Assert.Equal(1 - (errors[c] * (kinds[c] - 1) / kinds[c]), equal.M, 0.05);
            Assert.Equal(1.0 / kinds[c], equal.U, 0.2 / kinds[c]);
        }
    }

    [Fact]
    public void Fixed_levels_keep_their_probabilities()
    {
        (RecordSet left, RecordSet right) = People.Lists(300, 200, 150, seed: 2);
        LinkModel start = LinkModel.DefaultFor(People.Schema);
        LinkModel trained = Engine.Train(left, right);

        ComparisonLevel[] before = start.Comparisons.SelectMany(c => c.Levels).ToArray();
        ComparisonLevel[] after = trained.Comparisons.SelectMany(c => c.Levels).ToArray();
        Assert.Contains(before, l => l.IsFixed);
        Assert.All(before.Zip(after).Where(p => p.First.IsFixed), p => Assert.Equal((p.First.M, p.First.U), (p.Second.M, p.Second.U)));
        Assert.Contains(before.Zip(after), p => !p.First.IsFixed && p.First.M != p.Second.M);
    }

    [Fact]
    public void Two_very_small_lists_still_link_the_people_in_both()
    {
        (RecordSet left, RecordSet right) = People.Lists(10, 8, 6, seed: 4);
        LinkResult result = Engine.Link(Engine.Train(left, right), left, right);

        Assert.Equal(Enumerable.Range(0, 6).Select(i => (i, i)), result.Links.Select(p => (p.Left, p.Right)));
    }

    [Fact]
    public void A_level_that_matches_never_show_is_warned_about()
    {
        (RecordSet left, RecordSet right) = People.Lists(100, 80, 60, seed: 6);
        TrainingResult training = LinkTrainer.Train(LinkModel.DefaultFor(People.Schema), left, right, null, TestContext.Current.CancellationToken);

        Assert.Contains(training.Warnings, w => w.Contains("hardly seen", StringComparison.Ordinal));
        Assert.NotEmpty(training.History);
    }

    [Fact]
    public void The_chance_of_equal_values_is_that_of_their_frequencies()
    {
        (RecordSet left, RecordSet right) = Generated([7, 13, 29, 50], [0, 0, 0, 0], people: 900, shared: 0);
        LinkModel model = OverAllPairs(LinkModel.DefaultFor(Codes));
        var scorer = new PairScorer(model, LinkSpace.Build(model, left, right, 1, TestContext.Current.CancellationToken), 1, TestContext.Current.CancellationToken);
        var random = RandomAgreement.Measure(scorer, 5_000, 1, TestContext.Current.CancellationToken);

        for (int c = 0; c < 4; c++)
        {
            double chance = Enumerable.Range(0, 900).Select(r => left.ValueOf(r, c)).GroupBy(v => v)
                .Sum(g => g.Count() * (double)Enumerable.Range(0, 900).Count(r => right.ValueOf(r, c) == g.Key)) / (900.0 * 900);
            Assert.Equal(chance, random.Share[c][1], 1e-12);
        }
    }

    [Fact]
    public void A_level_that_no_pair_has_and_one_that_speaks_the_wrong_way_are_warned_about_by_name()
    {
        (RecordSet left, RecordSet right) = Generated([10, 20, 40, 200], [0.05, 0.1, 0.2, 0.15], people: 300, shared: 200);
        LinkModel start = OverAllPairs(LinkModel.DefaultFor(Codes));
        ComparisonModel never = new(
            "b",
            ["b"],
            [
                new ComparisonLevel("equal", [new FieldTest("b", LevelTest.Exact)], 0.8, 0.05),
                new ComparisonLevel("nearly", [new FieldTest("b", LevelTest.JaroWinkler, 0.999)], 0.1, 0.01),
                new ComparisonLevel("different", [], 0.1, 0.94),
            ]);

        // All have the same value, which the start takes for an even chance among matches.
        ComparisonModel wrong = new(
            "e",
            ["all"],
            [new ComparisonLevel("equal", [new FieldTest("all", LevelTest.Exact)], 0.5, 0.5), new ComparisonLevel("different", [], 0.5, 0.5)]);
        var model = new LinkModel("m", "1", [start.Comparisons[0], never, start.Comparisons[2], start.Comparisons[3], wrong], start.BlockingRules, [], [], 0.001, 0.5, 0.2);
        string[] warnings = [.. Engine.Training(model, left, right).Warnings];

        Assert.Contains("b, level 'nearly': never seen; nothing can be said of it.", warnings);
        Assert.Contains("e, level 'equal': m is not above u, so that equal values speak against a match.", warnings);
        Assert.DoesNotContain(warnings, w => w.StartsWith("a, level 'equal'", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_with_nothing_in_common_keep_the_start_and_say_so()
    {
        RecordSet left = TestData.Lines(People.Schema, "a|Isla|Fraser|2014-05-06|F|||||");
        RecordSet right = TestData.Lines(People.Schema, "b||||||||");
        TrainingResult training = Engine.Training(LinkModel.DefaultFor(People.Schema), left, right);

        Assert.Contains(training.Warnings, w => w.StartsWith("No pair", StringComparison.Ordinal));
        Assert.Empty(Engine.Link(training.Model, left, right).Pairs);
    }

    [Fact]
    public void Labelled_matches_teach_what_matches_look_like()
    {
        double[] errors = [0.05, 0.10, 0.20, 0.15];
        int[] kinds = [10, 20, 40, 200];
        (RecordSet left, RecordSet right) = Generated(kinds, errors, people: 600, shared: 400);
        var labels = Enumerable.Range(0, 300).Select(i => KeyValuePair.Create($"L{i}", $"R{i}")).ToArray();

        TrainingResult training = LinkTrainer.Train(
            OverAllPairs(LinkModel.DefaultFor(Codes)), left, right, new TrainingOptions { Cardinality = Cardinality.ManyToMany, Matches = labels }, TestContext.Current.CancellationToken);

        for (int c = 0; c < 4; c++)
        {
            int equal = labels.Count(l => left.ValueOf(Row(l.Key), c) == right.ValueOf(Row(l.Value), c));
            ComparisonLevel start = LinkModel.DefaultFor(Codes).Comparisons[c].Levels[0];
            Assert.Equal((equal + (10 * start.M)) / 310, training.Model.Comparisons[c].Levels[0].M, 1e-12);
        }

        Assert.InRange(training.Model.PriorProbability * 600 * 600, 360, 440);

        static int Row(string key) => int.Parse(key[1..], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_number_that_some_records_carry_teaches_the_other_comparisons()
    {
        (RecordSet left, RecordSet right) = People.Lists(3000, 2500, 2000, seed: 8);
        LinkModel blind = LinkTrainer.Train(LinkModel.DefaultFor(People.Schema), left, right, null, TestContext.Current.CancellationToken).Model;

        TrainingResult taught = LinkTrainer.Train(
            LinkModel.DefaultFor(People.Schema), left, right, new TrainingOptions { Identifier = "number" }, TestContext.Current.CancellationToken);

        foreach (ComparisonModel comparison in taught.Model.Comparisons)
        {
            Assert.Equal(blind.Comparisons.Single(c => c.Name == comparison.Name).Levels[0].M, comparison.Levels[0].M, 0.05);
        }

        Assert.DoesNotContain(taught.Warnings, w => w.StartsWith("Only", StringComparison.Ordinal));
    }

    [Fact]
    public void A_handful_of_known_matches_is_warned_about_and_an_unknown_record_refused()
    {
        (RecordSet left, RecordSet right) = People.Lists(100, 80, 60, seed: 6);
        TrainingResult Train(params KeyValuePair<string, string>[] labels) => LinkTrainer.Train(
            LinkModel.DefaultFor(People.Schema), left, right, new TrainingOptions { Matches = labels }, TestContext.Current.CancellationToken);

        Assert.Contains(Train(KeyValuePair.Create("L1", "R1")).Warnings, w => w.StartsWith("Only 1 pairs", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => Train(KeyValuePair.Create("L1", "nobody")));
        Assert.Throws<LinkModelException>(() => LinkTrainer.Train(
            LinkModel.DefaultFor(People.Schema), left, right, new TrainingOptions { Identifier = "valid" }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_labelled_sample_teaches_as_the_pairs_it_stands_for()
    {
        double[] errors = [0.05, 0.10, 0.20, 0.15];
        int[] kinds = [10, 20, 40, 200];
        (RecordSet left, RecordSet right) = Generated(kinds, errors, people: 600, shared: 400);
        LinkModel start = OverAllPairs(LinkModel.DefaultFor(Codes)).WithThresholds(0.5, 0.05);
        LinkResult result = Engine.Link(LinkTrainer.Train(start, left, right, null, TestContext.Current.CancellationToken).Model, left, right);
        var sample = LabellingSample.Draw(result, 120);
        bool IsMatch(MatchPair p) => p.Left == p.Right && p.Left < 400;
        string[] lines = sample.ToCsv(left, right).TrimEnd('\n').Split('\n');
        LabelledSample labels = sample.Read(lines[0] + "\n" + string.Concat(lines.Skip(1).Select((l, i) => l + (IsMatch(sample.Pairs[i]) ? "yes" : "no") + "\n")));

        TrainingResult taught = LinkTrainer.Train(start, left, right, new TrainingOptions { Labels = labels }, TestContext.Current.CancellationToken);

        // Each match counts for the pairs of its stratum, and all together for as many as were labelled.
        Assert.Equal(sample.Pairs.Where(IsMatch), labels.Matches);
        double[] edges = [0.5, 0.8, 0.95, 0.99, 0.999, 0.9999];
        int Stratum(MatchPair p) => edges.Count(e => p.Probability >= e);
        double Each(MatchPair p) => (double)result.Pairs.Count(q => Stratum(q) == Stratum(p)) / sample.Pairs.Count(q => Stratum(q) == Stratum(p));
        double all = labels.Matches.Sum(Each);
        for (int c = 0; c < 4; c++)
        {
            double equal = labels.Matches.Where(p => left.ValueOf(p.Left, c) == right.ValueOf(p.Right, c)).Sum(Each) * labels.Matches.Count / all;
            Assert.Equal((equal + (10 * start.Comparisons[c].Levels[0].M)) / (labels.Matches.Count + 10), taught.Model.Comparisons[c].Levels[0].M, 1e-12);
        }

        Assert.True(labels.Matches.Select(Each).Distinct().Count() > 1, "The strata are to stand for different numbers of pairs.");
        Assert.Throws<ArgumentException>(() => LinkTrainer.Train(start, left, right, new TrainingOptions { Labels = labels, Matches = [] }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => LinkTrainer.Train(start, Head(left), Head(right), new TrainingOptions { Labels = labels }, TestContext.Current.CancellationToken));

        static RecordSet Head(RecordSet records) => TestData.Lines(Codes, [.. Enumerable.Range(0, 3).Select(r => $"{records.KeyOf(r)}|{string.Join('|', Enumerable.Range(0, 5).Select(f => records.ValueOf(r, f)))}")]);
    }

    [Theory]
    [InlineData("postcode", true)]
    [InlineData("address", true)]
    [InlineData("postcode+address", true)]
    [InlineData("postcode+surname", false)]
    public void Home_compared_in_two_parts_and_blocked_on_alone_is_warned_about(string block, bool warned)
    {
        (RecordSet left, RecordSet right) = People.Lists(100, 80, 60, seed: 6);
        LinkModel whole = LinkModel.DefaultFor(People.Schema);
        ComparisonModel Apart(string field) => new(
            field + " alone", [field], [new ComparisonLevel("equal", [new FieldTest(field, LevelTest.Exact)], 0.6, 0.001), new ComparisonLevel("different", [], 0.4, 0.999)]);
        BlockingRule[] rules = [new BlockingRule("under test", block.Split('+').Select(f => new KeyPart([f], KeyTransform.Exact)))];
        LinkModel With(IEnumerable<ComparisonModel> comparisons) => new("m", "1", comparisons, rules, [], [], 0.001, 0.5, 0.2);

        string[] Warnings(LinkModel model) => [.. Engine.Training(model, left, right).Warnings.Where(w => w.Contains("brothers and sisters", StringComparison.Ordinal))];
        string[] apart = Warnings(With([.. whole.Comparisons.Where(c => c.Name != "home"), Apart("postcode"), Apart("address")]));

        Assert.Equal(warned ? 1 : 0, apart.Length);
        Assert.All(apart, w => Assert.Contains("'under test'", w, StringComparison.Ordinal));
        Assert.Empty(Warnings(With(whole.Comparisons)));
        Assert.Empty(Warnings(With([.. whole.Comparisons.Where(c => c.Name != "home"), Apart("postcode")])));
    }

    private static LinkModel OverAllPairs(LinkModel model) => new(
        model.Name,
        model.Version,
        model.Comparisons.Where(c => c.Name != "all"),
        [new BlockingRule("everything", [new KeyPart(["all"], KeyTransform.Exact)])],
        [],
        [],
        model.PriorProbability,
        model.LinkThreshold,
        model.ReviewThreshold);

    /// <summary>Independent codes; a share of people in both lists, whose codes are drawn anew with the given chance. Seeded.</summary>
    private static (RecordSet Left, RecordSet Right) Generated(int[] kinds, double[] errors, int people, int shared)
    {
        var random = new Random(20261123);
        string Code(int value) => new string((char)('a' + (value % 20)), 3) + new string((char)('a' + (value / 20)), 3);
        var left = new List<string>();
        var right = new List<string>();
        for (int i = 0; i < people; i++)
        {
            int[] person = kinds.Select(k => random.Next(k)).ToArray();
            left.Add($"L{i}|{string.Join('|', person.Select(Code))}|x");
            int[] copy = i < shared
                ? person.Select((v, f) => random.NextDouble() < errors[f] ? random.Next(kinds[f]) : v).ToArray()
                : kinds.Select(k => random.Next(k)).ToArray();
            right.Add($"R{i}|{string.Join('|', copy.Select(Code))}|x");
        }

        return (TestData.Lines(Codes, [.. left]), TestData.Lines(Codes, [.. right]));
    }
}
