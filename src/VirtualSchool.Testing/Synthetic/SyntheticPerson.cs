using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>One invented child or young person, as they truly are; the lists are made from this with their faults.</summary>
internal sealed class SyntheticPerson
{
    public SyntheticPerson(bool girl, string forename, string surname, LocalDate born, SyntheticPlaces.Place home, int town)
    {
        Girl = girl;
        Forename = forename;
        Surname = surname;
        Born = born;
        FamilyHome = home;
        Town = town;
    }

    public bool Girl { get; }

    public string Forename { get; }

    public string Surname { get; set; }

    public string? PreviousSurname { get; set; }

    public string? KnownAs { get; set; }

    public LocalDate Born { get; }

    public SyntheticPlaces.Place FamilyHome { get; }

    public int Town { get; }

    /// <summary>Nine digits; null where none was issued (before school, or from outside Scotland).</summary>
    public string? CandidateNumber { get; set; }

    /// <summary>Number on this authority's roll; null when not on it.</summary>
    public string? StudentId { get; set; }

    public SyntheticPlaces.School? School { get; set; }

    public string? Stage { get; set; }

    public string? RegistrationClass { get; set; }

    public LocalDate? Admitted { get; set; }

    /// <summary>The person's care history; null for most.</summary>
    public SyntheticCare? Care { get; set; }

    /// <summary>The council that placed this child here; null for most. Such a child is not on this authority's social-work list.</summary>
    public string? PlacedBy { get; set; }

    /// <summary>The candidate number of an older brother or sister, which social work may have taken by mistake; null for most.</summary>
    public string? SiblingNumber { get; set; }

    /// <summary>A second school on whose roll the child is (a shared place); null for nearly all.</summary>
    public SyntheticPlaces.School? SecondSchool { get; set; }
}
