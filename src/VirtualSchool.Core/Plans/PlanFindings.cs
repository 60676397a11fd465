namespace VirtualSchool;

/// <summary>Gathers what is wrong with a plan, each with its place. A place is of our own field names and numbers: never of a text of the plan.</summary>
internal sealed class PlanFindings(string file)
{
    private readonly List<Issue> issues = [];

    internal bool HasErrors { get; private set; }

    internal void Add(IssueCode code, string path, string? detail = null)
    {
        HasErrors |= code.Severity == IssueSeverity.Error;
        issues.Add(new Issue(code, new SourcePosition(file, field: path.Length == 0 ? null : path), detail));
    }

    internal IssueReport Report() => new(issues);
}
