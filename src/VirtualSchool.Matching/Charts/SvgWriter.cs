using System.Globalization;
using System.Text;

namespace VirtualSchool.Matching;

/// <summary>Writes SVG: a page of one width that grows downwards, shapes, and text that is measured roughly.</summary>
internal sealed class SvgWriter
{
    public const double Width = 820;
    public const double Margin = 24;

    // All of these have a contrast of at least 4.5 to 1 on white, save the lines behind the data.
    public const string Ink = "#1b1f24";
    public const string Grey = "#555c65";
    public const string Rule = "#d5d9de";
    public const string For = "#1d5c9e";
    public const string Against = "#b3451b";
    public const string Third = "#2f6f4f";
    private const double LetterWidth = 0.52;

    private readonly StringBuilder _body = new();
    private readonly string _name;
    private readonly string _title;
    private readonly string _description;

    public SvgWriter(string name, string title, string description)
    {
        _name = name;
        _title = title;
        _description = description;
        Bottom = Margin + 18;
        Text(Margin, Bottom, title, 18, bold: true);
        foreach (string line in Wrapped(description, Width - (2 * Margin), 13))
        {
            Bottom += 18;
            Text(Margin, Bottom, line, 13, fill: Grey);
        }

        Bottom += 20;
    }

    /// <summary>Where the next thing may begin.</summary>
    public double Bottom { get; set; }

    /// <summary>How wide a text is, nearly.</summary>
    public static double WidthOf(string text, double size) => text.Length * size * LetterWidth;

    /// <summary>A text cut to a width, with an ellipsis.</summary>
    public static string Fitted(string text, double width, double size)
    {
        int letters = Math.Max(4, (int)(width / (size * LetterWidth)));
        return text.Length <= letters ? text : text.Substring(0, letters - 1).TrimEnd() + "…";
    }

    public void Text(double x, double y, string text, double size, string fill = Ink, string anchor = "start", bool bold = false)
    {
        _body.Append("<text x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" font-size=\"").Append(N(size)).Append("\" fill=\"").Append(fill).Append('"');
        if (anchor != "start")
        {
            _body.Append(" text-anchor=\"").Append(anchor).Append('"');
        }

        if (bold)
        {
            _body.Append(" font-weight=\"bold\"");
        }

        _body.Append('>').Append(Escaped(text)).Append("</text>\n");
    }

    public void Box(double x, double y, double width, double height, string fill, bool hollow = false)
    {
        _body.Append("<rect x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" width=\"").Append(N(Math.Max(0, width))).Append("\" height=\"").Append(N(Math.Max(0, height)));
        _body.Append(hollow ? $"\" fill=\"#ffffff\" stroke=\"{fill}\" stroke-width=\"1.5\"/>\n" : $"\" fill=\"{fill}\"/>\n");
    }

    public void Line(double x1, double y1, double x2, double y2, string stroke = Rule, double width = 1, bool dashed = false)
        => _body.Append("<line x1=\"").Append(N(x1)).Append("\" y1=\"").Append(N(y1)).Append("\" x2=\"").Append(N(x2)).Append("\" y2=\"").Append(N(y2))
            .Append("\" stroke=\"").Append(stroke).Append("\" stroke-width=\"").Append(N(width)).Append(dashed ? "\" stroke-dasharray=\"4 3\"/>\n" : "\"/>\n");

    public void Path(IEnumerable<(double X, double Y)> points, string stroke)
        => _body.Append("<polyline fill=\"none\" stroke=\"").Append(stroke).Append("\" stroke-width=\"2\" stroke-linejoin=\"round\" points=\"")
            .Append(string.Join(" ", points.Select(p => N(p.X) + "," + N(p.Y)))).Append("\"/>\n");

    public void Dot(double x, double y, string fill)
        => _body.Append("<circle cx=\"").Append(N(x)).Append("\" cy=\"").Append(N(y)).Append("\" r=\"4\" fill=\"").Append(fill).Append("\"/>\n");

    public string Finish()
    {
        string width = N(Width);
        string height = N(Math.Ceiling(Bottom + Margin));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height
            + "\" role=\"img\" aria-labelledby=\"" + _name + "-title " + _name + "-description\" font-family=\"Arial, Helvetica, 'Liberation Sans', sans-serif\">\n"
            + "<title id=\"" + _name + "-title\">" + Escaped(_title) + "</title>\n"
            + "<desc id=\"" + _name + "-description\">" + Escaped(_description) + "</desc>\n"
            + "<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n"
            + _body + "</svg>\n";
    }

    private static string N(double x) => Math.Round(x, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Wrapped(string text, double width, double size)
    {
        string line = string.Empty;
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && WidthOf(line + " " + word, size) > width)
            {
                yield return line;
                line = string.Empty;
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }

    /// <summary>Text as XML allows it: what it forbids even when escaped (control characters, lone surrogates) becomes a replacement character.</summary>
    private static string Escaped(string text)
    {
        var made = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                made.Append(c).Append(text[++i]);
            }
            else
            {
                made.Append(c switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    '"' => "&quot;",
                    _ when (c < ' ' && c != '\t' && c != '\n') || char.IsSurrogate(c) || c >= '\uFFFE' => "\uFFFD",
                    _ => c.ToString(),
                });
            }
        }

        return made.ToString();
    }
}
