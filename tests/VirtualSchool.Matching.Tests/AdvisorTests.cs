using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Proposed rules bring what is said of them, by counts made here the slow way.</summary>
public sealed class AdvisorTests
{
    private static readonly LinkOptions All = new() { Cardinality = Cardinality.ManyToMany };

    [Fact]
    public void With_known_matches_counts_and_recall_are_those_of_a_run_with_the_rules()
    {
        (RecordSet left, RecordSet right) = People.Lists(900, 700, 500, seed: 21);
        LinkModel model = Engine.Train(left, right);
        BlockingAdvice advice = Advise(model, left, right, new BlockingAdviceOptions { RecallGoal = 0.98, PairBudget = 20_000, Matches = Truth(500) });
        LinkResult run = Engine.Link(advice.Model, left, right, All);

        Assert.True(advice.MeetsGoal, advice.ToString());
        Assert.Equal(RecallBasis.KnownMatches, advice.Basis);
        Assert.Equal(run.Blocking.ComparedPairs, advice.Pairs);
        Assert.InRange(advice.Pairs, 1, advice.PairBudget);
        Assert.Equal(run.Blocking.Rules.Select(r => r.Pairs), advice.Rules.Select(r => r.Pairs));
        Assert.Equal(advice.Pairs, advice.Rules.Sum(r => r.AddedPairs));
        Assert.Equal(900L * 700, advice.PossiblePairs);
        int met = Enumerable.Range(0, 500).Count(i => Linker.For(advice.Model).WhyNot(left, i, right, i).Blocking.Any(b => b.Meets));
        Assert.Equal(new Rate(met, 500), advice.KnownRecall);
        Assert.Equal(met / 500.0, advice.Recall, 12);
        Assert.Equal(advice.Recall, advice.Rules[^1].RecallSoFar, 12);
        Assert.Null(advice.PairsForGoal);
    }

    [Fact]
    public void Known_matches_and_pairs_within_one_list_are_counted_once()
    {
        (RecordSet left, RecordSet right) = People.Lists(300, 200, 150, seed: 22);
        RecordSet one = TestData.Lines(People.Schema, [.. Lines(left), .. Lines(right)]);
        BlockingAdvice advice = Advise(
            LinkModel.DefaultFor(People.Schema), one, null, new BlockingAdviceOptions { RecallGoal = 0.98, PairBudget = 20_000, Matches = [.. Truth(150).Select(t => KeyValuePair.Create(t.Value, t.Key))] });

        Assert.True(advice.MeetsGoal, advice.ToString());
        Assert.Equal(500L * 499 / 2, advice.PossiblePairs);
        Assert.Equal(Engine.Dedupe(advice.Model, one).Blocking.ComparedPairs, advice.Pairs);
        Assert.Equal(150, advice.KnownRecall!.Value.Trials);
    }

    [Fact]
    public void A_goal_that_the_budget_does_not_allow_is_missed_by_a_stated_share_and_the_pairs_it_needs_are_named()
    {
        (RecordSet left, RecordSet right) = People.Lists(900, 700, 500, seed: 21);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        BlockingAdvice poor = Advise(model, left, right, new BlockingAdviceOptions { RecallGoal = 0.99, PairBudget = 300, Matches = Truth(500) });

        Assert.False(poor.MeetsGoal);
        Assert.Equal(0.99 - poor.Recall, poor.Shortfall, 12);
        Assert.InRange(poor.Pairs, 1, 300);
        Assert.True(poor.TooWide > 0);
    }

