using NodaTime;

namespace BoundaryCases;

/// <summary>
/// A child of a case and the plain meaning of the law for one date: each date is asked for itself, and days are counted one by one.
/// Slow and obvious, so that a reader can check it.
/// </summary>
internal sealed record Child(LocalDate Born, params Spell[] Spells)
{
    internal Living[] Homes { get; init; } = [];

    /// <summary>Not yet 18 (Children (Scotland) Act 1995 s.93(2)(a)).</summary>
    internal bool IsChild(LocalDate day) => day >= Born && day < Civil.Birthday(Born, 18);

    internal bool LookedAfter(LocalDate day) => IsChild(day) && Holding(day).Any();

    /// <summary>Looked after for any part of the day: a decision of the day touches it.</summary>
    internal bool Touched(LocalDate day) => LookedAfter(day) || (IsChild(day) && Spells.Any(s => s.EndedOn == day && s.Basis.LimbOn(day.PlusDays(-1)) is not null));

    /// <summary>Looked after for any part of any day from one date to another.</summary>
    internal bool TouchedBetween(LocalDate from, LocalDate to) =>
        Spells.Any(s => Civil.Each(LocalDate.Max(from, s.From), LocalDate.Min(to, s.EndedOn ?? s.LastDay)).Any(Touched));

    internal bool Deemed(LocalDate day) => IsChild(day) && Spells.Any(s => s.Basis.Deems && s.RunsOn(day));

    internal bool Elsewhere(LocalDate day) => IsChild(day) && Spells.Any(s => s.Basis.IsElsewhere && s.RunsOn(day));

    internal string[] Limbs(LocalDate day) => LookedAfter(day) ? [.. Holding(day).Select(s => s.Basis.LimbOn(day)!).Distinct().Order(StringComparer.Ordinal)] : [];

    internal string[] Authorities(LocalDate day) => LookedAfter(day) ? [.. Holding(day).Select(s => s.Authority!).Distinct().Order(StringComparer.Ordinal)] : [];

    /// <summary>The last day of the care that runs, or of that which ended last; null where none has begun.</summary>
    internal LocalDate? LastDay(LocalDate day)
    {
        LocalDate found = day;
        if (LookedAfter(day))
        {
            while (LookedAfter(found.PlusDays(1)))
            {
                found = found.PlusDays(1);
            }

            return found;
        }

        while (found >= Born && !LookedAfter(found))
        {
            found = found.PlusDays(-1);
        }

        return found >= Born ? found : null;
    }

    /// <summary>Away: a home other than the parents', or accommodated under section 25 (regulation 8(2)). Null where nothing says.</summary>
    internal bool? IsAway(LocalDate day) => Limbs(day).Contains("a") ? true : Homes.LastOrDefault(h => h.On(day))?.IsAway;

    /// <summary>How sure a case is: that a decision touches its day is a reading (H), whatever the provision says for certain.</summary>
    internal string Sure(string best) => best == "V" && Spells.Any(s => s.EndedOn is not null) ? "H" : best;

    internal IEnumerable<string> Facts()
    {
        yield return $"born: {Civil.Iso(Born)}";
        yield return Listed("episodes", [.. Spells.Select(s => s.ToYaml())]);
        if (Homes.Length > 0)
        {
            yield return Listed("homes", [.. Homes.Select(h => h.ToYaml())]);
        }
    }

    private IEnumerable<Spell> Holding(LocalDate day) => Spells.Where(s => s.RunsOn(day) && s.Basis.LimbOn(day) is not null);

    private static string Listed(string name, string[] items) => items.Length switch
    {
        0 => $"{name}: []",
        1 => $"{name}: [ {items[0]} ]",
        _ => $"{name}:{string.Concat(items.Select(i => $"\n      - {i}"))}",
    };
}
