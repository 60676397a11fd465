using System.CommandLine;
using System.Text.Json;
using NodaTime;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>The rules a pack answers with, and since when each is law.</summary>
internal static class RulesListVerb
{
    public static Command Create(Session session)
    {
        var asAt = Given.Date("--as-at", "Say of each rule whether it is law on this day.");
        var law = new LawOptions();
        var json = Given.Json();
        var command = new Command("list", "Lists the rules: what each says, where it stands, how sure that is, and since when it is law.") { asAt };
        law.AddTo(command);
        command.Add(json);
        command.SetAction(parsed =>
        {
            var pack = law.Read(parsed).Pack;
            var day = parsed.GetValue(asAt);
            if (parsed.GetValue(json))
            {
                Answer.Json(session, writer =>
                {
                    writer.Pack(pack);
                    writer.Text("asAt", Texts.Iso(day));
                    writer.Objects("list", pack.Rules, rule => Write(writer, rule, day));
                });
                return ExitCode.Done;
            }

            session.Out.WriteLine($"{pack.Rules.Count} rules{(day is { } on ? $" on {Texts.Day(on)}" : string.Empty)} ({LawOptions.Words(pack)})");
            foreach (var rule in pack.Rules)
            {
                session.Out.WriteLine();
                Show(session.Out, rule, day);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static void Show(TextWriter output, Rule rule, LocalDate? day)
    {
        var state = day is { } on ? $"{State(rule, on)}; " : string.Empty;
        output.WriteLine($"{rule.Id}: {state}{Dates(rule)}{(rule.Local is { } local ? $" (local: {local})" : string.Empty)}");
        output.WriteLine($"    {rule.Says}.");
        output.WriteLine($"    {rule.Citation.Text} ({LawOptions.Sureness(rule.Citation)})");
        if (rule.CommencedBy is { } begins)
        {
            output.WriteLine($"    waits for the commencement of {begins}");
        }

        if (rule.RepealedBy is { } ends)
        {
            output.WriteLine($"    ends with the commencement of {ends}");
        }
    }

    public static void Write(Utf8JsonWriter json, Rule rule, LocalDate? day)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("says", rule.Says);
        json.Citation(rule.Citation);
        json.Text("from", Texts.Iso(rule.InForce?.Start));
        json.Text("to", Texts.Iso(rule.InForce?.LastDay));
        json.WriteBoolean("enactedNotInForce", rule.IsEnactedNotInForce);
        json.Text("state", day is { } on ? State(rule, on) : null);
        json.Text("commencedBy", rule.CommencedBy);
        json.Text("repealedBy", rule.RepealedBy);
        json.Text("local", rule.Local);
    }

    /// <summary>Since when a rule is law, and until when.</summary>
    public static string Dates(Rule rule) => rule.InForce switch
    {
        null => "enacted, not in force",
        { IsEmpty: true } => "never in force",
        { LastDay: { } last } inForce => $"in force from {Texts.Day(inForce.Start)} to {Texts.Day(last)}",
        { } inForce => $"in force from {Texts.Day(inForce.Start)}",
    };

    private static string State(Rule rule, LocalDate day) =>
        rule.IsInForceOn(day) ? "law"
        : rule.InForce is not { } inForce ? "not law"
        : day < inForce.Start ? "not yet law"
        : "no longer law";
}
