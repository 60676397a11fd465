using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A plan names the day on which it is looked at again, and is looked at by then. What the law sets for reviews is another obligation.</summary>
internal sealed class PlanLookedAtAgain(ScotsLaw law, string code, string title, string kind, string words) : ObligationRule(law, code, title, ScotsRules.Vsp6, ObligationStrength.Practice, ObligationActor.NotStated)
{
    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => about.HasPlan(kind, words, day, because);

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        if (about.InForce(kind, day) is not { } plan)
        {
            return new Looked(about.HasPlan(kind, words, day, because));
        }

        LocalDate? next = null;
        foreach (PlanReview review in plan.Content.Reviews)
        {
            if (review.Due is { } due && !(review.Held <= day) && !(next < due))
            {
                next = due;
            }
        }

        Trace done = next is { } on
            ? because.Fact(Determination.No, $"to be looked at by {on}, and not recorded as looked at", plan.Fact.Source)
            : because.Fact(Determination.No, $"no day is set on which it is looked at next", plan.Fact.Source);
        return new Looked(done, plan.AsEvidence()) { Due = next };
    }
}
