namespace VirtualSchool.Matching;

/// <summary>
/// Estimates a model's probabilities from the records themselves, without labelled pairs: u from how often values agree by
/// chance, m and the prior by expectation and maximisation over the outcomes of blocked pairs (Dempster, Laird and Rubin 1977;
/// Winkler 1988). The same input gives the same model, whatever the number of threads.
/// </summary>
public static class LinkTrainer
{
    // How many matches, and how many random pairs, the starting model is worth: it rules in very small lists only.
    private const double StartMatches = 10;
    private const double StartPairs = 1000;

    // No outcome may speak for a match as strongly as equality: at least this many bits less.
    private const double LessThanEqual = 0.15;

    // However complete two lists are, a record without a partner is not taken to be impossible.
    private const double LeastFree = 0.2;

    // Below this many known matches, a share of one in ten is known to within a third at best.
    private const int FewMatches = 100;

    private const double Smallest = 1e-9;

    /// <summary>Trains a model on the records it is to be used for.</summary>
    /// <param name="start">Where to start, for example <see cref="LinkModel.DefaultFor"/>. Levels marked fixed keep their probabilities.</param>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set; null to train for finding duplicates in <paramref name="left"/>.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="cancellation">Stops the work, within a second.</param>
    /// <returns>The trained model, its history and warnings.</returns>
    /// <exception cref="ArgumentNullException">A needed argument is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range, or a known match or label is of a record that is not in the list.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have, or the identifier is no field that it compares.</exception>
    /// <exception cref="LinkRefusedException">The lists are not fit to be linked (see <see cref="TrainingOptions.Input"/>), or blocking would bring more pairs than the cap.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static TrainingResult Train(LinkModel start, RecordSet left, RecordSet? right, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        if (start is null)
        {
            throw new ArgumentNullException(nameof(start));
        }

        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        options ??= new TrainingOptions();
        options.Check();
        cancellation.ThrowIfCancellationRequested();
        bool strict = options.Input == InputMode.Strict;
        if (strict)
        {
            LinkInput.RefuseRaw(start, left, right);
        }

        var space = LinkSpace.Build(start, left, right, options.Threads, cancellation);
        if (strict)
        {
            LinkInput.RefuseUnreadable(start, space, left, right);
        }

