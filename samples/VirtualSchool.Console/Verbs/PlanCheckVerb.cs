using System.CommandLine;
using System.Text.Json;
using NodaTime;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>What is wrong with a plan, what its kind asks for that it lacks, and how good it is.</summary>
internal static class PlanCheckVerb
{
    public static Command Create(Session session)
    {
        var path = new Argument<FileInfo>("FILE") { Description = "The plan." };
        var asAt = Given.Date("--as-at", "The day it is looked at, for how good it is. Not rated when not given.");
        var json = Given.Json();
        var command = new Command("check", "Lists what is wrong with a plan, what the law and good practice ask of its kind that it lacks, and how good it is. No text of the plan is shown.") { path, asAt, json };
        command.SetAction(parsed => Run(session, parsed.GetValue(path)!, parsed.GetValue(asAt), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, FileInfo file, LocalDate? asAt, bool json)
    {
        var read = PlanInput.Read(file);
        var checks = read.Plan is { } plan ? new Checks(plan, PlanCheck.Plan(plan, file.Name), PlanCompleteness.Of(plan.Kind, plan.Latest.Content), asAt is { } day ? PlanQuality.Of(plan.Latest.Content, day) : null) : null;
        if (json)
        {
            Answer.Json(session, writer => Write(writer, file.Name, read, checks));
        }
        else
        {
            Write(session.Out, file.Name, read, checks);
        }

        if (checks is null)
        {
            session.Say($"{file.Name}: not read. {read.Issues}.");
            return ExitCode.InputRefused;
        }

        return ExitCode.Done;
    }

    private static void Write(TextWriter output, string name, PlanReadResult read, Checks? checks)
    {
        output.WriteLine(name);
        foreach (var issue in read.Issues.Issues.Concat(checks?.Issues.Issues ?? []))
        {
            output.WriteLine($"  {issue}");
        }

        if (checks is null)
        {
            return;
        }

        output.WriteLine($"  {checks.Plan.Kind.Title}, version {Columns.Number(checks.Plan.Latest.Number)}: {checks.Plan.Latest.State.ToString().ToLowerInvariant()}");
        output.WriteLine($"  wrong     {read.Issues.Then(checks.Issues)}");
        output.WriteLine($"  complete  {(checks.Completeness.IsCompleteByLaw ? "nothing the law asks for is missing" : "not yet")}");
        foreach (var outcome in checks.Completeness.Outcomes.Where(o => o.State is RequirementState.Missing or RequirementState.CannotTell))
        {
            output.WriteLine($"    {(outcome.State == RequirementState.Missing ? "missing" : "cannot tell")}: {outcome.Requirement.Title} [{outcome.Requirement.Code}]");
            output.WriteLine($"        {PlanKindsVerb.Basis(outcome.Requirement.Basis)}: {outcome.Requirement.Source}");
        }

        if (checks.Quality is not { } quality)
        {
            output.WriteLine("  quality   not rated: give --as-at");
            return;
        }

        output.WriteLine($"  quality   {Rating(quality.Rating)}");
        foreach (var outcome in quality.Outcomes)
        {
            output.WriteLine($"    {(outcome.IsMet ? "yes" : "no ")} {outcome.Criterion.Title}{(outcome.Criterion.IsEssential ? " (essential)" : string.Empty)}{(outcome.Places.Count == 0 ? string.Empty : ": " + string.Join(", ", outcome.Places))}");
        }
    }

    private static void Write(Utf8JsonWriter json, string name, PlanReadResult read, Checks? checks)
    {
        json.WriteString("file", name);
        json.WriteBoolean("refused", checks is null);
        json.Objects("issues", read.Issues.Issues.Concat(checks?.Issues.Issues ?? []), issue =>
        {
            json.Finding(issue);
            json.Text("field", issue.Position?.Field);
            json.Number("row", issue.Position?.Row);
        });
        if (checks is null)
        {
            return;
        }

        json.WriteString("kind", checks.Plan.Kind.Code);
        json.WriteNumber("version", checks.Plan.Latest.Number);
        json.WriteString("state", checks.Plan.Latest.State.ToString());
        json.WriteBoolean("completeByLaw", checks.Completeness.IsCompleteByLaw);
        json.Objects("requirements", checks.Completeness.Outcomes, outcome =>
        {
            json.WriteString("code", outcome.Requirement.Code);
            json.WriteString("title", outcome.Requirement.Title);
            json.WriteString("state", outcome.State.ToString());
            json.WriteString("basis", PlanKindsVerb.Basis(outcome.Requirement.Basis));
            json.Citation(outcome.Requirement.Source);
        });
        if (checks.Quality is { } quality)
        {
            json.Object("quality", () =>
            {
                json.WriteString("rating", quality.Rating.ToString());
                json.Objects("criteria", quality.Outcomes, outcome =>
                {
                    json.WriteString("code", outcome.Criterion.Code);
                    json.WriteString("title", outcome.Criterion.Title);
                    json.WriteBoolean("essential", outcome.Criterion.IsEssential);
                    json.WriteBoolean("met", outcome.IsMet);
                    json.Array("places", outcome.Places, json.WriteStringValue);
                });
            });
        }
    }

    private static string Rating(PlanRating rating) => rating switch
    {
        PlanRating.NeedsWork => "needs work",
        PlanRating.Good => "good",
        _ => "strong",
    };

    private sealed record Checks(SupportPlan Plan, IssueReport Issues, PlanCompleteness Completeness, PlanQuality? Quality);
}
