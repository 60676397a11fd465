namespace VirtualSchool.Matching;

/// <summary>Pairs that are known to be matches, by a person's labels or by an identifier that both records carry, and what their fields look like.</summary>
internal sealed class KnownMatches
{
    private readonly PairScorer _scorer;
    private readonly bool[] _taught;

    private KnownMatches(PairScorer scorer, bool[] taught, int pairs)
    {
        _scorer = scorer;
        _taught = taught;
        Pairs = pairs;
        Counts = scorer.Comparisons.Select(c => new double[c.Model.Levels.Count + 1]).ToArray();
    }

    /// <summary>How many pairs are known.</summary>
    public int Pairs { get; }

    /// <summary>For each comparison and level code, how many of the pairs have that outcome, a labelled pair counting for those it stands for.</summary>
    public double[][] Counts { get; }

    /// <summary>The pairs that the options name; null when they name none.</summary>
    public static KnownMatches? Find(PairScorer scorer, RecordSet left, RecordSet? right, TrainingOptions options)
    {
        if (options.Matches is null && options.Labels is null && options.Identifier is null)
        {
            return null;
        }

        LinkSpace space = scorer.Space;
        bool labelled = options.Matches is not null || options.Labels is not null;
        (int Left, int Right, double Weight)[] pairs = options.Labels is not null
            ? Sampled(space, options.Labels)
            : (labelled ? Labelled(left, right ?? left, options.Matches!) : Sharing(space, scorer.Model, options.Identifier!)).Select(p => (p.Left, p.Right, 1.0)).ToArray();
        bool[] taught = scorer.Model.Comparisons
            .Select(c => labelled || !c.Levels.SelectMany(l => l.Tests).Any(t => t.Field == options.Identifier || t.OtherField == options.Identifier)).ToArray();
        var found = new KnownMatches(scorer, taught, pairs.Length);
        foreach ((int l, int r, double weight) in pairs)
        {
            ulong pattern = space.IsDedupe ? scorer.PatternOf(Math.Min(l, r), Math.Max(l, r)) : scorer.PatternOf(l, r);
            for (int c = 0; c < taught.Length; c++)
            {
                found.Counts[c][Pattern.Level(pattern, c)] += weight;
            }
        }

        return found;
    }

    /// <summary>Whether the pairs say what a comparison looks like among matches: not of the identifier by which they were found.</summary>
    public bool Teaches(int comparison) => _taught[comparison] && Counts[comparison].Skip(1).Sum() > 0;

    /// <summary>The share of each level of a comparison, held towards the start as if by so many more pairs.</summary>
    public void Estimate(int comparison, double[] m, double startPairs)
    {
        IReadOnlyList<ComparisonLevel> levels = _scorer.Model.Comparisons[comparison].Levels;
        double present = Counts[comparison].Skip(1).Sum();
        for (int k = 0; k < m.Length; k++)
        {
            if (!levels[k].IsFixed)
            {
                m[k] = (Counts[comparison][k + 1] + (startPairs * levels[k].M)) / (present + startPairs);
            }
        }
    }

    private static List<(int Left, int Right)> Labelled(RecordSet left, RecordSet right, IReadOnlyCollection<KeyValuePair<string, string>> matches)
    {
        Dictionary<string, int> lefts = Rows(left);
        Dictionary<string, int> rights = ReferenceEquals(left, right) ? lefts : Rows(right);
        var pairs = new List<(int Left, int Right)>(matches.Count);
        foreach (KeyValuePair<string, string> match in matches)
        {
            if (!lefts.TryGetValue(match.Key, out int l) || !rights.TryGetValue(match.Value, out int r))
            {
                throw new ArgumentException("A known match names a record that is not in the list.", nameof(matches));
            }

            pairs.Add((l, r));
        }

        return pairs;
    }

    /// <summary>The pairs of a sample that are matches, weighted so that together they count as many as they are.</summary>
    private static (int Left, int Right, double Weight)[] Sampled(LinkSpace space, LabelledSample labels)
    {
        if (labels.Matches.Any(p => p.Left >= space.LeftCount || p.Right >= space.RightCount))
        {
            throw new ArgumentException("A labelled pair is of rows that the lists do not have: the sample is of other lists.", nameof(labels));
        }

        double all = labels.StandsFor.Sum();
        return labels.Matches.Select((p, i) => (p.Left, p.Right, labels.StandsFor[i] * labels.Matches.Count / all)).ToArray();
    }

    private static Dictionary<string, int> Rows(RecordSet records)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = records.Count - 1; row >= 0; row--)
        {
            rows[records.KeyOf(row)] = row;
        }

        return rows;
    }

    /// <summary>Pairs of the only record of each list with a value, or of the only two of one list.</summary>
    private static List<(int Left, int Right)> Sharing(LinkSpace space, LinkModel model, string identifier)
    {
        if (!model.Comparisons.SelectMany(c => c.Fields).Contains(identifier))
        {
            throw new LinkModelException("The identifier of the training options is no field that the model compares.");
        }

        FieldSpace field = space.Fields[space.IndexOf(identifier)];
        var pairs = new List<(int Left, int Right)>();
        if (space.IsDedupe)
        {
            foreach (IGrouping<int, int> rows in Enumerable.Range(0, space.LeftCount).Where(r => field.Left[r] > 0).GroupBy(r => field.Left[r]).Where(g => g.Count() == 2))
            {
                pairs.Add((rows.First(), rows.Last()));
            }

            return pairs;
        }

        var lefts = new int[field.Values.Count];
        var rights = new int[field.Values.Count];
        Count(field.Left, space.LeftCount, lefts);
        Count(field.Right, space.RightCount, rights);
        for (int value = 1; value < lefts.Length; value++)
        {
            if (lefts[value] > 0 && rights[value] > 0)
            {
                pairs.Add((lefts[value] - 1, rights[value] - 1));
            }
        }

        return pairs;
    }

    /// <summary>The only row with each value plus one; 0 where there is none, -1 where there are several.</summary>
    private static void Count(CodeColumn codes, int rows, int[] only)
    {
        for (int row = 0; row < rows; row++)
        {
            if (codes[row] > 0)
            {
                only[codes[row]] = only[codes[row]] == 0 ? row + 1 : -1;
            }
        }
    }
}
