using System.CommandLine;

namespace VirtualSchool.Shell.Host;

/// <summary>What is recorded of the children beside the register: lists of events, and plans.</summary>
/// <param name="asksForAllPlans">Whether the plans can be said to be all there are.</param>
internal sealed class RecordOptions(bool asksForAllPlans)
{
    private readonly EventOptions events = new();
    private readonly PlanOptions plans = new(asksForAllPlans);

    public void AddTo(Command command)
    {
        events.AddTo(command);
        plans.AddTo(command);
    }

    /// <summary>Refuses what does not go together, before anything is read.</summary>
    public void Check(ParseResult parsed)
    {
        events.Check(parsed);
        plans.Check(parsed);
    }

    /// <summary>Reads them; each child is then given what was recorded of it.</summary>
    public Func<Child, Child> Read(Session session, ParseResult parsed, Children children)
    {
        var withEvents = events.Read(session, parsed, children);
        var withPlans = plans.Read(session, parsed, children);
        return child => withPlans(withEvents(child));
    }
}
