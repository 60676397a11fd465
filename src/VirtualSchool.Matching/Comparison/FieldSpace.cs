namespace VirtualSchool.Matching;

/// <summary>
/// One field of both sides, with values brought to their exact form and numbered together, so that equal numbers mean equal
/// values and everything else is worked out once per distinct value.
/// A row's code is 0 for missing, a value's number, or, below 0, the position in <see cref="Several"/> of a list of numbers.
/// </summary>
internal sealed class FieldSpace
{
    private readonly List<int[]> _several = [];
    private readonly Lazy<FoldedForms> _folded;
    private int[] _frequency = [];
    private int[] _leftCodes = [];
    private int[] _rightCodes = [];

    private FieldSpace(LinkField field)
    {
        Field = field;
        _folded = new Lazy<FoldedForms>(() => new FoldedForms(Values));
    }

    public LinkField Field { get; }

    public TextPool Values { get; } = new();

    /// <summary>The codes of the left side's rows.</summary>
    public CodeColumn Left { get; private set; }

    /// <summary>The codes of the right side's rows; the left side's when looking for duplicates.</summary>
    public CodeColumn Right { get; private set; }

    public bool HasSeveral => _several.Count > 0;

    /// <summary>The values of the indexed side are numbered first; this is how many numbers they have, counting 0.</summary>
    public int IndexedValues { get; private set; }

    /// <summary>How many records of both sides have a value.</summary>
    public int Present { get; private set; }

    /// <summary>The values without accents and punctuation.</summary>
    public FoldedForms Folded => _folded.Value;

    /// <summary>Numbers the values of a field. The rows get their codes from <see cref="Fill"/>, and the space is whole after <see cref="Complete"/>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="left">The left side's values as written.</param>
    /// <param name="right">The right side's values; null when looking for duplicates.</param>
    /// <param name="rightFirst">Which side is numbered first: the one that is indexed, so that its values lie close together.</param>
    public static FieldSpace Build(LinkField field, TextPool left, TextPool? right, bool rightFirst)
    {
        var space = new FieldSpace(field);
        if (right is null)
        {
            space._leftCodes = space._rightCodes = space.Codes(left);
            space.IndexedValues = space.Values.Count;
        }
        else if (rightFirst)
        {
            space._rightCodes = space.Codes(right);
            space.IndexedValues = space.Values.Count;
            space._leftCodes = space.Codes(left);
        }
        else
        {
            space._leftCodes = space.Codes(left);
            space.IndexedValues = space.Values.Count;
            space._rightCodes = space.Codes(right);
        }

        space.Values.Freeze();
        return space;
    }

    /// <summary>Writes the codes of some rows of one side into a table of rows.</summary>
    public void Fill(bool left, IdColumn column, int[] table, int width, int place, int from, int to)
    {
        int[] codes = left ? _leftCodes : _rightCodes;
        int at = (from * width) + place;
        for (int row = from; row < to; row++)
        {
            table[at] = codes[column[row]];
            at += width;
        }
    }

    /// <summary>Takes the finished tables of rows, and counts how common each value is.</summary>
    public void Complete(CodeColumn left, CodeColumn right, bool isDedupe)
    {
        Left = left;
        Right = right;
        _leftCodes = _rightCodes = [];
        _frequency = new int[Values.Count];
        Present = Count(left);
        if (!isDedupe)
        {
            Present += Count(right);
        }
    }

    public int[] Several(int code) => _several[-code - 1];

    /// <summary>How many records of both sides have this value.</summary>
    public int Frequency(int value) => _frequency[value];

    private static int Normalise(FieldRole role, ReadOnlySpan<char> text, Span<char> to) => role switch
    {
        FieldRole.BirthDate => TextForms.Date(text, to),
        FieldRole.Sex => TextForms.Sex(text, to),
        FieldRole.NationalNumber or FieldRole.VetoNumber or FieldRole.Postcode or FieldRole.Code or FieldRole.HouseNumber => TextForms.Compact(text, to),
        FieldRole.Phone => TextForms.Phone(text, to),
        FieldRole.Address => TextForms.Address(text, to),
        _ => TextForms.Exact(text, to),
    };

    private int[] Codes(TextPool raw)
    {
        var codes = new int[raw.Count];
        var buffer = new char[TextForms.BufferFor(64)];
        var parts = new List<int>();
        for (int id = 1; id < raw.Count; id++)
        {
            ReadOnlySpan<char> text = raw[id];
            if (buffer.Length < TextForms.BufferFor(text.Length))
            {
                buffer = new char[TextForms.BufferFor(text.Length)];
            }

            int separator = text.IndexOf(RecordSet.ValueSeparator);
            if (separator < 0)
            {
                codes[id] = Number(text, buffer);
                continue;
            }

            parts.Clear();
            while (true)
            {
                int part = Number(separator < 0 ? text : text.Slice(0, separator), buffer);
                if (part != 0 && !parts.Contains(part))
                {
                    parts.Add(part);
                }

                if (separator < 0)
                {
                    break;
                }

                text = text.Slice(separator + 1);
                separator = text.IndexOf(RecordSet.ValueSeparator);
            }

            if (parts.Count > 1)
            {
                _several.Add(parts.ToArray());
                codes[id] = -_several.Count;
            }
            else if (parts.Count == 1)
            {
                codes[id] = parts[0];
            }
        }

        return codes;
    }

    private int Number(ReadOnlySpan<char> text, char[] buffer)
    {
        int length = Normalise(Field.Role, text.Trim(), buffer);
        return length == 0 ? 0 : Values.Add(buffer.AsSpan(0, length));
    }

    private int Count(CodeColumn rows)
    {
        int present = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            int code = rows[row];
            if (code > 0)
            {
                _frequency[code]++;
                present++;
            }
            else if (code < 0)
            {
                present++;
                foreach (int part in Several(code))
                {
                    _frequency[part]++;
                }
            }
        }

        return present;
    }
}
