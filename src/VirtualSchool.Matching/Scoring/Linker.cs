namespace VirtualSchool.Matching;

/// <summary>
/// Links two sets of records, or finds duplicates in one, with a <see cref="LinkModel"/>. Immutable and safe to share.
/// </summary>
/// <example>
/// <code>
/// LinkModel start = LinkModel.DefaultFor(schema);
/// LinkModel model = LinkTrainer.Train(start, left, right).Model;
/// foreach (MatchPair pair in Linker.For(model).Link(left, right).Links)
/// {
///     links.Add((left.KeyOf(pair.Left), right.KeyOf(pair.Right), pair.Probability));
/// }
/// </code>
/// </example>
public sealed class Linker
{
    private readonly LinkModel _model;
    private readonly Action<int>? _compared;
    private readonly LastScorer _last = new();

    private Linker(LinkModel model, Action<int>? compared)
    {
        _model = model;
        _compared = compared;
    }

    /// <summary>A linker for a model.</summary>
    /// <param name="model">The model, trained or not.</param>
    /// <returns>A linker that uses it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static Linker For(LinkModel model) => new(model ?? throw new ArgumentNullException(nameof(model)), null);

    /// <summary>A linker that tells how many pairs were compared, a batch at a time and from any thread. For tests, which count what is done after a stop.</summary>
    internal static Linker For(LinkModel model, Action<int> compared) => new(model, compared);

    /// <summary>Links two sets of records.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other; its schema has the fields that the model speaks of, as the left one has.</param>
    /// <param name="options">How to run; null for the defaults (one-to-one, all processors).</param>
    /// <param name="progress">Told how far the work has come; may be called from any thread.</param>
    /// <param name="cancellation">Stops the work, within a second.</param>
    /// <returns>Links and pairs for review.</returns>
    /// <exception cref="ArgumentNullException">A set is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have.</exception>
    /// <exception cref="LinkRefusedException">The lists are not fit to be linked (see <see cref="LinkOptions.Input"/>), or blocking would bring more pairs than the cap.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public LinkResult Link(RecordSet left, RecordSet right, LinkOptions? options = null, IProgress<LinkProgress>? progress = null, CancellationToken cancellation = default)
        => Run(left ?? throw new ArgumentNullException(nameof(left)), right ?? throw new ArgumentNullException(nameof(right)), options, progress, cancellation);

    /// <summary>Finds the records of one set that are the same, and groups them into clusters.</summary>
    /// <param name="records">The set.</param>
    /// <param name="options">How to run; null for the defaults. Cardinality is not looked at.</param>
    /// <param name="progress">Told how far the work has come; may be called from any thread.</param>
    /// <param name="cancellation">Stops the work, within a second.</param>
    /// <returns>Pairs, of which left is the earlier row, and clusters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have.</exception>
    /// <exception cref="LinkRefusedException">The lists are not fit to be linked (see <see cref="LinkOptions.Input"/>), or blocking would bring more pairs than the cap.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public LinkResult Dedupe(RecordSet records, LinkOptions? options = null, IProgress<LinkProgress>? progress = null, CancellationToken cancellation = default)
        => Run(records ?? throw new ArgumentNullException(nameof(records)), null, options, progress, cancellation);

    /// <summary>
    /// The pairs above a threshold as they are found, for jobs whose pairs are too many to hold, or whose reader wants to begin. Work
    /// goes on only while pairs are asked for; whoever stops reading stops it.
    /// </summary>
    /// <param name="left">One set, or the only one.</param>
    /// <param name="right">The other set; null to find duplicates in <paramref name="left"/>.</param>
    /// <param name="threshold">The least probability of a pair that is handed out. Pairs that a rule wants a person to see come whatever their score.</param>
    /// <param name="options">How to run; null for the defaults. Cardinality and precision are not looked at: both need all pairs.</param>
    /// <param name="progress">Told how far the work has come; may be called from any thread.</param>
    /// <param name="cancellation">Stops the work, within a second: each worker ends after the 512 pairs it has in hand.</param>
    /// <returns>
    /// The pairs, weights, guards and bands of <see cref="Link"/> (or <see cref="Dedupe"/>) with <see cref="Cardinality.ManyToMany"/>, the
    /// review threshold <paramref name="threshold"/> and no <see cref="LinkOptions.Precision"/>: conflicts between pairs are left to the
    /// reader. They come in the order of the longer list's rows (of the left list's, where both are as long, and the later row's for
    /// duplicates), some thousand rows at a time, in the same order for any number of threads. Beside the prepared lists, memory holds
    /// the pairs of those rows only. Each enumeration is a job of its own; the lists are checked and prepared when it begins. A run that
    /// was stopped or killed is taken up where it broke off: see <see cref="LinkOptions.ResumeAfter"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="left"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="LinkModelException">On reading: the model speaks of a field that the records do not have.</exception>
    /// <exception cref="LinkRefusedException">On reading: the lists are not fit to be linked, or blocking would bring more pairs than the cap.</exception>
    /// <exception cref="OperationCanceledException">On reading: the work was stopped.</exception>
    public IEnumerable<MatchPair> Stream(
        RecordSet left, RecordSet? right, double threshold, LinkOptions? options = null, IProgress<LinkProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        if (!(threshold > 0 && threshold < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), "The threshold must be greater than 0 and less than 1.");
        }

