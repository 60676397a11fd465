namespace VirtualSchool.Matching;

/// <summary>
/// A key by sound for the names found in Scotland: names that are said alike have one key however they are spelt.
/// The rules are this project's own; they know Gaelic, Irish, Scots, English and Polish spelling and the common ways of
/// writing Arabic and South Asian names in Latin letters. The page docs/reference/comparators.md lists them.
/// </summary>
/// <remarks>
/// <para>The key is a row of consonants, led by e or a where the name begins with a vowel. Sounds that spellings confuse are one:
/// s, z, sh, soft c and Polish cz and sz; f, v, ph and the Gaelic bh and mh; c, k, q, ck, kh and the Gaelic ch. Vowels count only
/// at the beginning. Mac, Mc and M' are alike.</para>
/// <para>A key brings names together and proves nothing: Ian and Euan have one key. Characters that are not Latin letters stand
/// for themselves. Soundex (Russell, US patent 1,261,167, 1918) is the ancestor of all such keys.</para>
/// </remarks>
public static class NameSound
{
    private const int LongestKey = 12;

    private static readonly string[] PolishEndings = ["ski", "ska", "cki", "cka", "dzki", "dzka", "czyk", "icz", "iak"];

    /// <summary>The consonants by which a name is heard, led by e or a where it begins with a vowel.</summary>
    /// <param name="name">A forename or a surname, as written; case, accents and punctuation do not matter.</param>
    /// <returns>Up to twelve characters; empty for a name without a letter.</returns>
    public static string KeyOf(ReadOnlySpan<char> name)
    {
        Span<char> exact = new char[TextForms.BufferFor(name.Length)];
        exact = exact.Slice(0, TextForms.Exact(name, exact));
        Span<char> folded = new char[(exact.Length * 2) + 16];
        folded = folded.Slice(0, TextForms.Folded(exact, folded));
        Span<char> key = stackalloc char[LongestKey];
        return key.Slice(0, Key(exact, folded, key)).ToString();
    }

    /// <summary>Writes the key of a name into a buffer of at least twelve characters.</summary>
    /// <param name="exact">The name's exact form.</param>
    /// <param name="folded">Its folded form.</param>
    /// <param name="to">Where to write.</param>
    internal static int Key(ReadOnlySpan<char> exact, ReadOnlySpan<char> folded, Span<char> to)
    {
        var scan = new Scan(folded, to);
        scan.Prefix(exact);
        while (scan.Next())
        {
        }

        return scan.Length;
    }

