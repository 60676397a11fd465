namespace VirtualSchool;

/// <summary>What a person does not see in a workbook is read where it is part of the list, and always said.</summary>
public sealed class HiddenContent
{
    private const string Head = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Forename</v></c><c r=\"B1\" t=\"str\"><v>Surname</v></c></row>";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_reported()
    {
        string rows = Head + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"str\"><v>Ailsa</v></c><c r=\"B2\" t=\"str\"><v>Sample</v></c></row>"
            + "<row r=\"3\" hidden=\"true\"><c r=\"A3\" t=\"str\"><v>Mo</v></c><c r=\"B3\" t=\"str\"><v>Sample</v></c></row>";
        using var table = new BookFile().SheetXml("Report", rows, before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>", after: "<autoFilter ref=\"A1:B3\"/>").Open();

        Assert.Equal(2, Some.Rows(table).Count);
        Assert.Equal("VS2023 warning, list.xlsx sheet Report row 2: Hidden or filtered rows were read too: a filter or a person hid 2, this one first. Take them out of the workbook if they were not meant to be given.", Assert.Single(table.Issues.Issues, i => i.Code.Equals(IssueCodes.RowsHidden)).ToString());
        Assert.Equal("list.xlsx sheet Report row 1 column Surname (B1)", Assert.Single(table.Issues.Issues, i => i.Code.Equals(IssueCodes.ColumnsHidden)).Position!.ToString());
    }

    [Fact]
    public void A_hidden_sheet_is_read_only_when_it_is_named()
    {
        var book = new BookFile().Sheet("Notes", ["Ask Mrs Lamb"]).Sheet("Data", "veryHidden", [["A", "B"], ["1", "2"]]);
        using var asked = book.Open(new TableOptions { Sheet = "Data" });
        using var unasked = book.Open();

        Assert.Equal([["1", "2"]], Some.Rows(asked));
        Assert.Equal(1, asked.Issues.CountOf(IssueCodes.SheetHidden));
        Assert.Equal("Notes", unasked.Sheet);
        Assert.Equal("Data (very hidden)", Assert.Single(unasked.Issues.Issues, i => i.Code.Equals(IssueCodes.SheetsNotRead)).Detail);
    }

    [Fact]
    public void Merged_cells_and_formulas_are_counted()
    {
        string rows = Head + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B2</f><v>Ailsa</v></c><c r=\"B2\" t=\"str\"><v>Sample</v></c></row>";
        using var table = new BookFile().SheetXml("Report", rows, after: "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2\"/></mergeCells>").Open();
        Some.Rows(table);

        Assert.Equal("1 ranges of them", Assert.Single(table.Issues.Issues, i => i.Code.Equals(IssueCodes.CellsMerged)).Detail);
        Assert.Equal("1 of them", Assert.Single(table.Issues.Issues, i => i.Code.Equals(IssueCodes.FormulaResults)).Detail);
    }

    [Fact]
    public void Links_comments_and_macros_are_said_and_left_alone()
    {
        var book = BookFile.Of(["A", "B"], ["1", "2"])
            .Part("xl/vbaProject.bin", "not looked at")
            .Part("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"c\" Type=\"{Office}/comments\" Target=\"../comments1.xml\"/><Relationship Id=\"h\" Type=\"{Office}/hyperlink\" Target=\"http://nowhere.invalid/\" TargetMode=\"External\"/></Relationships>");
        book.Rest = "<externalReferences><externalReference r:id=\"e1\"/></externalReferences>";
        book.Links = $"<Relationship Id=\"e1\" Type=\"{Office}/externalLink\" Target=\"externalLinks/externalLink1.xml\"/><Relationship Id=\"e2\" Type=\"{Office}/connections\" Target=\"connections.xml\"/>";
        using var table = book.Open(name: "list.xlsm");

        Assert.Equal([["1", "2"]], Some.Rows(table));
        Assert.Equal(["VS2028", "VS2026", "VS2027"], Some.Codes(table.Issues));
    }
}
