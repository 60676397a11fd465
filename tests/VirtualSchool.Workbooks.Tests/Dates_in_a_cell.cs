using NodaTime;

namespace VirtualSchool;

public sealed class Dates_in_a_cell
{
    [Fact]
    public void Are_the_numbers_that_spreadsheets_give_them()
    {
        for (int year = 1900; year <= 2100; year += 1)
        {
            foreach (var date in new[] { new LocalDate(year, 3, 1), new LocalDate(year, 12, 31) })
            {
                Assert.Equal((decimal)date.ToDateTimeUnspecified().ToOADate(), Cell.Date(date).Number);
            }
        }
    }

    [Fact]
    public void Are_text_where_the_date_system_of_spreadsheets_cannot_hold_them()
    {
        Cell before = Cell.Date(new LocalDate(1900, 2, 28));

        Assert.Null(before.Number);
        Assert.Equal("1900-02-28", before.Words);
    }

    [Fact]
    public void Say_that_they_are_missing() => Assert.Equal("not recorded", Cell.Date(null).Words);
}
