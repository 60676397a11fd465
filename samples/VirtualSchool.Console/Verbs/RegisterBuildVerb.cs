using System.CommandLine;
using NodaTime;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>The main job: several lists become one register.</summary>
internal static class RegisterBuildVerb
{
    public static Command Create(Session session)
    {
        var lists = new ListOptions();
        var asAt = Given.Date("--as-at", "The day the register speaks of.", required: true);
        var folder = Given.Folder("--out", "The folder to write into; made when it does not exist. Nothing is written anywhere else.");
        var json = Given.Json();
        var command = new Command(
            "build",
            "Joins school, social-work and other lists into one register: who is in both, who only in school, who only in social work, and what a person has to check.\n"
            + "Writes register.xlsx, register.csv, register.json, review.csv, issues.csv, summary.json and inputs.json.\n"
            + "Example: virtualschool register build --education school.csv --social-work children.csv --as-at 2026-08-17 --out register");
        lists.AddTo(command);
        command.Add(asAt);
        command.Add(folder);
        command.Add(json);
        command.SetAction(parsed => Run(
            session,
            lists.AnyGiven(parsed) ? lists.Inputs(parsed) : throw StopException.BadArguments("Give at least one list: --education, --social-work or --other."),
            parsed.GetValue(asAt)!.Value,
            parsed.GetValue(folder)!.FullName,
            lists.Threads(parsed),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, IReadOnlyList<ListInput> inputs, LocalDate asAt, string folder, int threads, bool json)
    {
        if (File.Exists(folder))
        {
            throw StopException.BadArguments("--out names a file: give a folder to write into.");
        }

        Given.Apart(
            inputs.Select(i => new FileInfo(i.Path)),
            [.. RegisterFiles.Names.Append(RegisterInputs.FileName).Append("register.xlsx").Select(name => new FileInfo(Path.Combine(folder, name)))]);
        var (register, files) = Work.Run(session, progress =>
        {
            var built = JoinedLists.Build(session, inputs, asAt, threads, progress);
            return (built, RegisterOutput.Write(session, built, folder, inputs, progress));
        });
        if (json)
        {
            RegisterFiles.WriteFile(register, "summary.json", session.Terminal.OutBytes());
            return ExitCode.Done;
        }

        RegisterOutput.Summarise(session.Out, register);
        session.Out.WriteLine();
        session.Out.WriteLine($"Written: {string.Join(", ", files)}");
        return ExitCode.Done;
    }
}
