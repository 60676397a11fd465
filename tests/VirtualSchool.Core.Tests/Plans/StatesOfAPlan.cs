using CsCheck;
using NodaTime;

namespace VirtualSchool;

public sealed class StatesOfAPlan
{
    [Fact]
    public void A_plan_goes_from_draft_to_agreed_and_says_who_and_when()
    {
        var plan = APlan.Agreed;

        Assert.Equal([PlanState.Draft, PlanState.Submitted, PlanState.Agreed], plan.Latest.Steps.Select(s => s.State));
        Assert.Equal(["team", "school", "team"], plan.Latest.Steps.Select(s => s.By));
        Assert.Equal([APlan.Day, APlan.Day.PlusDays(1), APlan.Day.PlusDays(2)], plan.Latest.Steps.Select(s => s.On));
        Assert.Same(plan.Latest, plan.InForce);
    }

    [Fact]
    public void A_team_may_agree_a_plan() =>
        Assert.True(APlan.Agreed.Latest.Content.Contributors.Single(c => c.Id == APlan.Agreed.Latest.Steps[2].By).IsTeam);

    [Fact]
    public void A_returned_version_keeps_its_reason_and_its_words()
    {
        var second = APlan.Returned.Revise(APlan.With(targets: []), APlan.Day.PlusDays(3), "school").Plan!;

        Assert.Equal("A measure is missing.", second.Versions[0].Steps[2].Reason);
        Assert.Same(APlan.Content, second.Versions[0].Content);
        Assert.Empty(second.Latest.Content.Targets);
        Assert.Equal(2, second.Latest.Number);
    }

    [Fact]
    public void An_agreed_version_stays_in_force_until_the_next_is_agreed_and_is_then_superseded()
    {
        var drafted = APlan.Agreed.Revise(APlan.With(actions: []), APlan.Day.PlusDays(10), "school").Plan!;
        Assert.Equal(1, drafted.InForce!.Number);

        var agreed = drafted.Submit(APlan.Day.PlusDays(11), "school").Plan!.Agree(APlan.Day.PlusDays(12), "team").Plan!;
        Assert.Equal(2, agreed.InForce!.Number);
        Assert.Equal(PlanState.Superseded, agreed.Versions[0].State);
        Assert.Equal(APlan.Day.PlusDays(12), agreed.Versions[0].Steps[^1].On);
        Assert.Same(APlan.Content, agreed.Versions[0].Content);
    }

    [Fact]
    public void Closing_ends_every_version_that_still_stands()
    {
        var plan = APlan.Agreed.Revise(APlan.Content, APlan.Day.PlusDays(10), "school").Plan!.Close(APlan.Day.PlusDays(20), "team", "Moved to another council.").Plan!;

        Assert.All(plan.Versions, v => Assert.Equal(PlanState.Closed, v.State));
        Assert.Null(plan.InForce);
    }

    [Fact]
    public void A_draft_may_be_written_again_and_nothing_else_may()
    {
        Assert.Empty(APlan.Draft.Write(APlan.With(targets: [], actions: [])).Plan!.Latest.Content.Targets);
        Assert.Equal(["VS5205"], APlan.Submitted.Write(APlan.Content).Issues.Codes());
        Assert.Equal(["VS5205"], APlan.Agreed.Write(APlan.Content).Issues.Codes());
    }

