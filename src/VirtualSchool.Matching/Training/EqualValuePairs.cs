namespace VirtualSchool.Matching;

/// <summary>
/// Pairs that agree on one field: how likely that is for two records taken at random, and a sample of such pairs. Rare
/// agreements, such as a postcode, would hardly turn up among random pairs.
/// </summary>
internal sealed class EqualValuePairs
{
    // Values that make pairs, in order of first appearance on the left: how many pairs there are up to each, and where its rows lie.
    private readonly List<long> _upTo = [0];
    private readonly List<int> _values = [];
    private readonly Rows _left;
    private readonly Rows _right;
    private readonly bool _isDedupe;

    public EqualValuePairs(LinkSpace space, FieldSpace field)
    {
        _isDedupe = space.IsDedupe;
        _left = new Rows(field.Left, field.Values.Count);
        _right = _isDedupe ? _left : new Rows(field.Right, field.Values.Count);
        for (int row = 0; row < space.LeftCount; row++)
        {
            int value = field.Left[row];
            if (value > 0 && _left.First(value) == row)
            {
                long left = _left.Count(value);
                long right = _right.Count(value);
                long pairs = _isDedupe ? left * (left - 1) : left * right;
                if (pairs > 0)
                {
                    _values.Add(value);
                    _upTo.Add(Pairs + pairs);
                }
            }
        }

        double all = _isDedupe ? (double)space.LeftCount * (space.LeftCount - 1) : (double)space.LeftCount * space.RightCount;
        Share = all > 0 ? Pairs / all : 0;
    }

    /// <summary>How many pairs agree; when deduplicating, each counts twice.</summary>
    public long Pairs => _upTo[_upTo.Count - 1];

    /// <summary>The probability that two records taken at random agree on the field.</summary>
    public double Share { get; }

    public (int Left, int Right) Draw(SplitMix random)
    {
        long at = random.Below(Pairs);
        int low = 0;
        int high = _upTo.Count - 1;
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

        int value = _values[low];
        int i = random.Below(_left.Count(value));
        int j = _isDedupe ? random.Below(_right.Count(value) - 1) : random.Below(_right.Count(value));
        if (_isDedupe && j >= i)
        {
            j++;
        }

        return (_left.At(value, i), _right.At(value, j));
    }

    /// <summary>The rows of one side by value, in row order.</summary>
    private sealed class Rows
    {
        private readonly int[] _starts;
        private readonly int[] _rows;

        public Rows(CodeColumn codes, int values)
        {
            _starts = new int[values + 1];
            for (int row = 0; row < codes.Length; row++)
            {
                if (codes[row] > 0)
                {
                    _starts[codes[row]]++;
                }
            }

            // Each start runs ahead to the end of its value, and comes back as the rows are filled in from the last.
            int total = 0;
            for (int v = 0; v < values; v++)
            {
                total += _starts[v];
                _starts[v] = total;
            }

            _starts[values] = total;
            _rows = new int[total];
            for (int row = codes.Length - 1; row >= 0; row--)
            {
                if (codes[row] > 0)
                {
                    _rows[--_starts[codes[row]]] = row;
                }
            }
        }

        public int Count(int value) => _starts[value + 1] - _starts[value];

        public int At(int value, int i) => _rows[_starts[value] + i];

        public int First(int value) => At(value, 0);
    }
}
