using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>Works out the reminders of a schedule.</summary>
public static class ScheduleReminders
{
    /// <summary>What every file of reminders says in its field <c>format</c>.</summary>
    public const string Format = "virtualschool.reminders/1";

    private const int MaximumLead = 3_660;

    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>
    /// The reminders still to be sent: for each deadline to come one each lead before it, and on the schedule's day one for each that is due, overdue, or passed without its being
    /// known whether it was met. Those whose sending day lies before the schedule's day are not sent again, and what has no day gives none.
    /// </summary>
    /// <param name="schedule">The schedule. What is not in it gives no reminder.</param>
    /// <param name="leadDays">How many days before the due day to remind, 0 to 3660, in any order.</param>
    /// <returns>The reminders by sending day, then in the order of the schedule, each once.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A lead is not from 0 to 3660.</exception>
    public static IReadOnlyList<ScheduleReminder> Of(Schedule schedule, IReadOnlyList<int> leadDays)
    {
        if (schedule is null)
        {
            throw new ArgumentNullException(nameof(schedule));
        }

        int[] leads = [.. (leadDays ?? throw new ArgumentNullException(nameof(leadDays))).Distinct().OrderByDescending(l => l)];
        if (Array.Exists(leads, l => l is < 0 or > MaximumLead))
        {
            throw new ArgumentOutOfRangeException(nameof(leadDays), "A lead is 0 to 3660 days.");
        }

        var reminders = new List<ScheduleReminder>();
        foreach (ScheduleEntry entry in schedule.Entries)
        {
            if (entry.Due is not { } due)
            {
                continue;
            }

            int toCome = DayNumber.Between(schedule.AsAt, due);
            switch (entry.State)
            {
                case DeadlineState.Upcoming:
                    reminders.AddRange(leads.Where(l => l <= toCome).Select(l => new ScheduleReminder(schedule.AsAt.PlusDays(toCome - l), l, entry, Words(entry, due, l))));
                    break;
                case DeadlineState.DueToday or DeadlineState.Overdue or DeadlineState.NotKnownWhetherMet:
                    reminders.Add(new ScheduleReminder(schedule.AsAt, toCome, entry, Words(entry, due, toCome)));
                    break;
            }
        }

        // A stable order: of one day as in the schedule.
        return [.. reminders.OrderBy(r => r.On)];
    }

    /// <summary>Writes reminders as JSON. The shape is fixed by docs/reference/schemas/reminders.schema.json.</summary>
    /// <param name="reminders">The reminders.</param>
    /// <returns>UTF-8 without byte-order mark, indented, ending with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reminders"/> is null.</exception>
    public static byte[] Write(IReadOnlyList<ScheduleReminder> reminders)
    {
        if (reminders is null)
        {
            throw new ArgumentNullException(nameof(reminders));
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteStartArray("reminders");
            foreach (ScheduleReminder reminder in reminders)
            {
                json.WriteStartObject();
                json.WriteString("on", ScheduleEntry.Iso(reminder.On));
                json.WriteNumber("leadDays", reminder.LeadDays);
                json.WriteString("for", reminder.For);
                json.WriteString("reference", reminder.Entry.Child.Reference);
                json.WriteString("deadline", reminder.Entry.Code);
                json.WriteString("due", ScheduleEntry.Iso(reminder.Entry.Due));
                json.WriteString("text", reminder.Text);
                json.WriteString("id", reminder.Entry.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static string Words(ScheduleEntry entry, LocalDate due, int lead)
    {
        string when = lead > 0 ? "In " + ScheduleEntry.Days(lead)
            : lead == 0 ? "Today"
            : entry.State == DeadlineState.NotKnownWhetherMet ? ScheduleEntry.Days(-lead) + " ago, and it is not known whether it was met"
            : "Overdue by " + ScheduleEntry.Days(-lead);
        string question = entry.Outcome == Determination.NeedsDecision ? " Whether it applies is for a person to decide." : string.Empty;
        return $"{when} (due {Long.Format(due)}): {entry.Title}, for {ScheduleGroups.Who(entry.Child)}.{question}";
    }
}
