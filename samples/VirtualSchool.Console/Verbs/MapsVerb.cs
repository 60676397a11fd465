using System.CommandLine;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>The maps that ship, by name and as text to copy and change.</summary>
internal static class MapsVerb
{
    public static Command CreateList(Session session)
    {
        var json = Given.Json();
        var command = new Command("list", "Lists the maps that ship.") { json };
        command.SetAction(parsed => List(session, parsed.GetValue(json)));
        return command;
    }

    public static Command CreateShow(Session session)
    {
        var name = new Argument<string>("NAME") { Description = "A map's name from 'maps list'." };
        var command = new Command("show", "Writes a map as JSON: save it, put in your report's headers, and give the file to --education-map and the like.") { name };
        command.SetAction(parsed =>
        {
            var map = ExportMaps.Find(parsed.GetValue(name)!) ?? throw StopException.BadArguments("There is no such map; 'virtualschool maps list' names them.");
            session.Out.WriteLine(map.ToJson().TrimEnd());
            return ExitCode.Done;
        });
        return command;
    }

    public static int List(Session session, bool json)
    {
        if (json)
        {
            Answer.Json(session, writer => writer.Objects("maps", ExportMaps.All, map =>
            {
                writer.WriteString("name", map.Name);
                writer.WriteString("version", map.Version);
                writer.WriteString("title", map.Title);
                writer.WriteString("kind", map.SourceKind.ToString());
                writer.WriteString("note", map.Note);
            }));
            return ExitCode.Done;
        }

        foreach (var map in ExportMaps.All)
        {
            session.Out.WriteLine($"{map.Name}  {map.Title}");
            session.Out.WriteLine($"    {Kind(map.SourceKind)}; {map.Note}");
        }

        return ExitCode.Done;
    }

    private static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Education => "school list",
        SourceKind.SocialWork => "social-work list",
        _ => "other list",
    };
}
