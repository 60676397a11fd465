using System.Text.Json;

namespace VirtualSchool;

/// <summary>A provision that waits for its day changes nothing before it; a command lists whom a change reaches, and why.</summary>
public sealed class Story13TheLawChanges
{
    private const string Section1 = "aftercare-2026-duty";

    private const string Policy =
        """
        {
          // Assumed for this test: no regulations have been made.
          "name": "planning-2027",
          "commence": [ { "provision": "asp-2026-16-s1", "on": "2027-04-01", "citation": "Assumed for planning" } ],
          "entitlements": [ { "id": "fife-music-lessons", "title": "Music lessons are free", "citation": "Invented committee, item 7", "from": "2027-01-01", "to": null, "amount": 120.00, "conditions": [ { "looked-after": true } ] } ]
        }
        """;

    [Fact]
    public void A_day_of_commencement_changes_only_outcomes_on_or_after_it()
    {
        using var shell = Ready();
        foreach (var day in new[] { "2026-08-17", "2027-03-31" })
        {
            Assert.Equal(All(shell, day), National(All(shell, day, "--policy", "policy.json")));
        }

        Assert.NotEqual(All(shell, "2027-04-01"), National(All(shell, "2027-04-01", "--policy", "policy.json")));
    }

    [Fact]
    public void Before_its_day_the_answer_says_enacted_and_not_in_force()
    {
        using var shell = Ready();
        string[] question = ["entitlements", "P912", "--register", "out", "--as-at", "2027-03-31", "--only", Section1];

        Assert.Contains("enacted, not in force", shell.Run(question).Done().Output, StringComparison.Ordinal);
        Assert.Contains("enacted, not in force before 1 April 2027", shell.Run([.. question, "--policy", "policy.json"]).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_lists_what_begins_and_everybody_whose_outcome_differs_with_both_outcomes_and_why()
    {
        using var shell = Ready();
        var diff = Diff(shell, "2027-03-31", "2027-04-01", "--register", "out", "--policy", "policy.json");

        Assert.Contains(diff.GetProperty("law").EnumerateArray(), c => c.GetProperty("on").GetString() == "2027-04-01" && c.GetProperty("change").GetString() == "begins" && c.GetProperty("rule").GetString() == "SC-ACT-2");
        Assert.Equal("scotland/2026.1+planning-2027", diff.GetProperty("rules").GetString());
        var differing = diff.GetProperty("people").EnumerateArray().SelectMany(p => p.GetProperty("differences").EnumerateArray().Select(d => (Key: p.GetProperty("key").GetString(), Difference: d))).ToList();
        Assert.NotEmpty(differing);
        Assert.All(differing, d =>
        {
            Assert.NotEqual(Outcome(d.Difference, "before"), Outcome(d.Difference, "after"));
            foreach (var side in new[] { "before", "after" })
            {
                Assert.NotEmpty(d.Difference.GetProperty(side).GetProperty("reason").EnumerateArray());
                Assert.NotEmpty(d.Difference.GetProperty(side).GetProperty("rules").EnumerateArray());
                Assert.NotEmpty(d.Difference.GetProperty(side).GetProperty("citations").EnumerateArray());
            }
        });

        // Those listed are those for whom the two answers for every child differ: no more and no fewer.
        Assert.Equal(
            Differing(shell, "2027-03-31", "2027-04-01"),
            differing.Select(d => $"{d.Key} {d.Difference.GetProperty("code").GetString()}").Where(d => !d.EndsWith(" looked-after", StringComparison.Ordinal)));
        Assert.Contains(differing, d => d.Difference.GetProperty("code").GetString() == Section1 && Outcome(d.Difference, "before") == "No");
    }

    [Fact]
    public void Every_answer_names_the_policy_it_was_made_with()
    {
        using var shell = Ready();
        string[] question = ["P911", "--register", "out", "--as-at", "2027-01-05", "--policy", "policy.json"];

        Assert.All((string[])["status", "entitlements", "timeline"], verb =>
            Assert.Contains("(scotland/2026.1+planning-2027, law seen up to 25 August 2026)", shell.Run([verb, .. question]).Done().Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_day_no_rule_begins_and_nobody_differs()
    {
        using var shell = Ready();
        var diff = Diff(shell, "2027-03-31", "2027-04-01", "--register", "out");

        Assert.DoesNotContain(diff.GetProperty("law").EnumerateArray(), c => c.GetProperty("rule").ValueKind != JsonValueKind.Null);
        Assert.Empty(diff.GetProperty("people").EnumerateArray());
        Assert.Equal(4, diff.GetProperty("asked").GetInt32());
    }

    [Fact]
    public void A_difference_in_status_says_from_where_to_where()
    {
        using var shell = Ready();
        var output = shell.Run("rules", "diff", "2025-02-19", "2025-02-20", "--register", "out").Done().Output;

        Assert.Contains("looked-after: Yes (at home), then Yes (away from home)", output, StringComparison.Ordinal);
        Assert.Contains("1 of 4 people differ.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_change_show_both_values_and_what_is_not_known_is_not_known()
    {
        using var shell = new Shell();
        var output = shell.Run("rules", "diff", "2026-03-31", "2026-04-01").Done().Output;

        Assert.Contains("1 April 2026: cecyp.rate is not known; it was £1,200 a child a year [Announcement of 5 February 2026]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("people", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_councils_own_grant_is_marked_local_with_its_amount()
    {
        using var shell = Ready();
        var output = shell.Run("entitlements", "P911", "--register", "out", "--as-at", "2027-01-05", "--policy", "policy.json", "--only", "fife-music-lessons").Done().Output;

        Assert.Contains("fife-music-lessons: Yes. Music lessons are free (local policy)", output, StringComparison.Ordinal);
        Assert.Contains("amount: £120.00", output, StringComparison.Ordinal);
        Assert.Contains("Invented committee, item 7", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "name": "x", "commence": [ { "provision": "asp-2026-16-s1", "on": "2027-04-01" } ] }""", "citation")]
    [InlineData("""{ "name": "x", "colour": "red" }""", "colour")]
    [InlineData("""{ "name": "x", "commence": [ { "provision": "no-such-provision", "on": "2027-04-01", "citation": "Invented" } ] }""", "commence 1")]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[""", "policy.json")]
    public void A_policy_that_is_not_fit_to_be_used_is_refused_with_its_place_named(string policy, string place)
    {
        using var shell = new Shell();
        shell.Write("policy.json", policy);
        foreach (var verb in (string[][])[["rules", "list"], ["rules", "diff", "2026-01-01", "2027-01-01"], ["status", "--all", "--as-at", "2026-01-01", "--education", "no-such-file.csv"]])
        {
            var outcome = shell.Run([.. verb, "--policy", "policy.json"]);
            Assert.Equal(3, outcome.ExitCode);
            Assert.Contains(place, outcome.Error, StringComparison.Ordinal);
            Assert.Empty(outcome.Output);
        }
    }

    [Theory]
    [InlineData("earlier day first", "2027-01-01", "2026-01-01")]
    [InlineData("TO", "2027-01-01")]
    [InlineData("TO must be a date", "2027-01-01", "tomorrow")]
    public void Days_that_cannot_be_compared_are_refused(string says, params string[] days)
    {
        using var shell = new Shell();
        var outcome = shell.Run(["rules", "diff", .. days]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_shown_with_its_provision_and_what_it_gives_and_a_figure_with_its_history()
    {
        using var shell = new Shell();

        Assert.Contains("gives corporate-parenting", shell.Run("rules", "show", "sc-cp-1").Done().Output, StringComparison.Ordinal);
        Assert.Contains("1 April 2018 to 31 March 2023: £1,200 a child a year", shell.Run("rules", "show", "cecyp.rate").Done().Output, StringComparison.Ordinal);
        Assert.Contains("cecyp.rate: ", shell.Run("rules", "show", "SC-CEF-1").Done().Output, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run("rules", "show", "SC-NOPE-1").ExitCode);
    }

    [Fact]
    public void The_list_tells_law_from_what_is_not_law_on_the_day()
    {
        using var shell = new Shell();
        var states = JsonDocument.Parse(shell.Run("rules", "list", "--as-at", "2026-08-17", "--json").Done().Output).RootElement.GetProperty("list").EnumerateArray()
            .ToLookup(r => r.GetProperty("state").GetString(), r => r.GetProperty("id").GetString());

        Assert.Contains("SC-LAC-1", states["law"]);
        Assert.Contains("SC-LAC-2", states["no longer law"]);
        Assert.Contains("SC-ACT-2", states["not law"]);
    }

    private static Shell Ready()
    {
        var shell = new Shell();
        shell.Fixture("story13/social-work.csv");
        shell.Write("policy.json", Policy);
        shell.Run("register", "build", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        return shell;
    }

    private static string All(Shell shell, string asAt, params string[] more) => shell.Run(["entitlements", "--all", "--register", "out", "--as-at", asAt, .. more]).Done().Output;

    private static string National(string all) => string.Join('\n', all.Split('\n').Where(l => !l.Contains("fife-music-lessons", StringComparison.Ordinal)));

    private static IEnumerable<string> Differing(Shell shell, string one, string other)
    {
        var before = Table.Read(All(shell, one, "--policy", "policy.json")).Rows;
        var after = Table.Read(All(shell, other, "--policy", "policy.json")).Rows;
        return before.Zip(after).Where(p => p.First["outcome"] != p.Second["outcome"]).Select(p => $"{p.First["key"]} {p.First["code"]}");
    }

    private static string? Outcome(JsonElement difference, string side) => difference.GetProperty(side).GetProperty("outcome").GetString();

    private static JsonElement Diff(Shell shell, params string[] arguments) => JsonDocument.Parse(shell.Run(["rules", "diff", .. arguments, "--json"]).Done().Output).RootElement;
}
