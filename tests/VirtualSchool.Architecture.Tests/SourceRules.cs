using System.Text.RegularExpressions;

namespace VirtualSchool;

/// <summary>What can only be seen in the source text of the libraries.</summary>
public sealed partial class SourceRules
{
    private static readonly Dictionary<string, string> OwnNamespace = new(StringComparer.Ordinal)
    {
        ["VirtualSchool.Matching"] = "VirtualSchool.Matching",
        ["VirtualSchool.Scotland"] = "VirtualSchool.Scotland",
        ["VirtualSchool.Testing"] = "VirtualSchool.Testing",
    };

    private static readonly IReadOnlyList<string> Files = [.. Repository.FilesBelow("src", ".cs")];

    [Fact]
    public void A_type_lives_in_the_one_namespace_of_its_package() =>
        Assert.All(Files, file =>
        {
            var library = file.Split('/')[1];
            var expected = OwnNamespace.GetValueOrDefault(library, "VirtualSchool");
            var match = FileScopedNamespace().Match(Repository.Text(file));

            Assert.True(match.Success || NoTypes(file), $"{file}: no file-scoped namespace");
            Assert.True(!match.Success || match.Groups[1].Value == expected, $"{file}: namespace {match.Groups[1].Value}, expected {expected}");
        });

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name() =>
        Assert.All(Files, file =>
        {
            var types = PublicType().Matches(Repository.Text(file)).Select(m => m.Groups[1].Value).Distinct().ToArray();
            var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];

            Assert.True(types.Length <= 1, $"{file} holds {string.Join(", ", types)}");
            Assert.True(types.Length == 0 || types[0] == name, $"{file} holds {types.FirstOrDefault()}");
        });

    [Fact]
    public void A_file_lies_in_a_room_of_its_library() =>
        Assert.All(Files, file => Assert.True(file.Split('/').Length >= 4, $"{file} lies beside the project file; put it in a folder"));

    [Fact]
    public void No_library_reads_a_clock_or_unseeded_chance() =>
        Assert.All(Files, file => Assert.False(ClockOrChance().IsMatch(Repository.Text(file)), $"{file}: {ClockOrChance().Match(Repository.Text(file)).Value}"));

    [Fact]
    public void Core_Matching_and_Scotland_touch_no_files_and_no_library_touches_the_network() =>
        Assert.All(Files, file =>
        {
            var text = Repository.Text(file);

            Assert.False(Network().IsMatch(text), $"{file}: {Network().Match(text).Value}");
            if (file.StartsWith("src/VirtualSchool.Core/", StringComparison.Ordinal)
                || file.StartsWith("src/VirtualSchool.Matching/", StringComparison.Ordinal)
                || file.StartsWith("src/VirtualSchool.Scotland/", StringComparison.Ordinal))
            {
                Assert.False(FileAccess().IsMatch(text), $"{file}: {FileAccess().Match(text).Value}");
            }
        });

    [Fact]
    public void Ages_and_months_are_reckoned_only_in_Core_Time() =>
        Assert.All(
            Files.Where(f => Repository.Text(f).Contains("RS0030", StringComparison.Ordinal)),
            file => Assert.StartsWith("src/VirtualSchool.Core/Time/", file, StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_left_undone()
    {
        var written = Files.Concat(Repository.FilesBelow("tests", ".cs")).Concat(Repository.FilesBelow("samples", ".cs"))
            .Concat(Repository.FilesBelow("benchmarks", ".cs")).Concat(Repository.FilesBelow("eng", ".cs"))
            .Where(f => !f.EndsWith("/SourceRules.cs", StringComparison.Ordinal));

        Assert.All(written, file => Assert.False(Undone().IsMatch(Repository.Text(file)), $"{file}: {Undone().Match(Repository.Text(file)).Value}"));
    }

    [Fact]
    public void No_file_holds_the_marks_of_a_merge() =>
        Assert.All(
            new[] { ".cs", ".csproj", ".json", ".md", ".txt", ".yaml", ".sln" }.SelectMany(e => new[] { "src", "tests", "samples", "docs", "eng" }.SelectMany(f => Repository.FilesBelow(f, e))),
            file => Assert.DoesNotMatch("(?m)^(<{7} |>{7} )", Repository.Text(file)));

    [Fact]
    public void No_library_switches_off_the_duty_to_document() =>
        Assert.All(
            Files.Concat(Repository.FilesBelow("src", ".csproj")),
            file => Assert.DoesNotContain("1591", Repository.Text(file), StringComparison.Ordinal));

    private static bool NoTypes(string file) => !AnyType().IsMatch(Repository.Text(file));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex FileScopedNamespace();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|struct|record struct|record class|record|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^(?:public|internal|file) .*\b(?:class|struct|record|interface|enum|delegate)\b", RegexOptions.Multiline)]
    private static partial Regex AnyType();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)\b|\bStopwatch\b|\bTickCount|\bTimeProvider\b|\bSystemClock\b|new Random\(\)|\bRandom\.Shared\b|\bRandomNumberGenerator\b|\bGuid\.NewGuid\b")]
    private static partial Regex ClockOrChance();

    [GeneratedRegex(@"\bHttpClient\b|\bSystem\.Net\b|\bSocket\b|\bWebRequest\b")]
    private static partial Regex Network();

    [GeneratedRegex(@"\b(?:File|Directory)\.(?:Open|Read|Write|Append|Create|Exists|Delete|Copy|Move|Enumerate|Get)\w*\(|\bFileStream\b|\bStreamReader\(\s*(?:path|file)|\bConsole\.\w|\bEnvironment\.GetEnvironmentVariable\b")]
    private static partial Regex FileAccess();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|NotImplementedException)\b|Skip\s*=\s*""")]
    private static partial Regex Undone();
}
