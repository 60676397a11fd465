using System.Globalization;
using System.Xml;
using NodaTime;

namespace VirtualSchool;

// Cells (18.3.1.4) and their types (ST_CellType, 18.18.11).
internal sealed partial class SheetRows
{
    private void ReadCell(ref int next)
    {
        int column = next;
        int style = 0;
        string type = "n";
        while (xml.NextAttribute())
        {
            switch (xml.Name)
            {
                case "r":
                    if (!CellAddress.TryRead(xml.Value, out column, out int row) || row != number || column < next)
                    {
                        throw new RefusalException(IssueCodes.WorkbookDamaged, string.Format(CultureInfo.InvariantCulture, "a cell of row {0} is out of order", number));
                    }

                    break;
                case "s":
                    style = Whole(xml.Value);
                    break;
                case "t":
                    type = xml.Value;
                    break;
            }
        }

        next = column + 1;
        if (column >= options.MaxColumns)
        {
            kind = RowKind.TooManyCells;
        }

        if (xml.IsEmptyElement || kind != RowKind.Row)
        {
            xml.PassOver();
            return;
        }

        scratch.Clear();
        int depth = xml.Depth;
        bool hasFormula = false;
        bool hasValue = false;
        while (xml.Read() && (xml.NodeType != XmlNodeType.EndElement || xml.Depth != depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "v":
                    hasValue = true;
                    xml.ReadText(scratch);
                    break;
                case "is":
                    hasValue = true;
                    WorkbookText.ReadRich(xml, scratch);
                    break;
                case "f":
                    hasFormula = true;
                    xml.PassOver();
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        }

        if (scratch.HasOverflowed)
        {
            kind = RowKind.TooLong;
            return;
        }

        if (hasFormula)
        {
            Findings.Formulas++;
            if (!hasValue)
            {
                Notes.Add((column, IssueCodes.FormulaWithoutResult));
                return;
            }
        }

        Take(column, type, book.Formats[style]);
    }

    /// <summary>Puts the value in <see cref="scratch"/> into the row.</summary>
    private void Take(int column, string type, NumberFormat format)
    {
        switch (type)
        {
            case "s":
                TakeShared(column);
                break;
            case "str":
                WorkbookText.Unescape(scratch, 0);
                Put(column, Content.Text, scratch.Text);
                break;
            case "inlineStr":
                Put(column, Content.Text, scratch.Text);
                break;
            case "b":
                bool isTrue = scratch.Text.Trim() is "1" or "true";
                Put(column, Content.Text, (isTrue ? "TRUE" : "FALSE").AsSpan());
                break;
            case "e":
                Notes.Add((column, IssueCodes.CellError));
                break;
            case "d":
                TakeIsoDay(column);
                break;
            default:
                TakeNumber(column, format);
                break;
        }
    }

    private void TakeShared(int column)
    {
        if (!TryWhole(scratch.Text, out int index) || !book.Strings.TryGet(index, out ReadOnlySpan<char> shared, out bool isTooLong))
        {
            Notes.Add((column, IssueCodes.CellTextMissing));
        }
        else if (isTooLong)
        {
            kind = RowKind.TooLong;
        }
        else
        {
            Put(column, Content.Text, shared);
        }
    }

    /// <summary>A day in words of ISO 8601, as strict workbooks may have it. The text stays; the day is that which is written.</summary>
    private void TakeIsoDay(int column)
    {
        ReadOnlySpan<char> iso = scratch.Text.Trim();
        ReadOnlySpan<char> day = iso.Length > 10 && iso[10] is 'T' or 't' ? iso.Slice(0, 10) : iso;
        if (Iso.Read(day, 0, out LocalDate date) != DateReading.Date)
        {
            Put(column, Content.Text, iso);
            return;
        }

        // Kept as the serial number it would have, so that all days are one kind.
        bool isMidnight = iso.Length == day.Length || iso.Slice(11).Trim("0:.Zz".AsSpan()).IsEmpty;
        Put(column, Content.Day, isMidnight ? day : iso, CellNumber.SerialOf(date, book.IsFrom1904));
    }

    private static readonly DatePattern Iso = DatePattern.Compile("yyyy-MM-dd")!;

    private void TakeNumber(int column, NumberFormat format)
    {
        ReadOnlySpan<char> written = scratch.Text.Trim();
        if (written.IsEmpty)
        {
            return;
        }

        if (!CellNumber.TryRead(written, out double value))
        {
            Put(column, Content.Text, written);
        }
        else if (format.Kind == NumberKind.Day && CellNumber.TryToDay(value, book.IsFrom1904, out LocalDate day, out int second))
        {
            Put(column, Content.Day, CellNumber.ToText(day, second).AsSpan(), value);
        }
        else if (format.Kind == NumberKind.Time && value is >= 0 and < 1 && (int)Math.Round(value * 86_400) is var time and < 86_400)
        {
            Put(column, Content.Text, CellNumber.ToClock(time).AsSpan());
        }
        else if (format is { Kind: not NumberKind.Percent, Digits: 0 } && CellNumber.IsPlainWhole(written))
        {
            Put(column, Content.Number, written, value);
        }
        else
        {
            Put(column, Content.Number, CellNumber.ToText(value, format).AsSpan(), value);
        }
    }

    private void Put(int column, Content content, ReadOnlySpan<char> value, double serial = 0)
    {
        if (value.IsEmpty || HeaderText.IsBlank(value))
        {
            return;
        }

        while (column >= contents.Length)
        {
            int more = contents.Length * 2;
            Array.Resize(ref contents, more);
            Array.Resize(ref starts, more);
            Array.Resize(ref lengths, more);
            Array.Resize(ref numbers, more);
        }

        int from = text.Length;
        text.Append(value);
        if (text.HasOverflowed || text.Length > options.MaxRowLength || value.Length > options.MaxCellLength)
        {
            kind = RowKind.TooLong;
            return;
        }

        // What lies between is empty; it may hold the cells of an earlier row.
        Array.Clear(contents, used, column - used);
        contents[column] = content;
        starts[column] = from;
        lengths[column] = value.Length;
        numbers[column] = serial;
        used = column + 1;
        if (width >= 0 && Outside < 0 && (column < first || column >= first + width))
        {
            Outside = column;
        }
    }

    private static bool TryWhole(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        text = text.Trim();
        if (text.IsEmpty || text.Length > 9)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + c - '0';
        }

        return true;
    }
}
