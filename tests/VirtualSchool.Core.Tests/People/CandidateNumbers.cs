using System.Globalization;
using CsCheck;

namespace VirtualSchool;

public sealed class CandidateNumbers
{
    /// <summary>Story 3, cell by cell.</summary>
    public static TheoryData<string, IdentifierOutcome, string?, string?> Story3 => new()
    {
        { "123456785", IdentifierOutcome.Valid, "123456785", null },
        { "051234561", IdentifierOutcome.Valid, "051234561", null },
        { "51234561", IdentifierOutcome.Repaired, "051234561", "VS1102" },
        { "130000010", IdentifierOutcome.Valid, "130000010", null },
        { "123456784", IdentifierOutcome.Invalid, null, "VS1101" },
        { "130000070", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000071", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000072", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000073", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000074", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000075", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000076", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000077", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000078", IdentifierOutcome.Invalid, null, "VS1104" },
        { "130000079", IdentifierOutcome.Invalid, null, "VS1104" },
        { "12345678", IdentifierOutcome.Invalid, null, "VS1103" },
        { "1.23457E+08", IdentifierOutcome.Invalid, null, "VS1002" },
        { " 123456785 ", IdentifierOutcome.Cleaned, "123456785", "VS1001" },
        { "１２３４５６７８５", IdentifierOutcome.Cleaned, "123456785", "VS1001" },
        { "", IdentifierOutcome.Missing, null, null },
    };

    [Theory]
    [MemberData(nameof(Story3))]
    public void A_cell_has_one_outcome(string cell, IdentifierOutcome outcome, string? number, string? code)
    {
        IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(cell);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(number, result.Value?.Value);
        Assert.Equal(code, result.Code?.Code);
        Assert.Equal(number is not null, result.HasValue);
    }

    [Fact]
    public void No_cell_is_lost() =>
        Assert.Equal(
            new Dictionary<IdentifierOutcome, int>
            {
                [IdentifierOutcome.Valid] = 3,
                [IdentifierOutcome.Cleaned] = 2,
                [IdentifierOutcome.Repaired] = 1,
                [IdentifierOutcome.Invalid] = 13,
                [IdentifierOutcome.Missing] = 1,
            },
            Story3.Select(r => ScottishCandidateNumber.Parse(r.Data.Item1).Outcome).GroupBy(o => o).ToDictionary(g => g.Key, g => g.Count()));

    [Theory]
    [InlineData("05123456", 1)]
    [InlineData("17204893", 5)]
    [InlineData("21000010", 0)]
    [InlineData("99123456", null)]
    public void The_check_digit_is_that_of_the_rule_book(string firstEight, int? digit) =>
        Assert.Equal(digit, ScottishCandidateNumber.CheckDigitOf(firstEight));

    [Theory]
    [InlineData("O51234561")]
    [InlineData("05l234561")]
    [InlineData("05I234561")]
    [InlineData("12345678,5")]
    [InlineData("12345678.5")]
    [InlineData("123456785.5")]
    [InlineData("-123456785")]
    [InlineData("123456785-")]
    [InlineData("12,345,678,5")]
    [InlineData("1234,567,85")]
    [InlineData("12²456785")]
    [InlineData("UNKNOWN")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("'")]
    [InlineData("\u200B")]
    [InlineData("123456785 (old)")]
    public void Letters_and_stray_signs_are_never_taken_for_digits(string cell)
    {
        IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(cell);

        Assert.Equal(IdentifierOutcome.Invalid, result.Outcome);
        Assert.Equal(IssueCodes.NumberHasLetters, result.Code);
    }

    [Theory]
    [InlineData("123456785.0")]
    [InlineData("123456785,0")]
    [InlineData("123,456,785")]
    [InlineData("123.456.785")]
    [InlineData("123 456 785")]
    [InlineData("123\u00A0456\u202F785")]
    [InlineData("123-456-785")]
    [InlineData("12\u20133456785")]
    [InlineData("'123456785")]
    [InlineData("\u202A123456785\u202C")]
    [InlineData("\uFEFF123456785")]
    [InlineData("١٢٣٤٥٦٧٨٥")]
    [InlineData("۱۲۳۴۵۶۷۸۵")]
    public void A_cell_is_tidied_where_no_digit_changes(string cell)
    {
        IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(cell);

        Assert.Equal(IdentifierOutcome.Cleaned, result.Outcome);
        Assert.Equal("123456785", result.Value?.Value);
        Assert.Equal(IssueCodes.NumberTidied, result.Code);
    }

