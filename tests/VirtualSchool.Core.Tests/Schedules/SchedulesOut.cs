using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>What holds of every schedule, whatever stands in it, and of its forms as files.</summary>
public sealed partial class SchedulesOut
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 11, 23, 9, 30);
    private static readonly EffectiveInterval AllTime = EffectiveInterval.FromInclusive(new(1, 1, 1), new LocalDate(9998, 12, 31));

    [Fact]
    public void Each_deadline_stands_once_and_the_groups_sum_to_the_whole() => AnySchedule.Entries.Sample(entries =>
    {
        foreach (ScheduleGrouping by in Enum.GetValues<ScheduleGrouping>())
        {
            var schedule = new Schedule(AnySchedule.Today, "scotland/2026.1", 40, entries, by);
            string[] whole = [.. entries.Select(e => e.Id).Distinct().Order(StringComparer.Ordinal)];

            Assert.Equal(whole, schedule.Entries.Select(e => e.Id).Order(StringComparer.Ordinal));
            Assert.Equal(whole, schedule.Groups.SelectMany(g => g.Entries).Select(e => e.Id).Order(StringComparer.Ordinal));
            Assert.Equal(schedule.Groups.Count, schedule.Groups.Select(g => (g.Kind, g.Key)).Distinct().Count());
            Assert.All(schedule.Groups, g => Assert.NotEmpty(g.Entries));
            Assert.Equal(whole.Length, schedule.Counts.Sum(c => c.Shown));
            if (by == ScheduleGrouping.Week)
            {
                Assert.All(schedule.Groups, g => Assert.Equal(g.Kind == ScheduleGroupKind.NoDay, g.Entries[0].Due is null));
                Assert.All(schedule.Groups.Where(g => g.Key is not null), g => Assert.All(g.Entries, e => Assert.Equal(g.Key, $"{System.Globalization.ISOWeek.GetYear(Plain(e)):0000}-W{System.Globalization.ISOWeek.GetWeekOfYear(Plain(e)):00}")));
            }
        }
    });

    [Fact]
    public void The_order_in_which_deadlines_come_changes_no_byte() => Gen.Select(AnySchedule.Entries, Gen.Int[0, 1000]).Sample((entries, seed) =>
    {
        ScheduleEntry[] shuffled = [.. entries];
        new Random(seed).Shuffle(shuffled);
        var one = new Schedule(AnySchedule.Today, "scotland/2026.1", 40, entries, ScheduleGrouping.School);
        var other = new Schedule(AnySchedule.Today, "scotland/2026.1", 40, shuffled, ScheduleGrouping.School);

        Assert.Equal(ScheduleFile.Write(one), ScheduleFile.Write(other));
        Assert.Equal(ScheduleCsv.Write(one), ScheduleCsv.Write(other));
        Assert.Equal(ScheduleCalendar.Write(one, Stamp, [7]), ScheduleCalendar.Write(other, Stamp, [7]));
    });

    [Fact]
    public void A_schedule_is_read_and_written_to_the_byte() => AnySchedule.Schedule.Sample(schedule =>
    {
        byte[] written = ScheduleFile.Write(schedule);
        ScheduleReadResult read = ScheduleFile.Read("schedule.json", written);

        Assert.Empty(read.Issues.Issues);
        Assert.Equal(written, ScheduleFile.Write(read.Schedule!));
        Assert.Equal(ScheduleCsv.Write(schedule), ScheduleCsv.Write(read.Schedule!));
        Assert.Equal(ScheduleCalendar.Write(schedule, Stamp, null, withWorking: true), ScheduleCalendar.Write(read.Schedule!, Stamp, null, withWorking: true));
    });

    [Fact]
    public void No_line_of_a_calendar_is_longer_than_75_octets_and_none_is_cut_inside_a_character() => Gen.Select(AnySchedule.Schedule, Gen.Bool).Sample((schedule, withWorking) =>
    {
        byte[] feed = ScheduleCalendar.Write(schedule, Stamp, [14, 0], withWorking);
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(feed);

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        string[] lines = text.Split("\r\n")[..^1];
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.DoesNotContain(lines, line => line.Any(c => char.IsControl(c)));
        Assert.DoesNotContain('\uFFFD', string.Concat(lines.Where(l => l.StartsWith("UID", StringComparison.Ordinal))));
        Assert.All(lines.Where(l => l[0] != ' '), line => Assert.Matches(ContentLine(), line));
    });

    [Fact]
    public void A_calendar_says_the_days_of_the_schedule_and_our_own_reader_finds_them_again() => AnySchedule.Schedule.Sample(schedule =>
    {
        byte[] feed = ScheduleCalendar.Write(schedule, Stamp);
        CouncilCalendarReading read = CouncilCalendarEvents.Read("feed", new Citation("Here", Confidence.High), AllTime, Encoding.UTF8.GetString(feed));

        Assert.Empty(read.Issues);
        Assert.Equal(schedule.Entries.Where(e => e.Due is not null).Select(e => e.Due!.Value).Order(), read.Calendar!.Closed.Select(c => c.First).Order());
        Assert.All(read.Calendar.Closed, c => Assert.Equal(c.First, c.Last));
    });

    [Fact]
    public void A_calendar_without_a_day_still_has_a_part_since_readers_refuse_one_that_has_none()
    {
        var noDay = new ScheduleEntry(new ScheduleChild("VS-1"), "health.assessment", "Health", DeadlineState.NoDaySet, null, new Citation("Here", Confidence.High));
        foreach (Schedule schedule in new[] { new Schedule(new(2026, 4, 22), "scotland/2026.1", 0, []), new Schedule(new(2026, 4, 22), "scotland/2026.1", 1, [noDay]) })
        {
            string feed = Unfolded(ScheduleCalendar.Write(schedule, Stamp));

            Assert.Contains("METHOD:PUBLISH\r\nBEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\n", feed, StringComparison.Ordinal);
            Assert.EndsWith("END:STANDARD\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n", feed, StringComparison.Ordinal);
            Assert.DoesNotContain("VEVENT", feed, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("VTIMEZONE", Unfolded(ScheduleCalendar.Write(new Schedule(new(2026, 4, 22), "scotland/2026.1", 1, [Entry("VS-1", 13)]), Stamp)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_of_the_table_starts_a_formula() => AnySchedule.Schedule.Sample(schedule =>
    {
        string text = Encoding.UTF8.GetString(ScheduleCsv.Write(schedule));
        foreach (Match cell in Cells().Matches(text))
        {
            string value = cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["bare"].Value;
            Assert.False(value.TrimStart() is ['=' or '+' or '-' or '@', ..], "a cell starts a formula");
        }
    });

    [Fact]
    public void A_calendar_names_neither_school_nor_worker_and_the_working_only_when_it_is_asked_for()
    {
        var entry = new ScheduleEntry(new ScheduleChild("VS-1") { Initials = "I.M.", School = "Zebedee Primary", Worker = "Zebedee" }, "review.first", "The first review", DeadlineState.Overdue, new LocalDate(2026, 4, 13), new Citation("Regulations, reg.45(2); or so", Confidence.High))
        {
            Working = "42 days after 2 March 2026",
            DaysLate = 9,
        };
        var schedule = new Schedule(new(2026, 4, 22), "scotland/2026.1", 1, [entry]);
        string feed = Unfolded(ScheduleCalendar.Write(schedule, Stamp));

        Assert.DoesNotContain("Zebedee", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("2 March", feed, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:The first review (I.M. VS-1)\r\n", feed, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261123T093000Z\r\nDTSTART;VALUE=DATE:20260413\r\nDTEND;VALUE=DATE:20260414\r\n", feed, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:On 22 April 2026: overdue by 9 days.\\nRegulations\\, reg.45(2)\\; or so\r\n", feed, StringComparison.Ordinal);
        Assert.Contains("\\n42 days after 2 March 2026.\\n", Unfolded(ScheduleCalendar.Write(schedule, Stamp, null, withWorking: true)), StringComparison.Ordinal);
        Assert.Contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:The first review (I.M. VS-1)\r\nTRIGGER:-P14D\r\nEND:VALARM\r\n", Unfolded(ScheduleCalendar.Write(schedule, Stamp, [14])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_a_deadline_stays_when_its_day_moves_and_differs_for_another_turn()
    {
        ScheduleEntry first = Entry("VS-1", 13);

        Assert.Equal(first.Id, Entry("VS-1", 20).Id);
        Assert.NotEqual(first.Id, Entry("VS-2", 13).Id);
        Assert.NotEqual(first.Id, new ScheduleEntry(first.Child, first.Code, first.Title, first.State, first.Due, first.Citation) { RunsFrom = "the placement", RunsFromOn = new LocalDate(2026, 3, 3) }.Id);
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", first.Id);
    }

    [Fact]
    public void Two_children_with_one_reference_are_refused_and_not_lost()
    {
        ScheduleEntry one = Entry("VS-1", 13);
        ScheduleEntry other = Entry("VS-1", 14);

        Assert.Throws<ArgumentException>(() => new Schedule(AnySchedule.Today, "r", 2, [one, other]));
        Assert.Single(new Schedule(AnySchedule.Today, "r", 2, [one, Entry("VS-1", 13)]).Entries);
    }

    [Fact]
    public void Schedules_that_were_asked_for_differently_cannot_be_joined()
    {
        var one = new Schedule(AnySchedule.Today, "r", 1, [Entry("VS-1", 13)]);

        Assert.Equal((2, 2), (Schedule.Join([one, new Schedule(AnySchedule.Today, "r", 1, [Entry("VS-2", 13)])]).Entries.Count, Schedule.Join([one, new Schedule(AnySchedule.Today, "r", 1, [])]).Children));
        Assert.Throws<ArgumentException>(() => Schedule.Join([]));
        Assert.Throws<ArgumentException>(() => Schedule.Join([one, new Schedule(AnySchedule.Today.PlusDays(1), "r", 1, [])]));
        Assert.Throws<ArgumentException>(() => Schedule.Join([one, new Schedule(AnySchedule.Today, "another", 1, [])]));
        Assert.Throws<ArgumentException>(() => Schedule.Join([one, one.By(ScheduleGrouping.Week)]));
    }

    [Theory]
    [InlineData("\"format\": \"virtualschool.schedule/1\"", "\"format\": \"virtualschool.schedule/2\"")]
    [InlineData("\"shown\": 1", "\"shown\": 2")]
    [InlineData("\"leftOut\": 0", "\"leftOut\": -1")]
    [InlineData("\"key\": \"VS-1\"", "\"key\": \"VS-2\"")]
    [InlineData("\"state\": \"upcoming\",\n          \"inWords\"", "\"state\": \"late\",\n          \"inWords\"")]
    [InlineData("\"inWords\": \"upcoming\"", "\"inWords\": \"done\"")]
    [InlineData("\"due\": \"2026-04-13\"", "\"due\": \"2026-04-31\"")]
    [InlineData("\"due\": \"2026-04-13\"", "\"due\": \"9999-04-13\"")]
    [InlineData("\"restricted\": false", "\"restricted\": null")]
    [InlineData("\"initials\": null", "\"name\": \"Zebedee\"")]
    [InlineData("\"what\": \"The first review\"", "\"what\": \"\\ud800\"")]
    [InlineData("{", "[")]
    public void A_schedule_that_was_changed_by_hand_is_a_finding_that_quotes_nothing(string from, string to)
    {
        string json = Encoding.UTF8.GetString(ScheduleFile.Write(new Schedule(AnySchedule.Today, "r", 1, [Entry("VS-1", 13)])));
        int at = json.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, "the text to change is not there");
        ScheduleReadResult read = ScheduleFile.Read("s.json", Encoding.UTF8.GetBytes(json[..at] + to + json[(at + from.Length)..]));

        Assert.Null(read.Schedule);
        Assert.Equal("VS6030", Assert.Single(read.Issues.Issues).Code.Code);
        Assert.DoesNotContain("Zebedee", read.Issues.Issues[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding_too() => Gen.Byte.Array[0, 40].Sample(bytes => Assert.Null(ScheduleFile.Read("s.json", bytes).Schedule));

    [Fact]
    public void Reminders_are_data_with_a_day_a_person_and_words_that_name_no_child()
    {
        ScheduleEntry soon = Entry("VS-1", 13, "W. Orker");
        var schedule = new Schedule(new(2026, 4, 3), "r", 1, [soon]);
        IReadOnlyList<ScheduleReminder> reminders = ScheduleReminders.Of(schedule, [0, 7, 14, 7]);

        // Ten days are left: the reminder of fourteen days before was due in the past.
        Assert.Equal([(new LocalDate(2026, 4, 6), 7), (new LocalDate(2026, 4, 13), 0)], reminders.Select(r => (r.On, r.LeadDays)));
        Assert.Equal(("W. Orker", "In 7 days (due 13 April 2026): The first review, for VS-1."), (reminders[0].For, reminders[0].Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScheduleReminders.Of(schedule, [-1]));
    }

    [Fact]
    public void What_is_late_is_reminded_of_once_and_what_is_done_is_not()
    {
        var late = new ScheduleEntry(new ScheduleChild("VS-1"), "visit.next", "The next visit", DeadlineState.Overdue, new LocalDate(2026, 4, 1), new Citation("Here", Confidence.High)) { DaysLate = 2 };
        var done = new ScheduleEntry(new ScheduleChild("VS-2"), "visit.next", "The next visit", DeadlineState.Met, new LocalDate(2026, 4, 9), new Citation("Here", Confidence.High));
        ScheduleReminder reminder = Assert.Single(ScheduleReminders.Of(new Schedule(new(2026, 4, 3), "r", 2, [late, done]), [1, 7]));

        Assert.Equal((new LocalDate(2026, 4, 3), -2, "Overdue by 2 days (due 1 April 2026): The next visit, for VS-1."), (reminder.On, reminder.LeadDays, reminder.Text));
    }

    [Fact]
    public void A_calendar_that_no_one_knows_is_a_finding_with_the_known_names()
    {
        var known = new WorkingCalendars([Calendar("fife"), Calendar("angus")]);

        Assert.Equal("fife", known.Find("fife", out Issue? none)!.Id);
        Assert.Null(none);
        Assert.Null(known.Find("Zebedee", out Issue? finding));
        Assert.Equal("VS6015 error: No calendar has that name: known are angus, fife. Give one of the known names, or the council's own calendar as a file.", finding!.ToString());
        Assert.Null(known.Find(null, out finding));
        Assert.NotNull(finding);
        Assert.Equal(["angus", "fife", "moray"], known.With([Calendar("moray")]).Names);
        Assert.Throws<ArgumentException>(() => known.With([Calendar("fife")]));
    }

    private static WorkingCalendar Calendar(string name) => new(name, new Citation("Invented", Confidence.High), AllTime, [IsoDayOfWeek.Sunday], [], []);

    private static ScheduleEntry Entry(string reference, int day, string? worker = null) =>
        new(new ScheduleChild(reference) { Worker = worker }, "review.first", "The first review", DeadlineState.Upcoming, new LocalDate(2026, 4, day), new Citation("Here", Confidence.High)) { RunsFrom = "the placement", RunsFromOn = new LocalDate(2026, 3, 2) };

    private static string Unfolded(byte[] feed) => Encoding.UTF8.GetString(feed).Replace("\r\n ", string.Empty, StringComparison.Ordinal);

    private static DateTime Plain(ScheduleEntry entry) => entry.Due!.Value.ToDateTimeUnspecified();

    [GeneratedRegex("^[A-Z][A-Z-]*(;[A-Z]+=[A-Z]+)*:")]
    private static partial Regex ContentLine();

    [GeneratedRegex("(?<=^|,|\\n)(\"(?<quoted>([^\"]|\"\")*)\"|(?<bare>[^\",\\n]*))(?=,|\\n|$)")]
    private static partial Regex Cells();
}
