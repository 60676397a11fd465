using System.Text;
using System.Text.Json;
using NJsonSchema;

namespace VirtualSchool;

/// <summary>What is due when, from lists of children and of events.</summary>
public sealed class DeadlinesFromTheShell
{
    private const string Today = "2026-11-23";

    // Of an invented council; each canary stands in a list and in nothing else.
    private const string Children =
        "Client ID,SCN,Surname,Forename,DOB,Legal Reason,Legal Start,Placement Type,Placement Start,School,Allocated Worker,Restricted\n"
        + "P1,,Madeup,Isla,12/05/2014,Section 25,02/03/2026,Foster carer provided by LA,02/03/2026,Invented Primary,W. Orker,\n"
        + "P2,,Zebedeeson,Zebedee,17/05/2013,CSO,10/08/2026,At home with parents,10/08/2026,Imaginary High,=cmd(),\n"
        + "P3,,Fiction,Tom,03/03/2012,Section 25,13/11/2026,Kinship care,13/11/2026,,,\n"
        + "P4,,Zebedeehidden,Zed,04/04/2012,Section 25,02/10/2026,Kinship care,02/10/2026,Zebedee Academy,W. Orker,Yes\n";

    private static readonly string[] Canaries = ["Zebed", "Madeup", "2013-05-17", "17 May 2013", "20130517", "2014-05-12", "12 May 2014"];

