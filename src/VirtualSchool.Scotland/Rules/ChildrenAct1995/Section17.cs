using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Children (Scotland) Act 1995 s.17(6): when a child is looked after.</summary>
internal static class Section17
{
    internal static Trace LookedAfter(ScotsCase about, LocalDate day, Because because)
    {
        if (day < ScotsRules.Start1995)
        {
            return because.All(null, $"looked after on {day}", because.Missing("law", $"the law before {ScotsRules.Start1995} is not in this pack"));
        }

        Rule rule = ScotsRules.Lac1.IsInForceOn(day) ? ScotsRules.Lac1 : ScotsRules.Lac2;
        Ground[] grounds = [.. about.Of(CareContribution.LookedAfter)];
        Ground[] telling = [.. grounds.Where(g => g.On(day) != Determination.No)];
        if (telling.Length > 0)
        {
            Trace limbs = because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", [.. telling.Select(g => g.Explain(day, because))]);
            return because.All(rule, $"looked after on {day}", limbs, about.Births.Child(day, because));
        }

        return Silence(about, day, rule, grounds, because);
    }

    // No ground holds on the day. That is a "no" only where something recorded says so.
    private static Trace Silence(ScotsCase about, LocalDate day, Rule rule, Ground[] grounds, Because because)
    {
        Trace[] ended = [.. Latest(grounds, day).Select(g => g.Explain(day, because))];
        Trace[] others = [.. about.Grounds.Where(g => g.Contribution is not (CareContribution.LookedAfter or CareContribution.EdgeOfCare) && g.On(day) == Determination.Yes).Select(g => Turned(g, day, because))];
        if (ended.Length > 0 || others.Length > 0)
        {
            return because.All(rule, $"looked after on {day}", because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", [.. ended, .. others]), about.Births.Child(day, because));
        }

        if (about.CompleteSources.Length > 0)
        {
            Trace none = because.Fact(Determination.No, $"the recorded history of care is complete, and nothing in it makes the child looked after on that day", about.CompleteSources);
            return because.All(rule, $"looked after on {day}", because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", [.. WithoutEffect(about, day, because), none]), about.Births.Child(day, because));
        }

        return BySchoolList(about, day, rule, because);
    }

    private static Trace BySchoolList(ScotsCase about, LocalDate day, Rule rule, Because because)
    {
        Fact<CareFlag>[] flags = [.. about.Flags.Where(f => f.Value.On == day && f.Value.Value != CareFlagValue.CareExperienced)];
        SourceRow[] rows = [.. flags.Select(f => f.Source).Distinct()];
        Trace evidence = flags.Length == 0
            ? because.Missing("episodes", $"no legal basis and dates are recorded for that day")
            : Array.TrueForAll(flags, f => f.Value.Value == CareFlagValue.No) ? because.Fact(Determination.No, $"the school list of that day says not applicable; no legal basis is recorded", rows)
            : Array.TrueForAll(flags, f => f.Value.Value != CareFlagValue.No) ? because.Fact(Determination.Yes, $"the school list of that day says looked after; no legal basis is recorded", rows)
            : because.Missing("episodes", $"school lists of that day disagree, and no legal basis is recorded", rows);
        Trace list = flags.Length == 0 ? evidence : because.All(ScotsRules.Hom5, $"a school list says so for {day}", evidence);
        return because.All(rule, $"looked after on {day}", list, about.Births.Child(day, because));
    }

    private static IEnumerable<Ground> Latest(Ground[] grounds, LocalDate day)
    {
        Ground[] ended = [.. grounds.Where(g => !g.Certain.IsEmpty && g.Certain.End <= day || g.Touched <= day)];
        LocalDate? last = ended.Max(g => g.Certain.End);
        return ended.Where(g => g.Certain.End == last);
    }

    // Records that look like care and are not: shown with the "no", so that nobody wonders.
    private static IEnumerable<Trace> WithoutEffect(ScotsCase about, LocalDate day, Because because) =>
        about.Grounds.Where(g => g.Contribution is CareContribution.None or CareContribution.EdgeOfCare && g.Certain.Start <= day)
            .Select(g => g.On(day) == Determination.Yes ? Turned(g, day, because) : g.Explain(day, because));

    // What holds on the day and makes nobody looked after.
    private static Trace Turned(Ground ground, LocalDate day, Because because) =>
        because.Not(ground.Rule, $"something else than {ground.Basis} makes the child looked after on {day}", ground.Explain(day, because));
}
