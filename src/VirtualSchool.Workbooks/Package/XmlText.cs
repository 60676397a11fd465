using System.Globalization;
using System.Text;

namespace VirtualSchool;

/// <summary>
/// Text as a workbook spells it (ST_Xstring, ECMA-376 Part 1, 22.9.2.19): what XML cannot hold is written <c>_xHHHH_</c>, and text that
/// already looks like that is escaped, so that every text reads back as it was.
/// </summary>
internal static class XmlText
{
    /// <summary>The most characters a cell holds.</summary>
    public const int LongestCell = 32_767;

    public static string Escape(string text)
    {
        if (text.Length > LongestCell)
        {
            int end = char.IsHighSurrogate(text[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1;
            text = new StringBuilder(text, 0, end, LongestCell).Append('\u2026').ToString();
        }

        int i = 0;
        while (i < text.Length && IsPlain(text, i))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text, 0, i, text.Length + 16);
        for (; i < text.Length; i++)
        {
            if (IsPlain(text, i))
            {
                escaped.Append(text[i]);
            }
            else if (text[i] == '_')
            {
                escaped.Append("_x005F_");
            }
            else
            {
                escaped.Append("_x").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return escaped.ToString();
    }

    private static bool IsPlain(string text, int i)
    {
        char c = text[i];
        return c switch
        {
            '_' => !LooksEscaped(text, i),
            '\t' or '\n' or '\r' => true,
            < ' ' or '\uFFFE' or '\uFFFF' => false,
            _ when char.IsHighSurrogate(c) => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
            _ when char.IsLowSurrogate(c) => i > 0 && char.IsHighSurrogate(text[i - 1]),
            _ => true,
        };
    }

    private static bool LooksEscaped(string text, int i) =>
        i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
        && IsHex(text[i + 2]) && IsHex(text[i + 3]) && IsHex(text[i + 4]) && IsHex(text[i + 5]);

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');
}
