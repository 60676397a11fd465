using NodaTime;

namespace VirtualSchool;

public sealed class ParameterTests
{
    private static readonly Citation Source = new("Invented Act 2000 s.1", Confidence.High);

    [Fact]
    public void A_value_holds_from_its_first_to_its_last_day()
    {
        var parameter = ReadNumber(File("""{"from":"2000-01-01","to":"2009-12-31","value":1,"citation":"A","confidence":"V"},{"from":"2010-01-01","to":null,"value":2,"citation":"B","confidence":"M"}"""));

        Assert.Equal(1, parameter.At(new LocalDate(2000, 1, 1)).Value);
        Assert.Equal(1, parameter.At(new LocalDate(2009, 12, 31)).Value);
        Assert.Equal(2, parameter.At(new LocalDate(2010, 1, 1)).Value);
        Assert.Equal(Confidence.Medium, parameter.At(new LocalDate(2030, 1, 1)).Citation.Confidence);
    }

    [Fact]
    public void Asking_before_the_first_value_or_after_the_last_is_an_error_and_never_a_default()
    {
        var parameter = new Parameter<int>("a.b", [new(1, EffectiveInterval.FromInclusive(new LocalDate(2000, 1, 1), new LocalDate(2000, 12, 31)), Source)]);

        Assert.Equal("a.b, history: it has no value that early.", Assert.Throws<RuleConfigurationException>(() => parameter.At(new LocalDate(1999, 12, 31))).Message);
        Assert.Equal("a.b, history: it has no value that late.", Assert.Throws<RuleConfigurationException>(() => parameter.At(new LocalDate(2001, 1, 1))).Message);
    }

