namespace VirtualSchool;

/// <summary>What is known of names as people type them into systems.</summary>
internal static class NameText
{
    private static readonly HashSet<string> Placeholders = new(
        ["notknown", "unknown", "notstated", "notrecorded", "nk", "tbc", "tba", "baby", "unborn", "test", "testpupil", "testchild", "another", "xx", "xxx", "xxxx", "noname", "notapplicable", "donotuse", "dummy"],
        StringComparer.Ordinal);

    /// <summary>
    /// Whether a part of a name was typed because something had to be typed. <c>Null</c> is a surname, and so is every word not
    /// listed here.
    /// </summary>
    internal static bool IsPlaceholder(string part)
    {
        string key = HeaderText.Key(part);
        return Placeholders.Contains(key) || key.All(c => c is '?' or '*' or '.' or '-');
    }

    /// <summary>"A N Other" over two cells.</summary>
    internal static bool IsPlaceholder(string? forename, string? surname)
    {
        string both = HeaderText.Key((forename ?? string.Empty) + (surname ?? string.Empty));
        return both is "another" or "nullnull" or "testtest";
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
