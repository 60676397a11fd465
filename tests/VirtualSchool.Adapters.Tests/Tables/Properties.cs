using System.Globalization;
using System.Text;
using CsCheck;

namespace VirtualSchool;

/// <summary>Laws of reading that hold for any list.</summary>
public sealed class Properties
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.String[Gen.Char["abcÀéøŁ'’ -李"], 0, 12],
        Gen.String[Gen.Char["ab\",;\n\r\t|"], 0, 12]);

    private static readonly Gen<(char Delimiter, string LineEnd, string[][] Rows)> Lists =
        Gen.Select(Gen.Char[",;\t|"], Gen.Bool.Select(b => b ? "\n" : "\r\n"), Cell.Array[3].Array[1, 8]);

    [Fact]
    public void What_is_written_is_read_again() => Lists.Sample(
        list =>
        {
            string[][] rows = [.. list.Rows.Where(r => r.Any(c => c.Trim(' ', '\n', '\r', '\t').Length > 0))];
            using var table = Some.Table(Write(list), new TableOptions { Delimiter = list.Delimiter });

            Assert.Equal(rows, Some.Rows(table));
            Assert.Equal(list.Rows.Length, table.RowsMet);
        },
        iter: 1000);

    [Fact]
    public void The_buffers_size_changes_nothing() => Lists.Sample(
        list =>
        {
            using var table = Some.Table(Write(list), new TableOptions { Delimiter = list.Delimiter });
            using var small = Some.Table(Write(list), new TableOptions { Delimiter = list.Delimiter, MaxRowLength = 200 });

            Assert.Equal(Some.Rows(table), Some.Rows(small));
        },
        iter: 1000);

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_row_is_accounted_for() => Gen.String[Gen.Char["A1,\";\n\r\t\"\"Surname,SCN\n"], 0, 200].Sample(
        text =>
        {
            using var table = Some.Table(text);
            int rows = Some.Rows(table).Count;
            Assert.Equal(table.RowsMet, rows + table.BlankRows + table.TotalRows + table.RefusedRows);

            var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,SCN\n" + text);
            Assert.Equal(result.Records.Count, result.Rows.Used);
            Assert.Equal(result.Rows.InRecords, result.Records.Sum(r => r.Rows.Count));
            Assert.All(result.IdentifierCounts, c => Assert.Equal(result.Rows.InRecords, c.Total));
        },
        iter: 1000);

    [Fact]
    public void No_bytes_make_the_reader_throw() => Gen.Byte.Array[0, 300].Sample(
        bytes =>
        {
            using var table = DelimitedTable.Open(new MemoryStream(bytes), "list.csv");
            Some.Rows(table);
            Assert.True(table.IsRefused || table.Encoding.Length > 0);
        },
        iter: 1000);

    [Theory]
    [InlineData(',', '.')]
    [InlineData('٫', '−')]
    public void The_users_culture_changes_nothing(char decimalSeparator, char minus)
    {
        const string List = "Forename,Surname,SCN,DOB,Stage\nIsla,İnal,123456785,02-Mar-14,P7\nIrfan,IŞIK,51234561,45718,S1\n";
        string expected = Describe();
        var before = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = decimalSeparator.ToString();
        strange.NumberFormat.NegativeSign = minus.ToString();
        strange.DateTimeFormat.ShortDatePattern = "MM/dd/yyyy";
        strange.DateTimeFormat.AbbreviatedMonthNames = ["Oca", "Şub", "x", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara", ""];
        try
        {
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(expected, Describe());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Describe()
        {
            var result = Some.Read(ExportMaps.SeemisPupilList, List);
            return string.Join(
                "\n",
                [result.Rows.ToString(), .. result.Issues.Issues.Select(i => i.ToString()), .. result.Records.Select(r => $"{r.Names[0].Value.ToDisplay()} {r.BirthDates[0].Value:uuuu-MM-dd} {r.Identifiers[0].Value.Value}")]);
        }
    }

    private static string Write((char Delimiter, string LineEnd, string[][] Rows) list)
    {
        var text = new StringBuilder($"One{list.Delimiter}Two{list.Delimiter}Three{list.LineEnd}");
        foreach (string[] row in list.Rows)
        {
            text.Append(string.Join(list.Delimiter, row.Select(c => c.Any(x => "\"\r\n,;\t|".Contains(x, StringComparison.Ordinal)) ? "\"" + c.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : c))).Append(list.LineEnd);
        }

        return text.ToString();
    }
}
