using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The pathway plan is made within 21 days of the assessment where support is owed, and of the grant where it was applied for (reg.11(1), (4)).</summary>
internal sealed class PathwayPlan(ScotsLaw law, Supported supported)
    : PathwayDeadline(law, supported, "pathway.plan", "The pathway plan is made", ScotsRules.Pw3)
{
    private static readonly string[] Made = [LearnerEventKinds.PathwayPlanMade];

    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>("pathway.plan");

    /// <inheritdoc/>
    private protected override Reckoned Step(ScotsCase about, bool isOwed, DeadlineEvent since, Trace why, LocalDate day, Because because)
    {
        string kind = isOwed ? LearnerEventKinds.PathwayAssessmentCompleted : LearnerEventKinds.SupportGranted;
        string words = isOwed ? "the assessment" : "the grant";
        return about.LatestEvent(kind, isOwed ? ScotsRules.Start1995 : since.On, day) is { } begun
            ? From(about, why, begun, words, length.At(day).Value, Made, day, because)
            : NotYet(about, why, kind, words, day, because);
    }
}
