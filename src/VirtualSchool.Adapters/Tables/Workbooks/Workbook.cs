using System.Xml;

namespace VirtualSchool;

/// <summary>
/// An Office Open XML workbook (ECMA-376 Part 1, 12 and 18) in memory: its sheets, styles and texts. Formulas are not worked out, macros not
/// run and links not followed; there is nothing here that could.
/// </summary>
internal sealed class Workbook
{
    private const int MostSheets = 1024;

    private readonly ZipParts zip;
    private readonly TableOptions options;
    private readonly ZipPart? texts;
    private SharedStrings? strings;

    private Workbook(ZipParts zip, TableOptions options, string main)
    {
        this.zip = zip;
        this.options = options;
        PackageLinks links = PackageLinks.Of(zip, main);
        Sheets = ReadMain(zip.Find(main)!, links);
        texts = links.Target("sharedStrings") is { } name ? zip.Find(name) : null;
        Formats = links.Target("styles") is { } styles && zip.Find(styles) is { } part ? NumberFormats.Read(zip.Open(part)) : new NumberFormats();
        HasMacros = zip.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || links.HasKind("xlMacrosheet");
        HasLinks |= links.HasOutside || links.HasKind("externalLink") || links.HasKind("connections");
    }

    internal IReadOnlyList<WorkbookSheet> Sheets { get; }

    internal NumberFormats Formats { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    internal bool IsFrom1904 { get; private set; }

    internal bool HasMacros { get; }

    /// <summary>Whether it refers to other workbooks, connections or pages.</summary>
    internal bool HasLinks { get; private set; }

    internal SharedStrings Strings => strings ??= texts is null ? SharedStrings.None : SharedStrings.Read(zip.Open(texts), options.MaxCellLength);

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="RefusalException">It is none, or cannot be read.</exception>
    internal static Workbook Open(byte[] bytes, int length, TableOptions options)
    {
        ZipParts zip = ZipParts.Open(bytes, length, options);
        string? main = PackageLinks.Of(zip, string.Empty).Target("officeDocument");
        if (main is null || zip.Find(main) is null)
        {
            throw zip.Find("mimetype") is not null && zip.Find("content.xml") is not null
                ? new RefusalException(IssueCodes.WorkbookForeign, "it is an OpenDocument file")
                : zip.Find("[Content_Types].xml") is not null
                ? new RefusalException(IssueCodes.WorkbookDamaged, "its main part is missing")
                : new RefusalException(IssueCodes.WorkbookForeign, "it is a zip archive and no workbook; unpack it first");
        }

        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusalException(IssueCodes.WorkbookForeign, "it is a binary Excel workbook (.xlsb)");
        }

        return new Workbook(zip, options, main);
    }

    /// <summary>Starts to read a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="most">The most bytes to unpack, when it is only looked at; else null.</param>
    internal SheetRows Rows(WorkbookSheet sheet, long? most = null) => new(this, zip.Open(sheet.Part, most), options);

    /// <summary>What a sheet refers to.</summary>
    internal PackageLinks LinksOf(WorkbookSheet sheet) => PackageLinks.Of(zip, sheet.Part.Name);

    private List<WorkbookSheet> ReadMain(ZipPart main, PackageLinks links)
    {
        var sheets = new List<WorkbookSheet>();
        using var xml = new GuardedXml(zip.Open(main));
        bool isWorkbook = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || !SpreadsheetNames.IsMain(xml.Namespace))
            {
                continue;
            }

            isWorkbook |= xml.Depth == 0 && xml.Name == "workbook";
            switch (xml.Name)
            {
                case "workbookPr":
                    IsFrom1904 = xml.Attribute("date1904") is "1" or "true";
                    break;
                case "externalReference":
                    HasLinks = true;
                    break;
                case "sheet":
                    AddSheet(sheets, xml, links);
                    break;
            }
        }

        return isWorkbook ? sheets : throw new RefusalException(IssueCodes.WorkbookForeign, "it is a document of another kind than a workbook");
    }

    private void AddSheet(List<WorkbookSheet> sheets, GuardedXml xml, PackageLinks links)
    {
        SheetState state = xml.Attribute("state") switch { "hidden" => SheetState.Hidden, "veryHidden" => SheetState.VeryHidden, _ => SheetState.Visible };
        string name = xml.Attribute("name") ?? string.Empty;
        string id = xml.AttributeOfAnyNamespace("id") ?? string.Empty;
        if (sheets.Count == MostSheets)
        {
            throw new RefusalException(IssueCodes.WorkbookUnsafe, "it has more sheets than any real workbook");
        }

        // Charts and dialogs have no cells.
        if (links.Find(id) is { Kind: "worksheet" } link)
        {
            sheets.Add(new WorkbookSheet(name, state, zip.Find(link.Target) ?? throw new RefusalException(IssueCodes.WorkbookDamaged, "a sheet is missing in it")));
        }
    }
}
