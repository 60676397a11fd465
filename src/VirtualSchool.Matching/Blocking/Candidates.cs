namespace VirtualSchool.Matching;

/// <summary>
/// Finds the pairs to compare: the smaller side is indexed by key, rows of the larger side are looked up. A pair is given
/// once, by the first rule that brings it, whatever the number of rules and keys.
/// </summary>
internal sealed class Candidates
{
    private readonly RowKeys _keys;
    private readonly BlockIndex?[] _indexes;
    private readonly int _indexedCount;
    private readonly bool _isDedupe;

    // By streamed row, the rules (their numbers modulo 32) under which counting found it to meet an indexed row.
    private uint[] _meeting = [];

    private Candidates(LinkSpace space, RowKeys keys, BlockIndex?[] indexes)
    {
        _keys = keys;
        _indexes = indexes;
        _isDedupe = space.IsDedupe;
        StreamLeft = space.IsDedupe || space.LeftCount >= space.RightCount;
        _indexedCount = StreamLeft ? space.RightCount : space.LeftCount;
        StreamedCount = StreamLeft ? space.LeftCount : space.RightCount;
    }

    /// <summary>True when rows of the left side are looked up and the right side is indexed.</summary>
    public bool StreamLeft { get; }

    public int StreamedCount { get; }

    public static Candidates Build(LinkModel model, LinkSpace space, int step, int threads, CancellationToken cancellation)
    {
        RowKeys keys = RowKeys.Build(model.BlockingRules, space, everyValue: false, threads, cancellation);
        var indexes = new BlockIndex?[model.BlockingRules.Count];
        var made = new Candidates(space, keys, indexes);
        new Workers(threads, cancellation).Run(indexes.Length, rule =>
            indexes[rule] = BlockIndex.Build(keys.Clone(), rule, !made.StreamLeft, made._indexedCount, step, cancellation));
        return made;
    }

    /// <summary>Counts each rule's pairs exactly, leaves out rules above their budget, and refuses a job above the cap.</summary>
    public IReadOnlyList<BlockingRuleCount> Count(LinkModel model, long cap, long budgetShare, int threads, CancellationToken cancellation)
    {
        const int Chunk = 4096;
        int chunks = (StreamedCount + Chunk - 1) / Chunk;
        int rules = _indexes.Length;
        var pairs = new long[chunks][];
        var largest = new long[chunks][];
        _meeting = new uint[StreamedCount];
        new Workers(threads, cancellation).Run(chunks, c =>
        {
            // Rule by rule, so that one rule's table stays in the cache for thousands of rows.
            RowKeys keys = _keys.Clone();
            pairs[c] = new long[rules];
            largest[c] = new long[rules];
            int end = Math.Min(StreamedCount, (c + 1) * Chunk);
            for (int rule = 0; rule < rules; rule++)
            {
                CountRule(keys, rule, c * Chunk, end, out pairs[c][rule], out largest[c][rule]);
            }
        });

        var counts = new BlockingRuleCount[rules];
        for (int rule = 0; rule < rules; rule++)
        {
            long total = pairs.Sum(p => p[rule]);
            if (_isDedupe)
            {
                total /= 2;
            }

            bool leftOut = model.BlockingRules[rule].PairBudget is long budget && total > budget / budgetShare;
            if (leftOut)
            {
                _indexes[rule] = null;
            }

            counts[rule] = new BlockingRuleCount(model.BlockingRules[rule].Name, total, largest.Length == 0 ? 0 : largest.Max(l => l[rule]), leftOut);
        }

        long sum = counts.Where(r => !r.LeftOut).Sum(r => r.Pairs);
        if (sum > cap)
        {
            BlockingRuleCount worst = counts.Where(r => !r.LeftOut).OrderByDescending(r => r.Pairs).ThenBy(r => r.Name, StringComparer.Ordinal).First();
            throw new LinkRefusedException(FormattableString.Invariant(
                $"The job was refused: its blocking rules bring {sum:N0} pairs, more than the cap of {cap:N0}. The rule '{worst.Name}' alone brings {worst.Pairs:N0}; one record meets {worst.LargestBlock:N0} others under it. Look for a value that fills a column (a default date, 'unknown'), leave it empty, or use a model with a narrower rule; or raise the pair cap."));
        }

        return counts;
    }

    public Search NewSearch() => new(this);

    private void CountRule(RowKeys keys, int rule, int from, int to, out long pairs, out long largest)
    {
        BlockIndex index = _indexes[rule]!;
        uint bit = 1u << (rule & 31);
        pairs = 0;
        largest = 0;
        for (int row = from; row < to; row++)
        {
            long found = 0;
            int n = keys.Fill(rule, StreamLeft, row);
            for (int i = 0; i < n; i++)
            {
                found += index.Find(keys.Keys[i]).Length;
            }

            if (found > 0)
            {
                _meeting[row] |= bit;
                pairs += found;
                largest = Math.Max(largest, found);
            }
        }
    }

    /// <summary>One worker's search. Holds a mark per indexed row, so that each is given once per streamed row.</summary>
    public sealed class Search
    {
        private readonly Candidates _owner;
        private readonly RowKeys _keys;
        private readonly int[] _marks;
        private int _mark;

        public Search(Candidates owner)
        {
            _owner = owner;
            _keys = owner._keys.Clone();
            _marks = new int[owner._indexedCount];
        }

        /// <summary>The indexed rows found by the last call of <see cref="For"/>.</summary>
        public int[] Rows { get; private set; } = new int[1024];

        /// <summary>Finds the indexed rows that a streamed row is to be compared with, once the pairs are counted. When deduplicating, only rows before it.</summary>
        public int For(int row)
        {
            int count = 0;
            uint meeting = _owner._meeting[row];
            if (meeting == 0)
            {
                return 0;
            }

            _mark++;
            for (int rule = 0; rule < _owner._indexes.Length; rule++)
            {
                BlockIndex? index = _owner._indexes[rule];
                if (index is null || (meeting >> (rule & 31) & 1) == 0)
                {
                    continue;
                }

                int n = _keys.Fill(rule, _owner.StreamLeft, row);
                for (int i = 0; i < n; i++)
                {
                    foreach (int candidate in index.Find(_keys.Keys[i]))
                    {
                        if (_owner._isDedupe && candidate >= row)
                        {
                            break;
                        }

                        if (_marks[candidate] != _mark)
                        {
                            _marks[candidate] = _mark;
                            if (count == Rows.Length)
                            {
                                int[] rows = Rows;
                                Array.Resize(ref rows, count * 2);
                                Rows = rows;
                            }

                            Rows[count++] = candidate;
                        }
                    }
                }
            }

            return count;
        }
    }
}
