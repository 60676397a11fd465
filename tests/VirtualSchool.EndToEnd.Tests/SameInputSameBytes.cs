namespace VirtualSchool;

/// <summary>The same input gives the same bytes, whatever the threads, the language of the machine and the folder.</summary>
public sealed class SameInputSameBytes
{
    [Fact]
    public void Twice_with_one_thread_and_with_two_in_Turkish_and_in_German()
    {
        var first = Demo([]);
        Assert.Equal(first, Demo([]));
        Assert.Equal(first, Demo(new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }));
        Assert.Equal(first, Demo(new() { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Asia/Tokyo" }));
    }

    [Fact]
    public void One_thread_and_many_make_the_same_register_and_the_same_links()
    {
        using var shell = new Shell();
        shell.Run("demo", "--out", "demo").Done();
        string[] lists = ["--education", "demo/lists/school.csv", "--social-work", "demo/lists/social-work.csv", "--as-at", "2026-08-17", "--loaded-at", "2026-08-17T09:00:00Z"];
        shell.Run(["register", "build", .. lists, "--threads", "1", "--out", "one"]).Done();
        shell.Run(["register", "build", .. lists, "--threads", "3", "--out", "three"]).Done();
        Assert.Equal(shell.Files("one"), shell.Files("three"));
    }

    [Theory]
    [InlineData("status", "--all", "--as-at", "2026-08-17")]
    [InlineData("status", "--all", "--as-at", "2026-08-17", "--json")]
    [InlineData("entitlements", "--all", "--as-at", "2026-08-17")]
    [InlineData("entitlements", "--all", "--as-at", "2026-08-17", "--json")]
    [InlineData("obligations", "--all", "--as-at", "2026-08-17", "--state", "all")]
    [InlineData("obligations", "--all", "--as-at", "2026-08-17", "--json")]
    [InlineData("timeline", "P500", "--as-at", "2026-08-17", "--days", "2026-01-01", "2026-08-17")]
    [InlineData("rules", "diff", "2026-01-01", "2026-08-17")]
    [InlineData("rules", "diff", "2026-01-01", "2026-08-17", "--json")]
    public void One_thread_and_many_give_the_same_answers_in_any_language(params string[] question)
    {
        using var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        var first = shell.Run([.. question, "--register", "out", "--threads", "1"]).Done().Output;
        shell.Environment["LANG"] = "tr_TR.UTF-8";
        shell.Environment["LC_ALL"] = "tr_TR.UTF-8";

        Assert.Equal(first, shell.Run([.. question, "--register", "out", "--threads", "3"]).Done().Output);
    }

    [Fact]
    public void A_register_written_over_itself_is_the_same_register()
    {
        using var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        var before = shell.Files("out");
        Story1OneRegisterFromTwoLists.Build(shell).Done();

        Assert.Equal(before, shell.Files("out"));
    }

    private static (string Output, string Files) Demo(Dictionary<string, string> environment)
    {
        using var shell = new Shell();
        foreach (var (name, value) in environment)
        {
            shell.Environment[name] = value;
        }

        var output = shell.Run("demo").Done().Output;
        return (output, string.Join('\n', shell.Files().Select(f => $"{f.Value} {f.Key}")));
    }
}
