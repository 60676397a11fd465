using System.Text;

namespace VirtualSchool.Scotland;

public sealed class CodeSetTests
{
    [Theory]
    [InlineData("CSO", "CSO")]
    [InlineData("CSO at home", "CSO")]
    [InlineData("compulsory  supervision-order", "CSO")]
    [InlineData("s25", "S25")]
    [InlineData("s.25", "S25")]
    [InlineData("Section 25", "S25")]
    [InlineData("Accommodated under section 25", "S25")]
    [InlineData("Interim CSO", "ICSO")]
    [InlineData("Permanence Order", "PO")]
    [InlineData("cpo-old", "CPO-OLD")]
    [InlineData("Child Protection Order", "CPO")]
    public void A_legal_basis_is_found_by_code_and_by_the_words_people_use(string words, string code) =>
        Assert.Equal(code, ScotlandCodes.FindLegalBasis(words)?.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("CSO?? check")]
    [InlineData("Section 26")]
    [InlineData("looked after")]
    public void A_wording_nobody_listed_gives_no_basis_and_never_a_default(string? words) =>
        Assert.Null(ScotlandCodes.FindLegalBasis(words));

    [Fact]
    public void CSO_at_home_names_the_home_too_and_CSO_alone_does_not()
    {
        Assert.Equal("HOME", ScotlandCodes.HomeNamedIn("CSO at home")?.Code);
        Assert.Null(ScotlandCodes.HomeNamedIn("CSO"));
    }

    [Theory]
    [InlineData("Looked after away from home", CareFlagValue.LookedAfterAway)]
    [InlineData("02", CareFlagValue.LookedAfterAway)]
    [InlineData("2", CareFlagValue.LookedAfterAway)]
    [InlineData("01", CareFlagValue.LookedAfterAtHome)]
    [InlineData("99", CareFlagValue.No)]
    public void A_school_flag_is_found(string words, CareFlagValue value) =>
        Assert.Equal(value, ScotlandCodes.FindFlag(words)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("N/A")]
    public void A_blank_or_zero_flag_is_not_a_no(string words) => Assert.Null(ScotlandCodes.FindFlag(words));

    [Theory]
    [InlineData("FIF", "FIF")]
    [InlineData("S12000047", "FIF")]
    [InlineData("S12000015", "FIF")]
    [InlineData("250", "FIF")]
    [InlineData("Fife Council", "FIF")]
    [InlineData("Argyll & Bute", "AGB")]
    [InlineData("Edinburgh, City of", "EDH")]
    [InlineData("Eilean Siar", "ELS")]
    [InlineData("Orkney", "ORK")]
    [InlineData("S12000046", "GLG")]
    public void An_authority_is_found_by_any_of_its_codes_and_names(string text, string code) =>
        Assert.Equal(code, ScotlandCodes.FindAuthority(text)?.Code);

    [Theory]
    [InlineData("900")]
    [InlineData("16")]
    [InlineData("Cumbria")]
    public void What_is_no_single_Scottish_council_gives_none(string text) => Assert.Null(ScotlandCodes.FindAuthority(text));

    [Fact]
    public void There_are_thirty_two_authorities_and_no_code_stands_for_two()
    {
        Assert.Equal(32, ScotlandCodes.LocalAuthorities.Count);
        Assert.Equal(32, ScotlandCodes.LocalAuthorities.Select(a => a.ScotXed).Distinct().Count());
        Assert.Equal(32, ScotlandCodes.LocalAuthorities.Select(a => a.SocialCare).Distinct().Count());
        Assert.Equal(32, ScotlandCodes.LocalAuthorities.Select(a => a.Gss).Distinct().Count());
    }

    [Fact]
    public void No_numeric_code_of_the_national_return_is_guessed() =>
        Assert.All(ScotlandCodes.HomeTypes, h => Assert.Null(h.ClasCode));

    [Fact]
    public void Only_home_is_at_home() =>
        Assert.Equal(["HOME"], ScotlandCodes.HomeTypes.Where(h => !h.Type.IsAway).Select(h => h.Code));

    [Fact]
    public void Foster_care_alone_does_not_say_who_provides_it() =>
        Assert.Equal("FOS", ScotlandCodes.FindHomeType("Foster care")?.Code);

    [Fact]
    public void Exactly_these_bases_make_a_child_looked_after() =>
        Assert.Equal(
            ["CPO-OLD", "CSO", "ICSO", "PO", "PRO", "S25", "SR", "XUK"],
            ScotlandCodes.LegalBases.Where(b => b.Contribution == CareContribution.LookedAfter).Select(b => b.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_basis_has_a_citation_and_those_that_make_looked_after_have_a_limb() =>
        Assert.All(ScotlandCodes.LegalBases, b =>
        {
            Assert.NotEqual(Confidence.Unknown, b.Citation.Confidence);
            Assert.Equal(b.Contribution == CareContribution.LookedAfter, b.Limb is not null);
        });

    [Theory]
    [InlineData("Primary 7", "P7")]
    [InlineData("p7", "P7")]
    [InlineData("S06", "S6")]
    [InlineData("Nursery", "ELC")]
    [InlineData("SP", "SP")]
    public void A_stage_is_found(string words, string code) => Assert.Equal(code, ScotlandCodes.FindStage(words)?.Code);

    [Fact]
    public void A_stage_that_does_not_exist_is_not_found() => Assert.Null(ScotlandCodes.FindStage("P8"));

    [Theory]
    [InlineData("""[{"a":"x","b":"y"}]""", "entry 1: field 'b' is not known")]
    [InlineData("""[{"a":"x"},{"a":"x","a":"y"}]""", "entry 2: field 'a' stands twice")]
    [InlineData("""{"a":"x"}""", "the top: is not a list")]
    [InlineData("""[[[[[[[[[[1]]]]]]]]]]""", "line 1: is not readable JSON")]
    [InlineData("[1]", "entry 1: is not an object")]
    public void A_faulty_file_is_refused_and_its_place_named(string json, string expected)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var fault = Assert.Throws<CodeSetException>(() => CodeSetRow.Read("f.json", stream, "a"));

        Assert.Equal("f.json, " + expected, fault.Message);
    }
}
