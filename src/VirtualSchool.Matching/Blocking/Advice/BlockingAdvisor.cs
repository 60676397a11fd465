namespace VirtualSchool.Matching;

/// <summary>
/// Proposes blocking rules for two lists, or for one, that bring a share of the matches together at no more than a number of pairs.
/// The rules of the model, those that the roles of its fields suggest and those of the caller are considered.
/// </summary>
/// <remarks>
/// Each rule's pairs are counted exactly, without comparing any. How rules overlap is measured on the pairs of a fixed sample of
/// records; the choice is greedy. The pairs of the proposal are then counted exactly again, each pair once.
/// </remarks>
/// <example>
/// <code>
/// LinkModel model = LinkTrainer.Train(LinkModel.DefaultFor(schema), left, right).Model;
/// BlockingAdvice advice = BlockingAdvisor.Advise(model, left, right, new BlockingAdviceOptions { RecallGoal = 0.99, PairBudget = 5_000_000 });
/// LinkResult result = Linker.For(advice.Model).Link(left, right);
/// </code>
/// </example>
public static class BlockingAdvisor
{
    // Rules this many times wider than the budget are not looked at any closer.
    private const int TooWideFactor = 4;

    // An index of each rule at once would take much memory in long lists.
    private const int CountedAtOnce = 8;

    /// <summary>Proposes rules.</summary>
    /// <param name="model">A model; trained, unless known matches are given.</param>
    /// <param name="left">One set.</param>
    /// <param name="right">The other; null, or the same object, for finding duplicates in <paramref name="left"/>.</param>
    /// <param name="options">Goal and budget; null for the defaults.</param>
    /// <param name="cancellation">Stops the work, within a second.</param>
    /// <returns>The rules, their pairs and their recall; whether the goal is reached, and if not, by how much it is missed.</returns>
    /// <exception cref="ArgumentNullException">The model or the left set is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range, or no known match has both its records in the lists.</exception>
    /// <exception cref="LinkModelException">The model, or a rule of the caller, speaks of a field that the records do not have.</exception>
    /// <exception cref="LinkRefusedException">The lists are not fit to be linked.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static BlockingAdvice Advise(LinkModel model, RecordSet left, RecordSet? right, BlockingAdviceOptions? options = null, CancellationToken cancellation = default)
    {
        if (model is null)
        {
            throw new ArgumentNullException(nameof(model));
        }

        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        options ??= new BlockingAdviceOptions();
        options.Check();
        right = ReferenceEquals(left, right) ? null : right;
        if (options.Input == InputMode.Strict)
        {
            LinkInput.RefuseRaw(model, left, right);
        }

        // Whether the lists have the model's fields is known before its roles are looked up.
        LinkSpace own = LinkSpace.Build(model, left, right, options.Threads, cancellation);
        if (options.Input == InputMode.Strict)
        {
            LinkInput.RefuseUnreadable(model, own, left, right);
        }

        List<BlockingRule> all = CandidateRules.For(model, left.Schema, options.Candidates ?? []);
        LinkSpace space = LinkSpace.Build(model.WithBlockingRules(all), left, right, options.Threads, cancellation);
        long[] counts = CountEach(model, all, space, options.Threads, cancellation);
        int[] kept = Enumerable.Range(0, all.Count).Where(i => counts[i] > 0 && counts[i] / TooWideFactor <= options.PairBudget).Take(RuleOverlap.MostRules).ToArray();
        int tooWide = counts.Count(c => c / TooWideFactor > options.PairBudget);
        BlockingRule[] rules = kept.Select(i => all[i]).ToArray();
        ulong[]? known = options.Matches is null ? null : KnownRules(rules, space, left, right ?? left, options.Matches);
        RuleOverlap? overlap = rules.Length == 0 ? null : RuleOverlap.Measure(
            new PairScorer(model.WithBlockingRules(rules), space, options.Threads, cancellation), StepFor(kept.Sum(i => counts[i]), options.SamplePairs), known, options.Threads, cancellation);
        long possible = space.IsDedupe ? (long)space.LeftCount * (space.LeftCount - 1) / 2 : (long)space.LeftCount * space.RightCount;
        RecallBasis basis = known is null ? RecallBasis.ModelProbabilities : RecallBasis.KnownMatches;
        double matches = known?.Length ?? overlap?.Matches ?? 0;
        double goal = options.RecallGoal * matches;
        List<int> chosen = overlap is null || matches == 0 ? [] : RuleChoice.Of(overlap, rules.Length, goal, options.PairBudget);
        long[] added = CountAdded(model, chosen.Select(c => rules[c]).ToArray(), space, options.Threads, cancellation);
        while (added.Sum() > options.PairBudget)
        {
            // The sample promised less than there is: the rule chosen last brings the least.
            chosen.RemoveAt(chosen.Count - 1);
            added = CountAdded(model, chosen.Select(c => rules[c]).ToArray(), space, options.Threads, cancellation);
        }

        ulong mask = 0;
        AdvisedRule[] advised = chosen.Select((c, i) =>
        {
            mask |= 1UL << c;
            return new AdvisedRule(rules[c], counts[kept[c]], added[i], overlap!.MatchesOf(1UL << c) / matches, overlap.MatchesOf(mask) / matches);
        }).ToArray();
        double found = overlap?.MatchesOf(mask) ?? 0;
        return new BlockingAdvice(
            options,
            advised,
            added.Sum(),
            possible,
            matches == 0 ? 0 : found / matches,
            basis,
            matches,
            known is null ? null : new Rate((long)found, known.Length),
            found >= goal && matches > 0 ? null : PairsFor(overlap, rules.Length, goal),
            all.Count,
            tooWide,
            chosen.Count == 0 ? model : model.WithBlockingRules(chosen.Select(c => rules[c])));
    }

