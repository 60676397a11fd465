using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>SSI 2009/210 reg.5: every looked-after child has a child's plan. The Regulations set no day for it.</summary>
internal sealed class ChildsPlanMade(ScotsLaw law) : ObligationRule(law, "childs-plan", "There is a child's plan", ScotsRules.Plan1, ObligationStrength.Law, ObligationActor.LocalAuthority)
{
    internal const string Plan = "looked-after-childs-plan";

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => about.LookedAfterForDeadlines(day, because);

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) => new(about.HasPlan(Plan, "the child's plan", day, because), about.PlanEvidence(Plan, day));
}
