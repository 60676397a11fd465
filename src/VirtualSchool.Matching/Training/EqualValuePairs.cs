namespace VirtualSchool.Matching;

/// <summary>
/// Pairs that agree on one field: how likely that is for two records taken at random, and a sample of such pairs. Rare
/// agreements, such as a postcode, would hardly turn up among random pairs.
/// </summary>
internal sealed class EqualValuePairs
{
    private readonly int[] _leftRows;
    private readonly int[] _rightRows;
    private readonly int[] _leftStarts;
    private readonly int[] _rightStarts;
    private readonly long[] _upTo;
    private readonly bool _isDedupe;

    public EqualValuePairs(LinkSpace space, FieldSpace field)
    {
        _isDedupe = space.IsDedupe;
        (_leftStarts, _leftRows) = Group(field.Left, field.Values.Count);
        (_rightStarts, _rightRows) = _isDedupe ? (_leftStarts, _leftRows) : Group(field.Right, field.Values.Count);
        _upTo = new long[field.Values.Count + 1];
        for (int v = 0; v < field.Values.Count; v++)
        {
            long left = _leftStarts[v + 1] - _leftStarts[v];
            long right = _rightStarts[v + 1] - _rightStarts[v];
            _upTo[v + 1] = _upTo[v] + (_isDedupe ? left * (left - 1) : left * right);
        }

        double all = _isDedupe ? (double)space.LeftCount * (space.LeftCount - 1) : (double)space.LeftCount * space.RightCount;
        Share = all > 0 ? Pairs / all : 0;
    }

    /// <summary>How many pairs agree; when deduplicating, each counts twice.</summary>
    public long Pairs => _upTo[_upTo.Length - 1];

    /// <summary>The probability that two records taken at random agree on the field.</summary>
    public double Share { get; }

    public (int Left, int Right) Draw(SplitMix random)
    {
        long at = random.Below(Pairs);
        int low = 0;
        int high = _upTo.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (_upTo[middle] <= at)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        int lefts = _leftStarts[low + 1] - _leftStarts[low];
        int rights = _rightStarts[low + 1] - _rightStarts[low];
        int i = random.Below(lefts);
        int j = _isDedupe ? random.Below(rights - 1) : random.Below(rights);
        if (_isDedupe && j >= i)
        {
            j++;
        }

        return (_leftRows[_leftStarts[low] + i], _rightRows[_rightStarts[low] + j]);
    }

    private static (int[] Starts, int[] Rows) Group(int[] codes, int values)
    {
        var starts = new int[values + 1];
        foreach (int code in codes)
        {
            if (code > 0)
            {
                starts[code + 1]++;
            }
        }

        for (int v = 0; v < values; v++)
        {
            starts[v + 1] += starts[v];
        }

        var rows = new int[starts[values]];
        var next = (int[])starts.Clone();
        for (int row = 0; row < codes.Length; row++)
        {
            if (codes[row] > 0)
            {
                rows[next[codes[row]]++] = row;
            }
        }

        return (starts, rows);
    }
}
