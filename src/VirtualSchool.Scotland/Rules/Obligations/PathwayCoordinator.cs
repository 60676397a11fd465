using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>SSI 2003/608 reg.4(1): a pathway co-ordinator is appointed for everybody who is owed support after care, or was granted it.</summary>
internal sealed class PathwayCoordinator(ScotsLaw law) : ObligationRule(law, "pathway.co-ordinator", "A pathway co-ordinator is appointed", ScotsRules.Pw5, ObligationStrength.Law, ObligationActor.LocalAuthority)
{
    private const string Plan = "pathway-plan";

    private readonly Supported supported = new(law);

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because)
    {
        (Supported.Standing standing, Trace why, DeadlineEvent? since) = supported.On(about, day, because);
        return standing != Supported.Standing.Applied ? why : because.All(
            null,
            $"support was granted",
            why,
            about.LatestEvent(LearnerEventKinds.SupportGranted, since!.On, day) is { } granted
                ? because.Fact(Determination.Yes, $"granted on {granted.Value.On!.Value}", granted.Source)
                : about.NoEvent(LearnerEventKinds.SupportGranted, "a grant of support", day, because));
    }

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) =>
        about.LatestEvent(LearnerEventKinds.PathwayCoordinatorAppointed, ScotsRules.Start1995, day) is { } appointed ? Looked.Yes(appointed, because)
        : about.InForce(Plan, day) is { } plan && plan.Content.Contributors.Any(c => c.Role == PlanRole.Coordinator)
            ? new Looked(because.Fact(Determination.Yes, $"the pathway plan agreed on {plan.AgreedOn} names one", plan.Fact.Source), plan.AsEvidence())
        : new Looked(about.NoEvent(LearnerEventKinds.PathwayCoordinatorAppointed, "the appointment of a pathway co-ordinator", day, because));
}
