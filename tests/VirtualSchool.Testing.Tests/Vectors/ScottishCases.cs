namespace VirtualSchool.Testing;

/// <summary>
/// The worked cases of tests/Vectors/scotland, one test each. A test runs its own case and no other, so that a mutation run knows
/// which rules the case reaches.
/// </summary>
public sealed class ScottishCases
{
    private const string Start = "- id: ";

    private static readonly (string File, string Id, string Text)[] Cases = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "scotland"), "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(CasesOf)];

    public static TheoryData<string> Ids => [.. Cases.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_worked_case_passes(string id)
    {
        var (file, _, text) = Assert.Single(Cases, c => c.Id == id);
        var result = Assert.Single(VectorRunner.RunText(file, text).Results);

        Assert.Equal(id, result.Id);
        Assert.True(result.Verdict == VectorVerdict.Passed, $"{result.File} {result.Id} {result.Name}: {string.Join("; ", result.Reasons)}");
    }

    [Fact]
    public void There_are_at_least_sixty_cases_and_each_cites_a_source()
    {
        Assert.True(Cases.Length >= 60, $"{Cases.Length} cases");
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

    private static IEnumerable<(string File, string Id, string Text)> CasesOf(string path)
    {
        var parts = ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split("\n" + Start);
        Assert.All(parts[0].Split('\n'), line => Assert.True(line.Length == 0 || line.StartsWith('#'), $"{path}: {line}"));
        return parts.Skip(1).Select(p => (Path.GetFileName(path), p.Split('\n')[0].Trim(), Start + p));
    }
}
