namespace VirtualSchool;

/// <summary>Where a file's header is and what separates its cells, worked out from its first rows.</summary>
internal sealed class TableLayout
{
    internal const int RowsBelowHeader = 12;

    /// <summary>So many cells of a row are held against the headers that are looked for; more say nothing new about where the header is.</summary>
    private const int MostHeaders = 1024;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    private TableLayout(char delimiter, int headerRow)
    {
        Delimiter = delimiter;
        HeaderRow = headerRow;
    }

    internal char Delimiter { get; }

    /// <summary>The header's row number.</summary>
    internal int HeaderRow { get; }

    /// <summary>Works the layout out.</summary>
    /// <param name="text">The file.</param>
    /// <param name="options">What is given already, and how far to look.</param>
    /// <param name="fit">How many cells of a row are headers that are looked for; null when any header will do.</param>
    /// <returns>Null when there is no row with anything in it.</returns>
    internal static TableLayout? Find(FileText text, TableOptions options, Func<IReadOnlyList<string>, int>? fit)
    {
        TableLayout? best = null;
        (int Fit, int Shape) bestScore = default;
        foreach (char delimiter in Delimiters(text, options))
        {
            if (Header(Top(text, options, delimiter), options.MaxPreambleRows, fit) is { } header && (best is null || header.Score.CompareTo(bestScore) > 0))
            {
                best = new TableLayout(delimiter, header.Number);
                bestScore = header.Score;
            }
        }

        return best;
    }

    /// <summary>The row that is most likely the header: the most headers that are looked for, then the shape that most rows have.</summary>
    /// <param name="rows">The first rows that have anything in them, with trimmed cells.</param>
    /// <param name="maxPreamble">How many rows may stand above it.</param>
    /// <param name="fit">How many cells of a row are headers that are looked for; null when any header will do.</param>
    /// <returns>Null when there is no row.</returns>
    internal static (int Number, (int Fit, int Shape) Score)? Header(List<(int Number, string[] Cells)> rows, int maxPreamble, Func<IReadOnlyList<string>, int>? fit)
    {
        (int Number, (int Fit, int Shape) Score)? best = null;
        (int width, int regular) = Width(rows);
        int shape = regular * (width - 1);
        foreach ((int number, string[] cells) in rows)
        {
            if (number > maxPreamble + 1)
            {
                break;
            }

            int wanted = fit?.Invoke(cells.Length > MostHeaders ? [.. cells.Take(MostHeaders)] : cells) ?? 0;
            int filled = cells.Count(c => c.Length > 0);
            bool looksLikeHeader = cells.Length >= width && filled * 2 > width;
            (int, int) score = (wanted, looksLikeHeader ? shape + 1 : 0);
            if (best is null || score.CompareTo(best.Value.Score) > 0)
            {
                best = (number, score);
            }
        }

        return best;
    }

    private static char[] Delimiters(FileText text, TableOptions options)
    {
        if (options.Delimiter is { } given)
        {
            return [given];
        }

        // "sep=;" is how a file tells a spreadsheet what separates its cells.
        var first = new RowReader(text.Decode(), '\n', options);
        return first.Read() == RowKind.Row && first[0].Length == 5 && first[0].StartsWith("sep=".AsSpan(), StringComparison.OrdinalIgnoreCase)
            ? [first[0][4]]
            : Candidates;
    }

    /// <summary>The first rows that have anything in them, with trimmed cells.</summary>
    private static List<(int Number, string[] Cells)> Top(FileText text, TableOptions options, char delimiter)
    {
        var rows = new List<(int, string[])>();
        var reader = new RowReader(text.Decode(), delimiter, options);
        int last = options.MaxPreambleRows + 1 + RowsBelowHeader;
        while (reader.Number < last && reader.Read() is var kind && kind != RowKind.End)
        {
            if (kind != RowKind.Row)
            {
                continue;
            }

            reader.Accept();
            // Cells after the last filled one say nothing about the layout: some tools write commas to the end of every row.
            int count = reader.Count;
            while (count > 1 && HeaderText.IsBlank(reader[count - 1]))
            {
                count--;
            }

            string[] cells = new string[count];
            for (int i = 0; i < count; i++)
            {
                cells[i] = HeaderText.Clean(reader[i]);
            }

            if (cells.Any(c => c.Length > 0) && !(reader.Number == 1 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase)))
            {
                rows.Add((reader.Number, cells));
            }
        }

        return rows;
    }

    /// <summary>The number of cells most rows have, and how many rows have it.</summary>
    private static (int Width, int Rows) Width(List<(int Number, string[] Cells)> rows) =>
        rows.Count == 0
            ? (1, 0)
            : rows.GroupBy(r => r.Cells.Length)
                .Select(g => (Width: g.Key, Rows: g.Count()))
                .OrderByDescending(g => g.Rows * (g.Width - 1))
                .ThenByDescending(g => g.Rows)
                .ThenByDescending(g => g.Width)
                .First();
}
