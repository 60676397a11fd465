namespace VirtualSchool.Matching;

/// <summary>
/// Two records that both have a value in this field, and not the same one, are never linked automatically, whatever their
/// score: the pair goes to review with <see cref="MatchGuards.DifferentNationalNumbers"/>.
/// </summary>
public sealed class VetoRule
{
    /// <summary>Describes a veto.</summary>
    /// <param name="name">The reason in words, as a reviewer reads it.</param>
    /// <param name="field">A field of valid identity numbers (<see cref="FieldRole.VetoNumber"/>).</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public VetoRule(string name, string field)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A veto needs a name.", nameof(name));
        }

        if (string.IsNullOrEmpty(field))
        {
            throw new ArgumentException("A veto needs a field.", nameof(field));
        }

        Name = name;
        Field = field;
    }

    /// <summary>The reason in words.</summary>
    public string Name { get; }

    /// <summary>The field whose values must not differ.</summary>
    public string Field { get; }
}
