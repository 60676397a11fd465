using System.Text.Json;

namespace VirtualSchool;

/// <summary>Somebody adopted at six, a child looked after at home, and somebody who "was in care" and nobody says when.</summary>
public sealed class Story12EntitlementWithReasons
{
    private const string Adopted = "P920";
    private const string AtHome = "P921";
    private const string WithoutDates = "L1";

    [Theory]
    [InlineData(Adopted, "Yes", "No")]
    [InlineData(AtHome, "Yes", "Yes")]
    [InlineData(WithoutDates, "Unknown", "No")]
    public void Whom_the_fund_may_benefit_is_not_whom_it_counts(string person, string mayBenefit, string counts)
    {
        using var shell = Ready();
        var answers = Answers(shell, person);

        Assert.Equal((mayBenefit, counts), (Outcome(answers["cecyp-may-benefit"]), Outcome(answers["cecyp-allocation"])));
    }

    [Fact]
    public void Care_without_dates_cannot_be_told_and_the_missing_fact_is_named()
    {
        using var shell = Ready();
        var answers = Answers(shell, WithoutDates);

        foreach (var code in new[] { "cecyp-spend", "cecyp-may-benefit" })
        {
            Assert.Equal("Unknown", Outcome(answers[code]));
            Assert.Equal(["episodes"], answers[code].GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
        }

        Assert.Contains(answers["cecyp-spend"].GetProperty("evidence").EnumerateArray(), e => e.GetProperty("weight").GetString() == "Suggests" && e.GetProperty("file").GetString() == "leavers.csv");
        Assert.Contains("would settle it: episodes", shell.Run(Question(WithoutDates)).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_answer_gives_its_rule_the_dates_it_is_in_force_and_an_address_where_it_is_read()
    {
        using var shell = Ready();
        foreach (var (code, answer) in Answers(shell, AtHome))
        {
            var rule = answer.GetProperty("rule").GetString()!;
            var shown = JsonDocument.Parse(shell.Run("rules", "show", rule, "--json").Done().Output).RootElement;
            var version = shown.GetProperty("versions").EnumerateArray().First(v => v.GetProperty("from").GetString() == answer.GetProperty("ruleFrom").GetString());

            Assert.Equal(version.GetProperty("citation").GetString(), answer.GetProperty("citation").GetString());
            Assert.Equal(version.GetProperty("to").GetString(), answer.GetProperty("ruleTo").GetString());
            Assert.Contains(shown.GetProperty("gives").EnumerateArray(), g => g.GetString() == code);
            Assert.True(answer.GetProperty("address").GetString() is not { } address || Uri.TryCreate(address, UriKind.Absolute, out _), code);
        }
    }

    [Fact]
    public void A_looked_after_child_is_presumed_to_need_support_and_a_plan_is_to_be_considered()
    {
        using var shell = Ready();
        var answers = Answers(shell, AtHome);

        Assert.Equal(("Yes", "Yes"), (Outcome(answers["asn-presumption"]), Outcome(answers["csp-consideration"])));
        Assert.Contains("s.1(1A)", answers["asn-presumption"].GetProperty("citation").GetString(), StringComparison.Ordinal);

        // The presumption falls by the education authority's own view only, and the tree says that none is recorded.
        Assert.Contains("no such view is recorded", answers["asn-presumption"].GetProperty("because").ToString(), StringComparison.Ordinal);
    }

    private static Shell Ready()
    {
        var shell = new Shell();
        shell.Fixture("story12/pupils.csv");
        shell.Fixture("story12/social-work.csv");
        shell.Fixture("story12/leavers.csv");
        return shell;
    }

    private static string[] Question(string person) =>
        ["entitlements", person, "--education", "pupils.csv", "--social-work", "social-work.csv", "--other", "leavers.csv", "--as-at", "2026-08-17"];

    private static Dictionary<string, JsonElement> Answers(Shell shell, string person)
    {
        var root = JsonDocument.Parse(shell.Run([.. Question(person), "--json"]).Done().Output).RootElement;
        return root.GetProperty("careExperience").EnumerateArray().Concat(root.GetProperty("entitlements").EnumerateArray()).ToDictionary(a => a.GetProperty("code").GetString()!);
    }

    private static string Outcome(JsonElement answer) => answer.GetProperty("outcome").GetString()!;
}
