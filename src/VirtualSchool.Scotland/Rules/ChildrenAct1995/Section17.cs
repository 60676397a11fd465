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

        Rule rule = about.Law.DefinitionOn(day);
        Ground[] grounds = about.Of(CareContribution.LookedAfter);
        int telling = 0;
        foreach (Ground ground in grounds)
        {
            telling += ground.On(day) != Determination.No ? 1 : 0;
        }

        if (telling == 0)
        {
            return Silence(about, day, rule, grounds, because);
        }

        var holding = new Trace[telling];
        int next = 0;
        foreach (Ground ground in grounds)
        {
            if (ground.On(day) != Determination.No)
            {
                holding[next++] = ground.Explain(day, because);
            }
        }

        Trace limbs = because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", holding);
        return because.All(rule, $"looked after on {day}", limbs, about.Births.Child(day, because));
    }

    // No ground holds on the day. That is a "no" only where something recorded says so.
    private static Trace Silence(ScotsCase about, LocalDate day, Rule rule, Ground[] grounds, Because because)
    {
        List<Trace>? against = null;
        LocalDate? last = LastEnd(grounds, day);
        foreach (Ground ground in about.Grounds)
        {
            bool ended = last is not null && ground.Contribution == CareContribution.LookedAfter && HasEnded(ground, day) && ground.Certain.End == last;
            bool isBeside = ground.Contribution is not (CareContribution.LookedAfter or CareContribution.EdgeOfCare) && ground.On(day) == Determination.Yes;
            if (ended || (ground.Shown is { } shown && shown.Contains(day) && ground.On(day) == Determination.No))
            {
                (against ??= []).Add(ground.Explain(day, because));
            }
            else if (isBeside)
            {
                (against ??= []).Add(Turned(ground, day, because));
            }
        }

        if (against is not null)
        {
            return because.All(rule, $"looked after on {day}", because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", [.. against]), about.Births.Child(day, because));
        }

        if (about.CompleteSources.Length > 0)
        {
            Trace none = because.Fact(Determination.No, $"the recorded history of care is complete, and nothing in it makes the child looked after on that day", about.CompleteSources);
            Trace[] beside = because.KeepsReasons ? [.. WithoutEffect(about, day, because), none] : [none];
            return because.All(rule, $"looked after on {day}", because.Any(ScotsRules.Lac3, $"a limb of the definition holds on {day}", beside), about.Births.Child(day, because));
        }

        return BySchoolList(about, day, rule, because);
    }

    private static Trace BySchoolList(ScotsCase about, LocalDate day, Rule rule, Because because)
    {
        bool saysNo = false;
        bool saysYes = false;
        foreach (Fact<CareFlag> flag in about.Flags)
        {
            if (flag.Value.On == day && flag.Value.Value != CareFlagValue.CareExperienced)
            {
                saysNo |= flag.Value.Value == CareFlagValue.No;
                saysYes |= flag.Value.Value != CareFlagValue.No;
            }
        }

        SourceRow[] rows = because.KeepsReasons && (saysNo || saysYes)
            ? [.. about.Flags.Where(f => f.Value.On == day && f.Value.Value != CareFlagValue.CareExperienced).Select(f => f.Source).Distinct()]
            : [];
        Trace evidence = (saysNo, saysYes) switch
        {
            (false, false) => because.Missing("episodes", $"no legal basis and dates are recorded for that day"),
            (true, false) => because.Fact(Determination.No, $"the school list of that day says not applicable; no legal basis is recorded", rows),
            (false, true) => because.Fact(Determination.Yes, $"the school list of that day says looked after; no legal basis is recorded", rows),
            _ => because.Missing("episodes", $"school lists of that day disagree, and no legal basis is recorded", rows),
        };
        Trace list = !saysNo && !saysYes ? evidence : because.All(ScotsRules.Hom5, $"a school list says so for {day}", evidence);
        return because.All(rule, $"looked after on {day}", list, about.Births.Child(day, because));
    }

    private static bool HasEnded(Ground ground, LocalDate day) => (!ground.Certain.IsEmpty && ground.Certain.End <= day) || ground.Touched <= day;

    private static LocalDate? LastEnd(Ground[] grounds, LocalDate day)
    {
        LocalDate? last = null;
        foreach (Ground ground in grounds)
        {
            if (HasEnded(ground, day) && (last is null || ground.Certain.End > last))
            {
                last = ground.Certain.End;
            }
        }

        return last;
    }

    // Records that look like care and are not: shown with the "no", so that nobody wonders.
    private static IEnumerable<Trace> WithoutEffect(ScotsCase about, LocalDate day, Because because) =>
        about.Grounds.Where(g => g.Contribution is CareContribution.None or CareContribution.EdgeOfCare && g.Certain.Start <= day && g.On(day) != Determination.Unknown)
            .Select(g => g.On(day) == Determination.Yes ? Turned(g, day, because) : g.Explain(day, because));

    // What holds on the day and makes nobody looked after.
    private static Trace Turned(Ground ground, LocalDate day, Because because) =>
        because.Not(ground.Rule, $"something else than {ground.Basis} makes the child looked after on {day}", ground.Explain(day, because));
}
