using NodaTime;

namespace BoundaryCases;

/// <summary>The dates at whose beginning ages are attained, for births around the end of February and the end of a year.</summary>
internal static class Birthdays
{
    private static readonly int[] Ages = [1, 2, 4, 5, 12, 16, 18, 19, 20, 21, 25, 26, 27];

    private static readonly string[] Births =
    [
        "2000-02-29", "2004-02-28", "2004-02-29", "2004-03-01", "2007-02-28", "2007-03-01", "2007-12-31", "2008-01-01", "2008-02-29", "2012-02-29", "2096-02-29",
    ];

    internal static CaseFile Cases()
    {
        var file = new CaseFile("birthdays", "BIRTHDAY", "Ages in law.");
        foreach (string text in Births)
        {
            LocalDate born = Civil.Date(text);
            bool leap = born is { Month: 2, Day: 29 };
            string dates = string.Join(", ", Ages.Select(age => $"attains.{age}: {Civil.Iso(Civil.Birthday(born, age))}"));
            file.Add(text.Replace("-", string.Empty, StringComparison.Ordinal), $"Born on {born.Day} {Months.Name(born.Month)} {text[..4]}, attains each age", born.PlusDays(400), [$"born: {text}", "episodes: []"], [$"dates: {{ {dates} }}"], leap ? ["SC-INT-1", "SC-INT-2"] : ["SC-INT-1"], [$"Age of Legal Capacity (Scotland) Act 1991 s.6({(leap ? 2 : 1)})"], "V");
        }

        return file;
    }
}
