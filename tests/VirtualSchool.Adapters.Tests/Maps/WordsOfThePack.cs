using System.Text.Json;

namespace VirtualSchool;

/// <summary>A word means the same code in a map's shared list and in the Scottish pack, so that a file and a program are read alike.</summary>
public sealed class WordsOfThePack
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    [Theory]
    [InlineData("home-types.json", "scotland/homes")]
    [InlineData("legal-bases.json", "scotland/legal-bases")]
    [InlineData("stages.json", "scotland/stages")]
    public void Each_is_in_the_shared_list_with_the_same_code(string file, string list)
    {
        using var codes = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "CodeSets", file)), WithComments);
        (string Word, string Code)[] words = [.. codes.RootElement.EnumerateArray()
            .SelectMany(row => row.GetProperty("words").EnumerateArray().Select(w => (w.GetString()!, row.GetProperty("code").GetString()!)))];
        ValueList shared = SharedLists.Find(list)!;

        Assert.True(words.Length > 10);
        Assert.All(words, w => Assert.Equal((w.Word, w.Code), (w.Word, shared.Find(w.Word)?.Code)));
    }
}
