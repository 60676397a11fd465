using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// Links any two delimited files, or finds duplicates in one. Without maps it recognises ids, names, dates of birth, addresses and
/// numbers by header words and values; a column of the truth, or of record ids, is never evidence. Rows go straight
/// from the file into columns, so that large files need little memory.
/// </summary>
/// <example>
/// <code>
/// TableLinkage linkage = TableLinker.Link("left.csv", "right.csv");
/// foreach (MatchPair pair in linkage.Result.Links)
/// {
///     Console.WriteLine($"{linkage.Left.KeyOf(pair.Left)} {linkage.Right.KeyOf(pair.Right)} {pair.Probability:F3}");
/// }
/// </code>
/// </example>
public static class TableLinker
{
    private const int TrainFrom = 500;

    /// <summary>Links two files.</summary>
    /// <param name="leftPath">One file.</param>
    /// <param name="rightPath">The other file.</param>
    /// <param name="options">How; null for <see cref="TableLinkOptions.Default"/>.</param>
    /// <param name="progress">Told how far the comparison has come; may be called from any thread.</param>
    /// <param name="cancellationToken">Stops the work within a second.</param>
    /// <returns>The linkage; refused (not an exception) when a file cannot be read or nothing can be compared.</returns>
    /// <exception cref="ArgumentNullException">A path is null.</exception>
    /// <exception cref="ArgumentException">One of the two files has a map and the other has none.</exception>
    /// <exception cref="LinkModelException">The given model speaks of a field that the files do not have.</exception>
    /// <exception cref="LinkRefusedException">So many records are alike that they cannot be compared.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TableLinkage Link(
        string leftPath,
        string rightPath,
        TableLinkOptions? options = null,
        IProgress<LinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (leftPath is null)
        {
            throw new ArgumentNullException(nameof(leftPath));
        }

        if (rightPath is null)
        {
            throw new ArgumentNullException(nameof(rightPath));
        }

        options ??= TableLinkOptions.Default;
        if (options.LeftMap is null != options.RightMap is null)
        {
            throw new ArgumentException("Give a map for both files or for neither.", nameof(options));
        }

