namespace VirtualSchool.Matching;

/// <summary>
/// For tests that ask whether two values have one form (a variant, a sector, a sound): the number of each value's form, worked
/// out once per distinct value. 0 is no form, which agrees with nothing.
/// </summary>
internal static class SameForm
{
    private static readonly LevelTest[] Tests =
    [
        LevelTest.NameVariant, LevelTest.SoundsLike, LevelTest.PostcodeSector, LevelTest.PostcodeDistrict, LevelTest.PostcodeArea,
        LevelTest.EmailLocalPart, LevelTest.AddressNumbers, LevelTest.Repaired,
    ];

    /// <summary>The numbers for each of those tests that a comparison asks for, with its bits.</summary>
    public static List<(uint Bits, int[] FormOf)> For(FieldComparer comparer)
    {
        var forms = new List<(uint Bits, int[] FormOf)>();
        foreach (LevelTest test in Tests)
        {
            uint bits = comparer.BitsOf(test);
            if (bits != 0)
            {
                forms.Add((bits, Of(comparer.Space, test, new TextPool())));
            }
        }

        return forms;
    }

    /// <summary>The numbers of mended values (see <see cref="LevelTest.Repaired"/>), and those of the same values without their last character.</summary>
    public static (int[] Whole, int[] Cut) Repaired(FieldSpace space)
    {
        var pool = new TextPool();
        int[] whole = Of(space, LevelTest.Repaired, pool);
        var cut = new int[whole.Length];
        for (int id = 1; id < cut.Length; id++)
        {
            if (whole[id] != 0 && pool[whole[id]].Length >= TextForms.LeastWithCheckDigit)
            {
                ReadOnlySpan<char> text = pool[whole[id]];
                cut[id] = pool.Add(text.Slice(0, text.Length - 1));
            }
        }

        return (whole, cut);
    }

    private static int[] Of(FieldSpace space, LevelTest test, TextPool pool)
    {
        var numbers = new int[space.Values.Count];
        var folded = new char[256];
        var form = new char[256];
        for (int id = 1; id < numbers.Length; id++)
        {
            ReadOnlySpan<char> exact = space.Values[id];
            if (folded.Length < (exact.Length * 2) + 16)
            {
                folded = new char[(exact.Length * 2) + 16];
                form = new char[(exact.Length * 2) + 16];
            }

            int length = Write(test, exact, folded.AsSpan(0, TextForms.Folded(exact, folded)), form);
            numbers[id] = length == 0 ? 0 : pool.Add(form.AsSpan(0, length));
        }

        return numbers;
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
