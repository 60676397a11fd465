namespace VirtualSchool;

/// <summary>What came of a step: the plan after it, or why it was refused. The plan before it is never altered.</summary>
public sealed class PlanChange
{
    internal PlanChange(SupportPlan plan)
    {
        Plan = plan;
        Issues = IssueReport.Empty;
    }

    internal PlanChange(IssueReport issues) => Issues = issues;

    /// <summary>The plan after the step; null when it was refused.</summary>
    public SupportPlan? Plan { get; }

    /// <summary>Whether the step was taken.</summary>
    public bool IsDone => Plan is not null;

    /// <summary>Why the step was refused; empty when it was taken.</summary>
    public IssueReport Issues { get; }

    /// <summary>Whether it was taken, and the codes of what stood against it.</summary>
    /// <returns>For example <c>PlanChange refused (VS5201)</c>.</returns>
    public override string ToString() => IsDone ? "PlanChange done" : $"PlanChange refused ({string.Join(", ", Issues.Issues.Select(i => i.Code.Code).Distinct())})";
}
