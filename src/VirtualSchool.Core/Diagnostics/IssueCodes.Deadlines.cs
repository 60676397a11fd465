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

    /// <summary>VS6006: it is not recorded whether a frequency of reviews is agreed.</summary>
    public static IssueCode FrequencyNotRecorded { get; } = Information(
        "VS6006",
        "It is not recorded whether a frequency of reviews is agreed",
        "Ask, and record what was agreed with the child and the carer, with its day; if nothing was, say that the list of events is complete: then the longest times the law allows are used.");

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

    /// <summary>VS6015: no calendar has that name.</summary>
    public static IssueCode CalendarUnknown { get; } = Error(
        "VS6015",
        "No calendar has that name",
        "Give one of the known names, or the council's own calendar as a file.");

    /// <summary>VS6016: a school term overlaps another.</summary>
    public static IssueCode CalendarTermsOverlap { get; } = Warning(
        "VS6016",
        "A school term overlaps another, and is left out",
        "Correct the days of one of the two.");

    /// <summary>VS6030: the file is no schedule of deadlines.</summary>
    public static IssueCode ScheduleUnreadable { get; } = Error(
        "VS6030",
        "The file is no schedule of deadlines",
        "Write it again; a schedule is not meant to be edited by hand.");

    /// <summary>VS6031: the list of events lacks a column that is needed.</summary>
    public static IssueCode EventColumnMissing { get; } = Error(
        "VS6031",
        "The list of events lacks a column that is needed",
        "Head the columns id, kind and on; docs/reference/console.md names the others.");

    /// <summary>VS6032: an event does not say which child it is of, or what happened.</summary>
    public static IssueCode EventIncomplete { get; } = Error(
        "VS6032",
        "An event does not say which child it is of, or what happened, and is left out",
        "Fill in id and kind.");

    /// <summary>VS6033: a date or a value of an event cannot be read.</summary>
    public static IssueCode EventValueUnreadable { get; } = Error(
        "VS6033",
        "A date or a value of an event cannot be read, and the event is left out",
        "Write dates as 2026-08-17 or 17/08/2026, months as a whole number, and yes or no.");

    /// <summary>VS6034: no rule reads events of this kind.</summary>
    public static IssueCode EventKindUnknown { get; } = Warning(
        "VS6034",
        "No rule reads events of this kind",
        "Use a kind that docs/reference/vectors.md names, such as review-held.");

    /// <summary>VS6035: an event is of a child that is not there.</summary>
    public static IssueCode EventWithoutChild { get; } = Warning(
        "VS6035",
        "An event is of a child that the lists do not hold, or of several, and is left out",
        "Give the register key, or a number that one child has.");

    private static IssueCode[] Deadlines =>
    [
        HeldOutsidePlacement, PlacementsAtOnce, FrequencyUnusable, FrequencyNotAgreed, CalendarMissing, FrequencyNotRecorded,
        NotACalendar, CalendarEventTimed, CalendarEventRecurs, CalendarEventUnreadable, CalendarEventOutside, CalendarUnknown, CalendarTermsOverlap,
        ScheduleUnreadable, EventColumnMissing, EventIncomplete, EventValueUnreadable, EventKindUnknown, EventWithoutChild,
    ];
}
