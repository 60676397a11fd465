using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// SSI 2005/518 reg.11(3): a plan discontinued after a review, or because the authority is no longer responsible, is kept for 5 years from the day of
/// discontinuance and destroyed when they are over. What becomes of a plan that a tribunal overturned is chosen (paragraphs (4) and on), which the pack does
/// not have in full: there the answer is Unknown.
/// </summary>
internal sealed class SupportPlanKept(ScotsLaw law, string code, string title, bool isDestruction) : DeadlineRule(law, code, title, ScotsRules.Csp11)
{
    private readonly Parameter<PeriodLength> keep = law.Parameters.Get<PeriodLength>("csp.keep");

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        Fact<LearnerEvent>? discontinued = about.LatestEvent(LearnerEventKinds.SupportPlanDiscontinued, ScotsRules.Start1995, day);
        if (about.LatestEvent(LearnerEventKinds.SupportPlanOverturned, ScotsRules.Start1995, day) is { } overturned && IsOf(about, overturned.Value.On!.Value, discontinued?.Value.On))
        {
            return new Reckoned(because.Missing("law", $"a tribunal overturned the plan: it is kept or destroyed as was chosen, by paragraphs of regulation 11 that are not in this pack", overturned.Source));
        }

        if (discontinued is null)
        {
            return new Reckoned(about.NoEvent(LearnerEventKinds.SupportPlanDiscontinued, "the discontinuance of the plan", day, because));
        }

        LocalDate on = discontinued.Value.On!.Value;
        if (!Counted.CanRunFrom(on))
        {
            return new Reckoned(because.Missing("events." + LearnerEventKinds.SupportPlanDiscontinued, $"the year of the discontinuance cannot be right", discontinued.Source));
        }

        var from = new DeadlineEvent("the discontinuance of the plan", on, discontinued.Source);
        Counted kept = Counted.After(from, keep.At(day).Value, because);
        Fact<LearnerEvent>? destroyed = about.FirstEvent([LearnerEventKinds.SupportPlanDestroyed], on, day);
        if (destroyed is not null && destroyed.Value.On < kept.Due)
        {
            return new Reckoned(because.All(null, $"the plan is kept for its time", kept.Why, because.Fact(Determination.No, $"destroyed on {destroyed.Value.On!.Value}, before it was over", destroyed.Source))) { HasLapsed = true, RunsFrom = from };
        }

        bool isUndated = about.UndatedEvent(LearnerEventKinds.SupportPlanDestroyed) is not null;
        return isDestruction ? ToDestroy(about, from, kept, destroyed, isUndated, because) : ToKeep(about, from, kept, destroyed, isUndated, day);
    }

    private static Reckoned ToKeep(ScotsCase about, DeadlineEvent from, Counted kept, Fact<LearnerEvent>? destroyed, bool isUndated, LocalDate day)
    {
        // Nobody records that a plan is still there. Where everything is recorded and no destruction is, it was kept.
        bool isKept = destroyed is not null || (day > kept.Due && about.EventsAreComplete && !isUndated);
        return new Reckoned(kept.Why)
        {
            Due = kept.Due,
            LacksCorrespondingDate = kept.LacksCorrespondingDate,
            RunsFrom = from,
            Working = kept.Working,
            MetOn = isKept ? kept.Due : null,
            MayHaveBeenMet = !isKept,
        };
    }

    private static Reckoned ToDestroy(ScotsCase about, DeadlineEvent from, Counted kept, Fact<LearnerEvent>? destroyed, bool isUndated, Because because)
    {
        LocalDate due = CivilDay.After(kept.Due);
        return new Reckoned(because.All(null, $"destroyed when the time is over: {due}", kept.Why))
        {
            Due = due,
            LacksCorrespondingDate = kept.LacksCorrespondingDate,
            RunsFrom = from,
            Working = because.KeepsReasons ? $"the day after {kept.Working}" : string.Empty,
            MetOn = destroyed?.Value.On,
            MayHaveBeenMet = destroyed is null && (isUndated || !about.EventsAreComplete),
        };
    }

    // A discontinuance that follows the tribunal's decision carries it out, unless another plan was prepared in between.
    private static bool IsOf(ScotsCase about, LocalDate overturned, LocalDate? discontinued) =>
        discontinued is not { } on || on <= overturned || about.FirstEvent([LearnerEventKinds.SupportPlanPrepared], CivilDay.After(overturned), on) is null;
}
