using System.CommandLine;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>An empty plan to fill in.</summary>
internal static class PlanNewVerb
{
    public static Command Create(Session session)
    {
        var kind = new Option<string>("--kind") { Description = "The kind of plan: a code from 'plan kinds', such as education-plan.", HelpName = "KIND", Required = true };
        var id = new Option<string>("--id") { Description = "The plan's own reference. Not a child's name.", HelpName = "ID", DefaultValueFactory = _ => "PLAN-1" };
        var on = Given.Date("--on", "The day it is begun.", required: true);
        var output = new Option<FileInfo?>("--out") { Description = "The file to write. Standard output when not given.", HelpName = "FILE" };
        var command = new Command("new", "Writes an empty plan to fill in: every field, and every matter that the kind must state.") { kind, id, on, output };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(id)!;
            if (string.IsNullOrWhiteSpace(named))
            {
                throw StopException.BadArguments("--id must be a reference.");
            }

            var bytes = PlanFile.Write(PlanTemplate.Of(PlanInput.Kind(parsed.GetValue(kind)!), named, parsed.GetValue(on)!.Value));
            if (parsed.GetValue(output) is not { } file)
            {
                var stream = session.Terminal.OutBytes();
                stream.Write(bytes);
                stream.Flush();
                return ExitCode.Done;
            }

            // A plan that somebody filled in is worth more than an empty one.
            if (file.Exists)
            {
                throw StopException.BadArguments($"{file.Name} is there already; give another name.");
            }

            HalfWritten.Write(file.FullName, stream => stream.Write(bytes));
            session.Say($"wrote {file.Name}");
            return ExitCode.Done;
        });
        return command;
    }
}
