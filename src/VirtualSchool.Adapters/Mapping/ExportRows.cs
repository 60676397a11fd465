using System.Globalization;

namespace VirtualSchool;

/// <summary>
/// A list read row by row through a map: each row as a <see cref="Learner"/> of its own, for lists too long to hold. What
/// <see cref="ExportReader.Read(string)"/> does besides is left to the caller: the rows of one child are not put together. Moves forward
/// only; not for more than one thread. Bad data never throws.
/// </summary>
/// <example>
/// <code>
/// using ExportRows rows = EducationExports.Seemis.Stream("pupils.csv");
/// while (rows.Read())
/// {
///     Learner row = rows.Current;
/// }
///
/// if (rows.IsRefused)
/// {
///     // The file could not be read, or not to its end: what was taken so far is not the whole list.
/// }
/// </code>
/// </example>
public sealed class ExportRows : IDisposable
{
    private readonly DelimitedTable table;
    private readonly RowMapper? mapper;
    private Learner? current;
    private bool ended;
    private int used;
    private int totals;
    private int refused;

    internal ExportRows(DelimitedTable table, RowMapper? mapper, SourceFile file)
    {
        this.table = table;
        this.mapper = mapper;
        File = file;
    }

    /// <summary>The file as it was loaded, with the hash of its bytes.</summary>
    public SourceFile File { get; }

    /// <summary>
    /// True when the file cannot be read; <see cref="Issues"/> says why. A workbook that turns out to be broken further down is refused only
    /// then, when <see cref="Read"/> has given false: look at it after the last row too.
    /// </summary>
    public bool IsRefused => mapper is null || table.IsRefused;

    /// <summary>The row that was read last.</summary>
    /// <exception cref="InvalidOperationException">There is no current row: call <see cref="Read"/> first.</exception>
    public Learner Current => current ?? throw new InvalidOperationException("There is no current row: call Read first.");

    /// <summary>Everything found so far; no value from the data stands in it. Complete after the last row.</summary>
    public IssueReport Issues => table.Issues;

    /// <summary>What became of the rows met so far. A row that was given counts as used, since none are put together.</summary>
    public RowCounts Rows => new(used, 0, 0, table.BlankRows, totals + table.TotalRows, refused + table.RefusedRows);

    /// <summary>What became of every identifier cell so far, a count for each column of identifiers in the order of the map.</summary>
    public IReadOnlyList<IdentifierCount> IdentifierCounts => mapper is null ? [] : [.. mapper.Counts];

    /// <summary>The key of the row that was read last; null when it has none.</summary>
    internal string? Key => mapper!.Key;

    internal DelimitedTable Table => table;

    internal RowMapper? Mapper => mapper;

    internal int Totals => totals + table.TotalRows;

    internal int Refused => refused + table.RefusedRows;

    /// <summary>Reads the next row that says whose it is. Blank rows, totals and rows that cannot be used are counted and passed over.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        current = null;
        while (mapper is not null && !ended && table.Read())
        {
            // A total has words where a name or number should be; a child of that name has a number or a birth date too.
            bool saysTotal = SaysTotal();
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
            current = learner;
            used++;
            return true;
        }

        Finish();
        return false;
    }

    /// <summary>Lets go of the file's bytes.</summary>
    public void Dispose()
    {
        current = null;
        ended = true;
        table.Dispose();
    }

    /// <summary>The file and how far it was read; no value from the data.</summary>
    /// <returns>For example <c>ExportRows (SEEMiS: pupils.csv, 10 rows)</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "ExportRows ({0}, {1})", File, IsRefused ? "refused" : string.Format(CultureInfo.InvariantCulture, "{0} rows", used));

    private void Finish()
    {
        if (ended || mapper is null)
        {
            return;
        }

        ended = true;
        if (table.IsRefused)
        {
            return;
        }

        mapper.Finish();
        if (used + Refused == 0)
        {
            table.Log.Add(IssueCodes.FileWithoutRows);
        }
    }

    private bool SaysTotal()
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
}
