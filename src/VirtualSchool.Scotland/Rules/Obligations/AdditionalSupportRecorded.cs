using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The law presumes additional support needs of a looked-after pupil (2004 Act s.1(1A)) until the authority has formed another view (s.1(1B)): either
/// is recorded. The presumption holds without a record, so that it is recorded is good practice.
/// </summary>
internal sealed class AdditionalSupportRecorded(ScotsLaw law) : ObligationRule(law, "asn.recorded", "The presumption of additional support needs is recorded, or the view that rebuts it", ScotsRules.Asn2, ObligationStrength.Practice, ObligationActor.EducationAuthority)
{
    private static readonly string[] Plans = ["co-ordinated-support-plan", "individualised-educational-programme"];

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        ScotsRules.Asn1,
        $"a looked-after pupil",
        because.All(ScotsRules.Lac9, $"looked after within section 17(6), which is what this Act reads", about.LookedAfterForDeadlines(day, because)),
        about.PupilOn(day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        Fact<LearnerEvent>? view = about.LatestEvent(LearnerEventKinds.AdditionalSupportView, ScotsRules.Start1995, day);
        if (view is not null)
        {
            return view.Value.BenefitsWithoutSupport is not { } without ? new Looked(because.Missing("events.asn-view.benefits_without_support", $"a view is recorded, and not what it says", view.Source), Looked.Of(view))
                : !without || view.Value.On >= about.CareBegan(day) ? Looked.Yes(view, because)
                : new Looked(because.NeedsDecision(ScotsRules.Asn2, $"the view was formed before this time in care: does it still stand?", because.Fact(Determination.Yes, $"recorded for {view.Value.On!.Value}", view.Source)), Looked.Of(view));
        }

        if (about.LatestEvent(LearnerEventKinds.AdditionalSupportRecorded, ScotsRules.Start1995, day) is { } recorded)
        {
            return Looked.Yes(recorded, because);
        }

        return Array.Find(Plans, p => about.InForce(p, day) is not null) is { } kind
            ? new Looked(about.HasPlan(kind, "a plan that rests on additional support needs", day, because), about.PlanEvidence(kind, day))
            : new Looked(about.NoEvent(LearnerEventKinds.AdditionalSupportRecorded, "the presumption, or a view that rebuts it", day, because));
    }
}
