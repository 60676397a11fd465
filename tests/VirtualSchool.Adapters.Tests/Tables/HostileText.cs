using System.Diagnostics;
using System.Text;
using NodaTime;

namespace VirtualSchool;

/// <summary>Text files that are joined, near-duplicate, or built to take the reader's time and memory.</summary>
public sealed class HostileText
{
    [Theory]
    [InlineData("\uFEFFsep=;\r\nA;B\r\n1;x,y\r\n")]
    [InlineData("\uFEFF\uFEFFsep=;\nA;B\n1;x,y\n")]
    [InlineData("\"sep=;\"\nA;B\n1;x,y\n")]
    [InlineData("SEP=;\rA;B\r1;x,y\r")]
    public void A_line_that_names_the_separator_is_obeyed(string text)
    {
        using var table = DelimitedTable.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "list.csv");

        Assert.Equal(';', table.Delimiter);
        Assert.Equal([["1", "x,y"]], Some.Rows(table));
    }

    [Fact]
    public void A_mark_in_the_middle_of_a_joined_file_is_no_part_of_a_quoted_cell()
    {
        using var table = Some.Table("A,B\n1,2\n\uFEFF\"3,4\",5\n\uFEFF\n\uFEFF");

        Assert.Equal([["1", "2"], ["3,4", "5"]], Some.Rows(table));
        Assert.Equal(table.RowsMet, 2 + table.BlankRows);
    }

    [Theory]
    [InlineData("SCN,scn ")]
    [InlineData("SCN,S\u00A0C N")]
    [InlineData("SCN,SC\u200BN")]
    public void Headers_that_nobody_can_tell_apart_are_refused_by_name(string headers)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname," + headers + "\nSample,1,2\n");

        Assert.True(result.IsRefused);
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.HeaderDuplicate));
    }

    [Fact]
    public void Headers_that_differ_by_an_accent_are_two_and_said_to_be_alike()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Café,Cafe\nSample,1,2\n");

        Assert.Equal(["1", "2"], result.Records[0].Unmapped.Select(u => u.Value.Text));
        Assert.Contains("accent", Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.HeaderDuplicate)).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\"\"\"x\n")]
    [InlineData("\"\n\",")]
    [InlineData("\"x\n")]
    [InlineData("x\"\n\"")]
    public void Quotes_that_are_never_closed_take_time_by_the_length_of_the_file_and_not_its_square(string piece)
    {
        string text = "A,B\n" + string.Concat(Enumerable.Repeat(piece, 8_000_000 / piece.Length)) + "\n1,2\n";
        var watch = Stopwatch.StartNew();
        using var table = Some.Table(text);
        int rows = Some.Rows(table).Count;

        Assert.Equal(table.RowsMet, rows + table.BlankRows + table.TotalRows + table.RefusedRows);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60); // about 2; the square of it would be hours
    }

    [Fact]
    public void Ten_thousand_columns_are_read()
    {
        string header = "Surname,Forename," + string.Join(",", Enumerable.Range(1, 10_000).Select(i => "Column " + i));
        var result = Some.Read(ExportMaps.SeemisPupilList, header + "\nSample,Ailsa" + new string(',', 10_000) + "\n");

        Assert.Single(result.Records);
        Assert.Equal(10_000, result.UnmappedColumns.Count);
    }

    [Theory]
    [InlineData("01/01/1900")]
    [InlineData("2 Màrt 2012")]
    [InlineData("30/02/2012")]
    public void A_strange_date_costs_the_date_and_no_row(string date)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Forename,DOB\nSample,Ailsa," + date + "\n");

        Assert.Empty(Assert.Single(result.Records).BirthDates);
        Assert.Contains(result.Issues.Issues, i => i.Severity == IssueSeverity.Warning);
    }

    [Fact]
    public void No_time_zone_moves_a_day() =>
        Assert.Equal(new LocalDate(2012, 3, 2), Some.Read(ExportMaps.SeemisPupilList, "Surname,Forename,DOB\nSample,Ailsa,2012-03-02T23:30Z\n").Records[0].BirthDates[0].Value);

    [Fact]
    public void A_list_of_events_with_one_header_twice_is_refused()
    {
        var read = EventList.Read(Some.Bytes("id,kind,on,On\n1,review,2026-01-01,2026-01-02\n"), "events.csv", Some.LoadedAt);

        Assert.True(read.IsRefused);
        Assert.Equal(1, read.Issues.CountOf(IssueCodes.HeaderDuplicate));
    }
}
