using FluentValidation;
using FluentValidation.Results;

namespace VirtualSchool;

/// <summary>Turns the findings of the core into failures: the same codes, the same messages, and nothing of its own.</summary>
internal static class ReportFailures
{
    internal static void Add<T>(this ValidationContext<T> context, IssueReport report)
    {
        foreach (Issue issue in report.Issues)
        {
            context.AddFailure(Of(issue, context.PropertyChain.BuildPropertyPath(issue.Position?.Field ?? string.Empty)));
        }
    }

    internal static ValidationFailure Of(Issue issue, string property) => new(property, issue.Message)
    {
        ErrorCode = issue.Code.Code,
        Severity = issue.Severity switch
        {
            IssueSeverity.Error => Severity.Error,
            IssueSeverity.Warning => Severity.Warning,
            _ => Severity.Info,
        },
        CustomState = issue,
    };
}
