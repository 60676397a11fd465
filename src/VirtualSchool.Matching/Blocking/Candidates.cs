using System.Runtime.CompilerServices;

namespace VirtualSchool.Matching;

/// <summary>
/// Finds the pairs to compare: the smaller side is indexed by key, rows of the larger side are looked up. A pair is given
/// once, by the first rule that brings it, whatever the number of rules and keys. A sorted rule has its own kind of index.
/// </summary>
internal sealed class Candidates
{
    /// <summary>How many streamed rows are one piece of work. Few enough that one value that very many records share is spread over the workers.</summary>
    public const int Chunk = PartChunk.Rows;

    private readonly RowKeys _keys;
    private readonly BlockIndex?[] _indexes;
    private readonly SortedNeighbourhood?[] _sorted;

    // The groups of all rules, and where those of each begin; see BlockIndex. A sorted rule has none there.
    private readonly int[] _starts;
    private int[] _table = [];

    // By chunk, once counted. A few numbers a row: less than to look everything up twice costs.
    private readonly Meetings[] _meetings;
    private readonly int _indexedCount;
    private readonly int _step;
    private readonly bool _lonePairs;
    private readonly bool _isDedupe;

    // Whether each row is indexed and streamed: then its groups are known.
    private readonly bool _areOwn;

    private Candidates(LinkSpace space, RowKeys keys, int rules, int step, bool lonePairs)
    {
        _keys = keys;
        _indexes = new BlockIndex?[rules];
        _sorted = new SortedNeighbourhood?[rules];
        _starts = new int[rules + 1];
        _step = step;
        _lonePairs = lonePairs;
        _isDedupe = space.IsDedupe;
        _areOwn = space.IsDedupe && step == 1;
        StreamLeft = space.IsDedupe || space.LeftCount >= space.RightCount;
        _indexedCount = StreamLeft ? space.RightCount : space.LeftCount;
        StreamedCount = StreamLeft ? space.LeftCount : space.RightCount;
        _meetings = new Meetings[Chunks];
    }

    /// <summary>True when rows of the left side are looked up and the right side is indexed.</summary>
    public bool StreamLeft { get; }

    public int StreamedCount { get; }

    /// <summary>How many pieces of work the streamed rows make.</summary>
    public int Chunks => (StreamedCount + Chunk - 1) / Chunk;

    /// <summary>Prepares the indexes of a model's rules.</summary>
    /// <param name="model">The model.</param>
    /// <param name="space">The records.</param>
    /// <param name="step">Every how many rows of the indexed side to take; 1 for all.</param>
    /// <param name="threads">Threads to use; 0 for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="lonePairs">
    /// False to pass over, in a sample of one list, records that meet a single other under a rule. Training does better without them: on a
    /// million generated records the F1 of the clusters is 0.973, and 0.963 with them.
    /// </param>
    public static Candidates Build(LinkModel model, LinkSpace space, int step, int threads, CancellationToken cancellation, bool lonePairs = true)
    {
        RowKeys keys = RowKeys.Build(model.BlockingRules, space, everyValue: false, threads, cancellation);
        var made = new Candidates(space, keys, model.BlockingRules.Count, step, lonePairs);
        BlockIndex?[] indexes = made._indexes;
        var workers = new Workers(threads, cancellation);
        workers.Run(indexes.Length, rule =>
        {
            if (model.BlockingRules[rule].Window is not null)
            {
                made._sorted[rule] = SortedNeighbourhood.Build(model.BlockingRules[rule], space, made.StreamLeft, made._indexedCount, step, cancellation);
            }
            else
            {
                indexes[rule] = BlockIndex.Build(keys.Clone(), rule, !made.StreamLeft, made._indexedCount, step, made._areOwn, cancellation);
            }
        });

        // Place 0 is no group's, or that of a row alone.
        made._starts[0] = 1;
        for (int rule = 0; rule < indexes.Length; rule++)
        {
            made._starts[rule + 1] = checked(made._starts[rule] + (indexes[rule]?.Length ?? 0));
        }

        made._table = new int[made._starts[indexes.Length]];
        made._table[0] = made._areOwn ? 1 : 0;
        workers.Run(indexes.Length, rule =>
        {
            indexes[rule]?.Place(made._table, made._starts[rule]);
            if (!made._areOwn)
            {
                indexes[rule]?.ForgetRows();
            }
        });
        return made;
    }

