using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Two files, or one, as records; or why they could not be read.</summary>
internal sealed class TableInput
{
    private readonly RecordSet? left;
    private readonly RecordSet? right;

    public TableInput(IssueReport issues)
    {
        Issues = issues;
        LeftColumns = [];
        RightColumns = [];
        Remarks = [];
    }

    public TableInput(
        IssueReport issues, IReadOnlyList<TableColumn> leftColumns, IReadOnlyList<TableColumn> rightColumns, RecordSet left, RecordSet right, int[]? truth, IReadOnlyList<string> remarks)
    {
        Issues = issues;
        LeftColumns = leftColumns;
        RightColumns = rightColumns;
        this.left = left;
        this.right = right;
        Truth = truth;
        Remarks = remarks;
    }

    public bool IsRefused => left is null;

    public IssueReport Issues { get; }

    public IReadOnlyList<TableColumn> LeftColumns { get; }

    public IReadOnlyList<TableColumn> RightColumns { get; }

    public RecordSet Left => left!;

    /// <summary>The same object as <see cref="Left"/> when there is one file.</summary>
    public RecordSet Right => right!;

    public bool IsOne => ReferenceEquals(left, right);

    /// <summary>The true person of each row of the only file, as a number; null where it does not say.</summary>
    public int[]? Truth { get; }

    /// <summary>What is to be said of the reading: headers and fields, no value.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The pairs of rows of one true person, in the order of the rows; null without a truth column.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? TruePairs()
    {
        if (Truth is null || !IsOne)
        {
            return null;
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (IGrouping<int, int> person in Enumerable.Range(0, Truth.Length).GroupBy(row => Truth[row]))
        {
            int[] rows = [.. person];
            for (int a = 0; a < rows.Length; a++)
            {
                for (int b = a + 1; b < rows.Length; b++)
                {
                    pairs.Add(new(Left.KeyOf(rows[a]), Left.KeyOf(rows[b])));
                }
            }
        }

        return pairs.Count == 0 ? null : pairs;
    }
}
