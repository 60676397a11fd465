using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The rule book under overlays: with their days of commencement, and as it was known on a day.</summary>
internal sealed class LawInTime
{
    private readonly IReadOnlyList<LawOverlay> overlays;
    private readonly Dictionary<Rule, Rule> moved = [];

    internal LawInTime(IReadOnlyList<LawOverlay> overlays)
    {
        this.overlays = overlays;
        foreach (Rule rule in ScotsRules.All)
        {
            moved.Add(rule, Move(rule));
        }
    }

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
            return because.Fact(Determination.No, $"no part of the law as it was known on {overlays.Min(o => o.AsKnown)!.Value}");
        }

        return day < inForce.Start ? because.Fact(Determination.No, $"not in force before {inForce.Start}")
            : rule.RepealedBy is null ? because.Fact(Determination.No, $"no longer in force since {inForce.End!.Value}")
            : because.All(ScotsRules.Act1, $"in force on {day}", because.Fact(Determination.No, $"repealed from {inForce.End!.Value}"));
    }

    private Rule Move(Rule rule) => overlays.Aggregate(rule, (r, overlay) => overlay.ApplyTo(r));
}
