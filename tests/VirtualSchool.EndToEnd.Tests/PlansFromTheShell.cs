using System.Text.Json.Nodes;
using NJsonSchema;
using VirtualSchool.Scotland;

namespace VirtualSchool;

public sealed class PlansFromTheShell
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(Shell.Root, "samples", "plans"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Sample(string name) => Path.Combine(Shell.Root, "samples", "plans", name);

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", $"{name}.schema.json"), TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_keeps_to_the_schema_and_is_read_and_written_to_the_byte(string name)
    {
        var bytes = await File.ReadAllBytesAsync(Sample(name), TestContext.Current.CancellationToken);
        var read = PlanFile.Read(name, bytes, ScotlandPlans.All);

        Assert.Empty(read.Issues.Issues);
        Assert.Equal(bytes, PlanFile.Write(read.Plan!));
        Assert.Empty((await Schema("plan")).Validate(await File.ReadAllTextAsync(Sample(name), TestContext.Current.CancellationToken)));
        Assert.False(PlanCheck.Plan(read.Plan!).HasErrors);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_checked_and_printed(string name)
    {
        using var shell = new Shell();
        File.Copy(Sample(name), shell[name]);

        Assert.Empty((await Schema("plan-check")).Validate(shell.Run("plan", "check", name, "--as-at", "2026-11-23", "--json").Done().Output));
        Assert.StartsWith(name + "\n", shell.Run("plan", "check", name).Done().Output, StringComparison.Ordinal);
        shell.Run("plan", "print", name, "--out", "page.html").Done();
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(shell["page.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_plan_of_each_kind_keeps_to_the_schema_and_can_be_checked()
    {
        using var shell = new Shell();
        var schema = await Schema("plan");
        foreach (var kind in ScotlandPlans.All)
        {
            var output = shell.Run("plan", "new", "--kind", kind.Code, "--on", "2026-11-23").Done().Output;
            Assert.Empty(schema.Validate(output));
            shell.Write("new.json", output);
            var check = shell.Run("plan", "check", "new.json").Done().Output;
            Assert.Equal(kind.Basis == PlanRequirementBasis.Law, check.Contains("complete  not yet", StringComparison.Ordinal));
            Assert.Contains("VS5101", check, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_kinds_keep_to_their_schema_and_the_schema_of_plans_names_them_all()
    {
        using var shell = new Shell();

        Assert.Empty((await Schema("plan-kinds")).Validate(shell.Run("plan", "kinds", "--json").Done().Output));
        Assert.Contains("Sch.2 para.7", shell.Run("plan", "kinds", "looked-after-childs-plan").Done().Output, StringComparison.Ordinal);
        var named = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", "plan.schema.json"), TestContext.Current.CancellationToken))!["properties"]!["kind"]!["enum"]!.AsArray().Select(k => (string?)k);
        Assert.Equal(ScotlandPlans.All.Select(k => k.Code), named);
    }

    [Fact]
    public void A_plan_that_is_there_is_never_written_over()
    {
        using var shell = new Shell();
        shell.Write("mine.json", "mine");

        Assert.Equal(2, shell.Run("plan", "new", "--kind", "education", "--on", "2026-11-23", "--out", "mine.json").ExitCode);
        Assert.Equal("mine", File.ReadAllText(shell["mine.json"]));
    }

    [Fact]
    public void What_is_no_plan_is_refused_with_codes_and_nothing_personal()
    {
        using var shell = new Shell();
        shell.Write("bad.json", """{ "format": "virtualschool.plan/1", "id": "Zebedee", "kind": "Zebedee", "Zebedee": 1 }""");

        var check = shell.Run("plan", "check", "bad.json");
        Assert.Equal(3, check.ExitCode);
        Assert.Contains("VS5008 error, bad.json field kind", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", check.Output + check.Error, StringComparison.Ordinal);
        Assert.Equal(3, shell.Run("plan", "print", "bad.json", "--out", "page.html").ExitCode);
        Assert.False(File.Exists(shell["page.html"]));
        Assert.Equal(2, shell.Run("plan", "new", "--kind", "shopping-list", "--on", "2026-11-23").ExitCode);
    }

    [Theory]
    [InlineData("versions/0/prepared", "\"soon\"", false)]
    [InlineData("versions/0/child/livesAway", "\"yes\"", false)]
    [InlineData("versions/0/contributors/0/role", "\"pilot\"", false)]
    [InlineData("versions/0/targets", "7", false)]
    [InlineData("versions", "[]", false)]
    [InlineData("id", "\"\"", false)]
    [InlineData("kind", "\"shopping-list\"", false)]
    [InlineData("versions/0/steps/0/by", "null", false)]
    [InlineData("versions/0/ours", "{\"a\":1}", true)]
    [InlineData("versions/0/prepared", "null", true)]
    [InlineData("versions/0/targets", "null", true)]
    [InlineData("versions/0/childViews", "null", true)]
    public async Task Schema_and_reader_agree(string path, string value, bool accepted)
    {
        var root = JsonNode.Parse(await File.ReadAllTextAsync(Sample("looked-after-childs-plan.json"), TestContext.Current.CancellationToken))!;
        var steps = path.Split('/');
        steps.SkipLast(1).Aggregate(root, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!)[steps[^1]] = JsonNode.Parse(value);
        var json = root.ToJsonString();

        Assert.Equal(accepted, (await Schema("plan")).Validate(json).Count == 0);
        Assert.Equal(accepted, PlanFile.Read("p.json", System.Text.Encoding.UTF8.GetBytes(json), ScotlandPlans.All).Plan is not null);
    }
}
