namespace VirtualSchool.Matching;

/// <summary>Compares names, addresses, numbers, postcodes and other text by forms worked out once per distinct value.</summary>
internal sealed class TextComparer : FieldComparer
{
    private const double Tolerance = 1e-9;

    private readonly FoldedForms _folded;
    private readonly SameForm[] _forms;
    private readonly SameForm? _repaired;
    private readonly (uint Bits, int[] FormOf)[] _sameForm;
    private int[][]? _classesOf;
    private NameForm[]? _names;
    private ulong[][]? _partsOf;
    private ulong[][]? _wordsOf;
    private ulong[][]? _numbersOf;
    private int[]? _whole;
    private int[]? _cut;
    private readonly uint _whenFolded;
    private readonly uint _nicknameBits;
    private readonly uint _initialBits;
    private readonly uint _partBits;
    private readonly uint _repairedBits;
    private readonly uint _digitBits;
    private readonly uint _swapBits;
    private readonly uint _jaroBits;
    private readonly uint _distanceBits;
    private readonly uint _winklerBits;
    private readonly uint _overlapBits;
    private readonly (uint Bit, int Length)[] _edits;
    private readonly (uint Bit, double Least)[] _winklers;
    private readonly (uint Bit, double Least)[] _overlaps;
    private readonly (uint Bit, double Least)[] _jaros;
    private readonly (uint Bit, double Most)[] _levenshteins;
    private readonly (uint Bit, double Most)[] _dameraus;
    private readonly double _leastWinkler;
    private readonly double _leastJaro;
    private readonly int _mostLevenshtein;
    private readonly int _mostDamerau;

    public TextComparer(FieldSpace space, IReadOnlyList<FieldTest> tests)
        : base(space, tests)
    {
        _nicknameBits = BitsOf(LevelTest.Nickname);
        _initialBits = BitsOf(LevelTest.Initial);
        _partBits = BitsOf(LevelTest.NamePart);
        _repairedBits = BitsOf(LevelTest.Repaired);
        _digitBits = BitsOf(LevelTest.OneDigit);
        _swapBits = BitsOf(LevelTest.Transposed);
        _edits = Of(LevelTest.OneEdit).Select(t => (t.Bit, (int)t.Parameter)).ToArray();
        _winklers = Of(LevelTest.JaroWinkler).ToArray();
        _overlaps = Of(LevelTest.TokenOverlap).ToArray();
        _jaros = Of(LevelTest.Jaro).ToArray();
        _levenshteins = Of(LevelTest.Levenshtein).ToArray();
        _dameraus = Of(LevelTest.DamerauLevenshtein).ToArray();
        _overlapBits = BitsOf(LevelTest.TokenOverlap);
        _winklerBits = BitsOf(LevelTest.JaroWinkler);
        _jaroBits = BitsOf(LevelTest.Jaro);
        _distanceBits = BitsOf(LevelTest.Levenshtein) | BitsOf(LevelTest.DamerauLevenshtein);
        _leastWinkler = _winklers.Length == 0 ? 2 : _winklers.Min(w => w.Least);
        _leastJaro = _jaros.Length == 0 ? 2 : _jaros.Min(w => w.Least);
        _mostLevenshtein = _levenshteins.Length == 0 ? -1 : (int)_levenshteins.Max(w => w.Most);
        _mostDamerau = _dameraus.Length == 0 ? -1 : (int)_dameraus.Max(w => w.Most);
        _whenFolded = WhenEqual & ~(BitsOf(LevelTest.Exact) | BitsOf(LevelTest.EmailLocalPart) | BitsOf(LevelTest.AddressNumbers));

        _folded = space.Folded;
        _forms = SameForm.For(this);
        _sameForm = new (uint Bits, int[] FormOf)[_forms.Length];
        _repaired = _repairedBits != 0 ? SameForm.Repaired(this) : null;
        space.Follow(Prepare);
    }

