using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Lists that a job cannot make much of are refused before it begins, with the place and what to do, and no value.</summary>
public sealed class InputTests
{
    private static readonly LinkSchema Schema = TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate), ("valid", FieldRole.VetoNumber));
    private static readonly LinkModel Model = LinkModel.DefaultFor(Schema);
    private static readonly RecordSet Good = TestData.Lines(Schema, "a|Fraser|2014-05-06", "b|Khan|2013-01-02");

    public static TheoryData<InputFaultKind, string?, string[]> Faulty => new()
    {
        { InputFaultKind.EmptyList, null, [] },
        { InputFaultKind.RepeatedKey, null, ["Zofia|Fraser|2014-05-06", "b|Khan|2013-01-02", "Zofia|Smith|2012-03-04"] },
        { InputFaultKind.EmptyField, "born", ["a|Fraser|", "b|Khan| "] },
        { InputFaultKind.UnreadableField, "born", ["a|Fraser|6 Zofia 2014", "b|Khan|unknown"] },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_faulty_list_is_refused_on_either_side_alone_and_for_training_before_anything_is_compared(InputFaultKind kind, string? field, string[] lines)
    {
        RecordSet bad = TestData.Lines(Schema, lines);
        (string List, Func<object> Run)[] jobs =
        [
            ("left", () => Strict(l => l.Link(bad, Good, null, null, Token))),
            ("right", () => Strict(l => l.Link(Good, bad, null, null, Token))),
            ("only", () => Strict(l => l.Dedupe(bad, null, null, Token))),
            ("right", () => Strict(l => l.Stream(Good, bad, 0.5, null, null, Token).ToList())),
            ("left", () => LinkTrainer.Train(Model, bad, Good, null, TestContext.Current.CancellationToken)),
            ("left", () => BlockingAdvisor.Advise(Model, bad, Good, null, TestContext.Current.CancellationToken)),
        ];
        foreach ((string list, Func<object> run) in jobs)
        {
            LinkRefusedException refusal = Assert.Throws<LinkRefusedException>(run);

            InputFault fault = Assert.Single(refusal.Faults);
            Assert.Equal((kind, list, field), (fault.Kind, fault.List, fault.Field));
            Assert.Contains($"{list} list", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(fault.Message, refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Zofia", refusal.Message + fault, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Told_to_be_lenient_a_job_runs_on_what_there_is(InputFaultKind kind, string? field, string[] lines)
    {
        RecordSet bad = TestData.Lines(Schema, lines);
        LinkResult result = Engine.Link(Model, bad, Good, new LinkOptions { Input = InputMode.Lenient });

        Assert.Equal(kind == InputFaultKind.RepeatedKey, result.Pairs.Any(p => p.Left == 0 && p.Right == 0));
        Assert.Equal(field is not null, LinkInput.Check(Model, bad, Good).Any(f => f.Field == field && f.Records == lines.Length && f.Field is not null));
        Assert.NotNull(LinkTrainer.Train(Model, bad, Good, new TrainingOptions { Input = InputMode.Lenient }, TestContext.Current.CancellationToken).Model);
    }

    [Fact]
    public void Every_fault_is_named_at_once_and_good_lists_have_none()
    {
        RecordSet bad = TestData.Lines(Schema, "a||x", "a||y", "a||");

        Assert.Equal(
            [(InputFaultKind.RepeatedKey, "left"), (InputFaultKind.EmptyField, "left"), (InputFaultKind.UnreadableField, "left"), (InputFaultKind.EmptyList, "right")],
            LinkInput.Check(Model, bad, TestData.Lines(Schema)).Select(f => (f.Kind, f.List)));
        Assert.Equal(2, LinkInput.Check(Model, bad, null)[0].Records);
        Assert.Contains("at position 1 (from 0)", LinkInput.Check(Model, bad, null)[0].Message, StringComparison.Ordinal);
        Assert.Empty(LinkInput.Check(Model, Good, Good));
        Assert.Empty(LinkInput.Check(Model, Good, TestData.Lines(Schema, "x|Fraser|2014-05-06")));
    }

    [Fact]
    public void Numbers_that_only_forbid_a_link_may_be_empty_and_a_field_that_blocks_only_may_not()
    {
        LinkModel blocksOnPostcode = new(
            "m", "1", Model.Comparisons, [new BlockingRule("postcode", [new KeyPart(["postcode"], KeyTransform.Exact)])], Model.VetoRules, [], 0.01, 0.5, 0.2);
        RecordSet list = TestData.Lines(TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate), ("valid", FieldRole.VetoNumber), ("postcode", FieldRole.Postcode)), "a|Fraser|2014-05-06");

        InputFault fault = Assert.Single(LinkInput.Check(blocksOnPostcode, list, null));
        Assert.Equal("postcode", fault.Field);
        Assert.Contains("blocks on it", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_keys_are_counted_among_very_many()
    {
        var builder = new RecordSetBuilder(Schema);
        for (int i = 0; i < 20_000; i++)
        {
            builder.Begin(FormattableString.Invariant($"k{(i is 15_000 or 19_000 ? 7 : i)}"));
            builder.Set(0, "Fraser");
            builder.Set(1, "2014-05-06");
            builder.End();
        }

        InputFault fault = Assert.Single(LinkInput.Check(Model, builder.Build(), null));
        Assert.Equal(2, fault.Records);
        Assert.Contains("position 15000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_for_other_fields_and_lists_of_two_schemas_are_refused_in_either_mode()
    {
        RecordSet other = TestData.Lines(TestData.Schema(("surname", FieldRole.Surname)), "a|Fraser", "b|Khan");
        RecordSet otherRole = TestData.Lines(TestData.Schema(("surname", FieldRole.Text), ("born", FieldRole.BirthDate), ("valid", FieldRole.VetoNumber)), "a|Fraser|2014-05-06");
        foreach (InputMode mode in new[] { InputMode.Strict, InputMode.Lenient })
        {
            var options = new LinkOptions { Input = mode };
            Assert.Contains("'born' that the right records do not have", Assert.Throws<LinkModelException>(() => Linker.For(Model).Link(Good, other, options, null, Token)).Message, StringComparison.Ordinal);
            Assert.Contains("'surname' has a different role", Assert.Throws<LinkModelException>(() => Linker.For(Model).Link(Good, otherRole, options, null, Token)).Message, StringComparison.Ordinal);
            Assert.Throws<LinkModelException>(() => LinkTrainer.Train(Model, other, Good, new TrainingOptions { Input = mode }, TestContext.Current.CancellationToken));
        }

        Assert.Throws<LinkModelException>(() => LinkInput.Check(Model, other, null));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.PositiveInfinity)]
    public void A_probability_that_is_none_is_refused_wherever_it_is_given(double p)
    {
        FieldTest equal = new("surname", LevelTest.Exact);
        Assert.Throws<ArgumentException>(() => new ComparisonLevel("equal", [equal], p, 0.5));
        Assert.Throws<ArgumentException>(() => new ComparisonLevel("equal", [equal], 0.5, p));
        Assert.Throws<ArgumentException>(() => new LinkModel("m", "1", Model.Comparisons, Model.BlockingRules, [], [], p, 0.5, 0.2));
        Assert.Throws<ArgumentException>(() => Model.WithThresholds(p, 0.1));
        Assert.Throws<ArgumentException>(() => Model.WithThresholds(0.5, p));
        Assert.Throws<ArgumentException>(() => Engine.Link(Model, Good, Good, new LinkOptions { LinkThreshold = p }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Linker.For(Model).Stream(Good, null, p, null, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Linker.For(Model).Link(Good, Good, new LinkOptions { Input = (InputMode)7 }, null, Token));
        Assert.Throws<ArgumentException>(() => Engine.Link(Model, Good, Good, new LinkOptions { Precision = double.NaN }));
        Assert.Throws<ArgumentException>(() => Engine.Train(Good, Good, new TrainingOptions { Input = (InputMode)(-1) }));
        Assert.Throws<ArgumentException>(() => Engine.Train(Good, Good, new TrainingOptions { Tolerance = double.NaN }));
        Assert.Throws<ArgumentException>(() => new FieldTest("surname", LevelTest.JaroWinkler, double.NaN));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static object Strict(Func<Linker, object> run) => run(Linker.For(Model, _ => Assert.Fail("Something was compared before the refusal.")));
}
