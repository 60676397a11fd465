using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Sorted rules against the definition done slowly: keys in order, and pairs whose keys are near.</summary>
public sealed class SortedBlockingTests
{
    private static readonly LinkSchema Schema = TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));
    private static readonly KeyPart[] Order = [new(["surname"], KeyTransform.Exact), new(["born"], KeyTransform.Year)];

    private static readonly Gen<string> Cell = OneOf("", "Abbot", "Baird", "Baird\u001FCowan", "Cowan", "Dow", "Éwan", "Ewan", "Fyfe", "Baird\u001FZet");
    private static readonly Gen<string> Birth = OneOf("", "2010-02-03", "2011-04-05", "2012-06-07");
    private static readonly Gen<string[]> Rows = Gen.Select(Cell, Birth, (a, b) => $"{a}|{b}").Array[1, 14];

    [Fact]
    public void Pairs_and_their_count_are_those_of_the_definition()
    {
        Gen.Select(Rows, Rows, Gen.Int[2, 4]).Sample(
            (a, b, window) =>
            {
                RecordSet left = Records(a);
                RecordSet right = Records(b);
                LinkModel model = Everything(BlockingRule.Sorted("near", Order, window));
                HashSet<(int, int)> expected = Near(a, b, window);
                BlockingReport counted = Linker.For(model).CountPairs(left, right);

                Assert.Equal(expected.OrderBy(p => p), Compared(model, left, right).OrderBy(p => p));
                Assert.True(counted.RulePairs >= expected.Count);
                if (!a.Concat(b).Any(l => l.Contains('\u001F', StringComparison.Ordinal)))
                {
                    Assert.Equal(expected.Count, counted.RulePairs);
                }
            },
            iter: 300);
    }

    [Fact]
    public void Within_one_list_each_pair_is_there_once_and_a_record_is_no_pair_with_itself()
    {
        Gen.Select(Rows, Gen.Int[2, 4]).Sample(
            (a, window) =>
            {
                RecordSet records = Records(a);
                LinkModel model = Everything(BlockingRule.Sorted("near", Order, window));
                HashSet<(int, int)> expected = Near(a, a, window).Where(p => p.Item1 < p.Item2).ToHashSet();

                Assert.Equal(expected.OrderBy(p => p), Compared(model, records, null).OrderBy(p => p));
                if (!Array.Exists(a, l => l.Contains('\u001F', StringComparison.Ordinal)))
                {
                    Assert.Equal(expected.Count, Linker.For(model).CountPairs(records, records).RulePairs);
                }
            },
            iter: 300);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing_though_many_keys_are_equal()
    {
        string[] rows = [.. Enumerable.Range(0, 40).Select(i => $"{(char)('A' + (i % 5))}bbot|2010-02-03")];
        LinkModel model = Everything(BlockingRule.Sorted("near", Order, 2));
        string[] turned = [.. rows.Reverse()];

        HashSet<(int, int)> one = Compared(model, Records(rows), Records(rows));
        HashSet<(int, int)> other = Compared(model, Records(turned), Records(turned));

        // A and B, B and C, ... 8 rows each: 5 blocks of their own and 4 neighbours twice over.
        Assert.Equal((5 + 8) * 64, one.Count);
        Assert.Equal(one.OrderBy(p => p), other.Select(p => (39 - p.Item1, 39 - p.Item2)).OrderBy(p => p));
    }

    [Fact]
    public void A_pair_that_two_rules_bring_belongs_to_the_first_and_is_compared_once()
    {
        RecordSet left = Records(["Baird|2010-02-03", "Cowan|2010-02-03"]);
        RecordSet right = Records(["Baird|2010-02-03", "Dow|2011-04-05"]);
        var equal = new BlockingRule("equal", [new KeyPart(["surname"], KeyTransform.Exact)]);
        var near = BlockingRule.Sorted("near", Order, 2);

        LinkResult result = Engine.Link(Everything(equal, near), left, right, All);
        BlockingAdvice advice = BlockingAdvisor.Advise(
            Everything(equal, near), left, right, new BlockingAdviceOptions { RecallGoal = 1, Matches = [new("k0", "k0"), new("k1", "k0"), new("k1", "k1")] }, TestContext.Current.CancellationToken);

        Assert.Equal([1L, 3L], result.Blocking.Rules.Select(r => r.Pairs));
        Assert.Equal(3, result.Blocking.ComparedPairs);
        Assert.Equal(3, advice.Pairs);
        Assert.Equal(advice.Pairs, advice.Rules.Sum(r => r.AddedPairs));
    }

    [Fact]
    public void A_sorted_rule_above_its_budget_is_left_out_and_one_above_the_cap_refuses_the_job_by_name()
    {
        RecordSet crowd = Records([.. Enumerable.Range(0, 2_000).Select(_ => "Baird|2010-02-03")]);
        var first = new BlockingRule("equal", [new KeyPart(["born"], KeyTransform.Year), new KeyPart(["surname"], KeyTransform.FirstLetters, 9)]);

        LinkResult result = Engine.Dedupe(Everything(first, BlockingRule.Sorted("near", Order, 2, pairBudget: 1_000)), crowd);
        LinkRefusedException refusal = Assert.Throws<LinkRefusedException>(
            () => Engine.Dedupe(Everything(BlockingRule.Sorted("near", Order, 2)), crowd, new LinkOptions { PairCap = 1_999_000 - 1 }));

        Assert.True(result.Blocking.Rules[1].LeftOut);
        Assert.Equal(1_999_000, result.Blocking.Rules[1].Pairs);
        Assert.Equal(0, result.Blocking.ComparedPairs);
        Assert.Contains("'near'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("1,999,000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sorted_rule_survives_json_and_says_why_two_records_are_not_near()
    {
        LinkModel model = LinkModel.FromJson(Everything(BlockingRule.Sorted("near", Order, 2, pairBudget: 77)).ToJson());
        RecordSet left = Records(["Abbot|2010-02-03", "Baird|2010-02-03", "Cowan|2010-02-03", "|2010-02-03"]);

        Assert.Equal((2, 77L), (model.BlockingRules[0].Window, model.BlockingRules[0].PairBudget));
        BlockingCheck far = Assert.Single(Linker.For(model).WhyNot(left, 0, left, 2).Blocking);
        Assert.Equal(["the order by surname, then the year of born puts them 2 places apart, and the rule looks 1 far"], far.Missing);
        Assert.True(Linker.For(model).WhyNot(left, 0, left, 1).Blocking[0].Meets);
        Assert.Contains("missing", Linker.For(model).WhyNot(left, 0, left, 3).Blocking[0].Missing[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_or_a_part_without_an_order_is_refused_and_an_index_takes_no_sorted_rule()
    {
        Assert.Throws<ArgumentException>(() => BlockingRule.Sorted("near", Order, 1));
        Assert.Throws<ArgumentException>(() => BlockingRule.Sorted("near", Order, 101));
        Assert.Throws<ArgumentException>(() => BlockingRule.Sorted("near", [new KeyPart(["surname"], KeyTransform.Nickname)], 2));
        LinkModelException refusal = Assert.Throws<LinkModelException>(
            () => LinkIndex.Build(Everything(BlockingRule.Sorted("near", Order, 2)), Records(["Baird|2010-02-03"]), TestContext.Current.CancellationToken));
        Assert.Contains("'near'", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<LinkModelException>(() => LinkModel.FromJson(Everything(BlockingRule.Sorted("near", Order, 2)).ToJson().Replace("\"window\": 2", "\"window\": 1", StringComparison.Ordinal)));
    }

    private static readonly LinkOptions All = new() { Cardinality = Cardinality.ManyToMany, Input = InputMode.Lenient, Precision = 0 };

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>A model in which every compared pair is kept, so that the pairs show what was compared.</summary>
    private static LinkModel Everything(params BlockingRule[] rules)
    {
        ComparisonModel comparison = new(
            "surname", ["surname"], [new ComparisonLevel("equal", [new FieldTest("surname", LevelTest.Exact)], 0.5, 0.49), new ComparisonLevel("different", [], 0.5, 0.51)]);
        return new LinkModel("everything", "1", [comparison], rules, [], [], 0.5, 0.4, 0.1);
    }

    private static HashSet<(int, int)> Compared(LinkModel model, RecordSet left, RecordSet? right)
    {
        LinkResult result = right is null ? Engine.Dedupe(model, left, All) : Engine.Link(model, left, right, All);
        Assert.Equal(result.Blocking.ComparedPairs, result.Pairs.Count);
        return result.Pairs.Select(p => (p.Left, p.Right)).ToHashSet();
    }

    private static RecordSet Records(string[] rows) => TestData.Lines(Schema, [.. rows.Select((r, i) => $"k{i}|{r}")]);

    /// <summary>The definition, the slow way.</summary>
    private static HashSet<(int, int)> Near(string[] left, string[] right, int window)
    {
        List<string> order = left.Concat(right).SelectMany(Keys).Distinct().OrderBy(k => k, StringComparer.Ordinal).ToList();
        var near = new HashSet<(int, int)>();
        for (int l = 0; l < left.Length; l++)
        {
            for (int r = 0; r < right.Length; r++)
            {
                if (Keys(left[l]).Any(a => Keys(right[r]).Any(b => Math.Abs(order.IndexOf(a) - order.IndexOf(b)) < window)))
                {
                    near.Add((l, r));
                }
            }
        }

        return near;
    }

    // Blocking ignores case and accents; a key is its parts one after the other.
    private static string[] Keys(string row)
    {
        string[] cells = row.Split('|');
        return cells[1].Length == 0
            ? []
            : [.. cells[0].Split('\u001F').Where(s => s.Length > 0).Select(s => s.Replace('É', 'E').ToLowerInvariant() + "\u0001" + cells[1][..4])];
    }
}
