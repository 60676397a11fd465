namespace VirtualSchool.Matching;

/// <summary>
/// For tests that ask whether two values have one form (a variant, a sector, a sound): the number of each value's form, worked
/// out once per distinct value. 0 is no form, which agrees with nothing.
/// </summary>
internal sealed class SameForm
{
    private static readonly LevelTest[] Tests =
    [
        LevelTest.NameVariant, LevelTest.SoundsLike, LevelTest.PostcodeSector, LevelTest.PostcodeDistrict, LevelTest.PostcodeArea,
        LevelTest.EmailLocalPart, LevelTest.AddressNumbers, LevelTest.Repaired,
    ];

    private readonly FieldSpace _space;
    private readonly LevelTest _test;
    private int[] _of = [];
    private int[] _cut = [];

    private SameForm(FieldSpace space, LevelTest test, uint bits, bool withCut)
    {
        _space = space;
        _test = test;
        Bits = bits;
        TextPool pool = space.NewPool();
        space.Follow(from => Prepare(pool, from, withCut));
    }

    /// <summary>The test's bits.</summary>
    public uint Bits { get; }

    /// <summary>The number of each value's form.</summary>
    public int[] Of => _of;

    /// <summary>For mended values, the number of each without its last character; 0 for short ones.</summary>
    public int[] Cut => _cut;

    /// <summary>The numbers for each of those tests that a comparison asks for, with its bits.</summary>
    public static SameForm[] For(FieldComparer comparer)
        => Tests.Where(t => comparer.BitsOf(t) != 0).Select(t => new SameForm(comparer.Space, t, comparer.BitsOf(t), withCut: false)).ToArray();

    /// <summary>The numbers of mended values (see <see cref="LevelTest.Repaired"/>), and those of the same values without their last character.</summary>
    public static SameForm Repaired(FieldComparer comparer)
        => new(comparer.Space, LevelTest.Repaired, comparer.BitsOf(LevelTest.Repaired), withCut: true);

    private void Prepare(TextPool pool, int from, bool withCut)
    {
        int count = _space.Values.Count;
        Room.For(ref _of, count);
        var folded = new char[256];
        var form = new char[256];
        for (int id = from; id < count; id++)
        {
            ReadOnlySpan<char> exact = _space.Values[id];
            if (folded.Length < (exact.Length * 2) + 16)
            {
                folded = new char[(exact.Length * 2) + 16];
                form = new char[(exact.Length * 2) + 16];
            }

            int length = Write(_test, exact, folded.AsSpan(0, TextForms.Folded(exact, folded)), form);
            _of[id] = length == 0 ? 0 : pool.Add(form.AsSpan(0, length));
        }

        if (withCut)
        {
            Room.For(ref _cut, count);
            for (int id = from; id < count; id++)
            {
                bool isLong = _of[id] != 0 && pool[_of[id]].Length >= TextForms.LeastWithCheckDigit;
                _cut[id] = isLong ? AddCut(pool, _of[id]) : 0;
            }
        }
    }

    private static int AddCut(TextPool pool, int whole)
    {
        ReadOnlySpan<char> text = pool[whole];
        return pool.Add(text.Slice(0, text.Length - 1));
    }

    private static int Write(LevelTest test, ReadOnlySpan<char> exact, ReadOnlySpan<char> folded, Span<char> to)
    {
        switch (test)
        {
            case LevelTest.NameVariant: return folded.IsEmpty ? 0 : TextForms.SurnameVariant(exact, folded, to);
            case LevelTest.SoundsLike: return NameSound.Key(exact, folded, to);
            case LevelTest.PostcodeSector: return Copy(folded.Slice(0, Postcodes.Lengths(folded).Sector), to);
            case LevelTest.PostcodeDistrict: return Copy(folded.Slice(0, Postcodes.Lengths(folded).District), to);
            case LevelTest.PostcodeArea: return Copy(folded.Slice(0, Postcodes.AreaLength(folded)), to);
            case LevelTest.EmailLocalPart: return Copy(exact.Slice(0, Math.Max(0, exact.IndexOf('@'))), to);
            case LevelTest.AddressNumbers: return TextForms.AddressNumbers(exact, to);
            default: return TextForms.Repaired(folded, to);
        }
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> to)
    {
        text.CopyTo(to);
        return text.Length;
    }
}
