namespace VirtualSchool.Matching;

/// <summary>Compares names, addresses, numbers, postcodes and other text by forms worked out once per distinct value.</summary>
internal sealed class TextComparer : FieldComparer
{
    private const double Tolerance = 1e-9;

    private readonly TextPool _folded = new();
    private readonly int[] _foldedOf;
    private readonly LetterSignature[] _signature;
    private readonly int[]? _variantOf;
    private readonly int[][]? _classesOf;
    private readonly ulong[]? _classFilter;
    private readonly ulong[][]? _partsOf;
    private readonly int[]? _sectorOf;
    private readonly int[]? _districtOf;
    private readonly int[]? _localOf;
    private readonly ulong[][]? _wordsOf;
    private readonly ulong[]? _houseOf;
    private readonly uint _foldedBits;
    private readonly uint _variantBits;
    private readonly uint _nicknameBits;
    private readonly uint _initialBits;
    private readonly uint _partBits;
    private readonly uint _sectorBits;
    private readonly uint _districtBits;
    private readonly uint _localBits;
    private readonly uint _winklerBits;
    private readonly uint _overlapBits;
    private readonly (uint Bit, int Length)[] _edits;
    private readonly (uint Bit, double Least)[] _winklers;
    private readonly (uint Bit, double Least)[] _overlaps;
    private readonly double _leastWinkler;

    public TextComparer(FieldSpace space, IReadOnlyList<FieldTest> tests)
        : base(space, tests)
    {
        _foldedBits = BitsOf(LevelTest.Folded);
        _variantBits = BitsOf(LevelTest.NameVariant);
        _nicknameBits = BitsOf(LevelTest.Nickname);
        _initialBits = BitsOf(LevelTest.Initial);
        _partBits = BitsOf(LevelTest.NamePart);
        _sectorBits = BitsOf(LevelTest.PostcodeSector);
        _districtBits = BitsOf(LevelTest.PostcodeDistrict);
        _localBits = BitsOf(LevelTest.EmailLocalPart);
        _edits = Of(LevelTest.OneEdit).Select(t => (t.Bit, (int)t.Parameter)).ToArray();
        _winklers = Of(LevelTest.JaroWinkler).ToArray();
        _overlaps = Of(LevelTest.TokenOverlap).ToArray();
        _overlapBits = BitsOf(LevelTest.TokenOverlap);
        _winklerBits = BitsOf(LevelTest.JaroWinkler);
        _leastWinkler = _winklers.Length == 0 ? 2 : _winklers.Min(w => w.Least);

        int n = space.Values.Count;
        _foldedOf = new int[n];
        _variantOf = _variantBits != 0 ? new int[n] : null;
        _classesOf = _nicknameBits != 0 ? new int[n][] : null;
        _classFilter = _nicknameBits != 0 ? new ulong[n] : null;
        _partsOf = _partBits != 0 ? new ulong[n][] : null;
        _sectorOf = _sectorBits != 0 ? new int[n] : null;
        _districtOf = _districtBits != 0 ? new int[n] : null;
        _localOf = _localBits != 0 ? new int[n] : null;
        _wordsOf = _overlaps.Length != 0 ? new ulong[n][] : null;
        _houseOf = _overlaps.Length != 0 ? new ulong[n] : null;
        Prepare();
        _signature = new LetterSignature[_folded.Count];
        for (int i = 1; i < _signature.Length; i++)
        {
            _signature[i] = new LetterSignature(_folded[i]);
        }
    }

    /// <summary>The number of a value's folded form.</summary>
    public int FoldedOf(int value) => _foldedOf[value];

    /// <summary>For each folded form of this field, the number of the same form in another field, or 0.</summary>
    public int[] FoldedIn(TextComparer other)
    {
        var map = new int[_folded.Count];
        for (int i = 1; i < map.Length; i++)
        {
            map[i] = other._folded.Find(_folded[i]);
        }

        return map;
    }

