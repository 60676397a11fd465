using System.Text;

namespace VirtualSchool;

/// <summary>A file that cannot be read is refused with its name and what to do; a bad row costs one row.</summary>
public sealed class BadFiles
{
    [Fact]
    public void A_missing_file_is_refused_and_names_itself()
    {
        var result = EducationExports.Seemis.Read("no-such-folder/pupils.csv");

        Assert.True(result.IsRefused);
        var issue = Assert.Single(result.Issues.Issues);
        Assert.Equal("VS2001 error, pupils.csv: File was not found. Check the path.", issue.ToString());
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_refused() => Assert.Equal(["VS2013"], Some.Codes(DelimitedTable.Open(Some.DataFolder).Issues));

    [Theory]
    [InlineData("", "VS2002")]
    [InlineData("\uFEFF", "VS2002")]
    [InlineData("\n \n\r\n", "VS2002")]
    [InlineData("PK\u0003\u0004 and so on", "VS2015")]
    [InlineData("%PDF-1.7", "VS2004")]
    [InlineData("Forename,Surname\nAilsa,Sam\0ple\n", "VS2004")]
    [InlineData("colour,size\nred,12\n", "VS2005")]
    [InlineData("Forename,Middle Name\nAilsa,Jane\n", "VS2008")]
    [InlineData("Surname,Forename,First Name\nSample,Ailsa,Ailsa\n", "VS2006")]
    [InlineData("Surname,SCN,SCN\nSample,123456785,123456785\n", "VS2006")]
    public void A_list_that_nobody_could_read_is_refused_with_a_reason(string text, string code)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, text);

