using NodaTime;

namespace VirtualSchool.Benchmarks;

/// <summary>Who an invented person is, before anybody has written it down.</summary>
internal sealed record InventedPerson(
    string Forename, string Middle, string Surname, LocalDate Born, char Sex, string Postcode, string Address, int Number, SchoolAge Age, bool IsTwin)
{
    /// <summary>The key in the school list; null for who is not in it.</summary>
    public string? SchoolKey { get; set; }
}

/// <summary>Whether a person is of an age to be in the school list.</summary>
internal enum SchoolAge
{
    Before,
    At,
    After,
}
