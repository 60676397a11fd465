namespace VirtualSchool.Testing;

/// <summary>The worked cases of tests/Vectors/scotland, one test each.</summary>
public sealed class ScottishCases
{
    private static readonly VectorReport Report = VectorRunner.Run([Path.Combine(AppContext.BaseDirectory, "Cases", "scotland")]);

    public static TheoryData<string> Ids => [.. Report.Results.Select(r => r.Id == "-" ? r.File : r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_worked_case_passes(string id)
    {
        var result = Report.Results.Single(r => r.Id == id || (r.Id == "-" && r.File == id));

        Assert.True(result.Verdict == VectorVerdict.Passed, $"{result.File} {result.Id} {result.Name}: {string.Join("; ", result.Reasons)}");
    }

    [Fact]
    public void There_are_at_least_sixty_cases_and_each_cites_a_source()
    {
        Assert.True(Report.Results.Count >= 60, $"{Report.Results.Count} cases");
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases", "scotland");
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var lines = File.ReadAllLines(file);
            Assert.Equal(lines.Count(l => l.StartsWith("- id:", StringComparison.Ordinal)), lines.Count(l => l.StartsWith("  cites: [ \"", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_rule_of_the_pack_is_in_the_reasons_of_some_case()
    {
        var text = string.Concat(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "scotland")).Select(File.ReadAllText));

        // A school list's code and summary detention are tested on their own: the vocabulary has no fact for the first.
        var missing = Scotland.ScotlandPack.Current.Rules.Select(r => r.Id).Except(["SC-HOM-5", "SC-LAC-8"]).Where(id => !System.Text.RegularExpressions.Regex.IsMatch(text, $@"because: \[[^]]*\b{id}\b(?![0-9a-z])"));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_case_on_the_page_of_the_vocabulary_runs()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "vectors.md"));
        var report = VectorRunner.RunText("vectors.md", page.Split("```yaml\n")[1].Split("```")[0]);

        Assert.True(report.IsGood, report.ToText());
    }
}
