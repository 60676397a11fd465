namespace VirtualSchool.Matching;

/// <summary>
/// An immutable table of records to be linked, held by column with each distinct value stored once.
/// Built with <see cref="RecordSetBuilder"/>. Safe to share between threads.
/// </summary>
public sealed class RecordSet
{
    /// <summary>Joins the values of a field that holds more than one (U+001F, the Unicode unit separator).</summary>
    public const char ValueSeparator = '\u001F';

    private readonly TextPool _keys;
    private readonly Lazy<RepeatedKeys> _repeated;

    internal RecordSet(LinkSchema schema, TextPool keys, TextPool[] values, IdColumn[] columns)
    {
        Schema = schema;
        _keys = keys;
        Values = values;
        Columns = columns;
        _repeated = new Lazy<RepeatedKeys>(() => RepeatedKeys.In(_keys));
    }

    /// <summary>The fields of every record.</summary>
    public LinkSchema Schema { get; }

    /// <summary>How many records there are.</summary>
    public int Count => _keys.Count - 1;

    /// <summary>Distinct values by field.</summary>
    internal TextPool[] Values { get; }

    /// <summary>For each field, the value number of each row; 0 is missing.</summary>
    internal IdColumn[] Columns { get; }

    /// <summary>What was last prepared with this set as the left side. Kept because training, linking and explaining need the same.</summary>
    internal LastSpace Prepared { get; } = new();

    /// <summary>Whether keys repeat; looked at once, because training and linking both ask.</summary>
    internal RepeatedKeys Repeated => _repeated.Value;

    /// <summary>The caller's key of a record.</summary>
    /// <param name="row">Zero-based row, in the order in which records were added.</param>
    /// <returns>The key given to <see cref="RecordSetBuilder.Begin(string)"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is not a row of this set.</exception>
    public string KeyOf(int row)
    {
        CheckRow(row);
        return _keys[row + 1].ToString();
    }

    /// <summary>The value of a field in its original spelling, or null when it is missing.</summary>
    /// <param name="row">Zero-based row.</param>
    /// <param name="field">Zero-based position in <see cref="Schema"/>.</param>
    /// <returns>The value as it was set, without surrounding white space; several values are joined by <see cref="ValueSeparator"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or field.</exception>
    public string? ValueOf(int row, int field)
    {
        CheckRow(row);
        if ((uint)field >= (uint)Columns.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(field), "The schema has no field at this position.");
        }

        int id = Columns[field][row];
        return id == 0 ? null : Values[field][id].ToString();
    }

    /// <summary>A description without values.</summary>
    /// <returns>For example <c>RecordSet of 12 records, 5 fields</c>.</returns>
    public override string ToString() => $"RecordSet of {Count} records, {Schema.Fields.Count} fields";

    private void CheckRow(int row)
    {
        if ((uint)row >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(row), "The set has no such row.");
        }
    }
}
