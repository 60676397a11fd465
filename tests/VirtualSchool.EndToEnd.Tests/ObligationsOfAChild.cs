using System.Text;
using System.Text.Json;
using NJsonSchema;
using VirtualSchool.Scotland;

namespace VirtualSchool;

/// <summary>What is expected for a child, whether it was done, and what shows it, from lists, events and plans.</summary>
public sealed class ObligationsOfAChild
{
    private const string AsAt = "2026-11-23";

    private const string Events = "id,kind,on,benefits_without_support\nP500,csp-considered,2026-02-02,\nP500,asn-view,2026-03-02,no\nP500,exclusion-decided,2026-06-01,\nP500,exclusion-letter-sent,2026-06-08,\nP500,health-assessment,20/01/2026,\n";

    private static readonly string[] Records = ["--register", "out", "--as-at", AsAt, "--events", "events.csv", "--plans", "plans"];

    private static readonly string[] Complete = [.. Records, "--events-complete", "--plans-complete"];

    [Fact]
    public void What_was_done_names_the_event_with_its_day_and_row_and_the_provision()
    {
        using var shell = Ready();
        var output = shell.Run(["obligations", "P500", .. Complete, "--state", "met", "--only", "csp.consideration", "exclusion.letter"]).Done().Output;

        Assert.StartsWith("As at 23 November 2026 (scotland/", output, StringComparison.Ordinal);
        Assert.Contains("Whether a co-ordinated support plan is required was considered [csp.consideration]", output, StringComparison.Ordinal);
        Assert.Contains("shown by: csp-considered, 2 February 2026 (events.csv row 2)", output, StringComparison.Ordinal);
        Assert.Contains("law, of education authority: SC-ASN-3, Education (Additional Support for Learning) (Scotland) Act 2004 s.6(1A)", output, StringComparison.Ordinal);
        Assert.Contains("by 9 June 2026: 8 days after 1 June 2026", output, StringComparison.Ordinal);
        Assert.DoesNotContain("asn.recorded", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fraser", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_file_is_evidence_and_its_words_and_names_are_not_shown()
    {
        using var shell = Ready();
        var plan = Answers(shell, [.. Complete, "--state", "all"]).Single(o => Text(o, "code") == "childs-plan");
        var evidence = Assert.Single(plan.GetProperty("evidence").EnumerateArray());

        Assert.Equal("met", Text(plan, "state"));
        Assert.Equal(("looked-after-childs-plan", "plan.json"), (Text(evidence, "record"), Text(evidence, "file")));
        var all = shell.Run(["obligations", "P500", .. Complete, "--state", "all"]).Done();
        Assert.DoesNotContain("Dunmorrie", all.Output + all.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sings", all.Output + all.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Without_the_word_that_the_events_are_complete_what_is_not_recorded_is_not_known()
    {
        using var shell = Ready();
        var open = Answers(shell, [.. Records, "--state", "all"]).Single(o => Text(o, "code") == "exclusion.meeting");
        var closed = Answers(shell, [.. Complete, "--state", "all"]).Single(o => Text(o, "code") == "exclusion.meeting");

        Assert.Equal(("not-known", "events.exclusion-meeting-offered"), (Text(open, "state"), Assert.Single(open.GetProperty("missing").EnumerateArray()).GetString()));
        Assert.Equal(("not-met", 168), (Text(closed, "state"), closed.GetProperty("daysLate").GetInt32()));
    }

    [Fact]
    public void A_councils_own_practice_turns_a_question_into_an_answer()
    {
        using var shell = Ready();
        shell.Write("policy.json", """{ "name": "our-practice", "authority": "FIF", "parameters": [ { "name": "practice.education-plan", "kind": "flag", "history": [ { "from": "2025-08-01", "to": null, "value": true, "citation": "Our policy", "confidence": "V" } ] } ] }""");

        Assert.Equal("needs-decision", Text(Answers(shell, [.. Complete, "--only", "education-plan"]).Single(), "state"));
        Assert.Equal("not-met", Text(Answers(shell, [.. Complete, "--only", "education-plan", "--policy", "policy.json"]).Single(), "state"));
    }

    [Fact]
    public async Task Both_shapes_of_json_keep_to_their_schemas_and_all_says_what_one_child_is_told()
    {
        using var shell = Ready();
        var one = shell.Run(["obligations", "P500", .. Complete, "--state", "all", "--json"]).Done().Output;
        var all = shell.Run(["obligations", "--all", .. Complete, "--state", "all", "--json"]).Done().Output;

        Assert.Empty((await Schema("obligations")).Validate(one));
        Assert.Empty((await Schema("obligations-all")).Validate(all));
        var single = JsonDocument.Parse(one).RootElement;
        var same = JsonDocument.Parse(all).RootElement.GetProperty("children").EnumerateArray().Single(c => Text(c, "key") == Text(single, "key"));
        Assert.Equal(
            single.GetProperty("obligations").EnumerateArray().Select(o => $"{Text(o, "code")} {Text(o, "state")} {o.GetProperty("due")} {JsonSerializer.Serialize(o.GetProperty("evidence"))}"),
            same.GetProperty("obligations").EnumerateArray().Select(o => $"{Text(o, "code")} {Text(o, "state")} {o.GetProperty("due")} {JsonSerializer.Serialize(o.GetProperty("evidence"))}"));
    }

    [Fact]
    public void All_gives_a_row_for_each_child_and_obligation_that_is_open_the_same_for_any_number_of_threads()
    {
        using var shell = Ready();
        var output = shell.Run(["obligations", "--all", .. Complete, "--threads", "1"]).Done().Output;
        var table = Table.Read(output);

        Assert.Equal(["key", "code", "state", "due", "days_late", "strength", "actor", "evidence", "missing", "rule"], table.Headers);
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, r => Assert.Contains(r["state"], new[] { "not-met", "due-later", "needs-decision", "not-known" }));
        Assert.Equal(output, shell.Run(["obligations", "--all", .. Complete, "--threads", "3"]).Done().Output);
    }

    [Fact]
    public void A_plan_of_nobody_or_one_that_cannot_be_read_is_named_by_its_file_and_the_rest_is_answered()
    {
        using var shell = Ready();
        shell.Write("plans/stranger.json", Plan().Replace("\"P500\"", "\"Zebedee\"", StringComparison.Ordinal));
        shell.Write("plans/broken.json", "{ \"Zebedee\": ");
        var outcome = shell.Run(["obligations", "P500", .. Complete, "--only", "childs-plan", "--state", "all"]).Done();

        Assert.Contains("VS6040", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("stranger.json", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("broken.json: not read, and left out.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", outcome.Error + outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Done (met)", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--only takes the code of an obligation", "--only", "no-such-code")]
    [InlineData(2, "--state takes", "--state", "perhaps")]
    [InlineData(2, "--plans-complete goes with --plans", "--plans-complete")]
    [InlineData(2, "--events-complete goes with --events", "--events-complete")]
    [InlineData(3, "no-such-folder was not found", "--plans", "no-such-folder")]
    public void What_cannot_be_asked_is_refused_before_anything_is_read(int code, string says, params string[] arguments)
    {
        using var shell = new Shell();
        var outcome = shell.Run(["obligations", "P500", .. arguments, "--as-at", AsAt, "--education", "no-such-file.csv"]);

        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    private static IEnumerable<JsonElement> Answers(Shell shell, string[] arguments) =>
        JsonDocument.Parse(shell.Run(["obligations", "P500", .. arguments, "--json"]).Done().Output).RootElement.GetProperty("obligations").EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", $"{name}.schema.json"), TestContext.Current.CancellationToken);

    // The sample is a draft; here it is agreed, as the child's plan of one of the children of the lists.
    private static string Plan()
    {
        var text = File.ReadAllText(Path.Combine(Shell.Root, "samples", "plans", "looked-after-childs-plan.json")).Replace("\"SM-0230\"", "\"P500\"", StringComparison.Ordinal);
        var draft = PlanFile.Read("plan.json", Encoding.UTF8.GetBytes(text), ScotlandPlans.All).Plan!;
        return Encoding.UTF8.GetString(PlanFile.Write(draft.Submit(new(2026, 11, 2), "social-work").Plan!.Agree(new(2026, 11, 9), "social-work").Plan!));
    }

    private static Shell Ready()
    {
        var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        shell.Write("events.csv", Events);
        Directory.CreateDirectory(shell["plans"]);
        shell.Write("plans/plan.json", Plan());
        return shell;
    }
}
