using System.Xml;

namespace VirtualSchool;

/// <summary>The looks of <see cref="CellStyle"/>. Black on white or light grey; only links have a colour, and they are underlined as well.</summary>
internal static class StylesPart
{
    // A sans-serif face that every spreadsheet has; 11 points is above the 10 that government guidance asks for.
    private const string Face = "Arial";
    private const string Body = "11";

    private const int TextFormat = 49;
    private const int DateFormat = 164;
    private const int MomentFormat = 165;
    private const int CountFormat = 3;
    private const int PercentFormat = 166;

    private enum Font
    {
        Body,
        Bold,
        Title,
        Heading,
        Link,
    }

    private enum Border
    {
        None,
        Under,
        Box,
    }

    public static void Write(XmlWriter xml)
    {
        xml.Start("styleSheet");

        xml.Start("numFmts", ("count", "3"));
        xml.Empty("numFmt", ("numFmtId", SheetWords.Number(DateFormat)), ("formatCode", "[$-809]d mmmm yyyy"));
        xml.Empty("numFmt", ("numFmtId", SheetWords.Number(MomentFormat)), ("formatCode", "[$-809]d mmmm yyyy hh:mm"));
        xml.Empty("numFmt", ("numFmtId", SheetWords.Number(PercentFormat)), ("formatCode", "0.0%"));
        xml.WriteEndElement();

        xml.Start("fonts", ("count", "5"));
        WriteFont(xml, Body, bold: false, link: false);
        WriteFont(xml, Body, bold: true, link: false);
        WriteFont(xml, "16", bold: true, link: false);
        WriteFont(xml, "13", bold: true, link: false);
        WriteFont(xml, Body, bold: false, link: true);
        xml.WriteEndElement();

        // The first two fills are reserved by the format.
        xml.Start("fills", ("count", "3"));
        WriteFill(xml, "none", null);
        WriteFill(xml, "gray125", null);
        WriteFill(xml, "solid", "FFEDEDED");
        xml.WriteEndElement();

        xml.Start("borders", ("count", "3"));
        WriteBorder(xml);
        WriteBorder(xml, "bottom");
        WriteBorder(xml, "left", "right", "top", "bottom");
        xml.WriteEndElement();

        xml.Start("cellStyleXfs", ("count", "1"));
        xml.Empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"));
        xml.WriteEndElement();

        CellStyle[] styles =
        [
            CellStyle.Prose, CellStyle.Text, CellStyle.QuotedText, CellStyle.Date, CellStyle.Moment, CellStyle.Count,
            CellStyle.Percent, CellStyle.Header, CellStyle.Title, CellStyle.Heading, CellStyle.Link, CellStyle.Input, CellStyle.Line,
        ];
        xml.Start("cellXfs", ("count", SheetWords.Number(styles.Length)));
        foreach (CellStyle style in styles)
        {
            WriteFormat(xml, style);
        }

        xml.WriteEndElement();

        xml.Start("cellStyles", ("count", "1"));
        xml.Empty("cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"));
        xml.WriteEndElement();

        xml.WriteEndElement();
    }

    private static void WriteFormat(XmlWriter xml, CellStyle style)
    {
        (int format, Font font, Border border) = style switch
        {
            CellStyle.Text or CellStyle.QuotedText => (TextFormat, Font.Body, Border.None),
            CellStyle.Date => (DateFormat, Font.Body, Border.None),
            CellStyle.Moment => (MomentFormat, Font.Body, Border.None),
            CellStyle.Count => (CountFormat, Font.Body, Border.None),
            CellStyle.Percent => (PercentFormat, Font.Body, Border.None),
            CellStyle.Header => (0, Font.Bold, Border.Under),
            CellStyle.Title => (0, Font.Title, Border.None),
            CellStyle.Heading => (0, Font.Heading, Border.None),
            CellStyle.Link => (0, Font.Link, Border.None),
            CellStyle.Input => (TextFormat, Font.Body, Border.Box),
            _ => (0, Font.Body, Border.None),
        };
        xml.Start("xf",
            ("numFmtId", SheetWords.Number(format)),
            ("fontId", SheetWords.Number((int)font)),
            ("fillId", style == CellStyle.Header ? "2" : "0"),
            ("borderId", SheetWords.Number((int)border)),
            ("xfId", "0"),
            ("applyNumberFormat", "1"),
            ("applyFont", "1"),
            ("applyFill", "1"),
            ("applyBorder", "1"),
            ("applyAlignment", "1"));
        if (style == CellStyle.QuotedText)
        {
            xml.WriteAttributeString("quotePrefix", "1");
        }

        bool wraps = style is not (CellStyle.Title or CellStyle.Heading or CellStyle.Link or CellStyle.Line or CellStyle.Date or CellStyle.Moment);
        xml.Start("alignment");
        if (style is CellStyle.Date or CellStyle.Moment)
        {
            xml.WriteAttributeString("horizontal", "left");
        }
        else if (style is CellStyle.Count or CellStyle.Percent)
        {
            xml.WriteAttributeString("horizontal", "right");
            xml.WriteAttributeString("indent", "1");
        }

        xml.WriteAttributeString("vertical", style == CellStyle.Heading ? "bottom" : "top");
        if (wraps)
        {
            xml.WriteAttributeString("wrapText", "1");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, string size, bool bold, bool link)
    {
        xml.Start("font");
        if (bold)
        {
            xml.Empty("b");
        }

        if (link)
        {
            xml.Empty("u");
        }

        xml.Empty("sz", ("val", size));
        xml.Empty("color", ("rgb", link ? "FF0B3D91" : "FF000000"));
        xml.Empty("name", ("val", Face));
        xml.Empty("family", ("val", "2"));
        xml.WriteEndElement();
    }

    private static void WriteFill(XmlWriter xml, string pattern, string? colour)
    {
        xml.Start("fill");
        xml.Start("patternFill", ("patternType", pattern));
        if (colour is not null)
        {
            xml.Empty("fgColor", ("rgb", colour));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBorder(XmlWriter xml, params string[] sides)
    {
        xml.Start("border");
        foreach (string side in new[] { "left", "right", "top", "bottom", "diagonal" })
        {
            xml.Start(side);
            if (sides.Contains(side))
            {
                xml.WriteAttributeString("style", "thin");
                xml.Empty("color", ("rgb", "FF404040"));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
