using System.Text.Json;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Data that a council or a tester layers on a pack: days of commencement, figures, entitlements of its own, and the day on which
/// the law is taken as known. It is read from JSON (comments allowed), holds no expressions and runs no code; whatever it changes
/// is marked with its name in every answer.
/// </summary>
/// <remarks>The fields are described in docs/reference/overlay.md and docs/reference/schemas/overlay.schema.json.</remarks>
public sealed class LawOverlay
{
    private const int OldestAge = 120;

    private static readonly string[] TopFields = ["name", "authority", "asKnown", "commence", "parameters", "entitlements"];
    private static readonly string[] CommenceFields = ["provision", "on", "citation", "address"];
    private static readonly string[] ParameterFields = ["name", "kind", "unit", "history"];
    private static readonly string[] EntitlementFields = ["id", "title", "citation", "address", "from", "to", "amount", "conditions"];
    private static readonly string[] ConditionFields = ["looked-after", "ever-looked-after", "care-experienced", "entitlement", "age-from", "age-before", "authority", "stage", "home"];

    private LawOverlay(string name, string? authority, LocalDate? asKnown, IReadOnlyList<Commencement> commencements, IReadOnlyList<Parameter> parameters, IReadOnlyList<LocalEntitlement> entitlements)
    {
        Name = name;
        Authority = authority;
        AsKnown = asKnown;
        Commencements = commencements;
        Parameters = parameters;
        Entitlements = entitlements;
    }

    /// <summary>Its name, lower-case words joined by hyphens; it becomes part of the pack's version and marks what is local.</summary>
    public string Name { get; }

    /// <summary>The code of the council whose policy it is; null when it is nobody's.</summary>
    public string? Authority { get; }

    /// <summary>The day on which the law is taken as known: what begins or ends later had not been made. Null for everything the pack knows.</summary>
    public LocalDate? AsKnown { get; }

    /// <summary>The days of commencement it states, each provision once.</summary>
    public IReadOnlyList<Commencement> Commencements { get; }

    /// <summary>The figures it states, each parameter once. On the days they cover they take the place of the pack's.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The council's own entitlements.</summary>
    public IReadOnlyList<LocalEntitlement> Entitlements { get; }

    /// <summary>Takes an overlay from its JSON, every field checked.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="json">The file's text, at most a million characters.</param>
    /// <returns>The overlay.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">The file is not fit to be used; the message names the place.</exception>
    public static LawOverlay Read(string file, string json) =>
        StrictObject.ReadFile(file ?? throw new ArgumentNullException(nameof(file)), json ?? throw new ArgumentNullException(nameof(json)), TopFields, Read);

    /// <summary>One rule under this overlay: as known on <see cref="AsKnown"/>, then with the days of commencement.</summary>
    /// <param name="rule">A rule of the pack.</param>
    /// <returns>The same rule where nothing changes it; one that is not in force where it was not known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public Rule ApplyTo(Rule rule)
    {
        EffectiveInterval? inForce = (rule ?? throw new ArgumentNullException(nameof(rule))).InForce;
        if (AsKnown is { } known && inForce is { } dated)
        {
            inForce = dated.Start > known ? null : dated.End > known ? new EffectiveInterval(dated.Start, null) : dated;
        }

        if (inForce is null && On(rule.CommencedBy) is { } commenced)
        {
            inForce = new EffectiveInterval(commenced, null);
        }

        if (inForce is { } running && On(rule.RepealedBy) is { } repealed && !(running.End <= repealed))
        {
            // A repeal before the beginning leaves no day.
            inForce = new EffectiveInterval(running.Start, repealed < running.Start ? running.Start : repealed);
        }

        return inForce == rule.InForce ? rule : rule.With(inForce, Name);
    }

