using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

/// <summary>
/// The working days that Scots instruments define themselves (SC-INT-7). An instrument that counts working days and defines none,
/// such as the Looked After Children (Scotland) Regulations 2009, is not here: its calendar is the council's and has to be given.
/// </summary>
/// <example><c>ScotlandCalendars.Find("asp-2011-1-s202")!.WorkingDayAfter(notified, 20)</c></example>
public static class ScotlandCalendars
{
    private const string File = "working-days.json";
    private const string BankHolidaysFile = "bank-holidays.json";

    /// <summary>
    /// Working days of the Children's Hearings (Scotland) Act 2011: every day except Saturday and Sunday, 25 and 26 December, 1 and 2
    /// January (s.202(1)). Local holidays are working days under this Act.
    /// </summary>
    public static WorkingCalendar ChildrensHearings { get; } = All().First(c => c.Id == "asp-2011-1-s202");

    /// <summary>
    /// Bank holidays in Scotland from 2004 to 2027, earliest first, with the days kept in place of others: the days of the Banking and Financial Dealings Act 1971, of the St
    /// Andrew's Day Bank Holiday (Scotland) Act 2007 and of proclamations. From knowledge (High; the one of June 2026 Medium): compare with the published list before relying on one.
    /// </summary>
    public static IReadOnlyList<BankHoliday> BankHolidays { get; } =
    [
        .. CodeSetRow.Read(BankHolidaysFile, "date", "name", "substitute", "citation", "confidence").Select(row => new BankHoliday(
            row.OptionalDate("date") ?? throw row.Fault("field 'date' is missing"),
            row.Text("name"),
            row.Flag("substitute"),
            new Citation(row.Text("citation"), row.Confidence()))),
    ];

    /// <summary>
    /// Working days of somebody who keeps every bank holiday, from 2004 to 2027. Councils do not: many work on some and close on local holidays. It stands in where the council's
    /// own calendar is not to be had, and says so by its name.
    /// </summary>
    public static WorkingCalendar BankHolidayCalendar { get; } = new(
        "bank-holidays-scotland",
        new Citation("Banking and Financial Dealings Act 1971 (c.80); St Andrew's Day Bank Holiday (Scotland) Act 2007 (asp 2)", Confidence.High),
        EffectiveInterval.FromInclusive(new LocalDate(2004, 1, 1), new LocalDate(2027, 12, 31)),
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [],
        BankHolidays.Select(h => h.Date));

    /// <summary>
    /// The shipped calendars by name: <c>asp-2011-1-s202</c> and <c>bank-holidays-scotland</c>. Add a council's own with <see cref="WorkingCalendars.With"/>.
    /// </summary>
    public static WorkingCalendars Known { get; } = new([.. All(), BankHolidayCalendar]);

    /// <summary>The calendar an instrument defines.</summary>
    /// <param name="instrument">Its name, for example <c>asp-2011-1-s202</c>.</param>
    /// <returns>The calendar; null when the instrument defines none.</returns>
    public static WorkingCalendar? Find(string? instrument) => instrument == ChildrensHearings.Id ? ChildrensHearings : null;

    internal static IReadOnlyList<WorkingCalendar> All() =>
        [.. CodeSetRow.Read(File, "id", "from", "to", "weekend", "closedEveryYear", "citation", "address", "confidence").Select(ReadRow)];

    private static WorkingCalendar ReadRow(CodeSetRow row) => new(
        row.Text("id"),
        new Citation(row.Text("citation"), row.Confidence(), row.OptionalText("address")),
        EffectiveInterval.FromInclusive(row.OptionalDate("from") ?? throw row.Fault("field 'from' is missing"), row.OptionalDate("to")),
        row.Texts("weekend").Select(day => Enum.TryParse(day, out IsoDayOfWeek parsed) ? parsed : throw row.Fault("field 'weekend' holds no day of the week")),
        row.Texts("closedEveryYear").Select(day => row.DayOfYear("closedEveryYear", day)),
        []);
}
