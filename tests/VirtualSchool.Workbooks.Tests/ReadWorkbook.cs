using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VirtualSchool;

/// <summary>A workbook read back with the Open XML SDK: code that this library does not use to write.</summary>
internal sealed class ReadWorkbook : IDisposable
{
    private readonly SpreadsheetDocument document;

    public ReadWorkbook(byte[] bytes)
    {
        Bytes = bytes;
        document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
    }

    public static ReadWorkbook Of(Register register, WorkbookOptions? options = null)
    {
        using var stream = new MemoryStream();
        RegisterWorkbook.Write(register, stream, options);
        return new ReadWorkbook(stream.ToArray());
    }

    public byte[] Bytes { get; }

    public SpreadsheetDocument Document => document;

    public WorkbookPart Book => document.WorkbookPart!;

    public IReadOnlyList<string> SheetNames => [.. Book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!)];

    public IReadOnlyList<CellFormat> Formats => [.. Book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()];

    public WorksheetPart Part(string name) =>
        (WorksheetPart)Book.GetPartById(Book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == name).Id!);

    public IReadOnlyList<Row> Rows(string sheet) => [.. Part(sheet).Worksheet!.GetFirstChild<SheetData>()!.Elements<Row>()];

    /// <summary>The table's rows, each as header to cell.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, DocumentFormat.OpenXml.Spreadsheet.Cell>> Table(string sheet)
    {
        DocumentFormat.OpenXml.Spreadsheet.Table? table = Part(sheet).TableDefinitionParts.SingleOrDefault()?.Table;
        if (table is null)
        {
            return [];
        }

        int header = FirstRow(table.Reference!);
        IReadOnlyList<Row> rows = Rows(sheet);
        string[] headers = [.. rows.Single(r => r.RowIndex! == header).Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(Value)];
        return
        [
            .. rows.Where(r => r.RowIndex! > header).Select(r => r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>()
                .Select((c, i) => (Header: headers[i], Cell: c))
                .ToDictionary(c => c.Header, c => c.Cell, StringComparer.Ordinal)),
        ];
    }

    public static int FirstRow(string reference) => int.Parse(new string([.. reference.Split(':')[0].Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);

    public static string Value(DocumentFormat.OpenXml.Spreadsheet.Cell cell) => cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? string.Empty;

    public IReadOnlyList<string> Lines(string sheet) => [.. Rows(sheet).Select(r => Value(r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().First()))];

    public void Dispose() => document.Dispose();
}
