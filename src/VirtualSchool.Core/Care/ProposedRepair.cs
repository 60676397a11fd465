using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// A change of dates that would settle a finding: data for a person to accept or not. Nothing applies it by itself; see
/// <see cref="CareTimeline.With"/>.
/// </summary>
public sealed class ProposedRepair
{
    private ProposedRepair(object fact, TimelineRecord record, SourceRow row, LocalDate? start, LocalDate? lastDay, bool leavesOut, string words)
    {
        Fact = fact;
        Record = record;
        Row = row;
        Start = start;
        LastDay = lastDay;
        LeavesOut = leavesOut;
        Words = words;
    }

    /// <summary>The kind of record it would change.</summary>
    public TimelineRecord Record { get; }

    /// <summary>The row of the record it would change.</summary>
    public SourceRow Row { get; }

    /// <summary>The proposed first day; null when the recorded one stays.</summary>
    public LocalDate? Start { get; }

    /// <summary>The proposed last day, included; null when the recorded one stays.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>True when the proposal is to leave the record out, since no date makes sense of it.</summary>
    public bool LeavesOut { get; }

    /// <summary>The proposal as a sentence with dates and no name. It is about a child: for a screen, not for a log.</summary>
    public string Words { get; }

    /// <summary>The fact it would change: a row can hold more than one.</summary>
    internal object Fact { get; }

    /// <summary>The kind of record and its row, without the dates.</summary>
    /// <returns>For example <c>ProposedRepair of Home, Mosaic: children.csv row 12</c>.</returns>
    public override string ToString() => $"ProposedRepair of {Record}, {Row}";

    internal static ProposedRepair ToDates(TimelineDraft draft, LocalDate? start, LocalDate? lastDay, string reason)
    {
        string change = (start, lastDay) switch
        {
            ({ } s, { } e) => $"take {Iso(s)} as the first day and {Iso(e)} as the last",
            ({ } s, null) => $"take {Iso(s)} as the first day",
            (_, { } e) => $"take {Iso(e)} as the last day",
            _ => throw new ArgumentException("A repair changes a date.", nameof(start)),
        };
        return new(draft.Fact, draft.Record, draft.Row, start, lastDay, false, $"{reason}: {change}.");
    }

    internal static ProposedRepair ToLeaveOut(TimelineDraft draft, string reason) =>
        new(draft.Fact, draft.Record, draft.Row, null, null, true, $"{reason}: leave the record out.");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
