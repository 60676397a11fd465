using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Names written in another way agree, with a reason, and weigh less than names written alike.</summary>
public sealed class NameAgreementTests
{
    private static readonly LinkSchema Names = TestData.Schema(("forename", FieldRole.Forename), ("surname", FieldRole.Surname));

    [Theory]
    [InlineData("O'Neil", "O\u2019Neil", "equal but for accents or punctuation")]
    [InlineData("O'Neil", "ONeil", "equal but for accents or punctuation")]
    [InlineData("O\u2019Neil", "ONeil", "equal but for accents or punctuation")]
    [InlineData("NicDhòmhnaill", "Nicdhomhnaill", "equal but for accents or punctuation")]
    [InlineData("Anne-Marie", "Anne Marie", "equal but for accents or punctuation")]
    [InlineData("MacDonald", "McDonald", "two spellings of the same name")]
    [InlineData("Mac Donald", "McDonald", "two spellings of the same name")]
    [InlineData("M'Donald", "MacDonald", "two spellings of the same name")]
    [InlineData("MacDonald", "Mac Donald", "equal but for accents or punctuation")]
    [InlineData("Kowalska", "Kowalski", "two spellings of the same name")]
    [InlineData("Reid", "Reed", "two spellings of the same name")]
    [InlineData("McKeown", "MacEwan", "two spellings of the same name")]
    [InlineData("MacDhòmhnaill", "McDonald", "two spellings of the same name")]
    [InlineData("NicDhòmhnaill", "MacDonald", "two spellings of the same name")]
    [InlineData("Choudhury", "Chaudhry", "two spellings of the same name")]
    [InlineData("Mohamud", "Muhammad", "two spellings of the same name")]
    [InlineData("Cheung", "Zhang", "two spellings of the same name")]
    [InlineData("O'Reilly", "Riley", "two spellings of the same name")]
    [InlineData("Nicholson", "Nicol", "similar")]
    [InlineData("Johnson", "Simpson", "different")]
    [InlineData("Smith-Jones", "Smith", "one name is part of the other")]
    [InlineData("Smith-Jones", "Jones Smith", "one name is part of the other")]
    [InlineData("Łukaszewicz", "Lukaszewicz", "equal but for accents or punctuation")]
    [InlineData("Robertson", "Robetson", "one letter different")]
    [InlineData("Smith", "Zielinski", "different")]
    public void Surnames_agree_with_a_reason_and_below_equality(string one, string other, string reason)
        => AgreesBelowEquality("surname", $"a|Isla|{one}", $"b|Isla|{other}", reason, 1);

    [Theory]
    [InlineData("Siân", "Sian", "equal but for accents or punctuation")]
    [InlineData("Anne-Marie", "Anne Marie", "equal but for accents or punctuation")]
    [InlineData("Alexander", "Sandy", "short form or variant of the same name")]
    [InlineData("Mohammed", "Muhammad", "short form or variant of the same name")]
    [InlineData("Ruaridh", "Rory", "short form or variant of the same name")]
    [InlineData("Katarzyna", "Kasia", "short form or variant of the same name")]
    [InlineData("Oleksandr", "Sasha", "short form or variant of the same name")]
    [InlineData("Volodymyr", "Vladimir", "short form or variant of the same name")]
    [InlineData("Tadhg", "Timothy", "short form or variant of the same name")]
    [InlineData("Gruffydd", "Guto", "short form or variant of the same name")]
    [InlineData("Gurpreet", "Gurprit", "short form or variant of the same name")]
    [InlineData("Oluwaseun", "Seun", "short form or variant of the same name")]
    [InlineData("Caoimhe", "Keeva", "short form or variant of the same name")]
    [InlineData("Xiao", "Siu", "short form or variant of the same name")]
    [InlineData("Effie", "Oighrig", "short form or variant of the same name")]
    [InlineData("Isla", "I.", "initial agrees")]
    [InlineData("Anne-Marie", "Marie", "one name is part of the other")]
    [InlineData("Mia", "Mya", "sounds alike")]
    public void Forenames_agree_with_a_reason_and_below_equality(string one, string other, string reason)
        => AgreesBelowEquality("forename", $"a|{one}|Fraser", $"b|{other}|Fraser", reason, 0);

