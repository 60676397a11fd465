namespace VirtualSchool.Matching;

/// <summary>A named rule that no score overrides, for pairs that look alike and are often not the same person.</summary>
public sealed class GuardRule
{
    /// <summary>Describes a guard. Fields that the schema does not have are left empty; each named field must be in one of the model's comparisons.</summary>
    /// <param name="name">The reason in words, as a reviewer reads it.</param>
    /// <param name="kind">The situation.</param>
    /// <param name="forename">The forename field.</param>
    /// <param name="birthDate">The birth date field.</param>
    /// <param name="surname">The surname field; empty only for <see cref="GuardKind.PossibleSibling"/>.</param>
    /// <param name="homes">Fields of which one equal value means the same home.</param>
    /// <param name="numbers">Identity number fields of which one equal value, or one with a single slip in it, lifts the guard.</param>
    /// <param name="doors">House number fields of which a different value means another home.</param>
    /// <param name="marker">The marker field of <see cref="GuardKind.AdoptedUnderNewName"/>, and of no other.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">A text that the kind needs is empty, or the kind is unknown.</exception>
    public GuardRule(
        string name,
        GuardKind kind,
        string forename,
        string birthDate,
        string surname,
        IEnumerable<string> homes,
        IEnumerable<string> numbers,
        IEnumerable<string> doors,
        string? marker = null)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A guard needs a name.", nameof(name));
        }

        if (kind < GuardKind.PossibleTwin || kind > GuardKind.AdoptedUnderNewName)
        {
            throw new ArgumentException("This is not a known kind of guard.", nameof(kind));
        }

        if (string.IsNullOrEmpty(forename) || string.IsNullOrEmpty(birthDate) || surname is null
            || (surname.Length == 0 && kind != GuardKind.PossibleSibling))
        {
            throw new ArgumentException("The guard lacks a field that its kind needs.", nameof(forename));
        }

        if ((kind == GuardKind.AdoptedUnderNewName) != !string.IsNullOrEmpty(marker))
        {
            throw new ArgumentException("A marker field belongs to AdoptedUnderNewName, which needs one, and to no other kind.", nameof(marker));
        }

        Name = name;
        Kind = kind;
        Forename = forename;
        BirthDate = birthDate;
        Surname = surname;
        Homes = Array.AsReadOnly((homes ?? throw new ArgumentNullException(nameof(homes))).ToArray());
        Numbers = Array.AsReadOnly((numbers ?? throw new ArgumentNullException(nameof(numbers))).ToArray());
        Doors = Array.AsReadOnly((doors ?? throw new ArgumentNullException(nameof(doors))).ToArray());
        Marker = marker;
    }

    /// <summary>The reason in words.</summary>
    public string Name { get; }

    /// <summary>The situation.</summary>
    public GuardKind Kind { get; }

    /// <summary>The forename field.</summary>
    public string Forename { get; }

    /// <summary>The birth date field.</summary>
    public string BirthDate { get; }

    /// <summary>The surname field; may be empty for <see cref="GuardKind.PossibleSibling"/>.</summary>
    public string Surname { get; }

    /// <summary>Fields of which one equal value means the same home.</summary>
    public IReadOnlyList<string> Homes { get; }

    /// <summary>Identity number fields of which one equal value, or one with a single slip in it, lifts the guard.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>House number fields of which a different value means another home.</summary>
    public IReadOnlyList<string> Doors { get; }

    /// <summary>The marker field of <see cref="GuardKind.AdoptedUnderNewName"/>.</summary>
    public string? Marker { get; }
}
