using System.CommandLine;
using System.Text.Json;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>One rule with its versions, or one figure of law with its history.</summary>
internal static class RulesShowVerb
{
    public static Command Create(Session session)
    {
        var id = new Argument<string>("ID") { Description = "The number of a rule, such as SC-LAC-1, or the name of a figure, such as cecyp.rate." };
        var law = new LawOptions();
        var json = Given.Json();
        var command = new Command("show", "Shows a rule with its versions, what it gives and the figures it reads; or a figure of law with its history.") { id };
        law.AddTo(command);
        command.Add(json);
        command.SetAction(parsed =>
        {
            var pack = law.Read(parsed).Pack;
            var asked = parsed.GetValue(id)!;
            var versions = pack.Rules.Where(r => r.Id.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
            var figures = (pack.Parameters.Find(asked) is { } figure ? [figure] : versions.SelectMany(v => v.Parameters).Distinct(StringComparer.Ordinal).Select(pack.Parameters.Find).OfType<Parameter>()).ToList();
            if (versions.Count == 0 && figures.Count == 0)
            {
                throw StopException.BadArguments("The rules have no such number and no such figure: 'virtualschool rules list' names the numbers, and the law book (docs/law/scotland) both.");
            }

            if (parsed.GetValue(json))
            {
                Answer.Json(session, writer => Write(writer, pack, versions, figures));
                return ExitCode.Done;
            }

            Show(session.Out, pack, versions);
            foreach (var shown in figures)
            {
                Show(session.Out, shown);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(TextWriter output, RulePack pack, List<Rule> versions)
    {
        foreach (var version in versions)
        {
            RulesListVerb.Show(output, version, null);
            if (version.Citation.Address is { } address)
            {
                output.WriteLine($"    {address}");
            }
        }

        foreach (var code in RestingOn(pack, versions))
        {
            output.WriteLine($"    gives {code}");
        }
    }

    private static void Show(TextWriter output, Parameter figure)
    {
        output.WriteLine($"{figure.Name}: {figure.Meaning}");
        foreach (var value in figure.Values)
        {
            output.WriteLine($"    {Texts.Day(value.InForce.Start)} {(value.InForce.LastDay is { } last ? $"to {Texts.Day(last)}" : "on")}: {value.Text}{(value.Local is { } local ? $" (local: {local})" : string.Empty)}");
            output.WriteLine($"        {value.Citation.Text} ({LawOptions.Sureness(value.Citation)})");
            if (value.WhyUnknown is { } why)
            {
                output.WriteLine($"        not known: {why}");
            }
        }
    }

    private static void Write(Utf8JsonWriter json, RulePack pack, List<Rule> versions, List<Parameter> figures)
    {
        json.Pack(pack);
        json.Objects("versions", versions, version => RulesListVerb.Write(json, version, null));
        json.Array("gives", RestingOn(pack, versions), json.WriteStringValue);
        json.Objects("figures", figures, figure =>
        {
            json.WriteString("name", figure.Name);
            json.WriteString("meaning", figure.Meaning);
            json.WriteString("kind", figure.Kind);
            json.Text("unit", figure.Unit);
            json.Objects("history", figure.Values, value =>
            {
                json.Window(value.InForce);
                json.WriteString("value", value.Text);
                json.WriteBoolean("known", value.IsKnown);
                json.Text("whyUnknown", value.WhyUnknown);
                json.Citation(value.Citation);
                json.Text("local", value.Local);
            });
        });
    }

    /// <summary>The definitions and schemes a rule states or gives.</summary>
    private static IEnumerable<string> RestingOn(RulePack pack, List<Rule> versions) =>
        versions.Count == 0 ? [] : pack.CareExperienceDefinitions.Where(d => d.Rule.Id == versions[0].Id).Select(d => d.Code)
            .Concat(pack.EntitlementSchemes.Where(s => s.Rule.Id == versions[0].Id).Select(s => s.Code));
}