        options ??= new LinkOptions();
        options.Check();
        if (options.ResumeAfter is { } after && !(after.Left >= 0 && after.Left < left.Count && after.Right >= 0 && after.Right < (right ?? left).Count))
        {
            throw new ArgumentException("The pair to resume after is of rows that the lists do not have.", nameof(options));
        }

        return Streamed(left, right, _model.WithThresholds(Math.Max(threshold, options.LinkThreshold ?? _model.LinkThreshold), threshold), options, progress, cancellation);
    }

    /// <summary>Why a pair scores as it does. Any two records can be asked about, whether or not blocking brings them together.</summary>
    /// <param name="left">The left set.</param>
    /// <param name="leftRow">A row of it.</param>
    /// <param name="right">The right set; the same object as <paramref name="left"/> for two records of one set.</param>
    /// <param name="rightRow">A row of it.</param>
    /// <returns>The contribution of each comparison, summing to the score. The band is that of the pair on its own: other pairs are not looked at, save to see a possible twin.</returns>
    /// <exception cref="ArgumentNullException">A set is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have.</exception>
    public MatchExplanation Explain(RecordSet left, int leftRow, RecordSet right, int rightRow)
    {
        CheckPair(left, leftRow, right, rightRow);
        return Explainer.Explain(_last.For(_model, left, right), left, leftRow, right, rightRow);
    }

    /// <summary>Why a pair is not linked: what decides, and the smallest change that would have it linked; or which blocking rule nearly brought it together.</summary>
    /// <param name="left">The left set.</param>
    /// <param name="leftRow">A row of it.</param>
    /// <param name="right">The right set; the same object as <paramref name="left"/> for two records of one set.</param>
    /// <param name="rightRow">A row of it.</param>
    /// <param name="result">What a job over these sets gave: its threshold, the rules it left out and its other links are then looked at. Null to judge the pair on its own.</param>
    /// <returns>The cause, the change and the blocking rules.</returns>
    /// <exception cref="ArgumentNullException">A set is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have.</exception>
    public MissedLink WhyNot(RecordSet left, int leftRow, RecordSet right, int rightRow, LinkResult? result = null)
    {
        CheckPair(left, leftRow, right, rightRow);
        return MissExplainer.Explain(_last.For(_model, left, right), left, leftRow, right, rightRow, result);
    }

    /// <summary>Counts the pairs that each blocking rule would bring, without comparing any.</summary>
    /// <param name="left">The left set.</param>
    /// <param name="right">The right set; the same object as <paramref name="left"/> for deduplication.</param>
    /// <returns>Counts by rule; rules above their budget are marked.</returns>
    /// <exception cref="ArgumentNullException">A set is null.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have.</exception>
    public BlockingReport CountPairs(RecordSet left, RecordSet right)
    {
        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        if (right is null)
        {
            throw new ArgumentNullException(nameof(right));
        }

        LinkSpace space = LinkSpace.Build(_model, left, ReferenceEquals(left, right) ? null : right, 0, default);
        var candidates = Candidates.Build(_model, space, 1, 0, default);
        return new BlockingReport(Array.AsReadOnly(candidates.Count(_model, long.MaxValue, 1, 0, default).ToArray()), PossiblePairs(space), 0);
    }

    /// <summary>What each record scores against an exact copy of itself.</summary>
    internal double[] SelfScores(RecordSet records)
    {
        PairScorer scorer = _last.For(_model, records, records);
        var scores = new double[records.Count];
        for (int row = 0; row < scores.Length; row++)
        {
            scores[row] = scorer.WeightOf(scorer.PatternOf(row, row), row, row);
        }

        return scores;
    }

    private static void CheckPair(RecordSet left, int leftRow, RecordSet right, int rightRow)
    {
        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        if (right is null)
        {
            throw new ArgumentNullException(nameof(right));
        }

        if ((uint)leftRow >= (uint)left.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(leftRow), "The left set has no such row.");
        }

        if ((uint)rightRow >= (uint)right.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(rightRow), "The right set has no such row.");
        }
    }

    private static long PossiblePairs(LinkSpace space)
        => space.IsDedupe ? (long)space.LeftCount * (space.LeftCount - 1) / 2 : (long)space.LeftCount * space.RightCount;

    private ScoredPair[] Score(PairScorer scorer, Candidates candidates, double least, LinkOptions options, IProgress<LinkProgress>? progress, CancellationToken cancellation, out long compared)
    {
        int rows = candidates.StreamedCount;
        var kept = new List<ScoredPair>?[candidates.Chunks];
        long pairs = 0;
        long done = 0;
        new Workers(options.Threads, cancellation).Run(candidates.Chunks, () => new ChunkScorer(scorer, candidates, least, _compared, cancellation), (worker, c) =>
        {
            var list = new List<ScoredPair>();
            (int chunkRows, long chunkPairs) = worker.Score(c, list);
            kept[c] = list.Count == 0 ? null : list;
            Interlocked.Add(ref pairs, chunkPairs);
            progress?.Report(new LinkProgress("compare", Interlocked.Add(ref done, chunkRows), rows));
        });

        compared = pairs;
        ScoredPair[] all = kept.OfType<List<ScoredPair>>().SelectMany(k => k).ToArray();
        Sorting.Sort(all, static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right), cancellation);
        return all;
    }

    /// <summary>Adds the pairs of a batch that are worth keeping to a list, and empties the batch.</summary>
    internal static void Keep(PairScorer scorer, double least, PairBatch batch, List<ScoredPair> list)
    {
        int open = scorer.Sift(batch, least);
        for (int k = 0; k < open; k++)
        {
            int i = batch.Open[k];
            int left = batch.Left[i];
            int right = batch.Right[i];
            ulong pattern = batch.Patterns[i];
            MatchGuards guards = scorer.GuardsOf(pattern, left, right, out bool shown);
            if (!shown && ((guards & MatchGuards.PossibleSibling) != 0 || scorer.MostWeightOf(pattern) < least))
            {
                continue;
            }

            double weight = scorer.WeightOf(pattern, left, right);
            if (shown || weight >= least)
            {
                list.Add(new ScoredPair(left, right, weight, pattern, guards, shown));
            }
        }

        batch.Clear();
    }

    private LinkResult Run(RecordSet left, RecordSet? right, LinkOptions? options, IProgress<LinkProgress>? progress, CancellationToken cancellation)
    {
        options ??= new LinkOptions();
        options.Check();
        if (options.ResumeAfter is not null)
        {
            throw new ArgumentException("Only a stream can be resumed: one-to-one links and clusters need all pairs.", nameof(options));
        }

        cancellation.ThrowIfCancellationRequested();
        LinkModel model = options.LinkThreshold is double threshold
            ? _model.WithThresholds(threshold, Math.Min(threshold, _model.ReviewThreshold))
            : _model;
        long records = left.Count + (long)(right?.Count ?? 0);
        (PairScorer scorer, Candidates candidates, IReadOnlyList<BlockingRuleCount> counts) = Prepare(model, left, right, options, progress, cancellation);
        LinkSpace space = scorer.Space;
        ScoredPair[] scored = Score(scorer, candidates, Odds.WeightOf(model.ReviewThreshold), options, progress, cancellation, out long compared);
        RivalCheck.Apply(scorer, scored, options.Threads, cancellation);
        cancellation.ThrowIfCancellationRequested();
        Cardinality cardinality = right is null ? Cardinality.ManyToMany : options.Cardinality;
        double link = Odds.WeightOf(model.LinkThreshold);
        MatchPair[] pairs = Resolver.Resolve(scored, cardinality, ref link, options.PrecisionFor(space.IsDedupe), cancellation);
        int[] clusters = right is null ? Clustering.Cluster(scorer, pairs, cancellation) : [];
        progress?.Report(new LinkProgress("resolve", records, records));
        return new LinkResult(pairs, clusters, new BlockingReport(Array.AsReadOnly(counts.ToArray()), PossiblePairs(space), compared), model.WithThresholds(Odds.ProbabilityOf(link), Math.Min(model.ReviewThreshold, Odds.ProbabilityOf(link))));
    }

    private IEnumerable<MatchPair> Streamed(
        RecordSet left, RecordSet? right, LinkModel model, LinkOptions options, IProgress<LinkProgress>? progress, CancellationToken cancellation)
    {
        (PairScorer scorer, Candidates candidates, _) = Prepare(model, left, right, options, progress, cancellation);
        foreach (MatchPair pair in new PairStream(scorer, candidates, options, progress, _compared, cancellation).Pairs())
        {
            yield return pair;
        }
    }

    /// <summary>All that comes before the first pair is compared: the lists are checked and prepared, and the pairs counted.</summary>
    private static (PairScorer Scorer, Candidates Candidates, IReadOnlyList<BlockingRuleCount> Counts) Prepare(
        LinkModel model, RecordSet left, RecordSet? right, LinkOptions options, IProgress<LinkProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        long records = left.Count + (long)(right?.Count ?? 0);
        progress?.Report(new LinkProgress("prepare", 0, records));
        bool strict = options.Input == InputMode.Strict;
        if (strict)
        {
            LinkInput.RefuseRaw(model, left, right);
        }

        var space = LinkSpace.Build(model, left, right, options.Threads, cancellation);
        if (strict)
        {
            LinkInput.RefuseUnreadable(model, space, left, right);
        }

        var scorer = new PairScorer(model, space, options.Threads, cancellation);
        progress?.Report(new LinkProgress("prepare", records, records));
        var candidates = Candidates.Build(model, space, 1, options.Threads, cancellation);
        IReadOnlyList<BlockingRuleCount> counts = candidates.Count(model, options.PairCap, 1, options.Threads, cancellation);
        progress?.Report(new LinkProgress("block", records, records));
        return (scorer, candidates, counts);
    }
}
