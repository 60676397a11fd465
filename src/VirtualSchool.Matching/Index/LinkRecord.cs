namespace VirtualSchool.Matching;

/// <summary>One record on its own, to ask a <see cref="LinkIndex"/> about or to put into it. Immutable.</summary>
public sealed class LinkRecord
{
    private readonly string?[] _values;

    /// <summary>Makes a record.</summary>
    /// <param name="key">The caller's key; the engine returns it and does not interpret it. It may be empty in a question.</param>
    /// <param name="values">
    /// The values as written, in the order of the schema's fields. White space around them is dropped; null and empty are missing;
    /// several values of one field are joined by <see cref="RecordSet.ValueSeparator"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">The key or the list is null.</exception>
    public LinkRecord(string key, IEnumerable<string?> values)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        _values = (values ?? throw new ArgumentNullException(nameof(values))).Select(v => v?.Trim() is { Length: > 0 } text ? text : null).ToArray();
        Values = Array.AsReadOnly(_values);
    }

    /// <summary>The caller's key.</summary>
    public string Key { get; }

    /// <summary>The values in the order of the schema's fields; null where missing.</summary>
    public IReadOnlyList<string?> Values { get; }

    /// <summary>A row of a set as a record on its own.</summary>
    /// <param name="records">The set.</param>
    /// <param name="row">Zero-based row.</param>
    /// <returns>The record, with the row's key and values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such row.</exception>
    public static LinkRecord Of(RecordSet records, int row)
    {
        if (records is null)
        {
            throw new ArgumentNullException(nameof(records));
        }

        return new LinkRecord(records.KeyOf(row), Enumerable.Range(0, records.Schema.Fields.Count).Select(f => records.ValueOf(row, f)));
    }

    /// <summary>A description without values.</summary>
    /// <returns>For example <c>LinkRecord of 9 values</c>.</returns>
    public override string ToString() => $"LinkRecord of {_values.Length} values";
}
