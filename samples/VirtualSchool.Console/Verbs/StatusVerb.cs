using System.CommandLine;
using System.Text.Json;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Is this child looked after on a day, and why.</summary>
internal static class StatusVerb
{
    public static Command Create(Session session)
    {
        var options = new ChildOptions(allowsAll: true);
        var command = new Command("status", "Says whether a child is looked after on a day, and shows the reasons with their provisions.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var question = options.Read(session, parsed);
            var children = question.Load();
            return question.Id is { } id ? One(session, question, children.One(id)) : All(session, question, children);
        });
        return command;
    }

    private static int One(Session session, Question question, Child child)
    {
        var status = question.About(child).StatusOn(question.AsAt);
        if (question.Json)
        {
            Answer.Json(session, writer => Write(writer, child.Key, status));
            return ExitCode.Done;
        }

        session.Out.WriteLine(question.Head);
        session.Out.WriteLine($"Looked after: {status.Outcome}");
        session.Out.WriteLine($"Home: {CareWords.HomeInWords(status.Value)}");
        foreach (var fact in status.Missing)
        {
            session.Out.WriteLine($"Would settle it: {fact}");
        }

        foreach (var issue in StatusFindings.Of(status.Value))
        {
            session.Out.WriteLine($"To look at: {issue}");
        }

        session.Out.WriteLine();
        session.Out.WriteLine(status.Trace.ToText().TrimEnd());
        return ExitCode.Done;
    }

    private static int All(Session session, Question question, Children children)
    {
        var answers = children.Each(child => (child.Key, Status: question.About(child).StatusOn(question.AsAt)));
        if (question.Json)
        {
            Answer.Json(session, writer =>
            {
                writer.WriteString("asAt", Texts.Iso(question.AsAt));
                writer.Objects("children", answers, a => Write(writer, a.Key, a.Status));
            });
            return ExitCode.Done;
        }

        session.Out.WriteLine("key,as_at,known_at,looked_after,home,limbs,missing");
        foreach (var (key, status) in answers)
        {
            session.Out.WriteLine(CsvText.Line(key, Texts.Iso(status.AsAt), Texts.Iso(status.KnownAt), status.Outcome.ToString(), CareWords.Home(status.Value), string.Join(' ', status.Value.Limbs), string.Join("; ", status.Missing)));
        }

        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, string? key, Decision<CareStatus> status)
    {
        json.Text("key", key);
        json.WriteString("asAt", Texts.Iso(status.AsAt));
        json.Text("knownAt", Texts.Iso(status.KnownAt));
        json.WriteString("rules", status.PackVersion);
        json.WriteString("lookedAfter", status.Outcome.ToString());
        json.WriteString("home", CareWords.Home(status.Value));
        json.Array("limbs", status.Value.Limbs, json.WriteStringValue);
        json.Array("authorities", status.Value.Authorities, json.WriteStringValue);
        json.Array("missing", status.Missing, json.WriteStringValue);
        json.Objects("findings", StatusFindings.Of(status.Value), issue =>
        {
            json.WriteString("code", issue.Code.Code);
            json.WriteString("message", issue.Message);
            json.WriteString("remedy", issue.Code.Remedy);
            json.Text("file", issue.Position?.File);
            json.WriteNumber("row", issue.Position?.Row ?? 0);
        });
        json.WritePropertyName("because");
        json.WriteRawValue(status.Trace.ToJson());
    }
}
