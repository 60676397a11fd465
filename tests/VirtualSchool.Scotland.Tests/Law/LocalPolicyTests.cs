
namespace VirtualSchool.Scotland;

public sealed class LocalPolicyTests
{
    private static readonly Learner Fostered = Child.Of("2015-05-04", [Child.Episode("CSO", "2025-03-01", "2026-12-31")], [(Child.Home("FOSLA", "2025-03-01"), null)], complete: true);

    [Fact]
    public void A_grant_is_given_where_all_its_conditions_hold_and_every_answer_says_that_it_is_local()
    {
        var pack = ScotlandPack.With(Grant("""{"looked-after":true},{"age-from":11},{"age-before":18},{"authority":"FIF"},{"home":"away"},{"ever-looked-after":true},{"care-experienced":"promise"},{"entitlement":"asn-presumption"}"""));

        var decision = RuleBook.Of(pack).About(Fostered).EntitlementOn("music", Child.Date("2026-09-01"));

        Assert.Equal("scotland/2026.1+test", pack.Version);
        Assert.Equal(pack.Version, decision.PackVersion);
        Assert.Equal(Determination.Yes, decision.Outcome);
        Assert.True(decision.Value.Scheme.IsLocal);
        Assert.Equal("test", decision.Value.Scheme.Rule.Local);
        Assert.Equal(120m, decision.Value.Amount);
        // From the birthday of eleven (it came after the grant began) to the last day of the order.
        Assert.Equal((Child.Date("2026-08-01"), Child.Date("2026-12-31")), (decision.Value.From, decision.Value.To));
        Assert.Contains("by the local policy test [music, Invented committee, item 7]", decision.Trace.ToText(), StringComparison.Ordinal);
        Assert.Contains(pack.Rules, r => r is { Id: "music", Local: "test" });
    }

    [Theory]
    [InlineData("""{"looked-after":false}""", "No")]
    [InlineData("""{"ever-looked-after":false}""", "No")]
    [InlineData("""{"age-from":12}""", "No")]
    [InlineData("""{"age-before":11}""", "No")]
    [InlineData("""{"authority":"GLG"}""", "No")]
    [InlineData("""{"home":"at-home"}""", "No")]
    [InlineData("""{"stage":["S1"]}""", "No")]
    [InlineData("""{"stage":["P7","S1"]}""", "Yes")]
    [InlineData("""{"stage":"P7"}""", "Yes")]
    [InlineData("""{"entitlement":"continuing-care"}""", "No")]
    public void One_condition_that_does_not_hold_is_enough_for_no(string condition, string outcome) =>
        Assert.Equal(outcome, Of(Grant(condition), Fostered, "2026-09-01").Outcome.ToString());

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_stage_is_asked_on_any_day_of_the_calendar(string day) =>
        Assert.NotEqual(Determination.Yes, Of(Grant("""{"stage":"P7"}"""), Fostered, day).Outcome);

    [Fact]
    public void What_is_not_known_stays_unknown_and_is_named()
    {
        var nothing = Child.Of(null);

        Assert.Contains("episodes", Missing("""{"looked-after":true}"""));
        Assert.Contains("episodes", Missing("""{"authority":"FIF"}"""));
        Assert.Contains("episodes", Missing("""{"home":"away"}"""));
        Assert.Equal(["born"], Missing("""{"age-from":5}"""));
        Assert.Equal(["born"], Missing("""{"stage":"P7"}"""));

        IEnumerable<string> Missing(string condition)
        {
            var decision = Of(Grant(condition), nothing, "2026-09-01");
            Assert.Equal(Determination.Unknown, decision.Outcome);
            return decision.Trace.Missing;
        }
    }

    [Fact]
    public void A_grant_is_not_given_before_it_begins_or_after_it_ends()
    {
        var grant = Grant("""{"ever-looked-after":true}""", to: "2026-10-31");

        Assert.Equal(Determination.No, Of(grant, Fostered, "2026-07-31").Outcome);
        Assert.Equal(Determination.Yes, Of(grant, Fostered, "2026-08-01").Outcome);
        Assert.Equal(Determination.Yes, Of(grant, Fostered, "2026-10-31").Outcome);
        Assert.Equal(Determination.No, Of(grant, Fostered, "2026-11-01").Outcome);
    }