    /// <summary>Counts each rule's pairs exactly, leaves out rules above their budget, and refuses a job above the cap. To be called once, before a search.</summary>
    public IReadOnlyList<BlockingRuleCount> Count(LinkModel model, long cap, long budgetShare, int threads, CancellationToken cancellation)
    {
        var pairs = new long[Chunks][];
        var most = new long[Chunks][];
        var workers = new Workers(threads, cancellation);
        workers.Run(Chunks, () => (Parts: new PartChunk(_keys.Clone()), Collector: new Meetings.Collector()), (worker, c) =>
        {
            pairs[c] = new long[_indexes.Length];
            most[c] = new long[_indexes.Length];
            _meetings[c] = Meet(worker.Parts, worker.Collector, c, pairs[c], most[c]);
        });

        var counts = new BlockingRuleCount[_indexes.Length];
        for (int rule = 0; rule < counts.Length; rule++)
        {
            long total = 0;
            long largest = 0;
            for (int c = 0; c < Chunks; c++)
            {
                total += pairs[c][rule];
                largest = Math.Max(largest, most[c][rule]);
            }

            if (_isDedupe)
            {
                total /= 2;
            }

            bool leftOut = model.BlockingRules[rule].PairBudget is long budget && total > budget / budgetShare;
            if (leftOut)
            {
                int without = rule;
                _sorted[rule] = null;
                workers.Run(Chunks, c => _meetings[c] = _meetings[c].Without(_starts[without], _starts[without + 1]));
            }

            counts[rule] = new BlockingRuleCount(model.BlockingRules[rule].Name, total, largest, leftOut);
        }

        long sum = counts.Where(r => !r.LeftOut).Sum(r => r.Pairs);
        if (sum > cap)
        {
            BlockingRuleCount worst = counts.Where(r => !r.LeftOut).OrderByDescending(r => r.Pairs).ThenBy(r => r.Name, StringComparer.Ordinal).First();
            throw new LinkRefusedException(FormattableString.Invariant(
                $"The job was refused: its blocking rules bring {sum:N0} pairs, more than the cap of {cap:N0}. The rule '{worst.Name}' alone brings {worst.Pairs:N0}; one record meets {worst.LargestBlock:N0} others under it. Look for a value that fills a column (a default date, 'unknown'), leave it empty, or use a model with a narrower rule; or raise the pair cap."));
        }

        // Everything is looked up now.
        Array.Clear(_indexes, 0, _indexes.Length);
        return counts;
    }

    public Search NewSearch() => new(this);

    /// <summary>
    /// Finds which groups a chunk's rows meet, rule by rule, so that one rule's table stays in the cache for all of them, and counts
    /// the pairs of each rule.
    /// </summary>
    private Meetings Meet(PartChunk parts, Meetings.Collector collector, int chunk, long[] pairs, long[] most)
    {
        int from = chunk * Chunk;
        int rows = Math.Min(Chunk, StreamedCount - from);
        if (!_areOwn)
        {
            parts.Load(StreamLeft, from, rows);
        }

        for (int rule = 0; rule < _indexes.Length; rule++)
        {
            if (_sorted[rule] is { } sorted)
            {
                for (int row = from; row < from + rows; row++)
                {
                    long near = sorted.CountOf(row) - (MeetsItself(row) ? sorted.KeysOf(row) : 0);
                    pairs[rule] += near;
                    most[rule] = Math.Max(most[rule], near);
                }

                continue;
            }

            BlockIndex index = _indexes[rule]!;
            int meetings = _areOwn ? parts.MeetOwn(index, from, rows) : parts.Meet(rule, index);
            for (int k = 0; k < meetings;)
            {
                int row = parts.MeetingRows[k];
                long found = 0;
                int first = k;
                for (; k < meetings && parts.MeetingRows[k] == row; k++)
                {
                    found += _table[parts.MeetingPlaces[k]];
                }

                // When deduplicating, a record meets itself under each of its keys.
                long others = found - (_isDedupe ? k - first : 0);
                found = MeetsItself(from + row) ? others : found;
                if ((_lonePairs ? found : others) > 0)
                {
                    for (int i = first; i < k; i++)
                    {
                        if (parts.MeetingPlaces[i] != 0)
                        {
                            collector.Add(row, parts.MeetingPlaces[i]);
                        }
                    }
                }

                pairs[rule] += found;
                most[rule] = Math.Max(most[rule], found);
            }
        }

        return collector.Take(rows);
    }

    private bool MeetsItself(int row) => _isDedupe && row % _step == 0;

    /// <summary>One worker's search. Holds a mark per indexed row, so that each is given once per streamed row.</summary>
    public sealed class Search
    {
        private readonly Candidates _owner;

