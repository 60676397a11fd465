using System.Text;
using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool;

/// <summary>The program of docs/how-to/what-is-due.md, compiled and run.</summary>
public sealed class SchedulePage
{
    [Fact]
    public void The_program_of_the_page_writes_a_schedule_a_feed_and_reminders()
    {
        var placed = new Learner
        {
            Names = [new Fact<PersonName>(new PersonName("Isla", "Madeup"), new SourceRow(Child.Social, 1))],
            BirthDates = [new Fact<LocalDate>(new LocalDate(2014, 5, 1), new SourceRow(Child.Social, 1))],
            Episodes = [new Fact<CareEpisode>(Child.Episode("S25", "2026-11-13"), new SourceRow(Child.Social, 2))],
            Homes = [new Fact<Home>(Child.Home("FOSLA", "2026-11-13"), new SourceRow(Child.Social, 3))],
            Markers = [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 4))],
        };
        (string Key, Learner Learner)[] children = [("C-17", placed), ("C-18", new Learner())];
        Instant now = Instant.FromUtc(2026, 11, 23, 9, 0);
        var sent = new List<string>();
        void Send(string? worker, LocalDate on, string text) => sent.Add($"{worker ?? "nobody"} {on.Day} {text}");

        // begin-snippet: schedule
        var rules = RuleBook.Of(ScotlandPack.Current);
        var asAt = new LocalDate(2026, 11, 23);
        var query = new ScheduleQuery(asAt) { To = new LocalDate(2026, 12, 31), Calendar = ScotlandCalendars.BankHolidayCalendar };
        var schedule = Schedule.Join(children.Select(c => query.About(ScheduleChild.Of(c.Key, c.Learner, asAt), rules.About(c.Learner))));

        var json = ScheduleFile.Write(schedule);
        var bySchool = ScheduleCsv.Write(schedule.By(ScheduleGrouping.School));
        var feed = ScheduleCalendar.Write(schedule, now, leadDays: [14, 7]);
        foreach (var reminder in ScheduleReminders.Of(schedule, leadDays: [14, 7]).Where(r => r.On == asAt))
        {
            Send(reminder.For, reminder.On, reminder.Text);
        }

        // end-snippet
        Assert.Equal(2, schedule.Children);
        Assert.Equal(json, ScheduleFile.Write(ScheduleFile.Read("schedule.json", json).Schedule!));
        Assert.Contains("School not recorded,C-17,I.M.,", Encoding.UTF8.GetString(bySchool), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:The first review of the placement (I.M. C-17)\r\n", Encoding.UTF8.GetString(feed), StringComparison.Ordinal);
        Assert.Equal("nobody 23 3 days ago, and it is not known whether it was met (due 20 November 2026): The first visit in the placement, for I.M. C-17.", Assert.Single(sent));
    }
}
