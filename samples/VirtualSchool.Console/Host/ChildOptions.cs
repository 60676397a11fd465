using System.CommandLine;
using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>What every verb about children asks for: which child, on which day, known when, from which lists, by which law.</summary>
internal sealed class ChildOptions
{
    private readonly Argument<string?> id = new("ID")
    {
        Description = "The child: a register key (VS-...), a candidate number, or the number of either system.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<LocalDate?> asAt = Given.Date("--as-at", "The day asked about.", required: true);
    private readonly Option<LocalDate?> knownAt = Given.Date("--known-at", "Count only what was recorded by this day.");
    private readonly Option<bool>? all;
    private readonly Option<bool> json = Given.Json();
    private readonly PeopleOptions people = new();
    private readonly LawOptions law = new();

    /// <param name="allowsAll">Whether the verb also answers for every child at once.</param>
    public ChildOptions(bool allowsAll)
    {
        asAt.Aliases.Add("--on");
        all = allowsAll ? new("--all") { Description = "Every child of the register, as CSV (or JSON with --json)." } : null;
    }

    public void AddTo(Command command)
    {
        command.Add(id);
        command.Add(asAt);
        command.Add(knownAt);
        if (all is not null)
        {
            command.Add(all);
        }

        law.AddTo(command);
        command.Add(json);
        people.AddTo(command);
    }

    /// <summary>Checks the arguments and reads the law; nothing of a child is read yet.</summary>
    public Question Read(Session session, ParseResult parsed)
    {
        var one = parsed.GetValue(id);
        if (one is null != (all is not null && parsed.GetValue(all)))
        {
            throw StopException.BadArguments(all is null ? "Give the ID of a child." : "Give either one ID or --all.");
        }

        people.Check(parsed);
        var day = parsed.GetValue(asAt)!.Value;
        return new Question(law.Read(parsed), day, parsed.GetValue(knownAt), one, parsed.GetValue(json), () => new Children(session, people.Read(session, parsed, day), people.Threads(parsed)));
    }
}
