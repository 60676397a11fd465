namespace VirtualSchool;

/// <summary>What is wrong or wanting in the records of a child whose deadlines were worked out, and what to do.</summary>
public sealed class ScheduleFinding
{
    /// <summary>Creates a finding.</summary>
    /// <param name="reference">The child's reference.</param>
    /// <param name="deadline">The code of the deadline it concerns.</param>
    /// <param name="code">The issue's permanent code.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="message">What is wrong, without any value from the data.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="place">File, row and column; null where it concerns no single place.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="place"/> is null.</exception>
    /// <exception cref="ArgumentException">One of them is blank.</exception>
    public ScheduleFinding(string reference, string deadline, string code, IssueSeverity severity, string message, string remedy, string? place)
    {
        Reference = Needed(reference, nameof(reference));
        Deadline = Needed(deadline, nameof(deadline));
        Code = Needed(code, nameof(code));
        Severity = severity;
        Message = Needed(message, nameof(message));
        Remedy = Needed(remedy, nameof(remedy));
        Place = ScheduleChild.Tidy(place);
    }

    /// <summary>The child's reference.</summary>
    public string Reference { get; }

    /// <summary>The code of the deadline it concerns.</summary>
    public string Deadline { get; }

    /// <summary>The issue's permanent code, for example <c>VS6001</c>.</summary>
    public string Code { get; }

    /// <summary>How much it matters.</summary>
    public IssueSeverity Severity { get; }

    /// <summary>What is wrong, without any value from the data.</summary>
    public string Message { get; }

    /// <summary>What to do.</summary>
    public string Remedy { get; }

    /// <summary>File, row and column; null where it concerns no single place.</summary>
    public string? Place { get; }

    /// <summary>The type's name only: which child it concerns is in its properties.</summary>
    /// <returns><c>ScheduleFinding</c>.</returns>
    public override string ToString() => nameof(ScheduleFinding);

    private static string Needed(string text, string name) =>
        ScheduleChild.Tidy(text ?? throw new ArgumentNullException(name)) ?? throw new ArgumentException("A text is needed.", name);
}
