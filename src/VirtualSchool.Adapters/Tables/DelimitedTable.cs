using System.Globalization;

namespace VirtualSchool;

/// <summary>
/// A comma-, semicolon-, tab- or bar-separated file, or a sheet of an Excel workbook (.xlsx), at its raw level: encoding and delimiter or
/// sheet decided and reported, rows above the header passed over, and every row accounted for, but no cell interpreted. Which of the
/// two a file is, its content says, not its name. Moves forward only. Bad data never throws: a file that cannot be read is
/// <see cref="IsRefused"/> and says why in <see cref="Issues"/>; a bad row is passed over with an issue and the next one read, even
/// after a quote that is never closed.
/// </summary>
/// <remarks>
/// A cell of a sheet is given as its stored value: a day as <c>yyyy-MM-dd</c>, a number as a spreadsheet shows it with all its digits, a
/// formula as its last result. Nothing is worked out, run or fetched. How to give a workbook: <c>docs/how-to/read-a-workbook.md</c>.
/// </remarks>
/// <example>
/// <code>
/// using var table = DelimitedTable.Open("pupils.csv");
/// int scn = table.Find("SCN");
/// while (table.Read())
/// {
///     ReadOnlySpan&lt;char&gt; cell = table.GetSpan(scn);
/// }
/// </code>
/// </example>
public sealed partial class DelimitedTable : IDisposable
{
    private readonly IssueLog log;
    private readonly string[] headers;
    private RowSource? rows;
    private bool hasRow;
    private int lastNumber;

    private DelimitedTable(string fileName, TableOptions options, IssueLog log, RowSource? rows = null, string[]? headers = null)
    {
        FileName = fileName;
        Options = options;
        this.log = log;
        this.rows = rows;
        this.headers = headers ?? [];
        IsRefused = rows is null;
    }

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    /// <summary>
    /// True when the file cannot be read; <see cref="Issues"/> says why and <see cref="Read"/> returns false. A workbook that turns out to
    /// be broken further down is refused only then: the rows before are not the whole list.
    /// </summary>
    public bool IsRefused { get; private set; }

    /// <summary>
    /// The encoding used: <c>UTF-8</c>, <c>UTF-16 LE</c>, <c>UTF-16 BE</c> or <c>windows-1252</c>, or <c>XLSX</c> for a workbook; empty when
    /// refused before it was known.
    /// </summary>
    public string Encoding { get; private init; } = string.Empty;

    /// <summary>How the encoding was decided, in words; for a workbook which sheet was read.</summary>
    public string EncodingReason { get; private init; } = string.Empty;

    /// <summary>The character between cells; U+0000 for a sheet, which has none.</summary>
    public char Delimiter { get; private init; } = ',';

    /// <summary>The sheet that is read; null for a file without sheets, and where none was chosen.</summary>
    public string? Sheet => log.Sheet;

    /// <summary>The header's row, from 1; 0 when refused. What stands above it was passed over.</summary>
    public int HeaderRow { get; private init; }

    /// <summary>The headers as they stand in the file, without outer white space and invisible characters. May hold blanks and repeats.</summary>
    public IReadOnlyList<string> Headers => headers;

    /// <summary>The current row's number from 1, counting every row of the file; 0 before the first <see cref="Read"/>.</summary>
    public int RowNumber => hasRow ? rows!.Number : 0;

    /// <summary>How many rows below the header were met so far: handed out, blank, totals and refused.</summary>
    public int RowsMet { get; private set; }

    /// <summary>Blank rows passed over so far.</summary>
    public int BlankRows { get; private set; }

    /// <summary>Rows passed over so far because they are totals or other words of a report, with another number of cells than the header.</summary>
    public int TotalRows { get; private set; }

    /// <summary>Rows passed over so far because they could not be read; each has an issue.</summary>
    public int RefusedRows { get; private set; }

    /// <summary>The issues found so far.</summary>
    public IssueReport Issues => log.ToReport();

    internal IssueLog Log => log;

    /// <summary>The letters of the columns by header; null for a file without sheets.</summary>
    internal IReadOnlyDictionary<string, string>? Letters => log.Letters;

    private TableOptions Options { get; }

    /// <summary>Opens a file the normal way; see <see cref="Open(string, TableOptions?)"/>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static DelimitedTable Open(string path) => Open(path, null);

