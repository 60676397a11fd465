namespace VirtualSchool;

/// <summary>Where the table of a workbook is: which sheet, which row, which columns.</summary>
public sealed class SheetLayouts
{
    private static readonly string?[][] Pupils = [["Forename", "Surname", "SCN", "DOB"], ["Ailsa", "Sample", "123456785", "14/06/2011"], ["Mo", "Sample", null, "30/01/2013"]];
    private static readonly string?[][] Notes = [["This workbook was made for the virtual school."], ["Ask Mrs Lamb."]];

    [Fact]
    public void A_sheet_reads_as_the_same_list_in_a_text_file_does()
    {
        var sheet = BookFile.Of(Pupils).Read(ExportMaps.SeemisPupilList);
        var text = Some.Read(ExportMaps.SeemisPupilList, string.Join("\n", Pupils.Select(r => string.Join(",", r))));

        Assert.Equal(text.Rows.ToString(), sheet.Rows.ToString());
        Assert.Equal(text.Records.Select(Describe), sheet.Records.Select(Describe));

        static string Describe(Learner learner) => $"{learner.Names[0].Value.ToDisplay()} {learner.BirthDates[0].Value} {learner.Identifiers.Select(i => i.Value.Value).FirstOrDefault()} {learner.Rows[0].Row}";
    }

    [Fact]
    public void Provenance_names_sheet_and_cell()
    {
        var result = new BookFile().SheetXml("S1 pupils", BookFile.Rows(Pupils, firstRow: 5, firstColumn: 2)).Read(ExportMaps.SeemisPupilList);

        var born = result.Records[0].BirthDates[0].Source;
        Assert.Equal(("S1 pupils", "F6"), (born.File.Sheet, born.Cell));
        Assert.Equal("list.xlsx sheet S1 pupils row 6 column DOB (F6)", born.ToPosition().ToString());
        Assert.Equal(("XLSX", "a workbook; the sheet read is S1 pupils"), (result.Encoding, result.EncodingReason));
    }

    [Fact]
    public void A_table_anywhere_on_the_sheet_is_found_under_its_title()
    {
        string rows = BookFile.Rows([["Looked after pupils by stage"], ["Printed 12/09/2026"]]) + BookFile.Rows(Pupils, firstRow: 20, firstColumn: 7);
        using var table = new BookFile().SheetXml("Report", rows).Open();

        Assert.Equal((20, 4), (table.HeaderRow, table.Headers.Count));
        Assert.Equal(["Ailsa", "Mo"], Some.Rows(table).Select(r => r[0]));
    }

