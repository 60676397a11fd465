using NodaTime;

namespace VirtualSchool;

public sealed class CheckingAPlan
{
    [Fact]
    public void A_good_plan_has_nothing_wrong() => Assert.Empty(PlanCheck.Plan(APlan.Agreed).Issues);

    [Fact]
    public void A_plan_with_no_child_is_found()
    {
        var report = PlanCheck.Content(APlan.With(child: new PlanChild()));

        Assert.Equal("child", report.At(IssueCodes.PlanWithoutChild));
        Assert.Equal("VS5101 error, plan field child: Plan does not say whose it is. Add the child's reference or name.", Assert.Single(report.Issues).ToString());
    }

    [Theory]
    [InlineData("target")]
    [InlineData("contributor")]
    public void Two_parts_with_one_id_are_found(string part)
    {
        var content = part == "target" ? APlan.With(targets: [APlan.Target(), APlan.Target()]) : new PlanContent { Child = new PlanChild { Name = "A" }, Contributors = [new PlanContributor { Id = "x" }, new PlanContributor { Id = "x" }] };

        Assert.Equal(part + "s[1].id", PlanCheck.Content(content).At(IssueCodes.PlanIdRepeated));
    }

    [Fact]
    public void What_refers_to_nothing_is_found_with_its_place()
    {
        Assert.Equal("actions[0].target", PlanCheck.Content(APlan.With(actions: [APlan.Action("t9")])).At(IssueCodes.PlanReferenceUnknown));
        Assert.Equal("targets[0].barriers[0]", PlanCheck.Content(APlan.With(barriers: [new PlanNote { Id = "b2", Text = "Noise" }], actions: [])).Issues[1].Position!.Field);
    }

    [Fact]
    public void A_target_needs_words_a_measure_and_a_day()
    {
        Assert.Empty(PlanCheck.Target(APlan.Target()).Issues);
        Assert.Equal(["VS5104", "VS5105", "VS5106"], PlanCheck.Target(new PlanTarget()).Codes());
        Assert.Equal("reviewedOn", PlanCheck.Target(new PlanTarget { Text = "A", Measure = "B", Review = APlan.Day, Progress = TargetProgress.Met }).At(IssueCodes.PlanProgressWithoutDay));
        Assert.Empty(PlanCheck.Target(new PlanTarget { Text = "A", Measure = "B", Review = APlan.Day, Progress = TargetProgress.Met, ReviewedOn = APlan.Day }).Issues);
    }

    [Fact]
    public void An_action_needs_words_an_owner_and_a_day()
    {
        Assert.Empty(PlanCheck.Action(APlan.Action()).Issues);
        Assert.Equal(["VS5104", "VS5108", "VS5109"], PlanCheck.Action(new PlannedAction()).Codes());
    }

    [Fact]
    public void To_choose_not_to_say_is_an_answer() => Assert.Empty(PlanCheck.Views(APlan.Views(ViewsOutcome.ChoseNotToSay)).Issues);

    [Fact]
    public void Views_that_contradict_themselves_are_found()
    {
        Assert.Equal(["VS5113"], PlanCheck.Views(APlan.Views(ViewsOutcome.Given)).Codes());
        Assert.Equal(["VS5113"], PlanCheck.Views(APlan.Views(ViewsOutcome.Given, " ")).Codes());
        Assert.Equal(["VS5114"], PlanCheck.Views(APlan.Views(ViewsOutcome.ChoseNotToSay, "But I said it")).Codes());
        Assert.Equal(["VS5112"], PlanCheck.Views(new PlanViews()).Codes());
    }

    [Fact]
    public void Not_asked_is_not_the_same_as_not_saying()
    {
        Assert.Equal(["VS5111"], PlanCheck.Views(new PlanViews { Outcome = ViewsOutcome.NotAskedYet }).Codes());
        Assert.Equal("childViews", PlanCheck.Content(new PlanContent { Child = new PlanChild { Name = "A" } }).At(IssueCodes.PlanChildNotAsked));
        Assert.Equal(["VS5115"], PlanCheck.Views(new PlanViews { Outcome = ViewsOutcome.CouldNotBeAsked }).Codes());
        Assert.Empty(PlanCheck.Views(new PlanViews { Outcome = ViewsOutcome.CouldNotBeAsked, Reason = "In hospital" }).Issues);
    }

    [Fact]
    public void Views_without_day_or_way_are_found() =>
        Assert.Equal(["on", "how"], PlanCheck.Views(new PlanViews { Outcome = ViewsOutcome.ChoseNotToSay }).Issues.Select(i => i.Position!.Field));

    [Fact]
    public void Dates_that_cannot_be_are_found()
    {
        Assert.Equal("reviews[0].held", PlanCheck.Content(APlan.With(reviews: [new PlanReview { Held = APlan.Day.PlusDays(-1) }])).At(IssueCodes.PlanDatesOutOfOrder));
        Assert.Equal("actions[0].due", PlanCheck.Content(APlan.With(actions: [new PlannedAction { Text = "A", Owner = "team", Due = APlan.Day.PlusDays(-1) }])).At(IssueCodes.PlanDatesOutOfOrder));
        Assert.Equal("child.born", PlanCheck.Content(APlan.With(child: new PlanChild { Name = "A", BirthDate = APlan.Day.PlusDays(1) })).At(IssueCodes.PlanDatesOutOfOrder));
        Assert.Empty(PlanCheck.Content(APlan.With(reviews: [new PlanReview { Held = APlan.Day }])).Issues);
    }

    [Fact]
    public void An_indicator_stands_once() =>
        Assert.Equal("wellbeing[1].indicator", PlanCheck.Content(APlan.With(wellbeing: [new WellbeingNote { Indicator = WellbeingIndicator.Safe }, new WellbeingNote { Indicator = WellbeingIndicator.Safe }])).At(IssueCodes.PlanIdRepeated));

    [Fact]
    public void Versions_are_about_one_child_and_a_plan_is_not_its_own_neighbour()
    {
        var other = APlan.Agreed.Revise(APlan.With(child: new PlanChild { Reference = "R-2" }, links: [new PlanLink { Plan = "EP-1" }]), APlan.Day.PlusDays(9), "team").Plan!;

        Assert.Equal("versions[1].child.reference", PlanCheck.Plan(other).At(IssueCodes.PlanChildChanged));
        Assert.Equal("versions[1].links[0].plan", PlanCheck.Plan(other).At(IssueCodes.PlanLinkToItself));
    }

    [Fact]
    public void No_finding_says_a_word_of_the_plan()
    {
        var content = new PlanContent
        {
            Child = new PlanChild { Reference = "Zebedee", BirthDate = new LocalDate(1987, 6, 5) },
            Prepared = new LocalDate(1987, 1, 1),
            Targets = [new PlanTarget { Id = "Zebedee", Barriers = ["Zebedee"] }, new PlanTarget { Id = "Zebedee" }],
            Actions = [new PlannedAction { Owner = "Zebedee", Target = "Zebedee2", Due = new LocalDate(1986, 1, 1) }],
        };

        Assert.All(PlanCheck.Content(content).Issues, i => Assert.DoesNotMatch("Zebedee|198[67]", i.ToString()));
    }
}
