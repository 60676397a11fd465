namespace VirtualSchool.Matching;

/// <summary>The parts of a double name: Smith-Jones, Smith Jones, Anne-Marie. A leading particle (Mac, van, O') stays with what follows.</summary>
internal static class NameParts
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "mac", "mc", "o", "de", "da", "di", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "al", "el", "bin", "ibn", "abu", "bint",
        "st", "nic", "ni", "ui", "dos", "das", "du", "ap", "ab", "san", "ben",
    };

    /// <summary>Stable hashes of the folded parts, in order of writing; one for a single name.</summary>
    public static ulong[] HashesOf(ReadOnlySpan<char> exact)
    {
        var parts = new List<ulong>(1);
        foreach (string part in Of(exact))
        {
            ulong hash = StableHash.Of(part.AsSpan());
            if (!parts.Contains(hash))
            {
                parts.Add(hash);
            }
        }

        return parts.ToArray();
    }

    public static List<string> Of(ReadOnlySpan<char> exact)
    {
        var parts = new List<string>(1);
        string held = string.Empty;
        var buffer = new char[(exact.Length * 2) + 16];
        while (!exact.IsEmpty)
        {
            int end = 0;
            while (end < exact.Length && !IsBreak(exact[end]))
            {
                end++;
            }

            string part = held + buffer.AsSpan(0, TextForms.Folded(exact.Slice(0, end), buffer)).ToString();
            exact = exact.Slice(Math.Min(end + 1, exact.Length));
            held = Particles.Contains(part) && !exact.IsEmpty ? part : string.Empty;
            if (part.Length > 1 && held.Length == 0)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static bool IsBreak(char c) => c is ' ' or '-' or '/' or ',' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';
}
