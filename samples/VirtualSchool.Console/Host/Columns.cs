using System.Globalization;

namespace VirtualSchool.Shell.Host;

/// <summary>A small table in plain text: words to the left, numbers to the right.</summary>
internal sealed class Columns(params string[] headers)
{
    private readonly List<string[]> rows = [headers];

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = Enumerable.Range(0, headers.Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        var numeric = Enumerable.Range(0, headers.Length).Select(i => rows.Skip(1).All(r => r[i].Length > 0 && (char.IsDigit(r[i][0]) || r[i][0] is '+' or '-'))).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => numeric[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
        }
    }
}
