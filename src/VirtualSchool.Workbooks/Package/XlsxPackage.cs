using System.IO.Compression;
using System.Text;
using System.Xml;

namespace VirtualSchool;

/// <summary>
/// Writes sheets as an Office Open XML workbook (ECMA-376): a zip of XML parts. Written here rather than with a library because the same
/// register must give the same bytes, and 60,000 rows little memory: see docs/adr/0006.
/// </summary>
internal static class XlsxPackage
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The earliest time a zip entry can bear. No clock: the same register gives the same bytes.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Writes the sheets in order. The output gets nothing when anything goes wrong before the whole is made.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="sheets">The sheets; the first is shown on opening.</param>
    /// <param name="output">Where to write; stays open.</param>
    public static void Write(string title, IReadOnlyList<Sheet> sheets, Stream output)
    {
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => WriteContentTypes(xml, sheets));
            Part(zip, "_rels/.rels", xml => WriteRelationships(xml,
            [
                ("rId1", Relationships + "/officeDocument", "xl/workbook.xml"),
                ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                ("rId3", Relationships + "/extended-properties", "docProps/app.xml"),
            ]));
            Part(zip, "docProps/core.xml", xml => WriteCoreProperties(xml, title));
            Part(zip, "docProps/app.xml", WriteAppProperties);
            Part(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelationships(xml,
            [
                .. sheets.Select((_, i) => (Id(i), Relationships + "/worksheet", $"worksheets/sheet{SheetWords.Number(i + 1)}.xml")),
                (Id(sheets.Count), Relationships + "/styles", "styles.xml"),
            ]));
            Part(zip, "xl/styles.xml", StylesPart.Write);
            for (int i = 0; i < sheets.Count; i++)
            {
                Sheet sheet = sheets[i];
                string number = SheetWords.Number(i + 1);
                bool isFirst = i == 0;
                Part(zip, $"xl/worksheets/sheet{number}.xml", xml => SheetPart.Write(xml, sheet, isFirst));
                if (sheet.RowCount > 0)
                {
                    Part(zip, $"xl/worksheets/_rels/sheet{number}.xml.rels", xml => WriteRelationships(xml, [("rId1", Relationships + "/table", $"../tables/table{number}.xml")]));
                    Part(zip, $"xl/tables/table{number}.xml", xml => TablePart.Write(xml, sheet, number));
                }
            }
        }

        whole.Position = 0;
        whole.CopyTo(output);
    }

    private static string Id(int i) => "rId" + SheetWords.Number(i + 1);

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using Stream stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteContentTypes(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        Override("/xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Override("/xl/styles.xml", Spreadsheet + "styles+xml");
        for (int i = 0; i < sheets.Count; i++)
        {
            Override($"/xl/worksheets/sheet{SheetWords.Number(i + 1)}.xml", Spreadsheet + "worksheet+xml");
            if (sheets[i].RowCount > 0)
            {
                Override($"/xl/tables/table{SheetWords.Number(i + 1)}.xml", Spreadsheet + "table+xml");
            }
        }

        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default", ContentTypes);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelationships(XmlWriter xml, IReadOnlyList<(string Id, string Type, string Target)> relationships)
    {
        xml.WriteStartElement("Relationships", PackageRelationships);
        foreach ((string id, string type, string target) in relationships)
        {
            xml.WriteStartElement("Relationship", PackageRelationships);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // No author's name and no date: neither is known here, and a clock would change the bytes.
    private static void WriteCoreProperties(XmlWriter xml, string title)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, XmlText.Escape(title));
        xml.WriteElementString("dc", "language", Dublin, "en-GB");
        xml.WriteEndElement();
    }

    private static void WriteAppProperties(XmlWriter xml)
    {
        const string Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        xml.WriteStartElement("Properties", Extended);
        xml.WriteElementString("Application", Extended, "VirtualSchool.Core");
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("bookViews", Main);
        xml.WriteStartElement("workbookView", Main);
        xml.WriteAttributeString("activeTab", "0");
        xml.WriteAttributeString("tabRatio", "850");
        xml.WriteEndElement();
        xml.WriteEndElement();

        xml.WriteStartElement("sheets", Main);
        for (int i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", SheetWords.Number(i + 1));
            xml.WriteAttributeString("r", "id", Relationships, Id(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        xml.WriteStartElement("definedNames", Main);
        for (int i = 0; i < sheets.Count; i++)
        {
            Sheet sheet = sheets[i];
            int printed = sheet.Columns.TakeWhile(c => c.IsPrinted).Count();
            Name("_xlnm.Print_Area", i, CellReference.Fixed(sheet.Name, 0, 1, printed - 1, sheet.LastRow));
            if (sheet.RowCount > 0)
            {
                string row = SheetWords.Number(sheet.HeaderRow);
                Name("_xlnm.Print_Titles", i, $"{CellReference.Quoted(sheet.Name)}!${row}:${row}");
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        void Name(string name, int sheet, string range)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", SheetWords.Number(sheet));
            xml.WriteString(range);
            xml.WriteEndElement();
        }
    }
}
