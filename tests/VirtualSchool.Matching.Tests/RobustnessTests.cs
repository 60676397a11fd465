using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Whatever the text, the thread count or the build, the links are the same; a job that was stopped can be run again.</summary>
public sealed class RobustnessTests
{
    private static readonly Gen<string> AnyText = Gen.Frequency(
        (4, Gen.String),
        (2, Gen.OneOf(Gen.Const("\uD800"), Gen.Const("\uDC00x"), Gen.Const("e\u0301\u0301"), Gen.Const("\u0000"), Gen.Const("\u001F\u001F"), Gen.Const("\u202E Fraser"), Gen.Const(new string('x', 300)))),
        (2, Gen.OneOf(Gen.Const("Fraser"), Gen.Const("2014-05-06"), Gen.Const("EH1 1AA"))));

    [Fact]
    public void Any_text_is_trained_on_linked_and_clustered_alike_on_any_number_of_threads()
    {
        Gen.Select(AnyText.Array[9].Array[0, 8], AnyText.Array[9].Array[0, 8]).Sample(
            (a, b) =>
            {
                RecordSet left = Records(a);
                RecordSet right = Records(b);
                LinkModel model = Engine.Train(left, right, new TrainingOptions { Threads = 1, RandomPairs = 1000, Input = InputMode.Lenient });
                string[] runs = new[] { 1, 2, 5 }.Select(threads => Shown(Engine.Link(model, left, right, new LinkOptions { Threads = threads }))
                    + string.Join(',', Engine.Dedupe(model, left, new LinkOptions { Threads = threads }).Clusters)).ToArray();
                Assert.All(runs, run => Assert.Equal(runs[0], run));
            },
            iter: 50);
    }

    [Fact]
    public void A_job_that_was_stopped_leaves_nothing_and_can_be_run_again()
    {
        (RecordSet left, RecordSet right) = People.Lists(300, 200, 150, seed: 41);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        foreach (string phase in new[] { "prepare", "block", "compare" })
        {
            using var stop = new CancellationTokenSource();
            Assert.ThrowsAny<OperationCanceledException>(() => Linker.For(model).Link(left, right, null, new StopAt(phase, stop), stop.Token));
        }

        (RecordSet freshLeft, RecordSet freshRight) = People.Lists(300, 200, 150, seed: 41);
        Assert.Equal(Shown(Engine.Link(model, freshLeft, freshRight)), Shown(Engine.Link(model, left, right)));
    }

    /// <summary>Run against both builds of the library (see eng/Test.targets), which must find the same links with the same scores.</summary>
    [Fact]
    public void Every_build_of_the_library_gives_the_approved_links()
    {
        (RecordSet left, RecordSet right) = PublicDataTests.Febrl4();
        LinkResult result = Engine.Link(Engine.Train(left, right), left, right);
        var lines = new StringBuilder();
        foreach (MatchPair p in result.Pairs)
        {
            // Nine decimals: the two builds may round the last bit of a logarithm differently.
            lines.Append(CultureInfo.InvariantCulture, $"{left.KeyOf(p.Left)},{right.KeyOf(p.Right)},{p.Weight:0.000000000},{p.Band},{p.Guards}\n");
        }

        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));

        // When scores change on purpose, put the hash that this prints into the file; both builds must then agree with it.
        Assert.True(TestData.Text("febrl4", "links.sha256").Trim() == hash, $"The links have the hash {hash}.");
    }

    /// <summary>As above, for what the public lists lack: numbers, sexes, homes, rules about twins, clusters, and pairs as they are found.</summary>
    [Fact]
    public void Every_build_of_the_library_gives_the_approved_clusters_and_streams()
    {
        (RecordSet left, RecordSet right) = People.Lists(700, 500, 400, seed: 61);
        LinkModel model = Engine.Train(left, right);
        var lines = new StringBuilder();
        LinkResult clusters = Engine.Dedupe(LinkModel.DefaultFor(People.Schema), right);
        lines.AppendJoin(' ', clusters.Clusters).Append('\n');
        foreach (MatchPair p in Engine.Link(model, left, right).Pairs.Concat(clusters.Pairs)
            .Concat(Linker.For(model).Stream(left, right, 0.05, Engine.Lenient(), null, TestContext.Current.CancellationToken)))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{p.Left},{p.Right},{p.Weight:0.000000000},{p.Band},{p.Guards}\n");
        }

        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
        Assert.True(TestData.Text("people", "links.sha256").Trim() == hash, $"The links have the hash {hash}.");
    }

    private static string Shown(LinkResult result)
        => string.Join('\n', result.Pairs.Select(p => FormattableString.Invariant($"{p.Left} {p.Right} {p.Weight:R} {p.Band} {p.Guards}")));

    private static RecordSet Records(string[][] rows)
    {
        var builder = new RecordSetBuilder(People.Schema);
        for (int i = 0; i < rows.Length; i++)
        {
            builder.Begin($"k{i}");
            for (int f = 0; f < rows[i].Length; f++)
            {
                builder.Set(f, rows[i][f].AsSpan());
            }

            builder.End();
        }

        return builder.Build();
    }

    private sealed class StopAt(string phase, CancellationTokenSource stop) : IProgress<LinkProgress>
    {
        public void Report(LinkProgress value)
        {
            if (value.Phase == phase)
            {
                stop.Cancel();
            }
        }
    }
}
