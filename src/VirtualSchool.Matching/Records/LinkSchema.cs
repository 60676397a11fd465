namespace VirtualSchool.Matching;

/// <summary>The ordered fields that a set of records has. Names are unique and case-sensitive.</summary>
public sealed class LinkSchema
{
    private readonly LinkField[] _fields;
    private readonly Dictionary<string, int> _index;

    /// <summary>Builds a schema.</summary>
    /// <param name="fields">At least one field; names must differ.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no field, one is null, or two share a name.</exception>
    public LinkSchema(IEnumerable<LinkField> fields)
    {
        if (fields is null)
        {
            throw new ArgumentNullException(nameof(fields));
        }

        _fields = fields.ToArray();
        if (_fields.Length == 0)
        {
            throw new ArgumentException("A schema needs at least one field.", nameof(fields));
        }

        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _fields.Length; i++)
        {
            LinkField field = _fields[i] ?? throw new ArgumentException("A field is null.", nameof(fields));
            if (_index.ContainsKey(field.Name))
            {
                throw new ArgumentException($"Two fields are named '{field.Name}'.", nameof(fields));
            }

            _index.Add(field.Name, i);
        }

        Fields = Array.AsReadOnly(_fields);
    }

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<LinkField> Fields { get; }

    /// <summary>The position of a field, or -1 when the schema has no field of that name.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>A zero-based position, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public int IndexOf(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        return _index.TryGetValue(name, out int index) ? index : -1;
    }

    internal IEnumerable<LinkField> WithRole(FieldRole role) => _fields.Where(f => f.Role == role);
}
