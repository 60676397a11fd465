namespace VirtualSchool;

/// <summary>What was read from an iCalendar file: the calendar, and what in the file was not read and why.</summary>
public sealed class CouncilCalendarReading
{
    internal CouncilCalendarReading(CouncilCalendar? calendar, IReadOnlyList<Issue> issues)
    {
        Calendar = calendar;
        Issues = issues;
    }

    /// <summary>The calendar; null where the text is no iCalendar file at all.</summary>
    public CouncilCalendar? Calendar { get; }

    /// <summary>What was not read, with its line. An event that is reported is not in the calendar: somebody has to add it by hand.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>The number of issues.</summary>
    /// <returns>For example <c>CouncilCalendarReading (2 issues)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"CouncilCalendarReading ({Issues.Count} issues)");
}
