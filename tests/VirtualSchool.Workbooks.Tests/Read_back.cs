namespace VirtualSchool;

/// <summary>The workbook that is written here is read back by the library's own reader as by Microsoft's.</summary>
public sealed class Read_back
{
    [Theory]
    [InlineData("Register")]
    [InlineData("Lists and files")]
    [InlineData("Codes")]
    public void Every_text_of_a_sheet_is_the_same(string sheet)
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());
        var expected = book.Table(sheet);
        using var table = DelimitedTable.Open(new MemoryStream(book.Bytes), "register.xlsx", new TableOptions { Sheet = sheet });

        Assert.False(table.IsRefused, string.Join("\n", table.Issues.Issues));
        Assert.Equal(expected[0].Keys, table.Headers);
        foreach (var row in expected)
        {
            Assert.True(table.Read());
            foreach (var (header, cell) in row.Where(c => c.Value.InlineString is not null))
            {
                Assert.Equal(ReadWorkbook.Value(cell), table.GetString(table.Headers.ToList().IndexOf(header)), ignoreLineEndingDifferences: true);
            }
        }

        Assert.False(table.Read());
        Assert.DoesNotContain(table.Issues.Issues, i => i.Severity != IssueSeverity.Information);
    }

    [Fact]
    public void Without_a_name_the_sheets_are_listed_to_choose_from()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());
        using var table = DelimitedTable.Open(new MemoryStream(book.Bytes), "register.xlsx");

        Assert.Contains("Register", Assert.Single(table.Issues.Issues, i => i.Code.Equals(IssueCodes.SheetDoubt)).Detail, StringComparison.Ordinal);
    }
}
