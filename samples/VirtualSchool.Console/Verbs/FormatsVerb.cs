using System.CommandLine;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>What can be read.</summary>
internal static class FormatsVerb
{
    public static Command Create(Session session)
    {
        var json = Given.Json();
        var command = new Command("formats", "Lists what can be read, and how far each map can be trusted.") { json };
        command.SetAction(parsed => MapsVerb.List(session, parsed.GetValue(json)));
        return command;
    }
}
