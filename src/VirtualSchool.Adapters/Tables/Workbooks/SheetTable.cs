namespace VirtualSchool;

/// <summary>Where the table of a sheet is, judged by the sheet's first rows.</summary>
internal sealed class SheetTable
{
    /// <summary>So much of a sheet is unpacked to see what is on it. What lies beyond is looked at when the sheet is read.</summary>
    private const long Glance = 32 * 1024 * 1024;

    private SheetTable(WorkbookSheet sheet, int headerRow, int first, int width, int fit, int shape)
    {
        Sheet = sheet;
        HeaderRow = headerRow;
        First = first;
        Width = width;
        Fit = fit;
        Shape = shape;
    }

    internal WorkbookSheet Sheet { get; }

    /// <summary>The header's row from 1, as the sheet numbers it.</summary>
    internal int HeaderRow { get; }

    /// <summary>The table's first column from 0.</summary>
    internal int First { get; }

    /// <summary>How many columns the header goes over.</summary>
    internal int Width { get; }

    /// <summary>How many of its headers are looked for.</summary>
    internal int Fit { get; }

    /// <summary>How much it looks like a table.</summary>
    internal int Shape { get; }

    /// <summary>Whether it has rows of more than one cell; words and notes have not.</summary>
    internal bool IsShaped => Shape > 1;

    /// <summary>Looks at a sheet.</summary>
    /// <returns>Null when it has no cell with a value.</returns>
    /// <exception cref="RefusalException">The sheet cannot be read.</exception>
    internal static SheetTable? Find(Workbook book, WorkbookSheet sheet, TableOptions options, Func<IReadOnlyList<string>, int>? fit)
    {
        List<(int Number, string[] Cells)> rows = Top(book, sheet, options);
        if (rows.Count == 0)
        {
            return null;
        }

        // Titles stand in one cell; the table's rows do not, unless it has one column only.
        IEnumerable<(int Number, string[] Cells)> broad = rows.Any(r => Filled(r.Cells) > 1) ? rows.Where(r => Filled(r.Cells) > 1) : rows;
        int left = broad.Min(r => Array.FindIndex(r.Cells, c => c.Length > 0));
        List<(int Number, string[] Cells)> placed = [.. rows.Select((r, i) => (i + 1, r.Cells.Skip(left).ToArray()))];
        if (TableLayout.Header(placed, options.MaxPreambleRows, fit) is not { } header)
        {
            return null;
        }

        (int number, string[] cells) = rows[header.Number - 1];
        int first = Array.FindIndex(cells, c => c.Length > 0);
        return new SheetTable(sheet, number, first, cells.Length - first, header.Score.Fit, header.Score.Shape);
    }

    /// <summary>The rows from the first below the header on.</summary>
    internal (SheetRows Rows, string[] Headers) Open(Workbook book)
    {
        SheetRows rows = book.Rows(Sheet);
        while (rows.Number < HeaderRow && rows.Read() != RowKind.End)
        {
        }

        rows.SetTable(First, Width);
        string[] headers = new string[Width];
        for (int i = 0; i < headers.Length; i++)
        {
            headers[i] = HeaderText.Clean(rows[i]);
        }

        return (rows, headers);
    }

    private static int Filled(string[] cells) => cells.Count(c => c.Length > 0);

    private static List<(int Number, string[] Cells)> Top(Workbook book, WorkbookSheet sheet, TableOptions options)
    {
        var top = new List<(int, string[])>();
        using SheetRows rows = book.Rows(sheet, Glance);
        while (top.Count < options.MaxPreambleRows + 1 + TableLayout.RowsBelowHeader && rows.Read() is var kind && kind != RowKind.End)
        {
            if (kind != RowKind.Row)
            {
                continue;
            }

            string[] cells = new string[rows.Count];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = HeaderText.Clean(rows[i]);
            }

            top.Add((rows.Number, cells));
        }

        // A sheet with more among its first rows than a glance takes is judged by what was seen.
        if (rows.Fault is { } fault && (top.Count == 0 || !fault.Code.Equals(IssueCodes.FileTooLarge)))
        {
            throw new RefusalException(fault.Code, fault.Detail);
        }

        return top;
    }
}
