namespace VirtualSchool;

/// <summary>An identifier of a person as a fact holds it: kind, canonical text, and whether it had to be repaired.</summary>
public sealed class Identifier : IEquatable<Identifier>
{
    private Identifier(IdentifierKind kind, string value, bool isRepaired, LocalId? local)
    {
        Kind = kind;
        Value = value;
        IsRepaired = isRepaired;
        Local = local;
    }

    /// <summary>The kind of number.</summary>
    public IdentifierKind Kind { get; }

    /// <summary>The number in its canonical spelling (leading zeros kept). Personal data: for comparison and export, never for logs.</summary>
    public string Value { get; }

    /// <summary>True when the number was repaired on reading, so that it must not be the only reason for a match (SC-MATCH-2).</summary>
    public bool IsRepaired { get; }

    /// <summary>The system and authority of a local number; null for the other kinds.</summary>
    public LocalId? Local { get; }

    /// <summary>A candidate number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isRepaired">Whether it was repaired on reading.</param>
    /// <returns>The identifier.</returns>
    public static Identifier Of(ScottishCandidateNumber number, bool isRepaired) =>
        new(IdentifierKind.ScottishCandidateNumber, number.Value, isRepaired, null);

    /// <summary>A CHI number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isRepaired">Whether it was repaired on reading.</param>
    /// <returns>The identifier.</returns>
    public static Identifier Of(ChiNumber number, bool isRepaired) => new(IdentifierKind.Chi, number.Value, isRepaired, null);

    /// <summary>A unique pupil number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The identifier.</returns>
    public static Identifier Of(Upn number) => new(IdentifierKind.Upn, number.Value, false, null);

    /// <summary>A number of one system of one authority.</summary>
    /// <param name="id">The number with its system and authority.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static Identifier Of(LocalId id) =>
        id is null ? throw new ArgumentNullException(nameof(id)) : new(IdentifierKind.Local, id.Id, false, id);

    /// <summary>Two identifiers are equal when kind, number and (for local ones) system and authority are; a repair does not count.</summary>
    /// <param name="other">The identifier to compare with; null is never equal.</param>
    /// <returns>True when both are the same number.</returns>
    public bool Equals(Identifier? other) =>
        other is not null && Kind == other.Kind && string.Equals(Value, other.Value, StringComparison.Ordinal) && Equals(Local, other.Local);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Identifier);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(Value));

    /// <summary>The kind only: the number identifies a child.</summary>
    /// <returns>For example <c>Identifier (ScottishCandidateNumber)</c>.</returns>
    public override string ToString() => $"Identifier ({Kind})";
}
