using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace VirtualSchool;

/// <summary>An HTML page in the making. Whatever is not written by this library goes through <see cref="Text"/>.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder page = new();

    internal HtmlText Raw(string html)
    {
        page.Append(html.Replace("\r\n", "\n"));
        return this;
    }

    /// <summary>Text as text: nothing in it can become mark-up, and what cannot be seen is shown as a mark.</summary>
    internal HtmlText Text(string? text)
    {
        if (text is null)
        {
            return this;
        }

        var visible = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            visible.Append(c == '\r' ? "" : PlanText.IsHidden(c) ? "\uFFFD" : c.ToString());
        }

        // Line breaks stand as they are: the style shows them.
        page.Append(Encoder.Encode(visible.ToString()).Replace("&#xA;", "\n").Replace("&#x9;", " "));
        return this;
    }

    internal HtmlText Element(string name, string? text) => Raw("<" + name + ">").Text(text).Raw("</" + name + ">\n");

    /// <summary>Terms and what they are; those of which nothing is said are left out, and the list with them.</summary>
    internal HtmlText Pairs(params (string Term, string? Text)[] pairs)
    {
        (string Term, string? Text)[] said = [.. pairs.Where(p => !string.IsNullOrWhiteSpace(p.Text))];
        if (said.Length == 0)
        {
            return this;
        }

        Raw("<dl>\n");
        foreach ((string term, string? text) in said)
        {
            Raw("<dt>").Text(term).Raw("</dt><dd>").Text(text).Raw("</dd>\n");
        }

        return Raw("</dl>\n");
    }

    /// <inheritdoc/>
    public override string ToString() => page.ToString();
}
