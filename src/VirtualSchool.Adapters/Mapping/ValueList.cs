namespace VirtualSchool;

/// <summary>
/// A column's codes. A cell matches by the code itself, else by a text listed for it, else by a leading code before a separator
/// (<c>C1 - Interim care order</c>). A listed text comes before a leading code, so that <c>CSO - at home</c> keeps its home when
/// the map lists it. What matches nothing is unknown and never becomes a default.
/// </summary>
internal sealed class ValueList
{
    private readonly Dictionary<string, ValueEntry> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueEntry> texts = new(StringComparer.Ordinal);

    internal ValueList(string? name, string jurisdiction, IReadOnlyList<ValueEntry> entries)
    {
        Name = name;
        Jurisdiction = jurisdiction;
        Entries = entries;
        foreach (ValueEntry entry in entries)
        {
            if (!codes.ContainsKey(Plain(entry.Code)))
            {
                codes.Add(Plain(entry.Code), entry);
            }

            foreach (string text in entry.Match)
            {
                if (!texts.ContainsKey(Plain(text)))
                {
                    texts.Add(Plain(text), entry);
                }
            }
        }
    }

    /// <summary>The shared list's name as maps refer to it; null for a list that stands in the map.</summary>
    internal string? Name { get; }

    internal string Jurisdiction { get; }

    internal IReadOnlyList<ValueEntry> Entries { get; }

    /// <summary>The entry a text stands for; null when it is unknown or blank.</summary>
    internal ValueEntry? Find(string text)
    {
        string plain = Plain(text);
        if (plain.Length == 0)
        {
            return null;
        }

        if (codes.TryGetValue(plain, out ValueEntry? entry) || texts.TryGetValue(plain, out entry))
        {
            return entry;
        }

        int token = 0;
        while (token < text.Length && char.IsLetterOrDigit(text[token]))
        {
            token++;
        }

        int after = token;
        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        return token > 0 && after < text.Length && text[after] is '-' or '\u2013' or ':' or ')' && codes.TryGetValue(Plain(text.Substring(0, token)), out entry)
            ? entry
            : null;
    }

    /// <summary>Two texts of a list that mean different codes; null when there are none.</summary>
    internal static string? Clash(IReadOnlyList<ValueEntry> entries)
    {
        var seen = new Dictionary<string, (string Code, string? Home)>(StringComparer.Ordinal);
        foreach (ValueEntry entry in entries)
        {
            foreach (string text in entry.Match)
            {
                string plain = Plain(text);
                if (seen.TryGetValue(plain, out (string Code, string? Home) other) && other != (entry.Code, entry.Home))
                {
                    return text;
                }

                seen[plain] = (entry.Code, entry.Home);
            }
        }

        return null;
    }

    /// <summary>Letters and digits in lower case: <c>s.25</c>, <c>S 25</c> and <c>s25</c> are one text.</summary>
    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }
}
