using NodaTime;

namespace VirtualSchool;

public sealed class ParameterTests
{
    private static readonly Citation Source = new("Invented Act 2000 s.1", Confidence.High);

    [Fact]
    public void A_value_holds_from_its_first_to_its_last_day()
    {
        var parameter = ParameterFile.ReadNumber("f.json", File("""{"from":"2000-01-01","to":"2009-12-31","value":1,"citation":"A","confidence":"V"},{"from":"2010-01-01","to":null,"value":2,"citation":"B","confidence":"M"}"""));

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
    [InlineData("", "a.b, history: there is no value.")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", "f.json, line 1: it is not readable JSON.")]
    public void A_faulty_file_is_refused_and_its_place_named(string history, string message) =>
        Assert.Equal(message, Assert.Throws<RuleConfigurationException>(() => ParameterFile.ReadNumber("f.json", File(history))).Message);

    [Theory]
    [InlineData("P22D", "2026-01-22")]
    [InlineData("P2W", "2026-01-14")]
    [InlineData("P1M", "2026-01-31")]
    [InlineData("P1Y", "2026-12-31")]
    public void A_length_is_days_weeks_months_or_years(string text, string lastDay)
    {
        var length = ParameterFile.ReadLength("f.json", File($$"""{"from":"2000-01-01","to":null,"value":"{{text}}","citation":"A","confidence":"V"}""")).At(new LocalDate(2026, 1, 1)).Value;

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
        Assert.Throws<RuleConfigurationException>(() => ParameterFile.ReadLength("f.json", File($$"""{"from":"2000-01-01","to":null,"value":"{{text}}","citation":"A","confidence":"V"}""")));

    [Fact]
    public void A_parameters_name_is_lower_case_words_and_nothing_else() =>
        Assert.Throws<ArgumentException>(() => new Parameter<int>("Ailsa MacInvented", [new(1, new EffectiveInterval(new LocalDate(2000, 1, 1), null), Source)]));

    private static string File(string history) =>
        $$"""{ /* comment */ "name":"a.b","meaning":"m","history":[{{history}}],"checked":{"on":"2026-08-25","against":"nothing"} }""";
}
