using NodaTime;

namespace VirtualSchool;

public sealed class OtherNumbers
{
    [Theory]
    [InlineData("0101011237", IdentifierOutcome.Valid, null)]
    [InlineData("2902123426", IdentifierOutcome.Valid, null)]
    [InlineData("1405132264", IdentifierOutcome.Valid, null)]
    [InlineData("101011237", IdentifierOutcome.Repaired, "VS1202")]
    [InlineData("140513 2264", IdentifierOutcome.Cleaned, "VS1001")]
    [InlineData("1405132265", IdentifierOutcome.Invalid, "VS1201")]
    [InlineData("3102132264", IdentifierOutcome.Invalid, "VS1201")]
    [InlineData("1413132264", IdentifierOutcome.Invalid, "VS1201")]
    [InlineData("14051322640", IdentifierOutcome.Invalid, "VS1201")]
    [InlineData("140513226", IdentifierOutcome.Invalid, "VS1201")]
    [InlineData("14O5132264", IdentifierOutcome.Invalid, "VS1003")]
    [InlineData("1.40513E+09", IdentifierOutcome.Invalid, "VS1002")]
    [InlineData(" ", IdentifierOutcome.Missing, null)]
    public void A_CHI_number_begins_with_a_date_and_ends_with_its_check_digit(string cell, IdentifierOutcome outcome, string? code)
    {
        IdentifierResult<ChiNumber> result = ChiNumber.Parse(cell);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(code, result.Code?.Code);
    }

    [Fact]
    public void A_CHI_number_agrees_with_a_date_of_birth_whatever_the_century()
    {
        ChiNumber number = ChiNumber.Parse("1405132264").Value!.Value;

        Assert.True(number.AgreesWith(new LocalDate(2013, 5, 14)));
        Assert.True(number.AgreesWith(new LocalDate(1913, 5, 14)));
        Assert.False(number.AgreesWith(new LocalDate(2013, 4, 14)));
        Assert.False(default(ChiNumber).AgreesWith(new LocalDate(2013, 5, 14)));
    }

    // By hand: one 1 in a body of zeros gives its weight, and the weight's letter in ABCDEFGHJKLMNPQRTUVWXYZ.
    [Theory]
    [InlineData("A000000000000", IdentifierOutcome.Valid, null)]
    [InlineData("C100000000000", IdentifierOutcome.Valid, null)]
    [InlineData("P000000000001", IdentifierOutcome.Valid, null)]
    [InlineData("A00000000000A", IdentifierOutcome.Valid, "VS1302")]
    [InlineData("P00000000000B", IdentifierOutcome.Valid, "VS1302")]
    [InlineData("c100000000000", IdentifierOutcome.Cleaned, "VS1001")]
    [InlineData("C100 0000 00000", IdentifierOutcome.Cleaned, "VS1001")]
    [InlineData("p00000000000b", IdentifierOutcome.Cleaned, "VS1302")]
    [InlineData("B100000000000", IdentifierOutcome.Invalid, "VS1301")]
    [InlineData("C10000000000I", IdentifierOutcome.Invalid, "VS1301")]
    [InlineData("C1000O0000000", IdentifierOutcome.Invalid, "VS1301")]
    [InlineData("UN1", IdentifierOutcome.Invalid, "VS1301")]
    [InlineData("", IdentifierOutcome.Missing, null)]
    public void A_UPN_begins_with_its_check_letter(string cell, IdentifierOutcome outcome, string? code)
    {
        IdentifierResult<Upn> result = Upn.Parse(cell);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(code, result.Code?.Code);
        Assert.Equal(code == "VS1302", result.Value?.IsTemporary ?? false);
    }

