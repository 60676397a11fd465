using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>One record against many: the answers are those of a batch, whatever was added, changed and removed before.</summary>
public sealed class LinkIndexTests
{
    [Fact]
    public void An_answer_is_that_of_a_batch_with_a_list_of_one()
    {
        (RecordSet left, RecordSet right) = People.Lists(400, 200, 150, seed: 31);
        LinkModel model = Engine.Train(left, right);
        var index = Build(model, left);

        Assert.All(Enumerable.Range(0, right.Count), row => Assert.Equal(Batch(model, left, LinkRecord.Of(right, row)), Answer(index, LinkRecord.Of(right, row))));
        Assert.True(Enumerable.Range(0, right.Count).Count(row => index.Find(LinkRecord.Of(right, row)).Any(m => m.Band == MatchBand.Link)) > 100);
    }

    [Fact]
    public void Public_records_are_found_with_the_scores_of_a_batch()
    {
        (RecordSet left, RecordSet right) = PublicDataTests.Febrl4();
        LinkModel model = Engine.Train(left, right);
        var index = Build(model, left);

        foreach (int row in Enumerable.Range(0, 25).Select(i => i * 199))
        {
            LinkRecord asked = LinkRecord.Of(right, row);
            Assert.Equal(Batch(model, left, asked), Answer(index, asked));
        }
    }

    [Fact]
    public void A_second_child_of_the_home_keeps_a_near_name_from_being_linked_as_in_a_batch()
    {
        RecordSet left = TestData.Lines(
            People.Schema,
            "a|Jayden|Fraser|2014-05-06|M|EH1 1AA|1 Burn Street|||",
            "b|Kayden|Fraser|2014-05-06|M|EH1 1AA|1 Burn Street|||",
            "c|Isla|Nowak|2013-02-03|F|EH2 2BB|2 Burn Street|||");
        var asked = new LinkRecord("q", ["Hayden", "Fraser", "2014-05-06", "M", "EH1 1AA", "1 Burn Street", null, null, null]);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        var index = Build(model, left);

        Assert.Equal(Batch(model, left, asked), Answer(index, asked));
        Assert.DoesNotContain(index.Find(asked), m => m.Band == MatchBand.Link);
        Assert.Contains(index.Find(asked), m => m.Guards.HasFlag(MatchGuards.PossibleTwin));
    }

    [Fact]
    public void Any_edits_give_the_answers_and_the_bytes_of_an_index_built_anew()
    {
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        var record = Gen.Select(Gen.Int[0, 11], Persons, (key, values) => new LinkRecord($"k{key}", values));
        var edit = Gen.Select(Gen.Int[0, 3], record);

        Gen.Select(edit.Array[0, 40], record.Array[1, 5]).Sample(
            (edits, questions) =>
            {
                var index = Build(model, TestData.Lines(People.Schema));
                var kept = new Dictionary<string, LinkRecord>();
                foreach ((int kind, LinkRecord r) in edits)
                {
                    if (kind == 3)
                    {
                        Assert.Equal(kept.Remove(r.Key), index.Remove(r.Key));
                    }
                    else if (kept.TryAdd(r.Key, r))
                    {
                        index.Add(r);
                    }
                    else
                    {
                        index.Change(r);
                        kept[r.Key] = r;
                    }

                    index.Find(r);
                }

                var anew = Build(model, Records(kept.Values));
                Assert.Equal(kept.Count, index.Count);
                Assert.All(questions.Concat(kept.Values), q => Assert.Equal(Answer(anew, q), Answer(index, q)));
                Assert.All(questions, q => Assert.Equal(Batch(model, Records(kept.Values), q), Answer(index, q)));
                Assert.Equal(Bytes(anew), Bytes(index));
            },
            iter: 200);
    }

    [Fact]
    public void A_saved_index_answers_as_before_and_is_saved_the_same()
    {
        (RecordSet left, RecordSet right) = People.Lists(200, 100, 80, seed: 32);
        var index = Build(Engine.Train(left, right), left);
        byte[] bytes = Bytes(index);

        var loaded = LinkIndex.Load(new MemoryStream(bytes));

        Assert.Equal(bytes, Bytes(loaded));
        Assert.Equal(index.Model.ToJson(), loaded.Model.ToJson());
        Assert.All(Enumerable.Range(0, right.Count), row => Assert.Equal(Answer(index, LinkRecord.Of(right, row)), Answer(loaded, LinkRecord.Of(right, row))));
    }

