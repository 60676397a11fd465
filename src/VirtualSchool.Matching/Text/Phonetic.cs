namespace VirtualSchool.Matching;

/// <summary>
/// A phonetic key for blocking, in the manner of Russell's Soundex (US patent 1,261,167) but with the first letter
/// grouped as well (Catherine, Katherine; Philip, Filip), so that it only ever brings more names together.
/// </summary>
internal static class Phonetic
{
    // Classes of a..z; 0 is a vowel or a letter that is not sounded.
    private const string Classes = "01230120022455012623010202";

    public static int Key(ReadOnlySpan<char> folded, Span<char> to)
    {
        if (folded.Length == 0)
        {
            return 0;
        }

        int i = 0;
        char first = folded[0];
        if (folded.Length > 1)
        {
            char second = folded[1];
            if (first == 'p' && second == 'h')
            {
                first = 'f';
                i = 1;
            }
            else if ((first == 'k' && second == 'n') || (first == 'w' && second == 'r') || (first == 'g' && second == 'n'))
            {
                first = second;
                i = 1;
            }
        }

        first = first switch { 'c' or 'q' => 'k', 'y' or 'e' or 'u' or 'o' or 'a' => 'i', 'z' => 's', 'g' => 'j', _ => first };
        to[0] = first;
        int n = 1;
        char last = i < folded.Length ? ClassOf(folded[i]) : '0';
        for (i++; i < folded.Length && n < 4; i++)
        {
            char c = ClassOf(folded[i]);
            if (c != '0' && c != last)
            {
                to[n++] = c;
            }

            if (folded[i] is not ('h' or 'w'))
            {
                last = c;
            }
        }

        return n;
    }

    private static char ClassOf(char c) => c >= 'a' && c <= 'z' ? Classes[c - 'a'] : '0';
}
