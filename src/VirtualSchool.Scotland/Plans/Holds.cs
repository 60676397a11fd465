namespace VirtualSchool.Scotland;

/// <summary>Questions about a plan's content that several requirements ask, and the ways to state a requirement.</summary>
internal static class Holds
{
    /// <summary>A text that the instrument says the plan must hold.</summary>
    internal static PlanRequirement LawMatter(string code, string title, Citation source) => PlanRequirement.Matter(code, title, PlanRequirementBasis.Law, source, null);

    /// <summary>The same, asked of children who live away from home.</summary>
    internal static PlanRequirement LawMatterIfAway(string code, string title, Citation source) => PlanRequirement.Matter(code, title, PlanRequirementBasis.Law, source, content => content.Child?.LivesAway);

    internal static PlanRequirement Law(string code, string title, Citation source, Func<PlanContent, bool> isMet) => new(code, title, PlanRequirementBasis.Law, source, isMet, null);

    internal static PlanRequirement GoodMatter(string code, string title, Citation source) => PlanRequirement.Matter(code, title, PlanRequirementBasis.Practice, source, null);

    /// <summary>A part that makes the plan useful. Its source may be a duty of law that the plan serves, but no instrument asks it of the plan.</summary>
    internal static PlanRequirement Good(string code, string title, Citation source, Func<PlanContent, bool> isMet) => new(code, title, PlanRequirementBasis.Practice, source, isMet, null);

    /// <summary>The child's views were given, or the child chose not to say; or it is recorded why the child could not be asked.</summary>
    internal static bool ChildsViews(PlanContent content) => content.ChildViews is { } views && Asked(views);

    internal static bool FamilysViews(PlanContent content) => content.OtherViews.Any(v => Asked(v) && Roles(content, v.Person).Any(r => r is PlanRole.Parent or PlanRole.Carer));

    internal static bool BrothersOrSistersViews(PlanContent content) => content.OtherViews.Any(v => Asked(v) && Roles(content, v.Person).Contains(PlanRole.BrotherOrSister));

    internal static bool Targets(PlanContent content) => content.Targets.Count > 0 && content.Targets.All(t => Said(t.Text));

    internal static bool MeasuredTargets(PlanContent content) => content.Targets.Count > 0 && content.Targets.All(t => Said(t.Text) && Said(t.Measure) && t.Review is not null);

    /// <summary>At least one action, and every one says by whom and by when.</summary>
    internal static bool OwnedActions(PlanContent content) => content.Actions.Count > 0 && content.Actions.All(a => Said(a.Text) && Said(a.Owner) && a.Due is not null);

    internal static bool Supports(PlanContent content) => content.Supports.Count > 0 && content.Supports.All(s => Said(s.Text));

    internal static bool SupportsByWhom(PlanContent content) => content.Supports.Count > 0 && content.Supports.All(s => Said(s.By));

    internal static bool Factors(PlanContent content) => content.Barriers.Any(b => Said(b.Text));

    internal static bool Strengths(PlanContent content) => content.Strengths.Any(s => Said(s.Text));

    internal static bool Wellbeing(PlanContent content) => 8 == content.Wellbeing.Where(w => Said(w.Strengths) || Said(w.Needs)).Select(w => w.Indicator).Distinct().Count();

    internal static bool MyWorld(PlanContent content) => content.MyWorld.Where(w => Said(w.Text)).Select(w => w.Side).Distinct().Count() == 3;

    internal static bool NextReview(PlanContent content) => content.Reviews.Any(r => r.Due is not null);

    internal static bool SchoolRecords(PlanContent content) => content.Context.Any(c => c.Kind is PlanContextKind.Attendance or PlanContextKind.Attainment && Said(c.Reference));

    internal static bool SupportPlanConsidered(PlanContent content) =>
        content.Links.Any(l => l.Kind == "co-ordinated-support-plan" && (Said(l.Plan) || l.Relation is PlanRelation.ConsideredNotRequired or PlanRelation.UnderConsideration));

    internal static Func<PlanContent, bool> Contact(PlanRole role) => content => content.Contributors.Any(c => c.Role == role && Said(c.Name) && Said(c.Contact));

    internal static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool Asked(PlanViews views) => views.Outcome switch
    {
        ViewsOutcome.Given => views.Words.Any(w => Said(w.Text)),
        ViewsOutcome.ChoseNotToSay => true,
        ViewsOutcome.CouldNotBeAsked => Said(views.Reason),
        _ => false,
    };

    private static IEnumerable<PlanRole?> Roles(PlanContent content, string? person) => content.Contributors.Where(c => person is not null && c.Id == person).Select(c => c.Role);
}
