using System.Runtime.CompilerServices;
using VirtualSchool.Matching;

namespace VirtualSchool.MatchingTests.Support;

/// <summary>Reads the public data sets in tests/Data, and builds small synthetic record sets.</summary>
internal static class TestData
{
    public static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Data"));

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Folder(), .. path]));

    /// <summary>A comma-separated file without quoted fields, as the public sets are.</summary>
    public static (string[] Header, List<string[]> Rows) Csv(params string[] path)
    {
        string[] lines = File.ReadAllLines(Path.Combine([Folder(), .. path]));
        return (Split(lines[0]), lines.Skip(1).Where(l => l.Length > 0).Select(Split).ToList());

        static string[] Split(string line) => line.Split(',').Select(c => c.Trim()).ToArray();
    }

    public static RecordSet Records(LinkSchema schema, string[] header, IEnumerable<string[]> rows)
    {
        int[] columns = schema.Fields.Select(f => Array.IndexOf(header, f.Name)).ToArray();
        var builder = new RecordSetBuilder(schema);
        foreach (string[] row in rows)
        {
            builder.Begin(row[0]);
            for (int i = 0; i < columns.Length; i++)
            {
                builder.Set(i, row[columns[i]].AsSpan());
            }

            builder.End();
        }

        return builder.Build();
    }

    public static LinkSchema Schema(params (string Name, FieldRole Role)[] fields) => new(fields.Select(f => new LinkField(f.Name, f.Role)));

    /// <summary>Records written as lines of cells divided by |; the first cell is the key.</summary>
    public static RecordSet Lines(LinkSchema schema, params string[] lines)
    {
        var builder = new RecordSetBuilder(schema);
        foreach (string[] cells in lines.Select(l => l.Split('|')))
        {
            builder.Begin(cells[0]);
            for (int i = 1; i < cells.Length; i++)
            {
                builder.Set(i - 1, cells[i].AsSpan());
            }

            builder.End();
        }

        return builder.Build();
    }
}
