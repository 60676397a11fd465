using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Reads lists of children through a map. The rows of one child become one <see cref="Learner"/>; every row and every identifier
/// is accounted for; what the map does not take is carried. Bad data never throws. A reader holds no state: one can be used for
/// any number of lists, from any number of threads.
/// </summary>
/// <example>
/// <code>
/// ReadResult&lt;Learner&gt; pupils = EducationExports.Seemis.Read("pupils.csv");
/// Console.WriteLine(pupils.Rows);   // 812 read: 810 used, 0 merged, 0 repeated, 1 blank, 1 totals, 0 refused
/// </code>
/// </example>
public sealed class ExportReader
{
    /// <summary>Creates a reader.</summary>
    /// <param name="map">How the list is written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    public ExportReader(ExportMap map) => Map = map ?? throw new ArgumentNullException(nameof(map));

    /// <summary>How the list is written.</summary>
    public ExportMap Map { get; }

    /// <summary>Reads a file that says all there is to know; see <see cref="Read(string, ReadOptions?)"/>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The records and the issues.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ReadResult<Learner> Read(string path) => Read(path, null);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the list does not say of itself; null when nothing is known.</param>
    /// <returns>The records and the issues; refused (not an exception) when the file is missing, no text, or not what the map reads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ReadResult<Learner> Read(string path, ReadOptions? options)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        using ExportRows rows = Stream(path, options);
        return Gather(rows);
    }

    /// <summary>Reads a file row by row; see <see cref="Stream(string, ReadOptions?)"/>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The rows, one after another.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ExportRows Stream(string path) => Stream(path, null);

    /// <summary>
    /// Reads a file row by row, for lists too long to hold. Each row is a record of its own: those of one child are not put together.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the list does not say of itself; null when nothing is known.</param>
    /// <returns>The rows, one after another; refused (not an exception) when the file is missing, no table, or not what the map reads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ExportRows Stream(string path, ReadOptions? options)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        options ??= ReadOptions.Default;
        DelimitedTable table = DelimitedTable.Open(path, Limits(options), Map.CountIn);
        Instant loaded = options.LoadedAt ?? (File.Exists(path) ? Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path)) : NodaConstants.UnixEpoch);
        return Begin(table, options, loaded);
    }

    /// <summary>Reads a stream to its end. The stream is left open.</summary>
    /// <param name="stream">The list.</param>
    /// <param name="fileName">The name to use in issues and provenance.</param>
    /// <param name="options">What the list does not say of itself; <see cref="ReadOptions.LoadedAt"/> is needed.</param>
    /// <returns>The records and the issues.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options do not say when the list was loaded.</exception>
    public ReadResult<Learner> Read(Stream stream, string fileName, ReadOptions options)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        if (fileName is null)
        {
            throw new ArgumentNullException(nameof(fileName));
        }

        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        if (options.LoadedAt is not { } loaded)
        {
            throw new ArgumentException("A stream has no date of its own: say in LoadedAt when the list was loaded.", nameof(options));
        }

        using ExportRows rows = Begin(DelimitedTable.Open(stream, fileName, Limits(options), Map.CountIn), options, loaded);
        return Gather(rows);
    }

    /// <summary>The map's name.</summary>
    /// <returns>For example <c>ExportReader (seemis-pupil-list 2026-11)</c>.</returns>
    public override string ToString() => $"ExportReader ({Map})";

    private TableOptions Limits(ReadOptions options) => new()
    {
        Delimiter = Map.Delimiters.Count == 1 ? Map.Delimiters[0] : options.Limits.Delimiter,
        Encodings = Map.Encodings,
        MaxPreambleRows = Map.MaxPreambleRows,
        Sheet = options.Limits.Sheet,
        PreferredSheets = Map.Sheets,
        MaxBytes = options.Limits.MaxBytes,
        MaxUnpackedPartBytes = options.Limits.MaxUnpackedPartBytes,
        MaxUnpackedBytes = options.Limits.MaxUnpackedBytes,
        MaxCellLength = options.Limits.MaxCellLength,
        MaxRowLength = options.Limits.MaxRowLength,
        MaxColumns = options.Limits.MaxColumns,
        MaxRows = options.Limits.MaxRows,
        MaxIssuesOfAKind = options.Limits.MaxIssuesOfAKind,
    };

    private ExportRows Begin(DelimitedTable table, ReadOptions options, Instant loaded)
    {
        var file = new SourceFile(options.Source ?? Map.Source, table.FileName, loaded, table.Sha256()) { Sheet = table.Sheet, ColumnLetters = table.Letters };
        if (table.IsRefused)
        {
            return new ExportRows(table, null, file);
        }

        var match = new HeaderMatch(Map, table.Headers);
        if (!Accepts(table, match))
        {
            return new ExportRows(table, null, file);
        }

        var mapper = new RowMapper(Map, match, table, options, file);
        if (mapper.MustMeasureDates)
        {
            using DelimitedTable again = table.Again(Map.CountIn);
            mapper.MeasureDates(again);
        }

        foreach (string column in mapper.UnmappedColumns)
        {
            table.Log.Add(IssueCodes.HeaderUnmapped, table.HeaderRow, column);
        }

        return new ExportRows(table, mapper, file);
    }

    private ReadResult<Learner> Gather(ExportRows rows)
    {
        DelimitedTable table = rows.Table;
        var learners = new LearnerAssembler();
        int[] outcomes = new int[(int)LearnerAssembler.Outcome.KeptApart + 1];
        while (rows.Read())
        {
            LearnerAssembler.Outcome outcome = learners.Add(rows.Key, rows.Current);
            outcomes[(int)outcome]++;
            Report(table, rows.Mapper!, outcome);
        }

        // Also a workbook that breaks off further down: half a list is no list.
        if (rows.IsRefused)
        {
            return Refused(table, rows.File);
        }

        return new ReadResult<Learner>
        {
            File = rows.File,
            Records = learners.ToLearners(),
            Issues = table.Issues,
            Rows = new RowCounts(
                outcomes[(int)LearnerAssembler.Outcome.Began] + outcomes[(int)LearnerAssembler.Outcome.KeptApart],
                outcomes[(int)LearnerAssembler.Outcome.Merged],
                outcomes[(int)LearnerAssembler.Outcome.Repeated],
                table.BlankRows,
                rows.Totals,
                rows.Refused),
            IdentifierCounts = rows.IdentifierCounts,
            Encoding = table.Encoding,
            EncodingReason = table.EncodingReason,
            MapName = Map.Name,
            UnmappedColumns = rows.Mapper!.UnmappedColumns,
        };
    }

    private void Report(DelimitedTable table, RowMapper mapper, LearnerAssembler.Outcome outcome)
    {
        if (mapper.Key is null && Map.Key.Count > 0 && mapper.HasKeyColumns)
        {
            table.Log.Add(IssueCodes.RowKeyMissing, table.RowNumber);
        }
        else if (outcome == LearnerAssembler.Outcome.Repeated)
        {
            table.Log.Add(IssueCodes.RowRepeated, table.RowNumber);
        }
        else if (outcome == LearnerAssembler.Outcome.KeptApart)
        {
            table.Log.Add(IssueCodes.RowKeyShared, table.RowNumber);
        }
    }

    /// <summary>Whether the header is one this map can read; says why not.</summary>
    private bool Accepts(DelimitedTable table, HeaderMatch match)
    {
        if (FormatRecognition.Better(Map, table.Headers, match) is { } better)
        {
            table.Log.Add(IssueCodes.WrongMap, table.HeaderRow, null, $"its header fits the map {better.Name} better than {Map.Name}");
            return false;
        }

        if (match.Matched == 0)
        {
            table.Log.Add(IssueCodes.HeaderNotFound, table.HeaderRow, null, $"the map is {Map.Name}");
            return false;
        }

        foreach ((FieldMap field, int first, int second) in match.Clashes)
        {
            table.Log.Add(
                IssueCodes.HeaderDuplicate,
                table.HeaderRow,
                table.Headers[second],
                $"it means {field.Target.Name()}, and so does the column {table.Headers[first]}");
        }

        if (match.Clashes.Count > 0)
        {
            return false;
        }

        if (FormatRecognition.Missing(Map, match) is { } missing)
        {
            table.Log.Add(IssueCodes.HeaderMissing, table.HeaderRow, null, $"the map {Map.Name} needs {missing}");
            return false;
        }

        foreach (IGrouping<string, string> same in table.Headers.Where(h => h.Length > 0).GroupBy(HeaderText.Key).Where(g => g.Count() > 1))
        {
            // Two columns of one name that no field takes: both are carried, but nobody can tell them apart.
            table.Log.Add(IssueCodes.HeaderDuplicate, table.HeaderRow, same.First(), "both are carried", IssueSeverity.Warning);
        }

        foreach (IGrouping<string, string> alike in table.Headers.Where(h => h.Length > 0).GroupBy(HeaderText.KeyWithoutMarks).Where(g => g.Select(HeaderText.Key).Distinct().Count() > 1))
        {
            table.Log.Add(IssueCodes.HeaderDuplicate, table.HeaderRow, alike.First(), "another differs only by an accent; they were read as two", IssueSeverity.Warning);
        }

        return true;
    }

    private ReadResult<Learner> Refused(DelimitedTable table, SourceFile file) => new()
    {
        File = file,
        Issues = table.Issues,
        Encoding = table.Encoding,
        EncodingReason = table.EncodingReason,
        MapName = Map.Name,
        IsRefused = true,
    };
}
