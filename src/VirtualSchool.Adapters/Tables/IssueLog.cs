using System.Globalization;

namespace VirtualSchool;

/// <summary>Gathers issues in the order found, and counts instead of listing when one kind in one column comes too often.</summary>
internal sealed class IssueLog(string file, int limit)
{
    private readonly List<Issue> issues = [];
    private readonly Dictionary<(string Code, string? Column), int> counts = [];
    private readonly List<(IssueCode Code, string? Column)> order = [];

    internal string File => file;

    /// <summary>The sheet that issues are on; null for a file without sheets.</summary>
    internal string? Sheet { get; set; }

    /// <summary>The letters of each column by its header; null for a file without sheets.</summary>
    internal IReadOnlyDictionary<string, string>? Letters { get; set; }

    internal void Add(IssueCode code, int? row = null, string? column = null, string? detail = null, IssueSeverity? severity = null)
    {
        (string, string?) key = (code.Code, column);
        if (!counts.TryGetValue(key, out int count))
        {
            order.Add((code, column));
        }

        counts[key] = ++count;
        if (count <= limit)
        {
            string? cell = row is { } number && column is not null && Letters is not null && Letters.TryGetValue(column, out string? letters)
                ? letters + number.ToString(CultureInfo.InvariantCulture)
                : null;
            issues.Add(new Issue(code, new SourcePosition(file, row, column, Sheet, cell: cell), detail, severity));
        }
    }

    internal bool Has(IssueCode code) => issues.Exists(i => i.Code.Equals(code));

    internal IssueReport ToReport()
    {
        IEnumerable<Issue> more = order
            .Where(o => counts[(o.Code.Code, o.Column)] > limit)
            .Select(o => new Issue(
                o.Code,
                new SourcePosition(file, null, o.Column, Sheet),
                string.Format(CultureInfo.InvariantCulture, "{0} more of this kind, not listed one by one", counts[(o.Code.Code, o.Column)] - limit)));
        return new IssueReport(issues.Concat(more));
    }
}