    [Theory]
    [InlineData("Siân", "Sia\u0302n")]
    [InlineData("NicDhòmhnaill", "NicDho\u0300mhnaill")]
    [InlineData("SMITH", "Smith")]
    [InlineData("İpek", "ipek")]
    public void Composed_and_decomposed_accents_and_letter_case_are_equal(string one, string other)
    {
        MatchExplanation why = Explain($"a|Isla|{one}", $"b|Isla|{other}");

        Assert.Equal("equal", why.Contributions[1].LevelLabel);
        Assert.Equal(one, why.Contributions[1].LeftValue);
        Assert.Equal(other, why.Contributions[1].RightValue);
    }

    [Fact]
    public void Names_in_each_others_place_agree_below_names_in_their_own()
    {
        MatchExplanation swapped = Explain("a|Isla|Fraser", "b|Fraser|Isla");
        MatchExplanation equal = Explain("a|Isla|Fraser", "b|Isla|Fraser");

        Assert.All(swapped.Contributions, c => Assert.Equal("forename and surname swapped", c.LevelLabel));
        Assert.True(swapped.Score > swapped.PriorWeight);
        Assert.True(swapped.Score < equal.Score);
    }

    [Fact]
    public void The_best_agreeing_of_several_values_counts()
    {
        MatchExplanation why = Explain($"a|Isla|Fraser{RecordSet.ValueSeparator}Buchanan", "b|Isla|Buchanan");

        Assert.Equal("equal", why.Contributions[1].LevelLabel);
        Assert.Equal("Fraser / Buchanan", why.Contributions[1].LeftValue);
    }

    [Fact]
    public void A_missing_value_weighs_nothing()
    {
        MatchExplanation why = Explain("a|Isla|", "b|Isla|Fraser");

        Assert.Equal(0, why.Contributions[1].Total);
        Assert.Equal("not compared", why.Contributions[1].LevelLabel);
    }

    [Theory]
    [InlineData("forenames.txt", 1_500)]
    [InlineData("surnames.txt", 400)]
    public void Every_class_of_names_holds_at_least_two_different_names_and_says_where_it_comes_from(string table, int least)
    {
        string[] lines = Table(table);
        string[] classes = lines.Where(l => l[0] != '#').ToArray();

        Assert.True(classes.Length > least);
        Assert.Contains(lines, l => l.StartsWith("# Provenance: written from general knowledge by this project's authors", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("Licence: as the project", StringComparison.Ordinal));
        Assert.All(classes, line => Assert.True(line.Split(' ').Distinct().Count() > 1, line));
        Assert.All(classes.SelectMany(l => l.Split(' ')), name => Assert.True(name.Length is > 1 and <= 24 && name.All(c => char.IsLower(c) || c == '-'), name));
    }

    [Fact]
    public void No_surname_is_in_two_classes()
        => Assert.All(Table("surnames.txt").Where(l => l[0] != '#').SelectMany(l => l.Split(' ')).GroupBy(n => n), g => Assert.Single(g));

    private static string[] Table(string name)
    {
        using Stream stream = typeof(LinkModel).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0).ToArray();
    }

    private static void AgreesBelowEquality(string field, string one, string other, string reason, int at)
    {
        foreach (LinkModel model in new[] { LinkModel.DefaultFor(Names), Trained() })
        {
            MatchExplanation why = Explain(one, other, model);
            Assert.Equal(field, why.Contributions[at].Comparison);
            Assert.Equal(reason, why.Contributions[at].LevelLabel);
            ComparisonModel comparison = model.Comparisons[at];
            Assert.True(comparison.Levels.Single(l => l.Label == reason).Weight < comparison.Levels[0].Weight);
        }
    }

    private static LinkModel Trained()
    {
        (RecordSet left, RecordSet right) = People.Lists(200, 150, 120, seed: 3);
        return Engine.Train(left, right);
    }

    private static MatchExplanation Explain(string left, string right, LinkModel? model = null)
    {
        LinkSchema schema = model is not null && model.Comparisons.Count > 2 ? People.Schema : Names;
        return Linker.For(model ?? LinkModel.DefaultFor(Names)).Explain(TestData.Lines(schema, left), 0, TestData.Lines(schema, right), 0);
    }
}