    private ref struct Scan
    {
        private readonly ReadOnlySpan<char> _name;
        private readonly Span<char> _key;
        private readonly bool _polish;
        private int _at;
        private int _start;
        private char _last;

        public Scan(ReadOnlySpan<char> name, Span<char> key)
        {
            _name = name;
            _key = key;
            _polish = false;
            foreach (string ending in PolishEndings)
            {
                _polish |= name.Length > ending.Length + 1 && name.EndsWith(ending.AsSpan(), StringComparison.Ordinal);
            }
        }

        public int Length { get; private set; }

        // The beginning of the name, or of what follows Mac, where letters keep sounds that they lose further on.
        private readonly bool AtStart => _at == _start;

        /// <summary>Mac, Mc and M' at the beginning; what follows them starts afresh.</summary>
        public void Prefix(ReadOnlySpan<char> exact)
        {
            int length = TextForms.MacLength(exact, _name);
            if (length > 0)
            {
                Add('m');
                Add('k');
                _at = length;
                _start = length;
            }
        }

        public bool Next()
        {
            if (_at >= _name.Length || Length == LongestKey)
            {
                return false;
            }

            _at += Read(_name[_at]);
            return true;
        }

        /// <summary>Adds the sound of the letter at this place, if it has one, and says how many letters that took.</summary>
        private int Read(char c)
        {
            switch (c)
            {
                case 'a' or 'e' or 'i' or 'o' or 'u': return Vowel();
                case 'y': return Y();
                case 'b': return B();
                case 'c': return C();
                case 'd': return D();
                case 'f': return Is(1, 'h') ? Silent(2) : Sound('f', 1);
                case 'g': return G();
                case 'h': return AtStart && _at == 0 ? Is(1, 's') ? Silent(1) : Sound('h', 1) : Silent(1);
                case 'j': return !AtStart && IsVowel(-1) && !IsVowel(1) ? Vowel() : Sound('j', 1);
                case 'k': return AtStart && Is(1, 'n') ? Silent(1) : Sound('k', Is(1, 'h') ? 2 : 1);
                case 'm': return M();
                case 'n': return AtStart && Is(1, 'g') ? Sound('n', 2) : Sound('n', 1);
                case 'p': return Is(1, 'h') ? Sound('f', 2) : AtStart && (Is(1, 's') || Is(1, 'n')) ? Silent(1) : Sound('p', 1);
                case 'q': return Sound('k', Is(1, 'u') ? 2 : 1);
                case 'r': return _polish && Is(1, 'z') ? Sound('s', 2) : Sound('r', 1);
                case 's': return Sound('s', Is(1, 'c') && Is(2, 'h') ? 3 : Is(1, 'h') || Is(1, 'z') ? 2 : 1);
                case 't': return T();
                case 'v': return Sound('f', 1);
                case 'w': return W();
                case 'x': return X();
                case 'z': return Sound('s', Is(1, 'h') ? 2 : 1);
                default: return Sound(c, 1);
            }
        }

        private int Vowel()
        {
            if (Length == 0)
            {
                char c = _name[_at];
                bool front = c is 'e' or 'i' || (c == 'a' && (Is(1, 'i') || Is(1, 'y') || (Is(1, 'o') && Is(2, 'i'))));
                Add(front || c == 'y' ? 'e' : 'a');
            }

            _last = '\0';
            return 1;
        }

        private int Y() => AtStart && IsVowel(1) ? Sound('j', 1) : Vowel();

        // Gaelic bh is v, save at the beginning; Bhatti, Subhash and Prabhu have a b.
        private int B()
        {
            if (!Is(1, 'h'))
            {
                return Sound('b', 1);
            }

            bool plain = AtStart || ((Is(-1, 'a') || Is(-1, 'u')) && IsVowel(2));
            return Sound(plain ? 'b' : 'f', 2);
        }

        private int C()
        {
            if (Is(1, 'h'))
            {
                return AtStart && IsVowel(2) && _at == 0 ? Sound('s', 2) : Sound('k', 2);
            }

            if (Is(1, 'k'))
            {
                return _polish ? Sound('s', 1) : Sound('k', 2);
            }

            if (Is(1, 'z'))
            {
                return Sound('s', 2);
            }

            if (_polish && !AtStart)
            {
                return Sound('s', 1);
            }

            // Ciara, Cian, Cillian, Ceit and what follows Mac are Gaelic, where c is always hard.
            bool soft = Is(1, 'e') || Is(1, 'i') || Is(1, 'y');
            bool gaelic = AtStart && (_at > 0 || (Is(1, 'i') && (Is(2, 'a') || (Is(2, 'l') && Is(3, 'l')))) || (Is(1, 'e') && Is(2, 'i')));
            return Sound(soft && !gaelic ? 's' : 'k', 1);
        }

        // Gaelic dh is silent at the end, after i, and before bh: Ruaridh, Eilidh, Ruaidhri, Sadhbh. Chaudhry, Vidhya and Radha have a d.
        private int D()
        {
            if (Is(1, 'h'))
            {
                bool silent = !AtStart && (_at + 2 == _name.Length || (Is(-1, 'i') && !IsVowel(2)) || Is(2, 'b'));
                return silent ? Silent(2) : Sound('d', 2);
            }

            if (Is(1, 'z'))
            {
                return Sound('s', 2);
            }

            if (Is(1, 'j') || (Is(1, 'g') && (Is(2, 'e') || Is(2, 'i'))))
            {
                return Sound('j', 2);
            }

            // Donald, Ronald and Gerald end as Domhnall, Raghnall and Gearalt's English neighbours say them: with an l.
            return _at + 1 == _name.Length && Is(-1, 'l') && Is(-2, 'a') && Length > 2 ? Silent(1) : Sound('d', 1);
        }

        private int G()
        {
            if (Is(1, 'h'))
            {
                // Ghulam, McGhee, Donaghue's n; Meghan and Meaghan; else silent: Eoghan, Callaghan, Hugh, Leigh, Knight.
                bool heard = AtStart || !IsVowel(-1) || (IsVowel(2) && (Is(-1, 'e') || (Is(-1, 'a') && Is(-2, 'e'))));
                return heard ? Sound('g', 2) : Silent(2);
            }

            if (AtStart && _at == 0 && Is(1, 'n'))
            {
                return Silent(1);
            }

            bool soft = (Is(1, 'e') || Is(1, 'i') || Is(1, 'y')) && !(AtStart && _at > 0);
            return Sound(soft ? 'j' : 'g', 1);
        }

        // Gaelic mh is v (Niamh, Caoimhe, Mhairi), and silent before n (Domhnall).
        private int M() => !Is(1, 'h') || IsDoubleOf('m') ? Sound('m', 1) : Is(2, 'n') ? Silent(2) : Sound('f', 2);

        private int T()
        {
            if (Is(1, 'c') && Is(2, 'h'))
            {
                return Sound('s', 3);
            }

            return Is(1, 's') || Is(1, 'z') ? Sound('s', 2) : Sound('t', Is(1, 'h') ? 2 : 1);
        }

        private int W()
        {
            if (AtStart)
            {
                return Is(1, 'r') ? Silent(1) : Sound(_polish ? 'f' : 'w', 1);
            }

            return _polish ? Sound('f', 1) : Vowel();
        }

        private int X()
        {
            if (!AtStart)
            {
                Add('k');
            }

            return Sound('s', 1);
        }

        private readonly bool IsDoubleOf(char c) => _at > 0 && _name[_at - 1] == c;

        private readonly bool Is(int ahead, char c) => _at + ahead >= _start && _at + ahead < _name.Length && _name[_at + ahead] == c;

        private readonly bool IsVowel(int ahead)
            => _at + ahead >= _start && _at + ahead < _name.Length && _name[_at + ahead] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

        private static int Silent(int letters) => letters;

        private int Sound(char sound, int letters)
        {
            Add(sound);
            return letters;
        }

        private void Add(char sound)
        {
            if (sound != _last && Length < LongestKey)
            {
                _key[Length++] = sound;
            }

            _last = sound;
        }
    }
}
