using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Scottish Recommended Allowance (SC-SRA-1): what foster and kinship carers of a looked-after child have at least, a week, by the age of the child.
/// After looked after ends, in continuing care or under a kinship care order, what is paid is the authority's decision.
/// </summary>
internal sealed class RecommendedAllowance(ScotsLaw law) : IScheme
{
    private readonly Parameter<AgeTable> weekly = law.Parameters.Get<AgeTable>("sra.weekly");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("sra", "Scottish Recommended Allowance for the carer, a week", ScotsRules.Sra1, "Children (Scotland) Act 1995 s.17(6), in foster or kinship care");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because)
    {
        if (!law.Of(ScotsRules.Sra1).IsInForceOn(day))
        {
            return because.All(ScotsRules.Sra1, $"the recommended allowance on {day}", law.NotInForce(ScotsRules.Sra1, day, because));
        }

        Trace care = about.LookedAfterOn(day, because);
        Trace afterwards = Afterwards(about, day, because);
        Trace who = afterwards.Outcome == Determination.No ? care : because.Any(null, $"looked after on {day}, or in support that follows on it", care, afterwards);
        return because.All(ScotsRules.Sra1, $"the recommended allowance on {day}", who, WithCarer(about, day, because));
    }

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day)
    {
        ParameterValue<AgeTable> table = weekly.At(day);
        decimal? amount = null;
        foreach (LocalDate born in about.Births.Candidates)
        {
            decimal? one = table.IsKnown ? table.Value.At(AgeReckoning.Scotland.AgeOn(born, day))?.Amount : null;
            if (one is null || (amount is not null && amount != one))
            {
                return null;
            }

            amount = one;
        }

        return amount;
    }

    private static Trace WithCarer(ScotsCase about, LocalDate day, Because because) => about.Timeline.HomeOn(day) is not { } home
        ? because.Missing("homes", $"no home is recorded for that day")
        : because.Holds(home.Fact.Value.Type.Code is "FOSLA" or "FOSPUR" or "KIN", $"lived with foster or kinship carers: {home.Fact.Value.Type}", home.Fact.Source);

    private static Trace Afterwards(ScotsCase about, LocalDate day, Because because)
    {
        foreach (Ground ground in about.Grounds)
        {
            if ((ground.Contribution == CareContribution.FormerlyLookedAfter || ground.Basis.Code == "KCO") && ground.On(day) == Determination.Yes)
            {
                return because.NeedsDecision(ScotsRules.Sra1, $"what does the authority pay the carer while {ground.Basis} lasts?", ground.Explain(day, because));
            }
        }

        return because.Fact(Determination.No, $"nothing recorded follows on being looked after");
    }
}
