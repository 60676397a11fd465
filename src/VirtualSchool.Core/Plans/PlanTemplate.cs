using NodaTime;

namespace VirtualSchool;

/// <summary>An empty plan of a kind, to be filled in: one of each part, everyone whom the kind asks for, and every matter it must state.</summary>
public static class PlanTemplate
{
    /// <summary>A draft with nothing said in it. <see cref="PlanCheck"/> and <see cref="PlanCompleteness"/> say what is still to be written.</summary>
    /// <param name="kind">The kind of plan.</param>
    /// <param name="id">The plan's own reference; not a child's name.</param>
    /// <param name="on">The day it is begun.</param>
    /// <returns>The plan, begun by the virtual school's team.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> or <paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    public static SupportPlan Of(PlanKind kind, string id, LocalDate on)
    {
        var content = new PlanContent
        {
            Language = "en-GB",
            Child = new PlanChild(),
            ChildViews = new PlanViews { Outcome = ViewsOutcome.NotAskedYet, Words = [new PlanWords()] },
            OtherViews = [new PlanViews { Person = "carer", Outcome = ViewsOutcome.NotAskedYet, Words = [new PlanWords()] }],
            Contributors =
            [
                new PlanContributor { Id = "virtual-school", Role = PlanRole.VirtualSchool, IsTeam = true },
                new PlanContributor { Id = "parent", Role = PlanRole.Parent },
                new PlanContributor { Id = "carer", Role = PlanRole.Carer },
                new PlanContributor { Id = "school", Role = PlanRole.DesignatedManager },
            ],
            Strengths = [new PlanNote()],
            Barriers = [new PlanNote { Id = "barrier-1" }],
            Supports = [new PlanSupport { Id = "support-1", Barriers = ["barrier-1"] }],
            Targets = [new PlanTarget { Id = "target-1", Barriers = ["barrier-1"] }],
            Actions = [new PlannedAction { Id = "action-1", Target = "target-1" }],
            Wellbeing = [.. Enumerable.Range(0, PlanCodes.Indicators.Length).Select(i => new WellbeingNote { Indicator = (WellbeingIndicator)i })],
            MyWorld = [.. Enumerable.Range(0, PlanCodes.Sides.Length).Select(i => new MyWorldNote { Side = (MyWorldSide)i })],
            Context = [new PlanContext { Kind = PlanContextKind.Attendance }, new PlanContext { Kind = PlanContextKind.Attainment }],
            Matters = [.. (kind ?? throw new ArgumentNullException(nameof(kind))).Requirements.Where(r => r.IsMatter).Select(r => new PlanMatter { Matter = r.Code })],
            Reviews = [new PlanReview()],
        };
        return SupportPlan.Begin(id, kind, content, on, "virtual-school").Plan!;
    }
}
