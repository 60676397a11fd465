namespace VirtualSchool.Matching;

/// <summary>
/// Where the records of both sides stand when they are sorted by a key: the rank of the key among the different keys of both, so that
/// equal keys have one rank and no order of rows comes into it. Parts are compared one after the other, each by its characters' codes.
/// </summary>
internal sealed class SortedKeys
{
    // As many as blocking by equal keys looks at.
    private const int MostPerPart = 8;
    private const int MostKeys = RowKeys.MostKeys;

    private readonly Side _left;
    private readonly Side _right;

    private SortedKeys(Side left, Side right, int count)
    {
        _left = left;
        _right = right;
        Count = count;
    }

    /// <summary>How many different keys there are.</summary>
    public int Count { get; }

    /// <summary>Sorts the keys of a space.</summary>
    /// <param name="parts">The parts of the key, the first of which weighs most in the order.</param>
    /// <param name="space">The records.</param>
    public static SortedKeys Build(IReadOnlyList<KeyPart> parts, LinkSpace space)
    {
        var left = new Side(space.LeftCount);
        Side right = space.IsDedupe ? left : new Side(space.RightCount);
        int count = 1;
        foreach (KeyPart part in parts)
        {
            var ranks = new PartRanks(part.Fields.Select(f => space.Fields[space.IndexOf(f)]).ToArray(), part);
            left.Extend(ranks, true);
            if (!space.IsDedupe)
            {
                right.Extend(ranks, false);
            }

            count = Compress(left, space.IsDedupe ? null : right);
        }

        left.Finish();
        if (!space.IsDedupe)
        {
            right.Finish();
        }

        return new SortedKeys(left, right, count);
    }

    /// <summary>The different ranks of a row, rising; none when a part of the key has no value.</summary>
    public ReadOnlySpan<int> Of(bool left, int row) => (left ? _left : _right).Ranks(row);

    /// <summary>Numbers the keys of both sides from 0 in their order.</summary>
    private static int Compress(Side left, Side? right)
    {
        ulong[] all = right is null ? left.Keys.ToArray() : left.Keys.Concat(right.Keys).ToArray();
        Array.Sort(all);
        int count = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[count++] = all[i];
            }
        }

        left.Renumber(all, count);
        right?.Renumber(all, count);
        return count;
    }

    /// <summary>The keys of one side's rows, side by side.</summary>
    private sealed class Side
    {
        private int[] _starts;
        private int[] _ranks = [];

        public Side(int rows)
        {
            // Before the first part every row has the one empty key.
            _starts = Enumerable.Range(0, rows + 1).ToArray();
            Keys = new List<ulong>(new ulong[rows]);
        }

        public List<ulong> Keys { get; private set; }

        public ReadOnlySpan<int> Ranks(int row) => _ranks.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

        public void Extend(PartRanks part, bool left)
        {
            var keys = new List<ulong>(Keys.Count);
            var starts = new int[_starts.Length];
            var own = new List<int>();
            for (int row = 0; row + 1 < starts.Length; row++)
            {
                own.Clear();
                part.Fill(left, row, own);
                int first = keys.Count;
                for (int k = _starts[row]; k < _starts[row + 1]; k++)
                {
                    for (int i = 0; i < Math.Min(own.Count, MostPerPart) && keys.Count - first < MostKeys; i++)
                    {
                        keys.Add((Keys[k] << 32) | (uint)own[i]);
                    }
                }

                starts[row + 1] = keys.Count;
            }

            Keys = keys;
            _starts = starts;
        }

        public void Renumber(ulong[] sorted, int count)
        {
            for (int k = 0; k < Keys.Count; k++)
            {
                Keys[k] = (ulong)Array.BinarySearch(sorted, 0, count, Keys[k]);
            }
        }

        public void Finish()
        {
            var ranks = new List<int>(Keys.Count);
            var starts = new int[_starts.Length];
            for (int row = 0; row + 1 < starts.Length; row++)
            {
                int own = _starts[row + 1] - _starts[row];
                if (own == 1)
                {
                    ranks.Add((int)Keys[_starts[row]]);
                }
                else if (own > 1)
                {
                    ranks.AddRange(Keys.GetRange(_starts[row], own).Select(k => (int)k).Distinct().OrderBy(k => k));
                }

                starts[row + 1] = ranks.Count;
            }

            _starts = starts;
            _ranks = ranks.ToArray();
            Keys = [];
        }
    }

    /// <summary>For each value of some fields, where the texts it gives to a part stand among all texts of the part, from 1.</summary>
    private sealed class PartRanks
    {
        private readonly FieldSpace[] _fields;
        private readonly int[][][] _of;

        public PartRanks(FieldSpace[] fields, KeyPart part)
        {
            _fields = fields;
            var texts = new List<string>[fields.Length][];
            var hashes = new List<ulong>();
            var all = new HashSet<string>(StringComparer.Ordinal);
            for (int f = 0; f < fields.Length; f++)
            {
                TextPool values = fields[f].Values;
                texts[f] = new List<string>[values.Count];
                char[] first = [];
                char[] second = [];
                for (int id = 1; id < values.Count; id++)
                {
                    ReadOnlySpan<char> exact = values[id];
                    Room.For(ref first, (exact.Length * 2) + 16);
                    Room.For(ref second, (exact.Length * 2) + 16);
                    hashes.Clear();
                    texts[f][id] = [];
                    PartHashes.Of(exact, part, first, second, hashes, texts[f][id]);
                    all.UnionWith(texts[f][id]);
                }
            }

            string[] sorted = all.ToArray();
            Array.Sort(sorted, StringComparer.Ordinal);
            var rank = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
            for (int i = 0; i < sorted.Length; i++)
            {
                rank.Add(sorted[i], i + 1);
            }

            _of = texts.Select(t => t.Select(own => own is null ? [] : own.Select(text => rank[text]).Distinct().ToArray()).ToArray()).ToArray();
        }

        public void Fill(bool left, int row, List<int> own)
        {
            for (int f = 0; f < _fields.Length; f++)
            {
                int code = (left ? _fields[f].Left : _fields[f].Right)[row];
                if (code > 0)
                {
                    Add(_of[f][code], own);
                }
                else if (code < 0)
                {
                    foreach (int value in _fields[f].Several(code))
                    {
                        Add(_of[f][value], own);
                    }
                }
            }
        }

        private static void Add(int[] ranks, List<int> own)
        {
            foreach (int rank in ranks)
            {
                if (!own.Contains(rank))
                {
                    own.Add(rank);
                }
            }
        }
    }
}
