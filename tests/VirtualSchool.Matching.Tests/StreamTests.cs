using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Pairs as they are found are those of the whole run, whoever asks, and stop when told to.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData(400, 300, 0.2)]
    [InlineData(300, 400, 0.01)]
    [InlineData(300, 400, 0.9)]
    public void The_pairs_between_two_lists_are_those_of_a_whole_run(int left, int right, double threshold)
    {
        (RecordSet a, RecordSet b) = WithTwins(left, right);
        LinkModel model = Engine.Train(a, b);
        LinkResult whole = Engine.Link(model.WithThresholds(Math.Max(threshold, model.LinkThreshold), threshold), a, b, Everything());

        List<MatchPair> streamed = Stream(model, a, b, threshold, 1);

        Assert.NotEmpty(streamed);
        Assert.Contains(streamed, p => p.Guards.HasFlag(MatchGuards.PossibleTwin));
        Assert.Equal(whole.Pairs, streamed.OrderBy(p => p.Left).ThenBy(p => p.Right));
        Assert.Equal(streamed, Stream(model, a, b, threshold, 4));
    }

    [Fact]
    public void Two_forenames_that_are_alike_and_both_names_wait_for_a_person_as_in_a_whole_run()
    {
        RecordSet a = TestData.Lines(People.Schema, "a|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|||");
        RecordSet b = TestData.Lines(People.Schema, "b|Fiona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|||");
        LinkModel model = LinkModel.DefaultFor(People.Schema);

        MatchPair streamed = Assert.Single(Stream(model, a, b, model.ReviewThreshold, 1));

        Assert.Equal((MatchBand.Review, MatchGuards.PossibleTwin), (streamed.Band, streamed.Guards));
        Assert.Equal(Engine.Link(model, a, b, Everything()).Pairs, [streamed]);
    }

    [Fact]
    public void The_pairs_within_one_list_are_those_of_a_whole_run()
    {
        (RecordSet a, _) = WithTwins(2_500, 10);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        LinkResult whole = Engine.Dedupe(model, a, Everything());

        List<MatchPair> streamed = Stream(model, a, null, model.ReviewThreshold, 3);

        // Clustering, which comes after, may turn links into questions; the pairs and weights are the same.
        Assert.Equal(whole.Pairs.Select(p => (p.Left, p.Right, p.Weight, p.Guards & MatchGuards.PossibleTwin)), streamed.OrderBy(p => p.Left).ThenBy(p => p.Right).Select(p => (p.Left, p.Right, p.Weight, p.Guards & MatchGuards.PossibleTwin)));
        Assert.Equal(streamed, Stream(model, a, null, model.ReviewThreshold, 1));
        Assert.Equal(streamed.Select(p => p.Right).OrderBy(r => r / 1024), streamed.Select(p => p.Right));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_stop_ends_the_work_after_the_pairs_in_hand(int threads)
    {
        RecordSet crowd = Crowd(4_000);
        using var stop = new CancellationTokenSource();
        int batchesAfterStop = 0;
        var linker = Linker.For(LinkModel.DefaultFor(People.Schema), _ =>
        {
            if (stop.IsCancellationRequested)
            {
                Interlocked.Increment(ref batchesAfterStop);
            }

            stop.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => linker.Stream(crowd, null, 0.5, Lenient(threads), null, stop.Token).Count());

        // Eight million pairs were to be compared, 512 at a time.
        Assert.InRange(batchesAfterStop, 0, threads);
    }

    [Fact]
    public void A_reader_that_stops_reading_stops_the_work_and_a_stop_between_two_pairs_is_seen()
    {
        RecordSet twice = Twice(6_000);
        var reports = new List<LinkProgress>();
        var linker = Linker.For(LinkModel.DefaultFor(People.Schema));

        MatchPair first = linker.Stream(twice, null, 0.5, Lenient(1), new Reporter(reports.Add), TestContext.Current.CancellationToken).First();

        // Four chunks of 1,024 rows out of six.
        Assert.Equal((0, 1), (first.Left, first.Right));
        Assert.Equal(4_096, reports[^1].Done);
        Assert.Equal(3_000, linker.Stream(twice, null, 0.5, Lenient(1), null, TestContext.Current.CancellationToken).Count());

        using var stop = new CancellationTokenSource();
        using IEnumerator<MatchPair> pairs = linker.Stream(twice, null, 0.5, Lenient(1), null, stop.Token).GetEnumerator();
        Assert.True(pairs.MoveNext());
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => pairs.MoveNext());
    }

    [Theory]
    [InlineData(2_600, 3_400, false)]
    [InlineData(3_400, 2_600, false)]
    [InlineData(4_000, 0, true)]
    public void A_batch_that_was_killed_is_taken_up_where_it_broke_off_and_writes_the_same_bytes(int left, int right, bool duplicates)
    {
        (RecordSet a, RecordSet b) = duplicates ? (Twice(left), null!) : People.Lists(left, right, Math.Min(left, right) * 3 / 4, seed: 33);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        string whole = Written(default, out long all);
        Assert.True(whole.Length > 10_000);

        // Killed before the first line was whole, at the end of one, in the middle of the last one, and when all was done.
        foreach (int written in new[] { 3, whole.IndexOf('\n', whole.Length / 2) + 1, whole.Length - 2, whole.Length })
        {
            string file = whole[..written];
            file = file[..(file.LastIndexOf('\n') + 1)];
            string last = file.TrimEnd('\n').Split('\n')[^1];
            (int, int)? after = file.Length == 0 ? null : (int.Parse(last.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(last.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture));

            Assert.Equal(whole, file + Written(after, out long compared));
            Assert.True(written < whole.Length - 2 || compared < all, $"All {all} pairs were compared again.");
        }

        string Written((int, int)? after, out long compared)
        {
            long pairs = 0;
            var linker = Linker.For(model, n => Interlocked.Add(ref pairs, n));
            var options = new LinkOptions { Threads = after is null ? 1 : 3, Input = InputMode.Lenient, ResumeAfter = after };
            string text = string.Concat(linker.Stream(a, duplicates ? null : b, 0.5, options, null, TestContext.Current.CancellationToken)
                .Select(p => FormattableString.Invariant($"{p.Left},{p.Right},{p.Weight:R},{p.Band}\n")));
            compared = pairs;
            return text;
        }
    }

    [Fact]
    public void Only_a_stream_is_resumed_and_only_after_a_pair_that_the_lists_have()
    {
        (RecordSet a, RecordSet b) = People.Lists(30, 20, 10, seed: 3);
        var linker = Linker.For(LinkModel.DefaultFor(People.Schema));
        LinkOptions After(int left, int right) => new() { Input = InputMode.Lenient, ResumeAfter = (left, right) };

        Assert.Throws<ArgumentException>(() => linker.Link(a, b, After(1, 1), null, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => linker.Dedupe(a, After(1, 1), null, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => linker.Stream(a, b, 0.5, After(1, 20), null, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => linker.Stream(a, null, 0.5, After(-1, 1), null, TestContext.Current.CancellationToken));
        Assert.Empty(linker.Stream(a, b, 0.5, After(29, 19), null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Progress_tells_the_rows_done_and_ends_with_all_of_them()
    {
        (RecordSet a, RecordSet b) = People.Lists(3_000, 200, 100, seed: 12);
        var reports = new List<LinkProgress>();
        int pairs = Linker.For(LinkModel.DefaultFor(People.Schema)).Stream(a, b, 0.5, Lenient(1), new Reporter(reports.Add), TestContext.Current.CancellationToken).Count();

        Assert.True(pairs > 0);
        Assert.Equal(["prepare", "block", "compare"], reports.Select(r => r.Phase).Distinct());
        Assert.Equal([1_024L, 2_048L, 3_000L], reports.Where(r => r.Phase == "compare").Select(r => r.Done));
        Assert.Equal(3_000, reports[^1].Total);
    }

    private static LinkOptions Lenient(int threads) => new() { Threads = threads, Input = InputMode.Lenient };

    private static LinkOptions Everything() => new() { Cardinality = Cardinality.ManyToMany, Precision = 0, Input = InputMode.Lenient };

    private static List<MatchPair> Stream(LinkModel model, RecordSet left, RecordSet? right, double threshold, int threads)
        => Linker.For(model).Stream(left, right, threshold, Lenient(threads), null, TestContext.Current.CancellationToken).ToList();

    /// <summary>Lists with twins of like names (Jayden, Kayden, Hayden), so that rules about rivals have something to do.</summary>
    private static (RecordSet Left, RecordSet Right) WithTwins(int left, int right)
    {
        (RecordSet a, RecordSet b) = People.Lists(left, right, Math.Min(left, right) / 2, seed: 77);
        string[] twins = ["Jayden|Fraser|2014-05-06|M|EH1 1AA|1 Burn Street||||", "Kayden|Fraser|2014-05-06|M|EH1 1AA|1 Burn Street||||", "Hayden|Fraser|2014-05-06|M|EH1 1AA|1 Burn Street||||"];
        return (With(a, "LT", twins[..2]), With(b, "RT", twins[2..]));
    }

    private static RecordSet With(RecordSet records, string prefix, string[] more) => TestData.Lines(
        People.Schema,
        [
            .. Enumerable.Range(0, records.Count).Select(r => records.KeyOf(r) + "|" + string.Join('|', Enumerable.Range(0, People.Schema.Fields.Count).Select(f => records.ValueOf(r, f)))),
            .. more.Select((m, i) => $"{prefix}{i}|{m.TrimEnd('|')}"),
        ]);

    /// <summary>Each person twice, and nobody like another.</summary>
    private static RecordSet Twice(int count) => TestData.Lines(People.Schema, [.. Enumerable.Range(0, count).Select(i =>
        FormattableString.Invariant($"k{i}|{Letters(i / 2 * 7919)}|{Letters(i / 2 * 104729)}|{2000 + (i / 2 % 15)}-{1 + (i / 2 % 12):00}-{1 + (i / 2 % 28):00}||||{100000000 + (i / 2 * 7919)}"))]);

    private static string Letters(int n) => new([.. Enumerable.Range(0, 6).Select(k => (char)('a' + ((n >> (k * 4)) % 16)))]);

    private static RecordSet Crowd(int count) => TestData.Lines(People.Schema, [.. Enumerable.Range(0, count).Select(i => $"k{i}|Isla|Fraser|2000-01-01")]);

    private sealed class Reporter(Action<LinkProgress> report) : IProgress<LinkProgress>
    {
        public void Report(LinkProgress value) => report(value);
    }
}
