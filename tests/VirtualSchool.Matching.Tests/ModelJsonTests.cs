using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class ModelJsonTests
{
    private static readonly string Json = LinkModel.DefaultFor(People.Schema).ToJson();

    [Fact]
    public void A_trained_model_comes_back_with_every_number_the_same()
    {
        (RecordSet left, RecordSet right) = People.Lists(200, 150, 100, seed: 1);
        LinkModel model = Engine.Train(left, right);
        LinkModel back = LinkModel.FromJson(model.ToJson());

        Assert.Equal(model.ToJson(), back.ToJson());
        Assert.Equal(
            model.Comparisons.SelectMany(c => c.Levels).SelectMany(l => new[] { l.M, l.U }),
            back.Comparisons.SelectMany(c => c.Levels).SelectMany(l => new[] { l.M, l.U }));
        Assert.Equal(Engine.Link(model, left, right).Pairs, Engine.Link(back, left, right).Pairs);
    }

    [Theory]
    [InlineData("\"name\": \"default\"", "\"nmae\": \"default\"", "model.nmae")]
    [InlineData("VirtualSchool.LinkModel/1", "VirtualSchool.LinkModel/9", "model.format")]
    [InlineData("\"m\": 0.76", "\"m\": 1.2", "model.comparisons[0].levels[0]")]
    [InlineData("\"u\": 0.005", "\"u\": 0", "model.comparisons[0].levels[0]")]
    [InlineData("\"m\": 0.76", "\"m\": \"much\"", "model.comparisons[0].levels[0].m")]
    [InlineData("\"test\": \"Exact\"", "\"test\": \"Telepathy\"", ".tests[0].test")]
    [InlineData("\"priorProbability\": 0.0001", "\"priorProbability\": 0", "model")]
    [InlineData("{", "[", "JSON")]
    [InlineData("\"transform\": \"Exact\"", "\"transform\": \"7\"", ".parts[0].transform")]
    [InlineData("\"kind\": \"PossibleTwin\"", "\"kind\": \"PossibleTriplet\"", "guardRules[1].kind")]
    public void A_faulty_model_is_refused_with_the_place(string from, string to, string place)
    {
        int at = Json.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the model holds no {from}");
        string faulty = Json[..at] + to + Json[(at + from.Length)..];

        LinkModelException refusal = Assert.Throws<LinkModelException>(() => LinkModel.FromJson(faulty));

        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_speaks_of_a_field_the_records_lack_is_refused_by_name()
    {
        LinkSchema other = TestData.Schema(("forename", FieldRole.Forename));
        RecordSet records = TestData.Lines(other, "a|Isla");

        LinkModelException refusal = Assert.Throws<LinkModelException>(() => Engine.Link(LinkModel.DefaultFor(People.Schema), records, records));

        Assert.Contains("'surname'", refusal.Message, StringComparison.Ordinal);
    }
}
