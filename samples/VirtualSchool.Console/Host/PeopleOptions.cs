using System.CommandLine;
using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>Whom a verb is about: the children of lists, or of a register that was written.</summary>
internal sealed class PeopleOptions
{
    private readonly ListOptions lists = new();
    private readonly Option<DirectoryInfo?> register = new("--register") { Description = "A folder written by 'register build'.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(register);
        lists.AddTo(command);
    }

    public int Threads(ParseResult parsed) => lists.Threads(parsed);

    public bool AnyGiven(ParseResult parsed) => parsed.GetValue(register) is not null || lists.AnyGiven(parsed);

    /// <summary>Refuses arguments that name no children, or name them twice.</summary>
    public void Check(ParseResult parsed)
    {
        if (parsed.GetValue(register) is null != lists.AnyGiven(parsed))
        {
            throw StopException.BadArguments("Give either --register, or the lists with --education, --social-work and --other.");
        }
    }

    /// <summary>Makes the register, of the lists as at a day, or again as it was written.</summary>
    public Register Read(Session session, ParseResult parsed, LocalDate asAt) => Work.Run(session, progress =>
    {
        if (parsed.GetValue(register) is not { } folder)
        {
            return JoinedLists.Build(session, lists.Inputs(parsed), asAt, Threads(parsed), progress);
        }

        var inputs = RegisterInputs.Read(folder.FullName);
        return inputs.Rebuild(session, inputs.AsAt, Threads(parsed), progress);
    });
}
