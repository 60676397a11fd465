using System.Globalization;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>What whole lists say about who lives with whom, and what follows for children whose forename is written differently.</summary>
public sealed class HouseholdTests
{
    private static readonly string[] Forenames = ["Isla", "Hamish", "Grace", "Struan", "Niamh", "Jakub", "Ayesha", "Fergus", "Morven", "Oliver"];
    private static readonly string[] Others = ["Boyd", "Crystal", "Dougal", "Kirsty", "Lachlan", "Pippa", "Quentin", "Wendy", "Xavier", "Zebedee"];

    [Fact]
    public void In_lists_of_people_who_live_alone_another_forename_is_no_twin()
    {
        string[] left = [.. Enumerable.Range(0, 1200).Select(i => Child("L", i, Forenames[i % 10], 0, i))];
        string[] right = [.. Enumerable.Range(0, 1200).Select(i => Child("R", i, i < 10 ? Others[i] : Forenames[i % 10], 0, i))];

        LinkResult result = Link(left, right);

        Assert.Equal(10, result.Links.Count(p => p.Left < 10 && p.Left == p.Right));
    }

    [Fact]
    public void In_lists_of_families_another_forename_may_be_a_twin_and_waits_for_a_person()
    {
        LinkResult result = Families(homes: 300, partedBrothers: 0);

        Assert.DoesNotContain(result.Links, p => p.Right < 20);
        Assert.Equal(20, result.Review.Count(p => p.Right < 20 && p.Guards == MatchGuards.PossibleTwin));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void In_large_lists_a_lone_child_with_another_forename_waits_for_a_person_whether_or_not_brothers_and_sisters_are_parted(int partedBrothers)
    {
        LinkResult result = Families(homes: 1200, partedBrothers);

        Assert.DoesNotContain(result.Links, p => p.Right < 20);
        Assert.Equal(20, result.Review.Count(p => p.Right < 20 && p.Guards == MatchGuards.PossibleTwin));
    }

    /// <summary>
    /// A list of homes with two children each, twins in the last tenth; and one with the first child of each of half of the
    /// homes, the first twenty under another forename. Parted brothers are children of the other homes whom the first list lacks.
    /// </summary>
    private static LinkResult Families(int homes, int partedBrothers)
    {
        var left = new List<string>();
        for (int i = 0; i < homes; i++)
        {
            bool twins = i >= homes * 9 / 10;
            left.Add(Child("A", i, Forenames[i % 10], 0, i));
            left.Add(Child("B", i, Forenames[(i + 3) % 10], twins ? 0 : 3, i));
        }

        var right = new List<string>();
        for (int i = 0; i < homes / 2; i++)
        {
            right.Add(Child("R", i, i < 20 ? Others[i % 10] : Forenames[i % 10], 0, i));
        }

        for (int i = 0; i < partedBrothers; i++)
        {
            right.Add(Child("S", i, Others[i % 10], 6, (homes / 2) + i));
        }

        return Link([.. left], [.. right]);
    }

    private static string Child(string list, int i, string forename, int later, int home)
    {
        // Days, months, years and surnames that go round at different speeds: hardly two homes agree on more than one.
        string born = string.Create(CultureInfo.InvariantCulture, $"{2006 + later + (home % 7)}-{1 + ((home + (later * 4)) % 12):00}-{1 + ((home + (later * 3)) % 28):00}");
        string surname = $"{(char)('A' + (home % 26))}{(char)('a' + (home / 26 % 25))}rrow{(char)('a' + (home % 23))}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{list}{i}|{forename}|{surname}|{born}|F|EH{1 + (home % 50)} {home % 10}{(char)('A' + (home / 50 % 26))}{(char)('A' + (home % 26))}|{home} High Street|||");
    }

    private static LinkResult Link(string[] left, string[] right)
        => Engine.Link(LinkModel.DefaultFor(People.Schema), TestData.Lines(People.Schema, left), TestData.Lines(People.Schema, right));
}
