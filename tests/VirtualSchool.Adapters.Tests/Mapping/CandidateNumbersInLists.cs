namespace VirtualSchool;

/// <summary>Story 3: candidate numbers are checked and repaired, and every cell is accounted for.</summary>
public sealed class CandidateNumbersInLists
{
    private static readonly string[] Cells =
    [
        "123456785", "051234561", "51234561", "130000010", "123456784",
        "130000070", "130000071", "130000072", "130000073", "130000074", "130000075", "130000076", "130000077", "130000078", "130000079",
        "12345678", "1.23457E+08", " 123456785 ", "１２３４５６７８５", "",
    ];

    private static ReadResult<Learner> Read() =>
        Some.Read(ExportMaps.SeemisPupilList, "Forename,Surname,SCN\n" + string.Concat(Cells.Select((c, i) => $"Child{i},Sample,{c}\n")));

    [Fact]
    public void No_row_is_dropped()
    {
        var result = Read();

        Assert.Equal(Cells.Length, result.Records.Count);
        Assert.Equal(Cells.Length, result.Rows.Read);
        Assert.Equal(Cells.Length, result.Rows.Used);
    }

    [Fact]
    public void A_count_per_outcome_adds_up_to_the_rows_read()
    {
        var count = Assert.Single(Read().IdentifierCounts);

        Assert.Equal(("scn", 3, 2, 1, 13, 1), (count.Field, count.Valid, count.Cleaned, count.Repaired, count.Invalid, count.Missing));
        Assert.Equal(Cells.Length, count.Total);
    }

    [Fact]
    public void Each_cell_has_its_outcome()
    {
        var result = Read();
        string? Number(int row) => result.Records[row].Identifiers.SingleOrDefault()?.Value.Value;
        string[] Issues(int row) => [.. result.Issues.Issues.Where(i => i.Position?.Row == row + 2).Select(i => i.Code.Code)];

        Assert.Equal("123456785", Number(0));
        Assert.Equal("051234561", Number(1));
        Assert.Equal("051234561", Number(2));
        Assert.True(result.Records[2].Identifiers[0].Value.IsRepaired);
        Assert.Equal(["VS1102"], Issues(2));
        Assert.Equal("130000010", Number(3));
        Assert.Null(Number(4));
        Assert.Equal(["VS1101"], Issues(4));
        for (int row = 5; row < 15; row++)
        {
            Assert.Null(Number(row));
            Assert.Equal(["VS1104"], Issues(row));
        }

        Assert.Equal(["VS1103"], Issues(15));
        Assert.Equal(["VS1002"], Issues(16));
        Assert.Equal("123456785", Number(17));
        Assert.Equal(["VS1001"], Issues(17));
        Assert.Equal("123456785", Number(18));
        Assert.Equal(["VS1001"], Issues(18));
        Assert.Null(Number(19));
        Assert.Empty(Issues(19));
    }

    [Fact]
    public void The_text_of_a_number_that_is_not_valid_is_kept() =>
        Assert.Equal(["SCN=1.23457E+08"], Read().Records[16].Unmapped.Select(u => $"{u.Value.Column}={u.Value.Text}"));

    [Fact]
    public void A_map_that_does_not_say_so_repairs_nothing()
    {
        var map = ExportMap.FromJson(ExportMaps.SeemisPupilList.ToJson().Replace("\"repair\": \"leftPad9\"", "\"unknown\": \"keep-and-report\"", StringComparison.Ordinal));

        var count = Assert.Single(Some.Read(map, "Surname,SCN\nSample,51234561\n").IdentifierCounts);

        Assert.Equal((0, 1), (count.Repaired, count.Invalid));
    }
}
