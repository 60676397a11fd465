using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CsCheck;

namespace VirtualSchool;

public sealed partial class Text_in_a_cell
{
    [Fact]
    public void Reads_back_as_it_was_whatever_it_holds() =>
        Gen.OneOf(Gen.Char['\0', '\uFFFF'], Gen.Char["=+-@\t\r\n_x0059F'\uD83D\uDE00"]).Array[0, 40].Select(c => new string(c)).Sample(text =>
        {
            var xml = new StringBuilder();
            using (var writer = XmlWriter.Create(xml, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }))
            {
                writer.WriteElementString("t", XmlText.Escape(text));
            }

            using var reader = XmlReader.Create(new StringReader(xml.ToString()));
            reader.MoveToContent();
            string back = Escape().Replace(reader.ReadElementContentAsString(), m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
            Assert.Equal(text, back);
        });

    [Theory]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(40_000)]
    public void Is_cut_with_a_mark_only_where_a_cell_can_hold_no_more(int length)
    {
        string written = XmlText.Escape(new string('a', length));

        Assert.Equal(Math.Min(length, XmlText.LongestCell), written.Length);
        Assert.Equal(length > XmlText.LongestCell, written.EndsWith('\u2026'));
    }

    [Fact]
    public void Is_never_cut_within_a_character()
    {
        string written = XmlText.Escape(new string('a', XmlText.LongestCell - 2) + "\U0001F600" + "aaa");

        Assert.Equal(new string('a', XmlText.LongestCell - 2) + "\u2026", written);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16_383, "XFD")]
    public void Stands_in_a_column_with_the_letters_of_spreadsheets(int column, string letters) => Assert.Equal(letters, CellReference.Letters(column));

    [GeneratedRegex("_x([0-9A-F]{4})_")]
    private static partial Regex Escape();
}
