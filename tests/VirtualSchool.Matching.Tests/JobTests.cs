using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>How a job is run: refusals, cancellation, progress, counting, odd input.</summary>
public sealed class JobTests
{
    [Fact]
    public void Fifty_thousand_equal_keys_are_refused_with_the_rule_and_what_to_do()
    {
        RecordSet bomb = Crowd(50_000);

        LinkRefusedException refusal = Assert.Throws<LinkRefusedException>(() => Engine.Dedupe(LinkModel.DefaultFor(People.Schema), bomb));

        Assert.Contains("cap", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("birth date and an initial", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Isla", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_stops_when_it_is_cancelled()
    {
        RecordSet crowd = Crowd(6_000);
        using var stop = new CancellationTokenSource();
        var comparing = new TaskCompletionSource();
        Task<LinkResult> job = Task.Run(
            () => Linker.For(LinkModel.DefaultFor(People.Schema)).Dedupe(crowd, Engine.Lenient(), new Reporter(p => { if (p.Phase is "block" or "compare") { comparing.TrySetResult(); } }), stop.Token),
            TestContext.Current.CancellationToken);
        Assert.Same(comparing.Task, await Task.WhenAny(comparing.Task, job));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job);
    }

    [Fact]
    public void Progress_ends_with_all_records_done()
    {
        (RecordSet left, RecordSet right) = People.Lists(100, 80, 60, seed: 8);
        var reports = new List<LinkProgress>();
        Linker.For(LinkModel.DefaultFor(People.Schema)).Link(left, right, new LinkOptions { Threads = 1 }, new Reporter(reports.Add), TestContext.Current.CancellationToken);

        Assert.Equal(["prepare", "block", "compare", "resolve"], reports.Select(r => r.Phase).Distinct());
        Assert.Equal(reports[^1].Total, reports[^1].Done);
    }

    [Fact]
    public void Counting_pairs_agrees_with_the_pairs_there_are()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));
        RecordSet left = TestData.Lines(schema, "a|Fraser|2014-05-06", "b|Fraser|2014-05-06", "c|Smith|2013-01-02");
        RecordSet right = TestData.Lines(schema, "d|Fraser|2014-05-06", "e|Khan|2014-05-07");

        BlockingReport report = Linker.For(LinkModel.DefaultFor(schema)).CountPairs(left, right);

        Assert.Equal(6, report.PossiblePairs);
        Assert.Equal(2, report.Rules.Single(r => r.Name == "birth date and an initial").Pairs);
        Assert.Equal(2, report.Rules.Single(r => r.Name == "surname, year and month").Pairs);
    }

    [Fact]
    public void Within_one_list_a_record_and_itself_are_no_pair()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname), ("born", FieldRole.BirthDate));
        RecordSet records = TestData.Lines(schema, "a|Fraser|2014-05-06", "b|Fraser|2014-05-06", "c|Smith|2013-01-02", "d|Fraser|2014-05-06", "e|Khan-Fraser|2014-05-01");

        BlockingReport report = Linker.For(LinkModel.DefaultFor(schema)).CountPairs(records, records);

        Assert.Equal(3, report.Rules.Single(r => r.Name == "birth date and an initial").Pairs);
        Assert.Equal(2, report.Rules.Single(r => r.Name == "birth date and an initial").LargestBlock);

        // Each Fraser and the double name, which shares one of its three keys with them.
        Assert.Equal(6, report.Rules.Single(r => r.Name == "surname, year and month").Pairs);
        Assert.Equal(6, Engine.Dedupe(LinkModel.DefaultFor(schema), records).Blocking.ComparedPairs);
    }

    [Fact]
    public void Empty_sets_and_empty_records_are_linked_to_nothing()
    {
        RecordSet none = TestData.Lines(People.Schema);
        RecordSet blank = TestData.Lines(People.Schema, "a|||||||||", "b|||||||||");
        (RecordSet some, _) = People.Lists(5, 5, 2, seed: 7);

        Assert.Empty(Engine.Link(LinkModel.DefaultFor(People.Schema), none, some).Pairs);
        Assert.Empty(Engine.Link(LinkModel.DefaultFor(People.Schema), some, none).Pairs);
        Assert.Empty(Engine.Link(Engine.Train(blank, some), blank, some).Pairs);
        Assert.Equal([0, 1], Engine.Dedupe(LinkModel.DefaultFor(People.Schema), blank).Clusters);
    }

    [Fact]
    public void Records_keep_keys_and_original_spelling()
    {
        RecordSet records = TestData.Lines(People.Schema, "ключ|  Siân |NicDhòmhnaill|2014-05-06|F|eh1 1aa||||");

        Assert.Equal("ключ", records.KeyOf(0));
        Assert.Equal("Siân", records.ValueOf(0, 0));
        Assert.Equal("eh1 1aa", records.ValueOf(0, 4));
        Assert.Null(records.ValueOf(0, 5));
    }

    [Theory]
    [InlineData("2014-05-06", "20140506", "equal")]
    [InlineData("2014-05-06", "06/05/2014", "equal")]
    [InlineData("2014-05-06", "2014-06-05", "day and month swapped")]
    [InlineData("2014-05-06", "2014-05-01", "one looks like a stand-in for an unknown day")]
    [InlineData("2014-05-06", "2014-01-01", "one looks like a stand-in for an unknown day")]
    [InlineData("2014-05-06", "2014-05-16", "one digit different")]
    [InlineData("2009-05-06", "2010-05-06", "year one apart")]
    [InlineData("2014-05-06", "2014-05-27", "same year and month")]
    [InlineData("2014-05-06", "2011-11-30", "different")]
    [InlineData("2014-05-06", "not known", "not compared")]
    public void Birth_dates_agree_in_stated_ways(string one, string other, string reason)
    {
        LinkSchema schema = TestData.Schema(("born", FieldRole.BirthDate));
        MatchExplanation why = Linker.For(LinkModel.DefaultFor(schema)).Explain(TestData.Lines(schema, "a|" + one), 0, TestData.Lines(schema, "b|" + other), 0);

        Assert.Equal(reason, why.Contributions[0].LevelLabel);
    }

    [Theory]
    [InlineData("EH1 1AA", "eh11aa", "equal")]
    [InlineData("EH1 1AA", "EH1 1AB", "one letter or digit different")]
    [InlineData("EH1 1AA", "EH1 1ZX", "same sector")]
    [InlineData("EH1 1AA", "EH1 9ZX", "same district")]
    [InlineData("EH1 1AA", "G12 8QQ", "different")]
    public void Postcodes_agree_in_stated_ways(string one, string other, string reason)
    {
        LinkSchema schema = TestData.Schema(("postcode", FieldRole.Postcode));
        MatchExplanation why = Linker.For(LinkModel.DefaultFor(schema)).Explain(TestData.Lines(schema, "a|" + one), 0, TestData.Lines(schema, "b|" + other), 0);

        Assert.Equal(reason, why.Contributions[0].LevelLabel);
    }

    private static RecordSet Crowd(int count)
    {
        var builder = new RecordSetBuilder(People.Schema);
        for (int i = 0; i < count; i++)
        {
            builder.Begin($"k{i}");
            builder.Set(0, "Isla".AsSpan());
            builder.Set(1, "Fraser".AsSpan());
            builder.Set(2, "2000-01-01".AsSpan());
            builder.End();
        }

        return builder.Build();
    }

    private sealed class Reporter(Action<LinkProgress> report) : IProgress<LinkProgress>
    {
        public void Report(LinkProgress value) => report(value);
    }
}
