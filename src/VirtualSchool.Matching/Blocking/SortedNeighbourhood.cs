namespace VirtualSchool.Matching;

/// <summary>
/// A blocking rule by nearness in an order: the indexed rows by the rank of their key, and for a streamed row all those whose rank is
/// near one of its own. Counting looks at ranks only, so it costs the same however many pairs there are.
/// </summary>
internal sealed class SortedNeighbourhood
{
    private readonly SortedKeys _keys;
    private readonly bool _streamLeft;
    private readonly int _reach;

    // By rank: where its indexed rows begin.
    private readonly int[] _starts;
    private readonly int[] _rows;

    private SortedNeighbourhood(SortedKeys keys, bool streamLeft, int reach, int[] starts, int[] rows)
    {
        _keys = keys;
        _streamLeft = streamLeft;
        _reach = reach;
        _starts = starts;
        _rows = rows;
    }

    /// <summary>Indexes rows of the side that is not streamed, every <paramref name="step"/>th of them.</summary>
    public static SortedNeighbourhood Build(BlockingRule rule, LinkSpace space, bool streamLeft, int indexed, int step, CancellationToken cancellation)
    {
        SortedKeys keys = space.SortedKeysOf(rule.Parts);
        cancellation.ThrowIfCancellationRequested();
        bool left = space.IsDedupe || !streamLeft;
        var starts = new int[keys.Count + 1];
        for (int row = 0; row < indexed; row += step)
        {
            foreach (int rank in keys.Of(left, row))
            {
                starts[rank + 1]++;
            }
        }

        for (int rank = 0; rank < keys.Count; rank++)
        {
            starts[rank + 1] += starts[rank];
        }

        var rows = new int[starts[keys.Count]];
        var next = (int[])starts.Clone();
        for (int row = 0; row < indexed; row += step)
        {
            foreach (int rank in keys.Of(left, row))
            {
                rows[next[rank]++] = row;
            }
        }

        return new SortedNeighbourhood(keys, streamLeft, rule.Window!.Value - 1, starts, rows);
    }

    /// <summary>How many indexed rows a streamed row meets; itself too, once for each of its keys, when deduplicating.</summary>
    public long CountOf(int row)
    {
        long count = 0;
        int after = 0;
        foreach (int rank in _keys.Of(_streamLeft, row))
        {
            int from = Math.Max(after, rank - _reach);
            after = Math.Min(_keys.Count, rank + _reach + 1);
            count += _starts[after] - _starts[from];
        }

        return count;
    }

    /// <summary>How many keys a streamed row has.</summary>
    public int KeysOf(int row) => _keys.Of(_streamLeft, row).Length;

    /// <summary>The indexed rows that a streamed row meets, in groups of one rank and in row order within a group.</summary>
    public Groups GroupsOf(int row) => new(this, row);

    /// <summary>Goes through the groups of a row without making anything.</summary>
    public struct Groups(SortedNeighbourhood owner, int row)
    {
        private int _key = -1;
        private int _rank = -1;
        private int _after;

        public readonly ReadOnlySpan<int> Current => owner._rows.AsSpan(owner._starts[_rank], owner._starts[_rank + 1] - owner._starts[_rank]);

        public readonly Groups GetEnumerator() => this;

        public bool MoveNext()
        {
            _rank++;
            while (_rank >= _after)
            {
                ReadOnlySpan<int> ranks = owner._keys.Of(owner._streamLeft, row);
                if (++_key >= ranks.Length)
                {
                    return false;
                }

                _rank = Math.Max(_after, ranks[_key] - owner._reach);
                _after = Math.Min(owner._keys.Count, ranks[_key] + owner._reach + 1);
            }

            return true;
        }
    }
}
