namespace VirtualSchool;

/// <summary>What a cell of a sheet gives: its stored value, as a spreadsheet shows it, and nothing that is worked out.</summary>
public sealed class SheetCells
{
    private const string Head = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"B1\" t=\"str\"><v>Value</v></c></row>";

    [Theory]
    [InlineData("<v>51234561</v>", "51234561")]
    [InlineData("<v>51234561.0</v>", "51234561")]
    [InlineData("<v>5.1234561E7</v>", "51234561")]
    [InlineData("<v>0.1</v>", "0.1")]
    [InlineData("<v>0.30000000000000004</v>", "0.3")]
    [InlineData("<v>-12</v>", "-12")]
    [InlineData("<v>123456789012345</v>", "123456789012345")]
    [InlineData("<v>1234567890123456789</v>", "1.23456789012346E+18")]
    [InlineData("<v>1.2345678901234501E+18</v>", "1.23456789012345E+18")]
    [InlineData("<v>NaN</v>", "NaN")]
    [InlineData("<f>1+1</f><v>2</v>", "2")]
    [InlineData("<v></v>", "")]
    public void A_number_is_written_as_a_spreadsheet_shows_it(string content, string expected) => Assert.Equal(expected, Value($"<c r=\"B2\">{content}</c>"));

    [Theory]
    [InlineData("000000000", "51234561", "051234561")]
    [InlineData("00", "1", "01")]
    [InlineData("0", "51234561", "51234561")]
    [InlineData("0.00E+00", "51234561", "51234561")]
    [InlineData("0%", "0.9534", "95.34%")]
    [InlineData("#,##0", "1234", "1234")]
    [InlineData("dd/mm/yyyy", "45718", "2025-03-02")]
    [InlineData("[$-809]d mmmm yyyy;@", "45718", "2025-03-02")]
    [InlineData("dd/mm/yyyy hh:mm", "45718.5", "2025-03-02T12:00:00")]
    [InlineData("dd/mm/yyyy", "45718.9999999", "2025-03-03")]
    [InlineData("dd/mm/yyyy", "1", "1900-01-01")]
    [InlineData("dd/mm/yyyy", "59", "1900-02-28")]
    [InlineData("dd/mm/yyyy", "60", "60")]
    [InlineData("dd/mm/yyyy", "61", "1900-03-01")]
    [InlineData("dd/mm/yyyy", "2958465", "9999-12-31")]
    [InlineData("dd/mm/yyyy", "2958466", "2958466")]
    [InlineData("dd/mm/yyyy", "-1", "-1")]
    [InlineData("mmm", "45718", "2025-03-02")]
    [InlineData("hh:mm", "0.5", "12:00:00")]
    [InlineData("h:mm AM/PM", "0.75", "18:00:00")]
    [InlineData("[h]:mm", "1.5", "1.5")]
    [InlineData("\"day\" 0", "7", "7")]
    [InlineData("\\d0", "7", "7")]
    [InlineData("[Red]0", "7", "7")]
    [InlineData("General", "45718", "45718")]
    public void The_number_format_says_what_a_number_means(string format, string number, string expected) =>
        Assert.Equal(expected, Value($"<c r=\"B2\" s=\"1\"><v>{number}</v></c>", book => book.Format(format)));

