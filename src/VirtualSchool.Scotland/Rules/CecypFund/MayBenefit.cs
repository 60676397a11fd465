using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Care Experienced Children and Young People Fund, guidance of 2022, section 2: whom the money may benefit. Nobody has a right to a share,
/// and who counts towards the allocation is another question (<see cref="CountsTowards"/>).
/// </summary>
internal sealed class MayBenefit(ScotsLaw law) : IScheme
{
    private readonly FundGuidance guidance = new();
    private readonly Parameter<int> sureBefore = law.Parameters.Get<int>("cecyp.may-benefit.age-sure-before");
    private readonly Parameter<int> before = law.Parameters.Get<int>("cecyp.may-benefit.age-before");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("cecyp-may-benefit", "May benefit from the Care Experienced Children and Young People Fund", ScotsRules.Cef3, "care experienced as the guidance of the fund says, and the edges of care");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because)
    {
        if (!law.Of(ScotsRules.Cef1).IsInForceOn(day))
        {
            return because.All(ScotsRules.Cef1, $"the fund may benefit the person on {day}", law.NotInForce(ScotsRules.Cef1, day, because));
        }

        Trace age = because.All(
            ScotsRules.Read11,
            $"aged 0 to 26 on {day}",
            about.Births.Under(before.At(day).Value, day, because),
            because.Any(
                null,
                $"sure to be meant by those words",
                about.Births.Under(sureBefore.At(day).Value, day, because),
                because.NeedsDecision(ScotsRules.Read11, $"do the words 0 to 26 reach through the 26th year?")));
        Trace care = because.Any(ScotsRules.Cef3, $"care experienced, or on the edge of care", guidance.Decide(about, day, because).Trace, OnTheEdge(about, day, because));
        return because.All(ScotsRules.Cef3, $"the fund may benefit the person on {day}", age, care);
    }

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;

    // The edge of care is where somebody is now, not for life.
    private static Trace OnTheEdge(ScotsCase about, LocalDate day, Because because)
    {
        foreach (Ground ground in about.Grounds)
        {
            if ((ground.Contribution == CareContribution.EdgeOfCare || ground.Basis.Code == "KCO") && ground.On(day) == Determination.Yes)
            {
                return because.All(ScotsRules.Cef3, $"on the edge of care on {day}", ground.Explain(day, because));
            }
        }

        return because.Fact(Determination.No, $"nothing recorded puts the person on the edge of care on {day}");
    }
}
