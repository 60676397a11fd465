using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>What is expected for a child now, by law, guidance or practice; whether it was done; and what shows it.</summary>
internal static class ObligationsVerb
{
    private static readonly (string Code, string Title, ObligationState State)[] States =
    [
        ("not-met", "Not done", ObligationState.NotMet),
        ("due-later", "To be done by a day to come", ObligationState.DueLater),
        ("needs-decision", "For a person to decide", ObligationState.NeedsDecision),
        ("not-known", "Not known until this is recorded", ObligationState.NotKnown),
        ("met", "Done", ObligationState.Met),
        ("not-expected", "Not expected", ObligationState.NotExpected),
    ];

    // What there is to do or to find out.
    private static readonly string[] Open = ["not-met", "due-later", "needs-decision", "not-known"];

    public static Command Create(Session session)
    {
        var children = new ChildOptions(allowsAll: true);
        var records = new RecordOptions(asksForAllPlans: true);
        var calendar = new CalendarOptions();
        var output = new Output();
        var command = new Command(
            "obligations",
            "Says what is expected for a child on a day by law, guidance or practice: what, of whom, whether it was done, what shows it, and why.\n"
            + "No name and no date of birth is shown.\n"
            + "Example: virtualschool obligations --all --as-at 2026-11-23 --register out --events events.csv --plans plans");
        children.AddTo(command);
        output.AddTo(command);
        records.AddTo(command);
        calendar.AddTo(command);
        command.SetAction(parsed =>
        {
            var question = children.Read(session, parsed);
            var asked = output.Read(parsed, question);
            records.Check(parsed);
            var council = calendar.Read(session, parsed);
            var loaded = question.Load();
            var known = records.Read(session, parsed, loaded);
            return question.Id is { } id ? One(session, question, asked, council, known(loaded.One(id))) : All(session, question, asked, council, loaded, known);
        });
        return command;
    }

    /// <summary>The code of a state, as options and output name it.</summary>
    private static string Code(ObligationState state) => Array.Find(States, s => s.State == state).Code;

    private static int One(Session session, Question question, Asked asked, WorkingCalendar? council, Child child)
    {
        var about = question.About(child);
        List<Decision<Obligation>> all = [.. asked.Kinds.Select(k => about.ObligationOn(k.Code, question.AsAt, council))];
        List<Decision<Obligation>> shown = [.. all.Where(d => asked.States.Contains(d.Value.State))];
        if (question.Json)
        {
            Answer.Json(session, writer =>
            {
                writer.Text("key", child.Key);
                writer.Head(question);
                writer.Objects("obligations", shown, d => Write(writer, d));
            });
            return ExitCode.Done;
        }

        session.Out.WriteLine(question.Head);
        foreach (var (code, title, state) in States)
        {
            List<Decision<Obligation>> here = [.. shown.Where(d => d.Value.State == state)];
            if (here.Count > 0)
            {
                session.Out.WriteLine();
                session.Out.WriteLine($"{title} ({code})");
                here.ForEach(d => Show(session.Out, d));
            }
        }

        var beside = States.Where(s => !asked.States.Contains(s.State)).Select(s => (s.Code, Count: all.Count(d => d.Value.State == s.State))).Where(s => s.Count > 0).Select(s => $"{Columns.Number(s.Count)} {s.Code}").ToList();
        if (beside.Count > 0)
        {
            session.Out.WriteLine();
            session.Out.WriteLine($"Not shown, by --state: {string.Join(", ", beside)}");
        }

        session.Out.WriteLine();
        session.Out.WriteLine("Why");
        foreach (var decision in shown)
        {
            session.Out.WriteLine();
            session.Out.WriteLine(decision.Value.Kind.Code);
            session.Out.WriteLine(decision.Trace.ToText().TrimEnd());
        }

        return ExitCode.Done;
    }

