namespace VirtualSchool.Matching;

/// <summary>
/// Collects records row by row into a <see cref="RecordSet"/>. Not thread-safe; it numbers the values of earlier rows on other
/// threads while the caller reads on, so that a long file is read in little more than the time it takes to split it into cells.
/// </summary>
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
    private readonly IdColumn[] _columns;
    private RowBlock _block;
    private RowBlock? _spare;
    private Task _numbering = Task.CompletedTask;
    private bool _open;
    private bool _built;

    /// <summary>Starts an empty set.</summary>
    /// <param name="schema">The fields each record has.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is null.</exception>
    public RecordSetBuilder(LinkSchema schema)
    {
        _schema = schema ?? throw new ArgumentNullException(nameof(schema));
        int n = schema.Fields.Count;
        _values = Enumerable.Range(0, n).Select(_ => new TextPool()).ToArray();
        _columns = Enumerable.Range(0, n).Select(_ => new IdColumn()).ToArray();
        _block = new RowBlock(n);
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

        if (_block.IsFull)
        {
            NumberBlock();
        }

        _block.Begin(key);
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

        if ((uint)field >= (uint)_columns.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(field), "The schema has no field at this position.");
        }

        _block.Set(field, value.Trim());
    }

    /// <summary>Ends the current record and adds it to the set.</summary>
    /// <exception cref="InvalidOperationException">No record is open.</exception>
    public void End()
    {
        if (!_open)
        {
            throw new InvalidOperationException("There is no open record to end.");
        }

        _block.End();
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
        _numbering.GetAwaiter().GetResult();
        Number(_block);
        for (int i = 0; i < _columns.Length; i++)
        {
            _columns[i].Trim();
            _values[i].Freeze();
        }

        _keys.Freeze();
        return new RecordSet(_schema, _keys, _values, _columns);
    }

    /// <summary>Has a full block numbered, after the one before, and takes another for the rows to come.</summary>
    private void NumberBlock()
    {
        _numbering.GetAwaiter().GetResult();
        RowBlock full = _block;
        _block = _spare ?? new RowBlock(_columns.Length);
        _block.Clear();
        _spare = full;
        _numbering = Task.Run(() => Number(full));
    }

    private void Number(RowBlock block) => new Workers(0, default).Run(_columns.Length + 1, field =>
    {
        if (field == _columns.Length)
        {
            for (int row = 0; row < block.Count; row++)
            {
                _keys.Append(block.Cell(row, field));
            }

            return;
        }

        IdColumn column = _columns[field];
        TextPool values = _values[field];
        for (int row = 0; row < block.Count; row++)
        {
            ReadOnlySpan<char> text = block.Cell(row, field);
            column.Add(text.IsEmpty ? 0 : values.Add(text));
        }
    });
}
