namespace VirtualSchool;

/// <summary>How things stand with a deadline on the day it is looked at.</summary>
public enum DeadlineState
{
    /// <summary>Nothing of the kind falls due.</summary>
    NothingDue = 0,

    /// <summary>The day cannot be worked out: <see cref="Deadline.Missing"/> names what is not recorded.</summary>
    NotComputable = 1,

    /// <summary>The last day that is in time is still to come.</summary>
    Upcoming = 2,

    /// <summary>This is the last day that is in time.</summary>
    DueToday = 3,

    /// <summary>The last day has passed, and the records say that it was not done: <see cref="Deadline.DaysLate"/> says for how long.</summary>
    Overdue = 4,

    /// <summary>The last day has passed, and the records cannot say whether it was done in time.</summary>
    NotKnownWhetherMet = 5,

    /// <summary>It was learned too late for the day the law sets, and is to be done as soon as practicable.</summary>
    AsSoonAsPracticable = 6,

    /// <summary>The law asks for it and sets no day.</summary>
    NoDaySet = 7,

    /// <summary>It was done in time.</summary>
    Met = 8,

    /// <summary>It was done, and late: <see cref="Deadline.DaysLate"/> says by how much.</summary>
    MetLate = 9,

    /// <summary>It was not done while it was due, and what it served has ended since. It is history and nothing is asked for any more.</summary>
    Lapsed = 10,
}
