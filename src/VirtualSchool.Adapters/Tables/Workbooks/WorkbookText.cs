using System.Xml;

namespace VirtualSchool;

/// <summary>The text of a cell as workbooks keep it.</summary>
internal static class WorkbookText
{
    /// <summary>
    /// Adds the text of a rich text element (<c>si</c> or <c>is</c>: ECMA-376 Part 1, 18.4.8 and 18.3.1.53) and moves to its end. Runs are joined;
    /// what says how characters are spoken (<c>rPh</c>) is no part of the text.
    /// </summary>
    internal static void ReadRich(GuardedXml xml, TextBuffer into)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        int from = into.Length;
        int depth = xml.Depth;
        while (xml.Read() && (xml.NodeType != XmlNodeType.EndElement || xml.Depth != depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.Name == "t")
            {
                xml.ReadText(into);
            }
            else if (xml.Name != "r")
            {
                xml.PassOver();
            }
        }

        Unescape(into, from);
    }

    /// <summary>Turns <c>_xHHHH_</c> into the character it stands for, from a place to the end (ST_Xstring: 22.9.2.19).</summary>
    internal static void Unescape(TextBuffer buffer, int from)
    {
        Span<char> text = buffer.Array.AsSpan(from, buffer.Length - from);
        int read = text.IndexOf("_x".AsSpan());
        if (read < 0)
        {
            return;
        }

        int write = read;
        while (read < text.Length)
        {
            if (text[read] == '_' && Escaped(text.Slice(read)) is { } c)
            {
                text[write++] = c;
                read += 7;
            }
            else
            {
                text[write++] = text[read++];
            }
        }

        bool overflowed = buffer.HasOverflowed;
        if (!overflowed)
        {
            buffer.CutTo(from + write);
        }
    }

    private static char? Escaped(ReadOnlySpan<char> text)
    {
        if (text.Length < 7 || text[1] != 'x' || text[6] != '_')
        {
            return null;
        }

        int value = 0;
        for (int i = 2; i < 6; i++)
        {
            int digit = text[i] switch { >= '0' and <= '9' => text[i] - '0', >= 'A' and <= 'F' => text[i] - 'A' + 10, >= 'a' and <= 'f' => text[i] - 'a' + 10, _ => -1 };
            if (digit < 0)
            {
                return null;
            }

            value = (value * 16) + digit;
        }

        return (char)value;
    }
}
