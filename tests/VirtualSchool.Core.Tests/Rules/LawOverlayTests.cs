using NodaTime;

namespace VirtualSchool;

public sealed class LawOverlayTests
{
    private const string Full = """
        {
          // A council's own policy.
          "name": "fife-2026",
          "authority": "FIF",
          "asKnown": "2026-08-25",
          "commence": [ { "provision": "asp-2026-16-s1", "on": "2027-04-01", "citation": "Invented Regulations 2026" } ],
          "parameters": [ { "name": "a.b", "kind": "money", "history": [ { "from": "2026-04-01", "to": "2027-03-31", "value": 1300.50, "citation": "Invented letter", "confidence": "V" } ] } ],
          "entitlements": [ { "id": "fife-music", "title": "Music lessons are free", "citation": "Education Committee, 3 March 2026, item 7", "from": "2026-08-01", "to": null, "amount": 120,
            "conditions": [ { "looked-after": true }, { "ever-looked-after": true }, { "care-experienced": "promise" }, { "entitlement": "asn-presumption" }, { "age-from": 5 }, { "age-before": 18 },
                            { "authority": "FIF" }, { "stage": "P7" }, { "stage": ["S1", "S2"] }, { "home": "at-home" }, { "home": "away" } ] } ]
        }
        """;

    private static readonly Citation Source = new("Invented Act 2000 s.1", Confidence.High);

    [Fact]
    public void Everything_an_overlay_says_is_read()
    {
        var overlay = LawOverlay.Read("f.json", Full);

        Assert.Equal(("fife-2026", "FIF", (LocalDate?)Day("2026-08-25")), (overlay.Name, overlay.Authority, overlay.AsKnown));
        var commencement = Assert.Single(overlay.Commencements);
        Assert.Equal(("asp-2026-16-s1", Day("2027-04-01"), "Invented Regulations 2026"), (commencement.Provision, commencement.On, commencement.Citation.Text));
        Assert.Equal("a.b", Assert.Single(overlay.Parameters).Name);
        var music = Assert.Single(overlay.Entitlements);
        Assert.Equal(("fife-music", "Music lessons are free", "fife-2026", (decimal?)120m), (music.Code, music.Rule.Says, music.Rule.Local, music.Amount));
        Assert.Equal(new EffectiveInterval(Day("2026-08-01"), null), music.Rule.InForce);
        Assert.Equal(
            "LookedAfter EverLookedAfter CareExperienced Entitlement AgeFrom AgeBefore Authority Stage Stage AtHome AwayFromHome",
            string.Join(' ', music.Conditions.Select(c => c.Kind)));
        Assert.Equal(["S1", "S2"], music.Conditions[8].Codes);
        Assert.Equal(5, music.Conditions[4].Age);
    }

