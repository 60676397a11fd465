namespace VirtualSchool;

/// <summary>
/// One name of a person with its original spelling: what was read is what is displayed and exported. Any part may be absent
/// (a mononym, a baby not yet named), but not all.
/// </summary>
public sealed class PersonName : IEquatable<PersonName>
{
    /// <summary>Creates a name. Blank parts become null; inner spelling is kept to the letter, outer white space is not.</summary>
    /// <param name="forename">The forename, or null.</param>
    /// <param name="surname">The surname, or null.</param>
    /// <param name="middleNames">Middle names in order, separated as in the source, or null.</param>
    /// <param name="use">What the name is used for.</param>
    /// <exception cref="ArgumentException">Every part is blank.</exception>
    public PersonName(string? forename, string? surname, string? middleNames = null, NameUse use = NameUse.Legal)
    {
        Forename = Part(forename);
        Surname = Part(surname);
        MiddleNames = Part(middleNames);
        Use = use;
        if (Forename is null && Surname is null && MiddleNames is null)
        {
            throw new ArgumentException("A name needs at least one part.");
        }
    }

    /// <summary>The forename as the source spells it; null when it gives none.</summary>
    public string? Forename { get; }

    /// <summary>The surname as the source spells it; null when it gives none.</summary>
    public string? Surname { get; }

    /// <summary>Middle names as the source spells them; null when it gives none.</summary>
    public string? MiddleNames { get; }

    /// <summary>What the name is used for.</summary>
    public NameUse Use { get; }

    /// <summary>Forename, middle names and surname with single spaces: for screens and exports, never for logs.</summary>
    /// <returns>The name in reading order.</returns>
    public string ToDisplay() => string.Join(" ", new[] { Forename, MiddleNames, Surname }.Where(p => p is not null));

    /// <summary>
    /// Whether two names are the same name written differently only in case or in how accents are encoded (composed or
    /// decomposed). Invariant: no user culture changes the answer. Spelling variants are for matching, not for this.
    /// </summary>
    /// <param name="other">The name to compare with; null is never the same.</param>
    /// <returns>True when forename, middle names and surname are the same; the use does not count.</returns>
    public bool IsSameAs(PersonName? other) =>
        other is not null && SamePart(Forename, other.Forename) && SamePart(Surname, other.Surname) && SamePart(MiddleNames, other.MiddleNames);

    /// <summary>Two names are equal when every part and the use are, letter for letter.</summary>
    /// <param name="other">The name to compare with; null is never equal.</param>
    /// <returns>True when identical.</returns>
    public bool Equals(PersonName? other) =>
        other is not null && Forename == other.Forename && Surname == other.Surname && MiddleNames == other.MiddleNames && Use == other.Use;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PersonName);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Forename, Surname, MiddleNames, Use);

    /// <summary>Says only that this is a name and how it is used: a name is personal data. See <see cref="ToDisplay"/>.</summary>
    /// <returns>For example <c>PersonName (Legal)</c>.</returns>
    public override string ToString() => $"PersonName ({Use})";

    private static string? Part(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static bool SamePart(string? left, string? right) =>
        left is null || right is null
            ? left == right
            : CanonicalText.AreSame(left, right);
}
