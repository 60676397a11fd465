using System.Text.Json;

namespace VirtualSchool;

/// <summary>What follows from being in care, from when to when, and why.</summary>
public sealed class EntitlementsOfAChild
{
    private const string AsAt = "2026-08-17";

    [Fact]
    public void The_head_line_says_which_day_which_rules_and_how_far_the_law_was_looked_at()
    {
        using var shell = Ready();
        var outcome = shell.Run("entitlements", "P500", "--register", "out", "--as-at", AsAt, "--known-at", "2026-08-01").Done();

        Assert.StartsWith("As at 17 August 2026, known on 1 August 2026 (scotland/2026.1, law seen up to 25 August 2026)\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_has_its_dates_what_ends_it_a_cited_reason_and_the_tree_with_its_rows()
    {
        using var shell = Ready();
        var output = shell.Run("entitlements", "P500", "--register", "out", "--as-at", AsAt, "--only", "asn-presumption").Done().Output;

        Assert.Contains("asn-presumption: Yes. Presumed to have additional support needs", output, StringComparison.Ordinal);
        Assert.Contains("from 12 January 2026 to 12 January 2027", output, StringComparison.Ordinal);
        Assert.Contains("after 12 January 2027: ", output, StringComparison.Ordinal);
        Assert.Contains("because: Compulsory supervision order in force on 17 August 2026 (recorded from 12 January 2026) [SC-ORD-3, Children's Hearings (Scotland) Act 2011 s.83(7)]", output, StringComparison.Ordinal);
        Assert.Contains("Education (Additional Support for Learning) (Scotland) Act 2004", output, StringComparison.Ordinal);
        Assert.Contains("social-work.csv row 2", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fraser", output, StringComparison.Ordinal);
        Assert.DoesNotContain("corporate-parenting", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_names_the_fact_that_would_settle_it()
    {
        using var shell = Ready();
        var asn = Answers(shell, "P500", "2027-06-01").Single(e => e.GetProperty("code").GetString() == "asn-presumption");

        Assert.Equal("Unknown", asn.GetProperty("outcome").GetString());
        Assert.NotEmpty(asn.GetProperty("missing").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, asn.GetProperty("from").ValueKind);
    }

    [Fact]
    public void Every_answer_gives_its_rule_provision_confidence_and_reason()
    {
        using var shell = Ready();
        var answers = Answers(shell, "P500", AsAt).ToList();

        Assert.NotEmpty(answers);
        Assert.All(answers, a =>
        {
            Assert.StartsWith("SC-", a.GetProperty("rule").GetString(), StringComparison.Ordinal);
            Assert.NotEmpty(a.GetProperty("citation").GetString()!);
            Assert.NotEqual("Unknown", a.GetProperty("confidence").GetString());
            Assert.NotEmpty(a.GetProperty("reason").EnumerateArray());
            Assert.All(a.GetProperty("reason").EnumerateArray(), r => Assert.NotEmpty(r.GetProperty("sentence").GetString()!));
        });
    }

    [Fact]
    public void All_gives_a_row_for_each_child_and_code_and_says_what_one_child_is_told()
    {
        using var shell = Ready();
        var table = Table.Read(shell.Run("entitlements", "--all", "--register", "out", "--as-at", AsAt).Done().Output);
        var codes = table.Rows.Select(r => r["code"]).Distinct().ToList();

        Assert.Equal(["key", "kind", "code", "outcome", "from", "to", "amount", "missing", "rule"], table.Headers);
        Assert.Equal(12 * codes.Count, table.Rows.Count);
        var key = Table.Read(shell.Text("out/register.csv")).Rows.Single(r => r.Values.Contains("P500"))["key"];
        var one = JsonDocument.Parse(shell.Run("entitlements", key, "--register", "out", "--as-at", AsAt, "--json").Done().Output).RootElement;
        Assert.All(table.Rows.Where(r => r["key"] == key), row =>
        {
            var list = one.GetProperty(row["kind"] == "entitlement" ? "entitlements" : "careExperience");
            var answer = list.EnumerateArray().Single(a => a.GetProperty("code").GetString() == row["code"]);
            Assert.Equal(row["outcome"], answer.GetProperty("outcome").GetString());
            Assert.Equal(row["rule"], answer.GetProperty("rule").GetString());
            if (row["kind"] == "entitlement")
            {
                Assert.Equal(row["from"], answer.GetProperty("from").GetString() ?? string.Empty);
                Assert.Equal(row["to"], answer.GetProperty("to").GetString() ?? string.Empty);
            }
        });
    }

    [Theory]
    [InlineData("asn-presumption", "P500", "--only", "no-such-code")]
    [InlineData("Give either one ID or --all", "P500", "--all")]
    [InlineData("Give either one ID or --all")]
    public void What_cannot_be_asked_is_refused_before_anything_is_read(string says, params string[] arguments)
    {
        using var shell = new Shell();
        var outcome = shell.Run(["entitlements", .. arguments, "--as-at", AsAt, "--education", "no-such-file.csv"]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    private static IEnumerable<JsonElement> Answers(Shell shell, string id, string asAt)
    {
        var root = JsonDocument.Parse(shell.Run("entitlements", id, "--register", "out", "--as-at", asAt, "--json").Done().Output).RootElement;
        return root.GetProperty("entitlements").EnumerateArray().Concat(root.GetProperty("careExperience").EnumerateArray());
    }

    private static Shell Ready()
    {
        var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        return shell;
    }
}
