namespace VirtualSchool.Matching;

/// <summary>
/// How much more often than by chance two values are found together in one record. A forename and a surname of one tradition
/// keep company (Caoimhe with O'Connor, Ahmad with Al-Ahmad, Piotr with Nowak), so that two strangers who share the one often
/// share the other: agreement on both is less evidence than the two agreements added up.
/// </summary>
/// <remarks>
/// Counted in the longer list, which is that of more people, each of whom it has once; of lists of one length, in both, of which the
/// mean is taken, so that it does not matter which is called the left one. The record of the pair itself is left out: what counts is
/// how many others are called the same.
/// </remarks>
internal sealed class Company
{
    /// <summary>What the counts are held by, towards chance: one namesake among names that should have none weighs 3.5 bits, not all there is.</summary>
    public const double ChanceRecords = 0.1;

    // Places for marks, so many to a record that few pairs of values that are there once share one with another.
    private const int PlacesPerRecord = 8;
    private const int MostPlaces = 1 << 28;

    private readonly FieldSpace _first;
    private readonly FieldSpace _second;
    private readonly bool _left;

    // The same of the other list, where both are as long.
    private Company? _asWell;
    private readonly Dictionary<ulong, int> _together = [];
    private int[] _ofFirst;
    private int[] _ofSecond;
    private int _records;

    private Company(FieldSpace first, FieldSpace second, bool left)
    {
        _first = first;
        _second = second;
        _left = left;
        _ofFirst = new int[first.Values.Count];
        _ofSecond = new int[second.Values.Count];
    }

    /// <summary>Counts the longer of two lists; of an index, whose records come one by one, none yet.</summary>
    public static Company Of(LinkSpace space, FieldSpace first, FieldSpace second)
    {
        if (first.IsOpen)
        {
            return new Company(first, second, true);
        }

        Company company = Counted(first, second, space.LeftCount >= space.RightCount);
        company._asWell = space.LeftCount == space.RightCount ? Counted(first, second, false) : null;
        return company;
    }

    private static Company Counted(FieldSpace first, FieldSpace second, bool left)
    {
        var company = new Company(first, second, left);
        company.CountAll(left ? first.Left : first.Right, left ? second.Left : second.Right);
        return company;
    }

    /// <summary>Counts a record of an index in, by 1, or out, by -1, while its values stand in the table.</summary>
    public void Count(int row, int by)
    {
        int a = _first.Left[row];
        int b = _second.Left[row];
        if (a > 0 && b > 0)
        {
            Room.For(ref _ofFirst, a + 1);
            Room.For(ref _ofSecond, b + 1);
            _records += by;
            _ofFirst[a] += by;
            _ofSecond[b] += by;
            _together.TryGetValue(Key(a, b), out int count);
            if (count + by == 0)
            {
                _together.Remove(Key(a, b));
            }
            else
            {
                _together[Key(a, b)] = count + by;
            }
        }
    }

    /// <summary>The correction in bits for a pair that agrees on both values: never above 0, nor below that of a term frequency.</summary>
    public double Weight(int leftRow, int rightRow)
        => _asWell is null ? OwnWeight(leftRow, rightRow) : (OwnWeight(leftRow, rightRow) + _asWell.OwnWeight(leftRow, rightRow)) / 2;

    private double OwnWeight(int leftRow, int rightRow)
    {
        int a = _left ? _first.Left[leftRow] : _first.Right[rightRow];
        int b = _left ? _second.Left[leftRow] : _second.Right[rightRow];

        // Of several values nobody can say which was meant.
        if (a <= 0 || b <= 0 || _records <= 1)
        {
            return 0;
        }

        int together = _together.TryGetValue(Key(a, b), out int count) ? count - 1 : 0;
        double byChance = (_ofFirst[a] - 1.0) * (_ofSecond[b] - 1.0) / (_records - 1.0);
        double lift = (together + ChanceRecords) / (byChance + ChanceRecords);
        return lift <= 1 ? 0 : -Math.Min(TermFrequency.MostBits, Odds.Log2(lift));
    }

    private static ulong Key(int a, int b) => ((ulong)a << 32) | (uint)b;

    private static (int Word, ulong Bit) Place(int a, int b, int size)
    {
        ulong at = StableHash.Combine((ulong)a, (ulong)b) & (ulong)(size - 1);
        return ((int)(at >> 6), 1UL << (int)(at & 63));
    }

    /// <summary>Keeps the counts of values that are together twice or more only: the others need none, and are most.</summary>
    private void CountAll(CodeColumn first, CodeColumn second)
    {
        int size = 64;
        while (size < first.Length * (long)PlacesPerRecord && size < MostPlaces)
        {
            size *= 2;
        }

        var once = new ulong[size / 64];
        var again = new ulong[size / 64];
        for (int row = 0; row < first.Length; row++)
        {
            int a = first[row];
            int b = second[row];
            if (a > 0 && b > 0)
            {
                _records++;
                _ofFirst[a]++;
                _ofSecond[b]++;
                (int word, ulong bit) = Place(a, b, size);
                again[word] |= once[word] & bit;
                once[word] |= bit;
            }
        }

        for (int row = 0; row < first.Length; row++)
        {
            int a = first[row];
            int b = second[row];
            if (a > 0 && b > 0)
            {
                (int word, ulong bit) = Place(a, b, size);
                if ((again[word] & bit) != 0)
                {
                    _together.TryGetValue(Key(a, b), out int count);
                    _together[Key(a, b)] = count + 1;
                }
            }
        }
    }
}