    [Fact]
    public void Story_14_each_date_shows_its_working_and_its_regulation()
    {
        using var shell = Ready();

        Assert.Contains("13 April 2026: The first review of the placement [review.first]\n      upcoming\n      42 days after 2 March 2026\n      runs from: the placement, 2 March 2026\n      rule SC-REV-1; ", One(shell, "2026-03-20"), StringComparison.Ordinal);
        shell.Write("events.csv", "id,kind,on\nP1,review-held,2026-04-09\n");
        Assert.Contains("9 July 2026: The next review of the placement", One(shell, "2026-05-01", "--events", "events.csv"), StringComparison.Ordinal);
        shell.Write("events.csv", "id,kind,on\nP1,review-held,2026-04-09\nP1,review-held,01/07/2026\n");
        var text = One(shell, "2026-08-01", "--events", "events.csv", "--events-complete", "--state", "all");
        Assert.Contains("1 January 2027: The next review of the placement", text, StringComparison.Ordinal);
        Assert.Contains("13 April 2026: The first review of the placement [review.first]\n      met, done on 9 April 2026", text, StringComparison.Ordinal);
        Assert.Contains("9 March 2026: The first visit in the placement [visit.first]\n      overdue by 145 days", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_at_home_without_an_agreed_frequency_has_the_fallback_shown_as_such_and_the_agreement_asked_for()
    {
        using var shell = Ready();
        shell.Write("events.csv", "id,kind,on\nP1,review-held,2026-04-09\n");
        var text = shell.Run("deadlines", "P2", "--on", Today, "--social-work", "children.csv", "--events", "events.csv", "--events-complete").Done().Output;

        Assert.Contains("by default, since nothing else is agreed", text, StringComparison.Ordinal);
        Assert.Contains("VS6004", text, StringComparison.Ordinal);
        Assert.Contains("rule SC-REV-4; Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) reg.44", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_child_at_home_the_agreement_is_asked_for_and_its_absence_listed_for_a_cohort_too()
    {
        using var shell = Ready();
        var text = shell.Run("deadlines", "--all", "--on", Today, "--social-work", "children.csv").Done().Output;

        Assert.Matches("VS6006 It is not recorded whether a frequency of reviews is agreed\\..*\n      VS-[0-9A-Z-]+: review\\.first, review\\.next \\(children\\.csv row 3\\)\n", text);
        Assert.DoesNotContain("by default", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Story_14_the_first_review_of_short_stays_in_a_series_is_due_three_months_from_the_first_by_its_own_paragraph()
    {
        using var shell = new Shell();
        shell.Write("children.csv", "Client ID,Surname,Forename,DOB,Legal Reason,Legal Start,Placement Type,Placement Start,Placement End,Short Break Series\nP1,Madeup,Isla,12/05/2014,Section 25,02/03/2026,Foster carer provided by LA,02/03/2026,06/03/2026,S1\nP1,Madeup,Isla,12/05/2014,Section 25,02/03/2026,Foster carer provided by LA,06/04/2026,10/04/2026,S1\n");

        Assert.Contains(
            "2 June 2026: The first review of the placement [review.first]\n      upcoming\n      3 months after 2 March 2026\n      runs from: the first stay of the series, 2 March 2026\n      rule SC-REV-2; Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) reg.45(3)\n",
            One(shell, "2026-04-08"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_that_a_plan_says_was_held_meets_its_deadline_and_begins_the_next()
    {
        using var shell = Ready();
        shell.Write("plan.json", Plan("P1", "2026-04-09"));
        shell.Write("stranger.json", Plan("Zebedee", "2026-04-09"));
        shell.Write("early.json", Plan("P3", "2026-04-09"));
        var both = One(shell, "2026-08-01", "--state", "all", "--plans", "plan.json");
        shell.Write("events.csv", "id,kind,on\nP1,review-held,2026-04-09\n");
        var all = shell.Run("deadlines", "--all", "--on", Today, "--social-work", "children.csv", "--plans", "plan.json", "stranger.json", "early.json", "--events", "events.csv").Done();

        Assert.Contains("13 April 2026: The first review of the placement [review.first]\n      met, done on 9 April 2026", both, StringComparison.Ordinal);
        Assert.Contains("9 July 2026: The next review of the placement [review.next]\n      overdue by 23 days\n      3 months after 9 April 2026", both, StringComparison.Ordinal);

        // The same review in a plan and in the list of events is one review: the next is still the second.
        Assert.Contains("9 July 2026: The next review of the placement", all.Output, StringComparison.Ordinal);
        Assert.Matches("VS6001 .*\n      VS-[0-9A-Z-]+: review\\.first, review\\.next \\(early\\.json row 1\\)", all.Output);
        Assert.Contains("VS6040 warning, stranger.json row 1", all.Error, StringComparison.Ordinal);
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, all.Error, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Dunmorrie", all.Output + all.Error, StringComparison.Ordinal);
        Assert.Equal(3, shell.Run("deadlines", "P1", "--on", Today, "--social-work", "children.csv", "--plans", "nowhere").ExitCode);
    }

    [Fact]
    public async Task The_json_keeps_to_its_schema_and_is_read_and_written_to_the_byte()
    {
        using var shell = Ready();
        var schema = await Schema("schedule");
        foreach (var by in new[] { "child", "school", "worker", "week" })
        {
            var output = shell.Run("deadlines", "--all", "--on", Today, "--by", by, "--state", "all", "--social-work", "children.csv", "--json").Done().Output;
            Assert.Empty(schema.Validate(output));
            Assert.Equal(output, Encoding.UTF8.GetString(ScheduleFile.Write(ScheduleFile.Read("s.json", Encoding.UTF8.GetBytes(output)).Schedule!)));
        }
    }

    [Fact]
    public async Task Files_for_calendars_and_reminders_hold_no_name_and_no_date_of_birth()
    {
        using var shell = Ready();
        var outcome = shell.Run("deadlines", "--all", "--on", Today, "--social-work", "children.csv", "--worker-column", "Allocated Worker", "--ical", "feed.ics", "--lead", "14", "7", "--reminders", "reminders.json", "--csv").Done();
        var everything = outcome.Output + outcome.Error + shell.Text("feed.ics") + shell.Text("reminders.json");

        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, everything, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("DTSTAMP:20261123T000000Z\r\n", shell.Text("feed.ics"), StringComparison.Ordinal);
        Assert.All(shell.Text("feed.ics").Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Empty((await Schema("reminders")).Validate(shell.Text("reminders.json")));
        Assert.Contains("'=cmd()", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_by_school_and_worker_count_what_is_not_recorded_and_hide_what_is_restricted()
    {
        using var shell = Ready();
        var schools = Groups(shell, "school");
        var workers = Groups(shell, "worker", "--worker-column", "Allocated Worker");
        var weeks = Groups(shell, "week");

        Assert.Equal(["Imaginary High", "Invented Primary", null, null], schools.Select(g => g.Key));
        Assert.Equal(["named", "named", "restricted", "not-recorded"], schools.Select(g => g.Kind));
        Assert.Equal(["=cmd()", "W. Orker", null, null], workers.Select(g => g.Key));
        Assert.All(weeks.Where(w => w.Key is not null), w => Assert.Matches(@"^\d{4}-W\d{2}$", w.Key!));
        Assert.Equal(schools.Sum(g => g.Count), workers.Sum(g => g.Count));
        Assert.Equal(schools.Sum(g => g.Count), weeks.Sum(g => g.Count));
    }

    [Fact]
    public void The_time_zone_the_language_and_the_threads_move_no_date_and_change_no_byte()
    {
        using var shell = Ready();
        string[] question = ["deadlines", "--all", "--on", Today, "--state", "all", "--by", "week", "--social-work", "children.csv", "--ical", "feed.ics", "--json"];
        var first = shell.Run([.. question, "--threads", "1"]).Done().Output;
        var feed = shell.Text("feed.ics");
        foreach (var zone in new[] { "Pacific/Kiritimati", "America/Los_Angeles", "Europe/London" })
        {
            shell.Environment["TZ"] = zone;
            shell.Environment["LC_ALL"] = "tr_TR.UTF-8";
            Assert.Equal(first, shell.Run([.. question, "--threads", "3"]).Done().Output);
            Assert.Equal(feed, shell.Text("feed.ics"));
        }
    }

    [Fact]
    public void A_window_leaves_out_and_counts_what_is_due_outside_it()
    {
        using var shell = Ready();
        var whole = Entries(shell);
        var december = Entries(shell, "--from", "2026-12-01", "--to", "2026-12-31");

        Assert.NotEmpty(december);
        Assert.Equal(whole.Where(e => e is null || (string.CompareOrdinal(e, "2026-12-01") >= 0 && string.CompareOrdinal(e, "2026-12-31") <= 0)), december);
        Assert.Contains("Not shown", shell.Run("deadlines", "--all", "--on", Today, "--from", "2026-12-01", "--to", "2026-12-31", "--social-work", "children.csv").Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendars_are_found_by_name_and_read_from_files()
    {
        using var shell = Ready();
        File.Copy(Path.Combine(Shell.Root, "samples", "calendars", "made-up-council-2026-27.json"), shell["council.json"]);
        File.Copy(Path.Combine(Shell.Root, "samples", "calendars", "made-up-council-2026-27.ics"), shell["council.ics"]);
        const string Closed = "the council is closed on this day; the day is not moved";

        // Six weeks from 13 November end on Christmas Day.
        Assert.DoesNotContain(Closed, Of("P3"), StringComparison.Ordinal);
        Assert.Contains("working days: bank-holidays-scotland", Of("P3", "--calendar", "bank-holidays-scotland"), StringComparison.Ordinal);
        Assert.Contains(Closed, Of("P3", "--calendar", "bank-holidays-scotland"), StringComparison.Ordinal);
        Assert.Contains(Closed, Of("P3", "--calendar", "council.json"), StringComparison.Ordinal);
        Assert.Contains(Closed, Of("P3", "--calendar", "council.ics", "--calendar-days", "2026-08-01", "2027-07-31"), StringComparison.Ordinal);

        string Of(params string[] more) => shell.Run(["deadlines", .. more, "--on", Today, "--social-work", "children.csv"]).Done().Output;
    }

    [Theory]
    [InlineData("VS6015", "--calendar", "Zebedee")]
    [InlineData("asp-2011-1-s202, bank-holidays-scotland", "--calendar", "Zebedee")]
    [InlineData("--calendar-days", "--calendar", "council.ics")]
    [InlineData("--to must not be before", "--from", "2026-12-31", "--to", "2026-12-01")]
    [InlineData("--state takes", "--state", "Zebedee")]
    [InlineData("--by takes", "--by", "Zebedee")]
    [InlineData("--lead takes", "--lead", "soon", "--ical", "feed.ics")]
    [InlineData("--lead goes with", "--lead", "7")]
    [InlineData("--stamp and --ical-working", "--ical-working")]
    [InlineData("--events-complete goes with", "--events-complete")]
    [InlineData("--json or --csv", "--json", "--csv")]
    [InlineData("overwritten", "--ical", "feed.ics", "--reminders", "feed.ics")]
    public void What_cannot_be_asked_is_refused_with_what_can(string says, params string[] arguments)
    {
        using var shell = Ready();
        File.Copy(Path.Combine(Shell.Root, "samples", "calendars", "made-up-council-2026-27.ics"), shell["council.ics"]);
        var outcome = shell.Run(["deadlines", "P1", "--on", Today, "--social-work", "children.csv", .. arguments]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell["feed.ics"]));
    }

    [Theory]
    [InlineData("events.csv", "id,when\nP1,2026-01-01\n", "--events")]
    [InlineData("calendar.json", "{ \"id\": \"Zebedee\" }", "--calendar")]
    [InlineData("calendar.ics", "Zebedee", "--calendar-days", "2026-01-01", "2026-12-31", "--calendar")]
    public void A_file_that_is_none_is_refused_and_nothing_is_written(string file, string text, params string[] option)
    {
        using var shell = Ready();
        shell.Write(file, text);
        var outcome = shell.Run(["deadlines", "--all", "--on", Today, "--social-work", "children.csv", "--ical", "feed.ics", .. option, file]);

        Assert.Equal(3, outcome.ExitCode);
        Assert.DoesNotContain("Zebedee", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell["feed.ics"]));
    }

    [Fact]
    public void Bad_records_are_findings_and_no_event_is_silently_lost()
    {
        using var shell = Ready();
        shell.Write("events.csv", "id,kind,on,months\nP1,review-held,2026-02-27,\nP2,review-frequency-agreed,2026-09-01,0\nZebedee,review-held,2026-11-10,\nP3,,2026-11-10,\nP3,review-held,31/11/2026,\nP3,tea-party,2026-11-15,\n");
        shell.Write("children.csv", Children + "P5,,Fiction,Ann,03/03/2012,Section 25,02/03/2026,Kinship care,02/03/2026,,,\nP5,,Fiction,Ann,03/03/2012,Section 25,02/03/2026,Foster carer provided by LA,03/03/2026,,,\n");
        var outcome = shell.Run("deadlines", "--all", "--on", Today, "--social-work", "children.csv", "--events", "events.csv").Done();

        foreach (var code in new[] { "VS6001", "VS6002", "VS6003" })
        {
            Assert.Contains(code, outcome.Output, StringComparison.Ordinal);
        }

        foreach (var (code, row) in new[] { ("VS6035", 4), ("VS6032", 5), ("VS6033", 6), ("VS6034", 7) })
        {
            Assert.Matches($"{code} (error|warning), events.csv row {row}[ :]", outcome.Error);
        }

        Assert.DoesNotContain("Zebedee", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("tea-party", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_worked_out_says_what_is_missing()
    {
        using var shell = Ready();
        var text = shell.Run("deadlines", "P3", "--on", Today, "--social-work", "children.csv").Done().Output;

        Assert.Contains("Cannot be worked out until this is recorded", text, StringComparison.Ordinal);
        Assert.Contains("  events.csp-request: csp.request-response", text, StringComparison.Ordinal);
    }

    private static string Plan(string reference, string held) =>
        File.ReadAllText(Path.Combine(Shell.Root, "samples", "plans", "looked-after-childs-plan.json"))
            .Replace("\"SM-0230\"", $"\"{reference}\"", StringComparison.Ordinal)
            .Replace("\"due\": \"2026-12-01\",\n          \"held\": null", $"\"due\": null,\n          \"held\": \"{held}\"", StringComparison.Ordinal);

    private static Shell Ready()
    {
        var shell = new Shell();
        shell.Write("children.csv", Children);
        return shell;
    }

    private static string One(Shell shell, string day, params string[] more) => shell.Run(["deadlines", "P1", "--on", day, "--social-work", "children.csv", .. more]).Done().Output;

    private static List<(string Kind, string? Key, int Count)> Groups(Shell shell, string by, params string[] more) =>
        [.. Json(shell, ["--by", by, .. more]).GetProperty("groups").EnumerateArray().Select(g => (g.GetProperty("kind").GetString()!, g.GetProperty("key").GetString(), g.GetProperty("entries").GetArrayLength()))];

    private static List<string?> Entries(Shell shell, params string[] more) =>
        [.. Json(shell, ["--by", "week", .. more]).GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("entries").EnumerateArray()).Select(e => e.GetProperty("due").GetString())];

    private static JsonElement Json(Shell shell, string[] more) =>
        JsonDocument.Parse(shell.Run(["deadlines", "--all", "--on", Today, "--social-work", "children.csv", "--json", .. more]).Done().Output).RootElement;

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Shell.Root, "docs", "reference", "schemas", $"{name}.schema.json"), TestContext.Current.CancellationToken);
}
