using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>At home or away from home (SC-HOM-1 to SC-HOM-5, SC-READ-5).</summary>
internal static class Homes
{
    internal static (CareHome Home, Trace Why) On(ScotsCase about, Ground[] holding, LocalDate day, Because because)
    {
        if (Array.Find(holding, static g => g.Limb == "a") is { } accommodated)
        {
            return (CareHome.Away, because.Not(ScotsRules.Hom2, $"at home on {day}", because.Fact(Determination.Yes, $"accommodated under section 25", accommodated.Fact.Source)));
        }

        if (about.Timeline.HomeOn(day) is { } lived)
        {
            return (lived.Fact.Value.Type.IsAway ? CareHome.Away : CareHome.AtHome, Lived(about, lived, holding, day, because));
        }

        if (Requirement(about, holding, day) is { } required)
        {
            return (CareHome.Away, because.Not(ScotsRules.Hom1, $"at home on {day}", because.Fact(Determination.Yes, $"a hearing required living elsewhere from {required.Value.On!.Value}, and no home is recorded", required.Source)));
        }

        return BySchoolList(about, day, because);
    }

    /// <summary>The requirement to live elsewhere that an order of the day carries: the latest decision of a hearing since that order was made.</summary>
    internal static Fact<LearnerEvent>? Requirement(ScotsCase about, Ground[] holding, LocalDate day)
    {
        Fact<LearnerEvent>? latest = null;
        foreach (Fact<LearnerEvent> decided in about.Events)
        {
            bool bears = decided.Value.Kind is LearnerEventKinds.ResidenceRequirement or LearnerEventKinds.ResidenceRequirementRemoved
                && decided.Value.On <= day && BelongsToAnOrder(holding, decided.Value.On!.Value);
            if (bears && (latest is null || decided.Value.On >= latest.Value.On))
            {
                latest = decided;
            }
        }

        return latest?.Value.Kind == LearnerEventKinds.ResidenceRequirement ? latest : null;
    }

    private static bool BelongsToAnOrder(Ground[] holding, LocalDate decided) =>
        Array.Exists(holding, g => g.Limb is "b" or "d" && g.Certain.Start <= decided);

    private static Trace Lived(ScotsCase about, TimelineEntry<Home> lived, Ground[] holding, LocalDate day, Because because)
    {
        HomeType type = lived.Fact.Value.Type;
        Trace actual = because.Fact(type.IsAway ? Determination.No : Determination.Yes, $"lived: {type}", lived.Fact.Source);
        Trace why = because.All(ScotsRules.Hom1, $"at home on {day}", because.All(ScotsRules.Hom3, $"the actual home on that day is the parent's", actual));
        if (!because.KeepsReasons)
        {
            return why;
        }

        if (!type.IsAway && Requirement(about, holding, day) is { } required)
        {
            return because.Also(why, because.All(ScotsRules.Read5, $"a requirement to live elsewhere is shown and does not change the flag", because.Fact(Determination.Yes, $"a hearing required it from {required.Value.On!.Value}", required.Source)));
        }

        return type.Code == "KIN" ? because.Also(why, because.All(ScotsRules.Hom4, $"formal kinship care, since the child is looked after", because.Fact(Determination.Yes, $"lived: {type}", lived.Fact.Source))) : why;
    }

    private static (CareHome Home, Trace Why) BySchoolList(ScotsCase about, LocalDate day, Because because)
    {
        bool atHome = false;
        bool away = false;
        foreach (Fact<CareFlag> flag in about.Flags)
        {
            atHome |= flag.Value.On == day && flag.Value.Value == CareFlagValue.LookedAfterAtHome;
            away |= flag.Value.On == day && flag.Value.Value == CareFlagValue.LookedAfterAway;
        }

        SourceRow[] rows = because.KeepsReasons && (atHome || away)
            ? [.. about.Flags.Where(f => f.Value.On == day && f.Value.Value is CareFlagValue.LookedAfterAtHome or CareFlagValue.LookedAfterAway).Select(f => f.Source).Distinct()]
            : [];
        if (atHome != away)
        {
            Trace list = because.Fact(atHome ? Determination.Yes : Determination.No, $"the school list of that day says {(atHome ? "at home" : "away from home")}", rows);
            return (atHome ? CareHome.AtHome : CareHome.Away, because.All(ScotsRules.Hom5, $"at home on {day}", list));
        }

        return (CareHome.Unknown, because.All(ScotsRules.Hom1, $"at home on {day}", because.Missing("homes", $"no home is recorded for that day", rows)));
    }
}