    public static TheoryData<string> Refused =>
    [
        "draft agree", "draft return", "draft revise", "submitted submit", "submitted revise", "agreed submit", "agreed agree", "returned submit", "returned agree", "returned return",
        "closed submit", "closed agree", "closed return", "closed close", "closed revise",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_step_that_cannot_be_taken_is_refused_with_a_code_and_changes_nothing(string step)
    {
        var plan = step.Split(' ')[0] switch
        {
            "draft" => APlan.Draft,
            "submitted" => APlan.Submitted,
            "agreed" => APlan.Agreed,
            "returned" => APlan.Returned,
            _ => APlan.Agreed.Close(APlan.Day.PlusDays(2), "team", "Ended.").Plan!,
        };
        var before = PlanFile.Write(plan);
        var on = APlan.Day.PlusDays(40);
        var change = step.Split(' ')[1] switch
        {
            "submit" => plan.Submit(on, "team"),
            "agree" => plan.Agree(on, "team"),
            "return" => plan.Return(on, "team", "Why"),
            "close" => plan.Close(on, "team", "Why"),
            _ => plan.Revise(APlan.Content, on, "team"),
        };

        Assert.False(change.IsDone);
        Assert.Null(change.Plan);
        Assert.Equal(["VS5201"], change.Issues.Codes());
        Assert.Equal(before, PlanFile.Write(plan));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Returning_and_closing_need_a_reason(string? reason)
    {
        Assert.Equal(["VS5202"], APlan.Submitted.Return(APlan.Day.PlusDays(5), "team", reason).Issues.Codes());
        Assert.Equal(["VS5202"], APlan.Agreed.Close(APlan.Day.PlusDays(5), "team", reason).Issues.Codes());
    }

    [Fact]
    public void A_step_is_never_dated_before_the_one_it_follows()
    {
        Assert.Equal(["VS5203"], APlan.Draft.Submit(APlan.Day.PlusDays(-1), "team").Issues.Codes());
        Assert.True(APlan.Draft.Submit(APlan.Day, "team").IsDone);
        Assert.Equal(["VS5203"], APlan.Agreed.Revise(APlan.Content, APlan.Day.PlusDays(1), "team").Issues.Codes());
    }

    [Fact]
    public void Only_a_contributor_takes_a_step()
    {
        Assert.Equal(["VS5204"], APlan.Draft.Submit(APlan.Day, "someone").Issues.Codes());
        Assert.Equal(["VS5204"], SupportPlan.Begin("EP-1", APlan.Kind, APlan.Content, APlan.Day, "someone").Issues.Codes());
        Assert.Equal(["VS5204"], APlan.Agreed.Revise(APlan.Content, APlan.Day.PlusDays(9), "someone").Issues.Codes());
    }

    [Fact]
    public void A_plan_that_is_wrong_is_not_handed_in_and_one_that_is_thin_may_be()
    {
        Assert.Contains("VS5101", SupportPlan.Begin("EP-1", APlan.Kind, APlan.With(child: new PlanChild()), APlan.Day, "team").Plan!.Submit(APlan.Day, "team").Issues.Codes());
        Assert.True(APlan.Draft.Write(APlan.With(targets: [], actions: [], matters: [])).Plan!.Submit(APlan.Day, "team").IsDone);
    }

    [Fact]
    public void Bad_arguments_throw_at_once()
    {
        Assert.Throws<ArgumentException>(() => SupportPlan.Begin(" ", APlan.Kind, APlan.Content, APlan.Day, "team"));
        Assert.Throws<ArgumentNullException>(() => SupportPlan.Begin("EP-1", null!, APlan.Content, APlan.Day, "team"));
        Assert.Throws<ArgumentNullException>(() => APlan.Draft.Write(null!));
        Assert.Throws<ArgumentNullException>(() => APlan.Draft.Submit(APlan.Day, null!));
    }

    [Fact]
    public void Whatever_steps_are_tried_the_plan_holds_together_and_no_version_is_lost() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3]).Array[0, 25].Sample(steps =>
        {
            var plan = APlan.Draft;
            var on = APlan.Day;
            foreach (var (step, days) in steps)
            {
                on = on.PlusDays(days);
                var change = step switch
                {
                    0 => plan.Submit(on, "team"),
                    1 => plan.Agree(on, "team"),
                    2 => plan.Return(on, "team", "Why"),
                    3 => plan.Revise(APlan.Content, on, "school"),
                    4 => days == 3 ? plan.Close(on, "team", "Why") : plan.Write(APlan.Content),
                    _ => plan.Submit(on, "stranger"),
                };
                var next = change.Plan ?? plan;
                Assert.True(next.Versions.Count >= plan.Versions.Count);
                for (var i = 0; i < plan.Versions.Count; i++)
                {
                    Assert.Equal(plan.Versions[i].Steps, next.Versions[i].Steps.Take(plan.Versions[i].Steps.Count));
                }

                Assert.True(next.Versions.Count(v => v.State == PlanState.Agreed) <= 1);
                plan = next;
            }

            // What the steps made, a reader accepts.
            var read = PlanFile.Read("p.json", PlanFile.Write(plan), [APlan.Kind]);
            Assert.True(read.Plan is not null, string.Join("\n", read.Issues.Issues));
        });
}
