using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>What linking two files, or finding duplicates in one, gave: pairs, the model, what the columns were taken for, and how good it is where the truth is known.</summary>
public sealed class TableLinkage
{
    private readonly RecordSet? left;
    private readonly RecordSet? right;
    private readonly int[]? truth;
    private readonly LinkResult? result;
    private readonly LinkModel? model;

    internal TableLinkage(IssueReport issues)
    {
        Issues = issues;
        LeftColumns = [];
        RightColumns = [];
        Notes = [];
    }

    internal TableLinkage(
        IssueReport issues,
        IReadOnlyList<TableColumn> leftColumns,
        IReadOnlyList<TableColumn> rightColumns,
        RecordSet left,
        RecordSet right,
        int[]? truth,
        LinkModel model,
        TrainingResult? training,
        IReadOnlyList<string> notes,
        LinkResult result)
    {
        Issues = issues;
        LeftColumns = leftColumns;
        RightColumns = rightColumns;
        this.left = left;
        this.right = right;
        this.truth = truth;
        this.model = model;
        Training = training;
        Notes = notes;
        this.result = result;
    }

    /// <summary>True when a file could not be read or nothing could be compared; <see cref="Issues"/> says why.</summary>
    public bool IsRefused => result is null;

    /// <summary>What was found on reading; no value from the data stands in it.</summary>
    public IssueReport Issues { get; }

    /// <summary>What the columns of the left (or only) file were taken for; empty when it was read by a map.</summary>
    public IReadOnlyList<TableColumn> LeftColumns { get; }

    /// <summary>What the columns of the right file were taken for; empty when it was read by a map, and when there is none.</summary>
    public IReadOnlyList<TableColumn> RightColumns { get; }

    /// <summary>True when the model was trained on these files.</summary>
    public bool IsTrained => Training is not null;

    /// <summary>How the training on these files went; null when the model was given or shipped.</summary>
    public TrainingResult? Training { get; }

    /// <summary>Which model was used and why, and what the training has to say about itself, in sentences without values; columns that a map did not take come first.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The pairs.</summary>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public LinkResult Result => result ?? throw Refused();

    /// <summary>The model that was used.</summary>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public LinkModel Model => model ?? throw Refused();

    /// <summary>The records of the left (or only) file.</summary>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public RecordSet Left => left ?? throw Refused();

    /// <summary>The records of the right file; the same object as <see cref="Left"/> when there is one file.</summary>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public RecordSet Right => right ?? throw Refused();

    /// <summary>Whether the file has a column with the true person of each row.</summary>
    public bool HasTruthColumn => truth is not null;

    /// <summary>Why two records were linked or not: each field, how it agrees, and its weight.</summary>
    /// <param name="leftId">The id of a record of the left file.</param>
    /// <param name="rightId">The id of a record of the right (or the only) file.</param>
    /// <returns>The explanation, its band by the threshold that was used; null when there is no record of an id.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public MatchExplanation? Why(string leftId, string rightId) =>
        RowsOf(leftId, rightId) is var (l, r) ? Linker.For(Result.Model).Explain(Left, l, Right, r) : null;

    /// <summary>Why two records were not linked: the deciding field or rule, and the smallest change that would have a person asked, or the two linked.</summary>
    /// <param name="leftId">The id of a record of the left file.</param>
    /// <param name="rightId">The id of a record of the right (or the only) file.</param>
    /// <returns>The reasons, by the threshold, the blocking and the links of this job; null when there is no record of an id.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public MissedLink? WhyNot(string leftId, string rightId) =>
        RowsOf(leftId, rightId) is var (l, r) ? Linker.For(Result.Model).WhyNot(Left, l, Right, r, Result) : null;

    /// <summary>
    /// Measures the links against a file of true pairs: two columns of ids, with or without a header, in either order (found by looking
    /// which column holds ids of the left file).
    /// </summary>
    /// <param name="truthPath">The file.</param>
    /// <param name="issues">What was wrong with the file.</param>
    /// <returns>Precision, recall and F1 at the model's threshold, and the best threshold; null when the file is of no use.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="truthPath"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public LinkEvaluation? Evaluate(string truthPath, out IssueReport issues) =>
        TruthFile.Read(truthPath ?? throw new ArgumentNullException(nameof(truthPath)), Left, Right, out issues) is { } pairs
            ? LinkEvaluation.Of(Result, Left, Right, pairs)
            : null;

