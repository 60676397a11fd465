using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class CareExperienceTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);
    private static readonly LocalDate Day = Child.Date("2026-08-17");

    [Fact]
    public void Each_definition_is_named_versioned_and_cited()
    {
        Assert.Equal(
            ["cecyp-spend/2022", "universities/2019", "saas/2020", "promise/2026", "mygov/2026", "stats-since-5/2022-23", "stats-since-12/2022-23", "asp-2026-16/2026"],
            ScotlandPack.Current.CareExperienceDefinitions.Select(d => d.ToString()));
        Assert.All(ScotlandPack.Current.CareExperienceDefinitions, d => Assert.NotEmpty(d.Rule.Citation.Text));
    }

    [Fact]
    public void Adopted_from_care_is_care_experienced_for_life_and_the_reason_names_the_guidance()
    {
        Learner adopted = Child.Of("1996-05-01", [Child.Episode("S25", "1998-02-01", "2001-08-31"), Child.Episode("ADOPT", "2002-06-20")], complete: true);

        var decision = Rules.CareExperienceOf(adopted, "cecyp-spend", Day);

        Assert.Equal(Determination.Yes, decision.Outcome);
        Assert.Equal(
            "Yes: care experienced on 17 August 2026, as the guidance of the fund says [SC-CE-1, Care Experienced Children and Young People Fund, national operational guidance 2022, section 2]\n"
            + "  Yes: looked after: Accommodated under section 25 [SC-ORD-1, Children (Scotland) Act 1995 s.25]\n"
            + "    Yes: recorded from 1 February 1998\n"
            + "      read from Invented social work: children.csv row 3\n",
            decision.Trace.ToText()[..(decision.Trace.ToText().IndexOf("row 3", StringComparison.Ordinal) + 6)]);
        Assert.Equal(CareEvidenceKind.RecordedStatus, decision.Value.Evidence[0].Kind);
        Assert.Equal(EvidenceWeight.Settles, decision.Value.Evidence[0].Weight);
    }

    [Theory]
    [InlineData("cecyp-spend", Determination.NeedsDecision)]
    [InlineData("universities", Determination.Unknown)]
    [InlineData("saas", Determination.NeedsDecision)]
    [InlineData("promise", Determination.Unknown)]
    [InlineData("mygov", Determination.Unknown)]
    [InlineData("stats-since-5", Determination.No)]
    public void A_kinship_care_order_alone_is_read_differently_by_each_definition(string definition, Determination expected)
    {
        Learner kinship = Child.Of("2014-05-01", [Child.Episode("KCO", "2020-05-01")], complete: true);

        Assert.Equal(expected, Rules.CareExperienceOf(kinship, definition, Day).Outcome);
    }

    [Theory]
    [InlineData("cecyp-spend", Determination.Yes)]
    [InlineData("universities", Determination.Unknown)]
    [InlineData("saas", Determination.Yes)]
    [InlineData("promise", Determination.Yes)]
    [InlineData("stats-since-5", Determination.No)]
    public void Care_in_England_is_read_differently_by_each_definition(string definition, Determination expected)
    {
        Learner england = Child.Of("2010-05-01", [new CareEpisode(ScotlandCodes.FindLegalBasis("LAEUK")!.Basis, new RecordedDates(Child.Date("2016-05-01"), Child.Date("2017-05-01"))) { Nation = "england" }], complete: true);

        Assert.Equal(expected, Rules.CareExperienceOf(england, definition, Day).Outcome);
    }

    [Fact]
    public void A_school_note_makes_it_possible_and_no_more()
    {
        Learner noted = Child.Of("2014-05-01", flags: [new CareFlag(CareFlagValue.CareExperienced)]);

        var decision = Rules.CareExperienceOf(noted, "universities", Day);

        Assert.Equal(Determination.Unknown, decision.Outcome);
        Assert.Contains("episodes", decision.Missing);
        Assert.Equal([EvidenceWeight.Suggests], decision.Value.Evidence.Select(e => e.Weight));
    }

    [Fact]
    public void A_school_list_that_says_looked_after_settles_it_where_no_complete_history_says_otherwise()
    {
        CareFlag[] flags = [new CareFlag(CareFlagValue.LookedAfterAway, Child.Date("2025-09-17"))];

        Assert.Equal(Determination.Yes, Rules.CareExperienceOf(Child.Of("2014-05-01", flags: flags), "saas", Day).Outcome);
        Assert.Equal(Determination.Unknown, Rules.CareExperienceOf(Child.Of("2014-05-01", flags: flags, complete: true), "saas", Day).Outcome);
        Assert.Equal(Determination.Unknown, Rules.CareExperienceOf(Child.Of("2014-05-01", flags: flags), "saas", Child.Date("2025-09-16")).Outcome);
    }

    [Fact]
    public void Care_without_any_date_is_care_once_childhood_is_past_and_open_before()
    {
        Learner undated = Child.Of("2010-05-01", [Child.Episode("S25", null)], complete: true);

        Assert.Equal(Determination.Unknown, Rules.CareExperienceOf(undated, "cecyp-spend", Child.Date("2028-04-30")).Outcome);
        Assert.Equal(Determination.Yes, Rules.CareExperienceOf(undated, "cecyp-spend", Child.Date("2028-05-01")).Outcome);
    }

    [Fact]
    public void Care_before_the_1995_Act_is_care_for_those_who_ask_for_any_care()
    {
        Learner older = Child.Of("1980-05-01", [Child.Episode("S25", "1988-05-01", "1990-04-30")], complete: true);

        Assert.Equal(Determination.Yes, Rules.CareExperienceOf(older, "universities", Day).Outcome);
    }

    [Fact]
    public void Accommodation_after_the_18th_birthday_is_no_care_of_a_child()
    {
        Learner adult = Child.Of("2004-05-01", [Child.Episode("S25", "2022-05-01", "2023-04-30")], complete: true);

        Assert.Equal(Determination.No, Rules.CareExperienceOf(adult, "cecyp-spend", Day).Outcome);
    }

    [Fact]
    public void Two_dates_of_birth_that_decide_whether_it_was_childhood_leave_it_open()
    {
        Learner doubtful = Learner.Combine([Child.Of("1999-05-01", [Child.Episode("S25", "2018-06-01", "2018-08-31")], complete: true), Child.Of("2001-05-01")]);
        doubtful = new Learner
        {
            BirthDates = [doubtful.BirthDates[0], new Fact<LocalDate>(doubtful.BirthDates[1].Value, new SourceRow(Child.School, 2, "Born"))],
            Episodes = doubtful.Episodes,
            Markers = doubtful.Markers,
        };

        var decision = Rules.CareExperienceOf(doubtful, "cecyp-spend", Day);

        Assert.Equal(Determination.Unknown, decision.Outcome);
        Assert.Contains("born", decision.Missing);
    }

    [Fact]
    public void The_Act_of_2026_says_of_nobody_that_they_are_or_are_not()
    {
        Learner adopted = Child.Of("2014-05-01", [Child.Episode("PO", "2016-02-01")], complete: true);

        var decision = Rules.CareExperienceOf(adopted, "asp-2026-16", Day);

        Assert.Equal(Determination.Unknown, decision.Outcome);
        Assert.Equal(["law"], decision.Missing);
        Assert.Contains("enacted, not in force", decision.Trace.ToText(), StringComparison.Ordinal);
        Assert.Equal([EvidenceWeight.Suggests], decision.Value.Evidence.Select(e => e.Weight));
    }

    [Fact]
    public void Nobody_is_denied_care_experience_because_nothing_is_recorded()
    {
        Learner unknown = Child.Of("2014-05-01");

        Assert.All(ScotlandPack.Current.CareExperienceDefinitions, d => Assert.Equal(Determination.Unknown, Rules.CareExperienceOf(unknown, d.Code, Day).Outcome));
    }
}
