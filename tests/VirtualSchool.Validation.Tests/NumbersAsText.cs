using FluentValidation;

namespace VirtualSchool;

public sealed class NumbersAsText
{
    private sealed record Row(string? Number);

    private static List<(string, string, Severity)> Judge(Func<IRuleBuilder<Row, string?>, IRuleBuilderOptionsConditions<Row, string?>> rule, string? text)
    {
        var validator = new InlineValidator<Row>();
        rule(validator.RuleFor(r => r.Number));
        return [.. validator.Validate(new Row(text)).Errors.Select(e => (e.ErrorCode, e.PropertyName, e.Severity))];
    }

    [Fact]
    public void A_candidate_number()
    {
        Assert.Empty(Judge(r => r.MustBeScottishCandidateNumber(), "051234561"));
        Assert.Empty(Judge(r => r.MustBeScottishCandidateNumber(), null));
        Assert.Equal([("VS1101", "Number", Severity.Error)], Judge(r => r.MustBeScottishCandidateNumber(), "051234562"));
        Assert.Equal([("VS1102", "Number", Severity.Warning)], Judge(r => r.MustBeScottishCandidateNumber(), "51234561"));
    }

    [Fact]
    public void A_CHI_number()
    {
        Assert.Empty(Judge(r => r.MustBeChiNumber(), "0101011237"));
        Assert.Equal([("VS1201", "Number", Severity.Error)], Judge(r => r.MustBeChiNumber(), "0101011238"));
    }

    [Fact]
    public void A_UPRN()
    {
        Assert.Empty(Judge(r => r.MustBeUprn(), "906700012345"));
        Assert.Equal([("VS1401", "Number", Severity.Error)], Judge(r => r.MustBeUprn(), "9067000123456"));
    }

    [Fact]
    public void A_UPN()
    {
        Assert.Empty(Judge(r => r.MustBeUpn(), ""));
        Assert.Equal([("VS1301", "Number", Severity.Error)], Judge(r => r.MustBeUpn(), "H80120000100"));
    }

    [Fact]
    public void A_SEED_code()
    {
        Assert.Equal([("VS1501", "Number", Severity.Error)], Judge(r => r.MustBeSeedCode(), "12"));
        Assert.Empty(Judge(r => r.MustBeSeedCode(), " "));
    }

    [Fact]
    public void A_message_is_the_cores_and_holds_no_number()
    {
        var validator = new InlineValidator<Row>();
        validator.RuleFor(r => r.Number).MustBeScottishCandidateNumber();
        var failure = Assert.Single(validator.Validate(new Row("051234562")).Errors);

        Assert.Equal(new Issue(ScottishCandidateNumber.Parse("051234562").Code!, null, ScottishCandidateNumber.Parse("051234562").Detail).Message, failure.ErrorMessage);
        Assert.DoesNotContain("051234562", failure.ErrorMessage, StringComparison.Ordinal);
        Assert.Null(failure.AttemptedValue);
    }
}
