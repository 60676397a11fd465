using NodaTime;

namespace BoundaryCases;

/// <summary>What follows from care at school age and before: at two, since five and twelve, on 31 July; and the first days of the duties.</summary>
internal static class SchoolAge
{
    internal static CaseFile Cases()
    {
        var file = new CaseFile("school-age", "SCHOOLAGE", "Early learning, the fund, statistics: ages and days at their edges.");
        EarlyLearning(file);
        Deferral(file);
        Since(file);
        Fund(file);
        Support(file);
        return file;
    }

    // 2014 Act s.47(3): two or over, and looked after at any time since the second birthday.
    private static void EarlyLearning(CaseFile file)
    {
        string[] cites = ["Children and Young People (Scotland) Act 2014 s.47(3)"];
        foreach (LocalDate born in Edges.Births(2024))
        {
            LocalDate second = Civil.Birthday(born, 2);
            foreach ((string key, string words, Spell spell) in Edges.Endings(Basis.S25, second.PlusDays(-150), second))
            {
                var child = new Child(born, spell);
                LocalDate day = second.PlusDays(20);
                Add($"ELC2-{Edges.Compact(born)}-{key}", $"Born on {Edges.Spoken(born)}, the second birthday, {words}", child, day);
            }

            var inCare = new Child(born, new Spell(Basis.S25, second.PlusDays(-150), second.PlusDays(60)));
            foreach ((string key, string words, LocalDate day) in Edges.Around(second, 2))
            {
                Add($"ELC2-{Edges.Compact(born)}-{key}", $"Born on {Edges.Spoken(born)}, in care on {words}", inCare, day);
            }
        }

        void Add(string key, string sentence, Child child, LocalDate day)
        {
            LocalDate second = Civil.Birthday(child.Born, 2);
            file.Add(key, sentence, day, [.. child.Facts(), "schooling: none", "events: []"], [Expect.Answers("entitlements", ("elc-2", day >= second && child.TouchedBetween(second, day)))], ["SC-ELC-1"], [.. cites, Edges.AgeAct(child.Born)], child.Sure("V"));
        }
    }

    // SSI 2014/196: not yet five on the council's commencement date.
    private static void Deferral(CaseFile file)
    {
        LocalDate commencement = new(2026, 8, 19);
        foreach (LocalDate born in new LocalDate[] { new(2021, 8, 18), new(2021, 8, 19), new(2021, 8, 20), new(2021, 12, 31), new(2022, 1, 1), new(2022, 2, 28) })
        {
            file.Add($"DEFER-{Edges.Compact(born)}", $"Born on {Edges.Spoken(born)}, {(Civil.Birthday(born, 5) <= commencement ? "five" : "four")} on the council's commencement date", new(2026, 5, 1), [$"born: {Civil.Iso(born)}", "episodes: []", "schooling: { authority: FIF, stage: ELC, commencement_date: 2026-08-19 }", "events: []"], [Expect.Answers("entitlements", ("elc-deferral", Civil.Birthday(born, 5) > commencement))], ["SC-ELC-8"], ["SSI 2014/196 art.2(6)", Edges.AgeAct(born)], "V");
        }
    }

    // Looked after at any point since turning five, and since turning twelve.
    private static void Since(CaseFile file)
    {
        foreach ((int age, int leapYear) in new[] { (5, 2016), (12, 2008), (12, 2012) })
        {
            foreach (LocalDate born in Edges.Births(leapYear))
            {
                LocalDate birthday = Civil.Birthday(born, age);
                foreach ((string key, string words, Spell spell) in Edges.Endings(Basis.Cso, birthday.PlusDays(-200), birthday))
                {
                    var child = new Child(born, spell);
                    LocalDate day = birthday.PlusDays(40);
                    file.Add(
                        $"SINCE-{age}-{Edges.Compact(born)}-{key}",
                        $"Born on {Edges.Spoken(born)}, the birthday of age {age}, {words}",
                        day,
                        [.. child.Facts(), "events: []"],
                        [Expect.Answers("care_experienced", ("cecyp-spend", true), ("stats-since-5", child.TouchedBetween(Civil.Birthday(born, 5), day)), ("stats-since-12", child.TouchedBetween(Civil.Birthday(born, 12), day)))],
                        ["SC-CE-1", "SC-CE-6"],
                        ["Education Outcomes for Looked After Children 2022/23", Edges.AgeAct(born)],
                        child.Sure("V"));
                }
            }
        }
    }

