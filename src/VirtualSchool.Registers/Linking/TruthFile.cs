using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>True pairs from a file of two columns of ids, with or without a header, in either order.</summary>
internal static class TruthFile
{
    /// <summary>The pairs, left then right; null when no line has an id of each list.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Read(string path, RecordSet left, RecordSet right, out IssueReport issues)
    {
        HashSet<string> lefts = Ids(left), rights = ReferenceEquals(left, right) ? lefts : Ids(right);
        using DelimitedTable table = DelimitedTable.Open(path);
        var rows = new List<KeyValuePair<string, string>>();
        if (!table.IsRefused && table.Headers.Count >= 2)
        {
            rows.Add(new(table.Headers[0], table.Headers[1]));
            while (table.Read())
            {
                rows.Add(new(Id(table.GetString(0)), Id(table.GetString(1))));
            }
        }

        issues = table.Issues;
        int straight = rows.Count(r => lefts.Contains(r.Key) && rights.Contains(r.Value));
        int turned = rows.Count(r => lefts.Contains(r.Value) && rights.Contains(r.Key));
        if (Math.Max(straight, turned) == 0)
        {
            issues = issues.Then(new IssueReport([new Issue(IssueCodes.TruthUnfit, new SourcePosition(table.FileName))]));
            return null;
        }

        // A true pair whose record is not in the files still counts as one that was not found; a header is no pair.
        KeyValuePair<string, string>[] pairs = [.. straight >= turned ? rows : rows.Select(r => new KeyValuePair<string, string>(r.Value, r.Key))];
        bool headed = !lefts.Contains(pairs[0].Key) || !rights.Contains(pairs[0].Value);
        return headed ? pairs.Skip(1).ToArray() : pairs;

        // The file may be one of our own: ids that a spreadsheet would run were protected on writing. An id of a list stands as it is.
        string Id(string cell)
        {
            string text = cell.Trim(), restored = SafeCell.Restore(text);
            return restored.Length != text.Length && (lefts.Contains(text) || rights.Contains(text)) ? text : restored;
        }
    }

    private static HashSet<string> Ids(RecordSet records) => new(Enumerable.Range(0, records.Count).Select(records.KeyOf), StringComparer.Ordinal);
}
