using System.CommandLine;
using System.Text;
using VirtualSchool.Scotland;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>A plan as a page to read and to print.</summary>
internal static class PlanPrintVerb
{
    public static Command Create(Session session)
    {
        var path = new Argument<FileInfo>("FILE") { Description = "The plan." };
        var output = new Option<FileInfo>("--out") { Description = "The HTML file to write.", HelpName = "PAGE", Required = true };
        var version = new Option<int?>("--version-number") { Description = "Which version. The one in force, or the latest where none is, when not given.", HelpName = "N" };
        var command = new Command("print", "Writes a plan as one HTML page to read and to print: the child's own words first, no script, nothing loaded from elsewhere.") { path, output, version };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(path)!;
            var page = parsed.GetValue(output)!;
            Given.Apart([file], [page]);
            var plan = PlanInput.Required(session, file);
            var number = parsed.GetValue(version);
            if (number is not null && !plan.Versions.Any(v => v.Number == number))
            {
                throw StopException.BadArguments("The plan has no version of that number.");
            }

            var html = PlanPage.ToHtml(plan, number, ScotlandPlans.All);
            HalfWritten.Write(page.FullName, stream => stream.Write(Encoding.UTF8.GetBytes(html)));
            session.Say($"wrote {page.Name}");
            return ExitCode.Done;
        });
        return command;
    }
}
