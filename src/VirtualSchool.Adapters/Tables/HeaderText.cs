using System.Globalization;
using System.Text;

namespace VirtualSchool;

/// <summary>Header and code texts made comparable.</summary>
internal static class HeaderText
{
    /// <summary>A cell without outer white space and without the invisible characters that copying and joining files leave behind.</summary>
    internal static string Clean(ReadOnlySpan<char> cell)
    {
        bool plain = true;
        foreach (char c in cell)
        {
            plain &= !IsInvisible(c) && c != '\u00A0';
        }

        if (plain)
        {
            return cell.Trim().ToString();
        }

        var text = new StringBuilder(cell.Length);
        foreach (char c in cell)
        {
            if (!IsInvisible(c))
            {
                text.Append(c == '\u00A0' ? ' ' : c);
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>
    /// The text in lower case with only its letters, digits and marks that carry meaning: <c>First_Name</c>, <c>first name</c> and
    /// <c>FirstName</c> are one header. No user culture has a say.
    /// </summary>
    internal static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char c in CanonicalText.Decompose(text))
        {
            if (!IsInvisible(c) && !char.IsWhiteSpace(c) && c is not ('_' or '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '.' or '\'' or '\u2019'))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    /// <summary>The key of <see cref="Key"/> where it is all ASCII, without making a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">Where as much of the key goes as there is room for.</param>
    /// <returns>
    /// The key's length, which may be more than the room; <see cref="int.MaxValue"/> when a letter with an accent keeps it from being all
    /// ASCII; -1 when only <see cref="Key"/> can tell.
    /// </returns>
    internal static int PlainKey(ReadOnlySpan<char> text, Span<char> key)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (c is <= ' ' or '_' or '-' or '.' or '\'' or '\u2019')
            {
                continue;
            }

            if (c >= '\u007F')
            {
                return c is >= '\u00C0' and <= '\u024F' ? int.MaxValue : -1;
            }

            if (length < key.Length)
            {
                key[length] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }

            length++;
        }

        return length;
    }

    /// <summary>The key of a header without accents and other marks on its letters: what a person may take for the same header.</summary>
    internal static string KeyWithoutMarks(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char c in Key(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

    /// <summary>What a column without a header goes by.</summary>
    /// <param name="column">The column from 0.</param>
    internal static string OfPlace(int column) => "(column " + (column + 1).ToString(CultureInfo.InvariantCulture) + ")";

    /// <summary>White space, or a character nobody sees.</summary>
    internal static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Control and formatting characters: zero width, direction marks, byte order mark, soft hyphen.</summary>
    internal static bool IsInvisible(char c) =>
        c >= '\u007F' ? CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control
            : c < ' ' && c is not ('\t' or '\n' or '\r');
}
