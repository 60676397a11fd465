using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VirtualSchool;

/// <summary>Workbooks that are broken, built to do harm, or something else: refused with a code and a reason, in little time and memory.</summary>
public sealed class HostileWorkbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string?[][] Rows = [["Forename", "Surname"], ["Ailsa", "Sample"], ["Mo", "Sample"]];

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://nowhere.invalid/x.dtd\"> %p;]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    public void A_document_type_is_refused_before_it_is_read(string declaration)
    {
        foreach (string part in new[] { "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml" })
        {
            var book = BookFile.OfXml("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
            byte[] xml = book.Parts().Find(p => p.Name == part).Content;
            Assert.Equal("VS2018", Refusal(book.Part(part, [.. Encoding.UTF8.GetBytes(declaration), .. xml])).Code.Code);
        }
    }

    [Fact]
    public void A_deep_a_wide_and_a_many_named_part_are_refused()
    {
        Assert.Equal("VS2018", Refusal(BookFile.OfXml(Repeat("<a>", 100_000))).Code.Code);
        Assert.Equal("VS2018", Refusal(BookFile.OfXml("<row " + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a{i}=\"\" ")) + "/>")).Code.Code);
        Assert.Equal("VS2018", Refusal(BookFile.OfXml(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a{i}/>")))).Code.Code);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"", "\"/></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>", "</v></c></row>")]
    [InlineData("<![CDATA[ --> <a ", "]]>")]
    [InlineData("<!-- ]]> <a ", "-->")]
    [InlineData("<?pi ", "?>")]
    public void One_endless_piece_of_XML_is_refused_and_takes_no_memory(string before, string after)
    {
        string piece = Repeat("<a x", 3_000_000).Replace('<', before[1] == '!' ? '<' : 'b');
        byte[] bytes = BookFile.OfXml(before + piece + after).ToBytes();
        long start = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("VS2011", Refusal(bytes).Code.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 60_000_000);
    }

    [Fact]
    public void A_cell_or_row_beyond_the_limit_costs_one_row()
    {
        using var table = BookFile.Of(["A", "B"], [new string('x', 60), "1"], ["ok", "2"], [new string('y', 45), new string('y', 45)], ["fine", "3"])
            .Open(new TableOptions { MaxCellLength = 50, MaxRowLength = 80 });

        Assert.Equal(["ok", "fine"], Some.Rows(table).Select(r => r[0]));
        Assert.Equal((4, 2), (table.RowsMet, table.RefusedRows));
    }

    [Fact]
    public void A_shared_text_beyond_the_limit_costs_the_rows_that_use_it()
    {
        using var table = BookFile.OfXml("<row><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>2</v></c></row>")
            .Shared($"<si><t>{new string('x', 60)}</t></si>", "<si><t>A</t></si>", "<si><t>ok</t></si>").Open(new TableOptions { MaxCellLength = 50 });

        Assert.Equal([["ok"]], Some.Rows(table));
        Assert.Equal(1, table.RefusedRows);
    }

    [Fact]
    public void Too_many_columns_cost_one_row()
    {
        using var table = BookFile.Of(["A", "B"], ["1", "2", "3", "4"], ["5", "6"]).Open(new TableOptions { MaxColumns = 3 });

        Assert.Equal([["5", "6"]], Some.Rows(table));
    }

    [Fact]
    public void A_bomb_is_held_by_what_comes_out_of_it_not_by_what_it_says()
    {
        byte[] bomb = BookFile.OfXml("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + Repeat("<x/>", 60_000_000)).ToBytes();
        var limits = new TableOptions { MaxUnpackedPartBytes = 20_000_000 };

        Assert.InRange(bomb.Length, 0, 400_000);
        Assert.Equal("VS2011", Refusal(bomb, limits).Code.Code);
        Assert.Equal("VS2011", Refusal(bomb, new TableOptions { MaxUnpackedBytes = 20_000_000 }).Code.Code);

        // An archive that says 100 bytes.
        byte[] lie = [.. bomb];
        int entry = Find(lie, "xl/worksheets/sheet1.xml", directory: true);
        BinaryPrimitives.WriteUInt32LittleEndian(lie.AsSpan(entry + 24), 100);
        Assert.Equal("VS2015", Refusal(lie).Code.Code);
    }

    [Theory]
    [InlineData("<si/>", 9_000_000)]
    [InlineData("<si><t>long</t></si>", 2_300)]
    public void Shared_texts_have_a_limit_of_their_own_since_they_are_held(string item, int count)
    {
        var book = BookFile.OfXml("<row><c t=\"s\"><v>0</v></c></row>");
        book.Shared([.. Enumerable.Repeat(item.Replace("long", new string('x', 30_000), StringComparison.Ordinal), count)]);

        Assert.Equal("VS2011", Refusal(book).Code.Code);
    }

    [Fact]
    public void Styles_that_pack_well_are_no_bomb()
    {
        var book = BookFile.Of(Rows);
        for (int i = 0; i < 20_000; i++)
        {
            book.Format("0");
        }

        Assert.Equal(2, Some.Rows(book.Open()).Count);
    }

    [Fact]
    public void A_changed_byte_is_seen()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in BookFile.Of(Rows).Parts())
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        byte[] bytes = stream.ToArray();
        int at = bytes.AsSpan().IndexOf("Ailsa"u8);
        bytes[at] = (byte)'E';

        var result = EducationExports.Seemis.Read(new MemoryStream(bytes), "list.xlsx", Some.Options);
        Assert.True(result.IsRefused);
        Assert.Empty(result.Records);
        Assert.Contains("VS2015", Some.Codes(result.Issues));
    }

    [Fact]
    public void A_sheet_that_breaks_off_gives_no_half_list()
    {
        string rows = BookFile.Rows(Rows) + string.Concat(Enumerable.Range(4, 60).Select(r => BookFile.Rows([["Isla", "Sample"]], r))) + "<row r=\"2\"/>";
        var result = BookFile.OfXml(rows).Read(ExportMaps.SeemisPupilList);

        Assert.True(result.IsRefused);
        Assert.Empty(result.Records);
        var issue = Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.WorkbookDamaged));
        Assert.Equal("VS2015 error, list.xlsx sheet Report row 63: Workbook is damaged: a row after row 63 is out of order. Open it in a spreadsheet program, save it again as .xlsx, and check that it was copied whole.", issue.ToString());
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>")]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row r=\"x\"/>")]
    [InlineData("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>")]
    [InlineData("<row r=\"1\"><c r=\"A2\"/></row>")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"/></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZ1\"/></row>")]
    [InlineData("<row r=\"1\"><c r=\"1A\"/></row>")]
    [InlineData("<row r=\"1\">")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>&#1;</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>&unknown;</v></c></row>")]
    public void Rows_that_no_program_writes_are_damage(string rows) => Assert.Equal("VS2015", Refusal(BookFile.OfXml(rows)).Code.Code);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_damage_and_UTF_16_is_read()
    {
        var book = BookFile.Of(Rows);
        string xml = Encoding.UTF8.GetString(book.Parts().Find(p => p.Name == "xl/worksheets/sheet1.xml").Content);
        byte[] western = Encoding.Latin1.GetBytes(xml.Replace("Ailsa", "Mòrag", StringComparison.Ordinal));
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)];

        Assert.Equal("VS2015", Refusal(BookFile.Of(Rows).Part("xl/worksheets/sheet1.xml", western)).Code.Code);
        Assert.Equal(2, Some.Rows(BookFile.Of(Rows).Part("xl/worksheets/sheet1.xml", wide).Open()).Count);
    }

    [Theory]
    [InlineData("../../etc/passwd", "VS2018")]
    [InlineData("xl/../../../x", "VS2018")]
    [InlineData("..\\x", "VS2018")]
    [InlineData("C:\\x", "VS2018")]
    [InlineData("XL/Workbook.xml", "VS2018")]
    [InlineData("/xl/workbook.xml", "VS2018")]
    public void Names_that_point_out_of_the_archive_or_come_twice_are_refused(string name, string code) => Assert.Equal(code, Refusal(BookFile.Of(Rows).Part(name, "x")).Code.Code);

    [Theory]
    [InlineData("../../../../etc/passwd", "VS2018")]
    [InlineData("http://nowhere.invalid/sheet.xml", "VS2015")]
    [InlineData("/xl/nothing.xml", "VS2015")]
    public void A_sheet_that_is_not_in_the_archive_is_refused(string target, string code) => Assert.Equal(code, Refusal(BookFile.Of(Rows).ToBytes(xml => xml.Replace("worksheets/sheet1.xml", target, StringComparison.Ordinal))).Code.Code);

    [Fact]
    public void More_parts_than_any_workbook_are_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 10_001; i++)
            {
                zip.CreateEntry(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        Assert.Equal("VS2011", Refusal(stream.ToArray()).Code.Code);
    }

    [Fact]
    public void An_archive_within_is_not_opened()
    {
        using var table = BookFile.Of(Rows).Part("xl/embeddings/other.zip", BookFile.Of(Rows).ToBytes()).Open();

        Assert.Equal(2, Some.Rows(table).Count);
    }

    [Fact]
    public void Half_a_file_is_damage()
    {
        byte[] bytes = BookFile.Of(Rows).ToBytes();

        for (int length = 4; length < bytes.Length; length += 37)
        {
            Assert.Equal("VS2015", Refusal(bytes[..length]).Code.Code);
        }
    }

    [Fact]
    public void An_encrypted_part_says_so()
    {
        byte[] bytes = BookFile.Of(Rows).ToBytes();
        bytes[Find(bytes, "xl/workbook.xml", directory: true) + 8] |= 1;

        Assert.Equal("VS2017", Refusal(bytes).Code.Code);
    }

    [Fact]
    public void A_part_with_two_names_is_refused()
    {
        byte[] bytes = BookFile.Of(Rows).ToBytes();
        bytes[Find(bytes, "xl/workbook.xml", directory: false) + 30] = (byte)'y';

        Assert.Equal("VS2018", Refusal(bytes).Code.Code);
    }

    [Fact]
    public void Large_archives_in_the_wide_form_are_read()
    {
        using var stream = new Unseekable(new MemoryStream());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in BookFile.Of(Rows).Parts())
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        // Sizes behind the data, as programs write that do not go back.
        using var table = DelimitedTable.Open(new MemoryStream(stream.ToArray()), "list.xlsx");
        Assert.Equal(2, Some.Rows(table).Count);
    }

    [Theory]
    [InlineData("<html><table><tr><td>Forename</td></tr></table></html>", "VS2016")]
    [InlineData("\uFEFF\r\n <!DOCTYPE html><html></html>", "VS2016")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "VS2016")]
    [InlineData("<?xml version=\"1.0\"?><CTfile/>", "VS2016")]
    public void Text_that_only_calls_itself_a_workbook_is_named_for_what_it_is(string text, string code) =>
        Assert.Equal(code, Refusal(Encoding.UTF8.GetBytes(text), name: "list.xls").Code.Code);

    [Fact]
    public void Old_and_protected_workbooks_are_told_apart()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

        Assert.Equal("VS2016", Refusal([.. compound, .. Encoding.Unicode.GetBytes("Workbook")], name: "list.xlsx").Code.Code);
        Assert.Equal("VS2017", Refusal([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], name: "list.xlsx").Code.Code);
    }

    [Fact]
    public void Other_archives_are_named_for_what_they_are()
    {
        Assert.Equal("it is an OpenDocument file", Refusal(Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"))).Detail);
        Assert.Equal("it is a zip archive and no workbook; unpack it first", Refusal(Zip(("users.csv", "a,b"))).Detail);
        Assert.Equal("it is a binary Excel workbook (.xlsb)", Refusal(BookFile.Of(Rows).Part("xl/workbook.bin", "x").ToBytes(xml => xml.Replace("xl/workbook.xml", "xl/workbook.bin", StringComparison.Ordinal))).Detail);
        Assert.Equal("it is a document of another kind than a workbook", Refusal(BookFile.Of(Rows).Part("xl/workbook.xml", "<document xmlns=\"x\"/>")).Detail);
        Assert.Equal("VS2016", Refusal(Zip()).Code.Code);
    }

    [Fact]
    public void Content_decides_and_the_name_is_corrected()
    {
        using var text = DelimitedTable.Open(new MemoryStream("A,B\n1,2\n"u8.ToArray()), "list.xlsx");
        using var book = BookFile.Of(["A", "B"], ["1", "2"]).Open(name: "list.csv");

        Assert.Equal([["1", "2"]], Some.Rows(text));
        Assert.Equal([["1", "2"]], Some.Rows(book));
        Assert.Equal("it is text, not a workbook", Assert.Single(text.Issues.Issues, i => i.Code.Equals(IssueCodes.KindByContent)).Detail);
        Assert.Equal("it is a workbook", Assert.Single(book.Issues.Issues, i => i.Code.Equals(IssueCodes.KindByContent)).Detail);
    }

    private static Issue Refusal(BookFile book) => Refusal(book.ToBytes());

    /// <summary>The error that made a file be refused, read to its end.</summary>
    private static Issue Refusal(byte[] bytes, TableOptions? options = null, string name = "list.xlsx")
    {
        using var table = DelimitedTable.Open(new MemoryStream(bytes), name, options);
        Some.Rows(table);
        Assert.True(table.IsRefused, string.Join("\n", table.Issues.Issues));
        return Assert.Single(table.Issues.Issues, i => i.Severity == IssueSeverity.Error);
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Where the header of a part begins: the last one of its name is that of the directory.</summary>
    private static int Find(byte[] zip, string name, bool directory)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        return directory ? zip.AsSpan().LastIndexOf(text) - 46 : zip.AsSpan().IndexOf(text) - 30;
    }

    private sealed class Unseekable(MemoryStream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public byte[] ToArray() => inner.ToArray();

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
