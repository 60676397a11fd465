namespace VirtualSchool;

/// <summary>
/// Puts units together into people, strongest link first, and refuses a link that would break a rule: nobody holds two units
/// of one list, two different valid candidate numbers, or two units that a rule keeps apart. School and social work are joined
/// before any other list is looked at, so that a further list cannot change who those two have in common.
/// </summary>
internal sealed class PersonAssembly
{
    private PersonAssembly(int[] groupOf, IReadOnlyList<IReadOnlyList<int>> groups, IReadOnlyList<ScoredPair> joins, IReadOnlyList<ScoredPair> conflicts)
    {
        GroupOf = groupOf;
        Groups = groups;
        Joins = joins;
        Conflicts = conflicts;
    }

    /// <summary>The group of each unit.</summary>
    public int[] GroupOf { get; }

    /// <summary>The units of each group in ascending order; groups in the order of their first unit.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups { get; }

    /// <summary>The links that were made, in the order in which they were made.</summary>
    public IReadOnlyList<ScoredPair> Joins { get; }

    /// <summary>The links that were refused.</summary>
    public IReadOnlyList<ScoredPair> Conflicts { get; }

    /// <summary>People from the units of all lists.</summary>
    public static PersonAssembly Of(IReadOnlyList<Unit> units, IReadOnlyList<SourceKind> listKinds, IReadOnlyList<ScoredPair> pairs) =>
        Of(units, pairs, p => IsSchoolAndSocialWork(listKinds[units[p.Left].List], listKinds[units[p.Right].List]) ? 0 : 1, oneOfEachList: true);

    /// <summary>Records of one list that are the same child.</summary>
    public static PersonAssembly Within(IReadOnlyList<Unit> units, IReadOnlyList<ScoredPair> pairs) => Of(units, pairs, _ => 0, oneOfEachList: false);

    private static PersonAssembly Of(IReadOnlyList<Unit> units, IReadOnlyList<ScoredPair> pairs, Func<ScoredPair, int> round, bool oneOfEachList)
    {
        var parent = new int[units.Count];
        var members = new List<int>?[units.Count];
        for (int i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        var apart = new HashSet<(int, int)>(pairs.Where(p => p.IsForbidden).Select(p => Ordered(p.Left, p.Right)));
        var joins = new List<ScoredPair>();
        var conflicts = new List<ScoredPair>();
        IEnumerable<ScoredPair> links = pairs
            .Where(p => p.IsLink)
            .OrderBy(round)
            .ThenByDescending(p => p.Weight)
            .ThenBy(p => units[p.Left].Anchor, StringComparer.Ordinal)
            .ThenBy(p => units[p.Right].Anchor, StringComparer.Ordinal);
        foreach (ScoredPair link in links)
        {
            int left = Find(parent, link.Left), right = Find(parent, link.Right);
            if (left == right)
            {
                joins.Add(link);
                continue;
            }

            IReadOnlyList<int> these = members[left] ?? [left], those = members[right] ?? [right];
            if (MayJoin(units, apart, these, those, oneOfEachList))
            {
                int root = Math.Min(left, right), leaf = Math.Max(left, right);
                parent[leaf] = root;
                members[root] = [.. these, .. those];
                members[leaf] = null;
                joins.Add(link);
            }
            else
            {
                conflicts.Add(link);
            }
        }

        var groupOf = new int[units.Count];
        var groups = new List<List<int>>();
        var byRoot = new Dictionary<int, int>();
        for (int i = 0; i < units.Count; i++)
        {
            int root = Find(parent, i);
            if (!byRoot.TryGetValue(root, out int group))
            {
                group = groups.Count;
                byRoot.Add(root, group);
                groups.Add([]);
            }

            groups[group].Add(i);
            groupOf[i] = group;
        }

        return new PersonAssembly(groupOf, groups, joins, conflicts);
    }

    private static bool MayJoin(IReadOnlyList<Unit> units, HashSet<(int Left, int Right)> apart, IReadOnlyList<int> these, IReadOnlyList<int> those, bool oneOfEachList)
    {
        foreach (int a in these)
        {
            foreach (int b in those)
            {
                if ((oneOfEachList && units[a].List == units[b].List) || apart.Contains(Ordered(a, b)) || NumbersDiffer(units[a], units[b]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool NumbersDiffer(Unit left, Unit right) =>
        left.ValidNumbers.Length > 0 && right.ValidNumbers.Length > 0 && !left.ValidNumbers.SequenceEqual(right.ValidNumbers, StringComparer.Ordinal);

    private static bool IsSchoolAndSocialWork(SourceKind left, SourceKind right) =>
        (left == SourceKind.Education && right == SourceKind.SocialWork) || (left == SourceKind.SocialWork && right == SourceKind.Education);

    private static (int Left, int Right) Ordered(int left, int right) => left < right ? (left, right) : (right, left);

    private static int Find(int[] parent, int unit)
    {
        while (parent[unit] != unit)
        {
            parent[unit] = parent[parent[unit]];
            unit = parent[unit];
        }

        return unit;
    }
}
