using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// What the child, the family or the school says of education was before the last review of the child's case. An event says so; views in the statutory
/// child's plan that is reviewed show it too. Views in an education plan show that they were gathered, and whether they reached the review is asked.
/// </summary>
internal sealed class ReviewHeard(ScotsLaw law, string code, string title, ObligationActor actor, string kind, Func<PlanContent, IEnumerable<PlanViews>> views)
    : ObligationRule(law, code, title, ScotsRules.Vsp2, ObligationStrength.Practice, actor)
{
    private readonly Parameter<bool> policy = law.Parameters.Get<bool>("practice.review-views");

    /// <summary>The child's own views.</summary>
    internal static IEnumerable<PlanViews> OfChild(PlanContent content) => content.ChildViews is { } own ? [own] : [];

    /// <summary>The views of parents and carers.</summary>
    internal static IEnumerable<PlanViews> OfFamily(PlanContent content) =>
        content.OtherViews.Where(v => v.Person is not null && content.Contributors.Any(c => c.Id == v.Person && c.Role is PlanRole.Parent or PlanRole.Carer));

    /// <summary>None: a plan does not say what the school reported.</summary>
    internal static IEnumerable<PlanViews> OfNobody(PlanContent content) => [];

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        null,
        $"looked after, with a review behind, where practice asks for it",
        about.LookedAfterForDeadlines(day, because),
        LastReview(about, day) is { } last ? because.Fact(Determination.Yes, $"the last review was held on {last.Value.On!.Value}", last.Source) : about.NoEvent(LearnerEventKinds.ReviewHeld, "a review", day, because),
        Practised(policy, day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        if (LastReview(about, day) is not { } last)
        {
            return new Looked(about.NoEvent(LearnerEventKinds.ReviewHeld, "a review", day, because));
        }

        LocalDate held = last.Value.On!.Value;
        LocalDate since = Since(about, held, day);
        if (about.LatestEvent(kind, since, held) is { } heard)
        {
            return Looked.Yes(heard, because);
        }

        if (Gathered(about, "looked-after-childs-plan", since, held) is { } reviewed)
        {
            return new Looked(because.Fact(Determination.Yes, $"the child's plan that was reviewed on {held} has them, given since {since}", reviewed.Source), reviewed);
        }

        if (Gathered(about, EducationPlanMade.Plan, since, held) is { } gathered)
        {
            Trace fact = because.Fact(Determination.Yes, $"the education plan has them, given since {since}", gathered.Source);
            return new Looked(because.NeedsDecision(ScotsRules.Vsp2, $"the views were gathered before the review on {held}: did they reach it?", fact), gathered);
        }

        return new Looked(about.NoEvent(kind, "what reached the last review", day, because));
    }

    private static Fact<LearnerEvent>? LastReview(ScotsCase about, LocalDate day) =>
        about.CareBegan(day) is { } since ? about.LatestEvent(LearnerEventKinds.ReviewHeld, since, day) : null;

    // The day after the review before, or the first day in care.
    private static LocalDate Since(ScotsCase about, LocalDate held, LocalDate day)
    {
        LocalDate began = about.CareBegan(day) ?? held;
        return began < held && about.LatestEvent(LearnerEventKinds.ReviewHeld, began, CivilDay.Before(held)) is { } before ? CivilDay.After(before.Value.On!.Value) : began;
    }

    private ObligationEvidence? Gathered(ScotsCase about, string plan, LocalDate from, LocalDate to)
    {
        ObligationEvidence? latest = null;
        foreach (Fact<SupportPlan> recorded in about.Plans)
        {
            foreach (PlanVersion version in recorded.Value.Kind.Code == plan ? recorded.Value.Versions : [])
            {
                foreach (PlanViews given in views(version.Content))
                {
                    if (given.Outcome is ViewsOutcome.Given or ViewsOutcome.ChoseNotToSay && given.On is { } on && on >= from && on <= to && !(latest?.On >= on))
                    {
                        latest = new ObligationEvidence(plan, on, recorded.Source, recorded.Value.Id);
                    }
                }
            }
        }

        return latest;
    }
}