    [Fact]
    public void A_damaged_or_shortened_index_is_refused_without_a_word_of_its_records()
    {
        (RecordSet left, _) = People.Lists(20, 10, 5, seed: 33);
        byte[] bytes = Bytes(Build(LinkModel.DefaultFor(People.Schema), left));

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[1, 255]).Sample((at, by) =>
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= (byte)by;
            LinkIndexException e = Assert.Throws<LinkIndexException>(() => LinkIndex.Load(new MemoryStream(damaged)));
            Assert.Contains(at < 8 ? "LinkIndex.Save" : "again", e.Message, StringComparison.Ordinal);
            Assert.Throws<LinkIndexException>(() => LinkIndex.Load(new MemoryStream(bytes, 0, at)));
        });
    }

    [Fact]
    public void An_index_of_another_version_says_which_and_what_to_do()
    {
        byte[] bytes = Bytes(Build(LinkModel.DefaultFor(People.Schema), TestData.Lines(People.Schema)));
        bytes[8] = 2;

        LinkIndexException e = Assert.Throws<LinkIndexException>(() => LinkIndex.Load(new MemoryStream(bytes)));

        Assert.Contains("version 2", e.Message, StringComparison.Ordinal);
        Assert.Contains("Build the index again", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_and_a_writer_do_not_disturb_each_other()
    {
        (RecordSet left, RecordSet right) = People.Lists(200, 100, 80, seed: 34);
        LinkModel model = Engine.Train(left, right);
        var index = Build(model, left);
        LinkRecord[] questions = Enumerable.Range(0, right.Count).Select(row => LinkRecord.Of(right, row)).ToArray();
        string[] before = questions.Select(q => string.Join(';', Answer(index, q))).ToArray();

        Parallel.For(0, 2_000, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            if (i % 4 == 0)
            {
                var other = new LinkRecord($"new{i}", ["Torquil", "Zzyzx", "1999-12-31", "M", "ZE1 0AA", "9 Far Away", null, null, null]);
                index.Add(other);
                Assert.True(index.Remove(other.Key));
            }
            else
            {
                index.Find(questions[i % questions.Length]);
            }
        });

        Assert.Equal(before, questions.Select(q => string.Join(';', Answer(index, q))));
    }

    [Fact]
    public void Very_many_removals_leave_an_index_that_is_whole()
    {
        var index = Build(LinkModel.DefaultFor(People.Schema), TestData.Lines(People.Schema));
        var stays = new LinkRecord("stays", ["Isla", "Fraser", "2014-05-06", "F", "EH1 1AA", "1 Burn Street", "123456789", null, null]);
        index.Add(stays);
        for (int i = 0; i < 10_050; i++)
        {
            index.Add(new LinkRecord("goes", ["Hamish", "Khan", $"{2000 + (i % 20)}-01-02", "M", null, $"{i} Burn Street", null, null, null]));
            index.Remove("goes");
        }

        Assert.Equal(1, index.Count);
        Assert.Equal("stays", Assert.Single(index.Find(stays)).Key);
    }

    [Fact]
    public void Wrong_edits_are_refused_at_once()
    {
        var one = new LinkRecord("a", new string?[9]);
        var index = Build(LinkModel.DefaultFor(People.Schema), Records([one]));

        Assert.Throws<ArgumentException>(() => index.Add(one));
        Assert.Throws<ArgumentException>(() => index.Change(new LinkRecord("b", new string?[9])));
        Assert.Throws<ArgumentException>(() => index.Find(new LinkRecord("b", ["Isla"])));
        Assert.False(index.Remove("b"));
        Assert.True(index.Contains("a"));
        Assert.Empty(index.Find(one));
        Assert.Throws<ArgumentException>(() => Build(index.Model, Records([one, one])));
        Assert.Throws<LinkModelException>(() => Build(index.Model, TestData.Lines(PublicDataTests.Fake)));
    }

    private static readonly string[] Names = ["Isla", "Islay", "Siân", "Sian", "Anne-Marie", "Ruaridh", "Jayden", "Kayden", "O'Neil", "MacDonald", "McDonald", "Smith-Jones", "Jones", "Fraser"];

    private static readonly Gen<string?[]> Persons = Gen.Select(
        Value(OneOf(Names)),
        Value(OneOf(Names)),
        OneOf<string?>("2014-05-06", "2014-06-05", "2014-05-01", "2013-05-06", "1900-01-01", "?", null),
        OneOf<string?>("F", "M", null),
        OneOf<string?>("EH1 1AA", "EH1 1AB", "G12 8QQ", null),
        OneOf<string?>("1 Burn Street", "1 Burn St", "2 Burn Street", null),
        OneOf<string?>("123456789", "123456798", "12345678X", null),
        Gen.Select(OneOf<string?>("1", "2", null), OneOf<string?>("x", null, null, null)),
        (a, b, c, d, e, f, g, h) => new[] { a, b, c, d, e, f, g, h.Item1, h.Item2 });

    private static Gen<string?> Value(Gen<string> name) => Gen.Frequency(
        (6, name.Select(n => (string?)n)),
        (1, Gen.Const((string?)null)),
        (2, Gen.Select(name, name, (x, y) => (string?)(x + RecordSet.ValueSeparator + y))),
        (1, Gen.String.Select(s => (string?)s)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static LinkIndex Build(LinkModel model, RecordSet records) => LinkIndex.Build(model, records, TestContext.Current.CancellationToken);

    private static string[] Answer(LinkIndex index, LinkRecord asked)
        => index.Find(asked).Select(m => FormattableString.Invariant($"{m.Key} {m.Weight:R} {m.Band} {m.Guards}")).ToArray();

    [Fact]
    public void A_cap_on_candidates_leaves_whole_rules_out_and_says_so_whatever_the_order_of_edits()
    {
        string[] lines = [.. Enumerable.Range(0, 300).Select(i => $"k{i}|Isla|Fraser|2000-01-01|F|||{100000000 + i}"), "x|Isla|Fraser|2000-01-01|F|||555555555"];
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        var asked = new LinkRecord("q", ["Isla", "Fraser", "2000-01-01", "F", null, null, "555555555", null, null]);
        var index = Build(model, TestData.Lines(People.Schema, lines));
        var turned = Build(model, TestData.Lines(People.Schema, [.. lines.Reverse()]));

        LinkIndexAnswer capped = index.FindWithin(asked, 50);
        LinkIndexAnswer whole = index.FindWithin(asked, 100_000);

        Assert.True(capped.CapReached);
        Assert.Contains("birth date and an initial", capped.LeftOutRules);
        Assert.DoesNotContain("number", capped.LeftOutRules);
        Assert.Equal(["x"], capped.Matches.Select(m => m.Key));
        Assert.Equal(1, capped.Candidates);
        Assert.Equal(capped.LeftOutRules, turned.FindWithin(asked, 50).LeftOutRules);
        Assert.Equal(capped.Matches.Select(m => (m.Key, m.Weight, m.Band)), turned.FindWithin(asked, 50).Matches.Select(m => (m.Key, m.Weight, m.Band)));
        Assert.False(whole.CapReached);
        Assert.Equal(301, whole.Candidates);
        Assert.Equal(index.Find(asked).Select(m => (m.Key, m.Weight, m.Band)), whole.Matches.Select(m => (m.Key, m.Weight, m.Band)));
        Assert.Equal("1 matches of 1 compared, cap reached", capped.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => index.FindWithin(asked, 0));
    }

    private static string[] Batch(LinkModel model, RecordSet left, LinkRecord asked)
        => Engine.Link(model, left, Records([asked], left.Schema), new LinkOptions { Threads = 1, LinkThreshold = model.LinkThreshold }).Pairs
            .OrderByDescending(p => p.Weight).ThenBy(p => left.KeyOf(p.Left), StringComparer.Ordinal)
            .Select(p => FormattableString.Invariant($"{left.KeyOf(p.Left)} {p.Weight:R} {p.Band} {p.Guards}")).ToArray();

    private static RecordSet Records(IEnumerable<LinkRecord> records, LinkSchema? schema = null)
    {
        var builder = new RecordSetBuilder(schema ?? People.Schema);
        foreach (LinkRecord r in records)
        {
            builder.Begin(r.Key);
            for (int f = 0; f < r.Values.Count; f++)
            {
                builder.Set(f, r.Values[f].AsSpan());
            }

            builder.End();
        }

        return builder.Build();
    }

    private static byte[] Bytes(LinkIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }
}
