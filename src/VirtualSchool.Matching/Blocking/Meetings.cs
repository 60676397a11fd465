namespace VirtualSchool.Matching;

/// <summary>Which groups of indexed rows the streamed rows of one chunk meet: for each row its groups' places, in the order of the rules.</summary>
internal sealed class Meetings
{
    private readonly int[] _starts;
    private readonly int[] _places;

    private Meetings(int[] starts, int[] places)
    {
        _starts = starts;
        _places = places;
    }

    /// <summary>The places of the groups that a row meets, the row counted from the first of the chunk.</summary>
    public ReadOnlySpan<int> Of(int row) => _places.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>The same without the groups that lie in a stretch of the table.</summary>
    public Meetings Without(int from, int to)
    {
        var starts = new int[_starts.Length];
        var places = new List<int>(_places.Length);
        for (int row = 0; row + 1 < starts.Length; row++)
        {
            foreach (int place in Of(row))
            {
                if (place < from || place >= to)
                {
                    places.Add(place);
                }
            }

            starts[row + 1] = places.Count;
        }

        return new Meetings(starts, places.ToArray());
    }

    /// <summary>Collects the meetings of one chunk after another, rule by rule.</summary>
    public sealed class Collector
    {
        private int[] _rows = new int[4096];
        private int[] _places = new int[4096];
        private int _count;

        /// <summary>Adds a meeting: rules come in order.</summary>
        public void Add(int row, int place)
        {
            if (_count == _rows.Length)
            {
                Array.Resize(ref _rows, _count * 2);
                Array.Resize(ref _places, _count * 2);
            }

            _rows[_count] = row;
            _places[_count++] = place;
        }

        /// <summary>Puts what was added in the order of the rows, and begins anew.</summary>
        public Meetings Take(int rows)
        {
            var starts = new int[rows + 1];
            for (int i = 0; i < _count; i++)
            {
                starts[_rows[i]]++;
            }

            // Each start runs ahead to the end of its row, and comes back as the places are filled in from the last.
            int total = 0;
            for (int row = 0; row < rows; row++)
            {
                total += starts[row];
                starts[row] = total;
            }

            starts[rows] = total;
            var places = new int[total];
            for (int i = _count - 1; i >= 0; i--)
            {
                places[--starts[_rows[i]]] = _places[i];
            }

            _count = 0;
            return new Meetings(starts, places);
        }
    }
}
