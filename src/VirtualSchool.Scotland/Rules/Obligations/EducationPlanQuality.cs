using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The education plan in force meets the essential criteria of <see cref="PlanQuality"/>, where the council's practice asks for such plans.</summary>
internal sealed class EducationPlanQuality(ScotsLaw law) : ObligationRule(law, "education-plan.quality", "The education plan meets every essential criterion of quality", ScotsRules.Vsp1, ObligationStrength.Practice, ObligationActor.VirtualSchool)
{
    private readonly Parameter<bool> policy = law.Parameters.Get<bool>("practice.education-plan");

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        null,
        $"an education plan is in force, and practice asks for it",
        about.HasPlan(EducationPlanMade.Plan, "the education plan", day, because),
        Practised(policy, day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) => about.InForce(EducationPlanMade.Plan, day) is not { } plan
        ? new Looked(about.HasPlan(EducationPlanMade.Plan, "the education plan", day, because))
        : new Looked(because.Holds(PlanQuality.Of(plan.Content, day).Rating != PlanRating.NeedsWork, $"every essential criterion is met", plan.Fact.Source), plan.AsEvidence());
}
