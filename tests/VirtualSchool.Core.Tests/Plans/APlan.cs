using NodaTime;

namespace VirtualSchool;

/// <summary>Plans of an invented child, as good as they get; tests take away what they are about.</summary>
internal static class APlan
{
    public static readonly LocalDate Day = new(2026, 9, 7);

    public static readonly PlanKind Kind = new("education-plan", "Education plan", PlanRequirementBasis.Practice, new Citation("A", Confidence.Medium),
    [
        PlanRequirement.Matter("continuity", "Continuity", PlanRequirementBasis.Law, new Citation("An Act s.1", Confidence.Verified), null),
        PlanRequirement.Matter("contact", "Contact", PlanRequirementBasis.Law, new Citation("An Act s.2", Confidence.Verified), c => c.Child?.LivesAway),
        new PlanRequirement("strengths", "Strengths", PlanRequirementBasis.Practice, new Citation("B", Confidence.High), c => c.Strengths.Count > 0, null),
    ]);

    public static PlanContent Content { get; } = With();

    public static SupportPlan Draft => SupportPlan.Begin("EP-1", Kind, Content, Day, "team").Plan!;

    public static SupportPlan Submitted => Draft.Submit(Day.PlusDays(1), "school").Plan!;

    public static SupportPlan Agreed => Submitted.Agree(Day.PlusDays(2), "team").Plan!;

    public static SupportPlan Returned => Submitted.Return(Day.PlusDays(2), "team", "A measure is missing.").Plan!;

    public static PlanViews Views(ViewsOutcome outcome, params string[] words) => new()
    {
        Outcome = outcome,
        On = Day,
        How = "drawing",
        Words = [.. words.Select(w => new PlanWords { About = "school", Text = w })],
    };

    public static PlanTarget Target(string id = "t1") => new() { Id = id, Text = "Reads aloud", Measure = "Has done it once", Review = Day.PlusDays(90), Indicators = [WellbeingIndicator.Achieving], Barriers = ["b1"], Progress = TargetProgress.NotStarted };

    public static PlannedAction Action(string? target = "t1") => new() { Id = "a-" + target, Target = target, Text = "Practise", Owner = "school", Due = Day.PlusDays(30) };

    public static PlanContent With(
        PlanChild? child = null,
        PlanViews? views = null,
        IReadOnlyList<PlanTarget>? targets = null,
        IReadOnlyList<PlannedAction>? actions = null,
        IReadOnlyList<PlanMatter>? matters = null,
        IReadOnlyList<PlanNote>? barriers = null,
        IReadOnlyList<PlanReview>? reviews = null,
        IReadOnlyList<PlanLink>? links = null,
        IReadOnlyList<WellbeingNote>? wellbeing = null) => new()
        {
            Prepared = Day,
            Language = "en-GB",
            Child = child ?? new PlanChild { Reference = "R-1", Name = "Zebedee Canary", KnownAs = "Zeb", BirthDate = new LocalDate(2015, 1, 19), School = "Kirkbrae", LivesAway = true },
            ChildViews = views ?? Views(ViewsOutcome.Given, "I like science."),
            OtherViews = [new PlanViews { Person = "gran", Outcome = ViewsOutcome.Given, On = Day, How = "at home", Words = [new PlanWords { Text = "She is brave." }] }],
            Contributors =
            [
                new PlanContributor { Id = "team", Role = PlanRole.VirtualSchool, IsTeam = true, Name = "Virtual school" },
                new PlanContributor { Id = "school", Role = PlanRole.DesignatedManager, Name = "Ms Sinclair" },
                new PlanContributor { Id = "gran", Role = PlanRole.Carer, Name = "Moira" },
            ],
            Strengths = [new PlanNote { Text = "Asks good questions" }],
            Barriers = barriers ?? [new PlanNote { Id = "b1", Text = "Noise" }],
            Supports = [new PlanSupport { Id = "s1", Text = "A quiet corner", By = "school", Frequency = "any time", Barriers = ["b1"] }],
            Targets = targets ?? [Target()],
            Actions = actions ?? [Action()],
            Wellbeing = wellbeing ?? [new WellbeingNote { Indicator = WellbeingIndicator.Achieving, Strengths = "Curious" }],
            MyWorld = [new MyWorldNote { Side = MyWorldSide.Wider, Text = "Gran and the dog" }],
            Context = [new PlanContext { Kind = PlanContextKind.Attendance, Reference = "the school's system", AsAt = Day, Note = "Steady" }],
            Matters = matters ?? [new PlanMatter { Matter = "continuity", Text = "Stays at school" }, new PlanMatter { Matter = "contact", Text = "Saturdays" }],
            Reviews = reviews ?? [new PlanReview { Due = Day.PlusDays(100) }],
            Links = links ?? [new PlanLink { Kind = "co-ordinated-support-plan", Relation = PlanRelation.ConsideredNotRequired, On = Day, Note = "One service" }],
            Signatures = [new PlanSignature { By = "school", On = Day }],
        };

    public static IEnumerable<string> Codes(this IssueReport report) => report.Issues.Select(i => i.Code.Code);

    public static string At(this IssueReport report, IssueCode code) => Assert.Single(report.Issues, i => i.Code.Equals(code)).Position!.Field!;
}
