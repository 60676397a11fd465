using System.Text;
using System.Text.Json;

namespace VirtualSchool.Matching;

/// <summary>
/// A chart as a picture and as the data it is drawn from. It holds names of fields and levels, counts and rates, and no value
/// of any record. Made by <see cref="LinkCharts"/>.
/// </summary>
public sealed class Chart
{
    private readonly string[] _columns;
    private readonly ChartCell[][] _rows;
    private readonly Action<SvgWriter> _draw;

    internal Chart(string name, string title, string description, string[] columns, IEnumerable<ChartCell[]> rows, Action<SvgWriter> draw)
    {
        Name = name;
        Title = title;
        Description = description;
        _columns = columns;
        _rows = rows.ToArray();
        _draw = draw;
    }

    /// <summary>A short name that suits a file: <c>score-histogram</c>.</summary>
    public string Name { get; }

    /// <summary>What the chart shows.</summary>
    public string Title { get; }

    /// <summary>What is to be seen in it, for somebody who cannot see it.</summary>
    public string Description { get; }

    /// <summary>The picture: SVG 1.1 with title and description, text as text, and no script, style sheet or outside resource. The meaning never rests on colour alone.</summary>
    /// <returns>An SVG document that can be opened by itself or put into a page.</returns>
    public string ToSvg()
    {
        var svg = new SvgWriter(Name, Title, Description);
        _draw(svg);
        return svg.Finish();
    }

    /// <summary>The data as JSON: <c>chart</c>, <c>title</c>, <c>description</c> and <c>rows</c>, an object a row.</summary>
    /// <returns>Indented JSON, the same text on every machine.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("chart", Name);
            json.WriteString("title", Title);
            json.WriteString("description", Description);
            json.WriteStartArray("rows");
            foreach (ChartCell[] row in _rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < row.Length; i++)
                {
                    if (row[i].Text is { } text)
                    {
                        json.WriteString(_columns[i], text);
                    }
                    else
                    {
                        json.WritePropertyName(_columns[i]);
                        json.WriteRawValue(ChartCell.Written(row[i].Number));
                    }
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n");
    }

    /// <summary>The data as CSV (RFC 4180, lines ended by a line feed), with a header.</summary>
    /// <returns>The same text on every machine.</returns>
    public string ToCsv()
    {
        var csv = new StringBuilder();
        csv.Append(string.Join(",", _columns)).Append('\n');
        foreach (ChartCell[] row in _rows)
        {
            csv.Append(string.Join(",", row.Select(c => c.ToCsv()))).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>The title.</summary>
    /// <returns>The title.</returns>
    public override string ToString() => Title;
}
