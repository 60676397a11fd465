namespace VirtualSchool.Matching;

/// <summary>Collects records row by row into a <see cref="RecordSet"/>. Not thread-safe.</summary>
/// <example>
/// <code>
/// var builder = new RecordSetBuilder(schema);
/// builder.Begin("A1");
/// builder.Set(0, "Isla");
/// builder.End();
/// RecordSet records = builder.Build();
/// </code>
/// </example>
public sealed class RecordSetBuilder
{
    private readonly LinkSchema _schema;
    private readonly TextPool _keys = new();
    private readonly TextPool[] _values;
    private readonly int[] _current;
    private int[][] _columns;
    private int _count;
    private bool _open;
    private bool _built;

    /// <summary>Starts an empty set.</summary>
    /// <param name="schema">The fields each record has.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is null.</exception>
    public RecordSetBuilder(LinkSchema schema)
    {
        _schema = schema ?? throw new ArgumentNullException(nameof(schema));
        int n = schema.Fields.Count;
        _values = new TextPool[n];
        _columns = new int[n][];
        for (int i = 0; i < n; i++)
        {
            _values[i] = new TextPool();
            _columns[i] = new int[256];
        }

        _current = new int[n];
    }

    /// <summary>Begins a record, whose fields are all missing until they are set.</summary>
    /// <param name="key">The caller's key; the engine returns it and does not interpret it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The record before was not ended, or the set is built.</exception>
    public void Begin(string key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        Begin(key.AsSpan());
    }

    /// <summary>Begins a record without a string for its key.</summary>
    /// <param name="key">The caller's key; the engine returns it and does not interpret it.</param>
    /// <exception cref="InvalidOperationException">The record before was not ended, or the set is built.</exception>
    public void Begin(ReadOnlySpan<char> key)
    {
        if (_built || _open)
        {
            throw new InvalidOperationException(_built ? "The set is already built." : "End the record before beginning another.");
        }

        if (_count == _columns[0].Length)
        {
            int size = _count * 2;
            for (int i = 0; i < _columns.Length; i++)
            {
                Array.Resize(ref _columns[i], size);
            }
        }

        _keys.Append(key);
        Array.Clear(_current, 0, _current.Length);
        _open = true;
    }

    /// <summary>Sets a field of the current record. White space around it is dropped; an empty value is missing. The last call for a field counts.</summary>
    /// <param name="field">Zero-based position in the schema.</param>
    /// <param name="value">The value as written; several are joined by <see cref="RecordSet.ValueSeparator"/>.</param>
    /// <exception cref="InvalidOperationException">No record is open.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The schema has no such field.</exception>
    public void Set(int field, ReadOnlySpan<char> value)
    {
        if (!_open)
        {
            throw new InvalidOperationException("Begin a record before setting its fields.");
        }

        if ((uint)field >= (uint)_current.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(field), "The schema has no field at this position.");
        }

        value = value.Trim();
        _current[field] = value.IsEmpty ? 0 : _values[field].Add(value);
    }

    /// <summary>Ends the current record and adds it to the set.</summary>
    /// <exception cref="InvalidOperationException">No record is open.</exception>
    public void End()
    {
        if (!_open)
        {
            throw new InvalidOperationException("There is no open record to end.");
        }

        for (int i = 0; i < _current.Length; i++)
        {
            _columns[i][_count] = _current[i];
        }

        _count++;
        _open = false;
    }

    /// <summary>Ends building and gives the set. The builder cannot be used again.</summary>
    /// <returns>The records in the order in which they were added.</returns>
    /// <exception cref="InvalidOperationException">A record is open, or the set was already built.</exception>
    public RecordSet Build()
    {
        if (_open || _built)
        {
            throw new InvalidOperationException(_built ? "The set is already built." : "End the open record before building.");
        }

        _built = true;
        for (int i = 0; i < _columns.Length; i++)
        {
            Array.Resize(ref _columns[i], _count);
            _values[i].Freeze();
        }

        _keys.Freeze();
        return new RecordSet(_schema, _keys, _values, _columns);
    }
}
