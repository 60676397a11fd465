namespace VirtualSchool;

/// <summary>
/// Ends the reading of something broken or hostile. It never leaves the library: whoever opened the file turns it into an issue.
/// </summary>
internal sealed class RefusalException(IssueCode code, string? detail) : Exception(code.Title)
{
    internal IssueCode Code { get; } = code;

    /// <summary>More about it, without any value from the data; null when the code says it all.</summary>
    internal string? Detail { get; } = detail;
}
