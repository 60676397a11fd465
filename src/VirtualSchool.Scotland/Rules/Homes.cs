using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>At home or away from home (SC-HOM-1 to SC-HOM-5).</summary>
internal static class Homes
{
    internal static (CareHome Home, Trace Why) On(ScotsCase about, Ground[] holding, LocalDate day, Because because)
    {
        TimelineEntry<Home>? lived = about.Timeline.HomeOn(day);
        Ground? accommodated = Array.Find(holding, g => g.Limb == "a");
        if (accommodated is not null)
        {
            return (CareHome.Away, because.Not(ScotsRules.Hom2, $"at home on {day}", because.Fact(Determination.Yes, $"accommodated under section 25", accommodated.Fact.Source)));
        }

        if (lived is not null)
        {
            HomeType type = lived.Fact.Value.Type;
            Trace actual = because.Fact(type.IsAway ? Determination.No : Determination.Yes, $"lived: {type}", lived.Fact.Source);
            Trace why = because.All(ScotsRules.Hom1, $"at home on {day}", because.All(ScotsRules.Hom3, $"the actual home on that day is the parent's", actual));
            return (type.IsAway ? CareHome.Away : CareHome.AtHome, why);
        }

        Fact<CareFlag>[] flags = [.. about.Flags.Where(f => f.Value.On == day && f.Value.Value is CareFlagValue.LookedAfterAtHome or CareFlagValue.LookedAfterAway)];
        if (flags.Select(f => f.Value.Value).Distinct().Count() == 1)
        {
            bool atHome = flags[0].Value.Value == CareFlagValue.LookedAfterAtHome;
            SourceRow[] rows = [.. flags.Select(f => f.Source).Distinct()];
            Trace list = because.Fact(atHome ? Determination.Yes : Determination.No, $"the school list of that day says {(atHome ? "at home" : "away from home")}", rows);
            return (atHome ? CareHome.AtHome : CareHome.Away, because.All(ScotsRules.Hom5, $"at home on {day}", list));
        }

        return (CareHome.Unknown, because.All(ScotsRules.Hom1, $"at home on {day}", because.Missing("homes", $"no home is recorded for that day", [.. flags.Select(f => f.Source).Distinct()])));
    }
}
