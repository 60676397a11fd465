using System.CommandLine;
using System.Globalization;
using NodaTime;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>What is due when, for one child or for all, as text, data, or a calendar.</summary>
internal static class DeadlinesVerb
{
    private static readonly (string Code, DeadlineState State)[] States =
    [
        ("overdue", DeadlineState.Overdue),
        ("due-today", DeadlineState.DueToday),
        ("upcoming", DeadlineState.Upcoming),
        ("not-known-whether-met", DeadlineState.NotKnownWhetherMet),
        ("as-soon-as-practicable", DeadlineState.AsSoonAsPracticable),
        ("no-day-set", DeadlineState.NoDaySet),
        ("met", DeadlineState.Met),
        ("met-late", DeadlineState.MetLate),
        ("lapsed", DeadlineState.Lapsed),
        ("not-computable", DeadlineState.NotComputable),
    ];

    private static readonly (string Code, ScheduleGrouping By)[] Groupings =
    [
        ("child", ScheduleGrouping.Child),
        ("school", ScheduleGrouping.School),
        ("worker", ScheduleGrouping.Worker),
        ("week", ScheduleGrouping.Week),
    ];

    public static Command Create(Session session)
    {
        var children = new ChildOptions(allowsAll: true);
        var records = new RecordOptions(asksForAllPlans: false);
        var calendar = new CalendarOptions();
        var output = new Output();
        var command = new Command(
            "deadlines",
            "Says what is due when: what, by which day, how the day was reached, where it stands, and whether it was done in time.\n"
            + "No name and no date of birth is shown: a child is initials and register key.\n"
            + "A review that a plan says was held counts like one of --events.\n"
            + "Example: virtualschool deadlines --all --as-at 2026-11-23 --to 2026-12-31 --by week --register out --events events.csv --plans plans");
        children.AddTo(command);
        output.AddTo(command);
        records.AddTo(command);
        calendar.AddTo(command);
        command.SetAction(parsed =>
        {
            var question = children.Read(session, parsed);
            var asked = output.Read(parsed, question);
            records.Check(parsed);
            var query = asked.Query(question.AsAt, calendar.Read(session, parsed));
            var loaded = question.Load();
            var known = records.Read(session, parsed, loaded);
            Schedule Answer(Child child) => Of(question, asked, query, known(child));
            var one = question.Id is { } id ? loaded.One(id) : null;
            var schedule = one is null ? All(query, question, loaded.Each(Answer)) : Answer(one);
            asked.WriteFiles(session, schedule);
            if (question.Json)
            {
                session.Terminal.OutBytes().Write(ScheduleFile.Write(schedule));
            }
            else if (asked.Csv)
            {
                session.Terminal.OutBytes().Write(ScheduleCsv.Write(schedule));
            }
            else
            {
                Show(session.Out, question, query, schedule, one is null ? null : Of(question, asked, Unsettled(query), known(one)));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Schedule Of(Question question, Asked asked, ScheduleQuery query, Child child)
    {
        // A child on a list only has no key: the row says which one it is.
        var reference = child.Key ?? child.Learner.Rows[0].ToString();
        return query.About(ScheduleChild.Of(reference, child.Learner, question.AsAt, asked.WorkerColumn, question.KnownAt), question.About(child));
    }

    /// <summary>A register without people has a schedule too: an empty one.</summary>
    private static Schedule All(ScheduleQuery query, Question question, IEnumerable<Schedule> schedules)
    {
        List<Schedule> all = [.. schedules];
        return all.Count > 0 ? Schedule.Join(all) : new Schedule(query.AsAt, question.Rules.Pack.Version, 0, [], query.Grouping);
    }

    private static ScheduleQuery Unsettled(ScheduleQuery query) => new(query.AsAt) { Calendar = query.Calendar, States = [DeadlineState.NotComputable] };

    private static void Show(TextWriter output, Question question, ScheduleQuery query, Schedule schedule, Schedule? unsettled)
    {
        output.WriteLine(question.Head);
        output.WriteLine($"{Count(schedule.Entries.Count, "deadline", "deadlines")} of {Count(schedule.Children, "child", "children")}{Window(schedule)}; council's working days: {query.Calendar?.Id ?? "not given"}");
        foreach (var group in schedule.Groups)
        {
            output.WriteLine();
            output.WriteLine($"{group.Title}: {Count(group.Entries.Count, "deadline", "deadlines")}{(schedule.Grouping == ScheduleGrouping.Child ? string.Empty : $", {Count(group.Children, "child", "children")}")}");
            foreach (var entry in group.Entries)
            {
                Show(output, entry, schedule.Grouping);
            }
        }

        var beside = schedule.Counts.Where(c => c.LeftOut > 0).Select(c => $"{Columns.Number(c.LeftOut)} {Array.Find(States, s => s.State == c.State).Code}").ToList();
        if (beside.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Not shown, by --state and the days asked for: {string.Join(", ", beside)}");
        }

        Findings(output, schedule);
        if (unsettled is { Entries.Count: > 0 })
        {
            output.WriteLine();
            output.WriteLine("Cannot be worked out until this is recorded");
            foreach (var missing in unsettled.Entries.SelectMany(e => e.Missing.Select(m => (Fact: m, e.Code))).GroupBy(m => m.Fact).OrderBy(m => m.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"  {missing.Key}: {string.Join(", ", missing.Select(m => m.Code).Distinct())}");
            }
        }
    }

    private static void Show(TextWriter output, ScheduleEntry entry, ScheduleGrouping grouping)
    {
        var who = grouping == ScheduleGrouping.Child ? string.Empty : $" ({(entry.Child.Initials is { } initials ? initials + " " : string.Empty)}{entry.Child.Reference})";
        output.WriteLine($"  {(entry.Due is { } due ? Texts.Day(due) : "No day")}: {entry.Title}{who} [{entry.Code}]");
        output.WriteLine($"      {entry.StateInWords()}{(entry.MetOn is { } met ? $", done on {Texts.Day(met)}" : string.Empty)}");
        if (entry.Outcome == Determination.NeedsDecision)
        {
            output.WriteLine("      whether it applies is for a person to decide");
        }

        if (entry.Working is { } working)
        {
            output.WriteLine($"      {working}{(entry.IsFallback ? "; by default, since nothing else is agreed" : string.Empty)}");
        }

        if (entry.RunsFrom is { } from)
        {
            output.WriteLine($"      runs from: {from}{(entry.RunsFromOn is { } on ? $", {Texts.Day(on)}" : string.Empty)}");
        }

        if (entry.OtherReading is { } other)
        {
            output.WriteLine($"      by another reading: {Texts.Day(other)}");
        }

        if (entry.FallsOnClosedDay == true)
        {
            output.WriteLine("      the council is closed on this day; the day is not moved");
        }

        if (entry.Missing.Count > 0)
        {
            output.WriteLine($"      would settle it: {string.Join(", ", entry.Missing)}");
        }

        output.WriteLine($"      {(entry.Rule is { } rule ? $"rule {rule}; " : string.Empty)}{entry.Citation.Text}");
    }

    private static void Findings(TextWriter output, Schedule schedule)
    {
        if (schedule.Findings.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("To mend in the records");
        foreach (var kind in schedule.Findings.GroupBy(f => (f.Code, f.Message, f.Remedy)).OrderBy(f => f.Key.Code, StringComparer.Ordinal).ThenBy(f => f.Key.Message, StringComparer.Ordinal))
        {
            output.WriteLine($"  {kind.Key.Code} {kind.Key.Message}. {kind.Key.Remedy}");
            foreach (var child in kind.GroupBy(f => (f.Reference, f.Place)))
            {
                output.WriteLine($"      {child.Key.Reference}: {string.Join(", ", child.Select(f => f.Deadline).Distinct())}{(child.Key.Place is { } place ? $" ({place})" : string.Empty)}");
            }
        }
    }

    private static string Window(Schedule schedule) => (schedule.From, schedule.To) switch
    {
        ({ } from, { } to) => $" due from {Texts.Day(from)} to {Texts.Day(to)}",
        ({ } from, null) => $" due from {Texts.Day(from)}",
        (null, { } to) => $" due up to {Texts.Day(to)}",
        _ => string.Empty,
    };

    private static string Count(int count, string one, string many) => $"{Columns.Number(count)} {(count == 1 ? one : many)}";

    /// <summary>Which deadlines are wanted, and in what shape.</summary>
    private sealed class Output
    {
        private readonly Option<LocalDate?> from = Given.Date("--from", "Only what is due on this day or later.");
        private readonly Option<LocalDate?> to = Given.Date("--to", "Only what is due on this day or earlier; with what is overdue unless --from says otherwise.");
        private readonly Option<string[]> state = new("--state")
        {
            Description = $"Only these states: {string.Join(", ", States.Select(s => s.Code))}, all. What is still to be done when not given.",
            HelpName = "STATE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };

        private readonly Option<string> by = new("--by") { Description = "Group by child, school, worker or week (ISO weeks, which begin on Monday).", HelpName = "GROUP", DefaultValueFactory = _ => "child" };
        private readonly Option<string?> workerColumn = new("--worker-column") { Description = "The header of the column of a list that names the child's worker.", HelpName = "HEADER" };
        private readonly Option<bool> csv = new("--csv") { Description = "Write the result as CSV, one row a deadline." };
        private readonly Option<FileInfo?> ical = new("--ical") { Description = "Also write an iCalendar file: all-day events with initials and register key only.", HelpName = "FILE" };
        private readonly Option<bool> icalWorking = new("--ical-working") { Description = "Put the workings into the iCalendar file; they tell dates of the children's care." };
        private readonly Option<Instant?> stamp = Given.Moment("--stamp", "When the iCalendar file is made, as it says itself. The start of the --as-at day when not given.");
        private readonly Option<string[]> lead = new("--lead")
        {
            Description = "How many days before a deadline to remind: alarms of the iCalendar file, and --reminders. Several may be given.",
            HelpName = "DAYS",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };

        private readonly Option<FileInfo?> reminders = new("--reminders") { Description = "Also write the reminders to send as JSON: when, to whom, what. Sending is not done here.", HelpName = "FILE" };

        public void AddTo(Command command)
        {
            foreach (Option option in new Option[] { from, to, state, by, workerColumn, csv, ical, icalWorking, stamp, lead, reminders })
            {
                command.Add(option);
            }
        }

        public Asked Read(ParseResult parsed, Question question)
        {
            var (first, last) = (parsed.GetValue(from), parsed.GetValue(to));
            if (last < first)
            {
                throw StopException.BadArguments("--to must not be before --from.");
            }

            if (question.Json && parsed.GetValue(csv))
            {
                throw StopException.BadArguments("Give either --json or --csv.");
            }

            var (calendar, toSend) = (parsed.GetValue(ical), parsed.GetValue(reminders));
            Given.Apart([], [calendar, toSend]);
            var leads = parsed.GetValue(lead)!;
            if (leads.Length > 0 && calendar is null && toSend is null)
            {
                throw StopException.BadArguments("--lead goes with --ical or --reminders.");
            }

            if (calendar is null && (parsed.GetValue(icalWorking) || parsed.GetValue(stamp) is not null))
            {
                throw StopException.BadArguments("--stamp and --ical-working go with --ical.");
            }

            return new Asked(first, last, Wanted(parsed.GetValue(state)!), Grouping(parsed.GetValue(by)!), parsed.GetValue(workerColumn), parsed.GetValue(csv))
            {
                Calendar = calendar,
                WithWorking = parsed.GetValue(icalWorking),
                Stamp = parsed.GetValue(stamp) ?? question.AsAt.AtMidnight().InUtc().ToInstant(),
                Leads = [.. leads.Select(Lead)],
                Reminders = toSend,
            };
        }

        private static IReadOnlyList<DeadlineState> Wanted(string[] codes)
        {
            if (codes.Length == 0)
            {
                return ScheduleQuery.Open;
            }

            return codes.Contains("all", StringComparer.Ordinal)
                ? [.. States.Select(s => s.State)]
                : [.. codes.Select(code => Array.Find(States, s => s.Code == code) is { Code: not null } known
                    ? known.State
                    : throw StopException.BadArguments($"--state takes {string.Join(", ", States.Select(s => s.Code))} or all."))];
        }

        private static ScheduleGrouping Grouping(string code) =>
            Array.Find(Groupings, g => g.Code == code) is { Code: not null } known ? known.By : throw StopException.BadArguments($"--by takes {string.Join(", ", Groupings.Select(g => g.Code))}.");

        private static int Lead(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 366 ? days : throw StopException.BadArguments("--lead takes whole numbers of days from 0 to 366.");
    }

    private sealed record Asked(LocalDate? From, LocalDate? To, IReadOnlyList<DeadlineState> States, ScheduleGrouping Grouping, string? WorkerColumn, bool Csv)
    {
        public FileInfo? Calendar { get; init; }

        public bool WithWorking { get; init; }

        public Instant Stamp { get; init; }

        public IReadOnlyList<int> Leads { get; init; } = [];

        public FileInfo? Reminders { get; init; }

        public ScheduleQuery Query(LocalDate asAt, WorkingCalendar? calendar) => new(asAt) { From = From, To = To, States = States, Grouping = Grouping, Calendar = calendar };

        public void WriteFiles(Session session, Schedule schedule)
        {
            if (Calendar is { } feed)
            {
                HalfWritten.Write(feed.FullName, stream => stream.Write(ScheduleCalendar.Write(schedule, Stamp, Leads, WithWorking)));
                var without = schedule.Entries.Count(e => e.Due is null);
                session.Say($"wrote {feed.Name}{(without == 0 ? string.Empty : $"; {Columns.Number(without)} without a day cannot stand in a calendar")}");
            }

            if (Reminders is { } toSend)
            {
                HalfWritten.Write(toSend.FullName, stream => stream.Write(ScheduleReminders.Write(ScheduleReminders.Of(schedule, Leads))));
                session.Say($"wrote {toSend.Name}");
            }
        }

        public override string ToString() => nameof(Asked);
    }
}
