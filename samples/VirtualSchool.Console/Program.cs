using System.CommandLine;
using VirtualSchool.Shell.Host;
using VirtualSchool.Shell.Verbs;

namespace VirtualSchool.Shell;

/// <summary>The command line <c>virtualschool</c>. What it promises is in docs/reference/console.md.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var terminal = new Terminal();
        using var stop = new StopSignal(terminal);
        return CommandLine.Run(Root(new Session(terminal, stop.Token)), args, terminal);
    }

    private static RootCommand Root(Session session)
    {
        var register = new Command("register", "Makes one register from several lists.") { RegisterBuildVerb.Create(session) };
        var maps = new Command("maps", "Shows the maps: which columns are read as what.") { MapsVerb.CreateList(session), MapsVerb.CreateShow(session) };
        var rules = new Command("rules", "Shows the law as this library holds it, and what changes between two days.") { RulesListVerb.Create(session), RulesShowVerb.Create(session), RulesDiffVerb.Create(session) };
        var vectors = new Command("vectors", "Runs worked cases of the law.") { VectorsRunVerb.Create(session) };
        var plan = new Command("plan", "Support plans: checks them, writes empty ones and pages to print.") { PlanCheckVerb.Create(session), PlanNewVerb.Create(session), PlanPrintVerb.Create(session), PlanKindsVerb.Create(session) };
        return new RootCommand("Registers of care experienced children for Scottish virtual schools.\nResults go to standard output, messages to standard error. Nothing leaves this machine.")
        {
            DemoVerb.Create(session),
            register,
            MatchVerb.Create(session),
            DedupeVerb.Create(session),
            BlockingVerb.Create(session),
            WhyVerb.Create(session),
            WhyNotVerb.Create(session),
            ChartsVerb.Create(session),
            StatusVerb.Create(session),
            EntitlementsVerb.Create(session),
            TimelineVerb.Create(session),
            DeadlinesVerb.Create(session),
            ObligationsVerb.Create(session),
            plan,
            rules,
            CheckVerb.Create(session),
            FormatsVerb.Create(session),
            maps,
            vectors,
        };
    }
}
