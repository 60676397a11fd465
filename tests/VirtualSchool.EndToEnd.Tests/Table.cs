using System.Text;

namespace VirtualSchool;

/// <summary>A CSV file as its user would open it: written here afresh, so that no fault of the library can hide itself.</summary>
internal sealed class Table
{
    private Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        Headers = headers;
        Rows = rows;
    }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    public static Table Read(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else if (c is not ('\r' or '\uFEFF'))
            {
                cell.Append(c);
            }
        }

        Assert.Empty(record);
        return new Table(
            records[0],
            [.. records.Skip(1).Select(r =>
            {
                Assert.Equal(records[0].Count, r.Count);
                return records[0].Zip(r).ToDictionary(p => p.First, p => p.Second);
            })]);
    }
}
