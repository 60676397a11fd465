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
    /// <exception cref="LinkRefusedException">The files are not fit to be linked (see <see cref="TableLinkOptions.Input"/>), or so many records are alike that they cannot be compared.</exception>
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
        CheckMaps(options);
        return Run(Read(leftPath, rightPath, options, cancellationToken), options, progress, cancellationToken);
    }

    /// <summary>Finds the records of one file that are the same.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for <see cref="TableLinkOptions.Default"/>.</param>
    /// <param name="progress">Told how far the comparison has come; may be called from any thread.</param>
    /// <param name="cancellationToken">Stops the work within a second.</param>
    /// <returns>The linkage; refused (not an exception) when the file cannot be read or nothing can be compared.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="LinkModelException">The given model speaks of a field that the file does not have.</exception>
    /// <exception cref="LinkRefusedException">The files are not fit to be linked (see <see cref="TableLinkOptions.Input"/>), or so many records are alike that they cannot be compared.</exception>
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
        return Run(Read(path, null, options, cancellationToken), options, progress, cancellationToken);
    }

    /// <summary>
    /// Proposes blocking rules for two files, or for one, instead of linking them: see <see cref="BlockingAdvisor"/>. The model is the given one,
    /// or trained on the files.
    /// </summary>
    /// <param name="leftPath">One file, or the only one.</param>
    /// <param name="rightPath">The other file; null for finding duplicates in one.</param>
    /// <param name="asked">Goal and budget; null for the defaults. Its threads and input mode give way to those of <paramref name="options"/>.</param>
    /// <param name="truthPath">
    /// A file of true pairs, as for <see cref="TableLinkage.Evaluate"/>, to measure recall on. Null for the pairs of <paramref name="asked"/>, or the file's
    /// own truth column, or, without either, the model's estimate.
    /// </param>
    /// <param name="options">How to read and train; null for <see cref="TableLinkOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work within a second.</param>
    /// <returns>The advice; refused (not an exception) when a file cannot be read, nothing can be compared, or the truth is of no use.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="leftPath"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the two files has a map and the other has none, or an option is out of range.</exception>
    /// <exception cref="LinkModelException">The given model speaks of a field that the files do not have.</exception>
    /// <exception cref="LinkRefusedException">The files are not fit to be linked, or training would have to compare too many pairs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TableAdvice Advise(
        string leftPath,
        string? rightPath,
        BlockingAdviceOptions? asked = null,
        string? truthPath = null,
        TableLinkOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        if (leftPath is null)
        {
            throw new ArgumentNullException(nameof(leftPath));
        }

        options ??= TableLinkOptions.Default;
        asked ??= new BlockingAdviceOptions();
        if (rightPath is not null)
        {
            CheckMaps(options);
        }

        TableInput input = Read(leftPath, rightPath, options, cancellationToken);
        if (input.IsRefused)
        {
            return new TableAdvice(input, false, [], null);
        }

        IReadOnlyCollection<KeyValuePair<string, string>>? matches = asked.Matches ?? input.TruePairs();
        if (truthPath is not null)
        {
            IReadOnlyList<KeyValuePair<string, string>>? truth = TruthFile.Read(truthPath, input.Left, input.Right, out IssueReport issues);
            if (truth is null)
            {
                return new TableAdvice(new TableInput(input.Issues.Then(issues)), false, [], null);
            }

            matches = truth;
        }

        (LinkModel model, TrainingResult? training, IReadOnlyList<string> notes) = ModelFor(input, options, cancellationToken);
        var advice = BlockingAdvisor.Advise(
            model,
            input.Left,
            input.IsOne ? null : input.Right,
            new BlockingAdviceOptions
            {
                RecallGoal = asked.RecallGoal,
                PairBudget = asked.PairBudget,
                Matches = matches,
                Candidates = asked.Candidates,
                SamplePairs = asked.SamplePairs,
                Threads = options.Threads,
                Input = options.Input,
            },
            cancellationToken);
        return new TableAdvice(input, training is not null, notes, advice);
    }

    private static void CheckMaps(TableLinkOptions options)
    {
        if (options.LeftMap is null != options.RightMap is null)
        {
            throw new ArgumentException("Give a map for both files or for neither.", nameof(options));
        }
    }

    private static TableInput Read(string leftPath, string? rightPath, TableLinkOptions options, CancellationToken cancellationToken) => options.LeftMap is null
        ? ReadTables(leftPath, rightPath, options, cancellationToken)
        : ReadMapped(leftPath, rightPath, options);

    private static TableInput ReadTables(string leftPath, string? rightPath, TableLinkOptions options, CancellationToken cancellationToken)
    {
        using TableSide left = TableSide.Open(leftPath, options);
        using TableSide? right = rightPath is null ? null : TableSide.Open(rightPath, options);
        if (left.IsRefused || right is { IsRefused: true })
        {
            return new TableInput(right is null ? left.Issues : left.Issues.Then(right.Issues));
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
            return new TableInput((right is null ? left.Issues : left.Issues.Then(right.Issues)).Then(new IssueReport([nothing])));
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
        if (left.IsRefused || right is { IsRefused: true })
        {
            // A workbook that turned out to be broken further down.
            return new TableInput(issues);
        }

        IReadOnlyList<TableColumn> leftColumns = left.Columns(schema), rightColumns = right?.Columns(schema) ?? [];

        // The files' bytes are no longer needed, and comparing wants the memory.
        left.Dispose();
        right?.Dispose();
        return new TableInput(issues, leftColumns, rightColumns, leftSet, rightSet, left.Truth, []);
    }

    private static TableInput ReadMapped(string leftPath, string? rightPath, TableLinkOptions options)
    {
        ReadResult<Learner> left = new ExportReader(options.LeftMap!).Read(leftPath, new ReadOptions { Limits = options.Table });
        ReadResult<Learner>? right = rightPath is null ? null : new ExportReader(options.RightMap!).Read(rightPath, new ReadOptions { Limits = options.Table });
        IssueReport issues = right is null ? left.Issues : left.Issues.Then(right.Issues);
        if (left.IsRefused || right is { IsRefused: true })
        {
            return new TableInput(issues);
        }

        IReadOnlyList<SpareColumn> spare = SpareColumn.Of(left, right);
        LearnerFields fields = (right is null ? LearnerFields.WithinOneList() : LearnerFields.Between(left.Records, right.Records)).With(spare);
        RecordSet leftSet = fields.Read(left.Records, i => KeyOf(left.Records[i]));
        RecordSet rightSet = right is null ? leftSet : fields.Read(right.Records, i => KeyOf(right.Records[i]));
        List<string> remarks = [.. spare.Select(c => c.ToString())];
        if (options.Input == InputMode.Strict && options.Model is null)
        {
            // Maps know more fields than most lists have. What a list lacks is no evidence, and the model is better made without it.
            string[] absent =
            [
                .. fields.Schema.Fields.Where(f => f.Role is not (FieldRole.VetoNumber or FieldRole.Marker)).Select(f => f.Name)
                    .Where(f => IsAbsent(leftSet, f) || IsAbsent(rightSet, f)),
            ];
            if (absent.Length > 0 && absent.Length < fields.Schema.Fields.Count(f => f.Role is not (FieldRole.VetoNumber or FieldRole.Marker)))
            {
                fields = fields.Without(absent);
                leftSet = fields.Read(left.Records, i => KeyOf(left.Records[i]));
                rightSet = right is null ? leftSet : fields.Read(right.Records, i => KeyOf(right.Records[i]));
                remarks.Add($"Not compared, because a list has no value of it: {string.Join(", ", absent)}.");
            }
        }

        return new TableInput(issues, [], [], leftSet, rightSet, null, remarks);
    }

    private static bool IsAbsent(RecordSet records, string field)
    {
        int at = records.Schema.IndexOf(field);
        for (int row = 0; row < records.Count; row++)
        {
            if (records.ValueOf(row, at) is not null)
            {
                return false;
            }
        }

        return records.Count > 0;
    }

    // The list's own number names a record; a record without one is named by its row.
    private static string KeyOf(Learner learner) =>
        learner.Identifiers.Select(i => i.Value.Local?.Id).FirstOrDefault(id => id is not null) ?? "row " + LearnerText.Number(learner.Rows[0].Row);

    private static TableLinkage Run(TableInput input, TableLinkOptions options, IProgress<LinkProgress>? progress, CancellationToken cancellationToken)
    {
        if (input.IsRefused)
        {
            return new TableLinkage(input.Issues);
        }

        (LinkModel model, TrainingResult? training, IReadOnlyList<string> notes) = ModelFor(input, options, cancellationToken);
        var run = new LinkOptions { Threads = options.Threads, Cardinality = options.Cardinality, LinkThreshold = options.LinkThreshold, Input = options.Input };
        Linker linker = Linker.For(model);
        LinkResult result = input.IsOne
            ? linker.Dedupe(input.Left, run, progress, cancellationToken)
            : linker.Link(input.Left, input.Right, run, progress, cancellationToken);
        return new TableLinkage(input.Issues, input.LeftColumns, input.RightColumns, input.Left, input.Right, input.Truth, model, training, [.. input.Remarks, .. notes], result);
    }

    /// <summary>The model to use, and in words which it is and why.</summary>
    private static (LinkModel Model, TrainingResult? Training, IReadOnlyList<string> Notes) ModelFor(TableInput input, TableLinkOptions options, CancellationToken cancellationToken)
    {
        if (options.Model is { } given)
        {
            return (given, null, [$"The model that was given was used: {given.Name}, version {given.Version}."]);
        }

        (RecordSet left, RecordSet right) = (input.Left, input.Right);
        int shorter = Math.Min(left.Count, right.Count);
        if (shorter < TrainFrom)
        {
            (LinkModel model, string note) = ShortListModel.For(left.Schema, left.Count, right.Count, input.IsOne, TrainFrom);
            return (model, null, [note]);
        }

        LinkModel start = StartModel.For(left.Schema, shorter, input.IsOne ? 1 : StartModel.PriorBetween(left.Count, right.Count), TrainFrom);
        var how = new TrainingOptions { Threads = options.Threads, Input = options.Input };
        TrainingResult training = LinkTrainer.Train(start, left, input.IsOne ? null : right, how, cancellationToken);
        string files = input.IsOne ? $"{LearnerText.Number(left.Count)} records" : $"{LearnerText.Number(left.Count)} and {LearnerText.Number(right.Count)} records";
        return (training.Model, training, [$"The model was trained on these files: {files}, {LearnerText.Number(training.History.Count)} rounds.", .. training.Warnings]);
    }
}
