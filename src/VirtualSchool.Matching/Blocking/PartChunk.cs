namespace VirtualSchool.Matching;

/// <summary>
/// The keys of a stretch of rows under one rule after another. Parts are worked out first, because many rules share a part. Each
/// step is a short loop over all rows, so that the processor waits for many places in memory at once. Not thread-safe: each worker
/// has one.
/// </summary>
internal sealed class PartChunk
{
    public const int Rows = 1024;

    private readonly RowKeys _keys;

    // By part and row: its first two numbers, 0 for none; a row that has more of them has -1, and is looked at on its own.
    private readonly int[][] _first;
    private readonly int[][] _second;
    private ulong[] _found = new ulong[Rows * 4];
    private bool _left;
    private int _from;
    private int _rows;

    public PartChunk(RowKeys keys)
    {
        _keys = keys;
        _first = keys.Parts.Select(_ => new int[Rows]).ToArray();
        _second = keys.Parts.Select(_ => new int[Rows]).ToArray();
    }

    /// <summary>The row of each meeting that <see cref="Meet"/> found, counted from the first of the stretch; in order.</summary>
    public int[] MeetingRows { get; private set; } = new int[Rows * 4];

    /// <summary>The place of the group of each meeting.</summary>
    public int[] MeetingPlaces { get; private set; } = new int[Rows * 4];

    /// <summary>Takes the rows of one side from a number of them on, at most <see cref="Rows"/>.</summary>
    public void Load(bool left, int from, int rows)
    {
        _left = left;
        _from = from;
        _rows = rows;
        for (int p = 0; p < _first.Length; p++)
        {
            _keys.Parts[p].FillTwo(left, from, rows, _first[p], _second[p]);
        }
    }

    /// <summary>Finds the groups of an index that the rows meet under its rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="index">Its index.</param>
    /// <returns>How many meetings there are.</returns>
    public int Meet(int rule, BlockIndex index)
    {
        int count = FindKeys(rule);
        count = index.Sift(_found, MeetingRows, count);
        index.PlacesOf(_found, MeetingPlaces, count);
        int kept = 0;
        for (int k = 0; k < count; k++)
        {
            MeetingPlaces[kept] = MeetingPlaces[k];
            MeetingRows[kept] = MeetingRows[k];
            kept += MeetingPlaces[k] != 0 ? 1 : 0;
        }

        return kept;
    }

    /// <summary>As <see cref="Meet"/>, for rows that are indexed themselves.</summary>
    public int MeetOwn(BlockIndex index, int from, int rows)
    {
        int[] found = MeetingRows;
        int[] places = MeetingPlaces;
        int count = index.OwnPlaces(from, rows, ref found, ref places);
        MeetingRows = found;
        MeetingPlaces = places;
        return count;
    }

    private int FindKeys(int rule)
    {
        int[] parts = _keys.PartsOf(rule);
        int[] first = _first[parts[0]];
        int[] second = _second[parts[0]];
        int count = 0;
        for (int i = 0; i < _rows; i++)
        {
            if (first[i] == 0)
            {
                continue;
            }

            Reserve(count);
            int from = count;
            bool few = first[i] > 0;
            if (few)
            {
                _found[count++] = (ulong)first[i];
                if (second[i] != 0)
                {
                    _found[count++] = (ulong)second[i];
                }

                for (int p = 1; p < parts.Length && count > from && few; p++)
                {
                    few = Join(p, _first[parts[p]][i], _second[parts[p]][i], from, ref count);
                }
            }

            if (!few)
            {
                int n = _keys.Fill(rule, _left, _from + i);
                Array.Copy(_keys.Keys, 0, _found, from, n);
                count = from + n;
            }

            for (int k = from; k < count; k++)
            {
                MeetingRows[k] = i;
            }
        }

        return count;
    }

    /// <summary>Joins a further part to a row's keys. False when there are too many for the short way.</summary>
    private bool Join(int place, int first, int second, int from, ref int count)
    {
        if (first == 0)
        {
            count = from;
            return true;
        }

        int keys = count - from;
        if (first < 0 || (second != 0 && keys * 2 > RowKeys.MostKeys))
        {
            return false;
        }

        if (second != 0)
        {
            for (int k = from; k < from + keys; k++)
            {
                _found[count++] = RowKeys.Join(place, _found[k], second);
            }
        }

        for (int k = from; k < from + keys; k++)
        {
            _found[k] = RowKeys.Join(place, _found[k], first);
        }

        return true;
    }

    private void Reserve(int count)
    {
        if (count + RowKeys.MostKeys > _found.Length)
        {
            Array.Resize(ref _found, _found.Length * 2);
            int[] rows = MeetingRows;
            int[] places = MeetingPlaces;
            Array.Resize(ref rows, _found.Length);
            Array.Resize(ref places, _found.Length);
            MeetingRows = rows;
            MeetingPlaces = places;
        }
    }
}