    [Fact]
    public void Totals_instructions_blank_rows_and_a_styled_tail_are_no_children()
    {
        string rows = BookFile.Rows([["Forename", "Surname", "SCN", "DOB"], ["Required", "Required", "Optional", "Required"], ["Ailsa", "Sample", "123456785", "14/06/2011"]])
            + "<row r=\"4\" s=\"1\"><c r=\"A4\" s=\"1\"/></row>"
            + BookFile.Rows([["Mo", "Sample", null, "30/01/2013"], ["Total: 2"], ["Printed by", "Mrs Lamb"]], firstRow: 7)
            + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>";
        var result = new BookFile().SheetXml("Report", rows).Read(ExportMaps.SeemisPupilList);

        Assert.Equal("8 read: 2 used, 0 merged, 0 repeated, 3 blank, 3 totals, 0 refused", result.Rows.ToString());
        Assert.Equal(4, Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.RowBlank)).Position!.Row);
    }

    [Fact]
    public void Cells_beside_the_table_are_reported_and_cost_no_row()
    {
        var result = BookFile.Of(Pupils[0], [.. Pupils[1], null, "a note"]).Read(ExportMaps.SeemisPupilList);

        Assert.Single(result.Records);
        var issue = Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.CellsOutsideTable));
        Assert.Equal((2, "the first in the row is in column F"), (issue.Position!.Row, issue.Detail));
    }

    [Fact]
    public void The_sheet_whose_header_fits_is_read_and_the_others_are_named()
    {
        var result = new BookFile().Sheet("Notes", Notes).Sheet("Children", Pupils).Sheet("Codes", ["Code", "Meaning"], ["01", "At home"])
            .Sheet("Old", "hidden", Pupils).Sheet("Older", "veryHidden", Pupils).Read(ExportMaps.SeemisPupilList);

        Assert.Equal("Children", result.File.Sheet);
        Assert.Equal("Notes, Codes, Old (hidden), Older (very hidden)", Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.SheetsNotRead)).Detail);
    }

    [Fact]
    public void Two_sheets_that_could_be_the_list_are_asked_about()
    {
        var book = new BookFile().Sheet("S1", Pupils).Sheet("S2", Pupils).Sheet("Notes", Notes);
        var result = book.Read(ExportMaps.SeemisPupilList);

        Assert.True(result.IsRefused);
        Assert.Equal("S1, S2", Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.SheetDoubt)).Detail);

        var named = book.Read(ExportMaps.SeemisPupilList, new ReadOptions { LoadedAt = Some.LoadedAt, Limits = new TableOptions { Sheet = "s2" } });
        Assert.Equal(("S2", 2), (named.File.Sheet, named.Records.Count));
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_refused_with_the_names_of_those_that_are()
    {
        using var table = new BookFile().Sheet("S1", Pupils).Sheet("S2", Pupils).Open(new TableOptions { Sheet = "S3" });

        Assert.True(table.IsRefused);
        Assert.Equal("VS2019 error, list.xlsx: Workbook has no sheet of that name: it has S1, S2. Name one of the sheets listed here.", Assert.Single(table.Issues.Issues).ToString());
    }

    [Fact]
    public void A_map_names_its_sheet()
    {
        ExportMap map = ExportMap.FromJson(ExportMaps.SeemisPupilList.ToJson().Replace("\"maxPreambleRows\": 15", "\"maxPreambleRows\": 15, \"sheet\": [\"Extract\", \"S2\"]", StringComparison.Ordinal));
        var result = new BookFile().Sheet("S1", Pupils).Sheet("S2", Pupils).Read(map);

        Assert.Equal("S2", result.File.Sheet);
        Assert.Equal(map.ToJson(), ExportMap.FromJson(map.ToJson()).ToJson());
    }

    [Fact]
    public void Without_a_map_the_one_sheet_with_a_table_is_read()
    {
        using var one = new BookFile().Sheet("Notes", Notes).Sheet("Children", Pupils).Open();
        using var two = new BookFile().Sheet("Pupils", Pupils).Sheet("Children", Pupils).Open();

        Assert.Equal("Children", one.Sheet);
        Assert.Equal(["VS2020"], Some.Codes(two.Issues));
    }

    [Fact]
    public void No_sheet_that_the_map_could_read_is_said_with_the_sheets()
    {
        var result = new BookFile().Sheet("One", ["Colour", "Size"], ["red", "2"]).Sheet("Two", ["Shape", "Weight"], ["round", "3"]).Read(ExportMaps.SeemisPupilList);

        Assert.True(result.IsRefused);
        Assert.Equal("none of its sheets has them: One, Two", Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.HeaderNotFound)).Detail);
    }

    [Fact]
    public void A_workbook_without_a_cell_is_empty()
    {
        using var table = BookFile.OfXml("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>").Open();

        Assert.Equal(["VS2002"], Some.Codes(table.Issues));
    }

    [Fact]
    public void Recognition_looks_into_workbooks()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        File.WriteAllBytes(path, BookFile.Of(Pupils).ToBytes());
        try
        {
            Assert.Equal(FormatRecognition.Rank([.. Pupils[0]!]).Select(f => f.ToString()), FormatRecognition.Rank(path).Select(f => f.ToString()));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
