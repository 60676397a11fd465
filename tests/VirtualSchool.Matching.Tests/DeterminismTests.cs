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
    public void Clusters_are_named_by_their_first_row()
    {
        (RecordSet records, _) = PublicDataTests.Fake1000();
        IReadOnlyList<int> clusters = Engine.Dedupe(LinkModel.DefaultFor(records.Schema), records).Clusters;

        Assert.Equal(records.Count, clusters.Count);
        Assert.All(Enumerable.Range(0, clusters.Count), row => Assert.True(clusters[row] <= row && clusters[clusters[row]] == clusters[row]));
    }

    private static RecordSet Reverse(RecordSet records)
    {
        var builder = new RecordSetBuilder(records.Schema);
        for (int row = records.Count - 1; row >= 0; row--)
        {
            builder.Begin(records.KeyOf(row));
            for (int f = 0; f < records.Schema.Fields.Count; f++)
            {
                builder.Set(f, records.ValueOf(row, f).AsSpan());
            }

            builder.End();
        }

        return builder.Build();
    }
}
