namespace VirtualSchool;

/// <summary>
/// Splits text into rows and cells (RFC 4180, with what real files need: lone CR, quotes inside a cell, and getting back in step
/// after a quote that is never closed). Only the current row is held, so that a row can be read again from its second line.
/// </summary>
internal sealed class RowReader
{
    private readonly FileText.Cursor source;
    private readonly char delimiter;
    private readonly int maxCell;
    private readonly int maxRow;
    private readonly int maxCells;
    private char[] buffer;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private bool[] escaped = new bool[64];
    private int row;        // where the current row starts in the buffer
    private int next;       // where the next row starts in the buffer
    private int end;        // where the buffer's text ends
    private bool exhausted;

    internal RowReader(FileText.Cursor source, char delimiter, TableOptions options)
    {
        this.source = source;
        this.delimiter = delimiter;
        maxCell = options.MaxCellLength;
        maxRow = options.MaxRowLength;
        maxCells = options.MaxColumns;
        buffer = new char[Math.Min(32 * 1024, Math.Max(16, maxRow))];
    }

    /// <summary>The row's number from 1, counting every row of the text.</summary>
    internal int Number { get; private set; }

    internal int Count { get; private set; }

    /// <summary>True when the row goes over more than one line of the file.</summary>
    internal bool HasLineBreak { get; private set; }

    /// <summary>True when a quote inside a quoted cell was not doubled; it was kept as it stands.</summary>
    internal bool HasStrayQuote { get; private set; }

    /// <summary>True when text came by that shows damage done before it got here.</summary>
    internal bool IsDamaged { get; private set; }

    internal ReadOnlySpan<char> this[int cell] => buffer.AsSpan(row + starts[cell], ends[cell] - starts[cell]);

    internal RowKind Read()
    {
        row = next;
        Count = 0;
        HasLineBreak = false;
        HasStrayQuote = false;
        if (row == end && !Fill())
        {
            return RowKind.End;
        }

        Number++;
        int at = 0; // all positions count from the row's start, since filling the buffer moves it
        while (true)
        {
            if (Count == maxCells || at > maxRow)
            {
                return PassOver(at > maxRow ? RowKind.TooLong : RowKind.TooManyCells);
            }

            RowKind kind = row + at < end || Fill()
                ? buffer[row + at] == '"' ? Quoted(ref at) : Plain(ref at)
                : Last(at);
            if (kind != CellDone)
            {
                return kind;
            }
        }
    }

    /// <summary>Gives the row up and reads again from its second line. Only for a row that has a line break.</summary>
    internal void BackToSecondLine()
    {
        int line = buffer.AsSpan(row, end - row).IndexOfAny('\n', '\r') + 1;
        if (buffer[row + line - 1] == '\r' && (row + line < end || Fill()) && buffer[row + line] == '\n')
        {
            line++;
        }

        next = row + line;
    }

    /// <summary>Takes the row as it is: doubled quotes become single ones. Afterwards it can no longer be read again.</summary>
    internal void Accept()
    {
        for (int cell = 0; cell < Count; cell++)
        {
            if (escaped[cell])
            {
                Undouble(cell);
            }
        }
    }

    // A cell is done and another follows in the same row.
    private const RowKind CellDone = (RowKind)(-1);

    private RowKind Last(int at)
    {
        Add(at, at, false);
        next = end;
        return RowKind.Row;
    }

    private RowKind Plain(ref int at)
    {
        int from = at;
        int look = at;
        while (true)
        {
            int found = buffer.AsSpan(row + look, end - row - look).IndexOfAny(delimiter, '\n', '\r');
            if (found >= 0)
            {
                look += found;
                break;
            }

            look = end - row;
            if (look - from > maxCell || look > maxRow)
            {
                return PassOver(RowKind.TooLong);
            }

            if (!Fill())
            {
                Add(from, look, false);
                next = end;
                return RowKind.Row;
            }
        }

        if (look - from > maxCell)
        {
            return PassOver(RowKind.TooLong);
        }

        Add(from, look, false);
        return AfterCell(ref at, look);
    }

    private RowKind Quoted(ref int at)
    {
        int from = at + 1;
        int look = from;
        int seen = from; // up to where line breaks were looked for
        bool doubled = false;
        bool broken = false;
        while (true)
        {
            int found = buffer.AsSpan(row + look, end - row - look).IndexOf('"');
            if (found < 0)
            {
                look = end - row;
                if (look - from > maxCell || look > maxRow || !Fill())
                {
                    return PassOver(RowKind.UnclosedQuote);
                }

                continue;
            }

            look += found;
            if (look - from > maxCell)
            {
                return PassOver(RowKind.UnclosedQuote);
            }

            broken = broken || buffer.AsSpan(row + seen, look - seen).IndexOfAny('\n', '\r') >= 0;
            seen = look;
            if (row + look + 1 == end && !Fill())
            {
                HasLineBreak |= broken;
                Add(from, look, doubled);
                next = end;
                return RowKind.Row;
            }

            char after = buffer[row + look + 1];
            if (after == '"')
            {
                doubled = true;
                look += 2;
                continue;
            }

            if (after == delimiter || after is '\n' or '\r')
            {
                HasLineBreak |= broken;
                Add(from, look, doubled);
                return AfterCell(ref at, look + 1);
            }

            // A quote before other text cannot close the cell. On the line where the cell began it is a quote that nobody
            // doubled; on a later line it is the start of another cell, and this one was never closed.
            if (broken)
            {
                return PassOver(RowKind.UnclosedQuote);
            }

            HasStrayQuote = true;
            look++;
        }
    }

    private RowKind AfterCell(ref int at, int look)
    {
        char c = buffer[row + look];
        if (c == delimiter)
        {
            at = look + 1;
            return CellDone;
        }

        look++;
        if (c == '\r' && (row + look < end || Fill()) && buffer[row + look] == '\n')
        {
            look++;
        }

        next = row + look;
        return RowKind.Row;
    }

    /// <summary>Gives the row up and goes on after its first line, which is dropped piece by piece: an endless one takes no memory.</summary>
    private RowKind PassOver(RowKind kind)
    {
        while (buffer.AsSpan(row, end - row).IndexOfAny('\n', '\r') < 0)
        {
            row = end;
            if (!Fill())
            {
                next = end;
                return kind;
            }
        }

        BackToSecondLine();
        return kind;
    }

    private void Add(int from, int to, bool doubled)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref ends, Count * 2);
            Array.Resize(ref escaped, Count * 2);
        }

        starts[Count] = from;
        ends[Count] = to;
        escaped[Count] = doubled;
        Count++;
    }

    private void Undouble(int cell)
    {
        int write = row + starts[cell];
        int to = row + ends[cell];
        for (int read = write; read < to; read++)
        {
            buffer[write++] = buffer[read];
            if (buffer[read] == '"' && read + 1 < to && buffer[read + 1] == '"')
            {
                read++;
            }
        }

        ends[cell] = write - row;
    }

    private bool Fill()
    {
        if (exhausted)
        {
            return false;
        }

        if (row > 0)
        {
            Array.Copy(buffer, row, buffer, 0, end - row);
            end -= row;
            next -= row;
            row = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = source.Read(buffer, end, buffer.Length - end);
        if (read == 0)
        {
            exhausted = true;
            return false;
        }

        IsDamaged = IsDamaged || Damage.IsIn(buffer.AsSpan(end, read));
        end += read;
        return true;
    }
}
