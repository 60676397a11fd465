namespace VirtualSchool.Matching;

/// <summary>
/// Whether two lists hold people who live together. In lists of single people, no two of a home, there are no twins and no
/// brothers and sisters to be taken for one another, and the rules against that would only cost true links.
/// </summary>
internal static class Households
{
    // Smaller lists say nothing about how often people share a home.
    private const int LeastRecords = 1000;

    // Fewer than one record in this many shares surname and home with another of its list.
    private const int OneIn = 100;

    public static bool MayOccur(LinkSpace space, GuardRule rule)
        => rule.Surname.Length == 0 || rule.Homes.Count == 0 || space.IsDedupe
            || AreKnown(space, rule, space.LeftCount <= space.RightCount) || AreKnown(space, rule, space.LeftCount > space.RightCount);

    private static bool AreKnown(LinkSpace space, GuardRule rule, bool left)
    {
        int rows = left ? space.LeftCount : space.RightCount;
        if (rows < LeastRecords)
        {
            return true;
        }

        CodeColumn surnames = Codes(rule.Surname);
        CodeColumn[] homes = rule.Homes.Select(Codes).ToArray();
        CodeColumn[] doors = rule.Doors.Select(Codes).ToArray();
        int shared = 0;
        var seen = new HashSet<ulong>();
        for (int row = 0; row < rows; row++)
        {
            if (surnames[row] == 0)
            {
                continue;
            }

            bool isShared = false;
            for (int h = 0; h < homes.Length; h++)
            {
                if (homes[h][row] != 0)
                {
                    ulong key = StableHash.Combine(StableHash.Combine((ulong)h + 1, (ulong)surnames[row]), (ulong)homes[h][row]);
                    foreach (CodeColumn door in doors)
                    {
                        key = StableHash.Combine(key, (ulong)door[row]);
                    }

                    isShared |= !seen.Add(key);
                }
            }

            shared += isShared ? 1 : 0;
            if (shared * (long)OneIn > rows)
            {
                return true;
            }
        }

        return false;

        CodeColumn Codes(string field)
        {
            FieldSpace f = space.Fields[space.IndexOf(field)];
            return left ? f.Left : f.Right;
        }
    }
}
