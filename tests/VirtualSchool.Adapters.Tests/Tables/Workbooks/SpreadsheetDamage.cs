using NodaTime;

namespace VirtualSchool;

/// <summary>What a spreadsheet does to numbers and dates on their way, and what becomes of it here.</summary>
public sealed class SpreadsheetDamage
{
    private const string Head = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Surname</v></c><c r=\"B1\" t=\"str\"><v>SCN</v></c><c r=\"C1\" t=\"str\"><v>DOB</v></c></row>";

    [Fact]
    public void A_candidate_number_kept_as_a_number_has_lost_its_zero_and_is_repaired_and_marked()
    {
        var result = Read("<c r=\"B2\"><v>51234561</v></c>");

        Assert.Equal("VS1102", Assert.Single(Problems(result)));
        Assert.True(result.Records[0].Identifiers[0].Value.IsRepaired);
    }

    [Fact]
    public void A_candidate_number_with_a_format_of_nine_digits_is_whole()
    {
        var result = Read("<c r=\"B2\" s=\"2\"><v>51234561</v></c>");

        Assert.Empty(Problems(result));
        Assert.False(result.Records[0].Identifiers[0].Value.IsRepaired);
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"str\"><v>1.23E+08</v></c>")]
    [InlineData("<c r=\"B2\"><v>1234567851234567890</v></c>")]
    public void A_number_whose_digits_are_gone_is_refused(string cell) => Assert.Equal("VS1002", Assert.Single(Problems(Read(cell))));

    [Fact]
    public void A_column_of_dates_is_read_as_dates_whatever_patterns_the_map_has()
    {
        var result = Read("<c r=\"C2\" s=\"1\"><v>40708</v></c>");

        Assert.Equal(new LocalDate(2011, 6, 14), result.Records[0].BirthDates[0].Value);
        Assert.Empty(Problems(result));
    }

    [Fact]
    public void A_number_without_a_date_format_in_a_column_of_dates_is_read_and_said()
    {
        var result = Read("<c r=\"C2\"><v>40708</v></c>");

        Assert.Equal(new LocalDate(2011, 6, 14), result.Records[0].BirthDates[0].Value);
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.DateSerial));
    }

    [Fact]
    public void The_same_number_is_another_day_in_a_workbook_that_counts_from_1904() =>
        Assert.Equal(new LocalDate(2011, 6, 14), Read("<c r=\"C2\"><v>39246</v></c>", from1904: true).Records[0].BirthDates[0].Value);

    [Theory]
    [InlineData("<c r=\"C2\"><v>2011</v></c>")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>0</v></c>")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>1</v></c>")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>60</v></c>")]
    [InlineData("<c r=\"C2\" t=\"b\"><v>1</v></c>")]
    public void A_year_a_placeholder_and_a_day_that_never_was_are_no_birth_dates(string cell)
    {
        var result = Read(cell);

        Assert.Empty(result.Records[0].BirthDates);
        Assert.NotEmpty(Problems(result));
    }

    [Fact]
    public void Dates_that_a_foreign_setting_swapped_are_seen_on_the_column()
    {
        // 05/06/2011 became a date, and 14/06/2011 stayed text.
        string rows = Head + string.Concat(Enumerable.Range(2, 5).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\" t=\"str\"><v>Sample</v></c><c r=\"C{r}\" s=\"1\"><v>{40666 + r}</v></c></row>"))
            + "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>Sample</v></c><c r=\"C9\" t=\"str\"><v>14/06/2011</v></c></row>";
        var result = BookFile.OfXml(rows).Format("dd/mm/yyyy").Read(ExportMaps.SeemisPupilList);

        Assert.Contains("swapped", Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.DateDayMonthDoubt)).Detail, StringComparison.Ordinal);
    }

    private static string[] Problems(ReadResult<Learner> result) => [.. result.Issues.Issues.Where(i => i.Severity != IssueSeverity.Information).Select(i => i.Code.Code)];

    private static ReadResult<Learner> Read(string cells, bool from1904 = false)
    {
        BookFile book = BookFile.OfXml(Head + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Sample</v></c>" + cells + "</row>").Format("dd/mm/yyyy").Format("000000000");
        book.Properties = from1904 ? "<workbookPr date1904=\"true\"/>" : "<workbookPr/>";
        return book.Read(ExportMaps.SeemisPupilList);
    }
}
