using System.Text;

namespace VirtualSchool;

/// <summary>
/// Canonical decomposition (Unicode Standard Annex 15, form D) without the platform's data: a host that runs with invariant
/// globalisation, as small containers and native builds do, has none, and string.Normalize then changes nothing without a word.
/// </summary>
internal static partial class CanonicalText
{
    private static readonly Dictionary<char, string> Parts = ReadDecompositions();
    private static readonly Dictionary<char, int> Classes = ReadClasses();

    /// <summary>Whether two texts differ only in case and in how accents are encoded; no culture has a say.</summary>
    internal static bool AreSame(string left, string right) =>
        string.Equals(Decompose(left), Decompose(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with every character taken apart and marks in their canonical order. Never throws, not for broken text either.</summary>
    internal static string Decompose(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var parts = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is >= '\uAC00' and <= '\uD7A3')
            {
                AppendHangul(parts, c - 0xAC00);
            }
            else if (Parts.TryGetValue(c, out string? decomposed))
            {
                parts.Append(decomposed);
            }
            else
            {
                parts.Append(c);
            }
        }

        OrderMarks(parts);
        return parts.ToString();
    }

    /// <summary>What one character is made of in full, base first, marks in canonical order.</summary>
    internal static bool TryDecompose(char c, out string parts)
    {
        if (c >= '\u00C0' && Parts.TryGetValue(c, out string? found))
        {
            parts = found;
            return true;
        }

        parts = string.Empty;
        return false;
    }

    // A loop and not All: nearly every name and header comes through here.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c >= '\u00C0')
            {
                return false;
            }
        }

        return true;
    }

    // Syllables are laid out by leading consonant, vowel and trailing consonant (Unicode Standard, section 3.12).
    private static void AppendHangul(StringBuilder parts, int syllable)
    {
        const int Vowels = 21;
        const int Trailing = 28;
        parts.Append((char)(0x1100 + (syllable / (Vowels * Trailing))));
        parts.Append((char)(0x1161 + (syllable % (Vowels * Trailing) / Trailing)));
        if (syllable % Trailing > 0)
        {
            parts.Append((char)(0x11A7 + (syllable % Trailing)));
        }
    }

    // Marks of a higher class move behind those of a lower one; class 0 stays and parts the runs.
    private static void OrderMarks(StringBuilder text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            char mark = text[i];
            int order = ClassOf(mark);
            int at = i;
            while (order > 0 && at > 0 && ClassOf(text[at - 1]) > order)
            {
                text[at] = text[at - 1];
                at--;
            }

            text[at] = mark;
        }
    }

    private static int ClassOf(char c) => Classes.TryGetValue(c, out int order) ? order : 0;

    private static Dictionary<char, string> ReadDecompositions()
    {
        string[] entries = Decompositions.Split('|');
        var parts = new Dictionary<char, string>(entries.Length);
        foreach (string entry in entries.Where(e => e.Length > 0))
        {
            parts.Add(entry[0], entry.Substring(1));
        }

        return parts;
    }

    private static Dictionary<char, int> ReadClasses()
    {
        var classes = new Dictionary<char, int>();
        for (int i = 0; i < CombiningClasses.Length; i += 3)
        {
            for (int c = CombiningClasses[i]; c <= CombiningClasses[i + 1]; c++)
            {
                classes.Add((char)c, CombiningClasses[i + 2]);
            }
        }

        return classes;
    }
}