    protected override uint CompareDifferent(int a, int b, uint wanted)
    {
        int fa = _foldedOf[a];
        int fb = _foldedOf[b];
        uint bits = 0;
        if (fa == fb)
        {
            if (fa == 0)
            {
                return 0;
            }

            bits = _foldedBits | _variantBits | _nicknameBits;
            foreach ((uint bit, _) in _edits)
            {
                bits |= bit;
            }

            foreach ((uint bit, _) in _winklers)
            {
                bits |= bit;
            }

            foreach ((uint bit, _) in _overlaps)
            {
                bits |= bit;
            }

            return bits;
        }

        if (fa == 0 || fb == 0)
        {
            return 0;
        }

        if (_variantOf is not null && _variantOf[a] == _variantOf[b])
        {
            bits |= _variantBits;
        }

        if (_classesOf is not null && (_classFilter![a] & _classFilter[b]) != 0 && ShareClass(_classesOf[a], _classesOf[b]))
        {
            bits |= _nicknameBits;
        }

        if (_partsOf is not null && (_partsOf[a].Length > 1 || _partsOf[b].Length > 1) && IsPart(_partsOf[a], _partsOf[b]))
        {
            bits |= _partBits;
        }

        if (_sectorOf is not null && _sectorOf[a] != 0 && _sectorOf[a] == _sectorOf[b])
        {
            bits |= _sectorBits;
        }

        if (_districtOf is not null && _districtOf[a] != 0 && _districtOf[a] == _districtOf[b])
        {
            bits |= _districtBits;
        }

        if (_localOf is not null && _localOf[a] != 0 && _localOf[a] == _localOf[b])
        {
            bits |= _localBits;
        }

        if (_wordsOf is not null && (_overlapBits & wanted) != 0 && (_houseOf![a] == _houseOf[b] || _houseOf[a] == 0 || _houseOf[b] == 0))
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

        return bits | CompareLetters(fa, fb, wanted);
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

    private uint CompareLetters(int fa, int fb, uint wanted)
    {
        ref readonly LetterSignature a = ref _signature[fa];
        ref readonly LetterSignature b = ref _signature[fb];
        int shorter = Math.Min(a.Length, b.Length);
        int longer = Math.Max(a.Length, b.Length);
        int shared = LetterSignature.MostShared(a, b);
        double most = shared == 0 ? 0 : (((double)shared / a.Length) + ((double)shared / b.Length) + 1) / 3;
        bool near = _edits.Length > 0 && shared >= longer - 1 && longer - shorter <= 1;
        bool similar = (_winklerBits & wanted) != 0 && Similarity.Winkler(most, Similarity.LongestPrefix) >= _leastWinkler - Tolerance;
        if (!near && !similar && (shorter != 1 || _initialBits == 0))
        {
            return 0;
        }

        ReadOnlySpan<char> x = _folded[fa];
        ReadOnlySpan<char> y = _folded[fb];
        uint bits = 0;
        if (_initialBits != 0 && shorter == 1 && longer > 1 && x[0] == y[0])
        {
            bits |= _initialBits;
        }

        if (near && Similarity.WithinOneEdit(x, y))
        {
            foreach ((uint bit, int length) in _edits)
            {
                if (shorter >= length)
                {
                    bits |= bit;
                }
            }
        }

        if (similar)
        {
            int prefix = Similarity.CommonPrefix(x, y);
            if (Similarity.Winkler(most, prefix) >= _leastWinkler - Tolerance)
            {
                double score = Similarity.Winkler(Similarity.Jaro(x, y), prefix);
                foreach ((uint bit, double least) in _winklers)
                {
                    if (score >= least - Tolerance)
                    {
                        bits |= bit;
                    }
                }
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

    private void Prepare()
    {
        var buffer = new char[256];
        var second = new char[256];
        TextPool variants = new();
        TextPool sectors = new();
        TextPool districts = new();
        TextPool locals = new();
        for (int id = 1; id < _foldedOf.Length; id++)
        {
            ReadOnlySpan<char> exact = Space.Values[id];
            if (buffer.Length < (exact.Length * 2) + 16)
            {
                buffer = new char[(exact.Length * 2) + 16];
                second = new char[(exact.Length * 2) + 16];
            }

            int length = TextForms.Folded(exact, buffer);
            ReadOnlySpan<char> folded = buffer.AsSpan(0, length);
            _foldedOf[id] = length == 0 ? 0 : _folded.Add(folded);
            if (_variantOf is not null)
            {
                _variantOf[id] = variants.Add(second.AsSpan(0, TextForms.SurnameVariant(exact, folded, second)));
            }

            if (_classesOf is not null)
            {
                int[] classes = NameClasses.Of(folded);
                _classesOf[id] = classes;
                foreach (int c in classes)
                {
                    _classFilter![id] |= 1UL << (c & 63);
                }
            }

            if (_partsOf is not null)
            {
                _partsOf[id] = NameParts.HashesOf(exact);
            }

            if (_sectorOf is not null || _districtOf is not null)
            {
                (int district, int sector) = Postcodes.Lengths(folded);
                if (_sectorOf is not null && sector > 0)
                {
                    _sectorOf[id] = sectors.Add(folded.Slice(0, sector));
                }

                if (_districtOf is not null && district > 0)
                {
                    _districtOf[id] = districts.Add(folded.Slice(0, district));
                }
            }

            if (_localOf is not null)
            {
                int at = exact.IndexOf('@');
                _localOf[id] = at > 0 ? locals.Add(exact.Slice(0, at)) : 0;
            }

            if (_wordsOf is not null)
            {
                PrepareWords(id, exact);
            }
        }
    }

    private void PrepareWords(int id, ReadOnlySpan<char> exact)
    {
        var words = new List<ulong>();
        while (!exact.IsEmpty)
        {
            int space = exact.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? exact : exact.Slice(0, space);
            if (!word.IsEmpty)
            {
                ulong hash = StableHash.Of(word);
                if (_houseOf![id] == 0 && word[0] >= '0' && word[0] <= '9')
                {
                    _houseOf[id] = hash;
                }

                if (!words.Contains(hash))
                {
                    words.Add(hash);
                }
            }

            exact = space < 0 ? default : exact.Slice(space + 1);
        }

        _wordsOf![id] = words.ToArray();
    }
}
