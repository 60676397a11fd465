using System.Globalization;
using System.Xml;

namespace VirtualSchool;

/// <summary>The number format of each cell style (styles part: ECMA-376 Part 1, 18.8.39).</summary>
internal sealed class NumberFormats
{
    private const int Most = 100_000;

    private readonly List<NumberFormat> styles = [];

    /// <summary>The format of a style; a plain number for a style that is not there.</summary>
    internal NumberFormat this[int style] => (uint)style < (uint)styles.Count ? styles[style] : default;

    /// <summary>Reads the part.</summary>
    /// <exception cref="RefusalException">It has more than any real one, or is hostile in another way.</exception>
    internal static NumberFormats Read(Stream part)
    {
        var formats = new NumberFormats();
        var own = new Dictionary<int, NumberFormat>();
        using var xml = new GuardedXml(part);
        bool inCells = false;
        while (xml.Read())
        {
            if (!SpreadsheetNames.IsMain(xml.Namespace))
            {
                continue;
            }

            if (xml.NodeType == XmlNodeType.EndElement)
            {
                inCells &= xml.Name != "cellXfs";
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.Name)
                {
                    case "cellXfs":
                        inCells = !xml.IsEmptyElement;
                        break;

                    // Formats in differential styles belong to no cell.
                    case "dxfs":
                        xml.PassOver();
                        break;
                    case "numFmt" when Id(xml) is { } id:
                        own[id] = NumberFormat.OfCode(xml.Attribute("formatCode") ?? string.Empty);
                        break;
                    case "xf" when inCells:
                        int format = Id(xml) ?? 0;
                        formats.styles.Add(own.TryGetValue(format, out NumberFormat given) ? given : NumberFormat.OfId(format));
                        break;
                }
            }

            if (own.Count > Most || formats.styles.Count > Most)
            {
                throw new RefusalException(IssueCodes.WorkbookUnsafe, "it has more cell styles than any real workbook");
            }
        }

        return formats;
    }

    private static int? Id(GuardedXml xml) =>
        int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;
}
