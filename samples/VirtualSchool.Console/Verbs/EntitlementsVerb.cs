using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>What follows from being, or having been, in care: for one child with the reasons, or for every child.</summary>
internal static class EntitlementsVerb
{
    private const string CareExperience = "care-experience";
    private const string Entitlement = "entitlement";

    public static Command Create(Session session)
    {
        var options = new ChildOptions(allowsAll: true);
        var only = new Option<string[]>("--only")
        {
            Description = "Only these schemes or definitions of care experience, by their codes.",
            HelpName = "CODE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command("entitlements", "Says under which definitions a child is care experienced and to what the child is entitled on a day; from when to when, what ends it, and why.") { only };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var question = options.Read(session, parsed);
            var asked = new Asked(question.Rules.Pack, parsed.GetValue(only)!);
            var children = question.Load();
            return question.Id is { } id ? One(session, question, asked, children.One(id)) : All(session, question, asked, children);
        });
        return command;
    }

    private static int One(Session session, Question question, Asked asked, Child child)
    {
        var about = question.About(child);
        var experience = asked.Definitions.Select(d => about.CareExperienceOn(d.Code, question.AsAt)).ToList();
        var entitlements = asked.Schemes.Select(s => about.EntitlementOn(s.Code, question.AsAt)).ToList();
        if (question.Json)
        {
            Answer.Json(session, writer =>
            {
                writer.Text("key", child.Key);
                writer.Head(question);
                writer.Objects("careExperience", experience, d => Write(writer, question, d));
                writer.Objects("entitlements", entitlements, d => Write(writer, question, d));
            });
            return ExitCode.Done;
        }

        session.Out.WriteLine(question.Head);
        Show(session.Out, "Care experienced", experience, Show, d => InForce(question, d.Value.Definition.Rule));
        Show(session.Out, "Entitlements", entitlements, Show, d => InForce(question, d.Value.Scheme.Rule));
        session.Out.WriteLine();
        session.Out.WriteLine("Why");
        foreach (var (code, trace) in experience.Select(d => (d.Value.Definition.ToString(), d.Trace)).Concat(entitlements.Select(d => (d.Value.Code, d.Trace))))
        {
            session.Out.WriteLine();
            session.Out.WriteLine(code);
            session.Out.WriteLine(trace.ToText().TrimEnd());
        }

        return ExitCode.Done;
    }

    private static void Show<T>(TextWriter output, string title, IReadOnlyList<Decision<T>> decisions, Action<TextWriter, Decision<T>> each, Func<Decision<T>, Rule> rule)
    {
        if (decisions.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(title);
            foreach (var decision in decisions)
            {
                each(output, decision);
                output.WriteLine($"      {Label(decision.Outcome)}: {Reasons.Line(decision.Trace)}");
                foreach (var fact in decision.Missing)
                {
                    output.WriteLine($"      would settle it: {fact}");
                }

                var by = rule(decision);
                output.WriteLine($"      rule: {by.Id}, {RulesListVerb.Dates(by)}; {by.Citation.Text}{(by.Citation.Address is { } address ? $", {address}" : string.Empty)}");
            }
        }
    }

    private static void Show(TextWriter output, Decision<CareExperience> decision)
    {
        var definition = decision.Value.Definition;
        output.WriteLine($"  {definition}: {decision.Outcome}. {definition.Title}");
        foreach (var evidence in decision.Value.Evidence)
        {
            output.WriteLine($"      evidence: {CareWords.Evidence(evidence)}");
        }
    }

    private static void Show(TextWriter output, Decision<Entitlement> decision)
    {
        var (entitlement, scheme) = (decision.Value, decision.Value.Scheme);
        output.WriteLine($"  {scheme.Code}: {decision.Outcome}. {scheme.Title}{(scheme.IsLocal ? " (local policy)" : string.Empty)}");
        if (entitlement.From is { } from)
        {
            output.WriteLine($"      from {Texts.Day(from)} {(entitlement.To is { } to ? $"to {Texts.Day(to)}" : "with no end fixed")}");
        }

        if (entitlement.Amount is { } amount)
        {
            output.WriteLine($"      amount: £{Money(amount)}");
        }

        if (entitlement is { Ends: { } ends, To: { } last })
        {
            output.WriteLine($"      {(ends.Outcome == Determination.No ? "ends" : "not certain")} after {Texts.Day(last)}: {Reasons.Line(ends)}");
        }
    }

    private static int All(Session session, Question question, Asked asked, Children children)
    {
        var answers = children.Each(child => (child.Key, Rows: Rows(session, question, asked, child)));
        if (question.Json)
        {
            Answer.Json(session, writer =>
            {
                writer.Head(question);
                writer.Objects("children", answers, a =>
                {
                    writer.Text("key", a.Key);
                    writer.Objects("answers", a.Rows, row =>
                    {
                        writer.WriteString("kind", row.Kind);
                        writer.WriteString("code", row.Code);
                        writer.WriteString("outcome", row.Outcome.Outcome.ToString());
                        writer.Text("from", Texts.Iso(row.From));
                        writer.Text("to", Texts.Iso(row.To));
                        WriteAmount(writer, row.Amount);
                        writer.Array("missing", row.Outcome.Missing, writer.WriteStringValue);
                        writer.WriteString("rule", row.Rule.Id);
                    });
                });
            });
            return ExitCode.Done;
        }

        session.Out.WriteLine("key,kind,code,outcome,from,to,amount,missing,rule");
        foreach (var (key, rows) in answers)
        {
            foreach (var row in rows)
            {
                session.Out.WriteLine(CsvText.Line(key, row.Kind, row.Code, row.Outcome.ToString(), Texts.Iso(row.From), Texts.Iso(row.To), row.Amount is { } amount ? Money(amount) : null, string.Join("; ", row.Outcome.Missing), row.Rule.Id));
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Reasons are not kept for a whole cohort; dates and amounts are worked out only where there is a Yes to date.</summary>
    private static List<Row> Rows(Session session, Question question, Asked asked, Child child)
    {
        var about = question.About(child);
        List<Row> rows = [.. asked.Definitions.Select(d => new Row(CareExperience, d.Code, about.OutcomeOn(d, question.AsAt), null, d.Rule))];
        foreach (var scheme in asked.Schemes)
        {
            session.Stopped.ThrowIfCancellationRequested();
            var outcome = about.OutcomeOn(scheme, question.AsAt);
            rows.Add(new(Entitlement, scheme.Code, outcome, outcome.Outcome == Determination.Yes ? about.EntitlementOn(scheme.Code, question.AsAt).Value : null, scheme.Rule));
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, Question question, Decision<CareExperience> decision)
    {
        var definition = decision.Value.Definition;
        json.WriteString("code", definition.Code);
        json.WriteString("version", definition.Version);
        json.WriteString("title", definition.Title);
        json.WriteString("outcome", decision.Outcome.ToString());
        json.Objects("evidence", decision.Value.Evidence, evidence =>
        {
            json.WriteString("kind", evidence.Kind.ToString());
            json.WriteString("weight", evidence.Weight.ToString());
            json.Source(evidence.Source);
        });
        WriteReasons(json, decision, InForce(question, definition.Rule));
    }

    private static void Write(Utf8JsonWriter json, Question question, Decision<Entitlement> decision)
    {
        var (entitlement, scheme) = (decision.Value, decision.Value.Scheme);
        json.WriteString("code", scheme.Code);
        json.WriteString("title", scheme.Title);
        json.WriteString("reads", scheme.Reads);
        json.WriteBoolean("local", scheme.IsLocal);
        json.WriteString("outcome", decision.Outcome.ToString());
        json.Text("from", Texts.Iso(entitlement.From));
        json.Text("to", Texts.Iso(entitlement.To));
        WriteAmount(json, entitlement.Amount);
        if (entitlement.Ends is { } ends)
        {
            Reasons.Write(json, "ends", ends);
        }
        else
        {
            json.WriteNull("ends");
        }

        json.Objects("windows", entitlement.Windows, json.Window);
        WriteReasons(json, decision, InForce(question, scheme.Rule));
    }

    private static void WriteReasons<T>(Utf8JsonWriter json, Decision<T> decision, Rule rule)
    {
        json.Array("missing", decision.Missing, json.WriteStringValue);
        json.WriteString("rule", rule.Id);
        json.Citation(rule.Citation);
        json.Text("ruleFrom", Texts.Iso(rule.InForce?.Start));
        json.Text("ruleTo", Texts.Iso(rule.InForce?.LastDay));
        Reasons.Write(json, "reason", decision.Trace);
        json.WritePropertyName("because");
        json.WriteRawValue(decision.Trace.ToJson());
    }

    /// <summary>The version of a rule that is law on the day asked about, under the policy asked for; where none is, the last one.</summary>
    private static Rule InForce(Question question, Rule rule)
    {
        var versions = question.Rules.Pack.Rules.Where(r => r.Id == rule.Id).ToList();
        return versions.Find(r => r.IsInForceOn(question.AsAt)) ?? versions.LastOrDefault() ?? rule;
    }

    private static void WriteAmount(Utf8JsonWriter json, decimal? amount)
    {
        if (amount is { } pounds)
        {
            json.WriteNumber("amount", pounds);
        }
        else
        {
            json.WriteNull("amount");
        }
    }

    private static string Label(Determination outcome) => outcome switch
    {
        Determination.NeedsDecision => "to be decided",
        Determination.Unknown => "not known",
        _ => "because",
    };

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The schemes and definitions asked for, in the order of the pack.</summary>
    private sealed class Asked
    {
        public Asked(RulePack pack, string[] only)
        {
            var codes = only.ToHashSet(StringComparer.Ordinal);
            Definitions = [.. pack.CareExperienceDefinitions.Where(d => only.Length == 0 || codes.Remove(d.Code))];
            Schemes = [.. pack.EntitlementSchemes.Where(s => only.Length == 0 || codes.Remove(s.Code))];
            if (codes.Count > 0)
            {
                throw StopException.BadArguments($"--only takes the code of a scheme or definition: {string.Join(", ", pack.CareExperienceDefinitions.Select(d => d.Code).Concat(pack.EntitlementSchemes.Select(s => s.Code)))}.");
            }
        }

        public IReadOnlyList<CareExperienceDefinition> Definitions { get; }

        public IReadOnlyList<EntitlementScheme> Schemes { get; }
    }

    private sealed record Row(string Kind, string Code, RuleOutcome Outcome, Entitlement? Value, Rule Rule)
    {
        public LocalDate? From => Value?.From;

        public LocalDate? To => Value?.To;

        public decimal? Amount => Value?.Amount;
    }
}
