namespace VirtualSchool.Matching;

/// <summary>The pairs that are the same in truth, by the keys of their records.</summary>
internal sealed class TruePairs
{
    private readonly RecordSet _left;
    private readonly RecordSet _right;
    private readonly HashSet<(string Left, string Right)> _known = [];

    public TruePairs(RecordSet left, RecordSet right, IEnumerable<KeyValuePair<string, string>> truth)
    {
        _left = left ?? throw new ArgumentNullException(nameof(left));
        _right = right ?? throw new ArgumentNullException(nameof(right));
        foreach (KeyValuePair<string, string> pair in truth ?? throw new ArgumentNullException(nameof(truth)))
        {
            _known.Add(Ordered(pair.Key, pair.Value));
        }
    }

    public int Count => _known.Count;

    public bool Holds(in MatchPair pair) => _known.Contains(Ordered(_left.KeyOf(pair.Left), _right.KeyOf(pair.Right)));

    /// <summary>The rows of each true pair; -1 for a key that no record has. Of records that share a key the first counts.</summary>
    public IEnumerable<(int Left, int Right)> Rows()
    {
        Dictionary<string, int> lefts = RowsOf(_left);
        Dictionary<string, int> rights = ReferenceEquals(_left, _right) ? lefts : RowsOf(_right);
        return _known.Select(p => (Row(lefts, p.Left), Row(rights, p.Right)));

        static int Row(Dictionary<string, int> rows, string key) => rows.TryGetValue(key, out int row) ? row : -1;
    }

    private static Dictionary<string, int> RowsOf(RecordSet records)
    {
        var rows = new Dictionary<string, int>(records.Count, StringComparer.Ordinal);
        for (int row = records.Count - 1; row >= 0; row--)
        {
            rows[records.KeyOf(row)] = row;
        }

        return rows;
    }

    private (string Left, string Right) Ordered(string a, string b) => ReferenceEquals(_left, _right) && string.CompareOrdinal(a, b) > 0 ? (b, a) : (a, b);
}
