using System.Text;
using CsCheck;
using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool;

/// <summary>Schedules of the deadlines that the rules set.</summary>
public sealed class SchedulesOfChildren
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);
    private static readonly DeadlineState[] Everything = [.. Enum.GetValues<DeadlineState>()];
    private static readonly ScheduleChild Somebody = new("VS-1") { Initials = "I.M.", School = "Invented Primary" };

    [Fact]
    public void Nonsense_never_throws_and_every_deadline_is_shown_or_counted() =>
        Gen.Select(AnyHistory.Child, AnyHistory.Day, Gen.Bool, AnyHistory.Day).Sample(
            (child, day, isWhole, to) =>
            {
                Inquiry about = Rules.About(child);
                var query = new ScheduleQuery(day) { States = isWhole ? Everything : ScheduleQuery.Open, To = isWhole ? null : to };
                Schedule schedule = query.About(Somebody, about);
                Deadline[] all = [.. about.DeadlinesOnlyOn(day).SelectMany(d => new[] { d }.Concat(d.OfOtherHomes)).Where(d => d.State != DeadlineState.NothingDue)];
                int counted = schedule.Counts.Sum(c => c.Shown + c.LeftOut);

                // Of a placement's first and next turn, which may be one, at most the reviews and the visits of each home stand once.
                Assert.InRange(counted, all.Length - (2 * (1 + all.Max(d => (int?)d.OfOtherHomes.Count) ?? 1)), all.Length);
                Assert.Equal(schedule.Entries.Count, schedule.Counts.Sum(c => c.Shown));
                Assert.True(!isWhole || schedule.Counts.All(c => c.LeftOut == 0), "left out though everything was asked for");
                Assert.All(schedule.Entries, e => Assert.True(e.Due is null || !(e.Due > query.To), "due after the window"));
                byte[] json = ScheduleFile.Write(schedule);
                Assert.Equal(json, ScheduleFile.Write(ScheduleFile.Read("s.json", json).Schedule!));
                Assert.NotEmpty(ScheduleCalendar.Write(schedule, default));
                Assert.NotNull(ScheduleReminders.Of(schedule, [7]));
            },
            iter: 600);

    [Fact]
    public void Story_14_the_dates_of_a_foster_home_with_their_working_and_regulation()
    {
        Schedule none = Of([], "2026-03-20");
        Schedule first = Of(["2026-04-09"], "2026-05-01");
        Schedule second = Of(["2026-04-09", "2026-07-01"], "2026-08-01");

        Assert.Equal(
            [("review.first", new LocalDate(2026, 4, 13), "42 days after 2 March 2026", "the placement", new LocalDate(2026, 3, 2))],
            none.Entries.Where(e => e.Code.StartsWith("review", StringComparison.Ordinal)).Select(e => (e.Code, e.Due!.Value, e.Working!, e.RunsFrom!, e.RunsFromOn!.Value)));
        Assert.Equal(("review.next", new LocalDate(2026, 7, 9)), first.Entries.Where(e => e.Code.StartsWith("review", StringComparison.Ordinal)).Select(e => (e.Code, e.Due!.Value)).Single());
        ScheduleEntry due = second.Entries.Single(e => e.Code == "review.next");
        Assert.Equal((new LocalDate(2027, 1, 1), DeadlineState.Upcoming), (due.Due!.Value, due.State));
        Assert.Contains("reg.45", due.Citation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void At_home_the_review_is_due_by_regulation_44_and_a_fallback_is_said_to_be_one()
    {
        Schedule none = new ScheduleQuery(new(2026, 3, 20)).About(Somebody, Rules.About(Learner([Child.Home("HOME", "2026-03-02")], [])));
        Schedule agreed = new ScheduleQuery(new(2026, 3, 20)).About(Somebody, Rules.About(Learner([Child.Home("HOME", "2026-03-02")], [new LearnerEvent(LearnerEventKinds.ReviewFrequencyAgreed, new LocalDate(2026, 3, 9)) { Months = 3 }])));

        Assert.Equal([("SC-REV-4", true)], none.Entries.Where(e => e.Code == "review.first").Select(e => (e.Rule!, e.IsFallback)));
        Assert.Equal([("SC-REV-4", false)], agreed.Entries.Where(e => e.Code == "review.first").Select(e => (e.Rule!, e.IsFallback)));
        Assert.Contains("reg.44", none.Entries.First(e => e.Code == "review.first").Citation.Text, StringComparison.Ordinal);
        Assert.Contains(none.Findings, f => f.Code == "VS6004");
    }

    [Fact]
    public void The_next_review_stands_beside_the_first_once_that_was_held()
    {
        Schedule all = Of(["2026-04-09"], "2026-05-01", Everything);

        Assert.Equal([("review.first", DeadlineState.Met), ("review.next", DeadlineState.Upcoming)], all.Entries.Where(e => e.Code.StartsWith("review", StringComparison.Ordinal)).Select(e => (e.Code, e.State)));
        Assert.Contains(all.Entries, e => e.Code == "visit.first" && e.State == DeadlineState.Overdue);
        Assert.DoesNotContain(all.Entries, e => e.Code == "visit.next");
    }

    [Fact]
    public void Two_homes_at_once_give_a_review_each_with_an_id_of_its_own_and_a_finding()
    {
        Learner learner = Learner([Child.Home("FOSLA", "2026-03-02"), Child.Home("KIN", "2026-03-02")], []);
        Schedule schedule = new ScheduleQuery(new(2026, 3, 20)).About(Somebody, Rules.About(learner));

        Assert.Equal(2, schedule.Entries.Where(e => e.Code == "review.first").Select(e => e.Id).Distinct().Count());
        Assert.Contains(schedule.Findings, f => f.Code == "VS6002");
        Assert.Equal(ScheduleFile.Write(schedule), ScheduleFile.Write(new ScheduleQuery(new(2026, 3, 20)).About(Somebody, Rules.About(learner))));
    }

    [Fact]
    public void What_was_recorded_before_the_placement_and_a_frequency_of_nought_are_findings_that_say_what_to_do()
    {
        Learner before = Learner([Child.Home("FOSLA", "2026-03-02")], [new LearnerEvent(LearnerEventKinds.ReviewHeld, new LocalDate(2026, 2, 27))]);
        Learner nought = Learner([Child.Home("HOME", "2026-03-02")], [new LearnerEvent(LearnerEventKinds.ReviewFrequencyAgreed, new LocalDate(2026, 3, 9)) { Months = 0 }]);
        ScheduleFinding held = new ScheduleQuery(new(2026, 3, 20)).About(Somebody, Rules.About(before)).Findings.First(f => f.Code == "VS6001");
        Schedule agreed = new ScheduleQuery(new(2026, 3, 20)).About(Somebody, Rules.About(nought));

        Assert.Equal(("VS-1", "invented.csv row 41"), (held.Reference, held.Place!.Replace(Child.Social.FileName, "invented.csv", StringComparison.Ordinal)));
        Assert.NotEmpty(held.Remedy);
        Assert.Contains(agreed.Findings, f => f.Code == "VS6003" && f.Deadline == "review.next");
    }

    [Fact]
    public void No_form_of_a_schedule_holds_a_name_a_number_or_a_date_of_birth()
    {
        var born = new LocalDate(2008, 5, 17);
        var learner = new Learner
        {
            Names = [new Fact<PersonName>(new PersonName("Zebedee", "Zebedeeson"), new SourceRow(Child.Social, 1))],
            Identifiers = [new Fact<Identifier>(Identifier.Of(ScottishCandidateNumber.Parse("123456785").Value!.Value, false), new SourceRow(Child.Social, 1))],
            BirthDates = [new Fact<LocalDate>(born, new SourceRow(Child.Social, 1))],
            Episodes = [new Fact<CareEpisode>(Child.Episode("PO", "2012-01-09"), new SourceRow(Child.Social, 2))],
            Homes = [new Fact<Home>(Child.Home("FOSLA", "2012-01-09"), new SourceRow(Child.Social, 3))],
            Markers = [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 90)), new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 91))],
        };

        // Care ended at 18: the day it ended is a birthday, and pathway planning runs from it.
        var day = new LocalDate(2026, 6, 20);
        Schedule schedule = new ScheduleQuery(day) { States = Everything }.About(ScheduleChild.Of("VS-1", learner, day), Rules.About(learner));
        Assert.Contains(schedule.Entries, e => e is { RunsFrom: "care ended", RunsFromOn: null });
        string all = Encoding.UTF8.GetString([.. ScheduleFile.Write(schedule), .. ScheduleCsv.Write(schedule), .. ScheduleCalendar.Write(schedule, default, [7], withWorking: true), .. ScheduleReminders.Write(ScheduleReminders.Of(schedule, [7]))]);

        foreach (string canary in new[] { "Zebed", "123456785", "2008-05-17", "17 May 2008", "20080517", "2026-05-17", "17 May 2026", "20260517" })
        {
            Assert.DoesNotContain(canary, all, StringComparison.Ordinal);
        }

        Assert.Contains("Z.Z. VS-1", all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_calendars_are_found_by_name()
    {
        Assert.Equal(["asp-2011-1-s202", "bank-holidays-scotland"], ScotlandCalendars.Known.Names);
        Assert.Same(ScotlandCalendars.BankHolidayCalendar, ScotlandCalendars.Known.Find("bank-holidays-scotland", out _));
        Assert.Null(ScotlandCalendars.Known.Find("edinburgh", out Issue? finding));
        Assert.Contains("asp-2011-1-s202, bank-holidays-scotland", finding!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_on_which_the_council_is_closed_is_flagged_and_stays()
    {
        Learner learner = Learner([Child.Home("FOSLA", "2026-11-13")], []);
        ScheduleEntry review = new ScheduleQuery(new(2026, 11, 20)) { Calendar = ScotlandCalendars.BankHolidayCalendar }.About(Somebody, Rules.About(learner)).Entries.Single(e => e.Code == "review.first");

        Assert.Equal((new LocalDate(2026, 12, 25), true), (review.Due!.Value, review.FallsOnClosedDay));
    }

    private static Schedule Of(string[] held, string day, DeadlineState[]? states = null) =>
        new ScheduleQuery(Child.Date(day)) { States = states ?? ScheduleQuery.Open }.About(Somebody, Rules.About(Learner([Child.Home("FOSLA", "2026-03-02")], [.. held.Select(h => new LearnerEvent(LearnerEventKinds.ReviewHeld, Child.Date(h)))])));

    private static Learner Learner(Home[] homes, LearnerEvent[] events) => new()
    {
        BirthDates = [new Fact<LocalDate>(new LocalDate(2014, 5, 1), new SourceRow(Child.Social, 1))],
        Episodes = [new Fact<CareEpisode>(Child.Episode(homes[0].Type.Code == "HOME" ? "PO" : "S25", "2026-03-02"), new SourceRow(Child.Social, 2))],
        Homes = [.. homes.Select((h, i) => new Fact<Home>(h, new SourceRow(Child.Social, 20 + i)))],
        Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 41 + i)))],
        Markers = [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 90)), new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 91))],
    };
}
