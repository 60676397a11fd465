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
