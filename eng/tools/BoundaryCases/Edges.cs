using NodaTime;

namespace BoundaryCases;

/// <summary>Births and ends of care around a birthday, shared by the sets of entitlements.</summary>
internal static class Edges
{
    /// <summary>For a year of birth that is a leap year: 28 and 29 February, 1 March, and 31 December of it.</summary>
    internal static IEnumerable<LocalDate> Births(int leapYear) =>
        [new(leapYear, 2, 28), new(leapYear, 2, 29), new(leapYear, 3, 1), new(leapYear, 12, 31)];

    /// <summary>
    /// Care that ends around a birthday: its last day the eve, or the birthday; by a decision of the eve, or of the birthday. A decision
    /// touches its day, an order that runs out does not touch the next.
    /// </summary>
    internal static IEnumerable<(string Key, string Words, Spell Spell)> Endings(Basis basis, LocalDate from, LocalDate birthday) =>
    [
        ("TO-EVE", "care to the eve of it", new Spell(basis, from, birthday.PlusDays(-1))),
        ("TO-BIRTHDAY", "care to that day", new Spell(basis, from, birthday)),
        ("DECIDED-EVE", "care ended by a decision of the eve", Spell.Ended(basis, from, birthday.PlusDays(-1))),
        ("DECIDED-BIRTHDAY", "care ended by a decision of that day", Spell.Ended(basis, from, birthday)),
    ];

    /// <summary>The eve of a birthday and the birthday.</summary>
    internal static (string Key, string Words, LocalDate Day)[] Around(LocalDate birthday, int age) =>
        [("EVE", $"the eve of the birthday of age {age}", birthday.PlusDays(-1)), ("BIRTHDAY", $"the birthday of age {age}", birthday)];

    /// <summary>The provisions on attaining an age.</summary>
    internal static string AgeAct(LocalDate born) => $"Age of Legal Capacity (Scotland) Act 1991 s.6({(born is { Month: 2, Day: 29 } ? 2 : 1)})";

    internal static string Compact(LocalDate day) => Civil.Iso(day).Replace("-", string.Empty, StringComparison.Ordinal);

    internal static string Spoken(LocalDate day) => $"{day.Day} {Months.Name(day.Month)} {Civil.Iso(day)[..4]}";
}
