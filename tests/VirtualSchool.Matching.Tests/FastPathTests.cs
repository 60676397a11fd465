using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>The fast ways of the engine against the plain ones that they stand for.</summary>
public sealed class FastPathTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void No_pair_that_counts_is_given_up_early_and_what_is_left_is_compared_in_full(int seed)
    {
        RecordSet left = Household(seed, 20), right = Household(seed + 100, 25);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        var scorer = new PairScorer(model, LinkSpace.Build(model, left, right, 1, TestContext.Current.CancellationToken), 1, TestContext.Current.CancellationToken);
        PairBatch batch = scorer.NewBatch();
        foreach (double least in new[] { -10.0, 0, 4 })
        {
            batch.Clear();
            var wanted = new List<(int, int, ulong)>();
            for (int l = 0; l < left.Count; l++)
            {
                for (int r = 0; r < right.Count; r++)
                {
                    batch.Add(l, r);
                    ulong pattern = scorer.PatternOf(l, r);
                    scorer.GuardsOf(pattern, l, r, out bool shown);
                    if (shown || scorer.WeightOf(pattern, l, r) >= least)
                    {
                        wanted.Add((l, r, pattern));
                    }
                }
            }

            int open = scorer.Sift(batch, least);
            var found = batch.Open.Take(open).Select(i => (batch.Left[i], batch.Right[i], batch.Patterns[i])).ToHashSet();

            Assert.NotEmpty(wanted);
            Assert.True(open < batch.Count);
            Assert.All(wanted, pair => Assert.Contains(pair, found));
            Assert.All(found, pair => Assert.Equal(scorer.PatternOf(pair.Item1, pair.Item2), pair.Item3));
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    public void The_pairs_to_compare_are_those_that_share_a_key_each_once(int threads, bool duplicates)
    {
        RecordSet left = Household(7, 300), right = Household(8, 120);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        LinkSpace space = LinkSpace.Build(model, left, duplicates ? null : right, threads, TestContext.Current.CancellationToken);
        var candidates = Candidates.Build(model, space, 1, threads, TestContext.Current.CancellationToken);
        candidates.Count(model, long.MaxValue, 1, threads, TestContext.Current.CancellationToken);
        Candidates.Search search = candidates.NewSearch();
        var found = new List<(int, int)>();
        for (int c = 0; c < candidates.Chunks; c++)
        {
            (int from, int to) = search.Begin(c);
            for (int row = from; row < to; row++)
            {
                int n = search.For(row);
                found.AddRange(search.Rows.Take(n).Select(other => duplicates ? (other, row) : (row, other)));
            }
        }

        var keys = RowKeys.Build(model.BlockingRules, space, everyValue: true, 1, TestContext.Current.CancellationToken);
        var wanted = new HashSet<(int, int)>();
        for (int l = 0; l < left.Count; l++)
        {
            for (int r = duplicates ? l + 1 : 0; r < (duplicates ? left : right).Count; r++)
            {
                if (Enumerable.Range(0, model.BlockingRules.Count).Any(rule => KeysOf(keys, rule, true, l).Intersect(KeysOf(keys, rule, false, r)).Any()))
                {
                    wanted.Add((l, r));
                }
            }
        }

        Assert.Equal(wanted.Order(), found.Order());
    }

    [Fact]
    public void Any_text_is_found_again_under_its_number()
    {
        Gen.String.Array[0, 40].Sample(texts =>
        {
            var pool = new TextPool();
            int[] numbers = texts.Select(t => pool.Add(t)).ToArray();
            for (int i = 0; i < texts.Length; i++)
            {
                Assert.Equal(texts[i], pool[numbers[i]].ToString());
                Assert.Equal(Array.IndexOf(texts, texts[i]), Array.IndexOf(numbers, numbers[i]));
                Assert.Equal(numbers[i], pool.Find(texts[i]));
            }
        });
    }

    [Fact]
    public void Many_texts_and_very_long_ones_lie_in_one_pool()
    {
        var pool = new TextPool();
        string[] texts = [.. Enumerable.Range(0, 60_000).Select(i => $"text {i}"), new('a', 65_534), new('b', 65_535), new('c', 200_000), "after", string.Empty];

        int[] numbers = texts.Select(t => pool.Add(t)).ToArray();
        pool.Freeze();

        Assert.Equal(texts, numbers.Select(n => pool[n].ToString()));
        Assert.Equal(Enumerable.Range(1, texts.Length), numbers);
    }

    [Fact]
    public void Any_key_has_one_number_and_keys_not_added_have_none()
    {
        Gen.ULong.Array[0, 300].Sample(keys =>
        {
            var table = new KeyTable();
            ulong[] added = keys.Where(k => k % 3 != 0).Distinct().ToArray();
            Assert.Equal(Enumerable.Range(1, added.Length), added.Select(table.Add));
            Assert.Equal(keys.Select(k => Array.IndexOf(added, k) + 1), keys.Select(table.Find));
        });
    }

    [Fact]
    public void Equal_keys_and_no_others_get_one_number_by_sorting()
    {
        // Few different keys, and some that differ in their highest digits only.
        Gen.ULong[0, 40].Select(Gen.Int[0, 3], (low, high) => low | ((ulong)high << 62)).Array[0, 300].Sample(keys =>
        {
            var numbers = new int[keys.Length];
            int count = KeySort.Number((ulong[])keys.Clone(), numbers, keys.Length);
            Assert.Equal(keys.Distinct().Count(), count);
            Assert.Equal(keys.Select(k => Array.IndexOf(keys, k)), numbers.Select(n => Array.IndexOf(numbers, n)));
            Assert.All(numbers, n => Assert.InRange(n, 0, count - 1));
        });
    }

    [Fact]
    public void What_is_remembered_of_two_values_is_what_comparing_them_tells()
    {
        RecordSet left = Household(3, 200);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        var scorer = new PairScorer(model, LinkSpace.Build(model, left, null, 1, TestContext.Current.CancellationToken), 1, TestContext.Current.CancellationToken);
        PairMemo?[] memos = PairMemo.For(scorer.Comparisons);
        Assert.Contains(memos, m => m is not null);
        for (int c = 0; c < memos.Length; c++)
        {
            for (int a = 0; a < left.Count; a++)
            {
                for (int b = 0; b < left.Count; b++)
                {
                    Assert.Equal(scorer.Comparisons[c].Level(a, b), scorer.Comparisons[c].Level(a, b, memos[c]));
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_allocated_for_a_pair(bool duplicates)
    {
        RecordSet left = Household(5, 400);
        RecordSet right = Household(6, 300);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        LinkSpace space = LinkSpace.Build(model, left, duplicates ? null : right, 1, TestContext.Current.CancellationToken);
        var scorer = new PairScorer(model, space, 1, TestContext.Current.CancellationToken);
        var candidates = Candidates.Build(model, space, 1, 1, TestContext.Current.CancellationToken);
        candidates.Count(model, long.MaxValue, 1, 1, TestContext.Current.CancellationToken);
        var worker = new ChunkScorer(scorer, candidates, Odds.WeightOf(0.0001), null, TestContext.Current.CancellationToken);
        var kept = new List<ScoredPair>(100_000);

        // The first time makes room for a row's candidates.
        (_, long pairs) = worker.Score(0, kept);
        Assert.True(pairs > 10_000 && kept.Count > 1_000, $"{pairs} pairs were compared, {kept.Count} kept.");
        kept.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        worker.Score(0, kept);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Many_records_of_one_key_are_divided_into_pieces_of_work()
    {
        RecordSet crowd = TestData.Lines(People.Schema, [.. Enumerable.Range(0, 5_000).Select(i => $"k{i}|Isla|Fraser|2000-01-01")]);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        LinkSpace space = LinkSpace.Build(model, crowd, null, 1, TestContext.Current.CancellationToken);
        var candidates = Candidates.Build(model, space, 1, 1, TestContext.Current.CancellationToken);
        candidates.Count(model, long.MaxValue, 1, 1, TestContext.Current.CancellationToken);
        Candidates.Search search = candidates.NewSearch();
        long[] pieces = [.. Enumerable.Range(0, candidates.Chunks).Select(c =>
        {
            (int from, int to) = search.Begin(c);
            return Enumerable.Range(from, to - from).Sum(row => (long)search.For(row));
        })];

        Assert.Equal(5, pieces.Length);
        Assert.Equal(5_000L * 4_999 / 2, pieces.Sum());
        Assert.All(pieces, p => Assert.True(p <= 1_024L * 5_000));
    }

    private static IEnumerable<ulong> KeysOf(RowKeys keys, int rule, bool left, int row)
    {
        int n = keys.Fill(rule, left, row);
        return keys.Keys.Take(n).ToArray();
    }

    /// <summary>Few names, days and homes, so that brothers and sisters, twins, different valid numbers and marks are common.</summary>
    private static RecordSet Household(int seed, int count)
    {
        var random = new Random(seed);
        string[] forenames = ["Isla", "Iona", "Ila", "Anne-Marie", "Marie", "Bob", "Robert", "M.", "Fraser", ""];
        string[] surnames = ["Fraser", "MacKay", "McKay", "Smith-Jones", "Jones", "Smith\u001FKhan", "Isla", "Frasre", ""];
        string[] born = ["2014-05-06", "2014-06-05", "2014-01-01", "2013-05-06", ""];
        string[] postcodes = ["EH1 1AA", "EH1 1AB", "EH1 9ZX", "G12 8QQ", ""];
        string[] numbers = ["100000001", "100000010", "200000002", ""];
        return TestData.Lines(People.Schema, [.. Enumerable.Range(0, count).Select(i => string.Join('|', $"k{i}", Any(forenames), Any(surnames), Any(born), Any(["F", "M", ""]), Any(postcodes), Any(["1 High Street", "1 High St", "2 Low Road", ""]), Any(numbers), Any(["", "", "300000003", "400000004"]), Any(["", "", "y"])))]);

        string Any(string[] from) => from[random.Next(from.Length)];
    }
}
