namespace VirtualSchool.Mutation;

/// <summary>
/// The worked cases, a test for each file: one for each of the 1,590 cases takes six times as long as the cases themselves, once for
/// every mutant. Takes the place of ScottishCases in a mutation run.
/// </summary>
public sealed class WorkedCasesByFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "scotland");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Folder, f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_the_file_passes(string file) =>
        Assert.All(VirtualSchool.Testing.VectorRunner.Run([Path.Combine(Folder, file)]).Results, r => Assert.Equal(VirtualSchool.Testing.VectorVerdict.Passed, r.Verdict));
}
