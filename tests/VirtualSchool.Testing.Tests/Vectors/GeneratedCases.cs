using System.Runtime.CompilerServices;
using System.Text;
using BoundaryCases;

namespace VirtualSchool.Testing;

/// <summary>The boundary cases of tests/Vectors/scotland/generated are those eng/tools/BoundaryCases writes now. ScottishCases runs them.</summary>
public sealed class GeneratedCases
{
    [Fact]
    public void The_committed_files_are_those_the_generator_writes_now() => Assert.Empty(Generated.Stale(Folder()));

    [Fact]
    public void A_file_that_was_edited_by_hand_is_found()
    {
        string folder = Directory.CreateTempSubdirectory("virtualschool-boundaries").FullName;
        try
        {
            Assert.Equal(0, Generated.Write(folder, TextWriter.Null));
            Assert.Equal(0, Generated.Check(folder, TextWriter.Null));
            File.AppendAllText(Path.Combine(folder, "homes.yaml"), "# by hand\n");
            File.WriteAllText(Path.Combine(folder, "stray.yaml"), "[]");

            Assert.Equal(["homes.yaml", "stray.yaml"], Generated.Stale(folder));
            Assert.Equal(1, Generated.Check(folder, TextWriter.Null));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void There_are_at_least_four_hundred_and_each_cites_a_source_and_says_how_sure_it_is()
    {
        string[] lines = [.. Generated.Files.SelectMany(f => f.Value.Split('\n'))];
        int cases = lines.Count(l => l.StartsWith("- id: SCO-GEN-", StringComparison.Ordinal));

        Assert.True(cases >= 400, $"{cases} cases");
        Assert.Equal(cases, lines.Count(l => l.StartsWith("  cites: [ \"", StringComparison.Ordinal)));
        Assert.Equal(cases, lines.Count(l => l is "  confidence: V" or "  confidence: H" or "  confidence: M"));
    }

    [Fact]
    public void The_files_are_plain_text_with_one_kind_of_line_end() =>
        Assert.All(Generated.Files, f => Assert.True(!f.Value.Contains('\r') && Encoding.UTF8.GetByteCount(f.Value) == f.Value.Length, f.Key));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Vectors", "scotland", "generated"));
}
