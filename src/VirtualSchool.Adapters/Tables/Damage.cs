namespace VirtualSchool;

/// <summary>Signs that text was decoded or encoded wrongly before it reached us.</summary>
internal static class Damage
{
    /// <summary>
    /// The replacement character; or UTF-8 that somebody read as Latin-1 and saved again: a capital A with tilde or circumflex
    /// before a character of U+0080 to U+00BF, which no word of a language written here has.
    /// </summary>
    internal static bool IsIn(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int found = text.IndexOfAny('\uFFFD', '\u00C3', '\u00C2');
            if (found < 0)
            {
                return false;
            }

            if (text[found] == '\uFFFD' || (found + 1 < text.Length && text[found + 1] is >= '\u0080' and <= '\u00BF'))
            {
                return true;
            }

            text = text.Slice(found + 1);
        }
    }
}
