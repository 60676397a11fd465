using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The program on the page "What is expected for a child now", compiled and run.</summary>
public sealed class ObligationPage
{
    [Fact]
    public void It_names_what_was_not_done_with_its_provision_and_takes_the_plans_as_evidence()
    {
        var asAt = new LocalDate(2026, 4, 20);
        Learner child = Learner.Combine([Child.Of("2014-05-01", [Child.Episode("S25", "2026-01-12")], [(Child.Home("FOSLA", "2026-01-12"), null)], complete: true), new Learner
        {
            Markers = [new Fact<RecordMarker>(RecordMarker.PlansComplete, new SourceRow(Child.School, 2))],
        }]);
        var said = new List<string>();
        void Say(string text) => said.Add(text);
        SupportPlan plan = SupportPlan.Begin("P-1", ScotlandPlans.EducationPlan, new PlanContent { Contributors = [new PlanContributor { Id = "team" }] }, asAt, "team").Plan!;
        var file = new SourceRow(Child.School, 3);

        // begin-snippet: obligations
        var rules = RuleBook.Of(ScotlandPack.Current);
        var withPlan = Learner.Combine([child, new Learner { Plans = [new Fact<SupportPlan>(plan, file)] }]);
        foreach (var decision in rules.About(withPlan).ObligationsOn(asAt))
        {
            var obligation = decision.Value;
            if (obligation.State == ObligationState.NotMet)
            {
                Say($"{obligation.Kind.Title}: no. {obligation.Kind.Rule.Citation.Text}");
            }
        }

        // end-snippet
        Assert.Equal(["There is a child's plan: no. Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) regs 3 to 5, Schedule 2"], said);
    }
}
