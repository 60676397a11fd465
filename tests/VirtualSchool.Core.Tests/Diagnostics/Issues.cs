using System.Reflection;
using System.Text.RegularExpressions;

namespace VirtualSchool;

public sealed partial class Issues
{
    [Fact]
    public void The_list_of_codes_holds_every_code_once_and_in_order()
    {
        IssueCode[] declared = [.. typeof(IssueCodes).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(IssueCode)).Select(p => (IssueCode)p.GetValue(null)!)];

        Assert.Equal(declared.Select(c => c.Code).Order(StringComparer.Ordinal), IssueCodes.All.Select(c => c.Code));
        Assert.Equal(IssueCodes.All.Count, IssueCodes.All.Select(c => c.Code).Distinct().Count());
        Assert.Equal(IssueCodes.All.Count, IssueCodes.All.Select(c => c.Title).Distinct().Count());
    }

    [Fact]
    public void A_code_has_a_title_without_a_full_stop_and_a_remedy_that_is_a_sentence() =>
        Assert.All(IssueCodes.All, c =>
        {
            Assert.Matches(Shape(), c.Code);
            Assert.Matches("^[A-Z].*[^. ]$", c.Title);
            Assert.Matches(@"^[A-Z].*\.$", c.Remedy);
        });

    [Theory]
    [InlineData("VS1")]
    [InlineData("V1001")]
    [InlineData("VS10011")]
    [InlineData("vs1001")]
    [InlineData("VSCOR1001")]
    [InlineData("VS10O1")]
    public void A_code_has_letters_and_four_digits(string code) =>
        Assert.Throws<ArgumentException>(() => new IssueCode(code, IssueSeverity.Warning, "Title", "Remedy."));

    [Fact]
    public void An_issue_says_what_where_and_what_to_do() =>
        Assert.Equal(
            "VS1101 error, pupils.xlsx sheet P7 row 12 column SCN: Candidate number fails its check digit: it was typed. Check the number at source; it is not used to join records.",
            new Issue(IssueCodes.CandidateNumberCheckDigit, new SourcePosition("pupils.xlsx", 12, "SCN", "P7"), "it was typed").ToString());

    [Fact]
    public void An_issue_can_matter_more_or_less_than_its_kind_does() =>
        Assert.Equal(IssueSeverity.Information, new Issue(IssueCodes.PeriodsOverlap, severity: IssueSeverity.Information).Severity);

    [Fact]
    public void A_report_counts_what_it_holds()
    {
        var report = new IssueReport([new(IssueCodes.RowBlank), new(IssueCodes.CodeUnknown), new(IssueCodes.CodeUnknown)]);
        IssueReport both = report.Then(new IssueReport([new Issue(IssueCodes.RowRequiredMissing)]));

        Assert.False(report.HasErrors);
        Assert.True(both.HasErrors);
        Assert.Equal("1 errors, 2 warnings, 1 notes", both.ToString());
        Assert.Equal(2, both.CountOf(IssueCodes.CodeUnknown));
        Assert.Empty(IssueReport.Empty.Issues);
        Assert.Throws<ArgumentNullException>(() => new IssueReport([null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourcePosition("pupils.csv", 0));
    }

    [GeneratedRegex("^VS[0-9]{4}$")]
    private static partial Regex Shape();
}
