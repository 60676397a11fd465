namespace VirtualSchool.Matching;

/// <summary>A named column of the records to be linked, and the kind of value it holds.</summary>
/// <remarks>
/// A field may hold several values, such as a current and a previous surname, joined by
/// <see cref="RecordSet.ValueSeparator"/>; the pair of values that agrees best counts.
/// </remarks>
public sealed class LinkField
{
    /// <summary>Describes a field.</summary>
    /// <param name="name">The name by which models and explanations refer to the field.</param>
    /// <param name="role">The kind of value.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="role"/> is not a known role.</exception>
    public LinkField(string name, FieldRole role)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A field needs a name.", nameof(name));
        }

        if (role < FieldRole.Forename || role > FieldRole.HouseNumber)
        {
            throw new ArgumentException("This is not a known field role.", nameof(role));
        }

        Name = name;
        Role = role;
    }

    /// <summary>The name by which models and explanations refer to the field.</summary>
    public string Name { get; }

    /// <summary>The kind of value the field holds.</summary>
    public FieldRole Role { get; }

    /// <summary>The role.</summary>
    /// <returns>For example <c>LinkField (Surname)</c>.</returns>
    public override string ToString() => $"LinkField ({Role})";
}
