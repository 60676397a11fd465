using System.CommandLine;
using System.Text.Json;
using NodaTime;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>What differs between two days: of the law, and for each person.</summary>
internal static class RulesDiffVerb
{
    public static Command Create(Session session)
    {
        var one = Given.Day("FROM", "The earlier day.");
        var other = Given.Day("TO", "The later day.");
        var knownAt = Given.Date("--known-at", "Count only what was recorded by this day, on both sides.");
        var asAt = Given.Date("--as-at", "The day the lists speak of; the later day when not given. A register keeps its own.");
        var law = new LawOptions();
        var people = new PeopleOptions();
        var json = Given.Json();
        var command = new Command("diff", "Lists what of the law begins or ends between two days, and every person whose status, care experience or entitlement differs, with both outcomes and why.")
        {
            one, other, knownAt, asAt, json,
        };
        law.AddTo(command);
        people.AddTo(command);
        command.SetAction(parsed =>
        {
            var (from, to) = (parsed.GetValue(one)!.Value, parsed.GetValue(other)!.Value);
            if (to < from)
            {
                throw StopException.BadArguments("Give the earlier day first.");
            }

            Func<Children?> load = () => null;
            if (people.AnyGiven(parsed))
            {
                people.Check(parsed);
                load = () => new Children(session, people.Read(session, parsed, parsed.GetValue(asAt) ?? to), people.Threads(parsed));
            }

            var diff = new Diff(law.Read(parsed), from, to, parsed.GetValue(knownAt));
            var children = load();
            if (parsed.GetValue(json))
            {
                Answer.Json(session, writer => Write(writer, diff, children));
            }
            else
            {
                Show(session.Out, diff, children);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(TextWriter output, Diff diff, Children? children)
    {
        output.WriteLine($"From {Texts.Day(diff.From)} to {Texts.Day(diff.To)}{(diff.KnownAt is { } known ? $", known on {Texts.Day(known)}" : string.Empty)} ({LawOptions.Words(diff.Pack)})");
        output.WriteLine();
        var changes = diff.Law;
        output.WriteLine(changes.Count == 0 ? "Nothing of the law begins or ends." : "Law");
        foreach (var change in changes)
        {
            output.WriteLine($"  {Texts.Day(change.On)}: {Words(change)}{(change.Local is { } local ? $" (local: {local})" : string.Empty)} [{change.Citation.Text}]");
        }

        if (children is null)
        {
            return;
        }

        output.WriteLine();
        var differing = 0;
        foreach (var person in diff.People(children))
        {
            output.WriteLine(person.Key);
            foreach (var difference in person.Differences)
            {
                output.WriteLine($"  {difference.Code}: {difference.Before.Words}, then {difference.After.Words}");
                output.WriteLine($"      {Texts.Day(diff.From)}: {Reasons.Line(difference.Before.Trace)}");
                output.WriteLine($"      {Texts.Day(diff.To)}: {Reasons.Line(difference.After.Trace)}");
            }

            differing++;
        }

        output.WriteLine($"{Columns.Number(differing)} of {Columns.Number(children.Count)} people differ.");
    }

    private static string Words(LawChange change) => change switch
    {
        { Rule: { } rule, Kind: LawChangeKind.Begins } => $"{rule.Id} begins: {rule.Says}",
        { Rule: { } rule } => $"{rule.Id} ends: {rule.Says}",
        { Kind: LawChangeKind.Ends } => $"{change.Id} has no value any more; it was {change.Value!.Text}",
        _ when Before(change) is { } before => $"{change.Id} is {change.Value!.Text}; it was {before.Text}",
        _ => $"{change.Id} is {change.Value!.Text}",
    };

    private static ParameterValue? Before(LawChange change) => change.Parameter!.Values.FirstOrDefault(v => v.InForce.End == change.On);

    private static void Write(Utf8JsonWriter json, Diff diff, Children? children)
    {
        json.WriteString("from", Texts.Iso(diff.From));
        json.WriteString("to", Texts.Iso(diff.To));
        json.Text("knownAt", Texts.Iso(diff.KnownAt));
        json.Pack(diff.Pack);
        json.Objects("law", diff.Law, change =>
        {
            json.WriteString("on", Texts.Iso(change.On));
            json.WriteString("change", change.Kind == LawChangeKind.Begins ? "begins" : "ends");
            json.Text("rule", change.Rule?.Id);
            json.Text("says", change.Rule?.Says);
            json.Text("figure", change.Parameter?.Name);
            json.Text("value", change.Value?.Text);
            json.Text("before", change is { Parameter: not null, Kind: LawChangeKind.Begins } ? Before(change)?.Text : null);
            json.Citation(change.Citation);
            json.Text("local", change.Local);
        });
        if (children is null)
        {
            json.WriteNull("people");
            json.WriteNull("asked");
            return;
        }

        json.Objects("people", diff.People(children), person =>
        {
            json.WriteString("key", person.Key);
            json.Objects("differences", person.Differences, difference =>
            {
                json.WriteString("kind", difference.Kind);
                json.WriteString("code", difference.Code);
                json.Object("before", () => Write(json, difference.Before));
                json.Object("after", () => Write(json, difference.After));
            });
        });
        json.WriteNumber("asked", children.Count);
    }

    private static void Write(Utf8JsonWriter json, Side side)
    {
        json.WriteString("outcome", side.Trace.Outcome.ToString());
        json.Text("home", side.Home);
        json.Array("missing", side.Trace.Missing, json.WriteStringValue);
        Reasons.Write(json, "reason", side.Trace);
        json.Array("rules", side.Trace.RuleIds, json.WriteStringValue);
        json.Array("citations", side.Trace.Citations, citation => json.WriteStringValue(citation.Text));
    }

    private sealed class Diff(RuleBook rules, LocalDate from, LocalDate to, LocalDate? knownAt)
    {
        public RulePack Pack => rules.Pack;

        public LocalDate From => from;

        public LocalDate To => to;

        public LocalDate? KnownAt => knownAt;

        public IReadOnlyList<LawChange> Law { get; } = rules.Pack.ChangesBetween(from, to);

        public IEnumerable<Person> People(Children children) => children.Each(Of).Where(p => p.Differences.Count > 0);

        /// <summary>Outcomes are asked for first; reasons only where they differ.</summary>
        private Person Of(Child child)
        {
            var about = rules.About(child.Learner, knownAt);
            var differences = new List<Difference>();
            var (before, after) = (about.StatusOnlyOn(from), about.StatusOnlyOn(to));
            if (before.LookedAfter != after.LookedAfter || before.Home != after.Home)
            {
                differences.Add(new("status", "looked-after", Status(from, before), Status(to, after)));
            }

            differences.AddRange(Pack.CareExperienceDefinitions
                .Where(d => about.OutcomeOn(d, from).Outcome != about.OutcomeOn(d, to).Outcome)
                .Select(d => new Difference("care-experience", d.Code, new(about.CareExperienceOn(d.Code, from).Trace), new(about.CareExperienceOn(d.Code, to).Trace))));
            differences.AddRange(Pack.EntitlementSchemes
                .Where(s => about.OutcomeOn(s, from).Outcome != about.OutcomeOn(s, to).Outcome)
                .Select(s => new Difference("entitlement", s.Code, new(about.EntitlementOn(s.Code, from).Trace), new(about.EntitlementOn(s.Code, to).Trace))));
            return new(child.Key!, differences);

            Side Status(LocalDate day, CareStatus status) => new(about.StatusOn(day).Trace, CareWords.Home(status));
        }
    }

    private sealed record Person(string Key, IReadOnlyList<Difference> Differences);

    private sealed record Difference(string Kind, string Code, Side Before, Side After);

    private sealed record Side(Trace Trace, string? Home = null)
    {
        public string Words => Home is null or "none" ? Trace.Outcome.ToString() : $"{Trace.Outcome} ({Home})";
    }
}
