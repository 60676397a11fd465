namespace VirtualSchool;

/// <summary>
/// A number that identifies a person in one system of one authority and nowhere else (SC-ID-9). The same digits in another
/// system, or in another authority's copy of the same system, are another person.
/// </summary>
public sealed class LocalId : IEquatable<LocalId>
{
    /// <summary>Creates a local identifier.</summary>
    /// <param name="system">The system's name, for example <c>SEEMiS</c>; case does not count.</param>
    /// <param name="authority">The authority's code, or null when the whole system has one numbering; case does not count.</param>
    /// <param name="id">The number or text as the system writes it; outer white space does not count, case does.</param>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> or <paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="system"/> or <paramref name="id"/> is blank.</exception>
    public LocalId(string system, string? authority, string id)
    {
        System = Required(system, nameof(system));
        Authority = string.IsNullOrWhiteSpace(authority) ? null : authority!.Trim();
        Id = Required(id, nameof(id));
    }

    /// <summary>The system's name.</summary>
    public string System { get; }

    /// <summary>The authority's code; null when the whole system has one numbering.</summary>
    public string? Authority { get; }

    /// <summary>The number or text as the system writes it. Personal data: never for logs.</summary>
    public string Id { get; }

    /// <summary>Two are equal when system, authority and number are.</summary>
    /// <param name="other">The one to compare with; null is never equal.</param>
    /// <returns>True when both are the same person of the same system.</returns>
    public bool Equals(LocalId? other) =>
        other is not null
        && string.Equals(System, other.System, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Authority, other.Authority, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalId);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(System), StringComparer.Ordinal.GetHashCode(Id));

    /// <summary>The system only: the number identifies a person.</summary>
    /// <returns>For example <c>LocalId (SEEMiS)</c>.</returns>
    public override string ToString() => $"LocalId ({System})";

    private static string Required(string text, string name)
    {
        if (text is null)
        {
            throw new ArgumentNullException(name);
        }

        return string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("A text is needed.", name) : text.Trim();
    }
}
