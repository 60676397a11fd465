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

        options ??= ReadOptions.Default;
        using DelimitedTable table = DelimitedTable.Open(path, Limits(options), Map.CountIn);
        Instant loaded = options.LoadedAt ?? (File.Exists(path) ? Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path)) : NodaConstants.UnixEpoch);
        return Read(table, options, loaded);
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

        using DelimitedTable table = DelimitedTable.Open(stream, fileName, Limits(options), Map.CountIn);
        return Read(table, options, loaded);
    }

    /// <summary>The map's name.</summary>
    /// <returns>For example <c>ExportReader (seemis-pupil-list 2026-11)</c>.</returns>
    public override string ToString() => $"ExportReader ({Map})";

    private TableOptions Limits(ReadOptions options) => new()
    {
        Delimiter = Map.Delimiters.Count == 1 ? Map.Delimiters[0] : options.Limits.Delimiter,
        Encodings = Map.Encodings,
        MaxPreambleRows = Map.MaxPreambleRows,
        MaxBytes = options.Limits.MaxBytes,
        MaxCellLength = options.Limits.MaxCellLength,
        MaxRowLength = options.Limits.MaxRowLength,
        MaxColumns = options.Limits.MaxColumns,
        MaxRows = options.Limits.MaxRows,
        MaxIssuesOfAKind = options.Limits.MaxIssuesOfAKind,
    };

    private ReadResult<Learner> Read(DelimitedTable table, ReadOptions options, Instant loaded)
    {
        var file = new SourceFile(options.Source ?? Map.Source, table.FileName, loaded, table.Text?.Sha256());
        if (table.IsRefused)
        {
            return Refused(table, file);
        }

        var match = new HeaderMatch(Map, table.Headers);
        if (!Accepts(table, match))
        {
            return Refused(table, file);
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

        return Rows(table, mapper, file);
    }

    private ReadResult<Learner> Rows(DelimitedTable table, RowMapper mapper, SourceFile file)
    {
        var learners = new LearnerAssembler();
        int[] outcomes = new int[(int)LearnerAssembler.Outcome.KeptApart + 1];
        int refused = 0;
        int totals = 0;
        while (table.Read())
        {
            // A total has words where a name or number should be; a child of that name has a number or a birth date too.
            bool saysTotal = SaysTotal(table);
            Learner? learner = mapper.Map();
            if (saysTotal && (learner is null || (learner.BirthDates.Count == 0 && !learner.Identifiers.Any(i => i.Value.Kind != IdentifierKind.Local))))
            {
                totals++;
                table.Log.Add(IssueCodes.RowTotal, table.RowNumber);
                continue;
            }

            if (learner is null)
            {
                refused++;
                table.Log.Add(IssueCodes.RowRequiredMissing, table.RowNumber, null, "no name and no number of a child");
                continue;
            }

            mapper.CountIdentifiers();
            LearnerAssembler.Outcome outcome = learners.Add(mapper.Key, learner);
            outcomes[(int)outcome]++;
            Report(table, mapper, outcome);
        }

        mapper.Finish();
        if (outcomes.Sum() + refused + table.RefusedRows == 0)
        {
            table.Log.Add(IssueCodes.FileWithoutRows);
        }

        return new ReadResult<Learner>
        {
            File = file,
            Records = learners.ToLearners(),
            Issues = table.Issues,
            Rows = new RowCounts(
                outcomes[(int)LearnerAssembler.Outcome.Began] + outcomes[(int)LearnerAssembler.Outcome.KeptApart],
                outcomes[(int)LearnerAssembler.Outcome.Merged],
                outcomes[(int)LearnerAssembler.Outcome.Repeated],
                table.BlankRows,
                totals + table.TotalRows,
                refused + table.RefusedRows),
            IdentifierCounts = [.. mapper.Counts],
            Encoding = table.Encoding,
            EncodingReason = table.EncodingReason,
            MapName = Map.Name,
            UnmappedColumns = mapper.UnmappedColumns,
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

    private static bool SaysTotal(DelimitedTable table)
    {
        for (int i = 0; i < table.Headers.Count; i++)
        {
            ReadOnlySpan<char> cell = table.GetSpan(i);
            if (!HeaderText.IsBlank(cell))
            {
                return TotalRow.Says(cell);
            }
        }

        return false;
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
