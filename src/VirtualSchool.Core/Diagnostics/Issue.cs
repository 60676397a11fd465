using System.Text;

namespace VirtualSchool;

/// <summary>
/// One problem found in data: what, where and what to do. An issue never holds the value itself, so it can be logged, e-mailed
/// or shown without disclosing anything about a child.
/// </summary>
public sealed class Issue
{
    /// <summary>Creates an issue with the code's own severity.</summary>
    /// <param name="code">The kind of problem.</param>
    /// <param name="position">Where it was found, or null when it concerns no single place.</param>
    /// <param name="detail">A sentence that says more than the code's title, or null. It must hold no value from the data.</param>
    /// <param name="severity">Another severity than the code's normal one, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public Issue(IssueCode code, SourcePosition? position = null, string? detail = null, IssueSeverity? severity = null)
    {
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Position = position;
        Detail = detail;
        Severity = severity ?? code.Severity;
    }

    /// <summary>The kind of problem.</summary>
    public IssueCode Code { get; }

    /// <summary>How much it matters here.</summary>
    public IssueSeverity Severity { get; }

    /// <summary>Where it was found; null when it concerns no single place.</summary>
    public SourcePosition? Position { get; }

    /// <summary>More about this occurrence, without any value from the data; null when the title says it all.</summary>
    public string? Detail { get; }

    /// <summary>Title and detail as one line of plain words, without position.</summary>
    public string Message => Detail is null ? Code.Title : $"{Code.Title}: {Detail}";

    /// <summary>Code, severity, place, message and remedy on one line; no value from the data.</summary>
    /// <returns>For example <c>VS1101 warning, pupils.csv row 12 column SCN: Candidate number fails its check digit. Check the number at source.</c></returns>
    public override string ToString()
    {
        var text = new StringBuilder(Code.Code).Append(' ').Append(Severity switch
        {
            IssueSeverity.Error => "error",
            IssueSeverity.Warning => "warning",
            _ => "information",
        });
        if (Position is not null)
        {
            text.Append(", ").Append(Position);
        }

        return text.Append(": ").Append(Message).Append(". ").Append(Code.Remedy).ToString();
    }
}
