using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Adoption and Children (Scotland) Act 2007 s.81(2): under a permanence order the authority has the right to fix where the child
/// lives for a period that ends with the day on which the child reaches 16, so on that day too. The status goes on to 18.
/// </summary>
internal static class Section81
{
    private static readonly int Age = Parameters.ResidenceRightAge.At(ScotsRules.StartPermanence).Value;

    /// <summary>Whether the right exists on a day by one of the child's permanence orders.</summary>
    internal static Trace ResidenceRight(ScotsCase about, LocalDate day, Because because)
    {
        int telling = 0;
        foreach (Ground ground in about.Of(CareContribution.LookedAfter))
        {
            telling += IsPermanence(ground, day) ? 1 : 0;
        }

        if (telling == 0)
        {
            return because.Fact(Determination.No, $"no permanence order is recorded for {day}");
        }

        var orders = new Trace[telling];
        telling = 0;
        foreach (Ground ground in about.Of(CareContribution.LookedAfter))
        {
            if (IsPermanence(ground, day))
            {
                orders[telling++] = ground.Explain(day, because);
            }
        }

        return because.All(
            ScotsRules.Ord6,
            $"an authority may fix where the child lives on {day}",
            because.Any(null, $"a permanence order is in force", orders),
            because.All(null, $"the day of attaining {Age} is the last", about.Births.Under(Age, CivilDay.Before(day), because)));
    }

    private static bool IsPermanence(Ground ground, LocalDate day) => ground.Limb == "e" && day >= ScotsRules.StartPermanence && ground.On(day) != Determination.No;
}