    // Looked after on 31 July, aged 5 to 15 on it; the reference day of a case is the last 31 July on or before its day.
    private static void Fund(CaseFile file)
    {
        string[] cites = ["CECYP Fund national operational guidance 2022"];
        LocalDate reference = new(2025, 7, 31);
        foreach (LocalDate born in new LocalDate[] { new(2020, 7, 30), new(2020, 7, 31), new(2020, 8, 1), new(2009, 7, 30), new(2009, 7, 31), new(2009, 8, 1), new(2020, 2, 29), new(2012, 2, 29) })
        {
            Add($"FUND-BORN-{Edges.Compact(born)}", $"Born on {Edges.Spoken(born)}, looked after on 31 July 2025", new Child(born, new Spell(Basis.Cso, new(2025, 5, 1), new(2026, 4, 30))), reference);
        }

        (string Key, string Words, Spell Spell)[] care =
        [
            ("TO-30", "care to 30 July", new Spell(Basis.Cso, new(2025, 5, 1), reference.PlusDays(-1))),
            ("TO-31", "care to 31 July", new Spell(Basis.Cso, new(2025, 5, 1), reference)),
            ("DECIDED-30", "care ended by a hearing on 30 July", Spell.Ended(Basis.Cso, new(2025, 5, 1), reference.PlusDays(-1))),
            ("DECIDED-31", "care ended by a hearing on 31 July", Spell.Ended(Basis.Cso, new(2025, 5, 1), reference)),
            ("FROM-31", "care from 31 July", new Spell(Basis.Cso, reference, new(2026, 3, 1))),
            ("FROM-1", "care from 1 August", new Spell(Basis.Cso, reference.PlusDays(1), new(2026, 3, 1))),
        ];
        foreach ((string key, string words, Spell spell) in care)
        {
            var child = new Child(new(2014, 5, 20), spell);
            Add($"FUND-{key}", $"Aged 11, {words}, asked on 31 July 2025", child, reference);
            Add($"FUND-{key}-YEAR", $"Aged 11, {words}, asked on the last day before the next 31 July", child, new(2026, 7, 30));
            Add($"FUND-{key}-NEXT", $"Aged 11, {words}, asked on the next 31 July", child, new(2026, 7, 31));
        }

        // Who may benefit: to the day before 26; 'aged 0 to 26' leaves the 27th year to a decision; no from 27.
        foreach (LocalDate born in new LocalDate[] { new(1998, 12, 31), new(1999, 2, 28), new(1999, 3, 1), new(2000, 2, 29) })
        {
            var child = new Child(born, new Spell(Basis.S25, new(2008, 3, 3), new(2009, 1, 30)));
            foreach (int age in new[] { 26, 27 })
            {
                foreach ((string key, string words, LocalDate day) in Edges.Around(Civil.Birthday(born, age), age))
                {
                    string answer = day < Civil.Birthday(born, 26) ? "\"Yes\"" : day < Civil.Birthday(born, 27) ? "NeedsDecision" : "\"No\"";
                    file.Add($"BENEFIT-{Edges.Compact(born)}-{age}-{key}", $"Born on {Edges.Spoken(born)}, in care as a child, whether the fund may be used on {words}", day, [.. child.Facts(), "events: []"], [$"entitlements: {{ cecyp-may-benefit: {answer} }}"], ["SC-CEF-3", "SC-READ-11"], [.. cites, Edges.AgeAct(born)], answer == "NeedsDecision" ? "M" : "V");
                }
            }
        }

        void Add(string key, string sentence, Child child, LocalDate day)
        {
            LocalDate on = day.Month >= 8 || day is { Month: 7, Day: 31 } ? new LocalDate(day.Year, 7, 31) : new LocalDate(day.Year - 1, 7, 31);
            bool counts = child.Touched(on) && on >= Civil.Birthday(child.Born, 5) && on < Civil.Birthday(child.Born, 16);
            file.Add(key, sentence, day, child.Facts(), [Expect.Answers("entitlements", ("cecyp-allocation", counts))], ["SC-CEF-5"], cites, "M");
        }
    }

    // 2004 Act s.1(1A): looked after on the day; since 14 November 2010. The 2014 Act's early learning: since 1 August 2014.
    private static void Support(CaseFile file)
    {
        string[] cites = ["Education (Additional Support for Learning) (Scotland) Act 2004 s.1(1A)"];
        var pupil = new Child(new(2002, 5, 20), new Spell(Basis.S25, new(2010, 9, 6), new(2010, 12, 17)));
        LocalDate since = new(2010, 11, 14);
        foreach ((string key, LocalDate day) in new[] { ("LAW-EVE", since.PlusDays(-1)), ("LAW-FIRST", since), ("LAST", new LocalDate(2010, 12, 17)), ("AFTER", new LocalDate(2010, 12, 18)) })
        {
            file.Add($"SUPPORT-{key}", $"Accommodated in autumn 2010, the presumption of additional support needs on {Edges.Spoken(day)}", day, [.. pupil.Facts(), "events: []"], [Expect.Answers("entitlements", ("asn-presumption", day >= since && pupil.LookedAfter(day)))], ["SC-ASN-1"], cites, "H");
        }

        foreach (Basis basis in new[] { Basis.S25, Basis.Cso, Basis.Po })
        {
            foreach (LocalDate born in Edges.Births(2008))
            {
                LocalDate birthday = Civil.Birthday(born, 18);
                var child = new Child(born, new Spell(basis, birthday.PlusDays(-90), birthday.PlusDays(90)));
                foreach ((string key, string words, LocalDate day) in Edges.Around(birthday, 18))
                {
                    file.Add($"SUPPORT-{basis.Code}-{Edges.Compact(born)}-{key}", $"Born on {Edges.Spoken(born)}, {basis.Words}, the presumption on {words}", day, [.. child.Facts(), "schooling: { authority: FIF, stage: S6 }", "events: []"], [Expect.Answers("entitlements", ("asn-presumption", child.LookedAfter(day)))], ["SC-ASN-1", "SC-INT-9"], [.. cites, "Children (Scotland) Act 1995 s.93(2)(a)"], "H");
                }
            }
        }

        var two = new Child(new(2012, 3, 15), new Spell(Basis.S25, new(2013, 9, 2), new(2014, 12, 19)));
        LocalDate learning = new(2014, 8, 1);
        foreach (LocalDate day in new[] { learning.PlusDays(-1), learning })
        {
            file.Add($"LEARNING-LAW-{Edges.Compact(day)}", $"In care at two, early learning on {Edges.Spoken(day)}", day, [.. two.Facts(), "schooling: none", "events: []"], [Expect.Answers("entitlements", ("elc-2", day >= learning))], ["SC-ELC-1"], ["Children and Young People (Scotland) Act 2014 s.47"], "V");
        }
    }
}
