using System.IO.Compression;
using System.Security;
using System.Text;

namespace VirtualSchool;

/// <summary>A workbook put together by hand, part by part, so that a test can have any part as it likes. Everybody in it is invented.</summary>
internal sealed class BookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly List<string> shared = [];
    private readonly List<(string Name, byte[] Content)> others = [];

    public string Properties { get; set; } = "<workbookPr/>";

    /// <summary>What follows the sheets in the workbook part.</summary>
    public string Rest { get; set; } = string.Empty;

    /// <summary>Relationships of the workbook besides its own.</summary>
    public string Links { get; set; } = string.Empty;

    /// <summary>The number formats of the styles from 1 on; style 0 is General.</summary>
    public List<string> Formats { get; } = [];

    /// <summary>A workbook of one sheet with text cells.</summary>
    public static BookFile Of(params string?[][] rows) => new BookFile().Sheet("Report", rows);

    /// <summary>A workbook of one sheet whose rows are given as XML.</summary>
    public static BookFile OfXml(string rows) => new BookFile().SheetXml("Report", rows);

    public BookFile Sheet(string name, params string?[][] rows) => SheetXml(name, Rows(rows));

    public BookFile Sheet(string name, string state, string?[][] rows) => SheetXml(name, Rows(rows), state);

    /// <summary>A sheet whose rows are given as XML, with what stands before and after them.</summary>
    public BookFile SheetXml(string name, string rows, string state = "", string before = "", string after = "")
    {
        sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"));
        return this;
    }

    /// <summary>A shared string, as XML.</summary>
    public BookFile Shared(params string[] items)
    {
        shared.AddRange(items);
        return this;
    }

    public BookFile Format(string code)
    {
        Formats.Add(code);
        return this;
    }

    public BookFile Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public BookFile Part(string name, byte[] content)
    {
        others.Add((name, content));
        return this;
    }

    /// <summary>Rows of text cells from A1 on; null is a cell that is not there.</summary>
    public static string Rows(string?[][] rows, int firstRow = 1, int firstColumn = 0)
    {
        var xml = new StringBuilder();
        for (int r = 0; r < rows.Length; r++)
        {
            xml.Append($"<row r=\"{firstRow + r}\">");
            for (int c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is { } text)
                {
                    xml.Append($"<c r=\"{CellAddress.Letters(firstColumn + c)}{firstRow + r}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>");
                }
            }

            xml.Append("</row>");
        }

        return xml.ToString();
    }

    public byte[] ToBytes(Func<string, string>? change = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in Parts())
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(change is null ? content : Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(content))));
            }
        }

        return stream.ToArray();
    }

    public DelimitedTable Open(TableOptions? options = null, string name = "list.xlsx") => DelimitedTable.Open(new MemoryStream(ToBytes()), name, options);

    public ReadResult<Learner> Read(ExportMap map, ReadOptions? options = null) => new ExportReader(map).Read(new MemoryStream(ToBytes()), "list.xlsx", options ?? Some.Options);

    public List<(string Name, byte[] Content)> Parts()
    {
        var parts = new List<(string, byte[])>();
        Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Add("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{Properties}<sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" {(s.State.Length > 0 ? $"state=\"{s.State}\"" : string.Empty)} r:id=\"s{i + 1}\"/>"))}</sheets>{Rest}</workbook>");
        Add(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"x1\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"x2\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>{Links}</Relationships>");
        Add("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((f, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>"))}</cellXfs></styleSheet>");
        Add("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(shared)}</sst>");
        for (int i = 0; i < sheets.Count; i++)
        {
            Add($"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
        }

        parts.AddRange(others);
        return parts;

        void Add(string name, string xml)
        {
            if (!others.Exists(o => o.Name == name))
            {
                parts.Add((name, Encoding.UTF8.GetBytes(xml)));
            }
        }
    }
}
