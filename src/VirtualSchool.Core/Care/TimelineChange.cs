namespace VirtualSchool;

/// <summary>What accepted repairs make of one record's dates.</summary>
internal sealed class TimelineChange
{
    internal TimelineChange(RecordedDates dates, bool leavesOut)
    {
        Dates = dates;
        LeavesOut = leavesOut;
    }

    internal RecordedDates Dates { get; }

    internal bool LeavesOut { get; }
}
