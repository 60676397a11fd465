using System.Globalization;
using System.Xml;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The rows of a sheet one after another (worksheet part: ECMA-376 Part 1, 18.3.1). Only the current row is held. A cell's value is the one that is
/// stored: a formula's last result, never the formula. Rows without any value are left out, since sheets are often styled far below their last row.
/// </summary>
internal sealed partial class SheetRows : RowSource, IDisposable
{
    private enum Content : byte
    {
        None,
        Text,
        Number,
        Day,
        Error,
    }

    private readonly Workbook book;
    private readonly GuardedXml xml;
    private readonly TableOptions options;
    private readonly TextBuffer text;
    private readonly TextBuffer scratch;
    private Content[] contents = new Content[32];
    private int[] starts = new int[32];
    private int[] lengths = new int[32];
    private double[] numbers = new double[32];
    private int number;
    private int used;          // columns of the sheet that the current row has, up to the last with a value
    private int first;         // the table's first column
    private int width = -1;    // the table's columns; -1 when they are not known
    private bool inData;
    private bool ended;
    private bool isDamaged;
    private RowKind kind;

    internal SheetRows(Workbook book, Stream part, TableOptions options)
    {
        this.book = book;
        this.options = options;
        xml = new GuardedXml(part);
        text = new TextBuffer(options.MaxRowLength + 1);
        scratch = new TextBuffer(options.MaxCellLength + 1);
    }

    /// <summary>What was seen of the sheet so far, for the person who gave it.</summary>
    internal SheetFindings Findings { get; } = new();

    /// <summary>Why the sheet could not be read to its end; null while it can.</summary>
    internal (IssueCode Code, string? Detail)? Fault { get; private set; }

    /// <inheritdoc/>
    internal override int Number => number;

    /// <inheritdoc/>
    internal override int Count => width >= 0 ? width : used;

    /// <inheritdoc/>
    internal override bool IsDamaged => isDamaged;

    /// <summary>The row's first column with a value outside the table, from 0; -1 when there is none.</summary>
    internal int Outside { get; private set; }

    /// <summary>Cells of the row that are more or less than their text, with what is to be said about them.</summary>
    internal List<(int Column, IssueCode Code)> Notes { get; } = [];

    /// <inheritdoc/>
    internal override ReadOnlySpan<char> this[int cell]
    {
        get
        {
            int column = first + cell;
            return column < used && contents[column] != Content.None ? text.Text.Slice(starts[column], lengths[column]) : default;
        }
    }

    /// <summary>Says where the table is, once its header was found.</summary>
    internal void SetTable(int firstColumn, int columns)
    {
        first = firstColumn;
        width = columns;
    }

    /// <inheritdoc/>
    internal override RowKind Read()
    {
        if (ended)
        {
            return RowKind.End;
        }

        try
        {
            while (NextRow())
            {
                ReadRow();
                if (kind != RowKind.Row || used > 0)
                {
                    isDamaged = isDamaged || Damage.IsIn(text.Text);
                    return kind;
                }
            }
        }
        catch (Exception problem) when (VirtualSchool.Fault.IsOfInput(problem))
        {
            Fault = VirtualSchool.Fault.Describe(problem, string.Format(CultureInfo.InvariantCulture, "the sheet, after row {0},", number));
        }

        ended = true;
        return RowKind.End;
    }

    /// <inheritdoc/>
    internal override CellDay Day(int cell, out LocalDate day)
    {
        day = default;
        int column = first + cell;
        return column >= used ? CellDay.None
            : contents[column] == Content.Day ? CellNumber.TryToDay(numbers[column], book.IsFrom1904, out day, out _) ? CellDay.Day : CellDay.None
            : contents[column] == Content.Number && CellNumber.TryToDay(numbers[column], book.IsFrom1904, out day, out _) ? CellDay.Serial
            : CellDay.None;
    }

    /// <summary>Lets go of the part.</summary>
    public void Dispose() => xml.Dispose();

    /// <summary>Moves to the next row's element, and looks at what stands around the rows.</summary>
    private bool NextRow()
    {
        while (xml.Read())
        {
            if (!SpreadsheetNames.IsMain(xml.Namespace))
            {
                continue;
            }

            if (xml.NodeType == XmlNodeType.EndElement)
            {
                inData &= xml.Name != "sheetData";
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.Name)
                {
                    case "sheetData":
                        inData = !xml.IsEmptyElement;
                        break;
                    case "row" when inData:
                        return true;
                    case "col" when xml.Attribute("hidden") is "1" or "true":
                        Findings.HideColumns(Whole(xml.Attribute("min")), Whole(xml.Attribute("max")));
                        break;
                    case "mergeCell":
                        Findings.Merge(xml.Attribute("ref"));
                        break;
                    case "autoFilter":
                        Findings.HasFilter = true;
                        break;
                }
            }
        }

        return false;
    }

    private void ReadRow()
    {
        used = 0;
        Outside = -1;
        Notes.Clear();
        text.Clear();
        kind = RowKind.Row;
        int row = xml.Attribute("r") is { } given ? Whole(given) : number + 1;
        if (row <= number || row > CellAddress.MostRows)
        {
            throw new RefusalException(IssueCodes.WorkbookDamaged, string.Format(CultureInfo.InvariantCulture, "a row after row {0} is out of order", number));
        }

        number = row;
        bool isHidden = xml.Attribute("hidden") is "1" or "true";
        if (xml.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Depth;
        int next = 0;
        while (xml.Read() && (xml.NodeType != XmlNodeType.EndElement || xml.Depth != depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1 && xml.Name == "c")
            {
                ReadCell(ref next);
            }
        }

        if (isHidden && used > 0)
        {
            Findings.HideRow(number);
        }
    }

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;
}
