using System.Text.Json;

namespace VirtualSchool;

/// <summary>Ten children on the school list, eight on the social-work list, six of them the same.</summary>
public sealed class Story1OneRegisterFromTwoLists
{
    [Fact]
    public void Ten_and_eight_with_six_in_common_make_a_register_of_twelve()
    {
        using var shell = new Shell();
        var outcome = Build(shell).Done();

        var gap = Summary(shell).GetProperty("gapView");
        Assert.Equal(12, gap.GetProperty("people").GetInt32());
        Assert.Equal((6, 50.0m), Count(gap, "both"));
        Assert.Equal(4, Count(gap, "schoolOnly").Count);
        Assert.Equal(2, Count(gap, "socialWorkOnly").Count);
        Assert.Equal((10, 83.3m), Count(gap, "schoolComplete"));
        Assert.Equal((8, 66.7m), Count(gap, "socialWorkComplete"));
        Assert.Contains("Both 6 (50.0%), school only 4 (33.3%), social work only 2 (16.7%).", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("School list complete to 83.3%, social-work list to 66.7%.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_child_is_there_once_and_shows_file_row_and_load_time()
    {
        using var shell = new Shell();
        Build(shell).Done();
        var register = Table.Read(shell.Text("out/register.csv"));

        Assert.Equal(12, register.Rows.Count);
        Assert.Equal(12, register.Rows.Select(r => r["key"]).Distinct().Count());
        Assert.Equal(6, register.Rows.Count(r => r["who says so"] == "both"));
        Assert.All(register.Rows, row => Assert.Contains(Lists(register), list =>
            row[$"{list} file"].Length > 0 && row[$"{list} rows"].Length > 0 && row[$"{list} loaded at"] == "2026-08-17T09:00:00Z"));
        Assert.Equal(
            Enumerable.Range(2, 10).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            register.Rows.Select(r => r[$"{Lists(register)[0]} rows"]).Where(r => r.Length > 0).OrderBy(r => r.Length).ThenBy(r => r, StringComparer.Ordinal));
    }

    [Fact]
    public void A_third_sheet_adds_a_third_column_and_changes_neither_of_the_first_two()
    {
        using var two = new Shell();
        using var three = new Shell();
        Build(two).Done();
        three.Fixture("story1/virtual-school.csv");
        Build(three, "--other", "virtual-school.csv").Done();
        var before = Table.Read(two.Text("out/register.csv"));
        var after = Table.Read(three.Text("out/register.csv"));

        Assert.Equal(13, after.Rows.Count);
        Assert.Contains("virtual-school", after.Headers);
        var byKey = after.Rows.ToDictionary(r => r["key"]);
        string[] columns = [.. Lists(before).SelectMany(l => new[] { l, $"{l} id", $"{l} file", $"{l} rows", $"{l} loaded at" })];
        Assert.All(before.Rows, row => Assert.All(columns, column => Assert.Equal(row[column], byKey[row["key"]][column])));

        var listsBefore = Summary(two).GetProperty("lists").EnumerateArray().Select(l => (l.GetProperty("name").GetString(), Count(l, "people").Count)).ToList();
        var listsAfter = Summary(three).GetProperty("lists").EnumerateArray().Select(l => (l.GetProperty("name").GetString(), Count(l, "people").Count)).ToList();
        Assert.Equal(listsBefore, listsAfter.Take(2));
        Assert.Equal(("virtual-school", 4), listsAfter[2]);
    }

    internal static Shell.Outcome Build(Shell shell, params string[] more)
    {
        shell.Fixture("story1/school.csv");
        shell.Fixture("story1/social-work.csv");
        return shell.Run(["register", "build", "--education", "school.csv", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--loaded-at", "2026-08-17T09:00:00Z", "--out", "out", .. more]);
    }

    private static string[] Lists(Table register) => [.. register.Headers.Where(h => h.EndsWith(" loaded at", StringComparison.Ordinal)).Select(h => h[..^" loaded at".Length])];

    private static JsonElement Summary(Shell shell) => JsonDocument.Parse(shell.Text("out/summary.json")).RootElement;

    private static (int Count, decimal Percent) Count(JsonElement of, string name)
    {
        var count = of.GetProperty(name);
        return (count.GetProperty("count").GetInt32(), count.GetProperty("percent").GetDecimal());
    }
}
