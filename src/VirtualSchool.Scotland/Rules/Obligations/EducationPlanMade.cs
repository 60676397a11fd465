using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A looked-after pupil has an education plan, where the council's practice asks for one.</summary>
internal sealed class EducationPlanMade(ScotsLaw law) : ObligationRule(law, "education-plan", "There is an education plan", ScotsRules.Vsp1, ObligationStrength.Practice, ObligationActor.VirtualSchool)
{
    internal const string Plan = "education-plan";

    private readonly Parameter<bool> policy = law.Parameters.Get<bool>("practice.education-plan");

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        null,
        $"a looked-after pupil, where practice asks for it",
        about.LookedAfterForDeadlines(day, because),
        about.PupilOn(day, because),
        Practised(policy, day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) => new(about.HasPlan(Plan, "the education plan", day, because), about.PlanEvidence(Plan, day));
}
