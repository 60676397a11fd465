using System.Globalization;
using System.Xml;

namespace VirtualSchool;

/// <summary>The part of one sheet. Elements stand in the order the format asks for.</summary>
internal static class SheetPart
{
    private const int LineWidth = 80;
    private const int LineHeight = 15;
    private const int Margin = 2;
    private const int FilterButton = 3;

    public static void Write(XmlWriter xml, Sheet sheet, bool isFirst)
    {
        xml.WriteStartElement("worksheet", XlsxPackage.Main);
        xml.WriteAttributeString("xmlns", "r", null, XlsxPackage.Relationships);

        xml.Start("sheetPr");
        xml.Empty("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();

        xml.Empty("dimension", ("ref", CellReference.Range(0, 1, sheet.Columns.Count - 1, sheet.LastRow)));
        WriteView(xml, sheet, isFirst);
        xml.Empty("sheetFormatPr", ("defaultRowHeight", "15"));
        int[] widths = Widths(sheet);
        WriteColumns(xml, widths);

        xml.Start("sheetData");
        WriteLines(xml, sheet, widths);
        if (sheet.RowCount > 0)
        {
            WriteTable(xml, sheet, widths);
        }

        xml.WriteEndElement();

        WriteChoices(xml, sheet);
        WriteLinks(xml, sheet);
        xml.Empty("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));

        // A4; as wide as the page and as long as it needs.
        xml.Empty("pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", sheet.WrapsLines ? "portrait" : "landscape"));
        xml.Start("headerFooter");
        xml.WriteElementString("oddFooter", XlsxPackage.Main, "&LInternal: identifies children&C&A&RPage &P of &N");
        xml.WriteEndElement();

        if (sheet.RowCount > 0)
        {
            // Candidate numbers and codes are text on purpose: no warning triangle on them.
            xml.Start("ignoredErrors");
            xml.Empty("ignoredError", ("sqref", CellReference.Range(0, sheet.HeaderRow, sheet.Columns.Count - 1, sheet.LastRow)), ("numberStoredAsText", "1"));
            xml.WriteEndElement();

            xml.Start("tableParts", ("count", "1"));
            xml.WriteStartElement("tablePart", XlsxPackage.Main);
            xml.WriteAttributeString("r", "id", XlsxPackage.Relationships, "rId1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml, Sheet sheet, bool isFirst)
    {
        xml.Start("sheetViews");
        xml.Start("sheetView", ("workbookViewId", "0"));
        if (isFirst)
        {
            xml.WriteAttributeString("tabSelected", "1");
        }

        if (sheet.FreezesHeader && sheet.RowCount > 0)
        {
            int rows = sheet.HeaderRow, columns = sheet.FrozenColumns;
            string pane = columns > 0 ? "bottomRight" : "bottomLeft";
            xml.Start("pane");
            if (columns > 0)
            {
                xml.WriteAttributeString("xSplit", SheetWords.Number(columns));
            }

            xml.WriteAttributeString("ySplit", SheetWords.Number(rows));
            xml.WriteAttributeString("topLeftCell", CellReference.Of(columns, rows + 1));
            xml.WriteAttributeString("activePane", pane);
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
            string first = CellReference.Of(columns, rows + 1);
            xml.Empty("selection", ("pane", pane), ("activeCell", first), ("sqref", first));
        }
        else
        {
            xml.Empty("selection", ("activeCell", "A1"), ("sqref", "A1"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The width of each column in characters: what its longest cell needs, within the column's bounds.</summary>
    private static int[] Widths(Sheet sheet)
    {
        int[] widths = [.. sheet.Columns.Select((c, i) => Math.Max(c.MinWidth, Math.Min(LongestWord(sheet.Headers[i]) + FilterButton, c.MaxWidth)))];
        if (sheet.RowCount > 0)
        {
            foreach (Cell[] row in sheet.Rows())
            {
                for (int i = 0; i < row.Length; i++)
                {
                    widths[i] = Math.Max(widths[i], Math.Min(Length(row[i]), sheet.Columns[i].MaxWidth));
                }
            }
        }

        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = i == 0 && sheet.WrapsLines ? LineWidth : widths[i] + Margin;
        }

        return widths;
    }

    private static void WriteColumns(XmlWriter xml, int[] widths)
    {
        xml.Start("cols");
        for (int i = 0; i < widths.Length; i++)
        {
            string number = SheetWords.Number(i + 1);
            xml.Empty("col", ("min", number), ("max", number), ("width", SheetWords.Number(widths[i])), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private static int Length(Cell cell) => cell.Style switch
    {
        CellStyle.Date => "30 September 2026".Length,
        CellStyle.Moment => "30 September 2026 23:59".Length,
        CellStyle.Count or CellStyle.Percent => 9,
        _ => cell.Words is { } words ? LongestLine(words) : 0,
    };

    private static int LongestLine(string text) => text.IndexOf('\n') < 0 ? text.Length : text.Split('\n').Max(l => l.Length);

    // A header wraps at its spaces, so that a narrow column can bear a long one.
    private static int LongestWord(string header) => header.Split(' ').Max(w => w.Length);

    private static void WriteLines(XmlWriter xml, Sheet sheet, int[] widths)
    {
        for (int i = 0; i < sheet.Lines.Count; i++)
        {
            SheetLine line = sheet.Lines[i];
            CellStyle style = line.Style == CellStyle.Prose && !sheet.WrapsLines ? CellStyle.Line : line.Style;
            xml.Start("row", ("r", SheetWords.Number(i + 1)));
            if (style is CellStyle.Title or CellStyle.Heading)
            {
                xml.WriteAttributeString("ht", "26");
                xml.WriteAttributeString("customHeight", "1");
            }
            else if (style == CellStyle.Prose)
            {
                WriteHeight(xml, WrappedText.Lines(line.Text, widths[0]));
            }

            WriteText(xml, CellReference.Of(0, i + 1), style, line.Text);
            xml.WriteEndElement();
        }
    }

    private static void WriteTable(XmlWriter xml, Sheet sheet, int[] widths)
    {
        string[] letters = [.. sheet.Columns.Select((_, i) => CellReference.Letters(i))];
        int row = sheet.HeaderRow;
        string number = SheetWords.Number(row);
        xml.Start("row", ("r", number));
        WriteHeight(xml, sheet.Headers.Select((h, i) => WrappedText.Lines(h, widths[i] - FilterButton)).Max());
        for (int i = 0; i < letters.Length; i++)
        {
            WriteText(xml, letters[i] + number, CellStyle.Header, sheet.Headers[i]);
        }

        xml.WriteEndElement();
        foreach (Cell[] cells in sheet.Rows())
        {
            row++;
            number = SheetWords.Number(row);
            xml.Start("row", ("r", number));
            int lines = 1;
            for (int i = 0; i < cells.Length; i++)
            {
                lines = cells[i].Words is { } words ? Math.Max(lines, WrappedText.Lines(words, widths[i])) : lines;
            }

            WriteHeight(xml, lines);
            for (int i = 0; i < cells.Length; i++)
            {
                WriteCell(xml, letters[i] + number, cells[i]);
            }

            xml.WriteEndElement();
        }
    }

    // Not every spreadsheet works the heights out on opening. Without customHeight a row still grows when more is written into it.
    private static void WriteHeight(XmlWriter xml, int lines)
    {
        if (lines > 1)
        {
            xml.WriteAttributeString("ht", SheetWords.Number(Math.Min(lines * LineHeight, 400)));
        }
    }

    private static void WriteCell(XmlWriter xml, string reference, Cell cell)
    {
        if (cell.Words is { } words)
        {
            WriteText(xml, reference, cell.Style, words);
            return;
        }

        xml.Start("c", ("r", reference), ("s", SheetWords.Number((int)cell.Style)));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", XlsxPackage.Main, number.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }

    // Text stands in the cell itself: no table of shared strings has to be held for it.
    private static void WriteText(XmlWriter xml, string reference, CellStyle style, string text)
    {
        xml.Start("c", ("r", reference), ("s", SheetWords.Number((int)style)), ("t", "inlineStr"));
        xml.WriteStartElement("is", XlsxPackage.Main);
        xml.WriteStartElement("t", XlsxPackage.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteChoices(XmlWriter xml, Sheet sheet)
    {
        int count = sheet.RowCount == 0 ? 0 : sheet.Columns.Count(c => c.Choices is not null);
        if (count == 0)
        {
            return;
        }

        xml.Start("dataValidations", ("count", SheetWords.Number(count)));
        for (int i = 0; i < sheet.Columns.Count; i++)
        {
            if (sheet.Columns[i].Choices is { } choices)
            {
                string list = string.Join(", ", choices);
                xml.Start("dataValidation",
                    ("type", "list"),
                    ("allowBlank", "1"),
                    ("showInputMessage", "1"),
                    ("showErrorMessage", "1"),
                    ("errorTitle", sheet.Headers[i]),
                    ("error", $"Choose one of: {list}."),
                    ("promptTitle", sheet.Headers[i]),
                    ("prompt", $"Choose one of: {list}. Leave empty to decide later."),
                    ("sqref", CellReference.Range(i, sheet.HeaderRow + 1, i, sheet.LastRow)));
                xml.WriteElementString("formula1", XlsxPackage.Main, "\"" + string.Join(",", choices) + "\"");
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, Sheet sheet)
    {
        if (sheet.Lines.All(l => l.Target is null))
        {
            return;
        }

        xml.Start("hyperlinks");
        for (int i = 0; i < sheet.Lines.Count; i++)
        {
            if (sheet.Lines[i].Target is { } target)
            {
                xml.Empty("hyperlink",
                    ("ref", CellReference.Of(0, i + 1)),
                    ("location", CellReference.Quoted(target) + "!A1"),
                    ("display", sheet.Lines[i].Text));
            }
        }

        xml.WriteEndElement();
    }
}
