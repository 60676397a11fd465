using NodaTime;

namespace VirtualSchool;

/// <summary>Dates by stated patterns: never guessed per cell, never shifted, never a default.</summary>
public sealed class DatesInLists
{
    [Theory]
    [InlineData("14/06/2011", "2011-06-14")]
    [InlineData("4/6/2011", "2011-06-04")]
    [InlineData("2011-06-14", "2011-06-14")]
    [InlineData("2011-06-14T23:30:00Z", "2011-06-14")]
    [InlineData("2011-06-14T23:30Z", "2011-06-14")]
    [InlineData("14/06/2011 00:00", "2011-06-14")]
    [InlineData("2-Mar-2026", "2026-03-02")]
    [InlineData("2 march 2026", "2026-03-02")]
    [InlineData("02.03.2026", "2026-03-02")]
    [InlineData("2020-Apr-25 00:00:00", "2020-04-25")]
    [InlineData("20110614", "2011-06-14")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void A_declared_pattern_is_read(string cell, string date) => Assert.Equal((date, ""), Read(cell));

    [Theory]
    [InlineData("45718", "2025-03-02", "VS2206")]
    [InlineData("45718.75", "2025-03-02", "VS2206")]
    [InlineData("2/3/26", "2026-03-02", "VS2204")]
    [InlineData("2-Mar-99", "1999-03-02", "VS2204")]
    public void A_reading_that_needed_thought_says_so(string cell, string date, string code) => Assert.Equal((date, code), Read(cell));

    [Theory]
    [InlineData("29/02/2023", "VS2202")]
    [InlineData("31/09/2014", "VS2202")]
    [InlineData("03/25/2014", "VS2202")]
    [InlineData("2 Màrt 2014", "VS2201")]
    [InlineData("May 2014", "VS2201")]
    [InlineData("01/01/1900", "VS2203")]
    [InlineData("1753-01-01", "VS2203")]
    [InlineData("00/00/0000", "VS2203")]
    public void What_is_no_date_is_reported_and_its_text_carried(string cell, string code)
    {
        Assert.Equal((null, code), Read(cell));
        Assert.Equal(cell, One(cell).Records[0].Unmapped.Single().Value.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("31/12/9999")]
    [InlineData("Not Recorded")]
    public void A_word_for_nothing_is_silent(string cell) => Assert.Equal((null, ""), Read(cell));

    [Fact]
    public void The_first_of_January_is_a_birthday_like_any_other() => Assert.Equal(("2010-01-01", ""), Read("01/01/2010"));

    [Fact]
    public void Day_and_month_in_doubt_is_a_matter_of_the_whole_column()
    {
        string doubtful = string.Concat(Enumerable.Range(1, 12).Select(d => $"Sample{d},{d:00}/{13 - d:00}/2012\n"));

        Assert.Equal(1, List(doubtful).Issues.CountOf(IssueCodes.DateDayMonthDoubt));
        Assert.Equal(0, List(doubtful + "Other,13/02/2012\n").Issues.CountOf(IssueCodes.DateDayMonthDoubt));
        Assert.Equal(0, List(string.Concat(Enumerable.Repeat("Sample,01/01/2010\n", 50))).Issues.CountOf(IssueCodes.DateDayMonthDoubt));
    }

    [Fact]
    public void A_column_in_the_American_order_is_doubted_not_swapped()
    {
        var result = List("One,03/25/2012\nTwo,04/05/2012\n");

        Assert.Equal(1, result.Issues.CountOf(IssueCodes.DateDayMonthDoubt));
        Assert.Equal(new LocalDate(2012, 5, 4), result.Records[1].BirthDates[0].Value);
    }

    [Fact]
    public void A_map_that_declares_both_orders_takes_the_one_that_fits_the_column()
    {
        var map = ExportMap.FromJson(ExportMaps.SeemisPupilList.ToJson().Replace("\"dd/MM/yyyy\",", "\"dd/MM/yyyy\", \"MM/dd/yyyy\",", StringComparison.Ordinal));

        var american = Some.Read(map, "Surname,DOB\nOne,04/05/2012\nTwo,03/25/2012\n");
        var british = Some.Read(map, "Surname,DOB\nOne,04/05/2012\nTwo,25/03/2012\n");

        Assert.Equal([new LocalDate(2012, 4, 5), new LocalDate(2012, 3, 25)], american.Records.Select(r => r.BirthDates[0].Value));
        Assert.Equal([new LocalDate(2012, 5, 4), new LocalDate(2012, 3, 25)], british.Records.Select(r => r.BirthDates[0].Value));
    }

    private static ReadResult<Learner> List(string rows) => Some.Read(ExportMaps.SeemisPupilList, "Surname,DOB\n" + rows);

    private static ReadResult<Learner> One(string cell) => List($"Sample,{cell}\n");

    private static (string? Date, string Codes) Read(string cell)
    {
        var result = One(cell);
        string? date = result.Records[0].BirthDates.SingleOrDefault()?.Value.ToString("uuuu-MM-dd", null);
        return (date, string.Join(",", result.Issues.Issues.Where(i => i.Position?.Row == 2).Select(i => i.Code.Code)));
    }
}
