using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class KindsOfPlan
{
    private static readonly LocalDate Day = new(2026, 10, 5);

    private static RequirementState State(PlanKind kind, string code, PlanContent content) => kind.Requirements.Single(r => r.Code == code).Of(content);

    private static PlanContent Stating(PlanKind kind) => new() { Matters = [.. kind.Requirements.Where(r => r.IsMatter).Select(r => new PlanMatter { Matter = r.Code, Text = "Said." })] };

    public static TheoryData<string> Codes => [.. ScotlandPlans.All.Select(k => k.Code)];

    [Fact]
    public void There_are_eight_kinds_and_each_is_found_by_its_code()
    {
        Assert.Equal(8, ScotlandPlans.All.Select(k => k.Code).Distinct().Count());
        Assert.All(ScotlandPlans.All, k => Assert.Same(k, ScotlandPlans.Find(k.Code)));
        Assert.Null(ScotlandPlans.Find("shopping-list"));
    }

    [Fact]
    public void The_two_plans_that_people_call_childs_plan_have_different_names_and_rest_on_different_things()
    {
        Assert.NotEqual(ScotlandPlans.LookedAfterChildsPlan.Title, ScotlandPlans.GirfecChildsPlan.Title);
        Assert.Equal(PlanRequirementBasis.Law, ScotlandPlans.LookedAfterChildsPlan.Basis);
        Assert.Equal(PlanRequirementBasis.Practice, ScotlandPlans.GirfecChildsPlan.Basis);
        Assert.Contains("reg.5", ScotlandPlans.LookedAfterChildsPlan.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_law_was_read_in_an_instrument(string code) =>
        Assert.All(
            ScotlandPlans.Find(code)!.Requirements.Where(r => r.Basis == PlanRequirementBasis.Law),
            r => Assert.True(r.Source.Confidence == Confidence.Verified && r.Source.Address is not null, r.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_empty_plan_meets_nothing(string code)
    {
        var kind = ScotlandPlans.Find(code)!;

        Assert.All(PlanCompleteness.Of(kind, new PlanContent()).Outcomes, o => Assert.NotEqual(RequirementState.Met, o.State));
        Assert.All(PlanCompleteness.Of(kind, PlanTemplate.Of(kind, "P", Day).Latest.Content).Outcomes.Where(o => o.Requirement.IsMatter), o => Assert.NotEqual(RequirementState.Met, o.State));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_matter_is_met_by_its_own_text_and_no_other(string code)
    {
        var kind = ScotlandPlans.Find(code)!;

        foreach (var requirement in kind.Requirements.Where(r => r.IsMatter))
        {
            var only = new PlanContent { Matters = [new PlanMatter { Matter = requirement.Code, Text = "Said." }] };
            Assert.Equal([requirement.Code], PlanCompleteness.Of(kind, only).Outcomes.Where(o => o.State == RequirementState.Met).Select(o => o.Requirement.Code));
        }
    }

    [Theory]
    [InlineData(true, RequirementState.Missing)]
    [InlineData(false, RequirementState.DoesNotApply)]
    [InlineData(null, RequirementState.CannotTell)]
    public void Part_two_of_the_schedule_is_for_children_who_live_away(bool? away, RequirementState expected)
    {
        var content = new PlanContent { Child = new PlanChild { LivesAway = away } };

        Assert.All(["home", "daily-care", "decisions", "contact", "duration", "responsibilities.carers"], code => Assert.Equal(expected, State(ScotlandPlans.LookedAfterChildsPlan, code, content)));
        Assert.Equal(RequirementState.Missing, State(ScotlandPlans.LookedAfterChildsPlan, "plans.immediate", content));
    }

    [Fact]
    public void A_pathway_plan_states_the_seven_matters_of_its_schedule_and_who_acts_by_when()
    {
        Assert.Equal(7, ScotlandPlans.PathwayPlan.Requirements.Count(r => r.IsMatter));
        Assert.Equal(RequirementState.Missing, State(ScotlandPlans.PathwayPlan, "actions", new PlanContent { Actions = [new PlannedAction { Text = "A", Owner = "b" }] }));
        Assert.Equal(RequirementState.Met, State(ScotlandPlans.PathwayPlan, "actions", new PlanContent { Actions = [new PlannedAction { Text = "A", Owner = "b", Due = Day }] }));
    }

    [Fact]
    public void A_welfare_assessment_considers_the_eight_matters_of_its_schedule_and_says_its_result() =>
        Assert.Equal(9, ScotlandPlans.WelfareAssessment.Requirements.Count(r => r.IsMatter));

    [Fact]
    public void A_young_person_who_chose_not_to_say_was_asked()
    {
        var chose = new PlanContent { ChildViews = new PlanViews { Outcome = ViewsOutcome.ChoseNotToSay } };
        var notYet = new PlanContent { ChildViews = new PlanViews { Outcome = ViewsOutcome.NotAskedYet } };

        Assert.Equal(RequirementState.Met, State(ScotlandPlans.PathwayPlan, "young-persons-views", chose));
        Assert.Equal(RequirementState.Missing, State(ScotlandPlans.PathwayPlan, "young-persons-views", notYet));
    }

    [Fact]
    public void A_co_ordinated_support_plan_with_all_its_content_is_complete()
    {
        static PlanContent Full(bool signed) => new()
        {
            Child = new PlanChild { Name = "A", Address = "B", Telephone = "C", BirthDate = new LocalDate(2012, 1, 1), Gender = "D", Communication = "E", School = "F", SchoolEntered = new LocalDate(2024, 8, 14) },
            Contributors =
            [
                new PlanContributor { Id = "mum", Role = PlanRole.Parent, Name = "A", Address = "B", Contact = "C", Relationship = "mother", Communication = "English" },
                new PlanContributor { Id = "co", Role = PlanRole.Coordinator, Name = "A", Contact = "B" },
                new PlanContributor { Id = "advice", Role = PlanRole.AdviceOfficer, Name = "A", Contact = "B" },
                new PlanContributor { Id = "officer", Role = PlanRole.AuthorisedOfficer, Name = "A" },
            ],
            ChildViews = new PlanViews { Outcome = ViewsOutcome.Given, Words = [new PlanWords { Text = "A" }] },
            OtherViews = [new PlanViews { Person = "mum", Outcome = ViewsOutcome.Given, Words = [new PlanWords { Text = "A" }] }],
            Barriers = [new PlanNote { Text = "A" }],
            Targets = [new PlanTarget { Text = "A" }],
            Supports = [new PlanSupport { Text = "A", By = "co" }],
            Reviews = [new PlanReview { Due = Day }],
            Matters = Stating(ScotlandPlans.CoordinatedSupportPlan).Matters,
            Signatures = [new PlanSignature { By = signed ? "officer" : "mum", On = Day }],
        };

        Assert.True(PlanCompleteness.Of(ScotlandPlans.CoordinatedSupportPlan, Full(signed: true)).IsCompleteByLaw);
        Assert.Equal(["signed"], PlanCompleteness.Of(ScotlandPlans.CoordinatedSupportPlan, Full(signed: false)).Outcomes.Where(o => o.State != RequirementState.Met).Select(o => o.Requirement.Code));
    }

    [Fact]
    public void Having_considered_a_co_ordinated_support_plan_is_recorded_by_a_link()
    {
        static PlanContent With(PlanRelation relation, string? plan) => new() { Links = [new PlanLink { Kind = "co-ordinated-support-plan", Relation = relation, Plan = plan }] };

        Assert.Equal(RequirementState.Met, State(ScotlandPlans.EducationPlan, "support-plan-considered", With(PlanRelation.ConsideredNotRequired, null)));
        Assert.Equal(RequirementState.Met, State(ScotlandPlans.EducationPlan, "support-plan-considered", With(PlanRelation.Beside, "CSP-1")));
        Assert.Equal(RequirementState.Missing, State(ScotlandPlans.EducationPlan, "support-plan-considered", With(PlanRelation.Beside, null)));
    }

    [Fact]
    public void No_law_asks_anything_of_an_education_plan() =>
        Assert.All(ScotlandPlans.EducationPlan.Requirements, r => Assert.Equal(PlanRequirementBasis.Practice, r.Basis));

    [Fact]
    public void Brothers_and_sisters_who_are_named_are_consulted()
    {
        var named = new PlanContent { Contributors = [new PlanContributor { Id = "b", Role = PlanRole.BrotherOrSister }] };

        Assert.Equal(RequirementState.Missing, State(ScotlandPlans.LookedAfterChildsPlan, "brothers-and-sisters-views", named));
        Assert.Equal(RequirementState.CannotTell, State(ScotlandPlans.LookedAfterChildsPlan, "brothers-and-sisters-views", new PlanContent()));
    }
}