    protected override uint CompareDifferent(int a, int b, uint wanted)
    {
        ref readonly FoldedForms.Form fa = ref _folded[a];
        ref readonly FoldedForms.Form fb = ref _folded[b];
        uint bits = 0;
        if (fa.Number == fb.Number)
        {
            if (fa.Number == 0)
            {
                return 0;
            }

            return _whenFolded | SameForms(a, b);
        }

        if (fa.Number == 0 || fb.Number == 0)
        {
            return 0;
        }

        bits = SameForms(a, b);
        if (_cut is not null && (_cut[a] == _whole![b] ? _cut[a] : _cut[b] == _whole[a] ? _cut[b] : 0) != 0)
        {
            bits |= _repairedBits;
        }

        if (_names is not null)
        {
            bits |= CompareNames(a, b);
        }

        if (_wordsOf is not null && (_overlapBits & wanted) != 0 && (IsPart(_numbersOf![a], _numbersOf[b]) || _numbersOf[a].Length == 0 || _numbersOf[b].Length == 0))
        {
            double overlap = Overlap(_wordsOf[a], _wordsOf[b]);
            foreach ((uint bit, double least) in _overlaps)
            {
                if (overlap >= least - Tolerance)
                {
                    bits |= bit;
                }
            }
        }

        return bits | CompareLetters(in fa, in fb, wanted);
    }

    private uint CompareNames(int a, int b)
    {
        ref readonly NameForm x = ref _names![a];
        ref readonly NameForm y = ref _names[b];
        uint bits = 0;
        if (_initialBits != 0 && NameParts.InitialsAgree(x.Initials, y.Initials))
        {
            bits |= _initialBits;
        }

        if ((x.Classes & y.Classes) != 0 && ShareClass(_classesOf![a], _classesOf[b]))
        {
            bits |= _nicknameBits;
        }

        if ((x.IsDouble || y.IsDouble) && IsPart(_partsOf![a], _partsOf[b]))
        {
            bits |= _partBits;
        }

        return bits;
    }

    private static bool ShareClass(int[] a, int[] b)
    {
        int i = 0;
        int j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                return true;
            }