    /// <summary>All rules of a pack under this overlay.</summary>
    /// <param name="rules">The pack's rules.</param>
    /// <returns>The rules in the same order. A rule of which no version was known stays as one that is not in force.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="RuleConfigurationException">A provision is stated for which no rule waits.</exception>
    public IReadOnlyList<Rule> ApplyTo(IReadOnlyList<Rule> rules)
    {
        for (int i = 0; i < Commencements.Count; i++)
        {
            string provision = Commencements[i].Provision;
            if (!(rules ?? throw new ArgumentNullException(nameof(rules))).Any(r => r.CommencedBy == provision || r.RepealedBy == provision))
            {
                throw new RuleConfigurationException(Name, $"commence {Number(i)}", "no rule waits for this provision");
            }
        }

        Rule[] applied = [.. (rules ?? throw new ArgumentNullException(nameof(rules))).Select(ApplyTo)];
        var left = new List<Rule>(applied.Length);
        foreach (Rule rule in applied)
        {
            // Of several versions only those that were known are left; a rule that had none is kept once, not in force.
            bool hasOther = rule.InForce is null && (applied.Any(r => r.Id == rule.Id && r.InForce is not null) || left.Exists(r => r.Id == rule.Id));
            if (!hasOther)
            {
                left.Add(rule);
            }
        }

        return left;
    }

    /// <summary>The figures under this overlay: as known on <see cref="AsKnown"/>, then with its own in place of the pack's on the days they cover.</summary>
    /// <param name="parameters">The pack's parameters.</param>
    /// <returns>A new set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="RuleConfigurationException">A parameter is unknown to the pack, fixed by the law, or of another kind or unit, or a gap would be left.</exception>
    public ParameterSet ApplyTo(ParameterSet parameters)
    {
        Parameter[] all = [.. (parameters ?? throw new ArgumentNullException(nameof(parameters))).All.Select(p => p.WithValues(Known(p)))];
        for (int i = 0; i < Parameters.Count; i++)
        {
            Parameter local = Parameters[i];
            string place = $"parameter {Number(i)}";
            int at = Array.FindIndex(all, p => p.Name == local.Name);
            if (at < 0)
            {
                throw new RuleConfigurationException(Name, place, "the pack has no parameter of this name");
            }

            if (all[at].IsFixed)
            {
                throw new RuleConfigurationException(Name, place, "the law itself fixes this figure, and no overlay sets it");
            }

            if (local.Kind != all[at].Kind || (local.Unit is not null && local.Unit != all[at].Unit))
            {
                throw new RuleConfigurationException(Name, place, "its kind or unit is another than the pack's");
            }

            all[at] = all[at].WithValues(Layered(all[at], local));
        }

        return new ParameterSet(all);
    }

    /// <summary>The name.</summary>
    /// <returns>For example <c>LawOverlay fife-2026</c>.</returns>
    public override string ToString() => $"LawOverlay {Name}";

    private static LawOverlay Read(StrictObject top)
    {
        string name = Code(top, "name");
        var commencements = new List<Commencement>();
        foreach (StrictObject row in List(top, "commence", CommenceFields))
        {
            string provision = Code(row, "provision");
            commencements.Add(commencements.Exists(c => c.Provision == provision)
                ? throw row.Fault("the provision stands twice")
                : new Commencement(provision, row.Date("on"), Source(row)));
        }

        var parameters = new List<Parameter>();
        foreach (StrictObject row in List(top, "parameters", ParameterFields))
        {
            Parameter parameter = ParameterFile.Read(row, "");
            parameters.Add(parameters.Exists(p => p.Name == parameter.Name) ? throw row.Fault("the parameter stands twice") : parameter);
        }

        var entitlements = new List<LocalEntitlement>();
        foreach (StrictObject row in List(top, "entitlements", EntitlementFields))
        {
            LocalEntitlement entitlement = ReadEntitlement(row, name);
            entitlements.Add(entitlements.Exists(e => e.Code == entitlement.Code) ? throw row.Fault("the entitlement stands twice") : entitlement);
        }

        return new LawOverlay(name, top.Has("authority") ? Word(top, top.Text("authority")) : null, top.Has("asKnown") ? top.Date("asKnown") : null, commencements, parameters, entitlements);
    }

    private static LocalEntitlement ReadEntitlement(StrictObject row, string overlay)
    {
        string code = Code(row, "id");
        decimal? amount = null;
        if (row.Has("amount"))
        {
            amount = ParameterFile.Money(row.Value("amount")) is { Success: true, Value: var pounds } ? pounds : throw row.Fault("field 'amount' is not a sum in pounds and whole pence");
        }

        var conditions = row.Children("conditions", "condition", ConditionFields).Select(ReadCondition).ToArray();
        return conditions.Length == 0
            ? throw row.Fault("it has no condition")
            : new LocalEntitlement(code, new Rule(code, row.Text("title"), Source(row), row.Dates()) { Local = overlay }, conditions, amount);
    }

