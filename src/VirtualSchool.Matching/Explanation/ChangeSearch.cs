namespace VirtualSchool.Matching;

/// <summary>Finds the smallest change of levels that would have a pair linked, or seen by a person: fewest comparisons first, then the least gain.</summary>
internal sealed class ChangeSearch
{
    private const int MostChanged = 3;

    // A change that only brings in a possible second child is passed over; so many are tried before giving up.
    private const int MostTried = 25;

    private readonly PairScorer _scorer;
    private readonly int _left;
    private readonly int _right;
    private readonly ulong _pattern;
    private readonly double _score;
    private readonly double _threshold;
    private readonly bool _toReview;
    private readonly (int Level, double Gain)[][] _options;

    /// <param name="scorer">What scores the pair.</param>
    /// <param name="left">Its left row.</param>
    /// <param name="right">Its right row.</param>
    /// <param name="threshold">The score to reach, in bits.</param>
    /// <param name="toReview">True for a pair that a person is to see: rules that keep it from being linked do not matter then.</param>
    public ChangeSearch(PairScorer scorer, int left, int right, double threshold, bool toReview)
    {
        _scorer = scorer;
        _left = left;
        _right = right;
        _threshold = threshold;
        _toReview = toReview;
        _pattern = scorer.PatternOf(left, right);
        _score = scorer.WeightOf(_pattern, left, right);
        _options = scorer.Comparisons.Select((c, i) => Options(c, Pattern.Level(_pattern, i))).ToArray();
    }

    /// <summary>The comparisons to change, each with its new level; empty when nothing need change, null when nothing was found.</summary>
    public IReadOnlyList<(int Comparison, int Level, double Gain)>? Find()
    {
        if (IsReached(_pattern, 0) && !HasRival(_pattern))
        {
            return [];
        }

        double[] best = _options.Select(o => o.Length == 0 ? 0 : o.Max(x => x.Gain)).ToArray();
        for (int size = 1; size <= MostChanged; size++)
        {
            var found = new List<(double Gain, (int Comparison, int Level, double Gain)[] Changes)>();
            Extend(size, 0, [], _pattern, 0, best, found);
            foreach ((double _, (int Comparison, int Level, double Gain)[] changes) in found.OrderBy(f => f.Gain).Take(MostTried))
            {
                if (!HasRival(changes.Aggregate(_pattern, (p, c) => Changed(p, c.Comparison, c.Level))))
                {
                    return changes.OrderByDescending(c => c.Gain).ThenBy(c => c.Comparison).ToArray();
                }
            }
        }

        return null;
    }

    private void Extend(
        int size,
        int from,
        (int Comparison, int Level, double Gain)[] chosen,
        ulong pattern,
        double gain,
        double[] best,
        List<(double Gain, (int Comparison, int Level, double Gain)[] Changes)> found)
    {
        if (chosen.Length == size)
        {
            if (IsReached(pattern, gain))
            {
                found.Add((gain, chosen));
            }

            return;
        }

        for (int c = from; c < _options.Length; c++)
        {
            double rest = best.Skip(c + 1).OrderByDescending(b => b).Take(size - chosen.Length - 1).Sum();
            foreach ((int level, double more) in _options[c])
            {
                if (_score + gain + more + rest >= _threshold)
                {
                    Extend(size, c + 1, [.. chosen, (c, level, more)], Changed(pattern, c, level), gain + more, best, found);
                }
            }
        }
    }

    private bool IsReached(ulong pattern, double gain)
    {
        MatchGuards guards = _scorer.GuardsOf(pattern, _left, _right, out bool shown);
        return _toReview
            ? shown || (_score + gain >= _threshold && (guards & MatchGuards.PossibleSibling) == 0)
            : _score + gain >= _threshold && (guards & ~MatchGuards.DifferentNationalNumbers) == MatchGuards.None;
    }

    private bool HasRival(ulong pattern)
    {
        if (_toReview)
        {
            return false;
        }

        ScoredPair[] pair = [new ScoredPair(_left, _right, _threshold, pattern, MatchGuards.None, false)];
        RivalCheck.Apply(_scorer, pair, 1, default);
        return pair[0].Guards != MatchGuards.None;
    }

    /// <summary>Better agreement than now: worse agreement would lift a rule only by making the records more unlike.</summary>
    private (int Level, double Gain)[] Options(CompiledComparison comparison, int now)
    {
        double current = comparison.Weights[now] + comparison.TermFrequencyWeight(now, _left, _right);
        return Enumerable.Range(1, comparison.Weights.Length - 1)
            .Where(k => k != now && comparison.Weights[k] > current)
            .Select(k => (k, comparison.Weights[k] - current)).ToArray();
    }

    private static ulong Changed(ulong pattern, int comparison, int level)
        => Pattern.With(pattern & ~Pattern.With(0, comparison, Pattern.Level(pattern, comparison)), comparison, level);
}
