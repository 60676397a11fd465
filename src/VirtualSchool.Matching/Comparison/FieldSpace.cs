namespace VirtualSchool.Matching;

/// <summary>
/// One field of both sides, with values brought to their exact form and numbered together, so that equal numbers mean equal
/// values and everything else is worked out once per distinct value.
/// A row's code is 0 for missing, a value's number, or, below 0, the position in <see cref="Several"/> of a list of numbers.
/// </summary>
internal sealed class FieldSpace
{
    private readonly List<int[]> _several = [];
    private int[] _frequency = [];

    private FieldSpace(LinkField field)
    {
        Field = field;
    }

    public LinkField Field { get; }

    public TextPool Values { get; } = new();

    public int[] Left { get; private set; } = [];

    public int[] Right { get; private set; } = [];

    public bool HasSeveral => _several.Count > 0;

    /// <summary>How many records of both sides have a value.</summary>
    public int Present { get; private set; }

    public static FieldSpace Build(LinkField field, RecordSet left, int leftField, RecordSet? right, int rightField)
    {
        var space = new FieldSpace(field);
        int[] leftCodes = space.Codes(left.Values[leftField]);
        space.Left = Rows(left.Columns[leftField], leftCodes);
        if (right is null)
        {
            space.Right = space.Left;
        }
        else
        {
            int[] rightCodes = space.Codes(right.Values[rightField]);
            space.Right = Rows(right.Columns[rightField], rightCodes);
        }

        space.Values.Freeze();
        space._frequency = new int[space.Values.Count];
        space.Present = space.Count(space.Left);
        if (right is not null)
        {
            space.Present += space.Count(space.Right);
        }

        return space;
    }

    public int[] Several(int code) => _several[-code - 1];

    /// <summary>How many records of both sides have this value.</summary>
    public int Frequency(int value) => _frequency[value];

    private static int[] Rows(int[] column, int[] codes)
    {
        var rows = new int[column.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = codes[column[i]];
        }

        return rows;
    }

    private static int Normalise(FieldRole role, ReadOnlySpan<char> text, Span<char> to) => role switch
    {
        FieldRole.BirthDate => TextForms.Date(text, to),
        FieldRole.Sex => Math.Min(1, TextForms.Compact(text, to)),
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

    private int Count(int[] rows)
    {
        int present = 0;
        foreach (int code in rows)
        {
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
