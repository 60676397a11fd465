using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Rules that no score overrides.</summary>
public sealed class GuardTests
{
    //                                     forename|surname|born|sex|postcode|address|number|valid|marker
    private const string Isla = "Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||";
    private const string Iona = "Iona|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||";

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.000001)]
    public void Two_different_valid_numbers_are_never_linked_at_any_threshold(double threshold)
    {
        MatchPair pair = Single(
            "a|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785|123456785|",
            "b|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|051234561|051234561|",
            threshold);

        Assert.Equal(MatchBand.Review, pair.Band);
        Assert.True(pair.Guards.HasFlag(MatchGuards.DifferentNationalNumbers));
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.000001)]
    public void Twins_are_never_linked_at_any_threshold_and_are_shown_to_a_person(double threshold)
    {
        MatchPair pair = Single("a|" + Isla, "b|" + Iona, threshold);

        Assert.Equal(MatchBand.Review, pair.Band);
        Assert.True(pair.Guards.HasFlag(MatchGuards.PossibleTwin));
    }

    [Fact]
    public void Twins_in_both_lists_are_each_linked_to_themselves()
    {
        LinkResult result = Link([$"a1|{Isla}", $"a2|{Iona}"], [$"b1|{Iona}", $"b2|{Isla}"]);

        Assert.Equal([(0, 1), (1, 0)], result.Links.Select(p => (p.Left, p.Right)));
    }

    [Theory]
    [InlineData("Mia", "Mya")]
    [InlineData("Eva", "Ewa2")]
    public void A_short_forename_one_letter_apart_is_another_child_for_all_we_know(string one, string other)
    {
        MatchPair pair = Single($"a|{one}|Fraser|2014-05-06|F|EH1 1AA|||| ", $"b|{other}|Fraser|2014-05-06|F|EH1 1AA|||| ", 0.5);

        Assert.NotEqual(MatchBand.Link, pair.Band);
    }

    [Fact]
    public void A_longer_forename_one_letter_apart_is_linked_when_no_other_child_is_known()
        => Assert.Equal(MatchBand.Link, Single("a|Morven|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||", "b|Morvan|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||", 0.8).Band);

    [Theory]
    [InlineData("Morvan")]
    [InlineData("Morvin")]
    public void A_forename_one_letter_apart_goes_to_a_person_when_another_child_of_that_birth_date_and_home_has_one_as_near(string sibling)
    {
        LinkResult result = Link(
            ["a|Morven|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||", $"a2|{sibling}|Fraser|2014-05-06|M|EH1 1AA|3 High Street|123456785||"],
            ["b|Morvan|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||"]);

        MatchPair pair = result.Pairs.Single(p => p.Left == 0);
        Assert.Equal(MatchBand.Review, pair.Band);
        Assert.True(pair.Guards.HasFlag(MatchGuards.PossibleTwin));
    }

    [Theory]
    [InlineData("Morvan")]
    [InlineData("Morwena")]
    public void A_forename_like_the_other_is_linked_when_the_twin_has_quite_another(string written)
    {
        LinkResult result = Link(
            ["a|Morven|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||", "a2|Hamish|Fraser|2014-05-06|M|EH1 1AA|3 High Street|123456785||"],
            [$"b|{written}|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||"]);

        Assert.Equal(MatchBand.Link, result.Pairs.Single(p => p.Left == 0).Band);
        Assert.DoesNotContain(result.Links, p => p.Left == 1);
    }

    [Fact]
    public void Alike_forenames_with_two_different_numbers_are_twins_for_all_we_know()
    {
        MatchPair pair = Single("a|Morven|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785||", "b|Morvan|Fraser|2014-05-06|F|EH1 1AA|3 High Street|051234561||", 0.5);

        Assert.NotEqual(MatchBand.Link, pair.Band);
    }

    [Theory]
    [InlineData("Isla|Fraser|2014-05-01", "Iona|Fraser|2014-05-06")]
    [InlineData("Isla|Fraser|2014-05-06", "Iona|Fraser|2014-05-16")]
    [InlineData("Isla|Fraser|2014-05-06", "Isla-Mae|Fraser|2011-11-30")]
    public void Where_a_home_is_shared_forename_and_birth_date_must_speak_for_a_link_by_themselves(string one, string other)
    {
        MatchPair pair = Single($"a|{one}|F|EH1 1AA|3 High Street|||", $"b|{other}|F|EH1 1AA|3 High Street|||", 0.000001);

        Assert.NotEqual(MatchBand.Link, pair.Band);
    }

    [Fact]
    public void A_child_marked_as_adopted_is_never_joined_to_the_earlier_name_and_the_entry_is_restricted()
    {
        MatchPair pair = Single("a|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785||adopted", "b|Isla|Buchanan|2014-05-06|F|EH1 1AA|3 High Street|123456785||", 0.000001);

        Assert.Equal(MatchBand.Review, pair.Band);
        Assert.True(pair.Restricted);
    }

    [Fact]
    public void A_brother_or_sister_in_the_same_home_is_neither_linked_nor_asked_about()
    {
        LinkResult result = Link(["a|" + Isla], ["b|Hamish|Fraser|2011-11-30|M|EH1 1AA|3 High Street|||"], 0.000001);

        Assert.Empty(result.Pairs);
    }

    [Fact]
    public void An_equal_number_links_a_child_whose_forename_is_another()
        => Assert.Equal(
            MatchBand.Link,
            Single("a|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785||", "b|Iona|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785||", 0.8).Band);

    [Fact]
    public void A_cluster_never_holds_two_different_valid_numbers()
    {
        RecordSet records = TestData.Lines(
            People.Schema,
            "a|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785|123456785|",
            "b|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||",
            "c|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|051234561|051234561|");

        LinkResult result = Engine.Dedupe(LinkModel.DefaultFor(People.Schema), records);

        // Which of the two the record without a number is, nobody can say: it is joined to neither, whatever the order of rows.
        Assert.Equal([0, 1, 2], result.Clusters);
        Assert.Empty(result.Links);
        Assert.Equal(
            [(0, 1, MatchGuards.Ambiguous), (0, 2, MatchGuards.DifferentNationalNumbers), (1, 2, MatchGuards.Ambiguous)],
            result.Review.Select(p => (p.Left, p.Right, p.Guards)));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    public void A_cluster_with_two_different_valid_numbers_is_split_where_it_is_weakest_and_the_split_is_queued(int first, int second, int third)
    {
        // The second has the address of the first, and the postcode of neither number's owner speaks for the third.
        string[] lines =
        [
            "a|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785|123456785|",
            "b|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||",
            "c|Isla|Fraser|2014-05-06|F|EH1 1AA|17 Low Road|051234561|051234561|",
        ];
        RecordSet records = TestData.Lines(People.Schema, lines[first], lines[second], lines[third]);
        LinkResult result = Engine.Dedupe(LinkModel.DefaultFor(People.Schema), records, new LinkOptions { LinkThreshold = 0.5 });
        int Row(char key) => Array.IndexOf([lines[first][0], lines[second][0], lines[third][0]], key);

        Assert.Equal(result.Clusters[Row('a')], result.Clusters[Row('b')]);
        Assert.NotEqual(result.Clusters[Row('a')], result.Clusters[Row('c')]);
        MatchPair split = result.Review.Single(p => p.Left + p.Right == Row('b') + Row('c'));
        Assert.Equal(MatchGuards.DifferentNationalNumbers, split.Guards);
    }

    [Fact]
    public void A_link_that_would_join_an_adopted_child_to_its_earlier_name_by_a_third_record_is_queued_as_restricted()
    {
        LinkResult result = Engine.Dedupe(
            LinkModel.DefaultFor(People.Schema),
            TestData.Lines(
                People.Schema,
                "a|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785||adopted",
                "b|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|123456785||",
                "c|Isla|Buchanan|2014-05-06|F|EH1 1AA|3 High Street|123456785||"));

        MatchPair third = result.Pairs.Single(p => (p.Left, p.Right) == (1, 2));
        Assert.Equal(result.Clusters[0], result.Clusters[1]);
        Assert.NotEqual(result.Clusters[0], result.Clusters[2]);
        Assert.Equal(MatchBand.Review, third.Band);
        Assert.True(third.Restricted);
    }

    private static MatchPair Single(string left, string right, double threshold)
        => Link([left], [right], threshold).Pairs.SingleOrDefault();

    private static LinkResult Link(string[] left, string[] right, double threshold = 0.8)
        => Engine.Link(
            LinkModel.DefaultFor(People.Schema), TestData.Lines(People.Schema, left), TestData.Lines(People.Schema, right), new LinkOptions { LinkThreshold = threshold });
}
