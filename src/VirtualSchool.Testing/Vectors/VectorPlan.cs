using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Reads a plan of a worked case: a kind, its days and what matters to obligations. The child in it is invented and has no name.</summary>
internal static class VectorPlan
{
    private const string Team = "team";

    internal static LearnerBuilder Read(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("plans", VectorVocabulary.Plan);
        string code = VectorCase.Required(node, "kind").Word("plans.kind");
        PlanKind kind = ScotlandPlans.Find(code) ?? throw new VectorFault(node, "plans.kind", $"the code '{code}' is no kind of plan");
        LocalDate? prepared = Day(node, "prepared");
        LocalDate? agreed = Day(node, "agreed");
        LocalDate? closed = Day(node, "closed");
        LocalDate begun = Day(node, "begun") ?? prepared ?? agreed ?? throw new VectorFault(node, "plans", "a day is needed: begun, prepared or agreed");
        PlanChange change = SupportPlan.Begin(node.Child("id")?.Word("plans.id") ?? code, kind, Content(node, prepared), begun, Team);
        if (agreed is { } on)
        {
            change = Done(node, change).Submit(on, Team);
            change = Done(node, change).Agree(on, Team);
        }

        if (closed is { } last)
        {
            change = Done(node, change).Close(last, Team, "the case says so");
        }

        return child.Plan(Done(node, change), Day(node, "recorded"));
    }

    private static SupportPlan Done(VectorNode node, PlanChange change) => change.Plan ?? throw new VectorFault(node, "plans", $"the plan cannot be: {string.Join(", ", change.Issues.Issues.Select(i => i.Code.Code))}");

    private static PlanContent Content(VectorNode node, LocalDate? prepared)
    {
        bool isGood = node.Child("good") is { IsNull: false } good && good.YesOrNo("plans.good");
        LocalDate? lookAgain = isGood ? (prepared ?? Day(node, "agreed") ?? Day(node, "begun"))!.Value.PlusDays(180) : null;
        return new PlanContent
        {
            Prepared = prepared,
            Child = new PlanChild { Reference = "C-1" },
            Contributors =
            [
                new PlanContributor { Id = Team, Role = PlanRole.VirtualSchool, IsTeam = true },
                new PlanContributor { Id = "family", Role = PlanRole.Carer },
                .. node.Child("co_ordinator") is { IsNull: false } named && named.YesOrNo("plans.co_ordinator") ? new[] { new PlanContributor { Id = "co-ordinator", Role = PlanRole.Coordinator } } : [],
            ],
            ChildViews = Views(node.Child("child_views"), null),
            OtherViews = Views(node.Child("family_views"), "family") is { } views ? [views] : [],
            Reviews = node.Child("reviews") is { IsNull: false } reviews ? [.. reviews.ListOf("plans.reviews").Select(Review)] : [],
            Matters = node.Child("matters") is { IsNull: false } matters ? [.. matters.ListOf("plans.matters").Select(m => new PlanMatter { Matter = m.Word("plans.matters"), Text = "Invented." })] : [],
            Links = SupportPlanLink(node) is { } link ? [link] : [],
            Targets = isGood ? [new PlanTarget { Id = "t", Text = "Reads aloud", Measure = "Has done it once", Review = lookAgain }] : [],
            Actions = isGood ? [new PlannedAction { Id = "a", Target = "t", Text = "Practise", Owner = Team, Due = lookAgain }] : [],
        };
    }

    private static PlanReview Review(VectorNode node)
    {
        node.MustHoldOnly("plans.reviews", VectorVocabulary.PlanReview);
        return new PlanReview { Due = Day(node, "due"), Held = Day(node, "held") };
    }

    private static PlanViews? Views(VectorNode? node, string? person)
    {
        if (node is null || node.IsNull)
        {
            return null;
        }

        node.MustHoldOnly("plans.views", VectorVocabulary.PlanViews);
        VectorNode written = VectorCase.Required(node, "outcome");
        int known = Array.IndexOf(VectorVocabulary.ViewsOutcome, written.Text);
        ViewsOutcome outcome = known >= 0 ? (ViewsOutcome)known : throw new VectorFault(written, "plans.views", $"the name '{written.Text}' is not in the vocabulary");
        return new PlanViews
        {
            Person = person,
            Outcome = outcome,
            On = Day(node, "on"),
            How = "talking",
            Words = outcome == ViewsOutcome.Given ? [new PlanWords { Text = "Invented." }] : [],
            Reason = outcome is ViewsOutcome.CouldNotBeAsked or ViewsOutcome.NotAskedYet ? "Invented." : null,
        };
    }

    private static PlanLink? SupportPlanLink(VectorNode node) => node.Child("support_plan") is not { IsNull: false } written ? null : new PlanLink
    {
        Kind = ScotlandPlans.CoordinatedSupportPlan.Code,
        Relation = written.Text switch
        {
            "considered-not-required" => PlanRelation.ConsideredNotRequired,
            "under-consideration" => PlanRelation.UnderConsideration,
            _ => throw new VectorFault(written, "plans.support_plan", $"the name '{written.Text}' is not in the vocabulary"),
        },
        On = Day(node, "support_plan_on"),
    };

    private static LocalDate? Day(VectorNode node, string field) => node.Child(field)?.OptionalDate("plans." + field);
}
