namespace VirtualSchool;

/// <summary>What is known of names as people type them into systems.</summary>
internal static class NameText
{
    /// <summary>A placeholder of plain letters has no more than these, separators not counted.</summary>
    private const int LongestPlaceholder = 13;

    private static readonly string[] Placeholders =
        ["notknown", "unknown", "notstated", "notrecorded", "nk", "tbc", "tba", "baby", "unborn", "test", "testpupil", "testchild", "another", "xx", "xxx", "xxxx", "noname", "notapplicable", "donotuse", "dummy"];

    private static readonly string[] TogetherPlaceholders = ["another", "nullnull", "testtest"];

    /// <summary>
    /// Whether a part of a name was typed because something had to be typed. <c>Null</c> is a surname, and so is every word not
    /// listed here.
    /// </summary>
    internal static bool IsPlaceholder(string part)
    {
        Span<char> plain = stackalloc char[LongestPlaceholder];
        int length = HeaderText.PlainKey(part.AsSpan(), plain);
        if (length < 0)
        {
            string key = HeaderText.Key(part);
            return Array.IndexOf(Placeholders, key) >= 0 || key.All(c => c is '?' or '*' or '.' or '-');
        }

        return IsOneOf(Placeholders, plain, length) || part.AsSpan().Trim("?*.-_'\u2019 ".AsSpan()).IsEmpty;
    }

    /// <summary>"A N Other" over two cells.</summary>
    internal static bool IsPlaceholder(string? forename, string? surname)
    {
        Span<char> plain = stackalloc char[LongestPlaceholder];
        int first = HeaderText.PlainKey(forename.AsSpan(), plain);
        if (first > LongestPlaceholder)
        {
            return false;
        }

        int second = first < 0 ? -1 : HeaderText.PlainKey(surname.AsSpan(), plain.Slice(first));
        if (second > LongestPlaceholder)
        {
            return false;
        }

        if (second >= 0)
        {
            return IsOneOf(TogetherPlaceholders, plain, first + second);
        }

        return Array.IndexOf(TogetherPlaceholders, HeaderText.Key((forename ?? string.Empty) + (surname ?? string.Empty))) >= 0;
    }

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> key, int length)
    {
        foreach (string word in words)
        {
            if (word.Length == length && key.Slice(0, length).SequenceEqual(word.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A cell that says "no name here". The map's other null words do not count: somebody is called Null and somebody None.</summary>
    internal static bool IsNothing(string part) => part is "" or "-" or "--" or "N/A" or "n/a" or "#N/A";

    internal static bool HasInvisible(string part)
    {
        foreach (char c in part)
        {
            if (HeaderText.IsInvisible(c))
            {
                return true;
            }
        }

        return false;
    }
}
