namespace VirtualSchool;

/// <summary>What came of reading a schedule.</summary>
public sealed class ScheduleReadResult
{
    internal ScheduleReadResult(Schedule? schedule, IssueReport issues)
    {
        Schedule = schedule;
        Issues = issues;
    }

    /// <summary>The schedule; null where the file is none.</summary>
    public Schedule? Schedule { get; }

    /// <summary>Why it could not be read; empty otherwise. No text of the file is quoted.</summary>
    public IssueReport Issues { get; }

    /// <summary>The number of issues.</summary>
    /// <returns>For example <c>ScheduleReadResult (1 issues)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"ScheduleReadResult ({Issues.Issues.Count} issues)");
}
