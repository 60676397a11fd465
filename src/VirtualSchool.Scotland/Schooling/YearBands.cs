using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

/// <summary>A table of the year from <c>year-bands.json</c>: on which side of which date a birthday falls decides what follows.</summary>
internal sealed class YearBands
{
    private const string File = "year-bands.json";

    private static readonly Dictionary<string, YearBands> Tables = CodeSetRow.Read(File, "table", "from", "gives", "years", "citation", "address", "confidence")
        .GroupBy(r => r.Text("table"), StringComparer.Ordinal)
        .ToDictionary(t => t.Key, t => new YearBands([.. t.Select(Read).OrderBy(b => b.From)]), StringComparer.Ordinal);

    private readonly (AnnualDate From, string Gives, int Years)[] bands;

    private YearBands((AnnualDate From, string Gives, int Years)[] bands) => this.bands = bands;

    internal static YearBands SchoolYear { get; } = Tables["school-year"];

    internal static YearBands PrimaryOne { get; } = Tables["primary-1"];

    internal static YearBands Leaving { get; } = Tables["leaving"];

    /// <summary>The tables by name, for the tests that every day of the year is in one band of each.</summary>
    internal static IReadOnlyDictionary<string, YearBands> All => Tables;

    /// <summary>The first days of its bands, earliest first.</summary>
    internal IEnumerable<AnnualDate> Starts => bands.Select(b => b.From);

    /// <summary>The calendar year that the band of a date leads to.</summary>
    internal int YearFor(LocalDate date) => date.Year + At(date).Years;

    /// <summary>The date that the band of a date leads to.</summary>
    internal LocalDate DateFor(LocalDate date) => AnnualDatePattern.Iso.Parse(At(date).Gives).Value.InYear(YearFor(date));

    private static (AnnualDate From, string Gives, int Years) Read(CodeSetRow row)
    {
        // Every value has its source, also where the answer cites the rule of the rule book.
        _ = new Citation(row.Text("citation"), row.Confidence(), row.OptionalText("address"));
        return (row.DayOfYear("from", row.Text("from")), row.Text("gives"), row.WholeNumber("years"));
    }

    private (AnnualDate From, string Gives, int Years) At(LocalDate date)
    {
        var day = new AnnualDate(date.Month, date.Day);
        int i = bands.Length - 1;
        while (bands[i].From > day)
        {
            i--;
        }

        return bands[i];
    }
}
