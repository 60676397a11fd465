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

    [Fact]
    public void A_link_that_is_improbable_once_its_rivals_are_counted_waits_for_a_person()
    {
        // Four children who might be the one: the best of them by less than all the others together.
        static string Child(string key, string address) => $"{key}|Isla|Smith|2014-05-06|F|EH1 1AA|{address}||| ";
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        LinkResult crowded = Engine.Link(
            model,
            TestData.Lines(People.Schema, Child("a1", "3 High Street"), Child("a2", "9 High Street"), Child("a3", "8 High Street"), Child("a4", "7 High Street")),
            TestData.Lines(People.Schema, Child("b", "3 High Streat")),
            new LinkOptions { LinkThreshold = 0.9 });
        double[] odds = [.. crowded.Pairs.Select(p => Math.Pow(2, p.Weight))];

        Assert.True(odds[0] / (1 + odds.Skip(1).Sum()) < 9, "the example is crowded");
        Assert.True(crowded.Pairs[0].Probability > 0.9);
        Assert.Empty(crowded.Links);
        Assert.Equal(MatchGuards.Ambiguous, crowded.Pairs[0].Guards);
    }

    [Fact]
    public void A_chain_of_likenesses_is_not_one_person()
    {
        // One number written in two people's records is all that joins them.
        const string Isla = "Isla|Fraser|2014-05-06|F|EH1 1AA||";
        const string Mhairi = "Mhairi|Urquhart|2014-05-06|F|EH9 9ZZ||";
        LinkResult chain = Engine.Dedupe(
            LinkModel.DefaultFor(People.Schema),
            TestData.Lines(
                People.Schema, $"a|{Isla}123456785||", $"a2|{Isla}||", $"a3|{Isla}||", $"a4|{Isla}||", $"b|{Mhairi}123456785||", $"b2|{Mhairi}||", $"b3|{Mhairi}||", $"b4|{Mhairi}||"));

        Assert.Equal([0, 0, 0, 0, 4, 4, 4, 4], chain.Clusters);
        MatchPair bridge = chain.Pairs.Single(p => p.Left == 0 && p.Right == 4);
        Assert.Equal((MatchBand.Review, MatchGuards.Ambiguous), (bridge.Band, bridge.Guards));
        Assert.True(bridge.Probability > 0.9);
    }

    [Fact]
    public void A_group_too_large_for_the_exact_answer_is_settled_greedily_and_closely_contested_links_are_not_guessed()
        => Gen.Select(Gen.Int[61, 75], Gen.Int[1, 40], Gen.Int[0, 100_000]).Sample(
            t =>
            {
                (int lefts, int rights, int seed) = t;
                var random = new Random(seed);
                ScoredPair[] pairs =
                [
                    .. from l in Enumerable.Range(0, lefts)
                       from r in Enumerable.Range(0, rights)
                       where r == 0 || random.Next(3) == 0
                       select new ScoredPair(l, r, 1 + (random.Next(40) / 5.0), 0, MatchGuards.None, false),
                ];
                double link = 0.1;
                MatchPair[] resolved = Resolver.Resolve(pairs, Cardinality.OneToOne, ref link, 0, TestContext.Current.CancellationToken);

                // From the definition: the heaviest first, of equal ones the first; then each against all that share a record.
                var chosen = new List<ScoredPair>();
                foreach (ScoredPair p in pairs.OrderByDescending(p => p.Weight))
                {
                    if (!chosen.Exists(c => c.Left == p.Left || c.Right == p.Right))
                    {
                        chosen.Add(p);
                    }
                }

                bool Rival(ScoredPair p, ScoredPair q) => (p.Left == q.Left) != (p.Right == q.Right);
                ScoredPair[] contested = [.. chosen.Where(p => pairs.Any(q => Rival(p, q) && p.Weight - q.Weight < 0.5))];
                for (int i = 0; i < pairs.Length; i++)
                {
                    bool open = contested.Any(c => (c.Left == pairs[i].Left && c.Right == pairs[i].Right) || (Rival(c, pairs[i]) && !chosen.Exists(p => p.Left == pairs[i].Left && p.Right == pairs[i].Right)));
                    bool won = chosen.Exists(p => p.Left == pairs[i].Left && p.Right == pairs[i].Right);
                    MatchGuards expected = open ? MatchGuards.Ambiguous : won ? MatchGuards.None : MatchGuards.LostAssignment;

                    // What rivals leave of a link's odds is another test's.
                    Assert.True(resolved[i].Guards == expected || (won && resolved[i].Guards == MatchGuards.Ambiguous));
                }
            },
            iter: 20);

    [Fact]
    public void Very_many_records_that_all_fit_each_other_are_settled_in_moments_and_none_is_linked()
    {
        const int Each = 1_200;
        ScoredPair[] pairs = [.. from l in Enumerable.Range(0, Each) from r in Enumerable.Range(0, Each) select new ScoredPair(l, r, 9, 0, MatchGuards.None, false)];
        double link = 4;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        MatchPair[] resolved = Resolver.Resolve(pairs, Cardinality.OneToOne, ref link, 0, TestContext.Current.CancellationToken);

        // Looking for each link's rivals among all pairs took minutes.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        Assert.All(resolved, p => Assert.Equal(MatchGuards.Ambiguous, p.Guards));

        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Resolver.Resolve(pairs, Cardinality.OneToOne, ref link, 0, stop.Token));
    }

    [Fact]
    public void A_sort_of_very_many_things_can_be_stopped_and_is_in_order()
    {
        int[] numbers = [.. Enumerable.Range(0, 300_000).Select(i => (int)((i * 7_919L) % 300_007))];
        using var stop = new CancellationTokenSource();
        int made = 0;

        Assert.Throws<OperationCanceledException>(() => Sorting.Sort(
            (int[])numbers.Clone(),
            (a, b) =>
            {
                made++;
                stop.Cancel();
                return a.CompareTo(b);
            },
            stop.Token));
        Assert.InRange(made, 1, 1 << 17);
        Sorting.Sort(numbers, (a, b) => a.CompareTo(b), TestContext.Current.CancellationToken);
        Assert.Equal(numbers.Order(), numbers);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.9)]
    [InlineData(0.6)]
    public void The_threshold_is_the_lowest_from_which_links_are_right_as_often_as_asked(double precision)
        => Gen.Double[-3, 14].List[0, 60].Sample(weights =>
        {
            double threshold = LinkThreshold.For(weights, 0, precision);
            double[] linked = [.. weights.Where(w => w >= threshold)];
            double[] more = [.. weights.Where(w => w >= 0 && w < threshold)];
            bool holds = threshold >= Odds.WeightOf(LinkThreshold.Highest) || linked.Length == 0 || linked.Average(Odds.ProbabilityOf) >= precision - 1e-12;
            bool isLowest = more.Length == 0 || linked.Concat(more.Where(w => w == more.Max())).Average(Odds.ProbabilityOf) < precision + 1e-12;
            return holds && isLowest && threshold >= 0 && threshold <= Odds.WeightOf(LinkThreshold.Highest);
        });

    [Fact]
    public void A_band_for_review_has_as_many_pairs_as_there_is_time_for_and_says_how_many_matches_to_expect()
    {
        (RecordSet left, RecordSet right) = People.Lists(400, 300, 250, 5);
        LinkResult result = Engine.Link(LinkModel.DefaultFor(People.Schema), left, right, new LinkOptions { LinkThreshold = 0.999999 });

        ReviewBand band = result.BandOf(20, withGuarded: false);

        Assert.Equal(20, band.Pairs.Count);
        Assert.Equal(band.Pairs.Sum(p => p.Probability), band.ExpectedMatches);
        Assert.All(result.Review.Where(p => p.Guards == MatchGuards.None).Except(band.Pairs), p => Assert.True(p.Weight <= band.Pairs[^1].Weight));
        Assert.StartsWith("a band of 20 pairs is expected to hold ", band.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.BandOf(-1, withGuarded: false));
    }
}
