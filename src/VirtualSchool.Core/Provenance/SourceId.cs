namespace VirtualSchool;

/// <summary>A system that lists come from: its kind and its name, such as <c>SEEMiS</c>. Names compare without regard to case.</summary>
public sealed class SourceId : IEquatable<SourceId>
{
    /// <summary>Creates a source.</summary>
    /// <param name="kind">Which world it belongs to.</param>
    /// <param name="name">The system's name as people use it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public SourceId(SourceKind kind, string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A source needs a name.", nameof(name));
        }

        Kind = kind;
        Name = name;
    }

    /// <summary>Which world the source belongs to.</summary>
    public SourceKind Kind { get; }

    /// <summary>The system's name.</summary>
    public string Name { get; }

    /// <summary>Two sources are equal when kind and name (ignoring case) are.</summary>
    /// <param name="other">The source to compare with; null is never equal.</param>
    /// <returns>True when both are the same system.</returns>
    public bool Equals(SourceId? other) =>
        other is not null && Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name) ^ (int)Kind;

    /// <summary>The system's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
