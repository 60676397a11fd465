using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Obligations beyond the worked cases: what they are, and what plans of several versions say.</summary>
public sealed class ObligationTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    private static readonly LocalDate Day = new(2026, 4, 20);

    [Fact]
    public void There_are_44_each_with_a_rule_of_the_pack_and_those_with_a_deadline_share_its_code_and_rule()
    {
        IReadOnlyList<ObligationKind> kinds = ScotlandPack.Current.ObligationKinds;

        Assert.Equal(44, kinds.Select(k => k.Code).Distinct().Count());
        Assert.All(kinds, k => Assert.Contains(ScotlandPack.Current.Rules, r => r.Id == k.Rule.Id));
        Assert.All(kinds.Where(k => k.Deadline is not null), k => Assert.Equal((k.Code, ScotlandPack.Current.DeadlineKind(k.Code).Rule.Id), (k.Deadline, k.Rule.Id)));
    }

    [Fact]
    public void What_only_practice_asks_for_is_never_certain_until_the_council_states_it()
    {
        Learner child = InCare();
        foreach (Decision<Obligation> owed in Rules.About(child).ObligationsOn(Day).Where(o => o.Value.Kind.Rule.Citation.Confidence == Confidence.Medium))
        {
            Assert.NotEqual(ObligationState.NotMet, owed.Value.State);
            Assert.NotEqual(ObligationState.NotKnown, owed.Value.State);
        }
    }

    [Fact]
    public void Every_kind_of_event_is_listed_once()
    {
        string[] constants = [.. typeof(LearnerEventKinds).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

        Assert.Equal(constants.Order(StringComparer.Ordinal), LearnerEventKinds.All.Order(StringComparer.Ordinal));
        Assert.Equal(constants.Length, constants.Distinct().Count());
    }

    [Fact]
    public void A_later_version_that_names_another_day_for_the_same_review_corrects_it()
    {
        SupportPlan plan = Plan("looked-after-childs-plan", new PlanReview { Due = new(2026, 2, 23), Held = new LocalDate(2026, 2, 20) });
        SupportPlan corrected = Revised(plan, new(2026, 2, 10), new PlanReview { Due = new(2026, 2, 23), Held = new LocalDate(2026, 2, 18) });

        Assert.Equal(new LocalDate(2026, 5, 20), Due(plan, "review.next"));
        Assert.Equal(new LocalDate(2026, 5, 18), Due(corrected, "review.next"));
    }

    [Fact]
    public void A_review_that_only_an_earlier_agreed_version_holds_is_not_lost()
    {
        SupportPlan plan = Plan("looked-after-childs-plan", new PlanReview { Due = new(2026, 2, 23), Held = new LocalDate(2026, 2, 20) });

        Assert.Equal(new LocalDate(2026, 5, 20), Due(Revised(plan), "review.next"));
    }

    [Fact]
    public void A_later_version_starts_no_clock_of_a_support_plan_anew()
    {
        SupportPlan plan = Plan("co-ordinated-support-plan");
        SupportPlan revised = Revised(plan);

        Assert.Equal(new LocalDate(2027, 2, 9), Due(plan, "csp.review-expiry"));
        Assert.Equal(new LocalDate(2027, 2, 9), Due(revised, "csp.review-expiry"));
    }

    [Fact]
    public void The_version_in_force_is_that_of_the_day_and_not_the_last_one_written()
    {
        SupportPlan plan = Revised(Plan("education-plan"));

        Assert.Equal(new LocalDate(2026, 2, 10), Rules.About(InCare(plan)).ObligationOn("education-plan", new(2026, 3, 9)).Value.Evidence[0].On);
        Assert.Equal(new LocalDate(2026, 3, 10), Rules.About(InCare(plan)).ObligationOn("education-plan", new(2026, 3, 10)).Value.Evidence[0].On);
        Assert.Empty(Rules.About(InCare(plan)).ObligationOn("education-plan", new(2026, 2, 9)).Value.Evidence);
    }

    [Fact]
    public void Evidence_names_the_plan_by_its_reference_and_the_row_it_was_read_from()
    {
        ObligationEvidence evidence = Assert.Single(Rules.About(InCare(Plan("looked-after-childs-plan"))).ObligationOn("childs-plan", Day).Value.Evidence);

        Assert.Equal(("looked-after-childs-plan", "P-1", new LocalDate(2026, 2, 10), 300), (evidence.Record, evidence.Plan, evidence.On, evidence.Source.Row));
        Assert.Equal("ObligationEvidence", evidence.ToString());
    }

    [Fact]
    public void The_tree_has_what_is_expected_and_beside_it_what_was_done()
    {
        Decision<Obligation> owed = Rules.About(InCare(Plan("looked-after-childs-plan"))).ObligationOn("childs-plan", Day);

        Assert.Equal("SC-PLAN-1", owed.Trace.Rule!.Id);
        Assert.Contains("There is a child's plan: expected on 20 April 2026", owed.Trace.ToText(), StringComparison.Ordinal);
        Assert.Contains("the child's plan agreed on 10 February 2026 is in force", owed.Trace.ToText(), StringComparison.Ordinal);
        Assert.Equal(owed.Value.Done!.Sentence, owed.Trace.Because[^1].Sentence);
    }

    [Fact]
    public void A_kind_of_another_pack_is_a_bad_argument() =>
        Assert.Throws<ArgumentException>(() => ScotlandPack.Current.Code.Open(InCare(), null).Obligation(new ObligationKind("childs-plan", "Another", ScotsRules.Plan1, ObligationStrength.Law, ObligationActor.School), Day, null, Because.Traced));

    private static LocalDate? Due(SupportPlan plan, string deadline) => Rules.About(InCare(plan)).DeadlineOn(deadline, Day).Value.Due;

    private static Learner InCare(params SupportPlan[] plans) => Learner.Combine([Child.Of("2014-05-01", [Child.Episode("S25", "2026-01-12")], [(Child.Home("FOSLA", "2026-01-12"), null)], complete: true), new Learner
    {
        Enrolments = [new Fact<Enrolment>(new Enrolment(), new SourceRow(Child.School, 200))],
        Plans = [.. plans.Select((p, i) => new Fact<SupportPlan>(p, new SourceRow(Child.School, 300 + i)))],
        Markers =
        [
            new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 400)),
            new Fact<RecordMarker>(RecordMarker.PlansComplete, new SourceRow(Child.School, 401)),
        ],
    }]);

    private static SupportPlan Plan(string kind, params PlanReview[] reviews) =>
        SupportPlan.Begin("P-1", ScotlandPlans.Find(kind)!, Content(new(2026, 2, 10), reviews), new(2026, 2, 10), "team").Plan!.Submit(new(2026, 2, 10), "team").Plan!.Agree(new(2026, 2, 10), "team").Plan!;

    private static SupportPlan Revised(SupportPlan plan) => Revised(plan, new(2026, 3, 10));

    private static SupportPlan Revised(SupportPlan plan, LocalDate prepared, params PlanReview[] reviews) =>
        plan.Revise(Content(prepared, reviews), new(2026, 3, 10), "team").Plan!.Submit(new(2026, 3, 10), "team").Plan!.Agree(new(2026, 3, 10), "team").Plan!;

    private static PlanContent Content(LocalDate prepared, PlanReview[] reviews) => new()
    {
        Prepared = prepared,
        Child = new PlanChild { Reference = "C-1" },
        Contributors = [new PlanContributor { Id = "team", IsTeam = true, Role = PlanRole.VirtualSchool }],
        Reviews = reviews,
    };
}
