using System.CommandLine;
using System.Text.Json;
using NodaTime;
using VirtualSchool.Scotland;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Is this child looked after on a day, and why.</summary>
internal static class StatusVerb
{
    public static Command Create(Session session)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "The child: a register key (VS-...), a candidate number, or the number of either system.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lists = new ListOptions();
        var asAt = Given.Date("--as-at", "The day asked about.", required: true);
        var knownAt = Given.Date("--known-at", "Count only what was recorded by this day.");
        var all = new Option<bool>("--all") { Description = "Every child of the register, as CSV (or JSON with --json)." };
        var register = new Option<DirectoryInfo?>("--register") { Description = "A folder written by 'register build'.", HelpName = "DIR" };
        var json = Given.Json();
        var command = new Command("status", "Says whether a child is looked after on a day, and shows the reasons with their provisions.")
        {
            id, asAt, knownAt, all, register, json,
        };
        lists.AddTo(command);
        command.SetAction(parsed =>
        {
            var one = parsed.GetValue(id);
            if (one is null != parsed.GetValue(all))
            {
                throw StopException.BadArguments("Give either one ID or --all.");
            }

            var folder = parsed.GetValue(register);
            if (folder is null != lists.AnyGiven(parsed))
            {
                throw StopException.BadArguments("Give either --register, or the lists with --education, --social-work and --other.");
            }

            var day = parsed.GetValue(asAt)!.Value;
            var joined = Work.Run(session, progress => folder is null
                ? JoinedLists.Build(session, lists.Inputs(parsed), day, lists.Threads(parsed), progress)
                : Rebuilt(session, folder.FullName, lists.Threads(parsed), progress));
            var question = new Question(RuleBook.Of(ScotlandPack.Current), day, parsed.GetValue(knownAt));
            return one is null
                ? All(session, joined, question, parsed.GetValue(json))
                : One(session, joined, one, question, parsed.GetValue(json));
        });
        return command;
    }

    private static Register Rebuilt(Session session, string folder, int threads, IProgress<Work.Stage> progress)
    {
        var inputs = RegisterInputs.Read(folder);
        return inputs.Rebuild(session, inputs.AsAt, threads, progress);
    }

    private static int One(Session session, Register register, string id, Question question, bool json)
    {
        var learners = Find(register, id);
        if (learners.Count == 0)
        {
            throw StopException.Refused("No child of these lists has this id.");
        }

        if (learners.Count > 1)
        {
            throw StopException.Refused("Several records have this id. Ask by the register key instead: it is in register.csv.");
        }

        var (key, learner) = learners[0];
        var status = question.Of(learner);
        if (json)
        {
            Answer.Json(session, writer => Write(writer, key, status));
            return ExitCode.Done;
        }

        session.Out.WriteLine($"As at {Texts.Day(status.AsAt)}{(status.KnownAt is { } known ? $", known on {Texts.Day(known)}" : string.Empty)} ({status.PackVersion})");
        session.Out.WriteLine($"Looked after: {status.Outcome}");
        session.Out.WriteLine($"Home: {Home(status)}");
        foreach (var fact in status.Missing)
        {
            session.Out.WriteLine($"Would settle it: {fact}");
        }

        session.Out.WriteLine();
        session.Out.WriteLine(status.Trace.ToText().TrimEnd());
        return ExitCode.Done;
    }

    private static int All(Session session, Register register, Question question, bool json)
    {
        var people = register.People.Select(p => (p.Key, Status: question.Of(p.Learner)));
        if (json)
        {
            Answer.Json(session, writer =>
            {
                writer.WriteString("asAt", Texts.Iso(question.AsAt));
                writer.Objects("children", people, p => Write(writer, p.Key, p.Status));
            });
            return ExitCode.Done;
        }

        session.Out.WriteLine("key,as_at,known_at,looked_after,home,limbs,missing");
        foreach (var (key, status) in people)
        {
            session.Stopped.ThrowIfCancellationRequested();
            session.Out.WriteLine(string.Join(',', key, Texts.Iso(status.AsAt), status.KnownAt is { } known ? Texts.Iso(known) : string.Empty, status.Outcome, Home(status), string.Join(' ', status.Value.Limbs), Cell(string.Join("; ", status.Missing))));
        }

        return ExitCode.Done;
    }

    private static List<(string? Key, Learner Learner)> Find(Register register, string id)
    {
        if (register.Find(id) is { } person)
        {
            return [(person.Key, person.Learner)];
        }

        var number = ScottishCandidateNumber.Parse(id).Value is { Value.Length: > 0 } scn ? scn.Value : null;
        var people = register.People
            .Where(p => p.Learner.Identifiers.Any(i =>
                i.Value.Kind == IdentifierKind.ScottishCandidateNumber ? i.Value.Value == number : i.Value.Local is not null && i.Value.Value == id))
            .Select(p => ((string?)p.Key, p.Learner))
            .ToList();

        // A pupil without any sign of care is on a list and in no register: the answer is still owed.
        return people.Count > 0 ? people : [.. register.FindRecords(id).Select(r => ((string?)null, r.Learner))];
    }

    private static void Write(Utf8JsonWriter json, string? key, Decision<CareStatus> status)
    {
        json.Text("key", key);
        json.WriteString("asAt", Texts.Iso(status.AsAt));
        json.Text("knownAt", status.KnownAt is { } known ? Texts.Iso(known) : null);
        json.WriteString("rules", status.PackVersion);
        json.WriteString("lookedAfter", status.Outcome.ToString());
        json.WriteString("home", Home(status));
        json.Array("limbs", status.Value.Limbs, limb => json.WriteStringValue(limb));
        json.Array("authorities", status.Value.Authorities, json.WriteStringValue);
        json.Array("missing", status.Missing, json.WriteStringValue);
        json.WritePropertyName("because");
        json.WriteRawValue(status.Trace.ToJson());
    }

    private static string Home(Decision<CareStatus> status) => status.Value.Home switch
    {
        CareHome.AtHome => "at home",
        CareHome.Away => "away from home",
        CareHome.Unknown => "not known",
        _ => "none",
    };

    private static string Cell(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private sealed record Question(RuleBook Rules, LocalDate AsAt, LocalDate? KnownAt)
    {
        public Decision<CareStatus> Of(Learner learner) => Rules.StatusOf(learner, AsAt, KnownAt);
    }
}
