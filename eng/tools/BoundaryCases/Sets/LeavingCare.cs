using NodaTime;

namespace BoundaryCases;

/// <summary>What follows from care at 16 and later: its ages at their edges, care that just reached the 16th birthday and care that did not, and the days on which each came into force.</summary>
internal static class LeavingCare
{
    private static readonly string[] Aftercare = ["Children (Scotland) Act 1995 s.29(1), (2)", "Children and Young People (Scotland) Act 2014 s.57(1)"];
    private static readonly LocalDate Since2015 = new(2015, 4, 1);
    private static readonly LocalDate Since2018 = new(2018, 4, 1);

    internal static CaseFile Cases()
    {
        var file = new CaseFile("leaving-care", "LEAVING", "Leaving care: ages, the 16th birthday, commencements.");
        foreach (LocalDate born in Edges.Births(2004).Concat(Edges.Births(2008).Take(3)))
        {
            LocalDate sixteenth = Civil.Birthday(born, 16);
            foreach ((string key, string words, Spell spell) in Edges.Endings(Basis.Cso, sixteenth.PlusDays(-200), sixteenth))
            {
                var child = AtHome(born, spell);
                LocalDate later = sixteenth.PlusDays(30);
                Add($"SIXTEEN-{Edges.Compact(born)}-{key}", $"Born on {Edges.Spoken(born)}, the 16th birthday, {words}", child, later, ["SC-AC-1", "SC-CP-1"]);
            }
        }

        // Care at 16 and 17 at home, so that nothing is continued; the ages at which each duty begins and ends.
        foreach (LocalDate born in Edges.Births(2004))
        {
            LocalDate sixteenth = Civil.Birthday(born, 16);
            var left = AtHome(born, new Spell(Basis.Cso, sixteenth.PlusDays(-100), sixteenth.PlusDays(200)));
            var stayed = AtHome(born, new Spell(Basis.Po, sixteenth.PlusDays(-100), Civil.Birthday(born, 18).PlusDays(-1)));
            foreach (int age in new[] { 16, 18, 19 })
            {
                foreach ((string key, string words, LocalDate day) in Edges.Around(Civil.Birthday(born, age), age))
                {
                    Add($"LEFT-{Edges.Compact(born)}-{age}-{key}", $"Born on {Edges.Spoken(born)}, supervised at home at 16, on {words}", left, day, ["SC-AC-1", "SC-CP-1"]);
                    if (age == 18)
                    {
                        Add($"STAYED-{Edges.Compact(born)}-{age}-{key}", $"Born on {Edges.Spoken(born)}, under a permanence order at home to 18, on {words}", stayed, day, ["SC-AC-1", "SC-CP-1"]);
                    }
                }
            }
        }

        // Born on the last day of 1998, 28 February and 1 March 1999, 29 February 2000: 26 and 27 within the law that was read.
        foreach (LocalDate born in new LocalDate[] { new(1998, 12, 31), new(1999, 2, 28), new(1999, 3, 1), new(2000, 2, 29) })
        {
            var left = AtHome(born, new Spell(Basis.Cso, Civil.Birthday(born, 16).PlusDays(10), Civil.Birthday(born, 16).PlusDays(200)));
            foreach ((string key, string words, LocalDate day) in Edges.Around(Civil.Birthday(born, 26), 26))
            {
                Add($"LEFT-{Edges.Compact(born)}-26-{key}", $"Born on {Edges.Spoken(born)}, supervised at home at 16, on {words}", left, day, ["SC-AC-2", "SC-CP-1", "SC-CT-1"]);
            }
        }

        // Continuing care to the eve of 21; no aftercare while it is given.
        foreach (LocalDate born in Edges.Births(2004))
        {
            LocalDate eighteenth = Civil.Birthday(born, 18);
            LocalDate end = Civil.Birthday(born, 21);
            foreach ((string key, string words, LocalDate day) in Edges.Around(end, 21))
            {
                var child = new Child(born, new Spell(Basis.Po, eighteenth.PlusDays(-700), eighteenth.PlusDays(-1)), new Spell(Basis.Cc, eighteenth, end.PlusDays(-1)))
                {
                    Homes = [new Living("FOSLA", eighteenth.PlusDays(-700), end.PlusDays(-1))],
                };
                file.Add(
                    $"CONTINUING-{Edges.Compact(born)}-{key}",
                    $"Born on {Edges.Spoken(born)}, in continuing care on {words}",
                    day,
                    [.. child.Facts(), "events: []"],
                    [Expect.Answers("entitlements", ("continuing-care", day < end), ("aftercare-application", day >= end), ("corporate-parenting", true))],
                    ["SC-CC-4", day < end ? "SC-AC-3" : "SC-AC-2"],
                    ["Children (Scotland) Act 1995 ss.26A, 29(2A)", "SSI 2015/158 art.3", Edges.AgeAct(born)],
                    "V");
            }
        }

        // The first day of each, for somebody who met its conditions the day before.
        var before = AtHome(new(1997, 6, 10), new Spell(Basis.Cso, new(2013, 7, 1), new(2014, 3, 31)));
        foreach (LocalDate day in new[] { Since2015.PlusDays(-1), Since2015 })
        {
            file.Add($"LAW-CORPORATE-{Edges.Compact(day)}", $"Supervised at home at 16, the duties of corporate parents on {Edges.Spoken(day)}", day, [.. before.Facts(), "events: []"], [Expect.Answers("entitlements", ("corporate-parenting", Corporate(before, day)))], ["SC-CP-1"], ["Children and Young People (Scotland) Act 2014 s.57(1)"], "V");
        }

        foreach (LocalDate day in new[] { Since2018.PlusDays(-1), Since2018 })
        {
            file.Add($"LAW-COUNCIL-TAX-{Edges.Compact(day)}", $"Supervised at home at 16, the council tax disregard on {Edges.Spoken(day)}", day, [.. before.Facts(), "events: []"], [Expect.Answers("entitlements", ("council-tax", CouncilTax(before, day)))], ["SC-CT-1"], ["SSI 2018/39"], "V");
        }

        // Detention in secure accommodation counts for the 2014 Act since 28 August 2024, and never for the council tax.
        LocalDate detention = new(2024, 8, 28);
        var detained = new Child(new(2007, 6, 10), new Spell(Basis.S17A, new(2024, 8, 1), new(2024, 10, 31)));
        foreach (LocalDate day in new[] { detention.PlusDays(-1), detention })
        {
            file.Add($"LAW-DETAINED-{Edges.Compact(day)}", $"Detained in secure accommodation at 17, the duties of corporate parents on {Edges.Spoken(day)}", day, [.. detained.Facts(), "events: []"], [Expect.Answers("entitlements", ("corporate-parenting", day >= detention), ("asn-presumption", false))], ["SC-CP-1"], ["Children and Young People (Scotland) Act 2014 ss.57(1), 97(2)", "Children (Care and Justice) (Scotland) Act 2024 s.24"], "V");
        }

        // The payment is made since 1 April 2026; its conditions were not all read.
        LocalDate payment = new(2026, 4, 1);
        var leaver = new Child(new(2008, 6, 10), new Spell(Basis.Po, new(2015, 1, 5), new(2025, 12, 31))) { Homes = [new Living("FOSLA", new(2015, 1, 5), new(2025, 12, 31))] };
        file.Add("LAW-PAYMENT-20260331", "Left foster care at 17, the Care Leaver Payment the day before it was made", payment.PlusDays(-1), [.. leaver.Facts(), "events: []"], ["entitlements: { care-leaver-payment: \"No\" }"], ["SC-CLP-1"], ["Care Leaver Payment (Scotland) Regulations 2026"], "H");
        file.Add("LAW-PAYMENT-20260401", "Left foster care at 17, the Care Leaver Payment on its first day, its conditions not all read", payment, [.. leaver.Facts(), "events: []"], ["entitlements: { care-leaver-payment: Unknown }"], ["SC-CLP-1"], ["Care Leaver Payment (Scotland) Regulations 2026"], "H");

        return file;

        void Add(string key, string sentence, Child child, LocalDate day, string[] rules)
        {
            (string Code, Func<LocalDate, bool> Holds)[] asked =
            [
                ("aftercare-duty", d => Duty(child, d)), ("aftercare-application", d => Application(child, d)), ("corporate-parenting", d => Corporate(child, d)), ("council-tax", d => CouncilTax(child, d)),
            ];
            // On the day of the decision itself the child was both: looked after for a part of it, and no longer. Its windows are not asked for their first day.
            bool decided = child.Spells.Any(s => s.EndedOn is not null);
            string[] windows = [.. asked.Select(a => Expect.Window(a.Code, day, a.Holds, withStart: !decided)).OfType<string>()];
            file.Add(
                key,
                sentence,
                day,
                [.. child.Facts(), "events: []"],
                [Expect.Answers("entitlements", [.. asked.Select(a => (a.Code, a.Holds(day)))]), .. windows.Length == 0 ? Array.Empty<string>() : [$"windows: {{ {string.Join(", ", windows)} }}"]],
                rules,
                [.. Aftercare, "SSI 2018/39", Edges.AgeAct(child.Born)],
                child.Sure("V"));
        }
    }