        return options.LeftMap is null
            ? LinkTables(leftPath, rightPath, options, progress, cancellationToken)
            : LinkMapped(leftPath, rightPath, options, progress, cancellationToken);
    }

    /// <summary>Finds the records of one file that are the same.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for <see cref="TableLinkOptions.Default"/>.</param>
    /// <param name="progress">Told how far the comparison has come; may be called from any thread.</param>
    /// <param name="cancellationToken">Stops the work within a second.</param>
    /// <returns>The linkage; refused (not an exception) when the file cannot be read or nothing can be compared.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="LinkModelException">The given model speaks of a field that the file does not have.</exception>
    /// <exception cref="LinkRefusedException">So many records are alike that they cannot be compared.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TableLinkage Dedupe(
        string path,
        TableLinkOptions? options = null,
        IProgress<LinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        options ??= TableLinkOptions.Default;
        return options.LeftMap is null
            ? LinkTables(path, null, options, progress, cancellationToken)
            : LinkMapped(path, null, options, progress, cancellationToken);
    }

    private static TableLinkage LinkTables(string leftPath, string? rightPath, TableLinkOptions options, IProgress<LinkProgress>? progress, CancellationToken cancellationToken)
    {
        using TableSide left = TableSide.Open(leftPath, options);
        using TableSide? right = rightPath is null ? null : TableSide.Open(rightPath, options);
        if (left.IsRefused || right is { IsRefused: true })
        {
            return new TableLinkage(right is null ? left.Issues : left.Issues.Then(right.Issues));
        }

        if (right is not null)
        {
            left.AgreeOnAddress(right);
            right.AgreeOnAddress(left);
        }

        var shared = new HashSet<string>((right ?? left).Fields.Select(f => f.Field), StringComparer.Ordinal);
        List<LinkField> fields = [.. left.Fields.Where(f => shared.Contains(f.Field) && f.Role != FieldRole.Marker).Select(f => new LinkField(f.Field, f.Role))];
        if (fields.Count == 0)
        {
            var nothing = new Issue(IssueCodes.NothingToCompare, new SourcePosition(left.FileName));
            return new TableLinkage((right is null ? left.Issues : left.Issues.Then(right.Issues)).Then(new IssueReport([nothing])));
        }

        // What forbids a link stands beside what is compared: two valid numbers that differ, and a mark on either side.
        if (fields.Any(f => f.Name == LearnerFields.CandidateNumber))
        {
            fields.Add(new LinkField(LearnerFields.ValidCandidateNumber, FieldRole.VetoNumber));
        }

        if (left.Fields.Concat(right?.Fields ?? []).Any(f => f.Role == FieldRole.Marker))
        {
            fields.Add(new LinkField(LearnerFields.Adopted, FieldRole.Marker));
        }

        var schema = new LinkSchema(fields);
        RecordSet leftSet = left.Read(schema, cancellationToken);
        RecordSet rightSet = right is null ? leftSet : right.Read(schema, cancellationToken);
        IssueReport issues = right is null ? left.Issues : left.Issues.Then(right.Issues);
        IReadOnlyList<TableColumn> leftColumns = left.Columns(schema), rightColumns = right?.Columns(schema) ?? [];

        // The files' bytes are no longer needed, and comparing wants the memory.
        left.Dispose();
        right?.Dispose();
        return Run(issues, leftColumns, rightColumns, leftSet, rightSet, left.Truth, options, progress, cancellationToken);
    }

    private static TableLinkage LinkMapped(string leftPath, string? rightPath, TableLinkOptions options, IProgress<LinkProgress>? progress, CancellationToken cancellationToken)
    {
        ReadResult<Learner> left = new ExportReader(options.LeftMap!).Read(leftPath, new ReadOptions { Limits = options.Table });
        ReadResult<Learner>? right = rightPath is null ? null : new ExportReader(options.RightMap!).Read(rightPath, new ReadOptions { Limits = options.Table });
        IssueReport issues = right is null ? left.Issues : left.Issues.Then(right.Issues);
        if (left.IsRefused || right is { IsRefused: true })
        {
            return new TableLinkage(issues);
        }

        IReadOnlyList<SpareColumn> spare = SpareColumn.Of(left, right);
        LearnerFields fields = (right is null ? LearnerFields.WithinOneList() : LearnerFields.Between(left.Records, right.Records)).With(spare);
        RecordSet leftSet = fields.Read(left.Records, i => KeyOf(left.Records[i]));
        RecordSet rightSet = right is null ? leftSet : fields.Read(right.Records, i => KeyOf(right.Records[i]));
        return Run(issues, [], [], leftSet, rightSet, null, options, progress, cancellationToken, [.. spare.Select(c => c.ToString())]);
    }

    // The list's own number names a record; a record without one is named by its row.
    private static string KeyOf(Learner learner) =>
        learner.Identifiers.Select(i => i.Value.Local?.Id).FirstOrDefault(id => id is not null) ?? "row " + LearnerText.Number(learner.Rows[0].Row);

    private static TableLinkage Run(
        IssueReport issues,
        IReadOnlyList<TableColumn> leftColumns,
        IReadOnlyList<TableColumn> rightColumns,
        RecordSet left,
        RecordSet right,
        int[]? truth,
        TableLinkOptions options,
        IProgress<LinkProgress>? progress,
        CancellationToken cancellationToken,
        params string[] remarks)
    {
        bool one = ReferenceEquals(left, right);
        (LinkModel model, TrainingResult? training, IReadOnlyList<string> notes) = Chosen(left, right, one, options, cancellationToken);
        var run = new LinkOptions { Threads = options.Threads, Cardinality = options.Cardinality, LinkThreshold = options.LinkThreshold };
        Linker linker = Linker.For(model);
        LinkResult result = one ? linker.Dedupe(left, run, progress, cancellationToken) : linker.Link(left, right, run, progress, cancellationToken);
        return new TableLinkage(issues, leftColumns, rightColumns, left, right, truth, model, training, [.. remarks, .. notes], result);
    }

    /// <summary>The model to use, and in words which it is and why.</summary>
    private static (LinkModel Model, TrainingResult? Training, IReadOnlyList<string> Notes) Chosen(
        RecordSet left, RecordSet right, bool one, TableLinkOptions options, CancellationToken cancellationToken)
    {
        if (options.Model is { } given)
        {
            return (given, null, [$"The model that was given was used: {given.Name}, version {given.Version}."]);
        }

        int shorter = Math.Min(left.Count, right.Count);
        if (shorter < TrainFrom)
        {
            (LinkModel model, string note) = ShortListModel.For(left.Schema, left.Count, right.Count, one, TrainFrom);
            return (model, null, [note]);
        }

        LinkModel start = StartModel.For(left.Schema, shorter, one ? 1 : StartModel.PriorBetween(left.Count, right.Count), TrainFrom);
        TrainingResult training = LinkTrainer.Train(start, left, one ? null : right, new TrainingOptions { Threads = options.Threads }, cancellationToken);
        return (training.Model, training, [$"The model was trained on these files: {(one ? $"{LearnerText.Number(left.Count)} records" : $"{LearnerText.Number(left.Count)} and {LearnerText.Number(right.Count)} records")}, {LearnerText.Number(training.History.Count)} rounds.", .. training.Warnings]);
    }
}
