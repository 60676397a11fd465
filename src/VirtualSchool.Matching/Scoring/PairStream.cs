using System.Collections.Concurrent;

namespace VirtualSchool.Matching;

/// <summary>
/// Pairs as they are found, some chunks of rows at a time, so that no more than those chunks' pairs are held at once. Chunks are
/// scored side by side and handed out in their order, so the order of pairs does not depend on the number of threads.
/// </summary>
internal sealed class PairStream
{
    // Enough chunks at once that no worker waits long for another's large chunk.
    private const int ChunksPerWorker = 4;

    private readonly PairScorer _scorer;
    private readonly Candidates _candidates;
    private readonly int _threads;
    private readonly IProgress<LinkProgress>? _progress;
    private readonly Action<int>? _compared;
    private readonly CancellationToken _cancellation;
    private readonly RivalLists?[] _rivals;
    private readonly (int Left, int Right)? _after;
    private readonly ConcurrentBag<ChunkScorer> _idle = [];
    private readonly ConcurrentBag<ChunkScorer> _busy = [];
    private long _done;

    public PairStream(PairScorer scorer, Candidates candidates, LinkOptions options, IProgress<LinkProgress>? progress, Action<int>? compared, CancellationToken cancellation)
    {
        _scorer = scorer;
        _candidates = candidates;
        _threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        _after = options.ResumeAfter;
        _progress = progress;
        _compared = compared;
        _cancellation = cancellation;
        _rivals = new RivalLists?[scorer.Guards.Length];
    }

    public IEnumerable<MatchPair> Pairs()
    {
        double link = Odds.WeightOf(_scorer.Model.LinkThreshold);
        int wave = _threads * ChunksPerWorker;
        int start = _after is { } last ? RowOf(last) / Candidates.Chunk : 0;
        _done = Math.Min((long)start * Candidates.Chunk, _candidates.StreamedCount);
        for (int from = start; from < _candidates.Chunks; from += wave)
        {
            ScoredPair[][] chunks = Score(from, Math.Min(wave, _candidates.Chunks - from));
            if (from == start && _after is { } after)
            {
                chunks[0] = [.. chunks[0].Where(p => p.Left > after.Left || (p.Left == after.Left && p.Right > after.Right))];
            }

            foreach (ScoredPair pair in chunks.SelectMany(c => c))
            {
                _cancellation.ThrowIfCancellationRequested();
                MatchGuards guards = pair.Guards | (HasRival(pair) ? MatchGuards.PossibleTwin : MatchGuards.None);
                MatchBand band = pair.Weight >= link && guards == MatchGuards.None ? MatchBand.Link : MatchBand.Review;
                yield return new MatchPair(pair.Left, pair.Right, pair.Weight, band, guards);
            }
        }
    }

    /// <summary>The row of a pair whose candidates are looked for.</summary>
    private int RowOf((int Left, int Right) pair) => _candidates.StreamLeft && !_scorer.Space.IsDedupe ? pair.Left : pair.Right;

    /// <summary>The pairs of some chunks, each chunk's in the order of their rows.</summary>
    private ScoredPair[][] Score(int from, int count)
    {
        double least = Odds.WeightOf(_scorer.Model.ReviewThreshold);
        var kept = new ScoredPair[count][];
        new Workers(_threads, _cancellation).Run(count, Take, (scorer, c) =>
        {
            var list = new List<ScoredPair>();
            (int rows, _) = scorer.Score(from + c, list);
            list.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
            ScoredPair[] own = list.ToArray();
            foreach (CompiledGuard guard in _scorer.Guards)
            {
                RivalCheck.CheckNames(_scorer, guard, own);
            }

            kept[c] = own;
            _progress?.Report(new LinkProgress("compare", Interlocked.Add(ref _done, rows), _candidates.StreamedCount));
        });
        while (_busy.TryTake(out ChunkScorer? scorer))
        {
            _idle.Add(scorer);
        }

        return kept;

        ChunkScorer Take()
        {
            ChunkScorer taken = _idle.TryTake(out ChunkScorer? idle) ? idle : new ChunkScorer(_scorer, _candidates, least, _compared, _cancellation);
            _busy.Add(taken);
            return taken;
        }
    }

    private bool HasRival(in ScoredPair pair)
    {
        bool found = false;
        for (int g = 0; g < _rivals.Length && !found; g++)
        {
            if (_scorer.Guards[g].NeedsRivalCheck(pair.Pattern))
            {
                found = (_rivals[g] ??= new RivalLists(_scorer, _scorer.Guards[g], _threads, _cancellation)).HaveRivalOf(pair);
            }
        }

        return found;
    }
}
