using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class AssignmentTests
{
    [Fact]
    public void The_assignment_is_the_best_there_is()
        => Gen.Double[0, 10].Array2D[Gen.Int[1, 5], Gen.Int[1, 5]].Sample(weights =>
        {
            int[] columns = OptimalAssignment.Solve(weights);
            double total = columns.Select((c, r) => c < 0 ? 0 : weights[r, c]).Sum();
            int[] used = columns.Where(c => c >= 0).ToArray();
            return used.Distinct().Count() == used.Length && Math.Abs(total - Best(weights, 0, [])) < 1e-9;
        });

    [Fact]
    public void Each_record_is_linked_at_most_once()
        => Gen.Int[0, 1000].Sample(
            seed =>
            {
                (RecordSet left, RecordSet right) = People.Lists(60, 50, 40, seed);
                MatchPair[] links = Engine.Link(LinkModel.DefaultFor(People.Schema), left, right).Links.ToArray();
                return links.Select(p => p.Left).Distinct().Count() == links.Length && links.Select(p => p.Right).Distinct().Count() == links.Length;
            },
            iter: 30);

    [Fact]
    public void Two_records_that_fit_equally_well_are_not_guessed_between()
    {
        const string Person = "Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||";
        LinkResult result = Engine.Link(
            LinkModel.DefaultFor(People.Schema), TestData.Lines(People.Schema, "a1|" + Person, "a2|" + Person), TestData.Lines(People.Schema, "b|" + Person));

        Assert.Empty(result.Links);
        Assert.Equal(2, result.Review.Count(p => p.Guards == MatchGuards.Ambiguous));
    }

    [Fact]
    public void The_better_of_two_records_is_linked_and_the_other_says_it_lost()
    {
        LinkResult result = Engine.Link(
            LinkModel.DefaultFor(People.Schema),
            TestData.Lines(People.Schema, "a1|Isla|Fraser|2014-05-06|F|||||", "a2|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||"),
            TestData.Lines(People.Schema, "b|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||"));

        Assert.Equal(1, result.Links.Single().Left);
        Assert.Equal(MatchGuards.LostAssignment, result.Review.Single().Guards);
    }

    [Fact]
    public void Many_to_one_lets_two_left_records_share_a_right_one()
    {
        const string Person = "Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||";
        LinkResult result = Engine.Link(
            LinkModel.DefaultFor(People.Schema),
            TestData.Lines(People.Schema, "a1|" + Person, "a2|" + Person),
            TestData.Lines(People.Schema, "b|" + Person),
            new LinkOptions { Cardinality = Cardinality.ManyToOne });

        Assert.Equal(2, result.Links.Count());
    }

    [Fact]
    public void A_higher_score_never_means_a_lower_band()
    {
        (RecordSet left, RecordSet right) = People.Lists(300, 200, 150, seed: 11);
        LinkResult result = Engine.Link(Engine.Train(left, right), left, right, new LinkOptions { Cardinality = Cardinality.ManyToMany });
        MatchPair[] free = result.Pairs.Where(p => p.Guards == MatchGuards.None).OrderBy(p => p.Weight).ToArray();

        Assert.NotEmpty(free);
        Assert.Equal(free.Select(p => p.Band), free.Select(p => p.Band).OrderBy(b => b));
    }

    private static double Best(double[,] weights, int row, HashSet<int> used)
    {
        if (row == weights.GetLength(0))
        {
            return 0;
        }

        double best = Best(weights, row + 1, used);
        for (int c = 0; c < weights.GetLength(1); c++)
        {
            if (used.Add(c))
            {
                best = Math.Max(best, weights[row, c] + Best(weights, row + 1, used));
                used.Remove(c);
            }
        }

        return best;
    }
}
