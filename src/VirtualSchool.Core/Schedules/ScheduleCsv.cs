using System.Globalization;

namespace VirtualSchool;

/// <summary>A schedule as CSV, one row a deadline in the order of the groups: for a spreadsheet, with the guard of <see cref="SafeCell"/> against cells that start a formula.</summary>
public static class ScheduleCsv
{
    /// <summary>The columns.</summary>
    private static readonly string[] Headers =
    [
        "group", "reference", "initials", "school", "worker", "restricted", "deadline", "what", "due", "week", "state", "days late", "working", "runs from", "runs from on",
        "rule", "citation", "outcome", "other reading", "fallback", "council closed", "met on", "missing", "id",
    ];

    /// <summary>Makes the table: a group's rows stand together, and the first column names it.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>UTF-8 without byte-order mark, a row of headers, line feeds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is null.</exception>
    public static byte[] Write(Schedule schedule)
    {
        if (schedule is null)
        {
            throw new ArgumentNullException(nameof(schedule));
        }

        using var stream = new MemoryStream();
        using (var csv = new CsvText(stream))
        {
            foreach (string header in Headers)
            {
                csv.Cell(header);
            }

            csv.EndRow();
            foreach (ScheduleGroup group in schedule.Groups)
            {
                foreach (ScheduleEntry entry in group.Entries)
                {
                    Write(csv, group, entry);
                }
            }
        }

        return stream.ToArray();
    }

    private static void Write(CsvText csv, ScheduleGroup group, ScheduleEntry entry)
    {
        csv.Cell(group.Title).Cell(entry.Child.Reference).Cell(entry.Child.Initials).Cell(entry.Child.School).Cell(entry.Child.Worker).Cell(entry.Child.IsRestricted)
            .Cell(entry.Code).Cell(entry.Title).Cell(ScheduleEntry.Iso(entry.Due)).Cell(entry.Due is { } due ? ScheduleGroups.Week(due) : null)
            .Cell(ScheduleCodes.States[(int)entry.State]).Cell(entry.DaysLate.ToString(CultureInfo.InvariantCulture)).Cell(entry.Working)
            .Cell(entry.RunsFrom).Cell(ScheduleEntry.Iso(entry.RunsFromOn)).Cell(entry.Rule).Cell(entry.Citation.Text).Cell(entry.Outcome.ToString())
            .Cell(ScheduleEntry.Iso(entry.OtherReading)).Cell(entry.IsFallback)
            .Cell(entry.FallsOnClosedDay is { } closed ? (closed ? "yes" : "no") : null)
            .Cell(ScheduleEntry.Iso(entry.MetOn)).Cell(string.Join("; ", entry.Missing)).Cell(entry.Id);
        csv.EndRow();
    }
}
