using System.Net;
using System.Text;
using VirtualSchool.Matching;

namespace VirtualSchool.Shell.Host;

/// <summary>Charts as files: each as a picture and as data, and one page with all of them.</summary>
internal static class ChartFiles
{
    public const string Page = "index.html";

    private static readonly string[] Names =
        ["weights", "waterfall", "score-histogram", "expected-thresholds", "precision-recall", "threshold-table", "unlinkables", "unlinkables-left", "unlinkables-right", "completeness", "training"];

    /// <summary>Every file that may be written, so that none of them is written over one that is read.</summary>
    public static IEnumerable<FileInfo> All(string folder) => Names.SelectMany(Of).Append(Page).Select(name => new FileInfo(Path.Combine(folder, name)));

    public static IEnumerable<string> Of(Chart chart) => Of(chart.Name);

    /// <summary>Writes the charts. One of an earlier run that was not drawn this time is removed: it would seem to be of this one.</summary>
    public static void Write(string folder, IReadOnlyList<Chart> charts)
    {
        foreach (var chart in charts)
        {
            foreach (var (name, text) in Of(chart).Zip([chart.ToSvg(), chart.ToJson() + "\n", chart.ToCsv()]))
            {
                Write(Path.Combine(folder, name), text);
            }
        }

        foreach (var stale in Names.Except(charts.Select(c => c.Name)).SelectMany(Of))
        {
            File.Delete(Path.Combine(folder, stale));
        }

        Write(Path.Combine(folder, Page), Html(charts));
    }

    private static string[] Of(string name) => [$"{name}.svg", $"{name}.json", $"{name}.csv"];

    private static void Write(string path, string text) => HalfWritten.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>One page to look through. The pictures stand in it, so that it can be sent on alone.</summary>
    private static string Html(IReadOnlyList<Chart> charts)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>Charts of a linkage</title>\n")
            .Append("<style>body{font-family:Arial,Helvetica,sans-serif;max-width:54rem;margin:1rem auto;padding:0 1rem;color:#1b1f24}section{margin:2.5rem 0}svg{max-width:100%;height:auto}</style>\n")
            .Append("</head>\n<body>\n<main>\n<h1>Charts of a linkage</h1>\n<p>No chart holds a value of a record.</p>\n");
        foreach (var chart in charts)
        {
            page.Append("<section>\n<h2>").Append(WebUtility.HtmlEncode(chart.Title)).Append("</h2>\n").Append(chart.ToSvg())
                .Append("<p>As data: ").AppendJoin(", ", Of(chart).Skip(1).Select(f => $"<a href=\"{f}\">{f}</a>")).Append("</p>\n</section>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }
}