            if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }

    private static bool IsPart(ulong[] a, ulong[] b)
    {
        (ulong[] few, ulong[] many) = a.Length <= b.Length ? (a, b) : (b, a);
        foreach (ulong part in few)
        {
            if (Array.IndexOf(many, part) < 0)
            {
                return false;
            }
        }

        return few.Length > 0;
    }

    private static double Overlap(ulong[] a, ulong[] b)
    {
        int shared = 0;
        foreach (ulong word in a)
        {
            if (Array.IndexOf(b, word) >= 0)
            {
                shared++;
            }
        }

        return (double)shared / Math.Max(a.Length, b.Length);
    }

    private uint SameForms(int a, int b)
    {
        uint bits = 0;
        foreach ((uint held, int[] formOf) in _sameForm)
        {
            if (formOf[a] == formOf[b] && formOf[a] != 0)
            {
                bits |= held;
            }
        }

        return bits;
    }

    private uint CompareLetters(in FoldedForms.Form fa, in FoldedForms.Form fb, uint wanted)
    {
        ref readonly LetterSignature a = ref fa.Letters;
        ref readonly LetterSignature b = ref fb.Letters;
        int shorter = Math.Min(a.Length, b.Length);
        int longer = Math.Max(a.Length, b.Length);
        int shared = LetterSignature.MostShared(a, b);
        int least = longer - shared;
        double most = shared == 0 || ((_winklerBits | _jaroBits) & wanted) == 0 ? 0 : (((double)shared / a.Length) + ((double)shared / b.Length) + 1) / 3;
        bool near = least <= 1 && longer - shorter <= 1 && (_edits.Length > 0 || ((_digitBits | _swapBits) != 0 && longer == shorter));
        bool similar = (_winklerBits & wanted) != 0 && Similarity.Winkler(most, FoldedForms.Form.MostCommonPrefix(fa, fb)) >= _leastWinkler - Tolerance;
        bool alike = (_jaroBits & wanted) != 0 && most >= _leastJaro - Tolerance;
        bool within = (_distanceBits & wanted) != 0 && least <= Math.Max(_mostLevenshtein, _mostDamerau);
        if (!near && !similar && !alike && !within)
        {
            return 0;
        }

        ReadOnlySpan<char> x = _folded.Texts[fa.Number];
        ReadOnlySpan<char> y = _folded.Texts[fb.Number];
        uint bits = near ? CompareNear(x, y, shorter) : 0;
        if (similar)
        {
            bits |= AtLeast(_winklers, Similarity.JaroWinkler(x, y));
        }

        if (alike)
        {
            bits |= AtLeast(_jaros, Similarity.Jaro(x, y));
        }

        return within ? bits | CompareDistances(x, y, least) : bits;
    }

    private uint CompareNear(ReadOnlySpan<char> x, ReadOnlySpan<char> y, int shorter)
    {
        if (!Similarity.WithinOneEdit(x, y))
        {
            return 0;
        }

        uint bits = 0;
        foreach ((uint bit, int length) in _edits)
        {
            if (shorter >= length)
            {
                bits |= bit;
            }
        }

        // Texts of one length and one edit apart have one character changed, or two that are swapped.
        if (x.Length == y.Length && (_digitBits | _swapBits) != 0)
        {
            bits |= Similarity.Levenshtein(x, y, 1) <= 1 ? _digitBits : _swapBits;
        }

        return bits;
    }

    private uint CompareDistances(ReadOnlySpan<char> x, ReadOnlySpan<char> y, int least)
        => AtMost(_levenshteins, least > _mostLevenshtein ? int.MaxValue : Similarity.Levenshtein(x, y, _mostLevenshtein))
            | AtMost(_dameraus, least > _mostDamerau ? int.MaxValue : Similarity.DamerauLevenshtein(x, y, _mostDamerau));

    private static uint AtLeast((uint Bit, double Least)[] tests, double score)
    {
        uint bits = 0;
        foreach ((uint bit, double least) in tests)
        {
            if (score >= least - Tolerance)
            {
                bits |= bit;
            }
        }

        return bits;
    }

    private static uint AtMost((uint Bit, double Most)[] tests, int distance)
    {
        uint bits = 0;
        foreach ((uint bit, double most) in tests)
        {
            if (distance <= most)
            {
                bits |= bit;
            }
        }

        return bits;
    }

    private IEnumerable<(uint Bit, double Parameter)> Of(LevelTest test)
    {
        for (int i = 0; i < Tests.Count; i++)
        {
            if (Tests[i].Test == test)
            {
                yield return (1u << i, Tests[i].Parameter);
            }
        }
    }

    private void Prepare(int from)
    {
        int n = Space.Values.Count;
        for (int i = 0; i < _forms.Length; i++)
        {
            _sameForm[i] = (_forms[i].Bits, _forms[i].Of);
        }

        _whole = _repaired?.Of;
        _cut = _repaired?.Cut;
        MakeRoom(_nicknameBits != 0, ref _classesOf, n);
        MakeRoom((_nicknameBits | _partBits | _initialBits) != 0, ref _names, n);
        MakeRoom(_partBits != 0, ref _partsOf, n);
        MakeRoom(_overlaps.Length != 0, ref _wordsOf, n);
        MakeRoom(_overlaps.Length != 0, ref _numbersOf, n);
        if (_names is null && _wordsOf is null)
        {
            return;
        }

        for (int id = from; id < n; id++)
        {
            ReadOnlySpan<char> exact = Space.Values[id];
            if (_names is not null)
            {
                // In an index the number may have been another value's.
                _names[id] = default;
            }

            if (_classesOf is not null)
            {
                int number = _folded[id].Number;
                int[] classes = number == 0 ? [] : NameClasses.Of(_folded.Texts[number]);
                _classesOf[id] = classes;
                foreach (int c in classes)
                {
                    _names![id].Classes |= 1UL << (c & 63);
                }
            }

            if (_partsOf is not null)
            {
                _partsOf[id] = NameParts.HashesOf(exact);
                _names![id].IsDouble = _partsOf[id].Length > 1;
            }

            if (_initialBits != 0)
            {
                _names![id].Initials = NameParts.Initials(exact);
            }

            if (_wordsOf is not null)
            {
                PrepareWords(id, exact);
            }
        }
    }

    private static void MakeRoom<T>(bool isNeeded, ref T[]? array, int count)
    {
        if (isNeeded)
        {
            array ??= [];
            Room.For(ref array, count);
        }
    }

    private void PrepareWords(int id, ReadOnlySpan<char> exact)
    {
        var words = new List<ulong>();
        var numbers = new List<ulong>();
        while (!exact.IsEmpty)
        {
            int space = exact.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? exact : exact.Slice(0, space);
            if (!word.IsEmpty)
            {
                ulong hash = StableHash.Of(word);
                if (TextForms.IsNumberWord(word) && !numbers.Contains(hash))
                {
                    numbers.Add(hash);
                }

                if (!words.Contains(hash))
                {
                    words.Add(hash);
                }
            }

            exact = space < 0 ? default : exact.Slice(space + 1);
        }

        _wordsOf![id] = words.ToArray();
        _numbersOf![id] = numbers.ToArray();
    }
}