    /// <summary>Precision and recall for every threshold, against a file of true pairs as <see cref="Evaluate"/> takes it.</summary>
    /// <param name="truthPath">The file.</param>
    /// <param name="issues">What was wrong with the file.</param>
    /// <returns>The curve; null when the file is of no use.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="truthPath"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public ThresholdCurve? Curve(string truthPath, out IssueReport issues) =>
        TruthFile.Read(truthPath ?? throw new ArgumentNullException(nameof(truthPath)), Left, Right, out issues) is { } pairs
            ? ThresholdCurve.Of(Result, Left, Right, pairs)
            : null;

    /// <summary>Precision and recall of the pairs of one file for every threshold, against its truth column: pairs, before they are made into clusters.</summary>
    /// <returns>The curve; null when there is no truth column, or two files were linked.</returns>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public ThresholdCurve? Curve()
    {
        if (truth is null || !ReferenceEquals(Left, Right))
        {
            return null;
        }

        int[][] people = [.. Enumerable.Range(0, Left.Count).GroupBy(i => truth[i]).Select(g => g.ToArray())];
        return ThresholdCurve.Of(Result, Left, Right, people.SelectMany(rows => rows.SelectMany((row, i) =>
            rows.Skip(i + 1).Select(other => new KeyValuePair<string, string>(Left.KeyOf(row), Left.KeyOf(other))))));
    }

    /// <summary>Measures the clusters of one file against its truth column, by pairs of rows.</summary>
    /// <returns>Precision, recall and F1; null when there is no truth column, or two files were linked.</returns>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public LinkEvaluation? EvaluateClusters() =>
        truth is null || !ReferenceEquals(Left, Right) ? null : LinkEvaluation.OfClusters(Result.Clusters, truth);

    /// <summary>Writes the pairs as CSV: <c>left_id, right_id, weight, probability, band, reasons</c>, links before questions, in the order of the files.</summary>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public void WriteLinks(Stream stream)
    {
        using var csv = new CsvText(stream ?? throw new ArgumentNullException(nameof(stream)));
        csv.Cell("left_id").Cell("right_id").Cell("weight").Cell("probability").Cell("band").Cell("reasons").EndRow();
        foreach (MatchPair pair in Result.Links.Concat(Result.Review))
        {
            csv.Cell(Left.KeyOf(pair.Left))
                .Cell(Right.KeyOf(pair.Right))
                .Cell(pair.Weight)
                .Cell(pair.Probability)
                .Cell(pair.Band == MatchBand.Link ? "link" : "review")
                .Cell(pair.Guards == MatchGuards.None ? string.Empty : pair.Guards.ToString())
                .EndRow();
        }
    }

    /// <summary>Writes the clusters of one file as CSV: <c>id, cluster</c>, in the order of the file; a cluster is named by its first row's id.</summary>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Reading was refused, or two files were linked.</exception>
    public void WriteClusters(Stream stream)
    {
        if (!ReferenceEquals(Left, Right))
        {
            throw new InvalidOperationException("Two files have pairs, not clusters.");
        }

        using var csv = new CsvText(stream ?? throw new ArgumentNullException(nameof(stream)));
        csv.Cell("id").Cell("cluster").EndRow();
        for (int i = 0; i < Left.Count; i++)
        {
            csv.Cell(Left.KeyOf(i)).Cell(Left.KeyOf(Result.Clusters[i])).EndRow();
        }
    }

    /// <summary>Counts; no value from the data.</summary>
    /// <returns>For example <c>TableLinkage of 5000 and 5000 records, 4998 links</c>.</returns>
    public override string ToString() => IsRefused
        ? "TableLinkage, refused"
        : $"TableLinkage of {LearnerText.Number(Left.Count)} and {LearnerText.Number(Right.Count)} records, {LearnerText.Number(Result.Links.Count())} links";

    private static InvalidOperationException Refused() => new("Reading was refused: see Issues.");

    private (int Left, int Right)? RowsOf(string leftId, string rightId)
    {
        int l = RowOf(Left, leftId ?? throw new ArgumentNullException(nameof(leftId)));
        int r = RowOf(Right, rightId ?? throw new ArgumentNullException(nameof(rightId)));
        return l < 0 || r < 0 ? null : (l, r);
    }

    private static int RowOf(RecordSet records, string id)
    {
        for (int i = 0; i < records.Count; i++)
        {
            if (records.KeyOf(i) == id)
            {
                return i;
            }
        }

        return -1;
    }
}
