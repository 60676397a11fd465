namespace VirtualSchool;

/// <summary>How many deadlines of one state there are, in a schedule and beside it. Together they are all that fall due, were met or cannot be worked out.</summary>
public sealed class ScheduleCount
{
    internal ScheduleCount(DeadlineState state, int shown, int leftOut)
    {
        State = state;
        Shown = shown;
        LeftOut = leftOut;
    }

    /// <summary>How things stand with the deadlines that are counted here; never <see cref="DeadlineState.NothingDue"/>.</summary>
    public DeadlineState State { get; }

    /// <summary>How many the schedule holds.</summary>
    public int Shown { get; }

    /// <summary>How many it does not hold: their state or their day was not asked for.</summary>
    public int LeftOut { get; }

    /// <summary>State and counts.</summary>
    /// <returns>For example <c>ScheduleCount Overdue: 2 shown, 0 left out</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"ScheduleCount {State}: {Shown} shown, {LeftOut} left out");
}
