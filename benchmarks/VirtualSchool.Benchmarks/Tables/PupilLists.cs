using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace VirtualSchool.Benchmarks.Tables;

/// <summary>Writes long lists of invented pupils, as text and as a workbook: ten columns, with the usual share of blanks and repeats.</summary>
internal static class PupilLists
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly string[] Headers = ["Student ID", "Surname", "Forename", "SCN", "DOB", "Gender", "Stage", "SEED Code", "Looked After", "Notes"];
    private static readonly string[] Surnames = ["Sample", "Testdotter", "MacExample", "O’Sample", "Nic a’ Phearsain", "Placeholder", "Inventit", "Fictitious"];
    private static readonly string[] Forenames = ["Ailsa", "Ruaridh", "Mòrag", "Finlay", "Iona", "Lewis", "Skye", "Zofia", "Muhammad", "Eilidh"];
    private static readonly string[] Stages = ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "S1", "S2", "S3", "S4", "S5", "S6"];

    public static void WriteCsv(int rows, string path)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        file.Write(string.Join(',', Headers));
        file.Write('\n');
        foreach (string[] row in Rows(rows))
        {
            file.Write(string.Join(',', row));
            file.Write('\n');
        }
    }

    /// <summary>A workbook as Excel writes it: shared texts, numbers as numbers, days with a date format.</summary>
    public static void WriteXlsx(int rows, string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        Part("[Content_Types].xml", w => w.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        Part("_rels/.rels", w => w.Write($"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part("xl/workbook.xml", w => w.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Pupils\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"));
        Part("xl/_rels/workbook.xml.rels", w => w.Write($"<Relationships xmlns=\"{Package}\"><Relationship Id=\"s1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"s3\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        Part("xl/styles.xml", w => w.Write($"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
        Part("xl/worksheets/sheet1.xml", w =>
        {
            w.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            int number = 1;
            foreach (string[] row in Rows(rows).Prepend(Headers))
            {
                w.Write($"<row r=\"{number}\" spans=\"1:{row.Length}\">");
                for (int c = 0; c < row.Length; c++)
                {
                    string place = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + c)}{number}");
                    if (row[c].Length == 0)
                    {
                        w.Write($"<c r=\"{place}\" s=\"0\"/>");
                    }
                    else if (number > 1 && c == 0)
                    {
                        w.Write($"<c r=\"{place}\"><v>{row[c]}</v></c>");
                    }
                    else if (number > 1 && c == 4)
                    {
                        int serial = DateOnly.ParseExact(row[c], "dd/MM/yyyy", CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber;
                        w.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{serial}</v></c>"));
                    }
                    else
                    {
                        if (!shared.TryGetValue(row[c], out int index))
                        {
                            shared.Add(row[c], index = shared.Count);
                        }

                        w.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"s\"><v>{index}</v></c>"));
                    }
                }

                w.Write("</row>");
                number++;
            }

            w.Write("</sheetData></worksheet>");
        });
        Part("xl/sharedStrings.xml", w =>
        {
            w.Write($"<sst xmlns=\"{Main}\">");
            foreach (string text in shared.OrderBy(s => s.Value).Select(s => s.Key))
            {
                w.Write($"<si><t>{text}</t></si>");
            }

            w.Write("</sst>");
        });

        void Part(string name, Action<StreamWriter> write)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
            write(writer);
        }
    }

    private static IEnumerable<string[]> Rows(int rows)
    {
        for (int i = 0; i < rows; i++)
        {
            yield return
            [
                (100_000 + i).ToString(CultureInfo.InvariantCulture),
                Surnames[i * 7 % Surnames.Length],
                Forenames[i * 3 % Forenames.Length],
                i % 11 == 0 ? string.Empty : CandidateNumber(i),
                string.Create(CultureInfo.InvariantCulture, $"{1 + (i % 28):00}/{1 + (i % 12):00}/{2008 + (i % 13)}"),
                i % 2 == 0 ? "M" : "F",
                Stages[i % Stages.Length],
                string.Create(CultureInfo.InvariantCulture, $"{8400000 + (i % 40)}"),
                i % 50 == 0 ? "01" : i % 50 == 1 ? "02" : "99",
                i % 20 == 0 ? "joined in August" : string.Empty,
            ];
        }
    }

    private static string CandidateNumber(int i)
    {
        while (true)
        {
            string eight = string.Create(CultureInfo.InvariantCulture, $"{14 + (i % 12):00}{i % 1_000_000:000000}");
            if (ScottishCandidateNumber.CheckDigitOf(eight) is { } digit)
            {
                return eight + digit.ToString(CultureInfo.InvariantCulture);
            }

            i += 7;
        }
    }
}
