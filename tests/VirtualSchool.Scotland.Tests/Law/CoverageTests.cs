using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace VirtualSchool.Scotland;

/// <summary>
/// What the catalogue claims is so. That every rule of the pack is in the reasons of a worked case is tested where the cases are run
/// (ScottishCases, VirtualSchool.Testing.Tests).
/// </summary>
public sealed partial class CoverageTests
{
    private static readonly string[] OfThePack = [.. ScotlandPack.Current.Rules.Select(r => r.Id).Concat(OfSchooling()).Distinct()];

    [Fact]
    public void Every_rule_said_to_be_implemented_here_is_a_rule_of_the_pack() =>
        Assert.Equal("", string.Join(" ", RuleCatalogue.Shipped.Entries.Where(e => e.Coverage == RuleCoverage.Implemented && e.Where is null).Select(e => e.Id).Except(OfThePack)));

    [Fact]
    public void No_rule_of_the_pack_is_said_to_be_out_of_scope() =>
        Assert.Equal("", string.Join(" ", OfThePack.Where(id => RuleCatalogue.Shipped.Entry(id).Coverage == RuleCoverage.OutOfScope)));

    [Fact]
    public void What_is_implemented_elsewhere_is_there()
    {
        foreach (var entry in RuleCatalogue.Shipped.Entries.Where(e => e.Where is not null))
        {
            // "VirtualSchool.Core: AgeReckoning" names a room and a type in it.
            if (TypeOfARoom().Match(entry.Where!) is { Success: true } match)
            {
                Assert.True(Directory.EnumerateFiles(Path.Combine(Root(), "src", match.Groups[1].Value), match.Groups[2].Value + ".cs", SearchOption.AllDirectories).Any(), $"{entry.Id}: {entry.Where}");
            }
            else if (entry.Where!.StartsWith("CodeSets/", StringComparison.Ordinal))
            {
                Assert.True(File.Exists(Path.Combine(Root(), "src", "VirtualSchool.Scotland", entry.Where)), $"{entry.Id}: {entry.Where}");
            }
        }
    }

    // The answers about schooling cite rules of their own, which no scheme needs.
    private static IEnumerable<string> OfSchooling() =>
        typeof(SchoolingRules).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(f => ((Rule)f.GetValue(null)!).Id);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"^(VirtualSchool\.\w+): (\w+)$")]
    private static partial Regex TypeOfARoom();
}
