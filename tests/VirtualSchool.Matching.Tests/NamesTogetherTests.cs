using System.Globalization;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Names of one tradition go together, forenames that are alike may be two names, and names stand in each other's place. Nobody here exists.</summary>
public sealed class NamesTogetherTests
{
    private static readonly LinkSchema Names = TestData.Schema(("forename", FieldRole.Forename), ("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));

    // Forty others: each forename with each surname as often as chance has it.
    private static readonly string[] Crowd = Enumerable.Range(0, 40)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i}|{(i % 2 == 0 ? "Isla" : "Hamish")}|{(i / 2 % 2 == 0 ? "Fraser" : "Reid")}|{2001 + (i % 20)}-0{1 + (i % 9)}-11")).ToArray();

    [Fact]
    public void An_outsider_recomputes_what_namesakes_take_off()
    {
        // Of the 44 others of the longer list five are called Caoimhe, four O'Connor, and three both.
        RecordSet left = Lines(
            [.. Crowd, "x|Caoimhe|O'Connor|2014-05-06", "n1|Caoimhe|O'Connor|2009-01-02", "n2|Caoimhe|O'Connor|2011-03-04", "n3|Caoimhe|O'Connor|2013-05-07", "n4|Caoimhe|Reid|2015-07-08"]);
        RecordSet right = Lines(["y|Caoimhe|O'Connor|2014-05-06"]);
        double lift = (3 + 0.1) / ((4 * 3 / 44.0) + 0.1);

        Assert.Equal(-Math.Log2(lift), Together(left, 40, right, 0), 9);
        Assert.Equal(-Math.Log2(lift), Together(right, 0, left, 40), 9);
    }

    [Fact]
    public void Names_that_nobody_else_has_together_or_that_meet_by_chance_take_nothing_off()
    {
        RecordSet left = Lines([.. Crowd, "x|Caoimhe|O'Connor|2014-05-06", "n|Caoimhe|Reid|2015-07-08"]);
        RecordSet right = Lines(["y|Caoimhe|O'Connor|2014-05-06", "z|Isla|Fraser|2001-01-11"]);

        Assert.Equal(0, Together(left, 40, right, 0), 9);
        Assert.InRange(Together(left, 0, right, 1), -0.05, 0);
    }

    [Fact]
    public void Namesakes_take_off_at_most_six_bits()
    {
        // Ten others are called the same among two thousand, and none has the one name without the other: 10.1 / 0.15.
        string[] many = [.. Enumerable.Range(0, 50).SelectMany(k => Crowd.Select(c => $"{k}{c}"))];
        RecordSet left = Lines([.. many, .. Enumerable.Range(0, 11).Select(i => $"n{i}|Caoimhe|O'Connor|2010-01-{1 + i:00}")]);

        Assert.Equal(-6, Together(left, left.Count - 1, Lines(["y|Caoimhe|O'Connor|2010-01-02"]), 0), 9);
    }

    [Fact]
    public void Within_one_list_records_alike_are_one_person_and_take_nothing_off()
    {
        RecordSet records = Lines([.. Crowd, "x|Caoimhe|O'Connor|2014-05-06", "y|Caoimhe|O'Connor|2014-05-06", "z|Caoimhe|O'Connor|2014-05-06"]);

        Assert.Equal(0, Together(records, 40, records, 41), 9);
    }

    [Fact]
    public void An_index_knows_who_is_called_the_same_through_every_edit()
    {
        string[] rows = [.. Crowd, "x|Caoimhe|O'Connor|2014-05-06", "n1|Caoimhe|O'Connor|2009-01-02", "n2|Caoimhe|O'Connor|2011-03-04"];
        LinkModel model = LinkModel.DefaultFor(Names).WithThresholds(0.5, 0.000001);
        LinkIndex index = LinkIndex.Build(model, Lines(rows), TestContext.Current.CancellationToken);
        var asked = new LinkRecord(string.Empty, ["Caoimhe", "O'Connor", "2014-05-06"]);

        foreach (string[] now in new[] { rows, rows[..^1], [.. rows[..^2], "n1|Caoimhe|Reid|2009-01-02"] })
        {
            if (now.Length < rows.Length)
            {
                index.Remove("n2");
            }

            if (now[^1].Contains("Reid", StringComparison.Ordinal) && now.Length == rows.Length - 1)
            {
                index.Change(new LinkRecord("n1", ["Caoimhe", "Reid", "2009-01-02"]));
            }

            double batch = Engine.Link(model, Lines(now), Lines(["y|Caoimhe|O'Connor|2014-05-06"])).Pairs.Single(p => p.Left == 40).Weight;
            Assert.Equal(batch, index.Find(asked).Single(m => m.Key == "x").Weight, 9);
        }
    }

    [Theory]
    [InlineData("Fiona", "Iona")]
    [InlineData("Timmy", "Tommy")]
    public void Alike_forenames_of_one_birth_date_and_home_that_are_two_names_wait_though_no_second_child_is_known(string one, string other)
    {
        MatchPair pair = Single($"a|{one}|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||", $"b|{other}|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||");

        Assert.Equal(MatchBand.Review, pair.Band);
        Assert.True(pair.Guards.HasFlag(MatchGuards.PossibleTwin));
    }

    [Fact]
    public void Two_names_in_one_home_wait_too_where_the_birth_dates_are_nearly_the_same()
    {
        MatchPair pair = Single("a|Fiona|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||", "b|Iona|Fraser|2014-05-01|F|EH1 1AA|3 High Street|||");

        Assert.Equal(MatchBand.Review, pair.Band);
        Assert.True(pair.Guards.HasFlag(MatchGuards.PossibleSibling));
    }

    [Fact]
    public void A_name_in_no_table_is_a_name_when_others_in_the_lists_have_it()
    {
        string[] others = ["c|Zorvena|Reid|2009-01-02|F|EH9 9AA|||| ", "d|Zorvena|Wood|2010-01-02|F|EH9 9AB|||| ", "e|Zorvana|Bell|2011-01-02|F|EH9 9AD|||| ", "f|Zorvana|Hill|2012-01-02|F|EH9 9AE|||| "];
        const string Here = "|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||";

        Assert.Equal(MatchBand.Link, Link(["a|Zorvena" + Here], ["b|Zorvana" + Here]).Pairs.Single().Band);
        Assert.Equal(MatchBand.Review, Link(["a|Zorvena" + Here, .. others], ["b|Zorvana" + Here]).Pairs.Single(p => p.Left == 0).Band);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(20, false)]
    public void A_slip_of_a_common_name_is_that_name_and_its_other_record_no_second_child(int namesakes, bool linked)
    {
        // The social work list has one child twice. Among few of the name it may be a twin's.
        string[] crowd = [.. Enumerable.Range(0, namesakes).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i}|Angus|{(char)('B' + (i % 20))}errow{i}|{2006 + (i % 9)}-0{1 + (i % 9)}-21|M|KY{1 + i} 1AA|{i} Mill Lane|||"))];
        LinkResult result = Engine.Link(
            LinkModel.DefaultFor(People.Schema),
            TestData.Lines(People.Schema, "a|Anrgus|Fraser|2014-05-06|M|EH1 1AA|3 High Street|||", "b|Angus|Fraser|2014-05-06|M|EH1 1AA|3 High Street|||"),
            TestData.Lines(People.Schema, ["p|Angus|Fraser|2014-05-06|M|EH1 1AA|3 High Street|||", .. crowd]),
            new LinkOptions { Cardinality = Cardinality.ManyToOne });

        Assert.Equal(linked, result.Links.Any(p => p.Left == 0 && p.Right == 0));
        Assert.Contains(result.Links, p => p.Left == 1 && p.Right == 0);
    }

    [Fact]
    public void A_child_of_the_same_home_and_birth_date_with_another_forename_waits_where_no_surname_is_written()
    {
        LinkResult result = Link(["a|Isla|Fraser|2014-05-06||EH1 1AA|3 High Street|||"], ["b|Hamish||2014-05-06||EH1 1AA|3 High Street|||"], 0.000001);

        Assert.Empty(result.Links);
        Assert.True(result.Pairs.Single().Guards.HasFlag(MatchGuards.PossibleTwin));
    }

    [Fact]
    public void A_record_without_a_forename_is_linked_unless_two_children_may_be_meant()
    {
        const string Nameless = "b||Fraser|2014-05-06||EH1 1AA|3 High Street|||";
        const string Isla = "a|Isla|Fraser|2014-05-06||EH1 1AA|3 High Street|||";
        const string Hamish = "c|Hamish|Fraser|2014-05-06||EH1 1AA|3 High Street|||";

        Assert.Single(Link([Isla], [Nameless], 0.5).Links);
        LinkResult twins = Link([Isla, Hamish], [Nameless], 0.5);
        Assert.Empty(twins.Links);
        Assert.Equal(2, twins.Review.Count(p => p.Guards.HasFlag(MatchGuards.PossibleTwin)));
    }

    [Theory]
    [InlineData("Rhys|Broome", "Brome|Rhys", true)]
    [InlineData("Brome|Rhys", "Rhys|Broome", true)]
    [InlineData("Ollie|Henderson", "Henderson|Oliver", true)]
    [InlineData("Rhys|Broome", "Broome|Rhys", false)]
    [InlineData("Rhys|Broome", "Brome|Reece", false)]
    public void One_of_two_names_may_stand_in_the_others_place_and_the_second_be_written_differently(string one, string other, bool inPart)
    {
        RecordSet left = TestData.Lines(People.Schema, $"a|{one}|2014-05-06|M|EH1 1AA|3 High Street|||");
        RecordSet right = TestData.Lines(People.Schema, $"b|{other}|2014-05-06|M|EH1 1AA|3 High Street|||");
        MatchExplanation why = Linker.For(LinkModel.DefaultFor(People.Schema)).Explain(left, 0, right, 0);

        Assert.Equal(inPart ? 2 : 0, why.Contributions.Count(c => c.LevelLabel == "one of forename and surname in the other's place"));
        if (inPart)
        {
            Assert.Equal(MatchBand.Link, why.Band);
        }
    }

    [Fact]
    public void A_field_to_go_together_with_must_be_another_that_is_compared()
    {
        ComparisonModel surname = LinkModel.DefaultFor(Names).Comparisons.Single(c => c.Name == "surname");

        Assert.Equal("forename", surname.TogetherWith);
        Assert.Throws<ArgumentException>(() => new ComparisonModel("surname", ["surname"], surname.Levels, true, "surname"));
        Assert.Throws<ArgumentException>(() => new ComparisonModel("surname", ["surname"], surname.Levels, false, "forename"));
        LinkModel start = LinkModel.DefaultFor(TestData.Schema(("surname", FieldRole.Surname)));
        Assert.Null(start.Comparisons[0].TogetherWith);
        Assert.Throws<ArgumentException>(() => new LinkModel(
            "m", "1", [new ComparisonModel("surname", ["surname"], start.Comparisons[0].Levels, true, "forename")], start.BlockingRules, [], [], 0.1, 0.5, 0.2));
    }

    [Fact]
    public void The_forename_is_still_compared_beside_very_many_other_fields()
    {
        LinkSchema wide = TestData.Schema([("surname", FieldRole.Surname), .. Enumerable.Range(0, 20).Select(i => ($"code {i}", FieldRole.Code)), ("forename", FieldRole.Forename)]);

        Assert.All(LinkModel.DefaultFor(wide).Comparisons, c => Assert.Null(c.TogetherWith));
    }

    /// <summary>What is taken off for names that go together: the correction less that of a model that does not look at it.</summary>
    private static double Together(RecordSet left, int leftRow, RecordSet right, int rightRow)
    {
        LinkModel model = LinkModel.DefaultFor(Names);
        var plain = new LinkModel(
            "plain", "1", model.Comparisons.Select(c => new ComparisonModel(c.Name, c.Fields, c.Levels, c.TermFrequencyAdjusted)),
            model.BlockingRules, model.VetoRules, model.GuardRules, model.PriorProbability, model.LinkThreshold, model.ReviewThreshold);
        MatchExplanation with = Linker.For(model).Explain(left, leftRow, right, rightRow);
        MatchExplanation without = Linker.For(plain).Explain(left, leftRow, right, rightRow);
        Assert.Equal(with.Score - without.Score, Surname(with) - Surname(without), 9);
        return with.Score - without.Score;

        static double Surname(MatchExplanation e) => e.Contributions.Single(c => c.Comparison == "surname").TermFrequencyWeight;
    }

    private static RecordSet Lines(string[] rows) => TestData.Lines(Names, rows);

    private static MatchPair Single(string left, string right) => Link([left], [right], 0.000001).Pairs.Single();

    private static LinkResult Link(string[] left, string[] right, double threshold = 0.8)
        => Engine.Link(LinkModel.DefaultFor(People.Schema), TestData.Lines(People.Schema, left), TestData.Lines(People.Schema, right), new LinkOptions { LinkThreshold = threshold });
}
