using System.Text.Json;

namespace VirtualSchool;

/// <summary>Is this child looked after on a day, and why.</summary>
public sealed class StatusOfAChild
{
    [Fact]
    public void The_because_tree_names_rule_provision_file_and_row_and_no_name()
    {
        using var shell = Ready();
        var outcome = shell.Run("status", "P500", "--register", "out", "--as-at", "2026-08-17").Done();

        Assert.Contains("Looked after: Yes", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Home: away from home", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("SC-LAC-1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("social-work.csv row 2", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fraser", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30001")]
    [InlineData("P500")]
    [InlineData("201111110")]
    [InlineData("201 111 110")]
    public void A_child_is_found_by_the_number_of_either_system_or_by_candidate_number(string id)
    {
        using var shell = Ready();
        var byKey = shell.Run("status", Key(shell, "30001"), "--register", "out", "--as-at", "2026-08-17", "--json").Done().Output;

        Assert.Equal(byKey, shell.Run("status", id, "--register", "out", "--as-at", "2026-08-17", "--json").Done().Output);
    }

    [Fact]
    public void The_day_before_the_order_the_child_was_not_looked_after()
    {
        using var shell = Ready();

        Assert.Equal("Yes", LookedAfter(shell, "P500", "2026-01-12"));
        Assert.NotEqual("Yes", LookedAfter(shell, "P500", "2026-01-11"));
    }

    [Fact]
    public void All_gives_one_row_a_child()
    {
        using var shell = Ready();
        var table = Table.Read(shell.Run("status", "--all", "--register", "out", "--as-at", "2026-08-17").Done().Output);

        Assert.Equal(12, table.Rows.Count);
        Assert.All(table.Rows, r => Assert.Contains(r["looked_after"], (string[])["Yes", "No", "Unknown", "NeedsDecision"]));
    }

    [Fact]
    public void Nobody_of_that_number_is_a_refusal_that_does_not_repeat_it()
    {
        using var shell = Ready();
        var outcome = shell.Run("status", "424242", "--register", "out", "--as-at", "2026-08-17");

        Assert.Equal(3, outcome.ExitCode);
        Assert.DoesNotContain("424242", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_changed_since_the_register_was_made_is_refused()
    {
        using var shell = Ready();
        File.AppendAllText(shell["school.csv"], "\n");
        var outcome = shell.Run("why", "30001", "P500", "--register", "out");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("school.csv has changed", outcome.Error, StringComparison.Ordinal);
    }

    private static Shell Ready()
    {
        var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        return shell;
    }

    private static string LookedAfter(Shell shell, string id, string asAt) =>
        JsonDocument.Parse(shell.Run("status", id, "--register", "out", "--as-at", asAt, "--json").Done().Output).RootElement.GetProperty("lookedAfter").GetString()!;

    private static string Key(Shell shell, string studentId) =>
        Table.Read(shell.Text("out/register.csv")).Rows.Single(r => r.Values.Contains(studentId))["key"];
}