    [Fact]
    public void The_pairs_that_the_goal_needs_are_named_when_some_rule_would_reach_it()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));
        RecordSet left = TestData.Lines(schema, [.. Enumerable.Range(0, 10).Select(i => $"k{i}|Smith|199{i}-02-03")]);
        RecordSet right = TestData.Lines(schema, [.. Enumerable.Range(0, 10).Select(i => $"k{9 - i}|Smith|201{i}-04-05")]);

        // Nothing but the surname brings the first of the one list and the last of the other together.
        BlockingAdvice Asked(long budget) => Advise(LinkModel.DefaultFor(schema), left, right, new BlockingAdviceOptions
        {
            RecallGoal = 1, PairBudget = budget, Matches = [new("k0", "k0")], Candidates = [new BlockingRule("surname", [new KeyPart(["surname"], KeyTransform.Exact)])],
        });

        Assert.Equal((false, 1, 100L, 0L), (Asked(30).MeetsGoal, Asked(30).Shortfall, Asked(30).PairsForGoal, Asked(30).Pairs));
        Assert.Equal((true, 0, (long?)null, 100L), (Asked(100).MeetsGoal, Asked(100).Shortfall, Asked(100).PairsForGoal, Asked(100).Pairs));
        Assert.Equal((false, (long?)null, true), (Asked(20).MeetsGoal, Asked(20).PairsForGoal, Asked(20).TooWide > 0));
    }

    [Fact]
    public void A_goal_that_no_rule_reaches_at_any_price_is_said_to_be_so()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));
        RecordSet left = TestData.Lines(schema, "a|Urquhart|2010-01-02", "b|Khan|2011-04-05");
        RecordSet right = TestData.Lines(schema, "a|Urquhart|2010-01-02", "b|Smith|2015-08-09");
        BlockingAdvice half = Advise(LinkModel.DefaultFor(schema), left, right, new BlockingAdviceOptions { RecallGoal = 1, Matches = [new("a", "a"), new("b", "b")] });

        Assert.Equal((false, 0.5, 0.5, (long?)null), (half.MeetsGoal, half.Recall, half.Shortfall, half.PairsForGoal));
        Assert.Equal(1, half.Pairs);
    }

    [Fact]
    public void Without_known_matches_the_model_estimates_them_near_the_truth()
    {
        (RecordSet left, RecordSet right) = People.Lists(1_500, 1_200, 900, seed: 23);
        LinkModel model = Engine.Train(left, right);
        BlockingAdvice advice = Advise(model, left, right, new BlockingAdviceOptions { RecallGoal = 0.97, PairBudget = 20_000 });

        Assert.Equal(RecallBasis.ModelProbabilities, advice.Basis);
        Assert.Null(advice.KnownRecall);
        Assert.InRange(advice.Matches, 880, 920);
        Assert.True(advice.MeetsGoal, advice.ToString());
        int met = Enumerable.Range(0, 900).Count(i => Linker.For(advice.Model).WhyNot(left, i, right, i).Blocking.Any(b => b.Meets));
        Assert.Equal(met / 900.0, advice.Recall, 0.02);
    }

    [Fact]
    public void The_advice_is_the_same_for_any_number_of_threads_and_keeps_to_the_budget_from_a_sample()
    {
        (RecordSet left, RecordSet right) = People.Lists(1_500, 1_200, 900, seed: 24);
        LinkModel model = Engine.Train(left, right);
        BlockingAdvice[] runs = [.. new[] { 1, 2, 5 }.Select(threads => Advise(model, left, right, new BlockingAdviceOptions { RecallGoal = 0.97, PairBudget = 8_000, SamplePairs = 10_000, Threads = threads }))];

        Assert.All(runs, r => Assert.Equal(runs[0].Model.ToJson(), r.Model.ToJson()));
        Assert.All(runs, r => Assert.Equal((runs[0].Recall, runs[0].Matches, runs[0].Pairs), (r.Recall, r.Matches, r.Pairs)));
        Assert.InRange(runs[0].Pairs, 1, 8_000);
        Assert.Equal(Engine.Link(runs[0].Model, left, right, All).Blocking.ComparedPairs, runs[0].Pairs);
    }

    [Fact]
    public void A_rule_of_the_callers_own_is_considered_and_may_be_a_sorted_one()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname), ("note", FieldRole.Text));
        RecordSet left = TestData.Lines(schema, "a|Urquhart|p", "b|Galbraith|q", "c|Smith|r", "d|Khan|s");
        RecordSet right = TestData.Lines(schema, "a|Urquharx|t", "b|Galbraitx|u", "c|Smitx|v", "d|Khax|w");
        var own = BlockingRule.Sorted("mine", [new KeyPart(["surname"], KeyTransform.Exact)], 2);
        BlockingAdvice advice = Advise(
            LinkModel.DefaultFor(schema), left, right, new BlockingAdviceOptions { RecallGoal = 1, PairBudget = 12, Candidates = [own], Matches = [new("a", "a"), new("b", "b"), new("c", "c"), new("d", "d")] });

        Assert.True(advice.MeetsGoal, advice.ToString());
        Assert.Equal(1, advice.Recall);
        Assert.Equal(Engine.Link(advice.Model, left, right, All).Blocking.ComparedPairs, advice.Pairs);
    }

    [Fact]
    public void Options_out_of_range_and_matches_of_nobody_are_refused()
    {
        (RecordSet left, RecordSet right) = People.Lists(30, 20, 10, seed: 25);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        foreach (BlockingAdviceOptions options in new BlockingAdviceOptions[]
        {
            new() { RecallGoal = double.NaN }, new() { RecallGoal = 0 }, new() { RecallGoal = 1.1 }, new() { PairBudget = 0 }, new() { SamplePairs = -1 }, new() { Threads = -1 },
            new() { Matches = [new("nobody", "R0")] }, new() { Matches = [] },
        })
        {
            Assert.Throws<ArgumentException>(() => Advise(model, left, right, options));
        }

        Assert.Throws<LinkModelException>(() => Advise(model, left, right, new BlockingAdviceOptions { Candidates = [new BlockingRule("x", [new KeyPart(["none"], KeyTransform.Exact)])] }));
    }

    private static BlockingAdvice Advise(LinkModel model, RecordSet left, RecordSet? right, BlockingAdviceOptions options)
        => BlockingAdvisor.Advise(
            model,
            left,
            right,
            new BlockingAdviceOptions
            {
                RecallGoal = options.RecallGoal,
                PairBudget = options.PairBudget,
                Matches = options.Matches,
                Candidates = options.Candidates,
                SamplePairs = options.SamplePairs,
                Threads = options.Threads,
                Input = InputMode.Lenient,
            },
            TestContext.Current.CancellationToken);

    private static KeyValuePair<string, string>[] Truth(int count) => [.. Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"L{i}", $"R{i}"))];

    private static IEnumerable<string> Lines(RecordSet records)
        => Enumerable.Range(0, records.Count).Select(r => records.KeyOf(r) + "|" + string.Join('|', Enumerable.Range(0, People.Schema.Fields.Count).Select(f => records.ValueOf(r, f))));
}