    /// <summary>Opens a file. Its bytes are read at once, so that it can be changed or removed afterwards.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; null for the normal way.</param>
    /// <returns>The table; refused (not an exception) when the file is missing, locked, empty, too large or no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static DelimitedTable Open(string path, TableOptions? options)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        return Open(path, options ?? TableOptions.Default, null);
    }

    /// <summary>Reads a stream the normal way; see <see cref="Open(Stream, string, TableOptions?)"/>.</summary>
    /// <param name="stream">The stream, read from where it stands.</param>
    /// <param name="fileName">The name to use in issues.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="fileName"/> is null.</exception>
    public static DelimitedTable Open(Stream stream, string fileName) => Open(stream, fileName, null);

    /// <summary>Reads a stream to its end and opens it as a table. The stream is left open.</summary>
    /// <param name="stream">The stream, read from where it stands.</param>
    /// <param name="fileName">The name to use in issues.</param>
    /// <param name="options">How to read it; null for the normal way.</param>
    /// <returns>The table; refused (not an exception) when the content is empty, too large or no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="fileName"/> is null.</exception>
    public static DelimitedTable Open(Stream stream, string fileName, TableOptions? options)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        if (fileName is null)
        {
            throw new ArgumentNullException(nameof(fileName));
        }

        return Open(stream, fileName, options ?? TableOptions.Default, null);
    }

    /// <summary>The column with a header, ignoring case, spaces, underscores and hyphens.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The first such column from 0, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public int Find(string header)
    {
        if (header is null)
        {
            throw new ArgumentNullException(nameof(header));
        }

        string key = HeaderText.Key(header);
        return Array.FindIndex(headers, h => HeaderText.Key(h) == key);
    }

    /// <summary>Moves to the next row that can be used. Blank rows, totals and rows that cannot be read are counted and passed over.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        hasRow = false;
        while (rows is not null)
        {
            RowKind kind = rows.Read();
            if (kind == RowKind.End)
            {
                FinishSheet();
                return false;
            }

            CountGap();
            if (RowsMet >= Options.MaxRows)
            {
                log.Add(IssueCodes.FileTooLarge, rows.Number, null, "more rows than the limit; reading stopped here");
                return false;
            }

            RowsMet++;
            if (Take(kind))
            {
                hasRow = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>A cell of the current row, as it stands in the file without its outer quotes. Valid until the next <see cref="Read"/>.</summary>
    /// <param name="column">The column from 0.</param>
    /// <returns>The cell's text; empty where the row has no such cell.</returns>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="column"/> is not a column of the header.</exception>
    public ReadOnlySpan<char> GetSpan(int column)
    {
        if (!hasRow)
        {
            throw new InvalidOperationException("There is no current row: call Read first.");
        }

        if ((uint)column >= (uint)headers.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(column), "The header has no such column.");
        }

        return column < rows!.Count ? rows[column] : default;
    }

    /// <summary>A cell of the current row as a string; see <see cref="GetSpan"/>.</summary>
    /// <param name="column">The column from 0.</param>
    /// <returns>The cell's text; empty where the row has no such cell.</returns>
    public string GetString(int column) => GetSpan(column).ToString();

    /// <summary>Lets go of the file's bytes.</summary>
    public void Dispose()
    {
        hasRow = false;
        (rows as IDisposable)?.Dispose();
        rows = null;
        file = null;
        text = null;
        book = null;
        place = null;
    }

    /// <summary>The file and what was decided about it; no cell.</summary>
    /// <returns>For example <c>DelimitedTable pupils.csv (UTF-8, 12 columns)</c>.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "DelimitedTable {0} ({1}, {2} columns)", FileName, IsRefused ? "refused" : Encoding, headers.Length);

    private bool Take(RowKind kind)
    {
        RowSource row = rows!;
        switch (kind)
        {
            case RowKind.UnclosedQuote:
                return Refuse(IssueCodes.RowUnclosedQuote, null);
            case RowKind.TooLong:
                return Refuse(IssueCodes.FileTooLarge, "a cell or the row is longer than the limit; the row was passed over");
            case RowKind.TooManyCells:
                return Refuse(IssueCodes.FileTooLarge, "more cells than the limit; the row was passed over");
        }

        int filled = FirstFilled(0);
        if (filled < 0)
        {
            if (BlankRows++ == 0)
            {
                log.Add(IssueCodes.RowBlank, row.Number, null, "the first of them is named here");
            }

            return false;
        }

        if (!Fits())
        {
            if (row.HasLineBreak)
            {
                row.BackToSecondLine();
                return Refuse(IssueCodes.RowUnclosedQuote, "a cell over several lines leaves the row with another number of cells than the header");
            }

            if (TotalRow.Says(row[filled]))
            {
                TotalRows++;
                log.Add(IssueCodes.RowTotal, row.Number);
                return false;
            }

            return Refuse(
                IssueCodes.RowRagged,
                string.Format(CultureInfo.InvariantCulture, "{0} cells, and the header has {1}", row.Count, headers.Length));
        }

        if (RepeatsHeader())
        {
            TotalRows++;
            log.Add(IssueCodes.RowTotal, row.Number, null, "it repeats the header");
            return false;
        }

        if (IsTotalOfSheet(filled))
        {
            TotalRows++;
            log.Add(IssueCodes.RowTotal, row.Number);
            return false;
        }

        if (row.HasStrayQuote)
        {
            log.Add(IssueCodes.RowStrayQuote, row.Number);
        }

        if (row.IsDamaged && !log.Has(IssueCodes.EncodingDamaged))
        {
            log.Add(IssueCodes.EncodingDamaged, null, null, string.Format(CultureInfo.InvariantCulture, "seen in or after row {0}", row.Number));
        }

        row.Accept();
        NoteCells();
        return true;
    }

    /// <summary>The header once more, as files joined end to end and printed pages have it.</summary>
    private bool RepeatsHeader()
    {
        for (int i = 0; i < headers.Length; i++)
        {
            ReadOnlySpan<char> cell = i < rows!.Count ? rows[i].Trim() : default;
            if (!cell.SequenceEqual(headers[i].AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As many cells as headers; more if the rest is blank; fewer if the headers without a cell are blank.</summary>
    private bool Fits()
    {
        if (rows!.Count >= headers.Length)
        {
            return rows.Count == headers.Length || FirstFilled(headers.Length) < 0;
        }

        for (int i = rows.Count; i < headers.Length; i++)
        {
            if (headers[i].Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private int FirstFilled(int from)
    {
        for (int i = from; i < rows!.Count; i++)
        {
            if (!HeaderText.IsBlank(rows[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private bool Refuse(IssueCode code, string? detail)
    {
        RefusedRows++;
        log.Add(code, rows!.Number, null, detail);
        return false;
    }
}
