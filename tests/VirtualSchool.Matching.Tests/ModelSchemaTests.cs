using System.Runtime.CompilerServices;
using NJsonSchema;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>docs/reference/schemas/link-model.schema.json says what the reader reads, both ways.</summary>
public sealed class ModelSchemaTests
{
    private static readonly string Json = LinkModel.DefaultFor(People.Schema).ToJson();

    [Fact]
    public async Task Every_model_that_is_written_keeps_to_the_published_schema()
    {
        JsonSchema schema = await Published();
        (RecordSet left, RecordSet right) = People.Lists(80, 60, 40, seed: 4);

        Assert.Empty(schema.Validate(Json));
        Assert.Empty(schema.Validate(Engine.Train(left, right).ToJson()));
    }

    [Theory]
    [InlineData("\"name\": \"default\"", "\"nmae\": \"default\"")]
    [InlineData("VirtualSchool.LinkModel/1", "VirtualSchool.LinkModel/9")]
    [InlineData("\"m\": 0.76", "\"m\": 1.2")]
    [InlineData("\"m\": 0.76", "\"m\": -0.1")]
    [InlineData("\"m\": 0.76", "\"m\": \"NaN\"")]
    [InlineData("\"u\": 0.005", "\"u\": 0")]
    [InlineData("\"test\": \"Exact\"", "\"test\": \"Telepathy\"")]
    [InlineData("\"priorProbability\": 0.0001", "\"priorProbability\": 0")]
    [InlineData("\"transform\": \"Exact\"", "\"transform\": \"7\"")]
    [InlineData("\"kind\": \"PossibleTwin\"", "\"kind\": \"PossibleTriplet\"")]
    public async Task What_the_reader_refuses_the_schema_refuses(string from, string to)
    {
        int at = Json.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the model holds no {from}");
        string faulty = Json[..at] + to + Json[(at + from.Length)..];

        Assert.Throws<LinkModelException>(() => LinkModel.FromJson(faulty));
        Assert.NotEmpty((await Published()).Validate(faulty));
    }

    [Fact]
    public async Task The_schema_knows_the_same_tests_transforms_and_kinds_as_the_reader()
    {
        JsonSchema schema = await Published();

        Assert.Equal(Enum.GetNames<LevelTest>(), Choices("test", "test"));
        Assert.Equal(Enum.GetNames<KeyTransform>(), Choices("keyPart", "transform"));
        Assert.Equal(Enum.GetNames<GuardKind>(), Choices("guardRule", "kind"));

        IEnumerable<string> Choices(string definition, string member) =>
            schema.Definitions[definition].Properties[member].Enumeration.Select(e => e?.ToString() ?? string.Empty);
    }

    private static Task<JsonSchema> Published([CallerFilePath] string here = "") => JsonSchema.FromFileAsync(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "reference", "schemas", "link-model.schema.json")),
        TestContext.Current.CancellationToken);
}
