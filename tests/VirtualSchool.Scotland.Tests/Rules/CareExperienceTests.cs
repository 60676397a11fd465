using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class CareExperienceTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);
    private static readonly string[] Bases = ["S25", "CSO", "ICSO", "PO", "KCO", "CPR", "S17A", "CPO", "LAEUK", "ADOPT"];
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

    [Theory]
    [InlineData("LAEUK", "cecyp-spend")]
    [InlineData("S17A", "cecyp-spend")]
    [InlineData("KCO", "cecyp-spend")]
    [InlineData("S25", "stats-since-5")]
    public void A_record_with_impossible_dates_never_makes_a_no(string basis, string definition)
    {
        Learner undated = Child.Of("2014-05-01", [Child.Episode(basis, null)], complete: true);
        Learner backwards = Child.Of("2014-05-01", [Child.Episode(basis, "2020-05-01", "2019-05-01")], complete: true);

        Assert.NotEqual(Determination.No, Rules.CareExperienceOf(undated, definition, Day).Outcome);
        Assert.NotEqual(Determination.No, Rules.CareExperienceOf(backwards, definition, Day).Outcome);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2020-05-01", "2019-05-01")]
    public void A_kinship_care_order_with_impossible_dates_leaves_assistance_open(string? from, string? to)
    {
        Learner child = Child.Of("2014-05-01", [Child.Episode("CSO", "2018-05-01", "2018-12-31"), Child.Episode("KCO", from, to)], complete: true);

        Assert.Equal(Determination.Unknown, Rules.EntitlementOf(child, "kinship-assistance", Day).Outcome);
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
    public void Once_section_10_is_in_force_the_answer_no_longer_says_that_it_is_not()
    {
        var commenced = RuleBook.Of(ScotlandPack.With(LawOverlay.Read("test.json", """{ "name": "begun", "commence": [ { "provision": "asp-2026-16-s10", "on": "2027-04-01", "citation": "invented" } ] }""")));
        Learner adopted = Child.Of("2014-05-01", [Child.Episode("PO", "2016-02-01")], complete: true);

        Assert.Contains("enacted, not in force", commenced.CareExperienceOf(adopted, "asp-2026-16", new LocalDate(2027, 3, 31)).Trace.ToText(), StringComparison.Ordinal);
        var after = commenced.CareExperienceOf(adopted, "asp-2026-16", new LocalDate(2027, 4, 1));
        Assert.Equal(Determination.Unknown, after.Outcome);
        Assert.DoesNotContain("not in force", after.Trace.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_denied_care_experience_because_nothing_is_recorded()
    {
        Learner unknown = Child.Of("2014-05-01");

        Assert.All(ScotlandPack.Current.CareExperienceDefinitions, d => Assert.Equal(Determination.Unknown, Rules.CareExperienceOf(unknown, d.Code, Day).Outcome));
    }

    /// <summary>The page on care experience: its table is asked of the rules, cell by cell.</summary>
    public static TheoryData<string, string, string> Weights
    {
        get
        {
            var page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Pages", "care-experience.md"));
            var table = page.SkipWhile(l => !l.StartsWith("| record |", StringComparison.Ordinal)).TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToArray();
            var data = new TheoryData<string, string, string>();
            foreach (var row in table.Skip(2))
            {
                for (int column = 1; column < row.Length; column++)
                {
                    data.Add(row[0], table[0][column], row[column]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void A_record_weighs_what_the_page_says(string record, string definition, string weight)
    {
        var decision = Rules.CareExperienceOf(WithOnly(record), definition, Day);

        (Determination Outcome, string? Missing, EvidenceWeight Weight) expected = weight switch
        {
            "settles" => (Determination.Yes, null, EvidenceWeight.Settles),
            "asks for records" => (Determination.Unknown, "episodes", EvidenceWeight.Suggests),
            "asks the person" => (Determination.Unknown, "events", EvidenceWeight.Suggests),
            "wording open" => (Determination.Unknown, "law", EvidenceWeight.Suggests),
            "a decision" => (Determination.NeedsDecision, null, EvidenceWeight.Suggests),
            "not looked at" => (Determination.No, null, EvidenceWeight.None),
            _ => throw new InvalidOperationException(weight),
        };
        Assert.Equal(expected.Outcome, decision.Outcome);
        Assert.Equal(expected.Missing is null ? [] : [expected.Missing], decision.Missing);
        Assert.Equal([expected.Weight], decision.Value.Evidence.Select(e => e.Weight));
    }

    [Fact]
    public void The_page_speaks_of_every_definition_and_every_kind_of_evidence()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", "care-experience.md"));

        Assert.All(ScotlandPack.Current.CareExperienceDefinitions, d => Assert.Contains($"`{d.Code}`", page, StringComparison.Ordinal));
        var kinds = Weights.Select(w => ((ITheoryDataRow)w).GetData()[0]).Distinct().SelectMany(r => Rules.CareExperienceOf(WithOnly((string)r!), "promise", Day).Value.Evidence).Select(e => e.Kind);
        Assert.Equal(Enum.GetValues<CareEvidenceKind>(), kinds.Distinct().Order());
    }

    [Fact]
    public void Who_is_care_experienced_once_is_so_on_every_later_day() =>
        (from born in Gen.Int[0, 3000]
         from spells in Gen.Select(Gen.Int[0, 9].Select(i => Bases[i]), Gen.Int[0, 9000], Gen.Int[1, 900]).Array[0, 4]
         from asked in Gen.Int[0, 12000]
         from later in Gen.Int[1, 6000]
         from complete in Gen.Bool
         select (born, spells, asked, later, complete)).Sample(c =>
        {
            var start = Child.Date("1998-01-01");
            var child = Child.Of(
                NodaTime.Text.LocalDatePattern.Iso.Format(start.PlusDays(c.born)),
                [.. c.spells.Select(s => Child.Episode(s.Item1, Iso(start.PlusDays(s.Item2)), Iso(start.PlusDays(s.Item2 + s.Item3))))],
                complete: c.complete);
            var about = Rules.About(child);
            foreach (var definition in ScotlandPack.Current.CareExperienceDefinitions)
            {
                if (about.OutcomeOn(definition, start.PlusDays(c.asked)).Outcome == Determination.Yes)
                {
                    Assert.Equal(Determination.Yes, about.OutcomeOn(definition, start.PlusDays(c.asked + c.later)).Outcome);
                }
            }
        });

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static Learner WithOnly(string record)
    {
        const string Born = "2006-05-01";
        CareEpisode Once(string basis) => Child.Episode(basis, "2016-05-01", "2016-05-31");
        var child = record switch
        {
            "a legal status in a council's record" => Child.Of(Born, [Once("CSO")], complete: true),
            "care by an authority elsewhere in the United Kingdom" => Child.Of(Born, [Once("LAEUK")], complete: true),
            "continuing care, which follows only on being looked after" => Child.Of(Born, [Child.Episode("CC", "2024-05-01")], complete: true),
            "a school list says looked after" => Child.Of(Born, flags: [new CareFlag(CareFlagValue.LookedAfter, Child.Date("2016-09-21"))]),
            "a school list says care experienced" => Child.Of(Born, flags: [new CareFlag(CareFlagValue.CareExperienced)], complete: true),
            "the person says so" => Child.Of(Born, complete: true),
            "detention in secure accommodation, section 17A" => Child.Of("2009-05-01", [Child.Episode("S17A", "2025-05-01", "2025-06-01")], complete: true),
            "a place of safety of the council's, child protection order" => Child.Of(
                Born,
                [new CareEpisode(ScotlandCodes.FindLegalBasis("CPO")!.Basis, new RecordedDates(Child.Date("2016-05-01"), Child.Date("2016-05-08"))) { IsPlaceOfSafetyByAuthority = true }],
                complete: true),
            "a kinship care order alone" => Child.Of(Born, [Once("KCO")], complete: true),
            "the child protection register alone" => Child.Of(Born, [Once("CPR")], complete: true),
            "an adoption order alone" => Child.Of(Born, [Once("ADOPT")], complete: true),
            _ => throw new InvalidOperationException(record),
        };
        return new Learner
        {
            BirthDates = child.BirthDates,
            Episodes = child.Episodes,
            CareFlags = child.CareFlags,
            Events = record == "the person says so" ? [new Fact<LearnerEvent>(new LearnerEvent(LearnerEventKinds.SelfDeclaredCareExperienced, Child.Date("2026-08-10")), new SourceRow(Child.Social, 20))] : [],
            Markers = [.. child.Markers, new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 21))],
        };
    }
}