    [Fact]
    public void After_care_has_ended_the_council_that_last_looked_after_the_child_counts()
    {
        var moved = Child.Of(
            "2010-05-04",
            [Child.Episode("CSO", "2020-03-01", "2020-12-31"), new CareEpisode(ScotlandCodes.FindLegalBasis("S25")!.Basis, new RecordedDates(Child.Date("2021-03-01"), Child.Date("2021-12-31")), "GLG")],
            complete: true);

        Assert.Equal(Determination.Yes, Of(Grant("""{"authority":"GLG"}"""), moved, "2026-09-01").Outcome);
        Assert.Equal(Determination.No, Of(Grant("""{"authority":"FIF"}"""), moved, "2026-09-01").Outcome);
    }

    [Fact]
    public void An_age_beyond_those_of_national_law_ends_the_window_too()
    {
        var adult = Child.Of("1996-05-04", [Child.Episode("S25", "2010-03-01", "2013-12-31")], complete: true);

        Assert.Equal(Child.Date("2031-05-03"), Of(Grant("""{"age-before":35}"""), adult, "2026-09-01").Value.To);
    }

    [Theory]
    [InlineData("""{"stage":["P7","S1"]},{"authority":"FIF"}""")]
    [InlineData("""{"looked-after":true},{"home":"away"},{"age-from":11}""")]
    [InlineData("""{"ever-looked-after":true},{"looked-after":false}""")]
    public void The_windows_of_a_grant_are_the_days_on_which_it_is_given(string conditions)
    {
        var pack = ScotlandPack.With(Grant(conditions, to: "2027-06-30"));
        var about = RuleBook.Of(pack).About(Fostered);
        var windows = about.WindowsOf(pack.EntitlementScheme("music"));

        for (var day = Child.Date("2026-06-01"); day < Child.Date("2028-01-01"); day = day.PlusDays(1))
        {
            Assert.Equal(about.OutcomeOn(pack.EntitlementScheme("music"), day).Outcome == Determination.Yes, windows.Any(w => w.Contains(day)));
        }
    }

    [Theory]
    [InlineData("""{"care-experienced":"promises"}""", "test, entitlement music, condition 1: the pack does not have this code.")]
    [InlineData("""{"looked-after":true},{"entitlement":"music"}""", "test, entitlement music, condition 2: the pack does not have this code.")]
    [InlineData("""{"authority":"LND"}""", "test, entitlement music, condition 1: the pack does not have this code.")]
    [InlineData("""{"stage":"P8"}""", "test, entitlement music, condition 1: the pack does not have this code.")]
    public void A_code_that_the_pack_does_not_have_is_refused_with_its_place(string conditions, string message) =>
        Assert.Equal(message, Assert.Throws<RuleConfigurationException>(() => ScotlandPack.With(Grant(conditions))).Message);

    [Fact]
    public void An_entitlement_of_the_pack_cannot_be_replaced_by_a_local_one()
    {
        var overlay = Overlay(""" "entitlements":[{"id":"council-tax","title":"T","citation":"A","from":"2026-08-01","to":null,"conditions":[{"looked-after":true}]}] """);

        Assert.Equal("test, entitlement council-tax: there is an entitlement of this code already.", Assert.Throws<RuleConfigurationException>(() => ScotlandPack.With(overlay)).Message);
    }

    [Fact]
    public void A_council_that_does_not_exist_or_two_overlays_of_one_name_are_refused()
    {
        Assert.Equal("test, authority: there is no such council.", Assert.Throws<RuleConfigurationException>(() => ScotlandPack.With(Overlay(""" "authority":"LND" """))).Message);
        Assert.Equal("test, name: two overlays have this name.", Assert.Throws<RuleConfigurationException>(() => ScotlandPack.With(Overlay(""" "authority":"FIF" """), Overlay(""" "authority":"FIF" """))).Message);
    }

    [Fact]
    public void A_figure_set_locally_is_the_packs_figure_on_its_days_and_says_whose_it_is()
    {
        var pack = ScotlandPack.With(Overlay(""" "parameters":[{"name":"cecyp.rate","kind":"money","history":[{"from":"2026-04-01","to":"2027-03-31","value":1250,"citation":"Invented letter","confidence":"M"}]}] """));
        var rate = pack.Parameters.Get<decimal>("cecyp.rate");

        Assert.Equal((1250m, "test"), (rate.At(Child.Date("2026-07-31")).Value, rate.At(Child.Date("2026-07-31")).Local));
        Assert.False(rate.At(Child.Date("2027-04-01")).IsKnown);
        Assert.Null(rate.At(Child.Date("2026-03-31")).Local);
        Assert.False(ScotlandPack.Current.Parameters.Get<decimal>("cecyp.rate").At(Child.Date("2026-07-31")).IsKnown);
    }

