using System.Globalization;

namespace VirtualSchool;

/// <summary>
/// A comma-, semicolon-, tab- or bar-separated file at its raw level: encoding and delimiter decided and reported, rows above the
/// header passed over, and every row accounted for, but no cell interpreted. Moves forward only. Bad data never throws: a file
/// that cannot be read is <see cref="IsRefused"/> and says why in <see cref="Issues"/>; a bad row is passed over with an issue
/// and the next one read, even after a quote that is never closed.
/// </summary>
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
public sealed class DelimitedTable : IDisposable
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly IssueLog log;
    private readonly string[] headers;
    private FileText? text;
    private RowReader? rows;
    private bool hasRow;

    private DelimitedTable(string fileName, IssueLog log, FileText? text, RowReader? rows, TableLayout? layout, string[] headers)
    {
        FileName = fileName;
        this.log = log;
        this.text = text;
        this.rows = rows;
        this.headers = headers;
        IsRefused = rows is null;
        Encoding = text?.Encoding ?? string.Empty;
        EncodingReason = text?.How ?? string.Empty;
        Delimiter = layout?.Delimiter ?? ',';
        HeaderRow = layout?.HeaderRow ?? 0;
    }

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    /// <summary>True when nothing could be read; <see cref="Issues"/> says why and <see cref="Read"/> returns false.</summary>
    public bool IsRefused { get; }

    /// <summary>The encoding used: <c>UTF-8</c>, <c>UTF-16 LE</c>, <c>UTF-16 BE</c> or <c>windows-1252</c>; empty when refused before it was known.</summary>
    public string Encoding { get; }

    /// <summary>How the encoding was decided, in words.</summary>
    public string EncodingReason { get; }

    /// <summary>The character between cells.</summary>
    public char Delimiter { get; }

    /// <summary>The header's row, from 1; 0 when refused. What stands above it was passed over.</summary>
    public int HeaderRow { get; }

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

    internal FileText? Text => text;

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
                return false;
            }

            if (RowsMet == Options.MaxRows)
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

        ReadOnlySpan<char> cell = column < rows!.Count ? rows[column] : default;

        // Where files were joined end to end, the second one's byte order mark stands before its first row.
        return column == 0 && !cell.IsEmpty && cell[0] == ByteOrderMark ? cell.Slice(1) : cell;
    }

    /// <summary>A cell of the current row as a string; see <see cref="GetSpan"/>.</summary>
    /// <param name="column">The column from 0.</param>
    /// <returns>The cell's text; empty where the row has no such cell.</returns>
    public string GetString(int column) => GetSpan(column).ToString();

    /// <summary>Lets go of the file's bytes.</summary>
    public void Dispose()
    {
        hasRow = false;
        rows = null;
        text = null;
    }

    /// <summary>The file and what was decided about it; no cell.</summary>
    /// <returns>For example <c>DelimitedTable pupils.csv (UTF-8, 12 columns)</c>.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "DelimitedTable {0} ({1}, {2} columns)", FileName, IsRefused ? "refused" : Encoding, headers.Length);

    private TableOptions Options { get; init; } = TableOptions.Default;

    internal static DelimitedTable Open(string path, TableOptions options, Func<IReadOnlyList<string>, int>? fit)
    {
        string name = Path.GetFileName(path);
        var log = new IssueLog(name, options.MaxIssuesOfAKind);
        try
        {
            if (File.Exists(path))
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
                return Open(stream, name, options, fit);
            }

            log.Add(Directory.Exists(path) ? IssueCodes.FileUnreadable : IssueCodes.FileMissing);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.Add(IssueCodes.FileUnreadable);
        }

        return new DelimitedTable(name, log, null, null, null, []) { Options = options };
    }

    internal static DelimitedTable Open(Stream stream, string fileName, TableOptions options, Func<IReadOnlyList<string>, int>? fit)
    {
        var log = new IssueLog(fileName, options.MaxIssuesOfAKind);
        FileText? text = null;
        if (FileText.ReadAll(stream, options.MaxBytes) is { } all)
        {
            text = FileText.Decide(all.Bytes, all.Length, options.Encodings, log);
        }
        else
        {
            log.Add(IssueCodes.FileTooLarge, null, null, string.Format(CultureInfo.InvariantCulture, "more than {0} bytes", options.MaxBytes));
        }

        return Open(text, fileName, options, fit, log);
    }

    /// <summary>The same file from its beginning, without reading or deciding its encoding again; its issues are kept apart.</summary>
    internal DelimitedTable Again(Func<IReadOnlyList<string>, int>? fit) => Open(text, FileName, Options, fit, new IssueLog(FileName, Options.MaxIssuesOfAKind));

    private static DelimitedTable Open(FileText? text, string fileName, TableOptions options, Func<IReadOnlyList<string>, int>? fit, IssueLog log)
    {
        TableLayout? layout = text is null ? null : TableLayout.Find(text, options, fit);
        if (text is null || layout is null)
        {
            if (text is not null)
            {
                log.Add(IssueCodes.FileEmpty, null, null, "it has no row with anything in it");
            }

            return new DelimitedTable(fileName, log, text, null, null, []) { Options = options };
        }

        var rows = new RowReader(text.Decode(), layout.Delimiter, options);
        while (rows.Number < layout.HeaderRow)
        {
            rows.Read();
        }

        rows.Accept();
        string[] headers = new string[rows.Count];
        for (int i = 0; i < headers.Length; i++)
        {
            headers[i] = HeaderText.Clean(rows[i]);
        }

        if (layout.HeaderRow > 1)
        {
            log.Add(IssueCodes.PreambleSkipped, layout.HeaderRow, null, string.Format(CultureInfo.InvariantCulture, "{0} above the header", layout.HeaderRow - 1));
        }

        return new DelimitedTable(fileName, log, text, rows, layout, headers) { Options = options };
    }

    private bool Take(RowKind kind)
    {
        RowReader row = rows!;
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

        if (row.HasStrayQuote)
        {
            log.Add(IssueCodes.RowStrayQuote, row.Number);
        }

        if (row.IsDamaged && !log.Has(IssueCodes.EncodingDamaged))
        {
            log.Add(IssueCodes.EncodingDamaged, null, null, string.Format(CultureInfo.InvariantCulture, "seen in or after row {0}", row.Number));
        }

        row.Accept();
        return true;
    }

    /// <summary>The header once more, as files joined end to end and printed pages have it.</summary>
    private bool RepeatsHeader()
    {
        for (int i = 0; i < headers.Length; i++)
        {
            ReadOnlySpan<char> cell = i < rows!.Count ? rows[i].Trim() : default;
            if (!cell.TrimStart(ByteOrderMark).SequenceEqual(headers[i].AsSpan()))
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
