using System.CommandLine;
using VirtualSchool.Shell.Host;
using VirtualSchool.Testing;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Worked cases: facts, a day, and what must come out and why.</summary>
internal static class VectorsRunVerb
{
    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files (YAML or JSON) or folders of worked cases.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("run", "Runs worked cases; the last line is 'N passed, N failed'. Ends with 0 only when all passed.") { paths };
        command.SetAction(parsed => Run(session, parsed.GetValue(paths)!));
        return command;
    }

    private static int Run(Session session, string[] paths)
    {
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
        {
            throw StopException.Refused($"{missing} was not found.");
        }

        var report = VectorRunner.Run(paths);
        session.Out.Write(report.ToText());
        return report.IsGood ? ExitCode.Done : ExitCode.Failed;
    }
}
