using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

/// <summary>Story 4: one name written in two ways agrees, with a stated reason and a weight below an exact match.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("forename", "Siân", "Sian")]
    [InlineData("forename", "Anne-Marie", "Anne Marie")]
    [InlineData("surname", "MacDonald", "McDonald")]
    [InlineData("surname", "MacDonald", "Mac Donald")]
    [InlineData("surname", "O'Neil", "O’Neil")]
    [InlineData("surname", "O'Neil", "ONeil")]
    [InlineData("surname", "NicDhòmhnaill", "Nicdhomhnaill")]
    public void Story_4_one_name_in_two_spellings_agrees_with_a_reason_and_less_weight_than_exact(string field, string left, string right)
    {
        (double weight, string label, RegisterPerson? person) = Compared(field, left, right);
        (double exact, string equal, _) = Compared(field, left, left);

        Assert.NotNull(person);
        Assert.True(weight > 0 && weight < exact, $"{weight} against {exact}");
        Assert.Equal("equal", equal);
        Assert.NotEqual("equal", label);
        Assert.NotEqual("different", label);
    }

    [Fact]
    public void Story_4_composed_and_decomposed_accents_are_equal_and_the_original_spelling_is_shown()
    {
        string composed = "Sia\u0302n".Normalize(System.Text.NormalizationForm.FormC), decomposed = "Sia\u0302n";
        (double weight, string label, RegisterPerson? person) = Compared("forename", composed, decomposed);

        Assert.Equal(("equal", Compared("forename", composed, composed).Weight), (label, weight));
        Assert.Equal([composed, decomposed], person!.Learner.Names.Select(n => n.Value.Forename));
        Assert.Empty(person.Disagreements);
    }

    private static (double Weight, string Label, RegisterPerson? Person) Compared(string field, string left, string right)
    {
        Row row = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ") { Flag = CareFlagValue.LookedAfter };
        Row Named(string name) => field == "forename" ? row with { Forename = name } : row with { Surname = name };
        Register register = Join(School(Named(left)), SocialWork(Named(right) with { Id = "M1", Flag = null }));
        var part = register.Why(register.FindRecords("1")[0], register.FindRecords("M1")[0]).Contributions.Single(c => c.Comparison == field);
        return (part.Total, part.LevelLabel, register.People.SingleOrDefault(p => p.Records.Count == 2));
    }
}