    private static void Show(TextWriter output, Decision<Obligation> decision)
    {
        var (obligation, kind) = (decision.Value, decision.Value.Kind);
        output.WriteLine($"  {kind.Title} [{kind.Code}]");
        if (obligation.State == ObligationState.NotExpected)
        {
            output.WriteLine($"      because: {Reasons.Line(decision.Trace)}");
        }
        else
        {
            if (obligation.Due is { } due)
            {
                output.WriteLine($"      by {Texts.Day(due)}{(obligation.Deadline is { Working.Length: > 0 } deadline ? $": {deadline.Working}" : string.Empty)}{Late(obligation)}");
            }

            var open = decision.Outcome != Determination.Yes && obligation.State != ObligationState.Met ? decision.Trace : obligation.Done;
            if (open is not null)
            {
                output.WriteLine($"      {Label(open.Outcome)}: {Reasons.Line(open)}");
            }
        }

        foreach (var shown in obligation.Evidence)
        {
            output.WriteLine($"      shown by: {shown.Record}{(shown.Plan is { } plan ? $" {plan}" : string.Empty)}{(shown.On is { } on ? $", {Texts.Day(on)}" : string.Empty)} ({shown.Source.File.FileName} row {Columns.Number(shown.Source.Row)})");
        }

        foreach (var fact in obligation.Missing)
        {
            output.WriteLine($"      would settle it: {fact}");
        }

        foreach (var finding in obligation.Findings)
        {
            output.WriteLine($"      {finding}");
        }

        var rule = SetBy(obligation);
        output.WriteLine($"      {Strength(kind.Strength)}{(Actor(kind.Actor) is { } actor ? $", of {actor}" : string.Empty)}: {rule.Id}, {rule.Citation.Text}");
    }

    private static int All(Session session, Question question, Asked asked, WorkingCalendar? council, Children children, Func<Child, Child> known)
    {
        var answers = children.Each(child =>
        {
            var about = question.About(known(child));
            return (child.Key, Rows: about.ObligationsOnlyOn(question.AsAt, council).Where(o => asked.Kinds.Contains(o.Kind) && asked.States.Contains(o.State)).ToList());
        });
        if (question.Json)
        {
            Answer.Json(session, writer =>
            {
                writer.Head(question);
                writer.Objects("children", answers, a =>
                {
                    writer.Text("key", a.Key);
                    writer.Objects("obligations", a.Rows, o => WriteStanding(writer, o));
                });
            });
            return ExitCode.Done;
        }

        session.Out.WriteLine("key,code,state,due,days_late,strength,actor,evidence,missing,rule");
        foreach (var (key, rows) in answers)
        {
            foreach (var o in rows)
            {
                session.Out.WriteLine(CsvText.Line(
                    key,
                    o.Kind.Code,
                    Code(o.State),
                    Texts.Iso(o.Due),
                    o.DaysLate > 0 ? o.DaysLate.ToString(CultureInfo.InvariantCulture) : null,
                    Strength(o.Kind.Strength),
                    Actor(o.Kind.Actor),
                    string.Join("; ", o.Evidence.Select(e => e.On is { } on ? $"{e.Record} {Texts.Iso(on)}" : e.Record)),
                    string.Join("; ", o.Missing),
                    SetBy(o).Id));
            }
        }

        return ExitCode.Done;
    }

    private static void WriteStanding(Utf8JsonWriter json, Obligation obligation)
    {
        json.WriteString("code", obligation.Kind.Code);
        json.WriteString("state", Code(obligation.State));
        json.Text("due", Texts.Iso(obligation.Due));
        json.WriteNumber("daysLate", obligation.DaysLate);
        json.WriteString("strength", Strength(obligation.Kind.Strength));
        json.Text("actor", Actor(obligation.Kind.Actor));
        json.Text("deadline", obligation.Kind.Deadline);
        json.Objects("evidence", obligation.Evidence, e =>
        {
            json.WriteString("record", e.Record);
            json.Text("plan", e.Plan);
            json.Text("on", Texts.Iso(e.On));
            json.Source(e.Source);
        });
        json.Array("missing", obligation.Missing, json.WriteStringValue);
        json.WriteString("rule", SetBy(obligation).Id);
    }

