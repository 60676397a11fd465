using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>An expected change of school has a transition plan, where the council's practice asks for one.</summary>
internal sealed class TransitionPlanned(ScotsLaw law, IDeadline advice) : ObligationRule(law, "transition.plan", "There is a transition plan for the change of school", ScotsRules.Vsp5, ObligationStrength.Practice, ObligationActor.VirtualSchool)
{
    private const string Plan = "transition-plan";

    private readonly Parameter<bool> policy = law.Parameters.Get<bool>("practice.transition-plan");

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        null,
        $"a change of school is expected of a looked-after pupil, where practice asks for it",
        about.LookedAfterForDeadlines(day, because),
        advice.Decide(about, day, null, because).Trace,
        Practised(policy, day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) => new(about.HasPlan(Plan, "the transition plan", day, because), about.PlanEvidence(Plan, day));
}
