namespace VirtualSchool.Matching;

/// <summary>What people said of a <see cref="LabellingSample"/>, and what follows for all pairs.</summary>
public sealed class LabelledSample
{
    private LabelledSample(Rate links, Rate others, double precision, double missed, List<(MatchPair Pair, double Each)> matches, string[] faults)
    {
        Matches = Array.AsReadOnly(matches.Select(m => m.Pair).ToArray());
        StandsFor = matches.Select(m => m.Each).ToArray();
        Links = links;
        Others = others;
        Precision = precision;
        MissedMatches = missed;
        Faults = Array.AsReadOnly(faults);
    }

    /// <summary>Labelled links that are right, as counted in the sample.</summary>
    public Rate Links { get; }

    /// <summary>Labelled pairs that are not linked and are the same all the same, as counted in the sample.</summary>
    public Rate Others { get; }

    /// <summary>
    /// The estimated share of all links that are right: each stratum of scores counts by its size (Horvitz and Thompson 1952). Not a
    /// number when no link was labelled. Strata without a label are left out.
    /// </summary>
    public double Precision { get; }

    /// <summary>How many matches are estimated to wait among the pairs that were kept and not linked. Matches below the review threshold are not seen.</summary>
    public double MissedMatches { get; }

    /// <summary>The pairs labelled yes, in the order of the sample. <see cref="TrainingOptions.Labels"/> lets them teach what matches look like.</summary>
    public IReadOnlyList<MatchPair> Matches { get; }

    /// <summary>For each of <see cref="Matches"/>, how many pairs of its strength of score it stands for.</summary>
    internal double[] StandsFor { get; }

    /// <summary>Lines that could not be read, by number; never what stands in them.</summary>
    public IReadOnlyList<string> Faults { get; }

    internal static LabelledSample Of(IReadOnlyList<MatchPair> pairs, bool?[] labels, int[] strata, long[] sizes, List<string> faults)
    {
        var linked = new double[2];
        double missed = 0;
        var matches = new SortedDictionary<int, (MatchPair Pair, double Each)>();
        var counts = new long[4];
        for (int s = 0; s < sizes.Length; s++)
        {
            int[] labelled = Enumerable.Range(0, pairs.Count).Where(i => strata[i] == s && labels[i] is not null).ToArray();
            if (labelled.Length == 0)
            {
                continue;
            }

            double each = (double)sizes[s] / labelled.Length;
            foreach (int i in labelled)
            {
                bool isMatch = labels[i] == true;
                if (isMatch)
                {
                    matches.Add(i, (pairs[i], each));
                }

                if (pairs[i].Band == MatchBand.Link)
                {
                    counts[0] += isMatch ? 1 : 0;
                    counts[1]++;
                    linked[0] += isMatch ? each : 0;
                    linked[1] += each;
                }
                else
                {
                    counts[2] += isMatch ? 1 : 0;
                    counts[3]++;
                    missed += isMatch ? each : 0;
                }
            }
        }

        return new LabelledSample(new Rate(counts[0], counts[1]), new Rate(counts[2], counts[3]), linked[1] > 0 ? linked[0] / linked[1] : double.NaN, missed, matches.Values.ToList(), faults.ToArray());
    }
}