    [Theory]
    [InlineData("123456789012", "123456789012", IdentifierOutcome.Valid)]
    [InlineData("000001234567", "1234567", IdentifierOutcome.Valid)]
    [InlineData("12,345,678", "12345678", IdentifierOutcome.Cleaned)]
    [InlineData("1234567890123", null, IdentifierOutcome.Invalid)]
    [InlineData("1.23457E+11", null, IdentifierOutcome.Invalid)]
    [InlineData("12A", null, IdentifierOutcome.Invalid)]
    [InlineData("0", null, IdentifierOutcome.Missing)]
    [InlineData(null, null, IdentifierOutcome.Missing)]
    public void A_UPRN_has_at_most_twelve_digits(string? cell, string? number, IdentifierOutcome outcome)
    {
        Assert.Equal(outcome, Uprn.Parse(cell).Outcome);
        Assert.Equal(number, Uprn.Parse(cell).Value?.Value);
    }

    /// <summary>Schools of the Scottish Government's list of 31 October 2024 (schools' numbers, nobody's data).</summary>
    [Theory]
    [InlineData("5245044", null)]
    [InlineData("5244439", null)]
    [InlineData("5237521", null)]
    [InlineData("1004140", null)]
    [InlineData("5408849", null)]
    [InlineData("1000047", null)]
    [InlineData("5222020", "VS1502")]
    [InlineData("5620424", "VS1502")]
    [InlineData("5,245,044", "VS1001")]
    [InlineData("5245044.0", "VS1001")]
    public void A_SEED_code_is_used_and_a_misfit_only_warned_of(string cell, string? code)
    {
        IdentifierResult<SeedCode> result = SeedCode.Parse(cell);

        Assert.True(result.HasValue);
        Assert.Equal(7, result.Value!.Value.ToString().Length);
        Assert.Equal(code, result.Code?.Code);
    }

    [Theory]
    [InlineData("123")]
    [InlineData("52450441")]
    [InlineData("52450a4")]
    [InlineData("52450,44")]
    public void A_SEED_code_has_seven_digits(string cell) =>
        Assert.Equal(IssueCodes.SeedCodeInvalid, SeedCode.Parse(cell).Code);

    [Fact]
    public void A_local_number_belongs_to_its_system_and_authority()
    {
        var one = new LocalId("SEEMiS", "FIF", " 77 ");

        Assert.Equal(one, new LocalId("seemis", "fif", "77"));
        Assert.Equal(one.GetHashCode(), new LocalId("seemis", "fif", "77").GetHashCode());
        Assert.NotEqual(one, new LocalId("SEEMiS", "EDH", "77"));
        Assert.NotEqual(one, new LocalId("Mosaic", "FIF", "77"));
        Assert.NotEqual(Identifier.Of(one), Identifier.Of(new LocalId("SEEMiS", null, "77")));
        Assert.Throws<ArgumentException>(() => new LocalId("SEEMiS", null, " "));
    }

    [Fact]
    public void A_repaired_number_equals_the_same_number_and_says_that_it_was_repaired()
    {
        ScottishCandidateNumber number = ScottishCandidateNumber.Parse("51234561").Value!.Value;
        var repaired = Identifier.Of(number, isRepaired: true);

        Assert.Equal(Identifier.Of(ScottishCandidateNumber.Parse("051234561").Value!.Value, isRepaired: false), repaired);
        Assert.True(repaired.IsRepaired);
        Assert.Equal("051234561", repaired.Value);
    }

    [Fact]
    public void No_number_prints_itself() =>
        Assert.Equal(
            "ScottishCandidateNumber, ChiNumber, Upn, Uprn, LocalId (SEEMiS), Identifier (Upn), Repaired VS1102",
            string.Join(
                ", ",
                ScottishCandidateNumber.Parse("123456785").Value,
                ChiNumber.Parse("1405132264").Value,
                Upn.Parse("A000000000000").Value,
                Uprn.Parse("12345678").Value,
                new LocalId("SEEMiS", "FIF", "77"),
                Identifier.Of(Upn.Parse("A000000000000").Value!.Value),
                ScottishCandidateNumber.Parse("51234561")));
}