        // A bit a row, so that all of them stay in the nearest cache; set only while one streamed row is looked at.
        private readonly ulong[] _marks;
        private Meetings? _meetings;
        private int[] _places = [];
        private int _from;

        public Search(Candidates owner)
        {
            _owner = owner;
            _marks = new ulong[(owner._indexedCount + 63) / 64];
        }

        /// <summary>The indexed rows found by the last call of <see cref="For"/>.</summary>
        public int[] Rows { get; private set; } = new int[1024];

        /// <summary>For each of <see cref="Rows"/>, the rules that bring it, a bit each: of the last call of <see cref="ForWithRules"/>, with at most 64 rules.</summary>
        public ulong[] Rules { get; private set; } = [];

        /// <summary>Begins a chunk. The pairs must have been counted.</summary>
        /// <returns>The chunk's first row and the row after its last.</returns>
        public (int From, int To) Begin(int chunk)
        {
            _meetings = _owner._meetings[chunk];
            _from = chunk * Chunk;
            return (_from, Math.Min(_owner.StreamedCount, _from + Chunk));
        }

        /// <summary>Finds the indexed rows that a streamed row of the chunk is to be compared with. When deduplicating, only rows before it.</summary>
        public int For(int row)
        {
            int count = 0;
            int[] table = _owner._table;
            foreach (int place in _meetings!.Of(row - _from))
            {
                count = Take(table.AsSpan(place + 1, table[place]), row, count);
            }

            foreach (SortedNeighbourhood? sorted in _owner._sorted)
            {
                if (sorted is not null)
                {
                    foreach (ReadOnlySpan<int> near in sorted.GroupsOf(row))
                    {
                        count = Take(near, row, count);
                    }
                }
            }

            Unmark(count);
            return count;
        }

        /// <summary>As <see cref="For"/>, and which rules bring each row found.</summary>
        public int ForWithRules(int row)
        {
            if (_places.Length < _owner._indexedCount)
            {
                _places = new int[_owner._indexedCount];
            }

            int count = 0;
            int rule = 0;
            int[] table = _owner._table;

            // Places come in the order of the rules, each rule's in a stretch of its own.
            foreach (int place in _meetings!.Of(row - _from))
            {
                while (place >= _owner._starts[rule + 1])
                {
                    rule++;
                }

                count = TakeFor(rule, table.AsSpan(place + 1, table[place]), row, count);
            }

            for (rule = 0; rule < _owner._sorted.Length; rule++)
            {
                if (_owner._sorted[rule] is { } sorted)
                {
                    foreach (ReadOnlySpan<int> near in sorted.GroupsOf(row))
                    {
                        count = TakeFor(rule, near, row, count);
                    }
                }
            }

            Unmark(count);
            return count;
        }

        private int TakeFor(int rule, ReadOnlySpan<int> group, int row, int count)
        {
            int after = Take(group, row, count);
            if (Rules.Length < Rows.Length)
            {
                ulong[] rules = Rules;
                Array.Resize(ref rules, Rows.Length);
                Rules = rules;
            }

            for (int i = count; i < after; i++)
            {
                _places[Rows[i]] = i;
                Rules[i] = 0;
            }

            foreach (int candidate in group)
            {
                if (_owner._isDedupe && candidate >= row)
                {
                    break;
                }

                Rules[_places[candidate]] |= 1UL << rule;
            }

            return after;
        }

        /// <summary>Adds the rows of a group that are not there yet. Inlined: groups are short, and there are very many.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int Take(ReadOnlySpan<int> group, int row, int count)
        {
            Reserve(count + group.Length);
            int before = _owner._isDedupe ? row : int.MaxValue;
            ulong[] marks = _marks;
            int[] rows = Rows;
            foreach (int candidate in group)
            {
                if (candidate >= before)
                {
                    break;
                }

                // Written whether it is new or not: a place in an array costs less than a wrong guess.
                ulong bit = 1UL << (candidate & 63);
                ulong word = marks[candidate >> 6];
                marks[candidate >> 6] = word | bit;
                rows[count] = candidate;
                count += (word & bit) == 0 ? 1 : 0;
            }

            return count;
        }

        private void Unmark(int count)
        {
            for (int k = 0; k < count; k++)
            {
                _marks[Rows[k] >> 6] = 0;
            }
        }

        private void Reserve(int count)
        {
            if (count >= Rows.Length)
            {
                int[] rows = Rows;
                Array.Resize(ref rows, Math.Max(rows.Length * 2, count + 1));
                Rows = rows;
            }
        }
    }
}