    private static int StepFor(long pairs, long sample) => (int)Math.Min(int.MaxValue, Math.Max(1, (pairs + sample - 1) / sample));

    /// <summary>About how many pairs reach the goal when no budget holds; null when all rules together do not.</summary>
    private static long? PairsFor(RuleOverlap? overlap, int rules, double goal)
    {
        if (overlap is null || overlap.Matches == 0 || overlap.MatchesOf(ulong.MaxValue) < goal)
        {
            return null;
        }

        double all = overlap.PairsOf(ulong.MaxValue);
        return (long)Math.Ceiling(overlap.PairsOf(RuleChoice.MaskOf(RuleChoice.Of(overlap, rules, goal, all))));
    }

    private static long[] CountEach(LinkModel model, List<BlockingRule> rules, LinkSpace space, int threads, CancellationToken cancellation)
    {
        var counts = new long[rules.Count];
        for (int from = 0; from < rules.Count; from += CountedAtOnce)
        {
            LinkModel some = model.WithBlockingRules(rules.Skip(from).Take(CountedAtOnce));
            IReadOnlyList<BlockingRuleCount> counted = Candidates.Build(some, space, 1, threads, cancellation).Count(some, long.MaxValue, 1, threads, cancellation);
            for (int i = 0; i < counted.Count; i++)
            {
                counts[from + i] = counted[i].Pairs;
            }
        }

        return counts;
    }

    /// <summary>For each rule, the pairs that no rule before it brings.</summary>
    private static long[] CountAdded(LinkModel model, BlockingRule[] rules, LinkSpace space, int threads, CancellationToken cancellation)
    {
        var added = new long[rules.Length];
        if (rules.Length == 0)
        {
            return added;
        }

        LinkModel with = model.WithBlockingRules(rules);
        var candidates = Candidates.Build(with, space, 1, threads, cancellation);
        candidates.Count(with, long.MaxValue, 1, threads, cancellation);
        new Workers(threads, cancellation).Run(candidates.Chunks, candidates.NewSearch, (search, c) =>
        {
            var own = new long[rules.Length];
            (int from, int to) = search.Begin(c);
            for (int row = from; row < to; row++)
            {
                int found = search.ForWithRules(row);
                for (int i = 0; i < found; i++)
                {
                    own[First(search.Rules[i])]++;
                }
            }

            for (int r = 0; r < own.Length; r++)
            {
                Interlocked.Add(ref added[r], own[r]);
            }
        });
        return added;
    }

    private static int First(ulong mask)
    {
        int first = 0;
        while ((mask >> first & 1) == 0)
        {
            first++;
        }

        return first;
    }

    /// <summary>The rules that bring each known match together, a bit each.</summary>
    private static ulong[] KnownRules(BlockingRule[] rules, LinkSpace space, RecordSet left, RecordSet right, IReadOnlyCollection<KeyValuePair<string, string>> matches)
    {
        (int Left, int Right)[] rows = new TruePairs(left, right, matches).Rows().Where(p => p.Left >= 0 && p.Right >= 0).ToArray();
        if (rows.Length == 0)
        {
            throw new ArgumentException("No known match has both its records in the lists.", nameof(matches));
        }

        RowKeys keys = RowKeys.Build(rules, space, everyValue: true, 0, default);
        return rows.Select(p =>
        {
            ulong mask = 0;
            for (int r = 0; r < rules.Length; r++)
            {
                mask |= Holds(rules[r], r, p.Left, p.Right) ? 1UL << r : 0;
            }

            return mask;
        }).ToArray();

        bool Holds(BlockingRule rule, int r, int l, int other)
        {
            if (rule.Window is int window)
            {
                SortedKeys order = space.SortedKeysOf(rule.Parts);
                int[] own = order.Of(true, l).ToArray();
                return own.Length > 0 && order.Of(space.IsDedupe, other).ToArray().Any(b => own.Any(a => Math.Abs(a - b) < window));
            }

            ulong[] lefts = keys.Keys.Take(keys.Fill(r, true, l)).ToArray();
            return lefts.Length > 0 && keys.Keys.Take(keys.Fill(r, false, other)).Any(k => Array.IndexOf(lefts, k) >= 0);
        }
    }
}
