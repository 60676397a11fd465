using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The working days of an emergency placement: SSI 2009/210 regs 36 to 38 and 41. The Regulations define no working day, so the council's calendar counts.</summary>
internal static class EmergencyPeriod
{
    private static readonly Parameter<int> Limit = Parameters.Shipped.Get<int>("emergency.limit");

    /// <summary>The day on which the working days expire; null without a calendar that reaches so far.</summary>
    internal static Counted? Expiry(ScotsCase about, Placement placement, LocalDate day, WorkingCalendar? calendar, Because because) =>
        calendar is null ? null : Counted.WorkingDaysAfter(placement.Begins(), Limit.At(day).Value, calendar, because);

    internal static Trace NoCalendar(Placement placement, WorkingCalendar? calendar, Because because) => calendar is null
        ? because.Missing("calendar", $"the council's working days are not given, and the Regulations define none", placement.Row)
        : because.Missing("calendar", $"the calendar {calendar.Id} does not cover the working days after {placement.Start}", placement.Row);

    internal static Issue[] CalendarFinding(Placement placement) => [new Issue(IssueCodes.CalendarMissing, placement.Row.ToPosition())];
}
