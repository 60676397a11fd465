namespace VirtualSchool;

/// <summary>SSDA903 files that nobody here wrote (tests/Data/ssda903/SOURCE.txt), read with every row accounted for.</summary>
public sealed class PublicReturns
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(Some.DataFolder, "ssda903"), "*.csv").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_folder_holds_fourteen_files() => Assert.Equal(14, Files.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_is_accounted_for_by_the_map_that_is_recognised(string name)
    {
        string path = Path.Combine(Some.DataFolder, "ssda903", name);
        int rows = File.ReadAllText(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        var best = FormatRecognition.Rank(path)[0];

        var result = new ExportReader(best.Map).Read(path, Some.Options);

        Assert.StartsWith("ssda903-", best.Map.Name, StringComparison.Ordinal);
        Assert.True(best.IsUsable);
        Assert.Equal(rows, result.Rows.Read);
        Assert.Equal(rows, result.Rows.InRecords);
        Assert.Equal(result.Records.Count, result.Rows.Used);
        Assert.Equal(rows, result.Records.Sum(r => r.Rows.Count));
        Assert.All(result.IdentifierCounts, c => Assert.Equal(result.Rows.InRecords, c.Total));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_cell_of_a_column_the_map_does_not_take_is_carried(string name)
    {
        string path = Path.Combine(Some.DataFolder, "ssda903", name);
        var best = FormatRecognition.Rank(path)[0];
        var result = new ExportReader(best.Map).Read(path, Some.Options);
        using var table = DelimitedTable.Open(path);
        int[] carried = [.. Enumerable.Range(0, table.Headers.Count).Where(c => result.UnmappedColumns.Contains(table.Headers[c]))];

        int filled = 0;
        while (table.Read())
        {
            filled += carried.Count(c => table.GetSpan(c).Length > 0);
        }

        Assert.Equal(0, result.Rows.Repeated);
        Assert.Equal(filled, result.Records.SelectMany(r => r.Unmapped).Count(u => result.UnmappedColumns.Contains(u.Value.Column)));
    }

    [Fact]
    public void An_episode_ends_the_day_before_the_next_begins()
    {
        var result = StatutoryReturns.Ssda903Episodes.Read(Path.Combine(Some.DataFolder, "ssda903", "episodes.csv"), Some.Options);
        var child = result.Records[0];

        Assert.Equal(["C2", "C2"], child.Episodes.Select(e => e.Value.Basis.Code));
        Assert.Equal(["T2", "A3"], child.Homes.Select(h => h.Value.Type.Code));
        Assert.Equal(new NodaTime.LocalDate(2017, 8, 13), child.Episodes[0].Value.Dates.LastDay);
        Assert.Equal(new NodaTime.LocalDate(2017, 8, 14), child.Episodes[1].Value.Dates.Start);
        Assert.Null(child.Episodes[1].Value.Dates.LastDay);
        Assert.Equal("england", child.Episodes[0].Value.Basis.Jurisdiction);
    }

    [Fact]
    public void Rows_of_one_number_with_different_birth_dates_are_kept_apart()
    {
        var result = StatutoryReturns.Ssda903Header.Read(Path.Combine(Some.DataFolder, "ssda903", "SSDA903_2020_header_first60.csv"), Some.Options);

        Assert.All(result.Records, r => Assert.Single(r.BirthDates));
        Assert.True(result.Issues.CountOf(IssueCodes.RowKeyShared) > 0);
    }
}
