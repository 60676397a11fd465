namespace VirtualSchool.Matching;

/// <summary>
/// The written forms that values are compared in. None depends on culture or on the host's globalisation data.
/// Each method writes into a buffer of at least <see cref="BufferFor"/> characters and returns the length, 0 for nothing to compare.
/// </summary>
internal static class TextForms
{
    // Letters that have no canonical decomposition, but that people write as one or two plain letters.
    private static readonly Dictionary<char, string> PlainLetters = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe",
        ['ı'] = "i", ['ħ'] = "h", ['ŋ'] = "n", ['ŧ'] = "t", ['ĸ'] = "k", ['ƒ'] = "f",
    };

    private static readonly Dictionary<string, string> StreetWords = new(StringComparer.Ordinal)
    {
        ["st"] = "street", ["rd"] = "road", ["ave"] = "avenue", ["av"] = "avenue", ["cres"] = "crescent", ["cr"] = "crescent",
        ["gdns"] = "gardens", ["gdn"] = "garden", ["pl"] = "place", ["dr"] = "drive", ["ln"] = "lane", ["ct"] = "court", ["crt"] = "court",
        ["terr"] = "terrace", ["ter"] = "terrace", ["sq"] = "square", ["pk"] = "park", ["gr"] = "grove", ["apt"] = "flat", ["apartment"] = "flat",
        ["hse"] = "house", ["wy"] = "way", ["cl"] = "close", ["bldg"] = "building", ["bldgs"] = "buildings",
    };

    /// <summary>Numbers shorter than this are taken to have no check digit that could be missing.</summary>
    public const int LeastWithCheckDigit = 7;

    private const char Nothing = '\0';

    public static int BufferFor(int length) => (length * 8) + 16;

    /// <summary>
    /// Lower case, canonically decomposed, white space collapsed. Two spellings with the same exact form differ only in case,
    /// in spacing at the ends or in how their accents are encoded.
    /// </summary>
    public static int Exact(ReadOnlySpan<char> text, Span<char> to)
    {
        int n = 0;
        bool gap = false;
        foreach (char raw in text)
        {
            if (char.IsWhiteSpace(raw) || raw == '\u200B' || raw == '\uFEFF')
            {
                gap = n > 0;
                continue;
            }

            if (gap)
            {
                to[n++] = ' ';
                gap = false;
            }

            if (raw < 128)
            {
                to[n++] = raw >= 'A' && raw <= 'Z' ? (char)(raw | 0x20) : raw;
            }
            else
            {
                n = Decompose(raw == '\u0130' ? 'i' : char.ToLowerInvariant(raw), to, n);
            }
        }

        return n;
    }

    /// <summary>Letters and digits only: accents, apostrophes, hyphens, full stops and spaces do not matter.</summary>
    /// <param name="exact">An <see cref="Exact"/> form.</param>
    /// <param name="to">Where to write.</param>
    public static int Folded(ReadOnlySpan<char> exact, Span<char> to)
    {
        int n = 0;
        foreach (char c in exact)
        {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            {
                to[n++] = c;
            }
            else if (c >= 128 && !(c >= '\u02B0' && c <= '\u036F'))
            {
                if (PlainLetters.TryGetValue(c, out string? plain))
                {
                    foreach (char p in plain)
                    {
                        to[n++] = p;
                    }
                }
                else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                {
                    to[n++] = c;
                }
            }
        }

        return n;
    }

    /// <summary>
    /// A surname's folded form with the spellings of one name brought together: Mac, Mc and M' (MacDonald, McDonald, M'Donald),
    /// the Polish feminine endings (Kowalska, Kowalski), and the names of <see cref="SurnameSpellings"/>.
    /// </summary>
    public static int SurnameVariant(ReadOnlySpan<char> exact, ReadOnlySpan<char> folded, Span<char> to)
    {
        int n = PlainVariant(exact, folded, to);
        ReadOnlySpan<char> first = SurnameSpellings.Of(to.Slice(0, n));
        if (first.IsEmpty)
        {
            return n;
        }

        first.CopyTo(to);
        return first.Length;
    }

    /// <summary>As <see cref="SurnameVariant"/> without the table of spellings.</summary>
    public static int PlainVariant(ReadOnlySpan<char> exact, ReadOnlySpan<char> folded, Span<char> to)
    {
        int skip = MacLength(exact, folded);
        int n = 0;
        if (skip > 0)
        {
            to[n++] = 'm';
            to[n++] = 'c';
        }

        folded.Slice(skip).CopyTo(to.Slice(n));
        n += folded.Length - skip;
        if (n >= 5 && to[n - 1] == 'a' && to[n - 2] == 'k' && (to[n - 3] == 's' || to[n - 3] == 'c'))
        {
            to[n - 1] = 'i';
        }

        return n;
    }

    /// <summary>How many letters of a folded surname are Mac, Mc, M' or a softening Nic; 0 when it does not begin so.</summary>
    public static int MacLength(ReadOnlySpan<char> exact, ReadOnlySpan<char> folded)
    {
        if (folded.Length >= 6 && folded.StartsWith("mac".AsSpan(), StringComparison.Ordinal))
        {
            return 3;
        }

        if (folded.Length >= 5 && folded.StartsWith("mc".AsSpan(), StringComparison.Ordinal))
        {
            return 2;
        }

        // Nic, of a daughter, before a letter that it softens: NicDhòmhnaill beside MacDhòmhnaill; not Nicholson.
        if (folded.Length >= 7 && folded.StartsWith("nic".AsSpan(), StringComparison.Ordinal) && folded[3] != 'h' && folded[4] == 'h')
        {
            return 3;
        }

        return folded.Length >= 4 && exact.Length > 2 && exact[0] == 'm' && IsApostrophe(exact[1]) ? 1 : 0;
    }

    /// <summary>
    /// One letter for a sex or gender as systems record it: m, f or o for another, from letters, words or the numbers of ISO/IEC 5218.
    /// Not known, not stated and not applicable are nothing. Any other word stands by its first letter.
    /// </summary>
    public static int Sex(ReadOnlySpan<char> text, Span<char> to)
    {
        int n = Compact(text, to);
        char sex = to.Slice(0, n).ToString() switch
        {
            "m" or "male" or "man" or "boy" or "masculine" or "1" or "01" => 'm',
            "f" or "female" or "woman" or "girl" or "feminine" or "2" or "02" => 'f',
            "x" or "o" or "i" or "other" or "another" or "inanotherway" or "nonbinary" or "indeterminate" or "intersex" => 'o',
            "" or "0" or "00" or "9" or "09" or "99" or "u" or "unk" or "unknown" or "nk" or "notknown" or "na" or "notapplicable" or "ns" or "notstated"
                or "notspecified" or "unspecified" or "nr" or "notrecorded" or "none" or "null" or "prefernottosay" or "undisclosed" => Nothing,
            _ => to[0],
        };
        if (sex == Nothing)
        {
            return 0;
        }

        to[0] = sex;
        return 1;
    }

    /// <summary>Letters and digits in lower case, for numbers, postcodes and codes.</summary>
    public static int Compact(ReadOnlySpan<char> text, Span<char> to)
    {
        int n = 0;
        foreach (char raw in text)
        {
            char c = raw;
            if (c >= '\uFF10' && c <= '\uFF19')
            {
                c = (char)(c - '\uFF10' + '0');
            }

            if (c >= '0' && c <= '9')
            {
                to[n++] = c;
            }
            else if (c < 128)
            {
                c = (char)(c | 0x20);
                if (c >= 'a' && c <= 'z')
                {
                    to[n++] = c;
                }
            }
            else if (char.IsLetterOrDigit(c))
            {
                to[n++] = char.ToLowerInvariant(c);
            }
        }

        return n;
    }

    /// <summary>Digits of a telephone number, with the United Kingdom's country code written as a leading 0.</summary>
    public static int Phone(ReadOnlySpan<char> text, Span<char> to)
    {
        int n = 0;
        foreach (char c in text)
        {
            if (c >= '0' && c <= '9')
            {
                to[n++] = c;
            }
        }

        int skip = n > 11 && to[0] == '0' && to[1] == '0' && to[2] == '4' && to[3] == '4' ? 4 : n > 10 && to[0] == '4' && to[1] == '4' ? 2 : 0;
        if (skip > 0)
        {
            if (to[skip] == '0')
            {
                skip++;
            }

            to[0] = '0';
            to.Slice(skip, n - skip).CopyTo(to.Slice(1));
            n = n - skip + 1;
        }

        return n;
    }

    /// <summary>Words in lower case without accents or punctuation, with common street words written in full.</summary>
    public static int Address(ReadOnlySpan<char> text, Span<char> to)
    {
        Span<char> exact = new char[BufferFor(text.Length)];
        exact = exact.Slice(0, Exact(text, exact));
        int n = 0;
        int i = 0;
        Span<char> word = new char[BufferFor(exact.Length)];
        while (i < exact.Length)
        {
            int start = i;
            while (i < exact.Length && exact[i] != ' ' && exact[i] != ',' && exact[i] != '/' && exact[i] != ';' && exact[i] != '-')
            {
                i++;
            }

            int length = Folded(exact.Slice(start, i - start), word);
            i++;
            if (length == 0)
            {
                continue;
            }

            if (n > 0)
            {
                to[n++] = ' ';
            }

            // Of shortened words only a flat stands first: "st" there is more often a saint.
            ReadOnlySpan<char> written = word.Slice(0, length);
            if (length <= 9 && StreetWords.TryGetValue(written.ToString(), out string? full) && (n > 0 || full == "flat"))
            {
                written = full.AsSpan();
            }

            written.CopyTo(to.Slice(n));
            n += written.Length;
        }

        return n;
    }

    /// <summary>The words of an address that begin with a digit, in order of code points, with spaces between.</summary>
    /// <param name="address">An <see cref="Address"/> form.</param>
    /// <param name="to">Where to write.</param>
    public static int AddressNumbers(ReadOnlySpan<char> address, Span<char> to)
    {
        var numbers = new List<string>();
        foreach (string word in address.ToString().Split(' '))
        {
            if (IsNumberWord(word.AsSpan()))
            {
                numbers.Add(word);
            }
        }

        numbers.Sort(StringComparer.Ordinal);
        ReadOnlySpan<char> joined = string.Join(" ", numbers).AsSpan();
        joined.CopyTo(to);
        return joined.Length;
    }

    public static bool IsNumberWord(ReadOnlySpan<char> word) => !word.IsEmpty && word[0] >= '0' && word[0] <= '9';

    /// <summary>A number or postcode with letters that are taken for digits written as digits, and without leading zeros.</summary>
    public static int Repaired(ReadOnlySpan<char> folded, Span<char> to)
    {
        int n = 0;
        foreach (char c in folded)
        {
            char mended = c switch { 'o' => '0', 'i' or 'l' => '1', 'z' => '2', 's' => '5', 'b' => '8', _ => c };
            if (mended != '0' || n > 0)
            {
                to[n++] = mended;
            }
        }

        return n;
    }

    /// <summary>The eight digits yyyyMMdd of a date, or 0 when the text is not a date in a form that is accepted, or one that stands for none (1 January 1900).</summary>
    public static int Date(ReadOnlySpan<char> text, Span<char> to)
    {
        if (text.Length > 10 && (text[10] == 'T' || text[10] == ' '))
        {
            text = text.Slice(0, 10);
        }

        if (text.Length == 8 && AllDigits(text))
        {
            text.CopyTo(to);
        }
        else if (text.Length == 10 && text[4] == '-' && text[7] == '-')
        {
            text.Slice(0, 4).CopyTo(to);
            text.Slice(5, 2).CopyTo(to.Slice(4));
            text.Slice(8, 2).CopyTo(to.Slice(6));
        }
        else if (text.Length == 10 && text[2] == text[5] && (text[2] == '/' || text[2] == '-' || text[2] == '.'))
        {
            text.Slice(6, 4).CopyTo(to);
            text.Slice(3, 2).CopyTo(to.Slice(4));
            text.Slice(0, 2).CopyTo(to.Slice(6));
        }
        else
        {
            return 0;
        }

        return AllDigits(to.Slice(0, 8)) && !IsUnknownDate(to.Slice(0, 8)) ? 8 : 0;
    }

    // What systems write for "no date": the first and last days of databases and of spreadsheets.
    private static bool IsUnknownDate(ReadOnlySpan<char> digits)
        => digits.SequenceEqual("19000101".AsSpan()) || digits.SequenceEqual("18991230".AsSpan()) || digits.SequenceEqual("18991231".AsSpan())
            || digits.SequenceEqual("17530101".AsSpan()) || digits.SequenceEqual("00010101".AsSpan()) || digits.SequenceEqual("99991231".AsSpan());

    public static bool IsApostrophe(char c) => c is '\'' or '`' or '\u00B4' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02C8' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u2035' or '\uA78C' or '\uFF07';

    public static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c < '0' || c > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static int Decompose(char c, Span<char> to, int n)
    {
        if (IsMark(c))
        {
            // Marks are kept in code point order, so that every encoding of the same letter is the same text.
            int at = n;
            while (at > 0 && IsMark(to[at - 1]) && to[at - 1] > c)
            {
                to[at] = to[at - 1];
                at--;
            }

            to[at] = c;
            return n + 1;
        }

        if (CanonicalText.TryDecompose(c, out string parts))
        {
            foreach (char part in parts)
            {
                n = Decompose(part, to, n);
            }

            return n;
        }

        to[n] = c;
        return n + 1;
    }

    private static bool IsMark(char c) => c >= '\u0300' && c <= '\u036F';
}
