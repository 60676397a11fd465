using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>SSI 2009/210 regs 4(1)(j) and 5: the child's plan covers educational needs and the continuity of education. Asked of a plan that is in force.</summary>
internal sealed class ChildsPlanCoversEducation(ScotsLaw law) : ObligationRule(law, "childs-plan.education", "The child's plan covers education and its continuity", ScotsRules.Plan1, ObligationStrength.Law, ObligationActor.LocalAuthority)
{
    private static readonly PlanRequirement Education = ScotlandPlans.LookedAfterChildsPlan.Requirements.First(r => r.Code == "education");

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        null,
        $"looked after, with a child's plan in force",
        about.LookedAfterForDeadlines(day, because),
        about.HasPlan(ChildsPlanMade.Plan, "the child's plan", day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) => about.InForce(ChildsPlanMade.Plan, day) is not { } plan
        ? new Looked(about.HasPlan(ChildsPlanMade.Plan, "the child's plan", day, because))
        : new Looked(because.Holds(Education.Of(plan.Content) == RequirementState.Met, $"the plan says something of education", plan.Fact.Source), plan.AsEvidence());
}
