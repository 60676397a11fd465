using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The rule book moved in time: with days of commencement that came as data, and as it was known on a day, when what began later
/// was not law yet and what it replaced went on.
/// </summary>
internal sealed class LawInTime
{
    private readonly IReadOnlyDictionary<string, LocalDate> commencements;
    private readonly LocalDate? asKnown;
    private readonly Dictionary<Rule, Rule> moved = [];

    internal LawInTime(IReadOnlyDictionary<string, LocalDate> commencements, LocalDate? asKnown)
    {
        this.commencements = commencements;
        this.asKnown = asKnown;
        foreach (Rule rule in ScotsRules.All)
        {
            moved.Add(rule, Move(rule));
        }
    }

    /// <summary>The rule book as it stands, with no commencement but those it knows.</summary>
    internal static LawInTime AsPublished { get; } = new(new Dictionary<string, LocalDate>(), null);

    /// <summary>A rule of the pack as it stands at this time.</summary>
    internal Rule Of(Rule rule) => moved.TryGetValue(rule, out Rule? other) ? other : Move(rule);

    /// <summary>The days on which a rule begins and ceases to be law.</summary>
    internal static IEnumerable<LocalDate> TurnsOf(Rule rule) =>
        rule.InForce is not { } inForce ? [] : inForce.End is { } end ? [inForce.Start, end] : [inForce.Start];

    /// <summary>Why a rule is no law on a day.</summary>
    internal Trace NotInForce(Rule rule, LocalDate day, Because because)
    {
        if (rule.CommencedBy is not null)
        {
            Trace waits = rule.InForce is { } later
                ? because.Fact(Determination.No, $"enacted, not in force before {later.Start}")
                : because.Fact(Determination.No, $"enacted, not in force: no day of commencement is known");
            return because.All(ScotsRules.Act1, $"in force on {day}", waits);
        }

        if (rule.InForce is not { } inForce)
        {
            return because.Fact(Determination.No, $"no part of the law as it was known on {asKnown!.Value}");
        }

        return day < inForce.Start ? because.Fact(Determination.No, $"not in force before {inForce.Start}")
            : rule.RepealedBy is null ? because.Fact(Determination.No, $"no longer in force since {inForce.End!.Value}")
            : because.All(ScotsRules.Act1, $"in force on {day}", because.Fact(Determination.No, $"repealed from {inForce.End!.Value}"));
    }

    private Rule Move(Rule rule)
    {
        LocalDate? start = rule.CommencedBy is { } provision ? Commencement(provision) : rule.InForce?.Start;
        LocalDate? end = rule.InForce?.End;
        if (rule.RepealedBy is { } repeal && Commencement(repeal) is { } repealed && (end is null || repealed < end))
        {
            end = repealed;
        }

        // What was not known then had not begun, and what it was to end went on.
        if (start > asKnown)
        {
            start = null;
        }

        if (end > asKnown)
        {
            end = null;
        }

        // A repeal before the beginning leaves no day.
        EffectiveInterval? inForce = start is { } from ? new EffectiveInterval(from, end < from ? from : end) : null;
        return inForce == rule.InForce
            ? rule
            : new Rule(rule.Id, rule.Says, rule.Citation, inForce) { CommencedBy = rule.CommencedBy, RepealedBy = rule.RepealedBy, Local = rule.Local };
    }

    private LocalDate? Commencement(string provision) => commencements.TryGetValue(provision, out LocalDate on) ? on : null;
}