    [Theory]
    [InlineData("""{}""", "f.json, the top: field 'name' is missing.")]
    [InlineData("""{"name":"Fife 2026"}""", "f.json, the top: field 'name' is not lower-case words joined by hyphens.")]
    [InlineData("""{"name":"a","law":1}""", "f.json, the top: field 'law' is not known or stands twice.")]
    [InlineData("""{"name":"a","name":"b"}""", "f.json, the top: field 'name' is not known or stands twice.")]
    [InlineData("""{"name":"a","authority":"Fife Council"}""", "f.json, the top: a code is letters, numbers and hyphens.")]
    [InlineData("""{"name":"a","asKnown":"soon"}""", "f.json, the top: field 'asKnown' is not a date.")]
    [InlineData("""{"name":"a","asKnown":null}""", "f.json, the top: field 'asKnown' is missing.")]
    [InlineData("""{"name":"a","commence":{}}""", "f.json, the top: field 'commence' is not a list.")]
    [InlineData("""{"name":"a","commence":[{"provision":"p","on":"2027-04-01"}]}""", "f.json, commence 1: field 'citation' is missing.")]
    [InlineData("""{"name":"a","commence":[{"provision":"p","on":"2027-04-31","citation":"A"}]}""", "f.json, commence 1: field 'on' is not a date.")]
    [InlineData("""{"name":"a","commence":[{"provision":"p","on":"2027-04-01","citation":"A"},{"provision":"p","on":"2028-04-01","citation":"A"}]}""", "f.json, commence 2: the provision stands twice.")]
    [InlineData("""{"name":"a","parameters":[{"name":"a.b","kind":"number","history":[{"from":"2000-01-01","to":null,"value":1,"confidence":"V"}]}]}""", "f.json, parameter 1, history entry 1: field 'citation' is missing.")]
    [InlineData("""{"name":"a","parameters":[{"name":"a.b","kind":"number","history":[{"from":"2000-01-01","to":"2000-12-31","value":1,"citation":"A","confidence":"V"},{"from":"2001-01-02","to":null,"value":1,"citation":"A","confidence":"V"}]}]}""", "a.b, history entry 2: there is a gap after the value before.")]
    [InlineData("""{"name":"a","parameters":[{"name":"a.b","kind":"number","meaning":"m","history":[]}]}""", "f.json, parameter 1: field 'meaning' is not known or stands twice.")]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[]}]}""", "f.json, entitlement 1: it has no condition.")]
    [InlineData("""{"name":"a","entitlements":[{"id":"E 1","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[{"looked-after":true}]}]}""", "f.json, entitlement 1: field 'id' is not lower-case words joined by hyphens.")]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T\nInjected","citation":"A","from":"2000-01-01","to":null,"conditions":[{"looked-after":true}]}]}""", "f.json, entitlement 1: field 'title' is not a text.")]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"amount":"120","conditions":[{"looked-after":true}]}]}""", "f.json, entitlement 1: field 'amount' is not a sum in pounds and whole pence.")]
    [InlineData("""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":"1999-01-01","conditions":[{"looked-after":true}]}]}""", "f.json, entitlement 1: it ends before it starts.")]
    public void A_faulty_overlay_is_refused_and_its_place_named(string json, string message) =>
        Assert.Equal(message, Assert.Throws<RuleConfigurationException>(() => LawOverlay.Read("f.json", json)).Message);

    [Theory]
    [InlineData("""{}""", "a condition has exactly one field")]
    [InlineData("""{"looked-after":true,"age-from":5}""", "a condition has exactly one field")]
    [InlineData("""{"looked-after":"yes"}""", "field 'looked-after' is neither true nor false")]
    [InlineData("""{"expression":"age > 5"}""", "field 'expression' is not known or stands twice")]
    [InlineData("""{"age-from":5.5}""", "field 'age-from' is not a whole number")]
    [InlineData("""{"age-before":-1}""", "field 'age-before' is no age")]
    [InlineData("""{"stage":[]}""", "field 'stage' names none")]
    [InlineData("""{"stage":"P 7"}""", "a code is letters, numbers and hyphens")]
    [InlineData("""{"home":"foster"}""", "field 'home' is neither at-home nor away")]
    [InlineData("""{"care-experienced":"The Promise"}""", "field 'care-experienced' is not lower-case words joined by hyphens")]
    public void A_condition_outside_the_fixed_words_is_refused(string condition, string problem)
    {
        string json = $$"""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[{{condition}}]}]}""";

        Assert.Equal($"f.json, entitlement 1, condition 1: {problem}.", Assert.Throws<RuleConfigurationException>(() => LawOverlay.Read("f.json", json)).Message);
    }

    [Fact]
    public void An_overlay_that_is_a_bomb_is_refused()
    {
        Assert.Equal("f.json, line 1: it is not readable JSON.", Assert.Throws<RuleConfigurationException>(() => LawOverlay.Read("f.json", new string('[', 100_000))).Message);
        Assert.Equal("f.json, the top: it is longer than 1000000 characters.", Assert.Throws<RuleConfigurationException>(() => LawOverlay.Read("f.json", new string(' ', 1_000_001))).Message);
        string longName = Assert.Throws<RuleConfigurationException>(() => LawOverlay.Read("f.json", $$"""{"{{new string('x', 500_000)}}":1}""")).Message;
        Assert.True(longName.Length < 120, longName);
    }

    [Fact]
    public void A_rule_that_waited_is_law_from_its_commencement_and_the_one_it_repeals_to_the_day_before()
    {
        Rule[] rules = [New("X-1", "2000-01-01", null), Waiting("X-2", "p"), new Rule("X-3", "Old", Source, new EffectiveInterval(Day("2000-01-01"), null)) { RepealedBy = "p" }];

        var applied = Overlay(commence: ("p", "2027-04-01")).ApplyTo(rules);

        Assert.Same(rules[0], applied[0]);
        Assert.Equal(new EffectiveInterval(Day("2027-04-01"), null), applied[1].InForce);
        Assert.Equal(new EffectiveInterval(Day("2000-01-01"), Day("2027-04-01")), applied[2].InForce);
        Assert.Equal([null, "test", "test"], applied.Select(r => r.Local));
        Assert.True(rules[1].IsEnactedNotInForce);
    }

    [Fact]
    public void A_provision_no_rule_waits_for_is_refused() =>
        Assert.Equal("test, commence 1: no rule waits for this provision.", Assert.Throws<RuleConfigurationException>(() => Overlay(commence: ("p", "2027-04-01")).ApplyTo([New("X-1", "2000-01-01", null)])).Message);

    [Theory]
    [InlineData("2009-12-31", "[2000-01-01, ...)", 1)]
    [InlineData("2010-01-01", "[2000-01-01, 2010-01-01) [2010-01-01, ...)", 2)]
    [InlineData("1999-12-31", "none", 1)]
    public void As_known_on_a_day_the_law_made_later_is_not_there_and_the_law_before_it_goes_on(string asKnown, string expected, int versions)
    {
        var applied = Overlay(asKnown).ApplyTo([New("X-1", "2000-01-01", "2009-12-31"), New("X-1", "2010-01-01", null)]);

        Assert.Equal(versions, applied.Count);
        Assert.Equal(expected, string.Join(' ', applied.Select(r => r.InForce?.ToString() ?? "none")));
    }

    [Fact]
    public void A_figure_of_the_overlay_stands_on_its_days_and_the_packs_on_the_others()
    {
        var pack = new ParameterSet([Pack(("2018-04-01", "2026-03-31", "1200.00"), ("2026-04-01", null, null))]);
        var overlay = LawOverlay.Read("f.json", Full.Replace("\"asKnown\": \"2026-08-25\",", "", StringComparison.Ordinal));

        var rate = overlay.ApplyTo(pack).Get<decimal>("a.b");

        Assert.Equal(
            ["[2018-04-01, 2026-04-01) £1,200 a child ", "[2026-04-01, 2027-04-01) £1,300.50 a child fife-2026", "[2027-04-01, ...) not known "],
            rate.History.Select(v => $"{v.InForce} {v.Text} {v.Local}"));
        Assert.Equal(1300.50m, rate.At(Day("2026-12-31")).Value);
        Assert.False(pack.Get<decimal>("a.b").At(Day("2026-12-31")).IsKnown);
    }

    [Fact]
    public void A_figure_inside_one_stretch_parts_it_in_two_and_one_over_all_replaces_it()
    {
        var pack = new ParameterSet([Pack(("2000-01-01", null, "1.00"))]);

        Assert.Equal(["£1 a child", "£2 a child", "£1 a child"], Figure("2010-01-01", "2010-12-31", "2.00").ApplyTo(pack).All[0].Values.Select(v => v.Text));
        Assert.Equal(["£2 a child"], Figure("1900-01-01", null, "2.00").ApplyTo(pack).All[0].Values.Select(v => v.Text));
        Assert.Equal(["£2 a child", "£1 a child"], Figure("1990-01-01", "2000-06-30", "2.00").ApplyTo(pack).All[0].Values.Select(v => v.Text));
    }

    [Fact]
    public void A_figure_that_leaves_a_gap_or_the_pack_does_not_know_or_is_of_another_kind_is_refused()
    {
        var pack = new ParameterSet([Pack(("2000-01-01", "2009-12-31", "1.00"))]);

        Assert.Equal("a.b, history entry 2: there is a gap after the value before.", Assert.Throws<RuleConfigurationException>(() => Figure("2010-01-02", null, "2.00").ApplyTo(pack)).Message);
        Assert.Equal("test, parameter 1: the pack has no parameter of this name.", Assert.Throws<RuleConfigurationException>(() => Figure("2010-01-01", null, "2.00", name: "a.c").ApplyTo(pack)).Message);
        Assert.Equal("test, parameter 1: its kind or unit is another than the pack's.", Assert.Throws<RuleConfigurationException>(() => Figure("2010-01-01", null, "2", kind: "number").ApplyTo(pack)).Message);
        Assert.Equal("test, parameter 1: its kind or unit is another than the pack's.", Assert.Throws<RuleConfigurationException>(() => Figure("2010-01-01", null, "2", unit: "a day").ApplyTo(pack)).Message);
    }

    [Theory]
    [InlineData("2026-03-31", "£1,200 a child")]
    [InlineData("2026-04-01", "£1,200 a child;£1,300 a child")]
    [InlineData("2018-03-31", "not known")]
    public void As_known_on_a_day_a_later_figure_is_not_there_and_the_one_before_goes_on(string asKnown, string expected)
    {
        var rate = Overlay(asKnown).ApplyTo(new ParameterSet([Pack(("2018-04-01", "2026-03-31", "1200.00"), ("2026-04-01", null, "1300.00"))])).All[0];

        Assert.Equal(expected, string.Join(';', rate.Values.Select(v => v.Text)));
        Assert.Null(rate.Values[^1].InForce.End);
    }

    [Fact]
    public void A_condition_keeps_its_answer_its_codes_and_its_age()
    {
        LocalCondition One(string json) =>
            LawOverlay.Read("f.json", $$"""{"name":"a","entitlements":[{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[{{json}}]}]}""").Entitlements[0].Conditions[0];
        string Said(LocalCondition c) => $"{c.Kind} {c.Holds} {string.Join('+', c.Codes)} {c.Age}";

        Assert.Equal("LookedAfter True  ", Said(One("""{"looked-after":true}""")));
        Assert.Equal("LookedAfter False  ", Said(One("""{"looked-after":false}""")));
        Assert.Equal("EverLookedAfter False  ", Said(One("""{"ever-looked-after":false}""")));
        Assert.Equal("CareExperienced True promise ", Said(One("""{"care-experienced":"promise"}""")));
        Assert.Equal("Entitlement True asn-presumption ", Said(One("""{"entitlement":"asn-presumption"}""")));
        Assert.Equal("AgeFrom True  0", Said(One("""{"age-from":0}""")));
        Assert.Equal("AgeBefore True  120", Said(One("""{"age-before":120}""")));
        Assert.Equal("Authority True Z9-a ", Said(One("""{"authority":"Z9-a"}""")));
        Assert.Equal("Authority True Az0-ABCDEFGHIJKLMNOP ", Said(One("""{"authority":"Az0-ABCDEFGHIJKLMNOP"}""")));
        Assert.Equal("Stage True P7 ", Said(One("""{"stage":"P7"}""")));
        Assert.Equal("Stage True S1+S2 ", Said(One("""{"stage":["S1","S2"]}""")));
        Assert.Equal("AtHome True  ", Said(One("""{"home":"at-home"}""")));
        Assert.Equal("AwayFromHome True  ", Said(One("""{"home":"away"}""")));
    }

    [Theory]
    [InlineData("""{"age-from":121}""", "field 'age-from' is no age")]
    [InlineData("""{"authority":"ABCDEFGHIJKLMNOPQRSTU"}""", "a code is letters, numbers and hyphens")]
    [InlineData("""{"authority":"A[B"}""", "a code is letters, numbers and hyphens")]
    [InlineData("""{"entitlement":"A grant"}""", "field 'entitlement' is not lower-case words joined by hyphens")]
    public void A_condition_just_outside_the_fixed_words_is_refused(string condition, string problem) => A_condition_outside_the_fixed_words_is_refused(condition, problem);

    [Fact]
    public void Little_is_needed_and_nothing_twice()
    {
        var bare = LawOverlay.Read("f.json", """{"name":"test"}""");
        const string Twice = """{"id":"e","title":"T","citation":"A","from":"2000-01-01","to":null,"conditions":[{"looked-after":true}]}""";
        const string Figure = """{"name":"a.b","kind":"number","history":[{"from":"2000-01-01","to":null,"value":1,"citation":"A","confidence":"V"}]}""";

        Assert.Equal(("test", null, null, "LawOverlay test"), (bare.Name, bare.Authority, bare.AsKnown, bare.ToString()));
        Assert.Equal((0, 0, 0), (bare.Commencements.Count, bare.Parameters.Count, bare.Entitlements.Count));
        Assert.Null(LawOverlay.Read("f.json", $$"""{"name":"a","entitlements":[{{Twice}}]}""").Entitlements[0].Amount);
        Assert.Equal("LocalEntitlement e", LawOverlay.Read("f.json", $$"""{"name":"a","entitlements":[{{Twice}}]}""").Entitlements[0].ToString());
        Assert.Equal("f.json, entitlement 2: the entitlement stands twice.", Assert.Throws<RuleConfigurationException>(() => LawOverlay.Read("f.json", $$"""{"name":"a","entitlements":[{{Twice}},{{Twice}}]}""")).Message);
        Assert.Equal("f.json, parameter 2: the parameter stands twice.", Assert.Throws<RuleConfigurationException>(() => LawOverlay.Read("f.json", $$"""{"name":"a","parameters":[{{Figure}},{{Figure}}]}""")).Message);
        Assert.Throws<ArgumentNullException>(() => LawOverlay.Read(null!, "{}"));
        Assert.Throws<ArgumentNullException>(() => LawOverlay.Read("f.json", null!));
        Assert.Throws<ArgumentNullException>(() => bare.ApplyTo((Rule)null!));
        Assert.Throws<ArgumentNullException>(() => bare.ApplyTo((IReadOnlyList<Rule>)null!));
        Assert.Throws<ArgumentNullException>(() => Overlay(commence: ("p", "2027-04-01")).ApplyTo((IReadOnlyList<Rule>)null!));
        Assert.Throws<ArgumentNullException>(() => bare.ApplyTo((ParameterSet)null!));
    }

    [Theory]
    [InlineData("2000-01-01", null, "2009-12-31", null)]
    [InlineData("2000-01-01", null, "2000-01-01", null)]
    [InlineData("2000-01-01", "2004-12-31", "2003-01-01", "[2000-01-01, ...)")]
    [InlineData("2000-01-01", "2004-12-31", "2004-12-31", "[2000-01-01, ...)")]
    [InlineData("2000-01-01", "2004-12-31", "2005-01-01", null)]
    [InlineData("2000-01-02", null, "2000-01-01", "never")]
    public void A_rule_as_known_on_a_day_has_no_end_that_was_not_known_and_no_beginning_that_was_not(string from, string? to, string asKnown, string? changed)
    {
        Rule rule = New("X-1", from, to);
        Rule applied = Overlay(asKnown).ApplyTo(rule);

        if (changed is null)
        {
            Assert.Same(rule, applied);
        }
        else
        {
            Assert.Equal(changed, applied.InForce?.ToString() ?? "never");
            Assert.Equal("test", applied.Local);
        }
    }

    [Theory]
    [InlineData("2000-01-01", null, "2010-01-01", "[2000-01-01, 2010-01-01)")]
    [InlineData("2000-01-01", "2009-12-31", "2010-01-01", "[2000-01-01, 2010-01-01)")]
    [InlineData("2000-01-01", "2009-12-31", "2010-01-02", "[2000-01-01, 2010-01-01)")]
    [InlineData("2000-01-01", "2010-01-01", "2010-01-01", "[2000-01-01, 2010-01-01)")]
    [InlineData("2000-01-01", null, "1999-12-31", "[2000-01-01, 2000-01-01)")]
    [InlineData("2000-01-01", null, "2000-01-01", "[2000-01-01, 2000-01-01)")]
    public void A_repeal_ends_a_rule_on_its_day_and_never_prolongs_it(string from, string? to, string on, string expected)
    {
        var interval = EffectiveInterval.FromInclusive(Day(from), to is null ? null : Day(to));
        Rule repealed = new("X-3", "Old", Source, interval) { RepealedBy = "p" };

        Assert.Equal(expected, Overlay(commence: ("p", on)).ApplyTo(repealed).InForce.ToString());
        Assert.Equal("p", Overlay(commence: ("p", on)).ApplyTo(repealed).RepealedBy);
        Assert.Same(repealed, Overlay(commence: ("other", on)).ApplyTo(repealed));
    }

    [Fact]
    public void A_rule_with_days_of_its_own_is_not_moved_by_a_commencement()
    {
        Rule rule = new("X-1", "So", Source, new EffectiveInterval(Day("2000-01-01"), null)) { CommencedBy = "p" };

        Assert.Same(rule, Overlay(commence: ("p", "2010-01-01")).ApplyTo(rule));
        Assert.Equal("p", Overlay(commence: ("p", "2010-01-01")).ApplyTo(Waiting("X-2", "p")).CommencedBy);
    }

    [Fact]
    public void Of_versions_that_were_not_known_one_is_kept_and_of_those_that_were_each()
    {
        Rule[] rules = [New("X-1", "2000-01-01", "2004-12-31"), New("X-1", "2005-01-01", null), New("X-2", "2010-01-01", "2010-12-31"), New("X-2", "2011-01-01", null)];

        Assert.Equal(["X-1 [2000-01-01, 2005-01-01)", "X-1 [2005-01-01, ...)", "X-2 "], Overlay("2006-01-01").ApplyTo(rules).Select(r => $"{r.Id} {r.InForce}"));
        Assert.Equal(["X-1 [2000-01-01, ...)", "X-2 "], Overlay("2003-01-01").ApplyTo(rules).Select(r => $"{r.Id} {r.InForce}"));
        Assert.Equal(rules, Overlay().ApplyTo(rules));
    }

    [Fact]
    public void A_figure_keeps_the_packs_own_on_the_days_it_does_not_cover()
    {
        var pack = new ParameterSet([Pack(("2000-01-01", "2009-12-31", "1.00"), ("2010-01-01", "2019-12-31", "2.00"), ("2020-01-01", null, "3.00"))]);
        string Layered(string from, string? to) => string.Join(';', Figure(from, to, "9.00").ApplyTo(pack).All[0].Values.Select(v => $"{v.InForce}{v.Text}{(v.Local is null ? "" : " by " + v.Local)}"));

        Assert.Equal("[2000-01-01, 2010-01-01)£1 a child;[2010-01-01, 2020-01-01)£9 a child by test;[2020-01-01, ...)£3 a child", Layered("2010-01-01", "2019-12-31"));
        Assert.Equal("[2000-01-01, 2005-01-01)£1 a child;[2005-01-01, 2015-01-01)£9 a child by test;[2015-01-01, 2020-01-01)£2 a child;[2020-01-01, ...)£3 a child", Layered("2005-01-01", "2014-12-31"));
        Assert.Equal("[2000-01-01, 2010-01-01)£1 a child;[2010-01-01, 2020-01-01)£2 a child;[2020-01-01, ...)£9 a child by test", Layered("2020-01-01", null));
        Assert.Equal("[2000-01-01, 2010-01-01)£1 a child;[2010-01-01, 2020-01-01)£2 a child;[2020-01-01, 2024-01-01)£3 a child;[2024-01-01, 2025-01-01)£9 a child by test;[2025-01-01, ...)£3 a child", Layered("2024-01-01", "2024-12-31"));
    }

    [Fact]
    public void As_known_on_a_day_says_which_figures_it_changed_and_why_one_is_missing()
    {
        ParameterSet pack = new([Pack(("2018-04-01", "2026-03-31", "1200.00"), ("2026-04-01", null, "1300.00"))]);

        Assert.Equal("test", Overlay("2026-03-31").ApplyTo(pack).All[0].Values.Single().Local);
        Assert.Equal([null, null], Overlay("2026-04-01").ApplyTo(pack).All[0].Values.Select(v => v.Local));
        Assert.Equal(new EffectiveInterval(Day("2018-04-01"), null), Overlay("2018-03-31").ApplyTo(pack).All[0].Values.Single().InForce);
        Assert.Equal("it had not been made on the day the law is taken as known", Overlay("2018-03-31").ApplyTo(pack).All[0].Values.Single().WhyUnknown);
        Assert.True(Overlay("2018-04-01").ApplyTo(pack).All[0].Values.Single().IsKnown);
        Assert.Equal(pack.All[0].Values.Select(v => v.Text), Overlay().ApplyTo(pack).All[0].Values.Select(v => v.Text));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static Rule New(string id, string from, string? to) => new(id, "Says so", Source, EffectiveInterval.FromInclusive(Day(from), to is null ? null : Day(to)));

    private static Rule Waiting(string id, string provision) => new(id, "Says so", Source, null) { CommencedBy = provision };

    private static LawOverlay Overlay(string? asKnown = null, (string Provision, string On)? commence = null) =>
        LawOverlay.Read("f.json", "{\"name\":\"test\""
            + (asKnown is null ? "" : $",\"asKnown\":\"{asKnown}\"")
            + (commence is { } c ? $",\"commence\":[{{\"provision\":\"{c.Provision}\",\"on\":\"{c.On}\",\"citation\":\"A\"}}]" : "") + "}");

    private static LawOverlay Figure(string from, string? to, string value, string name = "a.b", string kind = "money", string? unit = null) =>
        LawOverlay.Read("f.json", $"{{\"name\":\"test\",\"parameters\":[{{\"name\":\"{name}\",\"kind\":\"{kind}\",{(unit is null ? "" : $"\"unit\":\"{unit}\",")}\"history\":[{Entry(from, to, value)}]}}]}}");

    private static Parameter Pack(params (string From, string? To, string? Value)[] history) =>
        ParameterFile.Read("p.json", $"{{\"name\":\"a.b\",\"kind\":\"money\",\"unit\":\"a child\",\"meaning\":\"m\",\"history\":[{string.Join(',', history.Select(h => Entry(h.From, h.To, h.Value)))}],\"checked\":{{\"on\":\"2026-08-25\",\"against\":\"nothing\"}}}}");

    private static string Entry(string from, string? to, string? value) =>
        $"{{\"from\":\"{from}\",\"to\":{(to is null ? "null" : $"\"{to}\"")},\"value\":{value ?? "null"},\"citation\":\"A\",{(value is null ? "\"unknown\":\"not read\"" : "\"confidence\":\"V\"")}}}";
}