    [Theory]
    [InlineData("""{"from":"2000-01-01","to":"2000-12-31","value":1,"citation":"A","confidence":"V"},{"from":"2001-01-02","to":null,"value":2,"citation":"A","confidence":"V"}""", "a.b, history entry 2: there is a gap after the value before.")]
    [InlineData("""{"from":"2000-01-01","to":"2001-01-01","value":1,"citation":"A","confidence":"V"},{"from":"2001-01-01","to":null,"value":2,"citation":"A","confidence":"V"}""", "a.b, history entry 2: the value overlaps the one before.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":1,"citation":"A","confidence":"V"},{"from":"2001-01-01","to":null,"value":2,"citation":"A","confidence":"V"}""", "a.b, history entry 2: the value overlaps the one before.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":1,"confidence":"V"}""", "f.json, history entry 1: field 'citation' is missing.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":1,"citation":" ","confidence":"V"}""", "f.json, history entry 1: field 'citation' is not a text.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":1,"citation":"A","confidence":"V","note":"x"}""", "f.json, history entry 1: field 'note' is not known or stands twice.")]
    [InlineData("""{"from":"2000-01-01","to":"1999-01-01","value":1,"citation":"A","confidence":"V"}""", "f.json, history entry 1: it ends before it starts.")]
    [InlineData("""{"from":"01/01/2000","to":null,"value":1,"citation":"A","confidence":"V"}""", "f.json, history entry 1: field 'from' is not a date.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":"one","citation":"A","confidence":"V"}""", "f.json, history entry 1: field 'value' cannot be read.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":1,"citation":"A","confidence":"sure"}""", "f.json, history entry 1: field 'confidence' is none of V, H, M, L.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":null,"citation":"A"}""", "f.json, history entry 1: field 'unknown' is missing.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":null,"unknown":"not read","citation":"A","confidence":"V"}""", "f.json, history entry 1: a value that is not known has no confidence.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":1,"unknown":"not read","citation":"A","confidence":"V"}""", "f.json, history entry 1: it has a value and says that it is not known.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":null,"unknown":"not read"}""", "f.json, history entry 1: field 'citation' is missing.")]
    [InlineData("""{"from":"2000-01-01","to":null,"value":1.5,"citation":"A","confidence":"V"}""", "f.json, history entry 1: field 'value' cannot be read.")]
    [InlineData("", "a.b, history: there is no value.")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", "f.json, line 1: it is not readable JSON.")]
    public void A_faulty_file_is_refused_and_its_place_named(string history, string message) =>
        Assert.Equal(message, Assert.Throws<RuleConfigurationException>(() => ReadNumber(File(history))).Message);

    [Theory]
    [InlineData("P22D", "2026-01-22")]
    [InlineData("P2W", "2026-01-14")]
    [InlineData("P1M", "2026-01-31")]
    [InlineData("P1Y", "2026-12-31")]
    public void A_length_is_days_weeks_months_or_years(string text, string lastDay)
    {
        var length = ((Parameter<PeriodLength>)ParameterFile.Read("f.json", File($$"""{"from":"2000-01-01","to":null,"value":"{{text}}","citation":"A","confidence":"V"}""", "length"))).At(new LocalDate(2026, 1, 1)).Value;

        Assert.Equal(lastDay, NodaTime.Text.LocalDatePattern.Iso.Format(PeriodCounting.LastDayOfPeriodBeginningWith(new LocalDate(2026, 1, 1), length)));
    }

    [Theory]
    [InlineData("P0D")]
    [InlineData("PD")]
    [InlineData("22D")]
    [InlineData("P1.5Y")]
    [InlineData("P-1D")]
    [InlineData("P99999D")]
    public void A_length_that_is_none_is_refused(string text) =>
        Assert.Throws<RuleConfigurationException>(() => ParameterFile.Read("f.json", File($$"""{"from":"2000-01-01","to":null,"value":"{{text}}","citation":"A","confidence":"V"}""", "length")));

    [Fact]
    public void A_parameters_name_is_lower_case_words_and_nothing_else() =>
        Assert.Throws<ArgumentException>(() => new Parameter<int>("Ailsa MacInvented", [new(1, new EffectiveInterval(new LocalDate(2000, 1, 1), null), Source)]));

    [Theory]
    [InlineData("money", "168.31", "£168.31 a week")]
    [InlineData("money", "1200.00", "£1,200 a week")]
    [InlineData("share", "0.9", "90 % a week")]
    [InlineData("flag", "true", "yes a week")]
    [InlineData("date", "\"2021-07-31\"", "2021-07-31 a week")]
    [InlineData("day-of-year", "\"02-29\"", "29 February a week")]
    [InlineData("ages", """[{"from":0,"before":5,"amount":1.10},{"from":5,"before":6,"amount":2},{"from":6,"before":null,"amount":3}]""", "0 to 4: £1.10; 5: £2; 6 and over: £3 a week")]
    public void A_value_is_of_its_kind_and_has_a_wording(string kind, string value, string words) =>
        Assert.Equal(words, ParameterFile.Read("f.json", File(Entry(value), kind, "\"unit\":\"a week\",")).Values.Single().Text);

    [Theory]
    [InlineData("money", "168.315")]
    [InlineData("money", "-1")]
    [InlineData("money", "1e40")]
    [InlineData("money", "\"168.31\"")]
    [InlineData("share", "1.01")]
    [InlineData("flag", "\"yes\"")]
    [InlineData("flag", "1")]
    [InlineData("date", "\"31/07/2021\"")]
    [InlineData("day-of-year", "\"02-30\"")]
    [InlineData("number", "3000000000")]
    [InlineData("ages", "[]")]
    [InlineData("ages", """[{"from":0,"before":5,"amount":1},{"from":6,"before":null,"amount":2}]""")]
    [InlineData("ages", """[{"from":0,"before":5,"amount":1},{"from":4,"before":null,"amount":2}]""")]
    [InlineData("ages", """[{"from":0,"before":null,"amount":1},{"from":5,"before":null,"amount":2}]""")]
    [InlineData("ages", """[{"from":5,"before":5,"amount":1}]""")]
    [InlineData("ages", """[{"from":0,"before":"5","amount":1}]""")]
    [InlineData("ages", """[{"from":0,"before":5,"amount":1,"note":1}]""")]
    [InlineData("ages", """[{"from":0,"from":0,"amount":1}]""")]
    public void A_value_of_another_kind_is_refused(string kind, string value) =>
        Assert.Equal("f.json, history entry 1: field 'value' cannot be read.", Assert.Throws<RuleConfigurationException>(() => ParameterFile.Read("f.json", File(Entry(value), kind))).Message);

    [Fact]
    public void A_kind_nobody_listed_is_refused() =>
        Assert.Equal(
            "f.json, the top: field 'kind' is none of number, length, money, share, ages, flag, date, day-of-year.",
            Assert.Throws<RuleConfigurationException>(() => ParameterFile.Read("f.json", File(Entry("1"), "percent"))).Message);

    [Fact]
    public void A_value_on_record_as_not_known_says_why_and_is_never_the_one_before()
    {
        var parameter = ReadNumber(File("""{"from":"2000-01-01","to":"2009-12-31","value":1,"citation":"A","confidence":"V"},{"from":"2010-01-01","to":null,"value":null,"unknown":"not read: see B","citation":"B"}"""));
        var value = parameter.At(new LocalDate(2010, 1, 1));

        Assert.False(value.IsKnown);
        Assert.Equal("not read: see B", value.WhyUnknown);
        Assert.Equal("not known", value.Text);
        Assert.Throws<InvalidOperationException>(() => value.Value);
    }

    [Fact]
    public void An_age_table_gives_the_band_of_an_age_and_none_outside()
    {
        var table = new AgeTable([new AgeBand(5, 11, 1), new AgeBand(11, 16, 2)]);

        Assert.Null(table.At(4));
        Assert.Equal(1, table.At(5)!.Amount);
        Assert.Equal(1, table.At(10)!.Amount);
        Assert.Equal(2, table.At(11)!.Amount);
        Assert.Null(table.At(16));
        Assert.Throws<ArgumentException>(() => new AgeTable([new AgeBand(5, 11, 1), new AgeBand(12, 16, 2)]));
        Assert.Throws<ArgumentException>(() => new AgeTable([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeBand(5, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeBand(-1, 5, 1));
    }

    [Fact]
    public void A_set_finds_by_name_and_kind_and_refuses_a_name_that_stands_twice()
    {
        var parameter = ReadNumber(File(Entry("1")));
        var set = new ParameterSet([parameter]);

        Assert.Same(parameter, set.Get<int>("a.b"));
        Assert.Null(set.Find("a.c"));
        Assert.Equal("a.c, name: there is no parameter of this name.", Assert.Throws<RuleConfigurationException>(() => set.Get<int>("a.c")).Message);
        Assert.Equal("a.b, kind: its values are of another kind than the rule needs.", Assert.Throws<RuleConfigurationException>(() => set.Get<decimal>("a.b")).Message);
        Assert.Equal("a.b, name: two parameters have this name.", Assert.Throws<RuleConfigurationException>(() => new ParameterSet([parameter, parameter])).Message);
    }

    [Theory]
    [InlineData("share", "0", "0 %")]
    [InlineData("share", "1", "100 %")]
    [InlineData("share", "0.125", "12.5 %")]
    [InlineData("money", "0", "£0")]
    [InlineData("money", "0.01", "£0.01")]
    [InlineData("number", "-5", "-5")]
    [InlineData("number", "1200", "1,200")]
    [InlineData("flag", "false", "no")]
    [InlineData("length", "\"P999D\"", "999 days")]
    [InlineData("length", "\"P9999Y\"", "9999 years")]
    [InlineData("length", "\"P1W\"", "1 week")]
    [InlineData("length", "\"P90D\"", "90 days")]
    [InlineData("ages", """[{"from":0,"before":1,"amount":0}]""", "0: £0")]
    [InlineData("ages", """[{"from":16,"before":null,"amount":1200.50}]""", "16 and over: £1,200.50")]
    public void The_outermost_values_of_a_kind_are_taken(string kind, string value, string words) =>
        Assert.Equal(words, ParameterFile.Read("f.json", File(Entry(value), kind)).Values.Single().Text);

    [Theory]
    [InlineData("length", "\"P10000Y\"")]
    [InlineData("length", "\"PXD\"")]
    [InlineData("length", "\"P1/D\"")]
    [InlineData("length", "\"P1:D\"")]
    [InlineData("length", "\"p1D\"")]
    [InlineData("length", "\"P1H\"")]
    [InlineData("length", "7")]
    [InlineData("share", "-0.01")]
    [InlineData("share", "\"0.5\"")]
    [InlineData("date", "7")]
    [InlineData("day-of-year", "7")]
    [InlineData("ages", "7")]
    [InlineData("ages", "[7]")]
    [InlineData("ages", """[{"from":-1,"before":5,"amount":1}]""")]
    [InlineData("ages", """[{"from":5,"before":4,"amount":1}]""")]
    [InlineData("ages", """[{"from":5,"before":6,"amount":-1}]""")]
    [InlineData("ages", """[{"from":5,"before":6,"sum":1}]""")]
    [InlineData("ages", """[{"from":5,"until":6,"amount":1}]""")]
    [InlineData("ages", """[{"at":5,"before":6,"amount":1}]""")]
    public void What_is_just_outside_a_kind_is_refused(string kind, string value) => A_value_of_another_kind_is_refused(kind, value);

    [Theory]
    [InlineData("a", true)]
    [InlineData("z9.b-c", true)]
    [InlineData("a0", true)]
    [InlineData("", false)]
    [InlineData("9a", false)]
    [InlineData(".a", false)]
    [InlineData("A", false)]
    [InlineData("{a", false)]
    [InlineData("aB", false)]
    [InlineData("a{", false)]
    [InlineData("a_b", false)]
    public void A_name_begins_with_a_letter_and_goes_on_in_letters_numbers_dots_and_hyphens(string name, bool accepted) =>
        Assert.Equal(accepted, Record.Exception(() => new Parameter<int>(name, [new(1, new EffectiveInterval(new LocalDate(2000, 1, 1), null), Source)])) is null);

    [Fact]
    public void A_parameter_keeps_what_its_file_says()
    {
        var parameter = (Parameter<int>)ParameterFile.Read("f.json", File("""{"from":"2000-01-01","to":"2009-12-31","value":1,"citation":"A","address":"https://example.org/a","confidence":"H"},{"from":"2010-01-01","to":null,"value":null,"unknown":"not read","citation":"B","address":"https://example.org/b"}""", "number", "\"unit\":\"a week\","));

        Assert.Equal(("a.b", "m", "number", "a week", "a.b"), (parameter.Name, parameter.Meaning, parameter.Kind, parameter.Unit, parameter.ToString()));
        Assert.Equal(new EffectiveInterval(new LocalDate(2000, 1, 1), new LocalDate(2010, 1, 1)), parameter.Values[0].InForce);
        Assert.Equal(("A", "https://example.org/a", Confidence.High), (parameter.Values[0].Citation.Text, parameter.Values[0].Citation.Address, parameter.Values[0].Citation.Confidence));
        Assert.Equal(("B", "https://example.org/b", Confidence.Unknown), (parameter.Values[1].Citation.Text, parameter.Values[1].Citation.Address, parameter.Values[1].Citation.Confidence));
        Assert.Equal(("1 a week", true, null, null), (parameter.Values[0].Text, parameter.Values[0].IsKnown, parameter.Values[0].WhyUnknown, parameter.Values[0].Local));
        Assert.Equal(1, parameter.History[0].Value);
        Assert.Equal("ParameterValue", parameter.Values[0].ToString());
        Assert.Equal("ParameterSet (1)", new ParameterSet([parameter]).ToString());
    }

    [Fact]
    public void Nothing_of_a_parameter_is_null()
    {
        Assert.Throws<ArgumentNullException>(() => ParameterFile.Read(null!, "{}"));
        Assert.Throws<ArgumentNullException>(() => ParameterFile.Read("f.json", null!));
        Assert.Throws<ArgumentNullException>(() => new Parameter<int>(null!, []));
        Assert.Throws<ArgumentNullException>(() => new Parameter<int>("a.b", null!));
        Assert.Throws<ArgumentNullException>(() => new ParameterValue<int>(1, new EffectiveInterval(new LocalDate(2000, 1, 1), null), null!));
        Assert.Throws<ArgumentNullException>(() => new ParameterSet(null!));
        Assert.Throws<ArgumentNullException>(() => new ParameterSet([]).Get<int>(null!));
        Assert.Throws<ArgumentException>(() => new ParameterSet([]).Get<int>("Ailsa"));
        Assert.Null(new ParameterSet([]).Find(null!));
        Assert.Throws<ArgumentNullException>(() => new AgeTable(null!));
        Assert.Equal("f.json, the top: field 'name' is not lower-case words parted by dots.", Assert.Throws<RuleConfigurationException>(() => ReadNumber(File(Entry("1")).Replace("a.b", "A b", StringComparison.Ordinal))).Message);
    }

    [Theory]
    [InlineData("\"on\":\"soon\"", "field 'on' is not a date")]
    [InlineData("\"on\":\"2026-08-25\",\"against\":\" \"", "field 'against' is not a text")]
    public void A_file_says_when_and_against_what_it_was_checked(string check, string problem)
    {
        string json = File(Entry("1"));
        json = json.Remove(json.IndexOf("\"checked\"", StringComparison.Ordinal)) + "\"checked\":{" + check + (check.Contains("against", StringComparison.Ordinal) ? "" : ",\"against\":\"nothing\"") + "} }";

        Assert.EndsWith(problem + ".", Assert.Throws<RuleConfigurationException>(() => ReadNumber(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_lists_its_parameters_by_name()
    {
        Parameter<int> One(string name) => new(name, [new(1, new EffectiveInterval(new LocalDate(2000, 1, 1), null), Source)]);

        Assert.Equal(["a", "b", "c"], new ParameterSet([One("c"), One("a"), One("b")]).All.Select(p => p.Name));
    }

    [Fact]
    public void Bands_hold_ages_from_the_first_to_before_the_last()
    {
        Assert.True(new AgeBand(0, null, 1).Holds(99));
        Assert.True(new AgeBand(5, 6, 1).Holds(5));
        Assert.False(new AgeBand(5, 6, 1).Holds(6));
        Assert.False(new AgeBand(5, null, 1).Holds(4));
        Assert.Equal(2, new AgeTable([new AgeBand(0, 1, 1), new AgeBand(1, null, 2)]).Bands.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeBand(5, 4, 1));
    }

    private static Parameter<int> ReadNumber(string json) => (Parameter<int>)ParameterFile.Read("f.json", json);

    private static string Entry(string value) => $$"""{"from":"2000-01-01","to":null,"value":{{value}},"citation":"A","confidence":"V"}""";

    private static string File(string history, string kind = "number", string unit = "") =>
        $$"""{ /* comment */ "name":"a.b","kind":"{{kind}}",{{unit}}"meaning":"m","history":[{{history}}],"checked":{"on":"2026-08-25","against":"nothing"} }""";
}
