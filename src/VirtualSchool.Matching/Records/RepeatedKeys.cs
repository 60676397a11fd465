namespace VirtualSchool.Matching;

/// <summary>Whether keys repeat within a list, found with two bits or so a record and no string where none does.</summary>
internal readonly struct RepeatedKeys(int count, int first)
{
    /// <summary>How many records have the key of an earlier one.</summary>
    public int Count { get; } = count;

    /// <summary>The first row that has; -1 when there is none.</summary>
    public int First { get; } = first;

    /// <summary>Looks at keys that stand in a pool under row + 1.</summary>
    public static RepeatedKeys In(TextPool keys)
    {
        int rows = keys.Count - 1;
        int bits = 10;
        while (bits < 28 && 1L << bits < 16L * rows)
        {
            bits++;
        }

        // Keys that fall on one bit may be equal; only these are looked at closely.
        var seen = new ulong[1 << (bits - 6)];
        var doubtful = new ulong[seen.Length];
        bool any = false;
        for (int row = 0; row < rows; row++)
        {
            int at = Place(keys, row, bits);
            ulong bit = 1UL << (at & 63);
            if ((seen[at >> 6] & bit) != 0)
            {
                doubtful[at >> 6] |= bit;
                any = true;
            }

            seen[at >> 6] |= bit;
        }

        int count = 0;
        int first = -1;
        if (any)
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            for (int row = 0; row < rows; row++)
            {
                int at = Place(keys, row, bits);
                if ((doubtful[at >> 6] >> (at & 63) & 1) != 0 && !known.Add(keys[row + 1].ToString()))
                {
                    first = first < 0 ? row : first;
                    count++;
                }
            }
        }

        return new RepeatedKeys(count, first);
    }

    private static int Place(TextPool keys, int row, int bits) => (int)(StableHash.Of(keys[row + 1]) >> (64 - bits));
}
