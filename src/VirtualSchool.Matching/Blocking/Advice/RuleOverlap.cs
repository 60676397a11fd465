namespace VirtualSchool.Matching;

/// <summary>
/// Which pairs and which matches go by which set of rules. From these counts alone follow the pairs and the matches of any choice of
/// rules: a pair counts when its set and the choice have a rule in common.
/// </summary>
internal sealed class RuleOverlap
{
    /// <summary>As many rules as an overlap can hold.</summary>
    public const int MostRules = 64;

    // Pairs less probable than this are not added up: there are millions of them, and what they sum to is the model's error.
    private const double LeastProbability = 0.01;

    // Probabilities are summed as whole numbers of this size, so that no sum depends on its order.
    private const double Unit = 1L << 30;

    private readonly (ulong Rules, double Count)[] _pairs;
    private readonly (ulong Rules, double Count)[] _matches;

    private RuleOverlap(Dictionary<ulong, long> pairs, double each, IEnumerable<(ulong Rules, double Count)> matches)
    {
        _pairs = pairs.OrderBy(p => p.Key).Select(p => (p.Key, p.Value * each)).ToArray();
        _matches = matches.OrderBy(m => m.Rules).ToArray();
        Matches = _matches.Sum(m => m.Count);
    }

    /// <summary>All matches: the known ones, or the sum of probabilities.</summary>
    public double Matches { get; }

    /// <summary>Looks at the pairs of every <paramref name="step"/>th record of the smaller list.</summary>
    /// <param name="scorer">The model with the rules to be looked at, bound to the records.</param>
    /// <param name="step">1 for all records.</param>
    /// <param name="known">The known matches by their rules; null to go by probabilities.</param>
    /// <param name="threads">Threads to use; 0 for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static RuleOverlap Measure(PairScorer scorer, int step, IReadOnlyCollection<ulong>? known, int threads, CancellationToken cancellation)
    {
        var candidates = Candidates.Build(scorer.Model, scorer.Space, step, threads, cancellation);
        candidates.Count(scorer.Model, long.MaxValue, step, threads, cancellation);
        var workers = new List<Counter>();
        new Workers(threads, cancellation).Run(candidates.Chunks, NewCounter, (counter, c) => counter.Count(c));
        Dictionary<ulong, long> pairs = Sum(workers.Select(w => w.Pairs));
        return new RuleOverlap(
            pairs,
            step,
            known is not null
                ? known.GroupBy(k => k).Select(g => (g.Key, (double)g.Count()))
                : Sum(workers.Select(w => w.Expected)).Select(e => (e.Key, e.Value / Unit * step)));

        Counter NewCounter()
        {
            var counter = new Counter(scorer, candidates, known is null, cancellation);
            lock (workers)
            {
                workers.Add(counter);
            }

            return counter;
        }
    }

    /// <summary>How many different pairs a choice of rules brings.</summary>
    public double PairsOf(ulong rules) => Of(_pairs, rules);

    /// <summary>How many matches it brings.</summary>
    public double MatchesOf(ulong rules) => Of(_matches, rules);

    private static double Of((ulong Rules, double Count)[] counts, ulong rules)
    {
        double sum = 0;
        foreach ((ulong own, double count) in counts)
        {
            sum += (own & rules) != 0 ? count : 0;
        }

        return sum;
    }

    private static Dictionary<ulong, long> Sum(IEnumerable<Dictionary<ulong, long>> parts)
    {
        var sum = new Dictionary<ulong, long>();
        foreach (KeyValuePair<ulong, long> entry in parts.SelectMany(p => p))
        {
            sum.TryGetValue(entry.Key, out long before);
            sum[entry.Key] = before + entry.Value;
        }

        return sum;
    }

    /// <summary>One worker's counts.</summary>
    private sealed class Counter(PairScorer scorer, Candidates candidates, bool withProbabilities, CancellationToken cancellation)
    {
        private readonly Candidates.Search _search = candidates.NewSearch();
        private readonly PairBatch _batch = scorer.NewBatch();
        private readonly ulong[] _rules = new ulong[PairBatch.Size];
        private readonly double _least = Odds.WeightOf(LeastProbability);

        public Dictionary<ulong, long> Pairs { get; } = [];

        public Dictionary<ulong, long> Expected { get; } = [];

        public void Count(int chunk)
        {
            (int from, int to) = _search.Begin(chunk);
            for (int row = from; row < to; row++)
            {
                int found = _search.ForWithRules(row);
                for (int i = 0; i < found; i++)
                {
                    int other = _search.Rows[i];
                    Add(Pairs, _search.Rules[i], 1);
                    if (withProbabilities)
                    {
                        _rules[_batch.Count] = _search.Rules[i];
                        bool rowIsLeft = candidates.StreamLeft && !scorer.Space.IsDedupe;
                        _batch.Add(rowIsLeft ? row : other, rowIsLeft ? other : row);
                        if (_batch.IsFull)
                        {
                            cancellation.ThrowIfCancellationRequested();
                            Score();
                        }
                    }
                }
            }

            Score();
        }

        private void Score()
        {
            int open = scorer.Sift(_batch, _least);
            for (int k = 0; k < open; k++)
            {
                int i = _batch.Open[k];
                double probability = Odds.ProbabilityOf(scorer.WeightOf(_batch.Patterns[i], _batch.Left[i], _batch.Right[i]));
                if (probability >= LeastProbability && scorer.GuardsOf(_batch.Patterns[i], _batch.Left[i], _batch.Right[i], out _) == MatchGuards.None)
                {
                    Add(Expected, _rules[i], (long)Math.Round(probability * Unit));
                }
            }

            _batch.Clear();
        }

        private static void Add(Dictionary<ulong, long> counts, ulong rules, long count)
        {
            counts.TryGetValue(rules, out long before);
            counts[rules] = before + count;
        }
    }
}
