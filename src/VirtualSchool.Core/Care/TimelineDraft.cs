using NodaTime;

namespace VirtualSchool;

/// <summary>One record while a timeline is being made.</summary>
internal sealed class TimelineDraft
{
    internal TimelineDraft(Fact<CareEpisode> fact, TimelineChange? change)
        : this(fact, TimelineRecord.Episode, fact.Source, fact.RecordedOn, Ended(fact.Value.Dates, fact.Value.Ending?.On), change)
    {
        Jurisdiction = fact.Value.Basis.Jurisdiction;
        Code = fact.Value.Basis.Code;
        Place = fact.Value.Authority;
        Reference = fact.Value.Reference;
        IsGroundOfCare = fact.Value.Basis.IsGroundOfCare;
        Interval = Counting(fact.Value.Ending?.On);
    }

    internal TimelineDraft(Fact<Home> fact, TimelineChange? change)
        : this(fact, TimelineRecord.Home, fact.Source, fact.RecordedOn, fact.Value.EndedOnUnknownDay ? FirstDay(fact.Value.Dates) : Ended(fact.Value.Dates, fact.Value.EndedOn), change)
    {
        Jurisdiction = fact.Value.Type.Jurisdiction;
        Code = fact.Value.Type.Code;
        Place = fact.Value.AuthorityArea;
        Reference = fact.Value.Reference;
        IsGroundOfCare = true;
        Interval = Counting(fact.Value.EndedOn);
    }

    private TimelineDraft(object fact, TimelineRecord record, SourceRow row, LocalDate? recordedOn, RecordedDates recorded, TimelineChange? change)
    {
        Fact = fact;
        Record = record;
        Row = row;
        RecordedOn = recordedOn;
        Dates = change?.Dates ?? recorded;
        IsRepaired = change is not null;
        State = change is { LeavesOut: true } ? TimelineEntryState.LeftOut : TimelineEntryState.Counts;
        IsUsable = Dates.TryGetInterval(out EffectiveInterval interval);
        Interval = interval;
    }

    // Begun and ended by a decision of the same day: that day is touched and not counted.
    private EffectiveInterval Counting(LocalDate? ended) =>
        IsUsable && !IsRepaired && ended == Interval.Start ? new EffectiveInterval(Interval.Start, Interval.Start) : Interval;

    internal object Fact { get; }

    internal TimelineRecord Record { get; }

    internal SourceRow Row { get; }

    internal LocalDate? RecordedOn { get; }

    internal RecordedDates Dates { get; }

    internal bool IsRepaired { get; }

    internal bool IsUsable { get; }

    /// <summary>The dates it spans; meaningless unless usable.</summary>
    internal EffectiveInterval Interval { get; }

    internal string Jurisdiction { get; } = string.Empty;

    internal string Code { get; } = string.Empty;

    internal string? Place { get; }

    internal string? Reference { get; }

    internal bool IsGroundOfCare { get; }

    internal TimelineEntryState State { get; private set; }

    /// <summary>The record that says the same or corrects it; null where none does.</summary>
    internal TimelineDraft? SettledBy { get; private set; }

    /// <summary>The order in which it lost its place; zero while it counts.</summary>
    internal int Settled { get; private set; }

    internal IntervalSet Counted { get; set; } = IntervalSet.Empty;

    internal bool Counts => State == TimelineEntryState.Counts;

    internal void Settle(TimelineEntryState state, TimelineDraft? by, int order)
    {
        State = state;
        SettledBy = by;
        Settled = order;
    }

    /// <summary>Whether it takes every date of another.</summary>
    internal bool Covers(TimelineDraft other) =>
        Interval.Start <= other.Interval.Start && (Interval.End is null || other.Interval.End <= Interval.End);

    /// <summary>The same ground or kind of home, and no two authorities against it.</summary>
    internal bool IsOfSameKindAs(TimelineDraft other) =>
        Record == other.Record
        && string.Equals(Code, other.Code, StringComparison.Ordinal)
        && string.Equals(Jurisdiction, other.Jurisdiction, StringComparison.Ordinal)
        && (Place is null || other.Place is null || string.Equals(Place, other.Place, StringComparison.OrdinalIgnoreCase));

    internal bool HasSameReferenceAs(TimelineDraft other) =>
        Reference is not null
        && Record == other.Record
        && string.Equals(Reference, other.Reference, StringComparison.Ordinal)
        && Row.File.Source.Equals(other.Row.File.Source);

    /// <summary>
    /// Whether this was recorded later than another. One without a recording day is taken as known from the beginning; between two
    /// alike in that, the later load of the same system is later. Loads of different systems say nothing: their order is chance.
    /// </summary>
    internal bool IsRecordedAfter(TimelineDraft other)
    {
        int byDay = ByRecordingDay(this, other);
        return byDay > 0 || (byDay == 0 && Row.File.Source.Equals(other.Row.File.Source) && Row.File.LoadedAt > other.Row.File.LoadedAt);
    }

    /// <summary>Which of two goes before the other when both claim a date: recorded later, then begun later, then a fixed order.</summary>
    internal static int ByClaim(TimelineDraft left, TimelineDraft right)
    {
        int order = ByRecordingDay(left, right);
        order = order != 0 ? order : left.Row.File.LoadedAt.CompareTo(right.Row.File.LoadedAt);
        order = order != 0 ? order : ByDate(left, right);
        return order != 0 ? order : ByPlace(left, right);
    }

    /// <summary>The order of a timeline: by start (none last), by last day (open last), then a fixed order.</summary>
    internal static int InTime(TimelineDraft left, TimelineDraft right)
    {
        int order = ByDate(left, right);
        return order != 0 ? order : ByPlace(left, right);
    }

    private static int ByRecordingDay(TimelineDraft left, TimelineDraft right) =>
        (left.RecordedOn ?? LocalDate.MinIsoValue).CompareTo(right.RecordedOn ?? LocalDate.MinIsoValue);

    private static int ByDate(TimelineDraft left, TimelineDraft right)
    {
        int order = (left.Dates.Start ?? LocalDate.MaxIsoValue).CompareTo(right.Dates.Start ?? LocalDate.MaxIsoValue);
        return order != 0 ? order : (left.Dates.LastDay ?? LocalDate.MaxIsoValue).CompareTo(right.Dates.LastDay ?? LocalDate.MaxIsoValue);
    }

    // A day of decision or removal outranks a last day and is not counted itself; one before the start stays a contradiction.
    private static RecordedDates Ended(RecordedDates recorded, LocalDate? on) =>
        on is not { } day ? recorded : new RecordedDates(recorded.Start, recorded.Start is { } start && day <= start ? day : day == LocalDate.MinIsoValue ? day : day.PlusDays(-1));

    // All that is sure of a home that ended nobody knows when.
    private static RecordedDates FirstDay(RecordedDates recorded) => new(recorded.Start, recorded.Start ?? recorded.LastDay);

    // Where it was read, so that the order of the facts in memory never shows.
    private static int ByPlace(TimelineDraft left, TimelineDraft right)
    {
        int order = string.CompareOrdinal(left.Code, right.Code);
        order = order != 0 ? order : string.CompareOrdinal(left.Row.File.FileName, right.Row.File.FileName);
        order = order != 0 ? order : left.Row.Row.CompareTo(right.Row.Row);
        return order != 0 ? order : string.CompareOrdinal(left.Row.Column, right.Row.Column);
    }
}