    private static LocalCondition ReadCondition(StrictObject row)
    {
        if (row.Fields is not [var field])
        {
            throw row.Fault("a condition has exactly one field");
        }

        return field switch
        {
            "looked-after" => new LocalCondition(LocalConditionKind.LookedAfter, row.Flag(field), [], null),
            "ever-looked-after" => new LocalCondition(LocalConditionKind.EverLookedAfter, row.Flag(field), [], null),
            "care-experienced" => new LocalCondition(LocalConditionKind.CareExperienced, true, [Code(row, field)], null),
            "entitlement" => new LocalCondition(LocalConditionKind.Entitlement, true, [Code(row, field)], null),
            "age-from" => new LocalCondition(LocalConditionKind.AgeFrom, true, [], Age(row, field)),
            "age-before" => new LocalCondition(LocalConditionKind.AgeBefore, true, [], Age(row, field)),
            "authority" => new LocalCondition(LocalConditionKind.Authority, true, [Word(row, row.Text(field))], null),
            "stage" => new LocalCondition(LocalConditionKind.Stage, true, Stages(row), null),
            _ => new LocalCondition(row.Text(field) switch
            {
                "at-home" => LocalConditionKind.AtHome,
                "away" => LocalConditionKind.AwayFromHome,
                _ => throw row.Fault("field 'home' is neither at-home nor away"),
            }, true, [], null),
        };
    }

    private static IReadOnlyList<string> Stages(StrictObject row)
    {
        string[] stages = row.Value("stage").ValueKind == JsonValueKind.String ? [row.Text("stage")] : [.. row.Texts("stage")];
        return stages.Length == 0 ? throw row.Fault("field 'stage' names none") : [.. stages.Select(s => Word(row, s))];
    }

    private static int Age(StrictObject row, string field) =>
        row.Whole(field) is var age and >= 0 and <= OldestAge ? age : throw row.Fault($"field '{field}' is no age");

    private static Citation Source(StrictObject row) => new(row.Text("citation"), Confidence.Unknown, row.TextIfAny("address"));

    private static IReadOnlyList<StrictObject> List(StrictObject top, string field, string[] fields) =>
        top.Has(field) ? top.Children(field, field == "commence" ? field : field.Remove(field.Length - 1), fields) : [];

    private static string Code(StrictObject row, string field) =>
        row.Text(field) is var code && CodeName.Is(code) ? code : throw row.Fault($"field '{field}' is not lower-case words joined by hyphens");

    // A code of the pack's lists: whether it exists, the pack knows.
    private static string Word(StrictObject row, string code) =>
        code.Length <= 20 && code.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') ? code : throw row.Fault("a code is letters, numbers and hyphens");

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<EffectiveInterval> Outside(EffectiveInterval interval, EffectiveInterval taken)
    {
        if (interval.Start < taken.Start)
        {
            yield return new EffectiveInterval(interval.Start, interval.End is { } end && end < taken.Start ? end : taken.Start);
        }

        if (taken.End is { } after && (interval.End is null || interval.End > after))
        {
            yield return new EffectiveInterval(interval.Start > after ? interval.Start : after, interval.End);
        }
    }

    private IEnumerable<ParameterValue> Layered(Parameter pack, Parameter local)
    {
        var covered = new EffectiveInterval(local.Values[0].InForce.Start, local.Values[local.Values.Count - 1].InForce.End);
        return pack.Values.SelectMany(v => Outside(v.InForce, covered).Select(part => v.With(part, pack.Unit, v.Local)))
            .Concat(local.Values.Select(v => v.With(v.InForce, pack.Unit, Name)))
            .OrderBy(v => v.InForce.Start);
    }

    private IReadOnlyList<ParameterValue> Known(Parameter parameter)
    {
        if (AsKnown is not { } known)
        {
            return parameter.Values;
        }

        ParameterValue first = parameter.Values[0];
        return first.InForce.Start > known
            ? [first.NotKnown("it had not been made on the day the law is taken as known", new EffectiveInterval(first.InForce.Start, null))]
            : [.. parameter.Values.Where(v => v.InForce.Start <= known).Select(v => v.InForce.End > known ? v.With(new EffectiveInterval(v.InForce.Start, null), parameter.Unit, Name) : v)];
    }

    private LocalDate? On(string? provision) => provision is null ? null : Commencements.FirstOrDefault(c => c.Provision == provision)?.On;
}
