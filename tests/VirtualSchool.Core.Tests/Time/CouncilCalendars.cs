using System.Runtime.CompilerServices;
using NodaTime;

namespace VirtualSchool;

/// <summary>A council's holidays and terms, from JSON and from iCalendar.</summary>
public sealed class CouncilCalendars
{
    private static readonly Citation Somebody = new("A made-up council", Confidence.High);
    private static readonly EffectiveInterval Session = EffectiveInterval.FromInclusive(new(2026, 8, 1), new LocalDate(2027, 7, 31));

    [Fact]
    public void The_calendar_of_the_made_up_council_is_read_from_both_forms_alike()
    {
        CouncilCalendar json = CouncilCalendarFile.Read("made-up.json", Sample("made-up-council-2026-27.json"));
        CouncilCalendarReading ics = CouncilCalendarEvents.Read("made-up-council-2026-27", Somebody, Session, Sample("made-up-council-2026-27.ics"));

        Assert.Empty(ics.Issues);
        Assert.Equal(Session, json.Covers);
        Assert.Equal(json.Closed.Select(c => (c.Name, c.First, c.Last)), ics.Calendar!.Closed.Select(c => (c.Name, c.First, c.Last)));
        Assert.Equal(json.Terms.Select(t => (t.Name, t.First, t.Last)), ics.Calendar.Terms.Select(t => (t.Name, t.First, t.Last)));
        Assert.Equal("Autumn term, second part", json.TermOn(new LocalDate(2026, 12, 18))!.Name);
        Assert.Null(json.TermOn(new LocalDate(2026, 12, 19)));
        Assert.False(json.ToWorkingCalendar().IsWorkingDay(new LocalDate(2026, 12, 24)));
        Assert.True(json.ToWorkingCalendar().IsWorkingDay(new LocalDate(2026, 12, 23)));
        Assert.Equal(new LocalDate(2027, 1, 5), ics.Calendar.ToWorkingCalendar().NextWorkingDay(new LocalDate(2026, 12, 24)));
        Assert.Equal("made-up-council-2026-27", json.ToString());
    }

