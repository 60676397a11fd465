using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Children (Scotland) Act 1995 s.17(6): when a child is looked after.</summary>
internal static class Section17
{
    internal static Trace LookedAfter(CareCase about, LocalDate day)
    {
        if (day < ScotsRules.Start1995)
        {
            return Because.All(null, $"looked after on {day}", Because.Missing("law", $"the law before {ScotsRules.Start1995} is not in this pack"));
        }

        Rule rule = ScotsRules.Lac1.IsInForceOn(day) ? ScotsRules.Lac1 : ScotsRules.Lac2;
        Ground[] grounds = [.. about.Of(CareContribution.LookedAfter)];
        Ground[] telling = [.. grounds.Where(g => g.On(day) != Determination.No)];
        if (telling.Length > 0)
        {
            Trace limbs = Because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", [.. telling.Select(g => g.Explain(day))]);
            return Because.All(rule, $"looked after on {day}", limbs, about.Births.Child(day));
        }

        return Silence(about, day, rule, grounds);
    }

    // No ground holds on the day. That is a "no" only where something recorded says so.
    private static Trace Silence(CareCase about, LocalDate day, Rule rule, Ground[] grounds)
    {
        Trace[] ended = [.. Latest(grounds, day).Select(g => g.Explain(day))];
        Trace[] others = [.. about.Grounds.Where(g => g.Contribution is not (CareContribution.LookedAfter or CareContribution.EdgeOfCare) && g.On(day) == Determination.Yes).Select(g => Turned(g, day))];
        if (ended.Length > 0 || others.Length > 0)
        {
            return Because.All(rule, $"looked after on {day}", Because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", [.. ended, .. others]), about.Births.Child(day));
        }

        if (about.CompleteSources.Length > 0)
        {
            Trace none = Because.Fact(Determination.No, $"the recorded history of care is complete, and nothing in it makes the child looked after on that day", about.CompleteSources);
            return Because.All(rule, $"looked after on {day}", Because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", [.. WithoutEffect(about, day), none]), about.Births.Child(day));
        }

        return BySchoolList(about, day, rule);
    }

    private static Trace BySchoolList(CareCase about, LocalDate day, Rule rule)
    {
        Fact<CareFlag>[] flags = [.. about.Flags.Where(f => f.Value.On == day && f.Value.Value != CareFlagValue.CareExperienced)];
        SourceRow[] rows = [.. flags.Select(f => f.Source).Distinct()];
        Trace evidence = flags.Length == 0
            ? Because.Missing("episodes", $"no legal basis and dates are recorded for that day")
            : Array.TrueForAll(flags, f => f.Value.Value == CareFlagValue.No) ? Because.Fact(Determination.No, $"the school list of that day says not applicable; no legal basis is recorded", rows)
            : Array.TrueForAll(flags, f => f.Value.Value != CareFlagValue.No) ? Because.Fact(Determination.Yes, $"the school list of that day says looked after; no legal basis is recorded", rows)
            : Because.Missing("episodes", $"school lists of that day disagree, and no legal basis is recorded", rows);
        Trace list = flags.Length == 0 ? evidence : Because.All(ScotsRules.Hom5, $"a school list says so for {day}", evidence);
        return Because.All(rule, $"looked after on {day}", list, about.Births.Child(day));
    }

    private static IEnumerable<Ground> Latest(Ground[] grounds, LocalDate day)
    {
        Ground[] ended = [.. grounds.Where(g => !g.Certain.IsEmpty && g.Certain.End <= day || g.Touched <= day)];
        LocalDate? last = ended.Max(g => g.Certain.End);
        return ended.Where(g => g.Certain.End == last);
    }

    // Records that look like care and are not: shown with the "no", so that nobody wonders.
    private static IEnumerable<Trace> WithoutEffect(CareCase about, LocalDate day) =>
        about.Grounds.Where(g => g.Contribution is CareContribution.None or CareContribution.EdgeOfCare && g.Certain.Start <= day)
            .Select(g => g.On(day) == Determination.Yes ? Turned(g, day) : g.Explain(day));

    // What holds on the day and makes nobody looked after.
    private static Trace Turned(Ground ground, LocalDate day) =>
        Because.Not(ground.Rule, $"something else than {ground.Basis} makes the child looked after on {day}", ground.Explain(day));
}
