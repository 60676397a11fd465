namespace VirtualSchool.Matching;

/// <summary>How good the links of one group of pairs are.</summary>
public sealed class GroupError
{
    internal GroupError(string grouping, string group, long truePairs, long links, long correct)
    {
        Grouping = grouping;
        Group = group;
        Precision = new Rate(correct, links);
        Recall = new Rate(correct, truePairs);
    }

    /// <summary>What the pairs are grouped by.</summary>
    public string Grouping { get; }

    /// <summary>The group. Where pairs are grouped by a field it is one of the field's values: choose fields with few of them, and leave small groups out of what is published.</summary>
    public string Group { get; }

    /// <summary>Links that are right, of all links of the group.</summary>
    public Rate Precision { get; }

    /// <summary>True pairs that are linked, of all true pairs of the group.</summary>
    public Rate Recall { get; }

    /// <summary>The harmonic mean of precision and recall; 1 when there is neither a link nor a true pair.</summary>
    public double F1 => LinkEvaluation.Harmonic(Recall.Trials, Precision.Trials, Precision.Successes);

    /// <summary>Judges the links of a result group by group.</summary>
    /// <param name="result">The result.</param>
    /// <param name="left">The left set, or the only one.</param>
    /// <param name="right">The right set; the same object when deduplicating.</param>
    /// <param name="truth">Keys of records that are the same, left then right. A pair of which a list lacks a record cannot be grouped and is left out.</param>
    /// <param name="groupings">What to group by, for example <see cref="PairGrouping.DefaultsFor"/>.</param>
    /// <returns>One entry for each group that has a link or a true pair: groupings in the order given, groups by name.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A grouping is about a field that the left records do not have.</exception>
    public static IReadOnlyList<GroupError> Of(
        LinkResult result, RecordSet left, RecordSet right, IEnumerable<KeyValuePair<string, string>> truth, IEnumerable<PairGrouping> groupings)
    {
        if (result is null)
        {
            throw new ArgumentNullException(nameof(result));
        }

        if (groupings is null)
        {
            throw new ArgumentNullException(nameof(groupings));
        }

        var known = new TruePairs(left, right, truth);
        (int Left, int Right)[] rows = known.Rows().Where(p => p.Left >= 0 && p.Right >= 0).ToArray();
        var list = new List<GroupError>();
        foreach (PairGrouping grouping in groupings)
        {
            Func<int, int, string?> groupOf = grouping.Bind(left, right);
            var counts = new SortedDictionary<string, (long True, long Links, long Correct)>(StringComparer.Ordinal);
            foreach ((int l, int r) in rows)
            {
                Add(groupOf(l, r), 1, 0, 0);
            }

            foreach (MatchPair link in result.Links)
            {
                Add(groupOf(link.Left, link.Right), 0, 1, known.Holds(link) ? 1 : 0);
            }

            list.AddRange(counts.Select(c => new GroupError(grouping.Name, c.Key, c.Value.True, c.Value.Links, c.Value.Correct)));

            void Add(string? group, long isTrue, long links, long correct)
            {
                if (group is not null)
                {
                    counts.TryGetValue(group, out (long True, long Links, long Correct) sum);
                    counts[group] = (sum.True + isTrue, sum.Links + links, sum.Correct + correct);
                }
            }
        }

        return list.AsReadOnly();
    }
}
