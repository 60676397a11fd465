using System.Text.Json;

namespace VirtualSchool;

/// <summary>What was so on a day, what was known of it, and what is wrong with the records.</summary>
public sealed class Story11TimelineAsAtADate
{
    private const string Today = "2026-08-17";

    [Fact]
    public void What_was_known_before_the_correction_says_at_home_and_what_is_known_today_says_kinship()
    {
        using var shell = Ready();
        var then = Timeline(shell, "P900", "2025-03-01", "--known-at", "2025-04-01").GetProperty("status").EnumerateArray().Last();
        var now = Timeline(shell, "P900", "2025-03-01").GetProperty("status").EnumerateArray().Last();

        Assert.Equal(("Yes", "at home", "HOME"), Home(then));
        Assert.Equal(("Yes", "away from home", "KIN"), Home(now));
    }

    [Fact]
    public void Equal_neighbours_are_one_stretch_and_the_last_goes_on()
    {
        using var shell = Ready();
        var spans = Timeline(shell, "P900", Today).GetProperty("status").EnumerateArray().ToList();

        Assert.Equal(
            [(null, "2024-01-09"), ("2024-01-10", "2025-02-19"), ("2025-02-20", "2025-12-20"), ("2025-12-21", null)],
            spans.Select(s => (s.GetProperty("from").GetString(), s.GetProperty("to").GetString())));
        Assert.Equal(["Unknown", "Yes", "Yes", "No"], spans.Select(s => s.GetProperty("lookedAfter").GetString()));
    }

    [Fact]
    public void Each_stretch_says_what_status_says_on_its_first_and_its_last_day()
    {
        using var shell = Ready();
        foreach (var span in Timeline(shell, "P900", Today).GetProperty("status").EnumerateArray())
        {
            foreach (var day in new[] { span.GetProperty("from").GetString(), span.GetProperty("to").GetString() }.OfType<string>())
            {
                var status = JsonDocument.Parse(shell.Run("status", "P900", "--register", "out", "--as-at", day, "--json").Done().Output).RootElement;
                Assert.Equal(
                    (span.GetProperty("lookedAfter").GetString(), span.GetProperty("home").GetString()),
                    (status.GetProperty("lookedAfter").GetString(), status.GetProperty("home").GetString()));
            }
        }
    }

    [Fact]
    public void Ever_care_experienced_stays_true_after_the_last_day_in_care()
    {
        using var shell = Ready();
        var root = JsonDocument.Parse(shell.Run("entitlements", "P903", "--register", "out", "--as-at", "2060-01-01", "--only", "universities", "--json").Done().Output).RootElement;

        Assert.Equal("Yes", Assert.Single(root.GetProperty("careExperience").EnumerateArray()).GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("P901", "VS3001", "Episode", "2023-06-13", "2024-06-14")]
    [InlineData("P902", "VS3002", "Episode", "2016-10-19", null)]
    [InlineData("P903", "VS3007", "Home", null, "2024-08-15")]
    public void An_end_before_a_start_a_birth_after_a_start_and_a_one_day_gap_have_a_proposed_repair(string child, string code, string record, string? from, string? to)
    {
        using var shell = Ready();
        var repair = Timeline(shell, child, Today).GetProperty("findings").EnumerateArray().First(f => f.GetProperty("code").GetString() == code).GetProperty("proposedRepair");

        Assert.Equal((record, from, to), (repair.GetProperty("record").GetString(), repair.GetProperty("from").GetString(), repair.GetProperty("to").GetString()));
        Assert.Contains($"proposed: {repair.GetProperty("words").GetString()}", shell.Run("timeline", child, "--register", "out", "--as-at", Today).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_repair_is_applied()
    {
        using var shell = Ready();
        var gap = Timeline(shell, "P903", Today);
        var swapped = Timeline(shell, "P901", Today);

        Assert.Equal(["2024-08-14", "2024-11-30"], gap.GetProperty("homes").EnumerateArray().Select(h => h.GetProperty("to").GetString()));
        Assert.Contains(gap.GetProperty("status").EnumerateArray(), s => s.GetProperty("from").GetString() == "2024-08-15" && s.GetProperty("homeType").ValueKind == JsonValueKind.Null);
        Assert.Equal("Unusable", Assert.Single(swapped.GetProperty("episodes").EnumerateArray()).GetProperty("state").GetString());
        Assert.DoesNotContain(swapped.GetProperty("status").EnumerateArray(), s => s.GetProperty("lookedAfter").GetString() == "Yes");
    }

    [Fact]
    public void Days_are_counted_by_where_the_child_really_lived()
    {
        using var shell = Ready();
        var days = Timeline(shell, "P900", Today, "--days", "2024-08-01", "2025-07-31").GetProperty("days");

        Assert.Equal((365, 203, 162), (days.GetProperty("lookedAfter").GetInt32(), days.GetProperty("atHome").GetInt32(), days.GetProperty("away").GetInt32()));
        Assert.Equal([("HOME", 203), ("KIN", 162)], days.GetProperty("byHomeType").EnumerateArray().Select(h => (h.GetProperty("homeType").GetString(), h.GetProperty("days").GetInt32())));
        Assert.Equal(("b", 365), Assert.Single(days.GetProperty("byLimb").EnumerateArray().Select(l => (l.GetProperty("limb").GetString(), l.GetProperty("days").GetInt32()))));
    }

    [Fact]
    public void A_corrected_record_is_kept_with_its_row_and_the_day_it_was_recorded()
    {
        using var shell = Ready();
        var homes = Timeline(shell, "P900", Today).GetProperty("homes").EnumerateArray().Select(h => (h.GetProperty("row").GetInt32(), h.GetProperty("recordedOn").GetString(), h.GetProperty("state").GetString()));

        Assert.Equal([(2, "2025-03-05", "Counts"), (4, "2025-06-01", "Counts"), (3, "2025-03-05", "Superseded")], homes);
    }

    [Theory]
    [InlineData("first day and then the last", "P900", "--days", "2025-07-31", "2024-08-01")]
    [InlineData("--days", "P900", "--days", "2025-07-31")]
    [InlineData("ID")]
    public void What_cannot_be_asked_is_refused_before_anything_is_read(string says, params string[] arguments)
    {
        using var shell = new Shell();
        var outcome = shell.Run(["timeline", .. arguments, "--as-at", Today, "--social-work", "no-such-file.csv"]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
    }

    internal static Shell Ready()
    {
        var shell = new Shell();
        shell.Fixture("story11/social-work.csv");
        shell.Run("register", "build", "--social-work", "social-work.csv", "--as-at", Today, "--out", "out").Done();
        return shell;
    }

    private static JsonElement Timeline(Shell shell, string id, string asAt, params string[] more) =>
        JsonDocument.Parse(shell.Run(["timeline", id, "--register", "out", "--as-at", asAt, "--json", .. more]).Done().Output).RootElement;

    private static (string?, string?, string?) Home(JsonElement span) =>
        (span.GetProperty("lookedAfter").GetString(), span.GetProperty("home").GetString(), span.GetProperty("homeType").GetString());
}
