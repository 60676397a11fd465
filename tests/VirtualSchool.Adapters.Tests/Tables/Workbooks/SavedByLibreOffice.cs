using NodaTime;

namespace VirtualSchool;

/// <summary>A list that a real program opened as text and saved as a workbook.</summary>
public sealed class SavedByLibreOffice
{
    private static string Path(string name) => System.IO.Path.Combine(Some.DataFolder, "workbooks", name);

    [Fact]
    public void Its_cells_are_read_with_the_damage_that_was_done()
    {
        using var table = DelimitedTable.Open(Path("libreoffice.xlsx"));

        Assert.Equal(
            [["Sample", "Ailsa", "51234561", "2011-06-14", "S2", "95.3%"], ["O’Sample", "Mòrag", "123456785", "2012-11-02", "P7", "80%"], ["2", "Mo", "", "2013-01-30", "P7", ""]],
            Some.Rows(table));
    }

    [Fact]
    public void Its_children_are_read_through_a_map()
    {
        var result = EducationExports.Seemis.Read(Path("libreoffice.xlsx"));

        Assert.Equal([new LocalDate(2011, 6, 14), new LocalDate(2012, 11, 2), new LocalDate(2013, 1, 30)], result.Records.Select(r => r.BirthDates[0].Value));
        Assert.Equal("C2", Assert.Single(result.Issues.Issues, i => i.Code.Code == "VS1102").Position!.Cell);
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.FormulaResults));
    }

    [Theory]
    [InlineData("libreoffice.xls", "it is an old Office file, such as an Excel workbook of before 2007 (.xls)")]
    [InlineData("libreoffice.ods", "it is an OpenDocument file")]
    public void Its_other_kinds_are_refused_by_name(string file, string detail)
    {
        using var table = DelimitedTable.Open(Path(file));

        Assert.True(table.IsRefused);
        var issue = Assert.Single(table.Issues.Issues, i => i.Severity == IssueSeverity.Error);
        Assert.Equal(("VS2016", detail), (issue.Code.Code, issue.Detail));
    }
}
