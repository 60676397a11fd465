namespace VirtualSchool.Matching;

/// <summary>The folded form of each value of a field: its number among the field's folded forms, and a signature of its letters.</summary>
internal sealed class FoldedForms
{
    private readonly Form[] _forms;
    private readonly bool _asWritten;

    public FoldedForms(TextPool values)
    {
        _forms = new Form[values.Count];
        _asWritten = AllFolded(values);
        Texts = _asWritten ? values : new TextPool();
        var buffer = new char[256];
        for (int id = 1; id < _forms.Length; id++)
        {
            if (_asWritten)
            {
                _forms[id] = new Form(id, new LetterSignature(values[id]));
                continue;
            }

            ReadOnlySpan<char> folded = Fold(values[id], ref buffer);
            if (!folded.IsEmpty)
            {
                _forms[id] = new Form(Texts.Add(folded), new LetterSignature(folded));
            }
        }
    }

    /// <summary>The distinct folded forms; the values themselves where each is its own folded form, as numbers and postcodes are.</summary>
    public TextPool Texts { get; }

    /// <summary>The folded form of a value; its number is 0 when nothing is left of it.</summary>
    public ref readonly Form this[int value] => ref _forms[value];

    /// <summary>For each value, the number that another field gives to the same folded form, or 0.</summary>
    public int[] In(FoldedForms other)
    {
        TextPool theirs = other.Indexed();
        var numbers = new int[Texts.Count];
        for (int i = 1; i < numbers.Length; i++)
        {
            numbers[i] = theirs.Find(Texts[i]);
        }

        var map = new int[_forms.Length];
        for (int i = 1; i < map.Length; i++)
        {
            map[i] = numbers[_forms[i].Number];
        }

        return map;
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> exact, ref char[] buffer)
    {
        if (buffer.Length < (exact.Length * 2) + 16)
        {
            buffer = new char[(exact.Length * 2) + 16];
        }

        return buffer.AsSpan(0, TextForms.Folded(exact, buffer));
    }

    private static bool AllFolded(TextPool values)
    {
        var buffer = new char[256];
        for (int id = 1; id < values.Count; id++)
        {
            if (!Fold(values[id], ref buffer).SequenceEqual(values[id]))
            {
                return false;
            }
        }

        return true;
    }

    private TextPool Indexed()
    {
        if (!_asWritten)
        {
            return Texts;
        }

        var copy = new TextPool();
        for (int id = 1; id < Texts.Count; id++)
        {
            copy.Add(Texts[id]);
        }

        return copy;
    }

    /// <summary>A value's folded form.</summary>
    public readonly struct Form(int number, LetterSignature letters)
    {
        public readonly LetterSignature Letters = letters;
        public readonly int Number = number;
    }
}
