namespace VirtualSchool;

/// <summary>A plan read from a file, or why it could not be.</summary>
public sealed class PlanReadResult
{
    internal PlanReadResult(SupportPlan? plan, IssueReport issues)
    {
        Plan = plan;
        Issues = issues;
    }

    /// <summary>The plan; null when the file could not be used without losing something, which the issues say.</summary>
    public SupportPlan? Plan { get; }

    /// <summary>What was wrong with the file, in its order, each with its place and without any text of the plan. What is wrong with the plan itself is for <see cref="PlanCheck"/>.</summary>
    public IssueReport Issues { get; }

    /// <summary>Whether the file could be used, and counts.</summary>
    /// <returns>For example <c>PlanReadResult read (0 errors, 1 warnings, 0 notes)</c>.</returns>
    public override string ToString() => $"PlanReadResult {(Plan is null ? "refused" : "read")} ({Issues})";
}
