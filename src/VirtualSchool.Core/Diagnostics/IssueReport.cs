using System.Globalization;

namespace VirtualSchool;

/// <summary>The issues of one piece of work, in the order they were found.</summary>
public sealed class IssueReport
{
    private readonly Issue[] issues;

    /// <summary>Creates a report.</summary>
    /// <param name="issues">The issues in the order they were found; copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="issues"/> is null or holds null.</exception>
    public IssueReport(IEnumerable<Issue> issues)
    {
        if (issues is null)
        {
            throw new ArgumentNullException(nameof(issues));
        }

        this.issues = [.. issues];
        foreach (Issue issue in this.issues)
        {
            if (issue is null)
            {
                throw new ArgumentNullException(nameof(issues), "An issue is null.");
            }

            switch (issue.Severity)
            {
                case IssueSeverity.Error: ErrorCount++; break;
                case IssueSeverity.Warning: WarningCount++; break;
                default: InformationCount++; break;
            }
        }
    }

    /// <summary>A report without issues.</summary>
    public static IssueReport Empty { get; } = new([]);

    /// <summary>The issues in the order they were found.</summary>
    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>How many issues are errors.</summary>
    public int ErrorCount { get; }

    /// <summary>How many issues are warnings.</summary>
    public int WarningCount { get; }

    /// <summary>How many issues are for information only.</summary>
    public int InformationCount { get; }

    /// <summary>True when at least one issue is an error.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>How many issues have the given code.</summary>
    /// <param name="code">The code to count.</param>
    /// <returns>Zero or more.</returns>
    public int CountOf(IssueCode code) => issues.Count(i => i.Code.Equals(code));

    /// <summary>This report followed by another.</summary>
    /// <param name="next">The report whose issues come after.</param>
    /// <returns>A new report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public IssueReport Then(IssueReport next) =>
        next is null ? throw new ArgumentNullException(nameof(next)) : new IssueReport(issues.Concat(next.issues));

    /// <summary>The three counts.</summary>
    /// <returns>For example <c>2 errors, 14 warnings, 3 notes</c>.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} errors, {1} warnings, {2} notes", ErrorCount, WarningCount, InformationCount);
}
