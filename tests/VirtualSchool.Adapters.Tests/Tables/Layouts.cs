namespace VirtualSchool;

/// <summary>Delimiter, header and rows above it are worked out.</summary>
public sealed class Layouts
{
    [Theory]
    [InlineData("A,B,C\n1,2,3\n", ',')]
    [InlineData("A;B;C\n1;2,5;3\n", ';')]
    [InlineData("A\tB\tC\n1\t2, or so\t3\n", '\t')]
    [InlineData("A|B|C\n1|2|3\n", '|')]
    [InlineData("sep=;\nA;B;C\n1;2;3\n", ';')]
    [InlineData("A\n1\n", ',')]
    public void The_delimiter_is_found(string text, char delimiter)
    {
        using var table = Some.Table(text);

        Assert.Equal(delimiter, table.Delimiter);
        Assert.Equal("A", table.Headers[0]);
        Assert.True(table.Read());
        Assert.Equal("1", table.GetString(0));
    }

    [Fact]
    public void Title_rows_above_the_header_are_passed_over_and_counted()
    {
        const string List = """
            Looked After Pupils by Stage
            Printed 12/09/2024

            Surname,Forename,SCN,DOB,Stage,Reg Class,Looked After,Looked After By
            O’Sample,Ruaridh,41234563,02/11/2011,S2,2B,01,Glasgow City
            """;

        var result = Some.Read(ExportMaps.SeemisPupilList, List);

        Assert.Equal(1, result.Rows.Used);
        var issue = Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.PreambleSkipped));
        Assert.Equal((4, "3 above the header"), (issue.Position!.Row, issue.Detail));
        Assert.Equal(5, result.Records[0].Rows[0].Row);
        Assert.Equal(CareFlagValue.LookedAfterAtHome, result.Records[0].CareFlags[0].Value.Value);
        Assert.Equal("GLG", result.Records[0].CareFlags[0].Value.ResponsibleAuthority);
    }

    [Theory]
    [InlineData("A,B\n1,2\n3,4\n")]
    [InlineData("A,B\r\n1,2\r\n3,4\r\n")]
    [InlineData("A,B\r1,2\r3,4")]
    [InlineData("A,B\r\n1,2\n3,4\r")]
    [InlineData("A,B,\n1,2,\n3,4,\n")]
    [InlineData("A,B\n1,2,,,\n\n3,4\n \n,,\n")]
    [InlineData("\uFEFFA,B\n1,2\n\uFEFF\n3,4")]
    [InlineData("\"A\",\"B\"\n\"1\",\"2\"\n3,\"4\"")]
    public void Line_ends_blank_lines_and_trailing_commas_change_nothing(string text)
    {
        using var table = Some.Table(text);

        Assert.Equal([["1", "2"], ["3", "4"]], Some.Rows(table).Select(r => r.Take(2)));
        Assert.Equal(0, table.RefusedRows);
        Assert.Equal(table.RowsMet, 2 + table.BlankRows);
    }

    [Fact]
    public void A_cell_over_several_lines_is_one_cell()
    {
        using var table = Some.Table("A,B\n\"one\r\ntwo \"\"quoted\"\", and a comma\",x\nnext,y\n");

        Assert.Equal([["one\r\ntwo \"quoted\", and a comma", "x"], ["next", "y"]], Some.Rows(table));
    }

    [Theory]
    [InlineData("total,,")]
    [InlineData("Total: 2")]
    [InlineData("Grand total,2,")]
    [InlineData("Printed 12/09/2024")]
    [InlineData("Required,Required,Optional")]
    [InlineData("*** End of report ***")]
    public void A_total_or_an_instruction_is_no_child(string row)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Forename,SCN\nSample,Ailsa,123456785\n" + row + "\nTotal,Mo,051234561\n");

        Assert.Equal((3, 2, 1), (result.Rows.Read, result.Rows.Used, result.Rows.Totals));
        Assert.Equal("Total", result.Records[1].Names[0].Value.Surname);
    }

    [Theory]
    [InlineData("first_name", "Last Name")]
    [InlineData("FIRST NAME", "LASTNAME")]
    [InlineData("First\u00A0Name", "\u200BLast-Name ")]
    [InlineData(" First  Name", "last_name")]
    public void A_header_matches_whatever_its_case_spaces_and_invisible_characters(string forename, string surname)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, $"{forename},{surname}\nAilsa,Sample\n");

        Assert.Equal(("Ailsa", "Sample"), (result.Records[0].Names[0].Value.Forename, result.Records[0].Names[0].Value.Surname));
    }

    [Fact]
    public void A_column_the_map_does_not_take_is_listed_and_carried()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Shoe Size,\nSample,4,odd\nTestdotter,,\n");

        Assert.Equal(["Shoe Size", "(column 3)"], result.UnmappedColumns);
        Assert.Equal(["Shoe Size=4", "(column 3)=odd"], result.Records[0].Unmapped.Select(u => $"{u.Value.Column}={u.Value.Text}"));
        Assert.Empty(result.Records[1].Unmapped);
        Assert.Equal(2, result.Issues.CountOf(IssueCodes.HeaderUnmapped));
    }
}
