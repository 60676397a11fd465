using NodaTime;

namespace VirtualSchool;

public sealed class CompleteAndGood
{
    [Fact]
    public void A_plan_that_holds_everything_is_complete()
    {
        var complete = PlanCompleteness.Of(APlan.Kind, APlan.Content);

        Assert.True(complete.IsCompleteByLaw);
        Assert.All(complete.Outcomes, o => Assert.Equal(RequirementState.Met, o.State));
        Assert.Empty(complete.ToReport().Issues);
        Assert.Equal("PlanCompleteness 3 of 3", complete.ToString());
    }

    [Fact]
    public void What_is_missing_is_named_with_the_provision_that_asks_for_it()
    {
        var report = PlanCompleteness.Of(APlan.Kind, new PlanContent { Child = new PlanChild { LivesAway = false } });

        Assert.False(report.IsCompleteByLaw);
        Assert.Equal([RequirementState.Missing, RequirementState.DoesNotApply, RequirementState.Missing], report.Outcomes.Select(o => o.State));
        Assert.Equal(["VS5301", "VS5302"], report.ToReport().Codes());
        Assert.Equal("Continuity (continuity; An Act s.1)", report.ToReport().Issues[0].Detail);
    }

    [Fact]
    public void Where_the_plan_does_not_say_whether_it_is_asked_for_that_is_said()
    {
        var report = PlanCompleteness.Of(APlan.Kind, APlan.With(child: new PlanChild { Name = "A" }, matters: [new PlanMatter { Matter = "continuity", Text = "Stays" }]));

        Assert.False(report.IsCompleteByLaw);
        Assert.Equal(["VS5303"], report.ToReport().Codes());
    }

    [Fact]
    public void A_blank_matter_is_no_matter() =>
        Assert.False(PlanCompleteness.Of(APlan.Kind, APlan.With(matters: [new PlanMatter { Matter = "continuity", Text = " " }])).IsCompleteByLaw);

    [Fact]
    public void What_only_practice_asks_for_does_not_make_a_plan_unlawful()
    {
        var content = new PlanContent { Child = new PlanChild { LivesAway = false }, Matters = [new PlanMatter { Matter = "continuity", Text = "Stays" }] };

        Assert.True(PlanCompleteness.Of(APlan.Kind, content).IsCompleteByLaw);
    }

    [Fact]
    public void A_kind_states_each_requirement_once()
    {
        var twice = PlanRequirement.Matter("a", "A", PlanRequirementBasis.Law, new Citation("A", Confidence.High), null);

        Assert.Throws<ArgumentException>(() => new PlanKind("k", "K", PlanRequirementBasis.Law, new Citation("A", Confidence.High), [twice, twice]));
        Assert.Throws<ArgumentException>(() => new PlanKind("K k", "K", PlanRequirementBasis.Law, new Citation("A", Confidence.High), []));
    }

    [Fact]
    public void A_plan_that_meets_every_criterion_is_strong() =>
        Assert.Equal("PlanQuality Strong (9 of 9)", PlanQuality.Of(APlan.Content, APlan.Day).ToString());

    public static TheoryData<string, string> FallsShort => new()
    {
        { "no words", "child-heard" }, { "no target", "targets-measured" }, { "no measure", "targets-measured" }, { "no action", "actions-owned" }, { "no owner", "actions-owned" },
        { "no strength", "strengths-named" }, { "open barrier", "barriers-answered" }, { "no family", "family-heard" }, { "no indicator", "wellbeing-linked" }, { "late", "kept-up" }, { "no review", "review-ahead" },
    };

    [Theory]
    [MemberData(nameof(FallsShort))]
    public void Each_criterion_is_missed_by_itself_and_says_where(string without, string criterion)
    {
        var content = without switch
        {
            "no words" => APlan.With(views: APlan.Views(ViewsOutcome.Given)),
            "no target" => APlan.With(targets: []),
            "no measure" => APlan.With(targets: [new PlanTarget { Id = "t1", Text = "A", Review = APlan.Day, Indicators = [WellbeingIndicator.Safe] }]),
            "no action" => APlan.With(targets: [APlan.Target(), APlan.Target("t2")]),
            "no owner" => APlan.With(actions: [new PlannedAction { Target = "t1", Text = "A", Due = APlan.Day }]),
            "open barrier" => APlan.With(barriers: [new PlanNote { Id = "b1", Text = "A" }, new PlanNote { Id = "b2", Text = "B" }]),
            "no indicator" => APlan.With(targets: [new PlanTarget { Id = "t1", Text = "A", Measure = "B", Review = APlan.Day }]),
            "late" => APlan.With(actions: [APlan.Action(), new PlannedAction { Text = "A", Owner = "team", Due = APlan.Day.PlusDays(-1) }]),
            "no review" => APlan.With(reviews: [new PlanReview { Held = APlan.Day }]),
            "no strength" => new PlanContent { Strengths = [] },
            _ => new PlanContent { OtherViews = [new PlanViews { Person = "nobody", Outcome = ViewsOutcome.Given }] },
        };
        var quality = PlanQuality.Of(content, APlan.Day);
        var missed = quality.Outcomes.Single(o => o.Criterion.Code == criterion);

        Assert.False(missed.IsMet);
        Assert.Equal(quality.Outcomes.Any(o => !o.IsMet && o.Criterion.IsEssential) ? PlanRating.NeedsWork : PlanRating.Good, quality.Rating);
        Assert.Equal(without switch { "no action" => ["targets[1]"], "no owner" => ["actions[0]"], "open barrier" => ["barriers[1]"], "late" => ["actions[1]"], "no measure" or "no indicator" => ["targets[0]"], _ => Array.Empty<string>() }, missed.Places);
    }

    [Fact]
    public void A_child_who_chose_not_to_say_was_heard() =>
        Assert.Equal(PlanRating.Strong, PlanQuality.Of(APlan.With(views: APlan.Views(ViewsOutcome.ChoseNotToSay)), APlan.Day).Rating);

    [Fact]
    public void A_target_that_was_not_met_makes_no_plan_worse()
    {
        var looked = new PlanTarget { Id = "t1", Text = "A", Measure = "B", Review = APlan.Day, ReviewedOn = APlan.Day, Progress = TargetProgress.NotMet, Indicators = [WellbeingIndicator.Active] };

        Assert.Equal(PlanRating.Strong, PlanQuality.Of(APlan.With(targets: [looked], actions: [new PlannedAction { Target = "t1", Text = "A", Owner = "team", Due = APlan.Day, Done = APlan.Day }]), APlan.Day.PlusDays(5)).Rating);
    }

    [Fact]
    public void The_day_itself_is_not_late()
    {
        var content = APlan.With(actions: [new PlannedAction { Target = "t1", Text = "A", Owner = "team", Due = APlan.Day }]);

        Assert.True(PlanQuality.Of(content, APlan.Day).Outcomes.Single(o => o.Criterion.Code == "kept-up").IsMet);
        Assert.False(PlanQuality.Of(content, APlan.Day.PlusDays(1)).Outcomes.Single(o => o.Criterion.Code == "kept-up").IsMet);
    }
}
