using System.Text;

namespace VirtualSchool;

/// <summary>Story 4: the same ten children in four encodings give the same ten names, and the report says which encoding and why.</summary>
public sealed class NamesInEncodings
{
    private static readonly (string Forename, string Surname)[] Names =
    [
        ("Siân", "MacDonald"), ("Ciarán", "O’Neil"), ("Mòrag", "NicDhòmhnaill"), ("Ruairidh", "Ó Súilleabháin"), ("Anne-Marie", "McDonald"),
        ("Zoë", "D'Arcy"), ("Seònaid", "NicLeòid"), ("Èilidh", "Mac an t-Saoir"), ("Renée", "Brontë"), ("Iñaki", "Null"),
    ];

    private static string List => "Forename,Surname,DOB\r\n" + string.Concat(Names.Select((n, i) => $"{n.Forename},{n.Surname},0{i % 9 + 1}/05/2014\r\n"));

    public static TheoryData<string, string, string> Encodings => new()
    {
        { "utf-8", "UTF-8", "every byte fits UTF-8" },
        { "utf-8 with mark", "UTF-8", "byte order mark" },
        { "utf-16 with mark", "UTF-16 LE", "byte order mark" },
        { "utf-16", "UTF-16 LE", "every second byte" },
        { "utf-16 big end first", "UTF-16 BE", "byte order mark" },
        { "windows-1252", "windows-1252", "row 2 does not fit UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void All_give_the_same_ten_names(string written, string encoding, string reason)
    {
        var result = EducationExports.Seemis.Read(new MemoryStream(Bytes(written, List)), "names.csv", Some.Options);

        Assert.Equal(Names, result.Records.Select(r => (r.Names[0].Value.Forename!, r.Names[0].Value.Surname!)));
        Assert.Equal(encoding, result.Encoding);
        Assert.Contains(reason, result.EncodingReason, StringComparison.Ordinal);
        Assert.Contains(result.Issues.Issues, i => i.Code.Equals(IssueCodes.EncodingUsed) && i.Detail!.Contains(encoding, StringComparison.Ordinal));
        Assert.False(result.Issues.HasErrors);
    }

    [Fact]
    public void The_windows_file_really_holds_the_byte_0xE2() => Assert.Contains((byte)0xE2, Bytes("windows-1252", List));

    [Fact]
    public void Every_code_point_of_windows_1252_is_read_and_the_five_without_meaning_are_refused()
    {
        const string High = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
        var result = EducationExports.Seemis.Read(new MemoryStream(Bytes("windows-1252", $"Forename,Surname\nAilsa,x{High}ÿ\n")), "list.csv", Some.Options);
        Assert.Equal($"x{High}ÿ", result.Records[0].Names[0].Value.Surname);

        foreach (byte none in new byte[] { 0x81, 0x8D, 0x8F, 0x90, 0x9D })
        {
            var refused = EducationExports.Seemis.Read(new MemoryStream([.. "Forename,Surname\nAilsa,\nx"u8, none, (byte)'\n']), "list.csv", Some.Options);
            Assert.True(refused.IsRefused);
            var issue = Assert.Single(refused.Issues.Issues, i => i.Code.Equals(IssueCodes.EncodingUnreadable));
            Assert.Equal(3, issue.Position!.Row);
        }
    }

    [Fact]
    public void Text_damaged_on_its_way_is_reported()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Forename,Surname\nSiÃ¢n,Sample\n");

        Assert.Contains(IssueCodes.EncodingDamaged, result.Issues.Issues.Select(i => i.Code));
    }

    private static byte[] Bytes(string written, string text) => written switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => Encoding.Unicode.GetBytes(text),
        "utf-16 with mark" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16 big end first" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "windows-1252" => [.. text.Select(Western)],
        _ => throw new ArgumentOutOfRangeException(nameof(written)),
    };

    // Written independently of the reader's table.
    private static byte Western(char c) => c switch
    {
        < '\u0080' or (>= '\u00A0' and <= '\u00FF') => (byte)c,
        '€' => 0x80, '‚' => 0x82, 'ƒ' => 0x83, '„' => 0x84, '…' => 0x85, '†' => 0x86, '‡' => 0x87, 'ˆ' => 0x88, '‰' => 0x89, 'Š' => 0x8A,
        '‹' => 0x8B, 'Œ' => 0x8C, 'Ž' => 0x8E, '‘' => 0x91, '’' => 0x92, '“' => 0x93, '”' => 0x94, '•' => 0x95, '–' => 0x96, '—' => 0x97,
        '˜' => 0x98, '™' => 0x99, 'š' => 0x9A, '›' => 0x9B, 'œ' => 0x9C, 'ž' => 0x9E, 'Ÿ' => 0x9F,
        _ => throw new ArgumentOutOfRangeException(nameof(c)),
    };
}
