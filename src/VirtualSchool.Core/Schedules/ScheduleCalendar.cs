using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// A schedule as an iCalendar feed (RFC 5545) of whole days. It says initials, reference, what is due and where that stands: no name, no date of birth, no school, no worker, and no
/// date of a child's care unless it is asked for. Days have no time and no zone, so that no calendar moves them.
/// </summary>
public static class ScheduleCalendar
{
    private const int LineOctets = 75;
    private const int MaximumLead = 366;

    private static readonly string[] NoTimeZone =
    [
        "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
    ];

    private static readonly LocalDatePattern Basic = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>Writes the deadlines that have a day, each as one event on that day. Those without a day cannot stand in a calendar: count them in the schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="stamp">When the feed is made, for DTSTAMP: given, so that the same input gives the same bytes.</param>
    /// <param name="leadDays">How many days before each event a calendar reminds (VALARM), 0 to 366; none where null or empty.</param>
    /// <param name="withWorking">Whether the description holds the working, which tells a date of the child's care such as the day of a placement.</param>
    /// <returns>
    /// UTF-8 with the line ends of RFC 5545, no line longer than 75 octets. Without a deadline that has a day it holds a time zone and no event, since a calendar without any part is none.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A lead is not from 0 to 366, or the moment lies outside the years 1 to 9998.</exception>
    public static byte[] Write(Schedule schedule, Instant stamp, IReadOnlyList<int>? leadDays = null, bool withWorking = false)
    {
        if (schedule is null)
        {
            throw new ArgumentNullException(nameof(schedule));
        }

        int[] leads = [.. (leadDays ?? []).Distinct().OrderByDescending(l => l)];
        if (Array.Exists(leads, l => l is < 0 or > MaximumLead))
        {
            throw new ArgumentOutOfRangeException(nameof(leadDays), "A calendar reminds 0 to 366 days before.");
        }

        if (stamp < Instant.FromUtc(1, 1, 1, 0, 0) || stamp >= Instant.FromUtc(9999, 1, 1, 0, 0))
        {
            throw new ArgumentOutOfRangeException(nameof(stamp), "The moment lies between the years 1 and 9998.");
        }

        var feed = new StringBuilder();
        Line(feed, "BEGIN:VCALENDAR");
        Line(feed, "VERSION:2.0");
        Line(feed, "PRODID:-//VirtualSchool.Core//Deadlines//EN");
        Line(feed, "CALSCALE:GREGORIAN");
        Line(feed, "METHOD:PUBLISH");
        bool isEmpty = true;
        foreach (ScheduleEntry entry in schedule.Entries)
        {
            if (entry.Due is { } due)
            {
                Event(feed, schedule, entry, due, Stamp.Format(stamp), leads, withWorking);
                isEmpty = false;
            }
        }

        if (isEmpty)
        {
            // A calendar has at least one component (section 3.6): readers refuse one that has none. A time zone that nothing uses shows nothing.
            Array.ForEach(NoTimeZone, line => Line(feed, line));
        }

        Line(feed, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(feed.ToString());
    }

    private static void Event(StringBuilder feed, Schedule schedule, ScheduleEntry entry, LocalDate due, string stamp, int[] leads, bool withWorking)
    {
        string summary = $"{entry.Title} ({ScheduleGroups.Who(entry.Child)})";
        Line(feed, "BEGIN:VEVENT");
        Line(feed, "UID:" + Escaped(entry.Id));
        Line(feed, "DTSTAMP:" + stamp);
        Line(feed, "DTSTART;VALUE=DATE:" + Basic.Format(due));

        // The end of an iCalendar event is the day after its last.
        Line(feed, "DTEND;VALUE=DATE:" + Basic.Format(due.PlusDays(1)));
        Line(feed, "SUMMARY:" + Escaped(summary));
        Line(feed, "DESCRIPTION:" + Escaped(Description(schedule, entry, withWorking)));
        Line(feed, "CATEGORIES:" + Escaped(entry.Code));
        Line(feed, "CLASS:CONFIDENTIAL");
        Line(feed, "TRANSP:TRANSPARENT");
        foreach (int lead in leads)
        {
            Line(feed, "BEGIN:VALARM");
            Line(feed, "ACTION:DISPLAY");
            Line(feed, "DESCRIPTION:" + Escaped(summary));
            Line(feed, "TRIGGER:" + (lead == 0 ? "PT0S" : "-P" + lead.ToString(CultureInfo.InvariantCulture) + "D"));
            Line(feed, "END:VALARM");
        }

        Line(feed, "END:VEVENT");
    }

    private static string Description(Schedule schedule, ScheduleEntry entry, bool withWorking)
    {
        var lines = new List<string> { $"On {Long.Format(schedule.AsAt)}: {entry.StateInWords()}." };
        if (entry.Outcome == Determination.NeedsDecision)
        {
            lines.Add("Whether it applies is for a person to decide.");
        }

        if (entry.FallsOnClosedDay == true)
        {
            lines.Add("The council is closed on this day; the day is not moved.");
        }

        if (entry.IsFallback)
        {
            lines.Add("By default: nothing else is agreed.");
        }

        if (withWorking && entry.Working is { } working)
        {
            lines.Add(working + ".");
        }

        lines.Add(entry.Citation.Text);
        return string.Join("\n", lines);
    }

    // Section 3.3.11. What a text may not hold (control characters) was made a space when it came in.
    private static string Escaped(string text) =>
        string.Join("\\n", text.Split('\n').Select(ScheduleChild.Tidy).OfType<string>().Select(l => l.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,")));

    /// <summary>One content line, folded at 75 octets and never inside a character (section 3.1).</summary>
    internal static void Line(StringBuilder feed, string content)
    {
        int octets = 0;
        for (int i = 0; i < content.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(content[i]) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]);
            int width = isPair ? 4 : content[i] < 0x80 ? 1 : content[i] < 0x800 ? 2 : 3;
            if (octets + width > LineOctets)
            {
                feed.Append("\r\n ");
                octets = 1;
            }

            feed.Append(content[i]);
            if (isPair)
            {
                feed.Append(content[++i]);
            }

            octets += width;
        }

        feed.Append("\r\n");
    }
}
