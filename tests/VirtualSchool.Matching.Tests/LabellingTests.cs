using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class LabellingTests
{
    [Fact]
    public void The_same_seed_draws_the_same_pairs_and_another_draws_others()
    {
        (_, _, LinkResult result) = Job();

        Assert.Equal(LabellingSample.Draw(result, 20, 7).Pairs, LabellingSample.Draw(result, 20, 7).Pairs);
        Assert.NotEqual(LabellingSample.Draw(result, 20, 7).Pairs, LabellingSample.Draw(result, 20, 8).Pairs);
        Assert.Equal(20, LabellingSample.Draw(result, 20, 7).Pairs.Distinct().Count());
        Assert.Equal(result.Pairs.Count, LabellingSample.Draw(result, int.MaxValue).Pairs.Count);
    }

    [Fact]
    public void When_every_pair_is_labelled_the_estimate_is_the_truth()
    {
        (RecordSet left, RecordSet right, LinkResult result) = Job();
        var sample = LabellingSample.Draw(result, int.MaxValue);

        LabelledSample read = sample.Read(Filled(sample, left, right));

        var truth = LinkEvaluation.Of(result, left, right, Enumerable.Range(0, 90).Select(i => new KeyValuePair<string, string>($"L{i}", $"R{i}")));
        Assert.Equal(truth.Precision, read.Precision, 9);
        Assert.Equal(truth.CorrectPairs, read.Links.Successes);
        Assert.Equal(result.Review.Count(p => IsMatch(left, right, p)), read.MissedMatches, 6);
        Assert.Empty(read.Faults);
    }

    [Fact]
    public void A_sheet_may_be_sorted_saved_by_a_spreadsheet_and_half_done()
    {
        (RecordSet left, RecordSet right, LinkResult result) = Job();
        var sample = LabellingSample.Draw(result, 10);
        string[] lines = Filled(sample, left, right).TrimEnd('\n').Split('\n');

        LabelledSample read = sample.Read("\uFEFF" + lines[0] + "\r\n" + string.Join("\r\n", lines.Skip(1).Reverse().Take(4)) + "\r\n");

        Assert.Empty(read.Faults);
        Assert.Equal(4, read.Links.Trials + read.Others.Trials);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named_by_number_and_not_repeated()
    {
        (_, _, LinkResult result) = Job();

        LabelledSample read = LabellingSample.Draw(result, 3).Read("pair,left_id,right_id,label\n1,a,b,perhaps Zofia\n99,a,b,yes\nZofia\n2,a,b,yes\n2,a,b,no\n");

        Assert.Equal([2, 3, 4, 6], read.Faults.Select(f => int.Parse(f.Split(' ', ':')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(read.Faults, f => Assert.DoesNotContain("Zofia", f, StringComparison.Ordinal));
        Assert.Equal(1, read.Links.Trials + read.Others.Trials);
    }

    private static (RecordSet Left, RecordSet Right, LinkResult Result) Job()
    {
        (RecordSet left, RecordSet right) = People.Lists(150, 120, 90, seed: 3);
        return (left, right, Engine.Link(Engine.Train(left, right), left, right));
    }

    private static bool IsMatch(RecordSet left, RecordSet right, MatchPair pair) =>
        left.KeyOf(pair.Left)[1..] == right.KeyOf(pair.Right)[1..] && int.Parse(left.KeyOf(pair.Left)[1..], System.Globalization.CultureInfo.InvariantCulture) < 90;

    private static string Filled(LabellingSample sample, RecordSet left, RecordSet right)
    {
        string[] lines = sample.ToCsv(left, right).TrimEnd('\n').Split('\n');
        return lines[0] + "\n" + string.Concat(lines.Skip(1).Select((l, i) => l + (IsMatch(left, right, sample.Pairs[i]) ? "yes" : "no") + "\n"));
    }
}
