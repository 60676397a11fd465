namespace VirtualSchool;

/// <summary>
/// Splits text into rows and cells (RFC 4180, with what real files need: lone CR, quotes inside a cell, and getting back in step
/// after a quote that is never closed). Only the current row is held, so that a row can be read again from its second line.
/// </summary>
internal sealed class RowReader : RowSource
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// So many characters are read in vain, looking for the end of quotes that are never closed, before a quote has to be closed on its own
    /// line. Without an end to it, a file of nothing but such quotes would take the square of its length.
    /// </summary>
    private const long Patience = 100_000_000;

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
    private long wasted;
    private int number;
    private int count;
    private bool hasLineBreak;
    private bool hasStrayQuote;
    private bool isDamaged;

    internal RowReader(FileText.Cursor source, char delimiter, TableOptions options)
    {
        this.source = source;
        this.delimiter = delimiter;
        maxCell = options.MaxCellLength;
        maxRow = options.MaxRowLength;
        maxCells = options.MaxColumns;
        buffer = new char[Math.Min(32 * 1024, Math.Max(16, maxRow))];
    }

    /// <inheritdoc/>
    internal override int Number => number;

    /// <inheritdoc/>
    internal override int Count => count;

    /// <inheritdoc/>
    internal override bool HasLineBreak => hasLineBreak;

    /// <inheritdoc/>
    internal override bool HasStrayQuote => hasStrayQuote;

    /// <inheritdoc/>
    internal override bool IsDamaged => isDamaged;

    /// <inheritdoc/>
    internal override ReadOnlySpan<char> this[int cell] => buffer.AsSpan(row + starts[cell], ends[cell] - starts[cell]);

    /// <inheritdoc/>
    internal override RowKind Read()
    {
        row = next;
        count = 0;
        hasLineBreak = false;
        hasStrayQuote = false;
        if (row == end && !Fill())
        {
            return RowKind.End;
        }

        number++;
        if (buffer[row] == ByteOrderMark)
        {
            // Where files were joined end to end, the second one's byte order mark stands before its first row.
            row++;
        }

        int at = 0; // all positions count from the row's start, since filling the buffer moves it
        while (true)
        {
            if (count == maxCells || at > maxRow)
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

    /// <inheritdoc/>
    internal override void BackToSecondLine()
    {
        int line = buffer.AsSpan(row, end - row).IndexOfAny('\n', '\r') + 1;
        if (buffer[row + line - 1] == '\r' && (row + line < end || Fill()) && buffer[row + line] == '\n')
        {
            line++;
        }

        wasted += next - row;
        next = row + line;
    }

    /// <summary>Takes the row as it is: doubled quotes become single ones. Afterwards it can no longer be read again.</summary>
    internal override void Accept()
    {
        for (int cell = 0; cell < count; cell++)
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
            ReadOnlySpan<char> rest = buffer.AsSpan(row + look, end - row - look);
            int found = wasted > Patience ? rest.IndexOfAny('"', '\n', '\r') : rest.IndexOf('"');
            if (found >= 0 && rest[found] != '"')
            {
                return PassOver(RowKind.UnclosedQuote);
            }

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
                hasLineBreak |= broken;
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
                hasLineBreak |= broken;
                Add(from, look, doubled);
                return AfterCell(ref at, look + 1);
            }

            // A quote before other text cannot close the cell. On the line where the cell began it is a quote that nobody
            // doubled; on a later line it is the start of another cell, and this one was never closed.
            if (broken)
            {
                return PassOver(RowKind.UnclosedQuote);
            }

            hasStrayQuote = true;
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

        next = end;
        BackToSecondLine();
        return kind;
    }

    private void Add(int from, int to, bool doubled)
    {
        if (count == starts.Length)
        {
            Array.Resize(ref starts, count * 2);
            Array.Resize(ref ends, count * 2);
            Array.Resize(ref escaped, count * 2);
        }

        starts[count] = from;
        ends[count] = to;
        escaped[count] = doubled;
        count++;
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

        isDamaged = isDamaged || Damage.IsIn(buffer.AsSpan(end, read));
        end += read;
        return true;
    }
}
