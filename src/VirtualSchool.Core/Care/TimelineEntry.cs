namespace VirtualSchool;

/// <summary>One record on a timeline: the fact as recorded, and what the timeline makes of it.</summary>
/// <typeparam name="T"><see cref="CareEpisode"/> or <see cref="Home"/>.</typeparam>
public sealed class TimelineEntry<T>
    where T : notnull
{
    internal TimelineEntry(Fact<T> fact, RecordedDates dates, bool isRepaired, TimelineEntryState state, IntervalSet counted)
    {
        Fact = fact;
        Dates = dates;
        IsRepaired = isRepaired;
        State = state;
        Counted = counted;
    }

    /// <summary>The fact as recorded; no repair changes it.</summary>
    public Fact<T> Fact { get; }

    /// <summary>The dates the timeline works with: those recorded, or those of an accepted repair.</summary>
    public RecordedDates Dates { get; }

    /// <summary>True when an accepted repair gave other dates than the recorded ones.</summary>
    public bool IsRepaired { get; }

    /// <summary>What the timeline makes of the record.</summary>
    public TimelineEntryState State { get; }

    /// <summary>
    /// The dates on which it counts; empty unless <see cref="State"/> is <see cref="TimelineEntryState.Counts"/>. For an episode
    /// all its dates; for a home those that no home recorded later takes.
    /// </summary>
    public IntervalSet Counted { get; }

    /// <summary>The state only: the fact would tell a child's story.</summary>
    /// <returns>For example <c>TimelineEntry (Counts)</c>.</returns>
    public override string ToString() => $"TimelineEntry ({State})";
}
