using NodaTime;

namespace VirtualSchool;

/// <summary>
/// How good a plan is, by criteria that anyone can read and check by hand. The rating follows from them and from nothing else:
/// <see cref="PlanRating.NeedsWork"/> while an essential one is not met, <see cref="PlanRating.Good"/> when all essential ones are,
/// <see cref="PlanRating.Strong"/> when all are. It judges the plan and not the child: a target that was not met makes no plan worse.
/// </summary>
public sealed class PlanQuality
{
    private static readonly PlanCriterion ChildHeard = new("child-heard", "The child's own words are there, with how and when they were gathered, or it is recorded how and when the child chose not to say", true);
    private static readonly PlanCriterion Measured = new("targets-measured", "There is at least one target, and every target says how one will see it and when it is looked at again", true);
    private static readonly PlanCriterion Owned = new("actions-owned", "Every target that is not met or dropped has an action, and every action says who does it and by when", true);
    private static readonly PlanCriterion Strengths = new("strengths-named", "It says what the child is good at", false);
    private static readonly PlanCriterion Barriers = new("barriers-answered", "Everything that gets in the way is answered by a support or a target", false);
    private static readonly PlanCriterion Family = new("family-heard", "A parent's or carer's views are recorded, or why they could not be asked", false);
    private static readonly PlanCriterion Wellbeing = new("wellbeing-linked", "Every target names a wellbeing indicator it serves", false);
    private static readonly PlanCriterion Kept = new("kept-up", "Every target whose review day has passed was looked at on or after it, and every action whose day has passed is done", false);
    private static readonly PlanCriterion NextReview = new("review-ahead", "The day on which the whole plan is looked at next is set", false);

    private PlanQuality(IReadOnlyList<CriterionOutcome> outcomes) => Outcomes = outcomes;

    /// <summary>Every criterion, the essential ones first.</summary>
    public static IReadOnlyList<PlanCriterion> Criteria { get; } = [ChildHeard, Measured, Owned, Strengths, Barriers, Family, Wellbeing, Kept, NextReview];

    /// <summary>What was found for each criterion, in their order.</summary>
    public IReadOnlyList<CriterionOutcome> Outcomes { get; }

    /// <summary>The rating that follows.</summary>
    public PlanRating Rating =>
        Outcomes.Any(o => o.Criterion.IsEssential && !o.IsMet) ? PlanRating.NeedsWork
        : Outcomes.All(o => o.IsMet) ? PlanRating.Strong
        : PlanRating.Good;

    /// <summary>Rates a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="asAt">The day it is looked at: what was to be done by then counts.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public static PlanQuality Of(PlanContent content, LocalDate asAt)
    {
        if (content is null)
        {
            throw new ArgumentNullException(nameof(content));
        }

        HashSet<string> answered = new(content.Supports.SelectMany(s => s.Barriers).Concat(content.Targets.SelectMany(t => t.Barriers)), StringComparer.Ordinal);
        HashSet<string> family = new(content.Contributors.Where(c => c.Role is PlanRole.Parent or PlanRole.Carer).Select(c => c.Id ?? string.Empty), StringComparer.Ordinal);
        HashSet<string> acted = new(content.Actions.Select(a => a.Target ?? string.Empty), StringComparer.Ordinal);
        return new PlanQuality(
        [
            Whole(ChildHeard, content.ChildViews is { } views && IsSourced(views)),
            Every(Measured, Short(content.Targets, "targets", t => Said(t.Measure) && t.Review is not null), content.Targets.Count > 0),
            Every(Owned, [.. Short(content.Targets, "targets", t => IsOver(t) || (t.Id is { } id && acted.Contains(id))), .. Short(content.Actions, "actions", a => Said(a.Owner) && a.Due is not null)], content.Targets.Count > 0),
            Whole(Strengths, content.Strengths.Any(s => Said(s.Text))),
            Every(Barriers, Short(content.Barriers, "barriers", b => b.Id is { } id && answered.Contains(id)), true),
            Whole(Family, content.OtherViews.Any(v => v.Person is { } person && family.Contains(person) && (IsSourced(v) || (v.Outcome == ViewsOutcome.CouldNotBeAsked && Said(v.Reason))))),
            Every(Wellbeing, Short(content.Targets, "targets", t => t.Indicators.Count > 0), content.Targets.Count > 0),
            Every(Kept, [.. Short(content.Targets, "targets", t => !(t.Review < asAt) || t.ReviewedOn >= t.Review || IsOver(t)), .. Short(content.Actions, "actions", a => !(a.Due < asAt) || a.Done is not null)], true),
            Whole(NextReview, content.Reviews.Any(r => r.Held is null && r.Due >= asAt)),
        ]);
    }

    /// <summary>The rating and counts.</summary>
    /// <returns>For example <c>PlanQuality Good (7 of 9)</c>.</returns>
    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, "PlanQuality {0} ({1} of {2})", Rating, Outcomes.Count(o => o.IsMet), Outcomes.Count);

    private static bool IsSourced(PlanViews views) =>
        views.On is not null && Said(views.How)
        && (views.Outcome == ViewsOutcome.ChoseNotToSay || (views.Outcome == ViewsOutcome.Given && views.Words.Any(w => Said(w.Text))));

    private static bool IsOver(PlanTarget target) => target.Progress is TargetProgress.Met or TargetProgress.Dropped;

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    private static CriterionOutcome Whole(PlanCriterion criterion, bool isMet) => new(criterion, isMet, []);

    private static CriterionOutcome Every(PlanCriterion criterion, string[] shortOf, bool isThere) => new(criterion, isThere && shortOf.Length == 0, shortOf);

    private static string[] Short<T>(IReadOnlyList<T> parts, string name, Func<T, bool> holds) =>
        [.. Enumerable.Range(0, parts.Count).Where(i => !holds(parts[i])).Select(i => PlanPath.Item(name, i))];
}
