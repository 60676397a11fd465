using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class DeterminismTests
{
    [Fact]
    public void One_thread_and_many_give_the_same_model_and_the_same_pairs()
    {
        (RecordSet left, RecordSet right) = PublicDataTests.Febrl4();
        LinkModel one = Engine.Train(left, right, new TrainingOptions { Threads = 1 });
        LinkModel many = Engine.Train(left, right, new TrainingOptions { Threads = 5 });
        Assert.Equal(one.ToJson(), many.ToJson());

        LinkResult a = Engine.Link(one, left, right, new LinkOptions { Threads = 1 });
        LinkResult b = Engine.Link(one, left, right, new LinkOptions { Threads = 5 });
        Assert.Equal(a.Pairs, b.Pairs);
        Assert.Equal(a.Pairs.OrderBy(p => p.Left).ThenBy(p => p.Right), a.Pairs);
    }

    [Fact]
    public void Changing_sides_changes_no_link_and_no_weight()
    {
        (RecordSet left, RecordSet right) = People.Lists(300, 200, 150, seed: 5);
        LinkModel model = Engine.Train(left, right);

        var there = Engine.Link(model, left, right).Pairs.Select(p => (p.Left, p.Right, p.Band, p.Guards, Math.Round(p.Weight, 9)));
        var back = Engine.Link(model, right, left).Pairs.Select(p => (Left: p.Right, Right: p.Left, p.Band, p.Guards, Math.Round(p.Weight, 9)));

        Assert.Equal(there, back.OrderBy(p => p.Left).ThenBy(p => p.Right));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        (RecordSet left, RecordSet right) = People.Lists(300, 200, 150, seed: 9);
        RecordSet reversed = Reverse(right);
        LinkModel model = Engine.Train(left, right);

        var one = Engine.Link(model, left, right).Pairs.Select(p => (left.KeyOf(p.Left), right.KeyOf(p.Right), p.Band, p.Guards)).Order();
        var other = Engine.Link(model, left, reversed).Pairs.Select(p => (left.KeyOf(p.Left), reversed.KeyOf(p.Right), p.Band, p.Guards)).Order();

        Assert.Equal(one, other);
    }

    [Fact]
    public void Any_order_of_rows_on_either_side_and_either_side_first_gives_the_same_links()
        => Gen.Select(Gen.Int[0, 100_000], Gen.Int[20, 120], Gen.Int[20, 120]).Select(t => (t.Item1, t.Item2, t.Item1 % 4 == 0 ? t.Item2 : t.Item3)).Sample(
            t =>
            {
                (int seed, int lefts, int rights) = t;
                (RecordSet left, RecordSet right) = People.Lists(lefts, rights, Math.Min(lefts, rights) * 2 / 3, seed);
                RecordSet a = Shuffled(left, seed);
                RecordSet b = Shuffled(right, seed + 1);
                LinkModel model = Engine.Train(left, right);

                string[] one = Shown(Engine.Link(model, left, right), left, right);
                Assert.Equal(one, Shown(Engine.Link(model, a, b, new LinkOptions { Threads = 3 }), a, b));
                Assert.Equal(one, Shown(Engine.Link(model, b, a), b, a, swapped: true));
            },
            iter: 40);

    [Fact]
    public void Any_order_of_rows_of_one_list_gives_the_same_clusters()
        => Gen.Select(Gen.Int[0, 100_000], Gen.Int[20, 150]).Sample(
            t =>
            {
                (int seed, int count) = t;
                (RecordSet a, RecordSet b) = People.Lists(count, count / 2, count / 3, seed);
                RecordSet all = Together(a, b);
                RecordSet other = Shuffled(all, seed);
                LinkModel model = LinkModel.DefaultFor(People.Schema);
                LinkResult one = Engine.Dedupe(model, all);
                LinkResult two = Engine.Dedupe(model, other, new LinkOptions { Threads = 3 });

                Assert.Equal(Shown(one, all, all), Shown(two, other, other, unordered: true));
                Assert.Equal(Groups(one, all), Groups(two, other));
            },
            iter: 60);

    private static string[] Groups(LinkResult result, RecordSet records) =>
        [.. Enumerable.Range(0, records.Count).GroupBy(r => result.Clusters[r]).Select(g => string.Join(' ', g.Select(records.KeyOf).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private static string[] Shown(LinkResult result, RecordSet left, RecordSet right, bool swapped = false, bool unordered = false) =>
    [
        .. result.Pairs.Select(p =>
        {
            (string l, string r) = (left.KeyOf(p.Left), right.KeyOf(p.Right));
            (l, r) = swapped || ((unordered || ReferenceEquals(left, right)) && string.CompareOrdinal(l, r) > 0) ? (r, l) : (l, r);
            return FormattableString.Invariant($"{l} {r} {p.Weight:0.000000} {p.Band} {p.Guards}");
        }).Order(StringComparer.Ordinal),
    ];

    /// <summary>The records of two lists in one.</summary>
    private static RecordSet Together(RecordSet a, RecordSet b) => Copy(a.Schema, [.. Enumerable.Range(0, a.Count).Select(r => (a, r)), .. Enumerable.Range(0, b.Count).Select(r => (b, r))]);

    private static RecordSet Shuffled(RecordSet records, int seed)
    {
        var random = new Random(seed);
        return Copy(records.Schema, [.. Enumerable.Range(0, records.Count).OrderBy(_ => random.Next()).Select(r => (records, r))]);
    }

    private static RecordSet Copy(LinkSchema schema, (RecordSet Records, int Row)[] rows)
    {
        var builder = new RecordSetBuilder(schema);
        foreach ((RecordSet records, int row) in rows)
        {
            builder.Begin(records.KeyOf(row));
            for (int f = 0; f < schema.Fields.Count; f++)
            {
                builder.Set(f, records.ValueOf(row, f).AsSpan());
            }

            builder.End();
        }

        return builder.Build();
    }

    [Fact]
    public void Clusters_are_named_by_their_first_row()
    {
        (RecordSet records, _) = PublicDataTests.Fake1000();
        IReadOnlyList<int> clusters = Engine.Dedupe(LinkModel.DefaultFor(records.Schema), records).Clusters;

        Assert.Equal(records.Count, clusters.Count);
        Assert.All(Enumerable.Range(0, clusters.Count), row => Assert.True(clusters[row] <= row && clusters[clusters[row]] == clusters[row]));
    }

    private static RecordSet Reverse(RecordSet records) => Copy(records.Schema, [.. Enumerable.Range(0, records.Count).Reverse().Select(r => (records, r))]);
}
