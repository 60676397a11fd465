using NodaTime;

namespace BoundaryCases;

/// <summary>The Scottish Recommended Allowance by week at the birthdays on which it changes, and on the first and last days of its rates.</summary>
internal static class Allowances
{
    private const string Source = "Scottish Recommended Allowance, information for carers";

    internal static CaseFile Cases()
    {
        var file = new CaseFile("allowances", "ALLOWANCE", "The weekly allowance for foster and kinship carers.");
        ByAge(file);
        ByDate(file);
        return file;
    }

    // The national allowance, by week and age: 0 to 4, 5 to 10, 11 to 15, 16 and over.
    private static void ByAge(CaseFile file)
    {
        (int Age, int[] Years, string Before, string After)[] steps =
        [
            (5, [2018, 2019, 2020], "168.31", "195.81"), (11, [2012, 2013, 2014], "195.81", "195.81"), (16, [2007, 2008, 2009], "195.81", "268.41"),
        ];
        foreach ((int age, int[] years, string before, string after) in steps)
        {
            foreach (LocalDate born in years.Select(y => new LocalDate(y, 3, 1)).Concat(years.Where(Civil.IsLeap).Select(y => new LocalDate(y, 2, 29))).Append(new LocalDate(years[0], 12, 31)))
            {
                LocalDate birthday = Civil.Birthday(born, age);
                foreach ((string key, string words, LocalDate day) in Edges.Around(birthday, age))
                {
                    if (day < new LocalDate(2023, 4, 1) || day >= new LocalDate(2025, 4, 1))
                    {
                        // No rate, or one whose year was not read as certain.
                        continue;
                    }

                    var child = new Child(born, new Spell(Basis.Po, new(2021, 6, 2), new(2026, 3, 31))) { Homes = [new Living(age == 11 ? "KIN" : "FOSLA", new(2021, 6, 2), new(2026, 3, 31))] };
                    file.Add($"{age}-{Edges.Compact(born)}-{key}", $"Born on {Edges.Spoken(born)}, the weekly allowance on {words}", day, child.Facts(), [$"amounts: {{ sra.weekly: {(day < birthday ? before : after)} }}"], ["SC-SRA-1"], [Source, Edges.AgeAct(born)], day < new LocalDate(2024, 4, 1) ? "V" : "H");
                }
            }
        }
    }

    // The first day of the rates, and the first day for which none was read: last year's is not stretched.
    private static void ByDate(CaseFile file)
    {
        var child = new Child(new(2015, 5, 20), new Spell(Basis.Po, new(2021, 6, 2), new(2026, 12, 31))) { Homes = [new Living("FOSLA", new(2021, 6, 2), new(2026, 12, 31))] };
        foreach ((LocalDate day, string amount) in new[] { (new LocalDate(2023, 4, 1), "195.81"), (new LocalDate(2024, 3, 31), "195.81"), (new LocalDate(2026, 4, 1), "Unknown") })
        {
            file.Add($"RATE-{Edges.Compact(day)}", $"Aged 7 to 10, the weekly allowance on {Edges.Spoken(day)}", day, child.Facts(), [$"amounts: {{ sra.weekly: {amount} }}"], ["SC-SRA-1"], [Source], "V");
        }
    }
}
