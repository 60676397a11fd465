namespace VirtualSchool.Matching;

/// <summary>The folded form of each value of a field: its number among the field's folded forms, and a signature of its letters.</summary>
internal sealed class FoldedForms
{
    private readonly FieldSpace _space;
    private readonly bool _asWritten;
    private Form[] _forms = [];
    private char[] _buffer = new char[256];

    public FoldedForms(FieldSpace space)
    {
        _space = space;
        _asWritten = !space.IsOpen && AllFolded(space.Values);
        Texts = _asWritten ? space.Values : space.NewPool();
        space.Follow(Prepare);
        if (!_asWritten && !space.IsOpen)
        {
            Texts.Freeze();
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

    private void Prepare(int from)
    {
        TextPool values = _space.Values;
        Room.For(ref _forms, values.Count);
        for (int id = from; id < values.Count; id++)
        {
            if (_asWritten)
            {
                _forms[id] = new Form(id, values[id]);
                continue;
            }

            ReadOnlySpan<char> folded = Fold(values[id], ref _buffer);
            _forms[id] = folded.IsEmpty ? default : new Form(Texts.Add(folded), folded);
        }
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

    /// <summary>The same texts in a pool in which they can be found.</summary>
    private TextPool Indexed()
    {
        var copy = new TextPool();
        for (int id = 1; id < Texts.Count; id++)
        {
            copy.Add(Texts[id]);
        }

        return copy;
    }

    /// <summary>A value's folded form.</summary>
    public readonly struct Form
    {
        /// <summary>The letters, counted.</summary>
        public readonly LetterSignature Letters;

        /// <summary>The number of the form among the field's.</summary>
        public readonly int Number;

        // The first four letters, the first of them lowest; zeros after the end of a short text.
        private readonly ulong _start;

        public Form(int number, ReadOnlySpan<char> text)
        {
            Number = number;
            Letters = new LetterSignature(text);
            for (int i = 0; i < Math.Min(4, text.Length); i++)
            {
                _start |= (ulong)text[i] << (16 * i);
            }
        }

        /// <summary>At least as many letters as two different forms have in common at their beginning, up to four.</summary>
        public static int MostCommonPrefix(in Form a, in Form b) => a._start == b._start ? 4 : Bits.Trailing(a._start ^ b._start) / 16;
    }
}
