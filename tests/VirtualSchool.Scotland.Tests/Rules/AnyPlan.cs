using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Random plans of invented children: drafts, agreed and closed ones, with reviews and views on any days. They have no texts.</summary>
internal static class AnyPlan
{
    private static readonly Gen<LocalDate> Day = Gen.Int[0, 9000].Select(d => new LocalDate(2005, 1, 1).PlusDays(d));

    private static readonly Gen<LocalDate?> MaybeDay = Gen.Frequency((3, Day.Select(d => (LocalDate?)d)), (1, Gen.Const((LocalDate?)null)));

    private static readonly Gen<PlanReview> Review = Gen.Select(MaybeDay, MaybeDay, (due, held) => new PlanReview { Due = due, Held = held });

    private static readonly Gen<PlanViews> Views = Gen.Select(Gen.Int[0, 3], MaybeDay, (outcome, on) => new PlanViews { Person = "carer", Outcome = (ViewsOutcome)outcome, On = on, Reason = "Invented." });

    internal static readonly Gen<SupportPlan> One =
        from kind in Gen.Int[0, ScotlandPlans.All.Count - 1]
        from begun in Day
        from prepared in MaybeDay
        from reviews in Review.Array[0, 3]
        from child in Views
        from family in Views
        from considered in MaybeDay
        from steps in Gen.Int[0, 3]
        from waits in Gen.Int[0, 400]
        select Of(ScotlandPlans.All[kind], begun, waits, steps, new PlanContent
        {
            Prepared = prepared,
            Child = new PlanChild { Reference = "C-1" },
            Contributors = [new PlanContributor { Id = "team", IsTeam = true, Role = PlanRole.VirtualSchool }, new PlanContributor { Id = "carer", Role = PlanRole.Carer }],
            ChildViews = child,
            OtherViews = [family],
            Reviews = reviews,
            Links = [new PlanLink { Kind = "co-ordinated-support-plan", Relation = steps % 2 == 0 ? PlanRelation.ConsideredNotRequired : PlanRelation.UnderConsideration, On = considered }],
        });

    // A step that the plan refuses leaves it as it was, which is a plan too.
    private static SupportPlan Of(PlanKind kind, LocalDate begun, int waits, int steps, PlanContent content)
    {
        SupportPlan plan = SupportPlan.Begin("P-" + kind.Code, kind, content, begun, "team").Plan!;
        plan = steps > 0 ? plan.Submit(begun, "team").Plan ?? plan : plan;
        plan = steps > 1 ? plan.Agree(begun.PlusDays(waits), "team").Plan ?? plan : plan;
        return steps > 2 ? plan.Close(begun.PlusDays(2 * waits), "team", "Invented.").Plan ?? plan : plan;
    }
}
