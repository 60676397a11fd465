using NodaTime;

namespace VirtualSchool;

public sealed class Facts
{
    private static readonly LocalDate Recorded = new(2025, 6, 1);

    [Theory]
    [InlineData("2025-05-31", false)]
    [InlineData("2025-06-01", true)]
    [InlineData("2025-06-02", true)]
    [InlineData(null, true)]
    public void A_fact_is_known_from_the_day_it_was_recorded(string? knownAt, bool known) =>
        Assert.Equal(known, new Fact<Sex>(Sex.Female, Some.Row(2), Recorded).IsKnownAt(knownAt is null ? null : CareBuilder.Date(knownAt)));

    [Fact]
    public void A_fact_without_a_recording_day_is_always_known() =>
        Assert.True(new Fact<Sex>(Sex.Female, Some.Row(2)).IsKnownAt(LocalDate.MinIsoValue));

    [Fact]
    public void A_fact_says_where_it_was_read_and_not_what() =>
        Assert.Equal(
            "Fact from Mosaic: children.csv row 2 column DOB",
            new Fact<LocalDate>(new(2012, 2, 29), Some.Row(2).At("DOB")).ToString());

    [Fact]
    public void A_fact_has_a_value_and_a_source()
    {
        Assert.Throws<ArgumentNullException>(() => new Fact<string>(null!, Some.Row(2)));
        Assert.Throws<ArgumentNullException>(() => new Fact<string>("x", null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Row(0));
        Assert.Throws<ArgumentException>(() => new SourceId(SourceKind.Other, " "));
    }

    [Fact]
    public void A_system_is_known_by_kind_and_name_in_any_case()
    {
        Assert.Equal(new SourceId(SourceKind.SocialWork, "MOSAIC"), Some.File.Source);
        Assert.NotEqual(new SourceId(SourceKind.Education, "Mosaic"), Some.File.Source);
        Assert.Equal(new SourceId(SourceKind.SocialWork, "MOSAIC").GetHashCode(), Some.File.Source.GetHashCode());
    }

    [Fact]
    public void A_row_is_the_same_only_in_the_same_load()
    {
        Assert.Equal(Some.Row(2), Some.Row(2));
        Assert.NotEqual(Some.Row(2), Some.Row(2).At("DOB"));
        Assert.NotEqual(Some.Row(2), new SourceRow(new SourceFile(Some.File.Source, Some.File.FileName, Some.File.LoadedAt), 2));
        Assert.Equal("children.csv row 2 column DOB", Some.Row(2).At("DOB").ToPosition().ToString());
    }

    [Theory]
    [InlineData("2025-01-01", "2025-01-31", true)]
    [InlineData("2025-01-01", "2025-01-01", true)]
    [InlineData("2025-01-01", "9999-12-31", true)]
    [InlineData("2025-01-01", null, true)]
    [InlineData("2025-01-02", "2025-01-01", false)]
    [InlineData(null, "2025-01-01", false)]
    [InlineData(null, null, false)]
    public void Recorded_dates_make_an_interval_or_not_and_never_throw(string? start, string? lastDay, bool makes)
    {
        var dates = new RecordedDates(start is null ? null : CareBuilder.Date(start), lastDay is null ? null : CareBuilder.Date(lastDay));

        Assert.Equal(makes, dates.TryGetInterval(out EffectiveInterval interval));
        Assert.Equal(makes ? dates.Start : null, makes ? interval.Start : null);
    }

    [Fact]
    public void A_row_of_a_workbook_names_its_sheet_and_its_cell()
    {
        var file = new SourceFile(Some.File.Source, "pupils.xlsx", Some.File.LoadedAt) { Sheet = "S1", ColumnLetters = new Dictionary<string, string> { ["SCN"] = "C" } };
        var row = new SourceRow(file, 14);

        Assert.Equal(("C14", null, null), (row.At("SCN").Cell, row.At("DOB").Cell, row.Cell));
        Assert.Equal("pupils.xlsx sheet S1 row 14 column SCN (C14)", row.At("SCN").ToPosition().ToString());
        Assert.NotEqual(new SourcePosition("a", cell: "C14"), new SourcePosition("a"));
        Assert.EndsWith("pupils.xlsx sheet S1 row 14", row.ToString(), StringComparison.Ordinal);
    }
}
