using System.Text;
using NodaTime;

namespace VirtualSchool;

/// <summary>Lists as a council might give them. Every person is invented.</summary>
internal static class Some
{
    internal static readonly Instant LoadedAt = Instant.FromUtc(2026, 8, 17, 9, 30);

    internal static ReadOptions Options => new() { LoadedAt = LoadedAt, AsOf = new LocalDate(2026, 8, 17) };

    internal static Stream Bytes(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    internal static ReadResult<Learner> Read(ExportMap map, string text, ReadOptions? options = null) =>
        new ExportReader(map).Read(Bytes(text), "list.csv", options ?? Options);

    internal static DelimitedTable Table(string text, TableOptions? options = null) => DelimitedTable.Open(Bytes(text), "list.csv", options);

    internal static List<string[]> Rows(DelimitedTable table)
    {
        var rows = new List<string[]>();
        while (table.Read())
        {
            rows.Add([.. Enumerable.Range(0, table.Headers.Count).Select(table.GetString)]);
        }

        return rows;
    }

    internal static string[] Codes(IssueReport issues) => [.. issues.Issues.Select(i => i.Code.Code)];

    internal static string DataFolder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "VirtualSchool.Core.sln")))
                {
                    return Path.Combine(folder.FullName, "tests", "Data");
                }
            }

            throw new InvalidOperationException("VirtualSchool.Core.sln was not found above the test assembly.");
        }
    }
}
