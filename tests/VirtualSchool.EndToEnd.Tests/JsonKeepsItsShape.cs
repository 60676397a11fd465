using System.Text.Json.Nodes;
using NJsonSchema;

namespace VirtualSchool;

/// <summary>What <c>--json</c> writes is what the schemas in docs/reference/schemas say, and nothing else.</summary>
public sealed class JsonKeepsItsShape
{
    private const string AsAt = "2026-08-17";
    private static readonly string[] Lists = ["--education", "school.csv", "--social-work", "social-work.csv"];

    [Fact]
    public async Task Every_verb_keeps_to_its_schema()
    {
        using var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        shell.Fixture("story11/social-work.csv", "story11.csv");
        shell.Write("empty.csv", string.Empty);
        shell.Data("fake_1000/fake_1000.csv");
        shell.Write("truth.csv", "a,b\n30001,P500\n30002,P501\n");
        (string Schema, string[] Arguments)[] cases =
        [
            ("summary", ["register", "build", .. Lists, "--as-at", AsAt, "--out", "json", "--json"]),
            ("check", ["check", "school.csv", "--json"]),
            ("check", ["check", ".", "--json"]),
            ("status", ["status", "30001", "--register", "out", "--as-at", AsAt, "--json"]),
            ("status", ["status", "P507", .. Lists, "--as-at", AsAt, "--known-at", AsAt, "--json"]),
            ("status-all", ["status", "--all", "--register", "out", "--as-at", AsAt, "--json"]),
            ("entitlements", ["entitlements", "30001", "--register", "out", "--as-at", AsAt, "--json"]),
            ("entitlements", ["entitlements", "P507", .. Lists, "--as-at", "2040-01-01", "--known-at", AsAt, "--json"]),
            ("entitlements-all", ["entitlements", "--all", "--register", "out", "--as-at", AsAt, "--json"]),
            ("schedule", ["deadlines", "P500", "--register", "out", "--as-at", AsAt, "--state", "all", "--json"]),
            ("schedule", ["deadlines", "--all", "--register", "out", "--as-at", AsAt, "--known-at", AsAt, "--by", "school", "--json"]),
            ("timeline", ["timeline", "P500", "--register", "out", "--as-at", AsAt, "--json"]),
            ("timeline", ["timeline", "P901", "--social-work", "story11.csv", "--as-at", AsAt, "--days", "2024-08-01", AsAt, "--json"]),
            ("rules-list", ["rules", "list", "--json"]),
            ("rules-list", ["rules", "list", "--as-at", AsAt, "--json"]),
            ("rules-show", ["rules", "show", "SC-CP-1", "--json"]),
            ("rules-show", ["rules", "show", "cecyp.rate", "--json"]),
            ("rules-diff", ["rules", "diff", "2024-01-01", AsAt, "--json"]),
            ("rules-diff", ["rules", "diff", "2024-01-01", AsAt, "--register", "out", "--known-at", AsAt, "--json"]),
            ("why", ["why", "30001", "P500", "--register", "out", "--json"]),
            ("why", ["why", "30001", "P501", "--register", "out", "--json"]),
            ("why", ["why", "30001", "P500", "--left", "school.csv", "--right", "social-work.csv", "--json"]),
            ("why-not", ["why-not", "30001", "P501", "--register", "out", "--json"]),
            ("why-not", ["why-not", "30001", "P500", "--register", "out", "--json"]),
            ("why-not", ["why-not", "30001", "P501", "--left", "school.csv", "--right", "social-work.csv", "--json"]),
            ("why-not", ["why-not", "1", "2", "--file", "fake_1000.csv", "--json"]),
            ("charts", ["charts", "--left", "school.csv", "--right", "social-work.csv", "--truth", "truth.csv", "--out", "charts", "--json"]),
            ("charts", ["charts", "--file", "fake_1000.csv", "--out", "charts", "--json"]),
            ("match", ["match", "school.csv", "social-work.csv", "--out", "links.csv", "--json"]),
            ("match", ["match", "school.csv", "social-work.csv", "--out", "links.csv", "--truth", "truth.csv", "--json"]),
            ("dedupe", ["dedupe", "fake_1000.csv", "--json"]),
            ("blocking", ["blocking", "fake_1000.csv", "--recall", "0.9", "--pairs", "40000", "--json"]),
            ("blocking", ["blocking", "school.csv", "social-work.csv", "--truth", "truth.csv", "--pairs", "1", "--lenient", "--json"]),
            ("maps", ["maps", "list", "--json"]),
            ("maps", ["formats", "--json"]),
        ];
        foreach (var (name, arguments) in cases)
        {
            var schema = await JsonSchema.FromFileAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", $"{name}.schema.json"), TestContext.Current.CancellationToken);
            var output = shell.Run(arguments).Done().Output;
            var errors = schema.Validate(output);
            Assert.True(errors.Count == 0, $"{string.Join(' ', arguments)}\n{string.Join('\n', errors)}\n{output}");
        }
    }

    [Fact]
    public async Task A_schema_refuses_a_member_it_does_not_know()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", "maps.schema.json"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate("""{ "maps": [], "colour": "red" }"""));
    }

    [Theory]
    [InlineData("obligations", "obligations/0/because/outcome", null)]
    [InlineData("obligations", "obligations/0/because/because/0/sentence", "7")]
    [InlineData("obligations", "obligations/0/because/because/0/colour", "1")]
    [InlineData("status", "because/outcome", "\"Perhaps\"")]
    [InlineData("plan-check", "requirements", null)]
    [InlineData("plan-check", "state", null)]
    [InlineData("plan-check", "refused", "true")]
    public async Task A_schema_refuses_what_is_missing_or_of_another_shape(string name, string path, string? value)
    {
        using var shell = new Shell();
        shell.Write("children.csv", "Client ID,Surname,Forename,DOB,Legal Reason,Legal Start,Placement Type,Placement Start\nP1,Madeup,Isla,12/05/2014,Section 25,02/03/2026,Kinship care,02/03/2026\n");
        File.Copy(Path.Combine(Shell.Root, "samples", "plans", "education-plan.json"), shell["plan.json"]);
        string[] arguments = name == "plan-check" ? ["plan", "check", "plan.json", "--as-at", AsAt, "--json"] : [name, "P1", "--as-at", AsAt, "--social-work", "children.csv", "--json"];
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", $"{name}.schema.json"), TestContext.Current.CancellationToken);
        var root = JsonNode.Parse(shell.Run(arguments).Done().Output)!;

        Assert.Empty(schema.Validate(root.ToJsonString()));
        var steps = path.Split('/');
        var parent = steps.SkipLast(1).Aggregate(root, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!).AsObject();
        if (value is null)
        {
            Assert.True(parent.Remove(steps[^1]));
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(value);
        }

        Assert.NotEmpty(schema.Validate(root.ToJsonString()));
    }
}
