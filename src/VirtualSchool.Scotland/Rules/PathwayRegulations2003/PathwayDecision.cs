using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>An application is decided within 14 days of the assessment (reg.11(2)).</summary>
internal sealed class PathwayDecision(ScotsLaw law, Supported supported)
    : PathwayDeadline(law, supported, "pathway.decision", "The application for support is decided", ScotsRules.Pw2)
{
    internal static readonly string[] Decided = [LearnerEventKinds.PathwayDecision, LearnerEventKinds.SupportGranted];

    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>("pathway.decision");

    /// <inheritdoc/>
    private protected override Reckoned Step(ScotsCase about, bool isOwed, DeadlineEvent since, Trace why, LocalDate day, Because because) =>
        isOwed ? new Reckoned(because.All(null, $"there is an application to decide", because.Fact(Determination.No, $"support is owed without an application")))
        : about.LatestEvent(LearnerEventKinds.PathwayAssessmentCompleted, since.On, day) is { } assessed
            ? From(about, why, assessed, "the assessment", length.At(day).Value, Decided, day, because)
            : NotYet(about, why, LearnerEventKinds.PathwayAssessmentCompleted, "the assessment", day, because);
}