        Assert.True(result.IsRefused);
        Assert.Empty(result.Records);
        Assert.Contains(code, Some.Codes(result.Issues));
        Assert.All(result.Issues.Issues, i => Assert.Equal("list.csv", i.Position!.File));
    }

    [Fact]
    public void A_header_without_rows_is_read_and_reported()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Forename\n\n");

        Assert.False(result.IsRefused);
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.FileWithoutRows));
    }

    [Fact]
    public void Rows_that_are_all_refused_are_not_no_rows() =>
        Assert.Equal(0, Some.Read(ExportMaps.SeemisPupilList, "Surname,Forename\nSample\n").Issues.CountOf(IssueCodes.FileWithoutRows));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf_32_is_refused_and_not_taken_for_utf_16(bool bigEndian)
    {
        var encoding = new UTF32Encoding(bigEndian, byteOrderMark: true);
        using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("Surname,Forename\nSample,Ailsa\n")]);
        using var table = DelimitedTable.Open(stream, "list.csv");

        Assert.Equal(["VS2004"], Some.Codes(table.Issues));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Files_joined_end_to_end_make_no_child_of_the_second_header(string mark)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Student ID,Surname,Forename\n1,Sample,Ailsa\n" + mark + "Student ID,Surname,Forename\n2,Sample,Finlay\n" + mark + "3,Sample,Isla\n");

        Assert.Equal(["1", "2", "3"], result.Records.Select(r => Assert.Single(r.Identifiers).Value.Local!.Id));
        Assert.Equal(1, result.Rows.Totals);
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.RowTotal));
    }

    [Fact]
    public void Two_headers_for_one_field_are_both_named()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Forename,First Name\nSample,Ailsa,Ailsa\n");

        var issue = Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.HeaderDuplicate));
        Assert.Equal("First Name", issue.Position!.Column);
        Assert.Contains("the column Forename", issue.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_carried_columns_of_one_name_are_reported_and_both_kept()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Note,note\nSample,one,two\n");

        Assert.False(result.IsRefused);
        Assert.Equal(["one", "two"], result.Records[0].Unmapped.Select(u => u.Value.Text));
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.HeaderDuplicate));
    }

    [Fact]
    public void A_header_alone_is_an_empty_list_and_no_refusal()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Forename,Surname,SCN");

        Assert.False(result.IsRefused);
        Assert.Equal(0, result.Rows.Read);
    }

    [Fact]
    public void A_ragged_row_costs_one_row()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Forename,Surname,SCN\nAilsa,Sample\nMo,Sample,123456785\nIona,Sample,,extra\nRuaridh,Sample,,,\n");

        Assert.Equal(["Mo", "Ruaridh"], result.Records.Select(r => r.Names[0].Value.Forename));
        Assert.Equal((4, 2, 2), (result.Rows.Read, result.Rows.Used, result.Rows.Refused));
        Assert.Equal([2, 4], result.Issues.Issues.Where(i => i.Code.Equals(IssueCodes.RowRagged)).Select(i => i.Position!.Row));
    }

    [Theory]
    [InlineData("\"Ailsa,Sample,1\nMo,Sample,2\nIona,Sample,3\n")]
    [InlineData("\"Ailsa,Sample,1\nMo,\"Sample\",2\nIona,Sample,3\n")]
    [InlineData("Ailsa,\"Sample,1\nMo,Sample,2\nIona,\"Sample\",3\n")]
    [InlineData("Ailsa,Sample,\"1\nMo,Sample,2\nIona,Sample,3\n")]
    [InlineData("\"Ailsa,Sample,1\n\"Mo\",\"Sample\",\"2\"\n\"Iona\",\"Sample\",\"3\"\n")]
    public void An_unclosed_quote_costs_one_row(string rows)
    {
        using var table = Some.Table("Forename,Surname,Number\n" + rows);

        Assert.Equal([["Mo", "Sample", "2"], ["Iona", "Sample", "3"]], Some.Rows(table));
        Assert.Equal((3, 1), (table.RowsMet, table.RefusedRows));
        var issue = Assert.Single(table.Issues.Issues, i => i.Code.Equals(IssueCodes.RowUnclosedQuote));
        Assert.Equal(2, issue.Position!.Row);
    }

    [Fact]
    public void Rows_after_an_unclosed_quote_keep_their_numbers()
    {
        using var table = Some.Table("A,B\n1,\"x\n2,y\n3,z\n");
        Assert.True(table.Read());
        Assert.Equal((3, "2"), (table.RowNumber, table.GetString(0)));
        Assert.True(table.Read());
        Assert.Equal((4, "3"), (table.RowNumber, table.GetString(0)));
    }

    [Fact]
    public void A_quote_inside_a_cell_is_kept_and_reported()
    {
        using var table = Some.Table("A,B\n\"Robert \"Bob\" Sample\",x\nO\"Neil,y\n");

        Assert.Equal([["Robert \"Bob\" Sample", "x"], ["O\"Neil", "y"]], Some.Rows(table));
        Assert.Equal(1, table.Issues.CountOf(IssueCodes.RowStrayQuote));
    }

    [Fact]
    public void A_row_or_cell_beyond_the_limit_is_passed_over()
    {
        var limits = new TableOptions { MaxCellLength = 50, MaxRowLength = 120, MaxColumns = 6 };
        string text = $"A,B\n{new string('x', 100_000)},1\nok,2\n\"{new string('y', 300)}\",3\n{string.Join(",", new string[500])}\nfine,4\n{string.Concat(Enumerable.Repeat("0123456789,", 40))}\nlast,5\n";

        using var table = Some.Table(text, limits);

        Assert.Equal(["ok", "fine", "last"], Some.Rows(table).Select(r => r[0]));
        Assert.Equal((7, 4), (table.RowsMet, table.RefusedRows));
    }

    [Fact]
    public void One_endless_line_takes_no_memory_and_no_row()
    {
        using var table = Some.Table("A,B\n\"" + new string('x', 3_000_000) + "\nok,1\n", new TableOptions { MaxCellLength = 1000 });

        Assert.Equal([["ok", "1"]], Some.Rows(table));
        Assert.Equal(1, table.RefusedRows);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused()
    {
        Assert.True(Some.Table("A,B\n1,2\n", new TableOptions { MaxBytes = 5 }).IsRefused);
        Assert.Equal(["VS2011"], Some.Codes(Some.Table("A,B\n1,2\n", new TableOptions { MaxBytes = 5 }).Issues));
    }

    [Fact]
    public void Rows_beyond_the_limit_are_not_read_and_it_is_said()
    {
        using var table = Some.Table("A,B\n1,2\n3,4\n5,6\n", new TableOptions { MaxRows = 2 });

        Assert.Equal(2, Some.Rows(table).Count);
        Assert.Equal(1, table.Issues.CountOf(IssueCodes.FileTooLarge));
    }

    [Fact]
    public void Many_issues_of_one_kind_are_counted_not_listed()
    {
        using var table = Some.Table("A,B\n" + string.Concat(Enumerable.Repeat("1\n", 50)), new TableOptions { MaxIssuesOfAKind = 3 });
        Some.Rows(table);

        var ragged = table.Issues.Issues.Where(i => i.Code.Equals(IssueCodes.RowRagged)).ToList();
        Assert.Equal(4, ragged.Count);
        Assert.StartsWith("47 more", ragged[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_without_a_mark_and_with_an_odd_byte_is_refused() =>
        Assert.True(DelimitedTable.Open(new MemoryStream([.. Encoding.Unicode.GetBytes("A,B\n1,2\n"), 0x41]), "list.csv").IsRefused);

    [Fact]
    public void A_mark_that_lies_does_not_stay_in_the_first_header()
    {
        using var table = DelimitedTable.Open(new MemoryStream([0xEF, 0xBB, 0xBF, .. "Surname,A\n"u8, 0xD3, .. " S,1\n"u8]), "list.csv");

        Assert.Equal(("windows-1252", "Surname"), (table.Encoding, table.Headers[0]));
        Assert.Equal([["Ó S", "1"]], Some.Rows(table));
        Assert.StartsWith("its mark says UTF-8, wrongly; row 2", table.EncodingReason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_the_map_does_not_allow_is_refused()
    {
        using var table = Some.Table("A,B\nSiân,1\n", new TableOptions { Encodings = ["windows-1252"] });

        Assert.True(table.IsRefused);
    }

    [Fact]
    public void Bad_arguments_throw_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => DelimitedTable.Open(null!));
        Assert.Throws<ArgumentNullException>(() => new ExportReader(null!));
        Assert.Throws<ArgumentException>(() => EducationExports.Seemis.Read(Some.Bytes("x"), "list.csv", ReadOptions.Default));
        using var table = Some.Table("A,B\n1,2\n");
        Assert.Throws<InvalidOperationException>(() => table.GetString(0));
        table.Read();
        Assert.Throws<ArgumentOutOfRangeException>(() => table.GetString(2));
    }
}
