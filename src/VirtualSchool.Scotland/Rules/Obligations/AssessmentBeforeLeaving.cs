using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// SSI 2015/158 art.4: welfare is assessed as soon as practicable before somebody ceases to be looked after and would stay on in continuing care. Whether that
/// is near is not in the records, so it is asked of everybody of that age who lives away from home.
/// </summary>
internal sealed class AssessmentBeforeLeaving(ScotsLaw law) : ObligationRule(law, "welfare-assessment.before-leaving", "Welfare is assessed before the young person leaves care", ScotsRules.Cc5, ObligationStrength.Law, ObligationActor.LocalAuthority)
{
    private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("continuing-care.age-from");

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because)
    {
        Trace inCare = because.All(ScotsRules.Cc1, $"looked after at {ageFrom.At(day).Value} or over", about.LookedAfterForDeadlines(day, because), about.Births.AtLeast(ageFrom.At(day).Value, day, because));
        if (inCare.Outcome != Determination.Yes)
        {
            return inCare;
        }

        (Placement[] placements, Trace? unknown) = about.PlacementsOn(day, because);
        Trace away = unknown ?? (Array.Find(placements, p => !p.IsAtHome) is { } home
            ? because.Fact(Determination.Yes, $"lived: {home.Home.Fact.Value.Type}", home.Row)
            : because.Fact(Determination.No, $"lived: {placements[0].Home.Fact.Value.Type}", placements[0].Row));
        return because.All(
            null,
            $"about to leave care that could go on as continuing care",
            inCare,
            because.All(ScotsRules.Cc3, $"lives in a home of the authority", away),
            because.NeedsDecision(ScotsRules.Cc5, $"is the young person about to leave care? The assessment is made as soon as practicable before, and no day is set"));
    }

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) => about.CareBegan(day) is { } since && about.LatestEvent(LearnerEventKinds.WelfareAssessment, since, day) is { } assessed
        ? Looked.Yes(assessed, because)
        : new Looked(about.NoEvent(LearnerEventKinds.WelfareAssessment, "an assessment of welfare", day, because));
}
