using System.Globalization;
using System.Text;

namespace VirtualSchool.Matching;

/// <summary>
/// Pairs for people to label, drawn evenly from all strengths of score, so that a few hundred labels say how good the links are.
/// The same result, size and seed give the same sample. Restricted pairs are never drawn.
/// </summary>
public sealed class LabellingSample
{
    private const string Header = "pair,left_id,right_id,label";

    // Probabilities that part the strata.
    private static readonly double[] Edges = [0.5, 0.8, 0.95, 0.99, 0.999, 0.9999];

    private readonly long[] _sizes;

    private LabellingSample(MatchPair[] pairs, long[] sizes)
    {
        Pairs = Array.AsReadOnly(pairs);
        _sizes = sizes;
    }

    /// <summary>The pairs, in an order that does not tell their scores.</summary>
    public IReadOnlyList<MatchPair> Pairs { get; }

    /// <summary>Draws as many pairs from each stratum of scores as there are, or as the others, until the size is reached.</summary>
    /// <param name="result">What a job gave.</param>
    /// <param name="size">How many pairs to draw; all of them when there are no more.</param>
    /// <param name="seed">Another seed, another sample.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is negative.</exception>
    public static LabellingSample Draw(LinkResult result, int size, int seed = 0)
    {
        if (result is null)
        {
            throw new ArgumentNullException(nameof(result));
        }

        if (size < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(size), "A sample cannot have fewer than no pairs.");
        }

        var random = new SplitMix(unchecked((ulong)seed));
        List<MatchPair>[] strata = Enumerable.Range(0, Edges.Length + 1).Select(_ => new List<MatchPair>()).ToArray();
        foreach (MatchPair pair in result.Pairs.Where(p => !p.Restricted))
        {
            strata[StratumOf(pair)].Add(pair);
        }

        long[] sizes = strata.Select(s => (long)s.Count).ToArray();
        var drawn = new List<MatchPair>();
        for (bool any = true; any && drawn.Count < size;)
        {
            any = false;
            foreach (List<MatchPair> stratum in strata.Where(s => s.Count > 0))
            {
                if (drawn.Count < size)
                {
                    drawn.Add(Take(stratum, random));
                    any = true;
                }
            }
        }

        var mixed = new List<MatchPair>();
        while (drawn.Count > 0)
        {
            mixed.Add(Take(drawn, random));
        }

        return new LabellingSample(mixed.ToArray(), sizes);
    }

    /// <summary>A sheet to be filled in: <c>pair, left_id, right_id, label</c>, the label being empty. Neither score nor values stand in it.</summary>
    /// <param name="left">The left set, or the only one.</param>
    /// <param name="right">The right set; the same object when deduplicating.</param>
    /// <returns>CSV (RFC 4180, lines ended by a line feed).</returns>
    /// <exception cref="ArgumentNullException">A set is null.</exception>
    public string ToCsv(RecordSet left, RecordSet right)
    {
        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        if (right is null)
        {
            throw new ArgumentNullException(nameof(right));
        }

        var csv = new StringBuilder(Header + "\n");
        for (int i = 0; i < Pairs.Count; i++)
        {
            csv.Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(',')
                .Append(((ChartCell)left.KeyOf(Pairs[i].Left)).ToCsv()).Append(',')
                .Append(((ChartCell)right.KeyOf(Pairs[i].Right)).ToCsv()).Append(",\n");
        }

        return csv.ToString();
    }

    /// <summary>Reads a filled-in sheet: pairs by their number, whatever the order of the lines; <c>yes</c>, <c>no</c>, or empty for a pair nobody could decide.</summary>
    /// <param name="csv">The sheet.</param>
    /// <returns>What the labels say, and the lines that could not be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is null.</exception>
    public LabelledSample Read(string csv)
    {
        if (csv is null)
        {
            throw new ArgumentNullException(nameof(csv));
        }

        var labels = new bool?[Pairs.Count];
        var seen = new bool[Pairs.Count];
        var faults = new List<string>();
        string[] lines = csv.TrimStart('\uFEFF').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r', ' ');
            if (line.Length == 0 || (i == 0 && line == Header))
            {
                continue;
            }

            // The number is the first cell and the label the last: what stands between them is not looked at.
            string first = line.Split(',')[0].Trim('"', ' ');
            string label = line.Substring(line.LastIndexOf(',') + 1).Trim('"', ' ').ToUpperInvariant();
            if (line.IndexOf(',') < 0 || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > Pairs.Count)
            {
                faults.Add(FormattableString.Invariant($"Line {i + 1}: no pair of the sample has this number."));
            }
            else if (seen[number - 1])
            {
                faults.Add(FormattableString.Invariant($"Line {i + 1}: the pair appears twice; the first line counts."));
            }
            else if (label is not ("YES" or "NO" or ""))
            {
                faults.Add(FormattableString.Invariant($"Line {i + 1}: the label must be yes, no or empty."));
            }
            else
            {
                seen[number - 1] = true;
                labels[number - 1] = label.Length == 0 ? null : label == "YES";
            }
        }

        return LabelledSample.Of(Pairs, labels, Pairs.Select(StratumOf).ToArray(), _sizes, faults);
    }

    private static int StratumOf(MatchPair pair) => Edges.Count(e => pair.Probability >= e);

    private static MatchPair Take(List<MatchPair> list, SplitMix random)
    {
        int at = random.Below(list.Count);
        MatchPair taken = list[at];
        list[at] = list[list.Count - 1];
        list.RemoveAt(list.Count - 1);
        return taken;
    }
}
