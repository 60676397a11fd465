using System.CommandLine;
using System.Text.Json;
using VirtualSchool.Scotland;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>The kinds of plan and what each must hold, with the source that asks for it.</summary>
internal static class PlanKindsVerb
{
    public static Command Create(Session session)
    {
        var kind = new Argument<string?>("KIND") { Description = "A kind's code. All kinds, without what they hold, when not given.", Arity = ArgumentArity.ZeroOrOne };
        var json = Given.Json();
        var command = new Command("kinds", "Lists the kinds of plan; for one kind, what it must hold and the law or practice that asks for it.") { kind, json };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(kind) is { } code ? [PlanInput.Kind(code)] : ScotlandPlans.All;
            if (parsed.GetValue(json))
            {
                Answer.Json(session, writer => writer.Objects("kinds", chosen, k => Write(writer, k)));
                return ExitCode.Done;
            }

            foreach (var shown in chosen)
            {
                session.Out.WriteLine($"{shown.Code}  {shown.Title} ({Basis(shown.Basis)}: {shown.Source})");
                foreach (var requirement in chosen.Count == 1 ? shown.Requirements : [])
                {
                    session.Out.WriteLine($"    {requirement.Code}{(requirement.IsMatter ? " (a matter)" : string.Empty)}: {requirement.Title}");
                    session.Out.WriteLine($"        {Basis(requirement.Basis)}: {requirement.Source} ({LawOptions.Sureness(requirement.Source)})");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static string Basis(PlanRequirementBasis basis) => basis == PlanRequirementBasis.Law ? "law" : "practice";

    private static void Write(Utf8JsonWriter json, PlanKind kind)
    {
        json.WriteString("kind", kind.Code);
        json.WriteString("title", kind.Title);
        json.WriteString("basis", Basis(kind.Basis));
        json.Citation(kind.Source);
        json.Objects("requirements", kind.Requirements, requirement =>
        {
            json.WriteString("code", requirement.Code);
            json.WriteString("title", requirement.Title);
            json.WriteBoolean("matter", requirement.IsMatter);
            json.WriteString("basis", Basis(requirement.Basis));
            json.Citation(requirement.Source);
        });
    }
}