    [Theory]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f><v>Ailsa</v></c>", "Ailsa")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2011-06-14</v></c>", "2011-06-14")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2011-06-14T00:00:00</v></c>", "2011-06-14")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2011-06-14T23:30:00Z</v></c>", "2011-06-14T23:30:00Z")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>Ailsa</t></is></c>", "Ailsa")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><r><t>Ail</t></r><r><rPr><b/></rPr><t>sa</t></r><rPh sb=\"0\" eb=\"1\"><t>sound</t></rPh></is></c>", "Ailsa")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>0</v></c>", "Mòrag")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>1</v></c>", "Ruaridh Ó Súilleabháin")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>2</v></c>", "")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>3</v></c>", "_x0041_ and A")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>4</v></c>", "=HYPERLINK(\"x\")")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>9</v></c>", "")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>-1</v></c>", "")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "")]
    [InlineData("<c r=\"B2\"><f>NOW()</f></c>", "")]
    [InlineData("<c r=\"B2\" s=\"7\"/>", "")]
    [InlineData("<c t=\"inlineStr\"><is><t>outer</t></is></c>", "outer")]
    public void Each_type_of_cell_gives_its_value(string cell, string expected) => Assert.Equal(expected, Value(cell, book => book.Shared(
        "<si><t>Mòrag</t></si>",
        "<si><r><t>Ruaridh </t></r><r><rPr><b/></rPr><t>Ó Súilleabháin</t></r><rPh sb=\"0\" eb=\"1\"><t>sound</t></rPh><phoneticPr fontId=\"1\"/></si>",
        "<si/>",
        "<si><t>_x005F_x0041_ and _x0041_</t></si>",
        "<si><t>=HYPERLINK(\"x\")</t></si>")));

    [Theory]
    [InlineData("<c r=\"B2\" t=\"s\"><v>9</v></c>", "VS2309")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>", "VS2306")]
    [InlineData("<c r=\"B2\"><f>NOW()</f></c>", "VS2307")]
    public void A_cell_without_a_value_names_its_place(string cell, string code)
    {
        using var table = Open(cell);
        Some.Rows(table);

        var issue = Assert.Single(table.Issues.Issues, i => i.Code.Code == code);
        Assert.Equal("list.xlsx sheet Report row 2 column Value (B2)", issue.Position!.ToString());
        Assert.DoesNotContain("REF", issue.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_may_come_first()
    {
        using var table = BookFile.OfXml("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>").Shared("<si/>", "<si><t>A</t></si>", "<si><t>B</t></si>").Open();
        Assert.True(table.Read());
        Assert.Equal(string.Empty, table.GetString(0));
    }

    [Fact]
    public void Days_of_a_workbook_that_counts_from_1904_are_read_so()
    {
        using var table = Open("<c r=\"B2\" s=\"1\"><v>44256</v></c>", book =>
        {
            book.Format("dd/mm/yyyy");
            book.Properties = "<workbookPr date1904=\"1\"/>";
        });

        Assert.Equal("2025-03-02", Some.Rows(table)[0][1]);
        Assert.Equal(1, table.Issues.CountOf(IssueCodes.DateSystem1904));
    }

    [Fact]
    public void A_workbook_in_the_strict_spelling_is_read()
    {
        byte[] bytes = BookFile.Of(["A", "B"], ["1", "2"]).ToBytes(xml => xml
            .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));
        using var table = DelimitedTable.Open(new MemoryStream(bytes), "list.xlsx");

        Assert.Equal([["1", "2"]], Some.Rows(table));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 131")]
    [InlineData("-Ailsa")]
    [InlineData("@name")]
    [InlineData("O'Neil")]
    [InlineData("'quoted")]
    [InlineData("two\nlines")]
    [InlineData("＝full width")]
    public void Text_that_looks_like_a_formula_stays_text(string text)
    {
        using var table = BookFile.Of(["A", "B"], [text, "x"]).Open();

        Assert.Equal([[text, "x"]], Some.Rows(table));
    }

    private static string Value(string cell, Action<BookFile>? change = null)
    {
        using var table = Open(cell, change);
        Assert.False(table.IsRefused, string.Join("\n", table.Issues.Issues));
        return Assert.Single(Some.Rows(table))[1];
    }

    private static DelimitedTable Open(string cell, Action<BookFile>? change = null)
    {
        // The first cell's column is given, so that a cell without an address follows it.
        BookFile book = BookFile.OfXml(Head + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>x</v></c>" + cell + "</row>");
        change?.Invoke(book);
        return book.Open();
    }
}
