using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// What a plan says was done, as the events that deadlines and obligations read. Only days and kinds are taken, never a text.
/// </summary>
/// <remarks>
/// Reviews held and assessments are taken from every version that was agreed at some time, and from the latest whatever its state, since a review
/// is held and written down before a version is agreed. Where a later version names another day for the review of the same due day, it corrects it.
/// The day a plan was made is that of its first agreed version: a later version continues the plan and starts no clock anew.
/// </remarks>
internal static class PlanEvents
{
    internal static IEnumerable<Fact<LearnerEvent>> Of(Fact<SupportPlan> plan)
    {
        (string? reviewed, string? made) = plan.Value.Kind.Code switch
        {
            "looked-after-childs-plan" => (LearnerEventKinds.ReviewHeld, null),
            "pathway-plan" => (LearnerEventKinds.PathwayReviewHeld, LearnerEventKinds.PathwayPlanMade),
            "co-ordinated-support-plan" => (LearnerEventKinds.SupportPlanReviewed, LearnerEventKinds.SupportPlanPrepared),
            _ => ((string?)null, (string?)null),
        };
        var happened = new List<(string Kind, LocalDate? On)>();
        PlanVersion[] versions = [.. plan.Value.Versions.Where((v, i) => i == plan.Value.Versions.Count - 1 || WasAgreed(v))];
        if (reviewed is not null)
        {
            var held = new SortedDictionary<LocalDate, LocalDate>();
            foreach (PlanReview review in versions.SelectMany(v => v.Content.Reviews))
            {
                if (review.Held is { } on)
                {
                    held[review.Due ?? on] = on;
                }
            }

            happened.AddRange(held.Values.Distinct().Select(on => (reviewed, (LocalDate?)on)));
        }

        if (made is not null && versions.FirstOrDefault(WasAgreed)?.Content.Prepared is { } prepared)
        {
            happened.Add((made, prepared));
        }

        if (plan.Value.Kind.Code == "welfare-assessment")
        {
            happened.AddRange(versions.Where(WasAgreed).Select(v => v.Content.Prepared).Where(d => d is not null).Distinct().Select(d => (LearnerEventKinds.WelfareAssessment, d)));
        }

        happened.AddRange(versions.SelectMany(v => v.Content.Links)
            .Where(l => l.Kind == "co-ordinated-support-plan" && l.Relation == PlanRelation.ConsideredNotRequired)
            .Select(l => (LearnerEventKinds.SupportPlanConsidered, l.On))
            .Distinct());
        return happened.Select(h => new Fact<LearnerEvent>(new LearnerEvent(h.Kind, h.On), plan.Source, plan.RecordedOn));
    }

    private static bool WasAgreed(PlanVersion version) => version.Steps.Any(s => s.State == PlanState.Agreed);
}
