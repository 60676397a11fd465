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

    // In an open field: the pools that grow with its values, and those who prepare something for each value.
    private readonly List<TextPool> _pools = [];
    private readonly List<Action<int>> _followers = [];
    private char[] _buffer = new char[TextForms.BufferFor(64)];
    private int _settled = 1;

    private FieldSpace(LinkField field, bool isOpen)
    {
        Field = field;
        IsOpen = isOpen;
        Values = NewPool();
        _folded = new Lazy<FoldedForms>(() => new FoldedForms(this));
    }

    public LinkField Field { get; }

    public TextPool Values { get; }

    /// <summary>True when values can be added after the field is prepared, as in an index. Then one thread at a time may use it.</summary>
    public bool IsOpen { get; }

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
        var space = new FieldSpace(field, isOpen: false);
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

    /// <summary>An empty field that takes values one by one.</summary>
    public static FieldSpace Open(LinkField field) => new(field, isOpen: true);

    /// <summary>A pool for texts made of the field's values.</summary>
    public TextPool NewPool()
    {
        var pool = new TextPool();
        if (IsOpen)
        {
            _pools.Add(pool);
        }

        return pool;
    }

    /// <summary>Has somebody told the first of the values to prepare: at once, and in an open field whenever there are more.</summary>
    public void Follow(Action<int> prepare)
    {
        prepare(1);
        if (IsOpen)
        {
            _followers.Add(prepare);
        }
    }

    /// <summary>In an open field, the code of a text, which is a new one for values not seen before.</summary>
    public int CodeOf(ReadOnlySpan<char> text) => Code(text, ref _buffer, []);

    /// <summary>Has everything prepared for the values added since the last call.</summary>
    public void Settle()
    {
        int from = _settled;
        if (from < Values.Count)
        {
            _settled = Values.Count;
            foreach (Action<int> follower in _followers)
            {
                follower(from);
            }
        }
    }

    /// <summary>Counts a row with a code in, by 1, or out, by -1.</summary>
    public void Count(int code, int by)
    {
        if (code != 0)
        {
            Present += by;
            Room.For(ref _frequency, Values.Count);
            if (code > 0)
            {
                _frequency[code] += by;
                return;
            }

            foreach (int part in Several(code))
            {
                _frequency[part] += by;
            }
        }
    }

    /// <summary>Where an open field stands.</summary>
    public FieldMark Mark() => new(_pools.Select(p => p.Mark()).ToArray(), _several.Count);

    /// <summary>Forgets the values added since a mark. No row may have them any more.</summary>
    public void TakeBack(FieldMark mark)
    {
        for (int i = 0; i < mark.Pools.Length; i++)
        {
            _pools[i].TakeBack(mark.Pools[i]);
        }

        _several.RemoveRange(mark.Several, _several.Count - mark.Several);
        _settled = Math.Min(_settled, Values.Count);
    }

    /// <summary>Tells an open field where its rows' codes are.</summary>
    public void Bind(CodeColumn left, CodeColumn right)
    {
        Left = left;
        Right = right;
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

    /// <summary>The values of a code that is not missing, without making a list of a single one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="single">Room for one number.</param>
    public ReadOnlySpan<int> ValuesOf(int code, Span<int> single)
    {
        if (code < 0)
        {
            return Several(code);
        }

        single[0] = code;
        return single;
    }

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
            codes[id] = Code(raw[id], ref buffer, parts);
        }

        return codes;
    }

    private int Code(ReadOnlySpan<char> text, ref char[] buffer, List<int> parts)
    {
        if (buffer.Length < TextForms.BufferFor(text.Length))
        {
            buffer = new char[TextForms.BufferFor(text.Length)];
        }

        int separator = text.IndexOf(RecordSet.ValueSeparator);
        if (separator < 0)
        {
            return Number(text, buffer);
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
            return -_several.Count;
        }

        return parts.Count == 1 ? parts[0] : 0;
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