    private static void Write(Utf8JsonWriter json, Decision<Obligation> decision)
    {
        var obligation = decision.Value;
        WriteStanding(json, obligation);
        json.WriteString("title", obligation.Kind.Title);
        json.WriteString("expected", decision.Outcome.ToString());
        json.Citation(SetBy(obligation).Citation);
        json.Text("working", obligation.Deadline is { Working.Length: > 0 } deadline ? deadline.Working : null);
        json.Objects("findings", obligation.Findings, f =>
        {
            json.WriteString("code", f.Code.Code);
            json.WriteString("message", f.Message);
        });
        json.WritePropertyName("because");
        json.WriteRawValue(decision.Trace.ToJson());
    }

    /// <summary>The rule that asks for it: where another than the kind's own sets the day, as for reviews at home, that one.</summary>
    private static Rule SetBy(Obligation obligation) => obligation.Deadline?.SetBy ?? obligation.Kind.Rule;

    private static string Late(Obligation obligation) => obligation.DaysLate == 0 ? string.Empty
        : $" ({Columns.Number(obligation.DaysLate)} {(obligation.DaysLate == 1 ? "day" : "days")} late)";

    private static string Label(Determination outcome) => outcome switch
    {
        Determination.Yes => "done",
        Determination.No => "not done",
        Determination.Unknown => "not known",
        _ => "to be decided",
    };

    private static string Strength(ObligationStrength strength) => strength switch
    {
        ObligationStrength.Law => "law",
        ObligationStrength.Guidance => "guidance",
        _ => "practice",
    };

    private static string? Actor(ObligationActor actor) => actor switch
    {
        ObligationActor.LocalAuthority => "local authority",
        ObligationActor.EducationAuthority => "education authority",
        ObligationActor.School => "school",
        ObligationActor.VirtualSchool => "virtual school",
        ObligationActor.Agency => "agency",
        _ => null,
    };

    /// <summary>Which obligations are wanted.</summary>
    private sealed class Output
    {
        private readonly Option<string[]> state = new("--state")
        {
            Description = $"Only these states: {string.Join(", ", States.Select(s => s.Code))}, all. What is to be done or to be found out when not given.",
            HelpName = "STATE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };

        private readonly Option<string[]> only = new("--only")
        {
            Description = "Only these obligations, by their codes.",
            HelpName = "CODE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };

        public void AddTo(Command command)
        {
            command.Add(state);
            command.Add(only);
        }

        public Asked Read(ParseResult parsed, Question question)
        {
            var kinds = question.Rules.Pack.ObligationKinds;
            var codes = parsed.GetValue(only)!;
            if (codes.Any(c => !kinds.Any(k => k.Code == c)))
            {
                throw StopException.BadArguments($"--only takes the code of an obligation: {string.Join(", ", kinds.Select(k => k.Code))}.");
            }

            var states = parsed.GetValue(state)!;
            var wanted = states.Contains("all", StringComparer.Ordinal) ? [.. States.Select(s => s.Code)] : states.Length == 0 ? Open : states;
            if (wanted.Any(w => !States.Any(s => s.Code == w)))
            {
                throw StopException.BadArguments($"--state takes {string.Join(", ", States.Select(s => s.Code))} or all.");
            }

            return new Asked([.. kinds.Where(k => codes.Length == 0 || codes.Contains(k.Code, StringComparer.Ordinal))], [.. States.Where(s => wanted.Contains(s.Code, StringComparer.Ordinal)).Select(s => s.State)]);
        }
    }

    private sealed record Asked(IReadOnlyList<ObligationKind> Kinds, IReadOnlyList<ObligationState> States);
}