    [Theory]
    [InlineData("1,23457E+08")]
    [InlineData("1.23E8")]
    [InlineData("1e+08")]
    public void Lost_digits_are_not_guessed(string cell) =>
        Assert.Equal(IssueCodes.NumberLostDigits, ScottishCandidateNumber.Parse(cell).Code);

    [Theory]
    [InlineData("000000000", IdentifierOutcome.Valid)]
    [InlineData("000 000 000", IdentifierOutcome.Cleaned)]
    [InlineData("00000000", IdentifierOutcome.Repaired)]
    public void A_placeholder_is_said_to_be_one(string cell, IdentifierOutcome outcome)
    {
        IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(cell);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(IssueCodes.PlaceholderNumber, result.Code);
        Assert.True(result.Value!.Value.IsPlaceholder);
    }

    [Fact]
    public void Eight_digits_have_one_check_digit_or_none() =>
        Gen.Int[0, 99_999_999].Sample(stem =>
        {
            string eight = stem.ToString("D8", CultureInfo.InvariantCulture);
            int valid = Enumerable.Range(0, 10).Count(d => ScottishCandidateNumber.Parse(eight + d).HasValue);
            Assert.Equal(ScottishCandidateNumber.CheckDigitOf(eight) is null ? 0 : 1, valid);
        });

    [Fact]
    public void A_valid_number_with_one_digit_wrong_or_two_neighbours_swapped_is_never_valid() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 8], Gen.Int[1, 9]).Sample((stem, at, shift) =>
        {
            string eight = stem.ToString("D8", CultureInfo.InvariantCulture);
            if (ScottishCandidateNumber.CheckDigitOf(eight) is { } check)
            {
                char[] wrong = (eight + check).ToCharArray();
                wrong[at] = (char)('0' + ((wrong[at] - '0' + shift) % 10));
                Assert.False(ScottishCandidateNumber.Parse(new string(wrong)).HasValue);

                char[] swapped = (eight + check).ToCharArray();
                if (at < 7 && swapped[at] != swapped[at + 1])
                {
                    (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
                    Assert.False(ScottishCandidateNumber.Parse(new string(swapped)).HasValue);
                }
            }
        });

    [Fact]
    public void Nine_digits_are_never_padded() =>
        Gen.Int[0, 999_999_999].Sample(n =>
        {
            string nine = n.ToString("D9", CultureInfo.InvariantCulture);
            IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(nine);
            Assert.True(result.Outcome is IdentifierOutcome.Valid or IdentifierOutcome.Invalid);
            Assert.True(result.Value is null || result.Value.Value.Value == nine);
        });

    [Fact]
    public void Any_text_has_an_outcome_and_a_value_only_where_it_is_usable() =>
        Gen.String.Sample(text =>
        {
            IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(text);
            Assert.Equal(result.Outcome is not (IdentifierOutcome.Invalid or IdentifierOutcome.Missing), result.HasValue);
            Assert.Equal(result.Outcome is IdentifierOutcome.Invalid, !result.HasValue && result.Code is not null);
        });

    [Theory]
    [InlineData("123456785", 2007, 2026, true)]
    [InlineData("123456785", 2008, 2026, true)]
    [InlineData("123456785", 2009, 2026, false)]
    [InlineData("272345678", 2010, 2026, false)]
    [InlineData("051234561", 2000, 2004, false)]
    [InlineData("051234561", 2000, 2005, true)]
    public void The_year_of_issue_lies_between_the_fourth_year_and_today(string number, int born, int year, bool plausible) =>
        Assert.Equal(plausible, ScottishCandidateNumber.Parse(number).Value?.IsIssueYearPlausible(born, year));

    [Fact]
    public void A_default_number_is_empty_and_has_no_year()
    {
        Assert.Equal(string.Empty, default(ScottishCandidateNumber).Value);
        Assert.Throws<InvalidOperationException>(() => default(ScottishCandidateNumber).IssueYear);
        Assert.Throws<ArgumentException>(() => ScottishCandidateNumber.CheckDigitOf("1234567"));
        Assert.Throws<ArgumentException>(() => ScottishCandidateNumber.CheckDigitOf("１２３４５６７８"));
        Assert.Throws<ArgumentNullException>(() => ScottishCandidateNumber.CheckDigitOf(null!));
    }
}