    [Fact]
    public void A_commencement_changes_no_answer_for_a_day_before_it()
    {
        var commenced = RuleBook.Of(ScotlandPack.With(Overlay(""" "commence":[{"provision":"asp-2026-16-s1","on":"2027-04-01","citation":"A"},{"provision":"asp-2026-16-s7","on":"2027-04-01","citation":"A"}] """)));
        var published = RuleBook.Of(ScotlandPack.Current);
        var leaver = Child.Of("2009-06-04", [Child.Episode("S25", "2024-03-01", "2026-03-01")], [(Child.Home("FOSLA", "2024-03-01"), null)], complete: true);

        Assert.Equal(Outcomes(published, "2027-03-31"), Outcomes(commenced, "2027-03-31"));
        Assert.Equal(
            ["aftercare-2026-duty No -> Yes", "aftercare-duty Yes -> No"],
            Outcomes(published, "2027-04-01").Zip(Outcomes(commenced, "2027-04-01")).Where(p => p.First != p.Second).Select(p => $"{p.First} -> {p.Second.Split(' ')[1]}").Where(d => d.StartsWith("aftercare-2026-duty", StringComparison.Ordinal) || d.StartsWith("aftercare-duty", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        string[] Outcomes(RuleBook rules, string on) =>
            [.. rules.Pack.EntitlementSchemes.Select(s => $"{s.Code} {rules.About(leaver).OutcomeOn(s, Child.Date(on)).Outcome}")];
    }

    [Fact]
    public void A_figure_that_the_law_itself_fixes_is_refused()
    {
        var overlay = Overlay(""" "parameters":[{"name":"order.cso.length","kind":"length","history":[{"from":"2026-04-01","to":null,"value":"P2Y","citation":"A","confidence":"V"}]}] """);

        Assert.Equal("test, parameter 1: the law itself fixes this figure, and no overlay sets it.", Assert.Throws<RuleConfigurationException>(() => ScotlandPack.With(overlay)).Message);
    }

    [Fact]
    public void Every_figure_that_rules_read_without_asking_the_law_in_use_is_fixed()
    {
        var read = typeof(Parameters).GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(p => p.GetValue(null)).OfType<Parameter>().ToArray();

        Assert.NotEmpty(read);
        Assert.All(read, p => Assert.True(p.IsFixed, p.Name));
    }

    [Fact]
    public void As_known_on_the_day_before_the_2011_Act_its_repeal_of_limb_c_had_not_happened()
    {
        var protectedChild = Child.Of("2005-06-04", [Child.Episode("CPO", "2013-06-20", "2013-06-30")], complete: true);
        var before = RuleBook.Of(ScotlandPack.With(Overlay(""" "asKnown":"2013-06-23" """)));

        Assert.False(before.Pack.Rules.Single(r => r.Id == "SC-LAC-1").IsInForceOn(Child.Date("2013-06-25")));
        Assert.True(before.Pack.Rules.Single(r => r.Id == "SC-LAC-2").IsInForceOn(Child.Date("2013-06-25")));
        Assert.Equal(Determination.Yes, before.About(protectedChild).StatusOn(Child.Date("2013-06-25")).Outcome);
        Assert.Equal(Determination.No, RuleBook.Of(ScotlandPack.Current).About(protectedChild).StatusOn(Child.Date("2013-06-25")).Outcome);
    }

    private static Decision<Entitlement> Of(LawOverlay overlay, Learner child, string on) =>
        RuleBook.Of(ScotlandPack.With(overlay)).About(child).EntitlementOn("music", Child.Date(on));

    private static LawOverlay Grant(string conditions, string? to = null) =>
        Overlay($$""" "entitlements":[{"id":"music","title":"Music lessons are free","citation":"Invented committee, item 7","from":"2026-08-01","to":{{(to is null ? "null" : $"\"{to}\"")}},"amount":120,"conditions":[{{conditions}}]}] """);

    private static LawOverlay Overlay(string fields) => LawOverlay.Read("test.json", $$"""{"name":"test",{{fields}}}""");
}