    [Theory]
    [InlineData("\"closed\":[{\"name\":\"a\",\"from\":\"2026-09-01\",\"to\":\"2026-09-02\"},{\"name\":\"b\",\"from\":\"2026-09-02\",\"to\":\"2026-09-03\"}]", "c.json, closed days 2: they overlap those before, or are not earliest first.")]
    [InlineData("\"closed\":[{\"name\":\"a\",\"from\":\"2026-09-02\",\"to\":\"2026-09-01\"}]", "c.json, closed days 1: they end before they start.")]
    [InlineData("\"closed\":[{\"name\":\"a\",\"from\":\"2026-07-31\",\"to\":\"2026-08-01\"}]", "c.json, closed days 1: they lie outside the time that the calendar covers.")]
    [InlineData("\"closed\":[{\"name\":\"a\",\"from\":\"2026-09-01\",\"to\":\"2026-09-01\",\"half\":true}]", "c.json, closed days 1: field 'half' is not known or stands twice.")]
    [InlineData("\"closed\":[],\"school\":[{\"name\":\"a\",\"kind\":\"term\",\"from\":\"2026-08-18\",\"to\":\"2026-10-09\"},{\"name\":\"b\",\"kind\":\"holiday\",\"from\":\"2026-10-12\",\"to\":\"2026-10-16\"}]", "c.json, school days 2: days are left out between those before and these.")]
    [InlineData("\"closed\":[],\"school\":[{\"name\":\"a\",\"kind\":\"term\",\"from\":\"2026-08-18\",\"to\":\"2026-10-09\"},{\"name\":\"b\",\"kind\":\"holiday\",\"from\":\"2026-10-09\",\"to\":\"2026-10-16\"}]", "c.json, school days 2: they overlap those before, or are not earliest first.")]
    [InlineData("\"closed\":[],\"school\":[{\"name\":\"a\",\"kind\":\"inset\",\"from\":\"2026-08-18\",\"to\":\"2026-10-09\"}]", "c.json, school days 1: field 'kind' is none of term, holiday.")]
    [InlineData("\"closed\":[],\"weekend\":[\"Samedi\"]", "c.json, the top: field 'weekend' holds something that is no day of the week.")]
    [InlineData("\"closed\":[],\"holidays\":[]", "c.json, the top: field 'holidays' is not known or stands twice.")]
    [InlineData("\"weekend\":[]", "c.json, the top: field 'closed' is missing.")]
    public void A_faulty_file_is_refused_and_its_place_named(string fields, string message)
    {
        var fault = Assert.Throws<RuleConfigurationException>(() => CouncilCalendarFile.Read("c.json", $$"""{"id":"c","title":"t","source":"s","confidence":"H","from":"2026-08-01","to":"2027-07-31",{{fields}}}"""));

        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Terms_that_overlap_days_outside_and_a_time_without_end_are_bad_arguments()
    {
        CalendarDays a = new("a", new(2026, 9, 1), new(2026, 10, 1));
        CalendarDays b = new("b", new(2026, 10, 1), new(2026, 11, 1));

        Assert.Throws<ArgumentException>(() => new CouncilCalendar("c", Somebody, Session, [], [a, b]));
        Assert.Throws<ArgumentException>(() => new CouncilCalendar("c", Somebody, Session, [new CalendarDays("x", new(2026, 7, 31), new(2026, 8, 1))], []));
        Assert.Throws<ArgumentException>(() => new CouncilCalendar("c", Somebody, new EffectiveInterval(new(2026, 8, 1), null), [], []));
        Assert.Throws<ArgumentException>(() => new CouncilCalendar("Not a name", Somebody, Session, [], []));
        Assert.Throws<ArgumentException>(() => new CalendarDays("x", new(2026, 8, 2), new(2026, 8, 1)));
    }

    [Theory]
    [InlineData("DTSTART:20261225T090000Z\nDTEND:20261225T170000Z", "VS6011")]
    [InlineData("DTSTART;TZID=Europe/London:20261225T000000", "VS6011")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDURATION:P1D", "VS6011")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY", "VS6012")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nEXDATE;VALUE=DATE:20271225", "VS6012")]
    [InlineData("SUMMARY:No day", "VS6013")]
    [InlineData("DTSTART;VALUE=DATE:20261325", "VS6013")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225", "VS6013")]
    [InlineData("DTSTART;VALUE=DATE:20251225", "VS6014")]
    public void What_is_no_whole_day_that_happens_once_is_reported_with_its_line_and_left_out(string lines, string code)
    {
        CouncilCalendarReading reading = Events(lines);

        Issue issue = Assert.Single(reading.Issues);
        Assert.Equal((code, "the event that begins in line 2"), (issue.Code.Code, issue.Detail));
        Assert.Empty(reading.Calendar!.Closed);
        Assert.Equal("CouncilCalendarReading (1 issues)", reading.ToString());
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED", 0)]
    [InlineData("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\\, and\n  more\nBEGIN:VALARM\nTRIGGER:-PT15M\nDTSTART:20200101T000000\nEND:VALARM", 1)]
    [InlineData("dtstart;value=date:20261225", 1)]
    public void Cancelled_events_folded_lines_and_alarms(string lines, int read)
    {
        CouncilCalendarReading reading = Events(lines);

        Assert.Empty(reading.Issues);
        Assert.Equal(read, reading.Calendar!.Closed.Count);
        Assert.All(reading.Calendar.Closed, c => Assert.True(c.Name is "" or "Christmas, and more"));
    }

    [Theory]
    [InlineData("CATEGORIES:SCHOOL TERM", 0, 1)]
    [InlineData("categories:Education,term", 0, 1)]
    [InlineData("CATEGORIES:Education\nCATEGORIES:Term", 0, 1)]
    [InlineData("CATEGORIES:School holiday", 0, 0)]
    [InlineData("CATEGORIES:HOLIDAY", 1, 0)]
    [InlineData("CATEGORIES:MIDTERM", 1, 0)]
    public void A_term_is_no_time_the_council_is_closed(string category, int closed, int terms)
    {
        CouncilCalendarReading reading = Events("DTSTART;VALUE=DATE:20260818\nDTEND;VALUE=DATE:20261010\nSUMMARY:Autumn\n" + category);

        Assert.Empty(reading.Issues);
        Assert.Equal((closed, terms), (reading.Calendar!.Closed.Count, reading.Calendar.Terms.Count));
        Assert.Equal(closed == 0, reading.Calendar.ToWorkingCalendar().IsWorkingDay(new LocalDate(2026, 9, 1)));
    }

    [Fact]
    public void Of_two_terms_that_overlap_the_later_is_reported_and_left_out()
    {
        CouncilCalendarReading reading = Events("DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261218\nCATEGORIES:TERM\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260818\nDTEND;VALUE=DATE:20261010\nCATEGORIES:TERM");

        Issue issue = Assert.Single(reading.Issues);
        Assert.Equal(("VS6016", "the event that begins in line 2"), (issue.Code.Code, issue.Detail));
        Assert.Equal(new LocalDate(2026, 8, 18), Assert.Single(reading.Calendar!.Terms).First);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Date,Holiday\n2026-12-25,Christmas")]
    [InlineData("BEGIN:VCARD\nEND:VCARD")]
    public void A_text_that_is_no_calendar_gives_none(string text)
    {
        CouncilCalendarReading reading = CouncilCalendarEvents.Read("c", Somebody, Session, text);

        Assert.Null(reading.Calendar);
        Assert.Equal(["VS6010"], reading.Issues.Select(i => i.Code.Code));
    }

    [Fact]
    public void A_file_that_breaks_off_says_so()
    {
        CouncilCalendarReading reading = CouncilCalendarEvents.Read("c", Somebody, Session, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225");

        Assert.Equal(["VS6013"], reading.Issues.Select(i => i.Code.Code));
    }

    private static CouncilCalendarReading Events(string lines) =>
        CouncilCalendarEvents.Read("c", Somebody, Session, $"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n");

    private static string Sample(string file, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "samples", "calendars", file)));
}
