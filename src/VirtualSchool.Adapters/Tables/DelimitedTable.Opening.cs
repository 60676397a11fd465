using System.Globalization;

namespace VirtualSchool;

// Opening: what the file is, and where its table begins.
public sealed partial class DelimitedTable
{
    private FileBytes? file;
    private FileText? text;
    private Workbook? book;
    private SheetTable? place;

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

        return new DelimitedTable(name, options, log);
    }

    internal static DelimitedTable Open(Stream stream, string fileName, TableOptions options, Func<IReadOnlyList<string>, int>? fit)
    {
        var log = new IssueLog(fileName, options.MaxIssuesOfAKind);
        if (FileBytes.ReadAll(stream, options.MaxBytes) is not { } file)
        {
            log.Add(IssueCodes.FileTooLarge, null, null, string.Format(CultureInfo.InvariantCulture, "more than {0} bytes", options.MaxBytes));
            return new DelimitedTable(fileName, options, log);
        }

        if (FileKind.IsZip(file.Span))
        {
            return OpenWorkbook(file, fileName, options, fit, log);
        }

        if (FileKind.Foreign(file.Span) is { } foreign)
        {
            log.Add(foreign.Code, null, null, foreign.Detail);
            return new DelimitedTable(fileName, options, log) { file = file };
        }

        FileText? text = FileText.Decide(file.Bytes, file.Length, options.Encodings, log);
        if (text is null)
        {
            return new DelimitedTable(fileName, options, log) { file = file };
        }

        if (FileKind.SaysWorkbook(fileName))
        {
            log.Add(IssueCodes.KindByContent, null, null, "it is text, not a workbook");
        }

        return OpenText(file, text, fileName, options, fit, log);
    }

    /// <summary>The same file from its beginning, without reading or deciding its encoding again; its issues are kept apart.</summary>
    internal DelimitedTable Again(Func<IReadOnlyList<string>, int>? fit)
    {
        var apart = new IssueLog(FileName, Options.MaxIssuesOfAKind);
        return book is not null && place is not null ? OpenSheet(file!, book, place, FileName, Options, apart)
            : text is not null ? OpenText(file!, text, FileName, Options, fit, apart)
            : new DelimitedTable(FileName, Options, apart);
    }

    /// <summary>The SHA-256 of the file's bytes; null when they were not read.</summary>
    internal string? Sha256() => file?.Sha256();

    private static DelimitedTable OpenText(FileBytes file, FileText text, string fileName, TableOptions options, Func<IReadOnlyList<string>, int>? fit, IssueLog log)
    {
        if (TableLayout.Find(text, options, fit) is not { } layout)
        {
            log.Add(IssueCodes.FileEmpty, null, null, "it has no row with anything in it");
            return new DelimitedTable(fileName, options, log) { file = file, Encoding = text.Encoding, EncodingReason = text.How };
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

        SayPreamble(layout.HeaderRow, log);
        return new DelimitedTable(fileName, options, log, rows, headers)
        {
            file = file,
            text = text,
            Encoding = text.Encoding,
            EncodingReason = text.How,
            Delimiter = layout.Delimiter,
            HeaderRow = layout.HeaderRow,
        };
    }

    private static DelimitedTable OpenWorkbook(FileBytes file, string fileName, TableOptions options, Func<IReadOnlyList<string>, int>? fit, IssueLog log)
    {
        try
        {
            Workbook book = Workbook.Open(file.Bytes, file.Length, options);
            SayAbout(book, fileName, log);
            return SheetChoice.Choose(book, options, fit, log) is { } place
                ? OpenSheet(file, book, place, fileName, options, log)
                : new DelimitedTable(fileName, options, log) { file = file };
        }
        catch (Exception problem) when (Fault.IsOfInput(problem))
        {
            (IssueCode code, string? detail) = Fault.Describe(problem, "a part of it");
            log.Add(code, null, null, detail);
            return new DelimitedTable(fileName, options, log) { file = file };
        }
    }

    private static DelimitedTable OpenSheet(FileBytes file, Workbook book, SheetTable place, string fileName, TableOptions options, IssueLog log)
    {
        (SheetRows rows, string[] headers) = place.Open(book);
        log.Sheet = place.Sheet.Name;
        log.Letters = LettersOf(headers, place.First);
        if (rows.Fault is { } fault)
        {
            rows.Dispose();
            log.Add(fault.Code, null, null, fault.Detail);
            return new DelimitedTable(fileName, options, log) { file = file };
        }

        SayPreamble(place.HeaderRow, log);
        var table = new DelimitedTable(fileName, options, log, rows, headers)
        {
            file = file,
            book = book,
            place = place,
            Encoding = "XLSX",
            EncodingReason = $"a workbook; the sheet read is {place.Sheet.Name}",
            Delimiter = '\0',
            HeaderRow = place.HeaderRow,
            lastNumber = place.HeaderRow,
        };
        table.SayAboutSheet();
        return table;
    }

    private static void SayPreamble(int headerRow, IssueLog log)
    {
        if (headerRow > 1)
        {
            log.Add(IssueCodes.PreambleSkipped, headerRow, null, string.Format(CultureInfo.InvariantCulture, "{0} above the header", headerRow - 1));
        }
    }
}
