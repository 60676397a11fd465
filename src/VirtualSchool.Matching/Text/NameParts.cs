namespace VirtualSchool.Matching;

/// <summary>The parts of a double name: Smith-Jones, Smith Jones, Anne-Marie. A leading particle (Mac, van, O') stays with what follows.</summary>
internal static class NameParts
{
    private const int MostInitials = 3;
    private const ulong OnlyInitials = 1UL << 63;

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

    /// <summary>
    /// The first letters of up to three parts in 16 bits each, and how many there are in the highest; marked when the parts are
    /// single letters, that is, when the value is initials. 0 for nothing.
    /// </summary>
    public static ulong Initials(ReadOnlySpan<char> exact)
    {
        ulong letters = 0;
        int count = 0;
        bool only = true;
        Span<char> folded = stackalloc char[4];
        bool atStart = true;
        foreach (char c in exact)
        {
            if (c == '.' || IsBreak(c))
            {
                atStart = true;
                continue;
            }

            int length = TextForms.Folded([c], folded);
            if (length == 0)
            {
                continue;
            }

            if (!atStart)
            {
                only = false;
            }
            else if (count < MostInitials)
            {
                letters |= (ulong)folded[0] << (16 * count++);
            }

            atStart = false;
        }

        return count == 0 ? 0 : letters | ((ulong)count << 48) | (only ? OnlyInitials : 0);
    }

    /// <summary>Whether one of two values is initials, and as many as the shorter has agree with the other's, from the first.</summary>
    public static bool InitialsAgree(ulong a, ulong b)
    {
        if (((a | b) & OnlyInitials) == 0 || a == 0 || b == 0)
        {
            return false;
        }

        int count = (int)Math.Min((a >> 48) & 3, (b >> 48) & 3);
        return ((a ^ b) & Bits.Lowest(16 * count)) == 0;
    }

    private static bool IsBreak(char c) => c is ' ' or '-' or '/' or ',' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';
}
