using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The applicant is told in writing within 7 days of the decision, as made (reg.11(3)).</summary>
internal sealed class PathwayNotice(ScotsLaw law, Supported supported)
    : PathwayDeadline(law, supported, "pathway.notice", "The applicant is told of the decision in writing", ScotsRules.Pw2)
{
    private static readonly string[] Told = [LearnerEventKinds.PathwayNoticeGiven];

    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>("pathway.notice");

    /// <inheritdoc/>
    private protected override Reckoned Step(ScotsCase about, bool isOwed, DeadlineEvent since, Trace why, LocalDate day, Because because) =>
        isOwed ? new Reckoned(because.All(null, $"there is a decision to tell of", because.Fact(Determination.No, $"support is owed without an application")))
        : about.FirstEvent(PathwayDecision.Decided, since.On, day) is { } decided
            ? From(about, why, decided, "the decision", length.At(day).Value, Told, day, because)
            : NotYet(about, why, LearnerEventKinds.PathwayDecision, "the decision", day, because);
}
