namespace VirtualSchool.Matching;

/// <summary>Finds and scores the pairs of one chunk of streamed rows after another. Each worker has one.</summary>
/// <param name="scorer">The model, bound to the records.</param>
/// <param name="candidates">Where pairs come from; counted already.</param>
/// <param name="least">The score below which a pair is dropped, unless a rule wants it shown.</param>
/// <param name="compared">Told how many pairs were compared, a batch at a time; null when nobody asks.</param>
/// <param name="cancellation">Looked at before each batch.</param>
internal sealed class ChunkScorer(PairScorer scorer, Candidates candidates, double least, Action<int>? compared, CancellationToken cancellation)
{
    private readonly Candidates.Search _search = candidates.NewSearch();
    private readonly PairBatch _batch = scorer.NewBatch();

    /// <summary>Scores the pairs of a chunk.</summary>
    /// <param name="chunk">Its number.</param>
    /// <param name="list">Where the pairs worth keeping go.</param>
    /// <returns>How many rows the chunk has, and how many pairs were compared.</returns>
    public (int Rows, long Pairs) Score(int chunk, List<ScoredPair> list)
    {
        long pairs = 0;
        (int from, int to) = _search.Begin(chunk);
        for (int row = from; row < to; row++)
        {
            int found = _search.For(row);
            pairs += found;
            for (int i = 0; i < found; i++)
            {
                int other = _search.Rows[i];

                // When deduplicating, the earlier record is the left one, and it is the one found.
                if (candidates.StreamLeft && !scorer.Space.IsDedupe)
                {
                    _batch.Add(row, other);
                }
                else
                {
                    _batch.Add(other, row);
                }

                if (_batch.IsFull)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Keep(list);
                }
            }
        }

        Keep(list);
        return (to - from, pairs);
    }

    private void Keep(List<ScoredPair> list)
    {
        compared?.Invoke(_batch.Count);
        Linker.Keep(scorer, least, _batch, list);
    }
}