        var scorer = new PairScorer(start, space, options.Threads, cancellation);
        var random = RandomAgreement.Measure(scorer, options.RandomPairs, options.Threads, cancellation);
        (ulong Pattern, long Count)[] patterns = CountPatterns(scorer, options, cancellation, out double possible);
        return Estimate(scorer, random, KnownMatches.Find(scorer, left, right, options), patterns, possible, options, cancellation);
    }

    private static (ulong Pattern, long Count)[] CountPatterns(PairScorer scorer, TrainingOptions options, CancellationToken cancellation, out double possible)
    {
        LinkSpace space = scorer.Space;
        int indexed = Math.Min(space.LeftCount, space.RightCount);
        int step = Math.Max(1, indexed / options.SampleRecords);
        double sampled = (indexed + step - 1) / step;
        possible = space.IsDedupe ? sampled * space.LeftCount / 2 : sampled * Math.Max(space.LeftCount, space.RightCount);
        var candidates = Candidates.Build(scorer.Model, space, step, options.Threads, cancellation, lonePairs: false);
        candidates.Count(scorer.Model, options.PairCap, step, options.Threads, cancellation);
        var counts = new List<Dictionary<ulong, long>>();
        new Workers(options.Threads, cancellation).Run(candidates.Chunks, NewWorker, (worker, c) =>
        {
            (int from, int to) = worker.Search.Begin(c);
            for (int row = from; row < to; row++)
            {
                int found = worker.Search.For(row);
                for (int i = 0; i < found; i++)
                {
                    int other = worker.Search.Rows[i];
                    worker.Batch.Add(candidates.StreamLeft ? row : other, candidates.StreamLeft ? other : row);
                    if (worker.Batch.IsFull)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        AddPatterns(scorer, worker.Batch, worker.Counts);
                    }
                }
            }

            AddPatterns(scorer, worker.Batch, worker.Counts);
        });

        return counts.SelectMany(w => w).GroupBy(p => p.Key).Select(g => (g.Key, g.Sum(p => p.Value))).OrderBy(p => p.Key).ToArray();

        (Candidates.Search Search, PairBatch Batch, Dictionary<ulong, long> Counts) NewWorker()
        {
            var own = new Dictionary<ulong, long>();
            lock (counts)
            {
                counts.Add(own);
            }

            return (candidates.NewSearch(), scorer.NewBatch(), own);
        }
    }

    private static void AddPatterns(PairScorer scorer, PairBatch batch, Dictionary<ulong, long> counts)
    {
        scorer.Compare(batch);
        for (int i = 0; i < batch.Count; i++)
        {
            counts.TryGetValue(batch.Patterns[i], out long count);
            counts[batch.Patterns[i]] = count + 1;
        }

        batch.Clear();
    }

    private static TrainingResult Estimate(
        PairScorer scorer, RandomAgreement random, KnownMatches? known, (ulong Pattern, long Count)[] patterns, double possible, TrainingOptions options, CancellationToken cancellation)
    {
        LinkModel start = scorer.Model;
        int comparisons = start.Comparisons.Count;
        double[][] m = start.Comparisons.Select(c => c.Levels.Select(l => l.M).ToArray()).ToArray();
        double[][] u = start.Comparisons.Select(c => c.Levels.Select(l => l.U).ToArray()).ToArray();
        bool[] guarded = patterns.Select(p => scorer.Guards.Any(g => g.Rule.Kind != GuardKind.AdoptedUnderNewName && g.Stands(p.Pattern, false))).ToArray();
        double prior = possible > 0 ? Math.Min(start.PriorProbability, 0.5) : start.PriorProbability;
        var expected = new double[comparisons][];
        var history = new List<TrainingStep>();
        bool converged = patterns.Length == 0;
        for (int c = 0; c < comparisons; c++)
        {
            if (known is not null && known.Teaches(c))
            {
                known.Estimate(c, m[c], StartMatches);
            }
        }

        EstimateU(start, random, m, u, prior);
        for (int iteration = 1; iteration <= options.MaxIterations && !converged; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            double matches = Expect(patterns, guarded, m, u, prior, expected);
            double change = 0;
            for (int c = 0; c < comparisons; c++)
            {
                if (known is not null && known.Teaches(c))
                {
                    continue;
                }

                double present = expected[c].Skip(1).Sum();
                for (int k = 0; k < m[c].Length; k++)
                {
                    ComparisonLevel level = start.Comparisons[c].Levels[k];
                    if (!level.IsFixed)
                    {
                        double next = Clamp((expected[c][k + 1] + (StartMatches * level.M)) / (present + StartMatches));
                        change = Math.Max(change, Math.Abs(next - m[c][k]));
                        m[c][k] = next;
                    }
                }
            }

            double before = prior;
            prior = Clamp(Math.Min(0.5, Math.Max(matches, 0.5) / possible));
            if (known is not null)
            {
                // m may stand still from the start; the prior does not.
                change = Math.Max(change, Math.Abs(prior - before) / before);
            }

            EstimateU(start, random, m, u, prior);
            history.Add(new TrainingStep(iteration, prior, change));
            converged = change <= options.Tolerance;
        }

        IEnumerable<ComparisonModel> trained = start.Comparisons.Select((comparison, c) =>
            comparison.With(comparison.Levels.Select((level, k) => level.With(m[c][k], u[c][k]))));
        LinkModel model = start.With(trained.ToArray(), Unclaimed(prior, scorer.Space, options.Cardinality));
        return new TrainingResult(model, history.ToArray(), ModelWarnings.Of(start, scorer.Space).Concat(Warnings(model, random, known, expected, converged, patterns.Length)).ToArray(), patterns.Sum(p => p.Count), converged && patterns.Length > 0);
    }

    /// <summary>Expected matches, and for each comparison and level code the expected matches with that outcome.</summary>
    private static double Expect((ulong Pattern, long Count)[] patterns, bool[] guarded, double[][] m, double[][] u, double prior, double[][] expected)
    {
        double[][] weights = m.Select((ms, c) => ms.Select((x, k) => Odds.Log2(x / u[c][k])).ToArray()).ToArray();
        for (int c = 0; c < m.Length; c++)
        {
            expected[c] = new double[m[c].Length + 1];
        }

        double start = Odds.WeightOf(prior);
        double matches = 0;
        for (int i = 0; i < patterns.Length; i++)
        {
            if (guarded[i])
            {
                continue;
            }

            ulong pattern = patterns[i].Pattern;
            double weight = start;
            for (int c = 0; c < m.Length; c++)
            {
                int level = Pattern.Level(pattern, c);
                if (level > 0)
                {
                    weight += weights[c][level - 1];
                }
            }

            double share = Odds.ProbabilityOf(weight) * patterns[i].Count;
            matches += share;
            for (int c = 0; c < m.Length; c++)
            {
                expected[c][Pattern.Level(pattern, c)] += share;
            }
        }

        return matches;
    }

    /// <summary>u is what chance brings, less the matches among random pairs, held towards the start where there is little to see.</summary>
    private static void EstimateU(LinkModel start, RandomAgreement random, double[][] m, double[][] u, double prior)
    {
        for (int c = 0; c < u.Length; c++)
        {
            IReadOnlyList<ComparisonLevel> levels = start.Comparisons[c].Levels;
            for (int k = 0; k < u[c].Length; k++)
            {
                ComparisonLevel level = levels[k];
                if (level.IsFixed)
                {
                    continue;
                }

                double pairs = random.Pairs[c][k + 1];
                double seen = random.Share[c][k + 1];
                double byChance = Math.Max(0, seen - (prior * m[c][k])) / (1 - prior);
                double estimate = ((byChance * pairs) + (StartPairs * level.U)) / (pairs + StartPairs);
                u[c][k] = Clamp(Math.Max(estimate, Math.Min(level.U, seen / 2)));
                if (k > 0)
                {
                    // Written another way is never stronger evidence than written the same way.
                    double most = Odds.Log2(m[c][0] / u[c][0]) - LessThanEqual;
                    if (Odds.Log2(m[c][k] / u[c][k]) > most)
                    {
                        u[c][k] = Clamp(m[c][k] / Odds.RatioOf(most));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Warnings(LinkModel model, RandomAgreement random, KnownMatches? known, double[][] expected, bool converged, int patterns)
    {
        if (patterns == 0)
        {
            yield return "No pair was brought together by the blocking rules: the probabilities are the starting ones.";
            yield break;
        }

        if (known is not null && known.Pairs < FewMatches)
        {
            yield return FormattableString.Invariant($"Only {known.Pairs} pairs are known to be matches: what they teach is uncertain.");
        }

        if (!converged)
        {
            yield return "Training did not settle in the rounds allowed.";
        }

        for (int c = 0; c < model.Comparisons.Count; c++)
        {
            ComparisonModel comparison = model.Comparisons[c];
            if (random.Pairs[c].Max() == 0)
            {
                yield return $"{comparison.Name}: no pair has a value on both sides; the starting probabilities are kept.";
                continue;
            }

            for (int k = 0; k < comparison.Levels.Count; k++)
            {
                ComparisonLevel level = comparison.Levels[k];
                if (level.IsFixed)
                {
                    continue;
                }

                if (expected[c][k + 1] < 0.5)
                {
                    yield return $"{comparison.Name}, level '{level.Label}': hardly seen among matches; its m rests on the starting model.";
                }

                if (random.Share[c][k + 1] == 0 && expected[c][k + 1] < 0.5)
                {
                    yield return $"{comparison.Name}, level '{level.Label}': never seen; nothing can be said of it.";
                }

                if (k == 0 && level.M <= level.U)
                {
                    yield return $"{comparison.Name}, level '{level.Label}': m is not above u, so that equal values speak against a match.";
                }
            }
        }
    }

    /// <summary>
    /// The prior for two records of which neither is linked to another. A pair that is no match has both free with probability
    /// (1 - matches / left) (1 - matches / right); a match is always free. Bayes' rule divides the odds by that product.
    /// </summary>
    private static double Unclaimed(double prior, LinkSpace space, Cardinality cardinality)
    {
        if (space.IsDedupe || cardinality == Cardinality.ManyToMany || space.LeftCount == 0 || space.RightCount == 0)
        {
            return prior;
        }

        double matches = prior * space.LeftCount * space.RightCount;
        double free = Math.Max(LeastFree, 1 - (matches / space.LeftCount));
        if (cardinality == Cardinality.OneToOne)
        {
            free *= Math.Max(LeastFree, 1 - (matches / space.RightCount));
        }

        double odds = prior / (1 - prior) / free;
        return Math.Min(0.5, odds / (1 + odds));
    }

    private static double Clamp(double p) => Math.Max(Smallest, Math.Min(1 - Smallest, p));
}
