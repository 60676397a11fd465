namespace VirtualSchool;

/// <summary>What was read from a list of events: those that can be used, and what was wrong with the others.</summary>
public sealed class EventListReading
{
    internal EventListReading(bool isRefused, IReadOnlyList<RecordedEvent> events, int rows, IssueReport issues)
    {
        IsRefused = isRefused;
        Events = events;
        Rows = rows;
        Issues = issues;
    }

    /// <summary>True when nothing could be read: the file is no table, or a column that is needed is missing.</summary>
    public bool IsRefused { get; }

    /// <summary>The events, in the order of the file.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; }

    /// <summary>How many rows with text stood below the header. Those that are not among <see cref="Events"/> have an issue each.</summary>
    public int Rows { get; }

    /// <summary>What is wrong, with its row; no value of the file.</summary>
    public IssueReport Issues { get; }

    /// <summary>Counts only.</summary>
    /// <returns>For example <c>EventListReading (12 events of 14 rows)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"EventListReading ({Events.Count} events of {Rows} rows)");
}
