namespace DocsTool;

/// <summary>Counts what held and what did not, and says which.</summary>
internal sealed class Checks(TextWriter report)
{
    private int passed;
    private int failed;

    /// <param name="what">The place or the rule.</param>
    /// <param name="problem">What is wrong there; empty where it holds.</param>
    public void Add(string what, string problem)
    {
        if (problem.Length == 0)
        {
            passed++;
        }
        else
        {
            failed++;
            report.WriteLine($"FAILED {what}: {problem}");
        }
    }

    public int End()
    {
        report.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}
