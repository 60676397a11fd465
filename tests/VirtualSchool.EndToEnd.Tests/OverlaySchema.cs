using NJsonSchema;

namespace VirtualSchool;

/// <summary>The schema of local policy says what the reader accepts.</summary>
public sealed class OverlaySchema
{
    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromFileAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", "overlay.schema.json"), TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_example_keeps_to_the_schema_and_is_read()
    {
        var json = await File.ReadAllTextAsync(Path.Combine(Shell.Root, "samples", "VirtualSchool.Console", "policy", "example-policy.json"), TestContext.Current.CancellationToken);

        Assert.Empty((await Schema()).Validate(json));
        Assert.Single(LawOverlay.Read("example-policy.json", json).Entitlements);
    }

    [Theory]
    [InlineData("""{"name":"a"}""", true)]
    [InlineData("""{"name":"a","asKnown":"2024-08-27","commence":[{"provision":"p-1","on":"2027-04-01","citation":"A"}]}""", true)]
    [InlineData("""{"name":"a","parameters":[{"name":"a.b","kind":"number","history":[{"from":"2000-01-01","to":null,"value":null,"unknown":"not read","citation":"A"}]}]}""", true)]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[{"stage":["S1","S2"]},{"home":"away"}]}]}""", true)]
    [InlineData("""{}""", false)]
    [InlineData("""{"name":"A b"}""", false)]
    [InlineData("""{"name":"a","law":1}""", false)]
    [InlineData("""{"name":"a","commence":[{"provision":"p-1","on":"2027-04-01"}]}""", false)]
    [InlineData("""{"name":"a","parameters":[{"name":"a.b","kind":"number","history":[{"from":"2000-01-01","to":null,"value":1,"citation":"A"}]}]}""", false)]
    [InlineData("""{"name":"a","parameters":[{"name":"a.b","kind":"number","history":[{"from":"2000-01-01","to":null,"value":null,"citation":"A","confidence":"V"}]}]}""", false)]
    [InlineData("""{"name":"a","parameters":[{"name":"a.b","kind":"percent","history":[{"from":"2000-01-01","to":null,"value":1,"citation":"A","confidence":"V"}]}]}""", false)]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[]}]}""", false)]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[{"age-from":5,"age-before":6}]}]}""", false)]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[{"expression":"1"}]}]}""", false)]
    public async Task Schema_and_reader_agree(string json, bool accepted)
    {
        Assert.Equal(accepted, (await Schema()).Validate(json).Count == 0);
        Assert.Equal(accepted, Record.Exception(() => LawOverlay.Read("f.json", json)) is null);
    }
}
