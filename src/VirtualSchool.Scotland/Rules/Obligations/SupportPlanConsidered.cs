using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// 2004 Act s.6(1A): the authority considers for each looked-after pupil whether a co-ordinated support plan is required. A plan, a proposal to establish
/// whether one is needed and a recorded decision against one each show that it did. A consideration in an earlier time in care is for a person to weigh.
/// </summary>
internal sealed class SupportPlanConsidered(ScotsLaw law) : ObligationRule(law, "csp.consideration", "Whether a co-ordinated support plan is required was considered", ScotsRules.Asn3, ObligationStrength.Law, ObligationActor.EducationAuthority)
{
    private const string Plan = "co-ordinated-support-plan";

    private static readonly string[] Considered = [LearnerEventKinds.SupportPlanConsidered, LearnerEventKinds.SupportPlanProposed, LearnerEventKinds.SupportPlanPrepared];

    private readonly AdditionalSupportAct2004.Section6 duty = new(law);

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => duty.Decide(about, day, because);

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        if (about.InForce(Plan, day) is { } plan)
        {
            return new Looked(because.Fact(Determination.Yes, $"a co-ordinated support plan agreed on {plan.AgreedOn} is in force", plan.Fact.Source), plan.AsEvidence());
        }

        if (about.CareBegan(day) is { } since && about.FirstEvent(Considered, since, day) is { } now)
        {
            return Looked.Yes(now, because);
        }

        if (about.FirstEvent(Considered, ScotsRules.Start1995, day) is { } before)
        {
            Trace fact = because.Fact(Determination.Yes, $"recorded for {before.Value.On!.Value}", before.Source);
            return new Looked(because.NeedsDecision(ScotsRules.Asn3, $"it was considered before this time in care: does that still stand?", fact), Looked.Of(before));
        }

        foreach (Fact<SupportPlan> other in about.Plans)
        {
            if (other.Value.Latest.Content.Links.Any(l => l.Kind == Plan && l.Relation == PlanRelation.UnderConsideration && !(l.On > day)))
            {
                return new Looked(because.Fact(Determination.No, $"a plan says that it is being considered, and nothing that it was", other.Source), new ObligationEvidence(other.Value.Kind.Code, null, other.Source, other.Value.Id));
            }
        }

        return new Looked(about.NoEvent(LearnerEventKinds.SupportPlanConsidered, "a consideration", day, because));
    }
}
