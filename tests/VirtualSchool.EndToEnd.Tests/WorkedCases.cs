namespace VirtualSchool;

/// <summary>Worked cases of the law, run from the shell.</summary>
public sealed class WorkedCases
{
    [Fact]
    public void Those_of_the_project_all_pass_and_the_last_line_says_so()
    {
        using var shell = new Shell();
        var outcome = shell.Run("vectors", "run", Path.Combine(Shell.Root, "tests", "Vectors")).Done();

        Assert.Matches(@"^[1-9]\d* passed, 0 failed\n$", outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1] + "\n");
    }

    [Fact]
    public void A_case_that_expects_the_wrong_thing_a_name_nobody_knows_and_an_empty_file_are_never_a_pass()
    {
        const string Case = """
            - id: TEST-1
              name: Order ended the day before
              jurisdiction: scotland
              as_at: 2026-01-15
              facts:
                born: 2012-02-28
                episodes: [ { basis: CSO, from: 2025-03-01, to: 2026-01-14, authority: FIF } ]
              expect:
                status: { looked_after: "ANSWER" }
            """;
        using var shell = new Shell();
        shell.Write("right.yaml", Case.Replace("ANSWER", "No", StringComparison.Ordinal));
        shell.Write("wrong.yaml", Case.Replace("ANSWER", "Yes", StringComparison.Ordinal));
        shell.Write("unknown.yaml", Case.Replace("looked_after", "looked_aftre", StringComparison.Ordinal).Replace("ANSWER", "No", StringComparison.Ordinal));
        shell.Write("empty.yaml", "[]\n");

        Assert.Equal((0, "1 passed, 0 failed"), Run(shell, "right.yaml"));
        Assert.Equal((1, "0 passed, 1 failed"), Run(shell, "wrong.yaml"));
        Assert.Equal((1, "0 passed, 1 failed"), Run(shell, "unknown.yaml"));
        Assert.Equal(1, Run(shell, "empty.yaml").Code);
        Assert.Equal(3, shell.Run("vectors", "run", "missing.yaml").ExitCode);
    }

    private static (int Code, string Last) Run(Shell shell, string file)
    {
        var outcome = shell.Run("vectors", "run", file);
        return (outcome.ExitCode, outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
    }
}
