using System.IO.Compression;
using System.Text;
using CsCheck;

namespace VirtualSchool;

/// <summary>Laws of reading that hold for any workbook, and for anything that is given as one.</summary>
public sealed class WorkbookProperties
{
    private static readonly Gen<string> Cell = Gen.OneOf(Gen.String[Gen.Char["abcÀéøŁ'’ -李"], 0, 12], Gen.String[Gen.Char["ab\",;<>&\n\t|_x0041_"], 0, 12]);

    private static readonly string[] PartNames = ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"];

    [Fact]
    public void What_is_written_is_read_again() => Cell.Array[3].Array[1, 8].Sample(
        rows =>
        {
            string[][] expected = [.. rows.Where(r => r.Any(c => c.Trim(' ', '\n', '\r', '\t').Length > 0)).Select(r => r.Select(c => string.IsNullOrWhiteSpace(c) ? string.Empty : c).ToArray())];
            using var table = BookFile.Of([["One", "Two", "Three"], .. rows.Select(r => r.Select(c => c.Replace("_x", "_x005F_x", StringComparison.Ordinal)).ToArray())]).Open(new TableOptions { MaxPreambleRows = 0 });

            Assert.Equal(expected, Some.Rows(table));
        },
        iter: 300);

    [Fact]
    public void No_bytes_in_a_part_make_the_reader_throw() => Gen.Select(Gen.Int[0, PartNames.Length - 1], Gen.Byte.Array[0, 300]).Sample(
        (part, bytes) => ReadToTheEnd(Whole().Part(PartNames[part], bytes).ToBytes()),
        iter: 500);

    [Fact]
    public void No_text_in_a_part_makes_the_reader_throw() => Gen.Select(
        Gen.Int[0, PartNames.Length - 1],
        OneOf("<row", " r=\"1\"", "<c", " t=\"s\"", ">", "/>", "</c>", "</row>", "<v>", "0", "</v>", "<is>", "<t>", "\"", "&#x0;", "&amp;", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", "<si>", "<si/>", "</si>", "<r>", "</r>", "<rPh>", "</t>", "text", "</sst>", "<sheetData>", "</sheetData>", " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"", "<worksheet").Array[0, 40]).Sample(
            (part, pieces) => ReadToTheEnd(Whole().Part(PartNames[part], Encoding.UTF8.GetBytes(string.Concat(pieces))).ToBytes()),
            iter: 500);

    [Fact]
    public void No_row_of_a_sheet_makes_the_reader_throw() => OneOf(
        "<row>", "<row r=\"2\">", "<row r=\"9\" hidden=\"1\">", "</row>", "<c>", "<c r=\"A2\" t=\"s\">", "<c r=\"B2\" t=\"b\">", "<c t=\"d\">", "<c t=\"inlineStr\">", "<c s=\"1\">", "</c>", "<v>", "</v>", "<f>", "</f>", "<is>", "</is>", "<t>", "</t>", "45718", "1E400", "-1", "2011-06-14", "x", "<rPh/>").Array[0, 60].Sample(
            pieces => ReadToTheEnd(BookFile.OfXml(string.Concat(pieces)).Format("dd/mm/yyyy").ToBytes()),
            iter: 1000);

    [Fact]
    public void No_changed_byte_makes_the_reader_throw()
    {
        byte[] whole = Whole().ToBytes();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 6].Sample(
            changes =>
            {
                byte[] bytes = [.. whole];
                foreach ((int at, byte value) in changes)
                {
                    bytes[at] = value;
                }

                ReadToTheEnd(bytes);
            },
            iter: 1500);
    }

    [Fact]
    public void Every_row_is_accounted_for() => Gen.Select(Gen.Int[1, 3], OneOf("Ailsa", "Total: 9", "", "Required").Array[4]).Array[0, 12].Sample(
        rows =>
        {
            int number = 1;
            var xml = new StringBuilder(BookFile.Rows([["Forename", "Surname", "SCN", "DOB"]]));
            foreach ((int step, string[] cells) in rows)
            {
                number += step;
                xml.Append(BookFile.Rows([cells], number));
            }

            using var table = BookFile.OfXml(xml.ToString()).Open(new TableOptions { MaxPreambleRows = 0 });
            int read = Some.Rows(table).Count;
            Assert.Equal(table.RowsMet, read + table.BlankRows + table.TotalRows + table.RefusedRows);

            var result = BookFile.OfXml(xml.ToString()).Read(ExportMaps.SeemisPupilList);
            Assert.Equal(result.Records.Count, result.Rows.Used);
        },
        iter: 300);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>A workbook that needs every part of it.</summary>
    private static BookFile Whole() => BookFile.OfXml("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45718</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>")
        .Shared("<si><t>A</t></si>", "<si><t>B</t></si>", "<si/>").Format("dd/mm/yyyy");

    private static void ReadToTheEnd(byte[] bytes)
    {
        using var table = DelimitedTable.Open(new MemoryStream(bytes), "list.xlsx");
        Some.Rows(table);
        Assert.True(table.IsRefused == table.Issues.Issues.Any(i => i.Severity == IssueSeverity.Error && i.Code.Code is not ("VS2309" or "VS2101")), string.Join("\n", table.Issues.Issues));
    }
}
