using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What the worked cases cannot ask: amounts, discretion, records that say half.</summary>
public sealed class LeavingCareTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    [Fact]
    public void Aftercare_is_owed_until_the_authority_is_satisfied_that_welfare_does_not_require_it()
    {
        Learner leaver = With(Foster("2008-05-01", "2020-06-01", "2025-06-01"), new LearnerEvent(LearnerEventKinds.AftercareNotRequired, Child.Date("2026-02-01")));

        Assert.Equal(Determination.Yes, Rules.EntitlementOf(leaver, "aftercare-duty", Child.Date("2026-01-31")).Outcome);
        Assert.Equal(Determination.No, Rules.EntitlementOf(leaver, "aftercare-duty", Child.Date("2026-02-01")).Outcome);
    }

    [Theory]
    [InlineData("2024-06-01", 314.45)]
    [InlineData("2022-06-01", 267.65)]
    [InlineData("2025-06-01", null)]
    [InlineData("2026-06-01", null)]
    public void The_Job_Start_amount_is_the_published_one_of_the_offers_day_and_none_where_it_was_only_worked_out(string offered, double? amount)
    {
        Learner leaver = With(Foster("2001-05-01", "2012-06-01", "2018-06-01"), new LearnerEvent(LearnerEventKinds.JobOffer, Child.Date(offered)) { OnQualifyingBenefit = true });

        Decision<Entitlement> decision = Rules.EntitlementOf(leaver, "job-start-care-leaver", Child.Date(offered));

        Assert.Equal(Determination.Yes, decision.Outcome);
        Assert.Equal((decimal?)amount, decision.Value.Amount);
        Assert.Contains("for the main carer of a child", decision.Trace.ToText(), StringComparison.Ordinal);
        Assert.Contains(amount is null ? "worked out by the uprating, not read" : "as published", decision.Trace.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-06-01", "2024-09-01")]
    [InlineData("2026-06-01", "2026-12-01")]
    public void One_may_apply_for_the_Job_Start_Payment_to_the_end_of_the_window_of_the_offers_day(string offered, string lastDay)
    {
        Learner leaver = With(Foster("2002-05-01", "2012-06-01", "2018-06-01"), new LearnerEvent(LearnerEventKinds.JobOffer, Child.Date(offered)) { OnQualifyingBenefit = true });

        Entitlement entitlement = Rules.EntitlementOf(leaver, "job-start-care-leaver", Child.Date(offered)).Value;

        Assert.Equal((Child.Date(offered), Child.Date(lastDay)), (entitlement.From, entitlement.To));
    }

    [Fact]
    public void Whether_the_age_for_the_Job_Start_Payment_is_that_of_the_offer_is_a_question_of_law_where_it_matters()
    {
        Learner leaver = With(Foster("2000-05-08", "2012-06-01", "2017-06-01"), new LearnerEvent(LearnerEventKinds.JobOffer, Child.Date("2026-05-07")) { OnQualifyingBenefit = true });

        Assert.Equal(Determination.Yes, Rules.EntitlementOf(leaver, "job-start-care-leaver", Child.Date("2026-05-07")).Outcome);
        Assert.Equal(["law"], Rules.EntitlementOf(leaver, "job-start-care-leaver", Child.Date("2026-05-08")).Missing);
    }

    [Fact]
    public void Whether_a_home_of_another_kind_counts_for_the_Job_Start_Payment_is_asked()
    {
        Learner leaver = With(
            Child.Of("2004-05-01", [Child.Episode("S25", "2012-06-01", "2021-06-01")], [(Child.Home("OCOM", "2012-06-01", "2021-06-01"), null)], complete: true),
            new LearnerEvent(LearnerEventKinds.JobOffer, Child.Date("2026-05-07")) { OnQualifyingBenefit = true });

        Assert.Equal(Determination.NeedsDecision, Rules.EntitlementOf(leaver, "job-start-care-leaver", Child.Date("2026-05-07")).Outcome);
    }

    [Theory]
    [InlineData(EpisodeEndedBy.OwnWish, Determination.No)]
    [InlineData(EpisodeEndedBy.AdverseWelfare, Determination.No)]
    [InlineData(EpisodeEndedBy.Authority, Determination.NeedsDecision)]
    [InlineData(null, Determination.Unknown)]
    public void Only_some_reasons_for_which_continuing_care_stopped_end_the_right_to_it(EpisodeEndedBy? by, Determination expected)
    {
        var continuing = new CareEpisode(ScotlandCodes.FindLegalBasis("CC")!.Basis, new RecordedDates(Child.Date("2025-05-01"), Child.Date("2025-12-31")), "FIF")
        {
            Ending = new EpisodeEnding(Child.Date("2026-01-01")) { By = by },
        };
        Learner leaver = Child.Of("2007-05-01", [Child.Episode("PO", "2018-06-01"), continuing], [(Child.Home("FOSLA", "2018-06-01"), null)], complete: true);

        Decision<Entitlement> decision = Rules.EntitlementOf(leaver, "continuing-care", Child.Date("2026-02-01"));

        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(expected == Determination.Unknown ? ["episodes.ended_by"] : [], decision.Missing);
        Assert.Equal(Determination.Yes, Rules.EntitlementOf(leaver, "aftercare-duty", Child.Date("2026-02-01")).Outcome);
    }

    [Fact]
    public void What_ended_an_earlier_leaving_does_not_end_a_later_one()
    {
        Learner leaver = With(
            Child.Of(
                "2008-05-01",
                [Child.Episode("S25", "2020-06-01", "2024-06-01"), Child.Episode("S25", "2025-01-10", "2025-06-01")],
                [(Child.Home("FOSLA", "2020-06-01", "2024-06-01"), null), (Child.Home("LAHOME", "2025-01-10", "2025-06-01"), null)],
                complete: true),
            new LearnerEvent(LearnerEventKinds.ContinuingCareLeft, Child.Date("2024-07-01")));

        Assert.Equal(Determination.Yes, Rules.EntitlementOf(leaver, "continuing-care", Child.Date("2024-06-02")).Outcome);
        Assert.Equal(Determination.No, Rules.EntitlementOf(leaver, "continuing-care", Child.Date("2024-07-01")).Outcome);
        Assert.Equal(Determination.Yes, Rules.EntitlementOf(leaver, "continuing-care", Child.Date("2025-06-02")).Outcome);
    }

    [Theory]
    [InlineData("1999-03-31", "2015-06-01", Determination.Yes)]
    [InlineData("1998-05-31", "2015-06-01", Determination.No)]
    [InlineData("1998-05-31", "2016-04-01", Determination.Yes)]
    [InlineData("1998-04-01", "2016-03-31", Determination.No)]
    [InlineData("1999-06-01", "2015-03-31", Determination.No)]
    public void The_age_up_to_which_continuing_care_could_begin_rose_year_by_year(string born, string ceased, Determination expected)
    {
        CareEpisode order = Child.Episode("CSO", "2014-12-01");
        var ended = new CareEpisode(order.Basis, order.Dates, order.Authority) { Continuations = [new OrderContinuation(Child.Date("2015-11-01"))], Ending = new EpisodeEnding(Child.Date(ceased)) };
        Learner leaver = Child.Of(born, [ended], [(Child.Home("FOSLA", "2014-12-01"), null)], complete: true);

        Assert.Equal(expected, Rules.EntitlementOf(leaver, "continuing-care", Child.Date(ceased).PlusDays(1)).Outcome);
    }

    [Fact]
    public void Conditions_of_the_Care_Leaver_Payment_that_a_council_gives_are_applied()
    {
        RuleBook rules = RuleBook.Of(ScotlandPack.With(LawOverlay.Read("test.json", $$"""
            { "name": "made", "parameters": [ {{Number("age-from", 16)}}, {{Number("age-before", 26)}}, {{Number("ceased-age-from", 16)}},
              { "name": "care-leaver-payment.ceased-from", "kind": "date", "history": [ { "from": "2026-04-01", "to": null, "value": "2026-04-01", "citation": "invented", "confidence": "M" } ] },
              { "name": "care-leaver-payment.at-home", "kind": "flag", "history": [ { "from": "2026-04-01", "to": null, "value": false, "citation": "invented", "confidence": "M" } ] },
              { "name": "care-leaver-payment.kinship-care-order", "kind": "flag", "history": [ { "from": "2026-04-01", "to": null, "value": false, "citation": "invented", "confidence": "M" } ] } ] }
            """)));
        Learner foster = Foster("2009-05-01", "2020-06-01", "2026-06-01");
        Learner home = Child.Of("2009-05-01", [Child.Episode("CSO", "2025-07-01", "2026-06-01")], [(Child.Home("HOME", "2025-07-01", "2026-06-01"), null)], complete: true);
        Learner nowhere = Child.Of("2009-05-01", [Child.Episode("CSO", "2025-07-01", "2026-06-01")], complete: true);
        LocalDate day = Child.Date("2026-07-01");

        Decision<Entitlement> paid = rules.EntitlementOf(foster, "care-leaver-payment", day);

        Assert.Equal(Determination.Yes, paid.Outcome);
        Assert.Equal(2000m, paid.Value.Amount);
        Assert.Equal(Determination.No, rules.EntitlementOf(home, "care-leaver-payment", day).Outcome);
        Assert.Equal(["homes"], rules.EntitlementOf(nowhere, "care-leaver-payment", day).Missing);
        Assert.Equal(Determination.No, rules.EntitlementOf(Foster("2009-05-01", "2020-06-01", "2026-03-30"), "care-leaver-payment", day).Outcome);
        Assert.Equal(["law"], Rules.EntitlementOf(foster, "care-leaver-payment", day).Missing);

        static string Number(string name, int value) =>
            $$"""{ "name": "care-leaver-payment.{{name}}", "kind": "number", "unit": "years of age", "history": [ { "from": "2026-04-01", "to": null, "value": {{value}}, "citation": "invented", "confidence": "M" } ] }""";
    }

    [Fact]
    public void Two_dates_of_birth_that_give_different_answers_ask_for_the_right_one()
    {
        Learner leaver = Learner.Combine([Foster("2008-05-01", "2020-06-01", "2025-06-01"), new Learner { BirthDates = [new Fact<LocalDate>(Child.Date("2010-01-05"), new SourceRow(Child.School, 2, "Born"))] }]);

        Assert.Equal(["born"], Rules.EntitlementOf(leaver, "aftercare-duty", Child.Date("2026-06-01")).Missing);
        Assert.Equal(["born"], Rules.EntitlementOf(leaver, "continuing-care", Child.Date("2026-06-01")).Missing);
    }

    [Fact]
    public void Before_2015_the_winter_in_which_school_age_ended_is_asked_for_only_where_it_matters()
    {
        LocalDate day = Child.Date("2014-06-02");

        Assert.Equal(["calendar.winter_leaving"], Rules.EntitlementOf(Foster("1997-10-02", "2012-09-01", "2013-12-20"), "aftercare-duty", day).Missing);
        Assert.Equal(Determination.Yes, Rules.EntitlementOf(Foster("1997-10-02", "2012-09-01", "2013-12-26"), "aftercare-duty", day).Outcome);
        Assert.Equal(Determination.No, Rules.EntitlementOf(Foster("1997-10-02", "2012-09-01", "2013-11-30"), "aftercare-duty", day).Outcome);
    }

    private static Learner Foster(string born, string from, string to) =>
        Child.Of(born, [Child.Episode("S25", from, to)], [(Child.Home("FOSLA", from, to), null)], complete: true);

    private static Learner With(Learner learner, params LearnerEvent[] events) =>
        Learner.Combine([learner, new Learner { Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 80 + i)))] }]);
}