    /// <summary>1995 Act s.29(1): 16 to 18, looked after on the 16th birthday or later, and no longer.</summary>
    private static bool Duty(Child child, LocalDate day) =>
        day >= Since2015 && Aged(child, day, 16, 19) && HadCare(child, day) && !child.LookedAfter(day);

    /// <summary>1995 Act s.29(2): the same from 19 to 25.</summary>
    private static bool Application(Child child, LocalDate day) =>
        day >= Since2015 && Aged(child, day, 19, 26) && HadCare(child, day) && !child.LookedAfter(day);

    /// <summary>2014 Act s.57(1): every looked-after child, and under 26 who was looked after on the 16th birthday or later.</summary>
    private static bool Corporate(Child child, LocalDate day) =>
        day >= Since2015 && (child.LookedAfter(day) || (Aged(child, day, 16, 26) && HadCare(child, day)));

    /// <summary>SSI 2018/39: 18 to 25, looked after on the 16th birthday or later, and no longer.</summary>
    private static bool CouncilTax(Child child, LocalDate day) =>
        day >= Since2018 && Aged(child, day, 18, 26) && HadCare(child, day) && !child.LookedAfter(day);

    private static bool Aged(Child child, LocalDate day, int from, int before) => day >= Civil.Birthday(child.Born, from) && day < Civil.Birthday(child.Born, before);

    private static bool HadCare(Child child, LocalDate day) => child.TouchedBetween(Civil.Birthday(child.Born, 16), day);

    private static Child AtHome(LocalDate born, Spell spell) => new(born, spell) { Homes = [new Living("HOME", spell.From, spell.LastDay)] };
}
