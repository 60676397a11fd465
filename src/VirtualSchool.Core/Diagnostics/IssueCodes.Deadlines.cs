namespace VirtualSchool;

public static partial class IssueCodes
{
    /// <summary>VS6001: a review or visit is recorded for a day without a placement.</summary>
    public static IssueCode HeldOutsidePlacement { get; } = Warning(
        "VS6001",
        "A review or visit is recorded for a day without a placement",
        "Correct its date, or the dates of the placement; it does not count until then.");

    /// <summary>VS6002: two homes at once, and both set deadlines.</summary>
    public static IssueCode PlacementsAtOnce { get; } = Warning(
        "VS6002",
        "Two homes at once, and both set deadlines",
        "End the one that is over, or keep both if the child lives in both; the earlier date is shown until then.");

    /// <summary>VS6003: the agreed frequency of reviews cannot be used.</summary>
    public static IssueCode FrequencyUnusable { get; } = Error(
        "VS6003",
        "The agreed frequency of reviews cannot be used",
        "Record how many months were agreed, from 1 to 600.");

    /// <summary>VS6004: no frequency of reviews is agreed.</summary>
    public static IssueCode FrequencyNotAgreed { get; } = Information(
        "VS6004",
        "No frequency of reviews is agreed",
        "Agree it with the child and the carer and record it; the longest times the law allows without an agreement are used until then.");

    /// <summary>VS6005: there is no calendar of working days for the time.</summary>
    public static IssueCode CalendarMissing { get; } = Warning(
        "VS6005",
        "There is no calendar of working days for the time",
        "Give the council's working days for that time; the instrument counts working days and defines none.");

    /// <summary>VS6010: the text is no iCalendar file.</summary>
    public static IssueCode NotACalendar { get; } = Error(
        "VS6010",
        "The text is no iCalendar file",
        "Save the calendar as iCalendar (.ics) of at most 4 million characters; its first line is BEGIN:VCALENDAR.");

    /// <summary>VS6011: an event has a time of day.</summary>
    public static IssueCode CalendarEventTimed { get; } = Warning(
        "VS6011",
        "An event has a time of day, and is left out",
        "Only whole days are closed days: make it an all-day event, or add the day by hand.");

    /// <summary>VS6012: an event recurs.</summary>
    public static IssueCode CalendarEventRecurs { get; } = Warning(
        "VS6012",
        "An event recurs, and is left out",
        "Write each day as an event of its own.");

    /// <summary>VS6013: an event cannot be read.</summary>
    public static IssueCode CalendarEventUnreadable { get; } = Error(
        "VS6013",
        "An event cannot be read, and is left out",
        "Give it a start (DTSTART;VALUE=DATE:20261225) and an end after it, and end it with END:VEVENT.");

    /// <summary>VS6014: an event lies outside the time the calendar covers.</summary>
    public static IssueCode CalendarEventOutside { get; } = Warning(
        "VS6014",
        "An event lies outside the time the calendar covers, and is left out",
        "Widen the time, or take the event out.");

    private static IssueCode[] Deadlines =>
    [
        HeldOutsidePlacement, PlacementsAtOnce, FrequencyUnusable, FrequencyNotAgreed, CalendarMissing,
        NotACalendar, CalendarEventTimed, CalendarEventRecurs, CalendarEventUnreadable, CalendarEventOutside,
    ];
}
