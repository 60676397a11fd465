using System.Text;

namespace VirtualSchool;

/// <summary>One sheet: a title in A1, lines of words, and one table under them. Rows are made when they are asked for.</summary>
internal sealed class Sheet
{
    private const int LongestHeader = 255;

    /// <param name="name">The name on the tab, at most 31 characters.</param>
    /// <param name="table">The table's name: letters only.</param>
    /// <param name="lines">The lines above the table; the first is the title.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="rowCount">How many rows the table has. Without any row there is no table.</param>
    /// <param name="rows">Makes the rows, each with a cell a column; asked for more than once.</param>
    public Sheet(string name, string table, IReadOnlyList<SheetLine> lines, IReadOnlyList<Column> columns, int rowCount, Func<IEnumerable<Cell[]>> rows)
    {
        Name = name;
        Table = table;
        Lines = lines;
        Columns = columns;
        Headers = Unique(columns);
        RowCount = rowCount;
        Rows = rows;
    }

    public string Name { get; }

    public string Table { get; }

    public IReadOnlyList<SheetLine> Lines { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The headers as written: one line each, and no two alike, as a table needs.</summary>
    public IReadOnlyList<string> Headers { get; }

    public int RowCount { get; }

    public Func<IEnumerable<Cell[]>> Rows { get; }

    /// <summary>How many columns stay in sight when scrolling to the right.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether everything down to the header stays in sight when scrolling down.</summary>
    public bool FreezesHeader { get; init; } = true;

    /// <summary>Whether lines wrap in column A; otherwise they run on over the empty cells beside them.</summary>
    public bool WrapsLines { get; init; }

    /// <summary>The row of the table's header, from 1.</summary>
    public int HeaderRow => Lines.Count + 1;

    /// <summary>The last row used, from 1.</summary>
    public int LastRow => RowCount == 0 ? Lines.Count : HeaderRow + RowCount;

    private static List<string> Unique(IReadOnlyList<Column> columns)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var headers = new List<string>(columns.Count);
        foreach (Column column in columns)
        {
            string wanted = OneLine(column.Header);
            string header = wanted;
            for (int n = 2; !taken.Add(header); n++)
            {
                header = $"{wanted} ({SheetWords.Number(n)})";
            }

            headers.Add(header);
        }

        return headers;
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            line.Append(char.IsControl(c) ? ' ' : c);
        }

        // Room for a number in brackets.
        return line.Length > LongestHeader - 12 ? line.ToString(0, LongestHeader - 12) : line.Length == 0 ? "-" : line.ToString();
    }
}
