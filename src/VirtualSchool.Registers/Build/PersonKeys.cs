using System.Globalization;

namespace VirtualSchool;

/// <summary>
/// Makes a key of each person's anchor: <c>VS-</c> and twelve letters, 60 bits of SHA-256. Two people whose digests meet (a chance of
/// one in a million at 1.5 million people), or who share an anchor, get further digests in the order of their content.
/// </summary>
internal static class PersonKeys
{
    /// <summary>Keys for groups of records, in the order of the groups.</summary>
    public static string[] For(IReadOnlyList<IReadOnlyList<RegisterRecord>> groups)
    {
        var anchors = groups.Select((records, i) => (Anchor: AnchorOf(records), Content: ContentOf(records), Index: i)).ToArray();
        Array.Sort(anchors, (a, b) =>
            string.CompareOrdinal(a.Anchor, b.Anchor) is not 0 and int byAnchor ? byAnchor
            : string.CompareOrdinal(a.Content, b.Content) is not 0 and int byContent ? byContent
            : a.Index.CompareTo(b.Index));
        var keys = new string[groups.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string anchor, _, int index) in anchors)
        {
            int attempt = 0;
            do
            {
                keys[index] = Key(anchor, attempt++);
            }
            while (!taken.Add(keys[index]));
        }

        return keys;
    }

    private static string Key(string anchor, int attempt)
    {
        string text = attempt == 0 ? anchor : anchor + "\n" + attempt.ToString(CultureInfo.InvariantCulture);
        string code = LearnerText.Code(LearnerText.Digest(text), 12);
        return $"VS-{code.Substring(0, 4)}-{code.Substring(4, 4)}-{code.Substring(8, 4)}";
    }

    // A school's number follows a child longest; a row without a number is the weakest anchor of its kind of list.
    private static string AnchorOf(IReadOnlyList<RegisterRecord> records) => records
        .OrderBy(r => r.Anchor.StartsWith("id", StringComparison.Ordinal) ? 0 : 1)
        .ThenBy(r => r.List.Source.Kind)
        .ThenBy(r => r.Anchor, StringComparer.Ordinal)
        .First()
        .Anchor;

    private static string ContentOf(IReadOnlyList<RegisterRecord> records) => string.Join("\n", records.Select(r => LearnerText.Content(r.Learner)));
}
