using System.Text.RegularExpressions;

namespace VirtualSchool;

/// <summary>The page on maps says what the code does.</summary>
public sealed class MapPage
{
    private static string Page => File.ReadAllText(Path.Combine(Some.DataFolder, "..", "..", "docs", "reference", "maps.md"));

    [Fact]
    public void It_names_every_field_and_only_shared_lists_that_exist()
    {
        string page = Page;

        Assert.All(
            Enum.GetValues<FieldTarget>(),
            t => Assert.Contains($"`{t.Name()}`", page, StringComparison.Ordinal));
        Assert.NotEmpty(Regex.Matches(page, "`scotland/[a-z-]+`"));
        Assert.All(Regex.Matches(page, "`((?:scotland|england|common)/[a-z-]+)`").Select(m => m.Groups[1].Value), list => Assert.NotNull(SharedLists.Find(list)));
    }
}
