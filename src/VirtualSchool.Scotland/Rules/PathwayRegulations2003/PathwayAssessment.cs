using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The assessment is completed within three months of becoming a supported person, or of the application (reg.9), unless there is a plan already (reg.8(1)).</summary>
internal sealed class PathwayAssessment(ScotsLaw law, Supported supported)
    : PathwayDeadline(law, supported, "pathway.assessment", "The assessment for a pathway plan is completed", ScotsRules.Pw1)
{
    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>("pathway.assessment");

    /// <inheritdoc/>
    private protected override Reckoned Step(ScotsCase about, bool isOwed, DeadlineEvent since, Trace why, LocalDate day, Because because)
    {
        if (isOwed && about.LatestEvent(LearnerEventKinds.PathwayPlanMade, ScotsRules.Start1995, CivilDay.Before(since.On)) is { } plan)
        {
            return new Reckoned(because.All(null, $"there is no pathway plan yet", why, because.Fact(Determination.No, $"a pathway plan was made on {plan.Value.On!.Value}, before care ended", plan.Source)));
        }

        if (!isOwed)
        {
            why = because.All(ScotsRules.Pw2, $"an applicant is assessed", why);
        }

        // The day on which care ended is a birthday for many: it is not told, whoever it is.
        Counted due = Counted.After(since, length.At(day).Value, because, tellsDay: !isOwed);
        Fact<LearnerEvent>? met = about.FirstEvent([LearnerEventKinds.PathwayAssessmentCompleted], isOwed ? ScotsRules.Start1995 : since.On, day);
        return new Reckoned(because.All(null, $"counted from the day support is owed or was applied for", why, due.Why))
        {
            Due = due.Due,
            LacksCorrespondingDate = due.LacksCorrespondingDate,
            RunsFrom = since,
            Working = due.Working,
            MetOn = met?.Value.On,
            MayHaveBeenMet = met is null && (!about.EventsAreComplete || about.UndatedEvent(LearnerEventKinds.PathwayAssessmentCompleted) is not null),
        };
    }
}
