using NodaTime;

namespace BoundaryCases;

/// <summary>The days on which the law changed: the day before, the first day of the new law, and the day after.</summary>
internal static class Commencements
{
    internal static CaseFile Cases()
    {
        var file = new CaseFile("commencements", "LAW", "The days on which the law changed.");
        LocalDate hearings = Civil.Date("2013-06-24");
        LocalDate permanence = Civil.Date("2009-09-28");
        LocalDate detention = Civil.Date("2024-08-28");

        var warrant = new Child(Civil.Date("2010-05-20"), new Spell(Basis.CpoOld, Civil.Date("2013-06-20"), Civil.Date("2013-06-26")));
        Around("CPO-OLD", "a child protection order made before", warrant, hearings, ["SC-ORD-13"], ["Children (Scotland) Act 1995 s.17(6)(c) as in force to 23 June 2013"], "V");

        var requirement = new Child(Civil.Date("2002-05-20"), new Spell(Basis.Sr, Civil.Date("2013-01-14"), Civil.Date("2013-12-20")));
        Around("SR", "a supervision requirement made before", requirement, hearings, ["SC-ORD-11"], ["SSI 2013/150"], "M");

        var accommodated = new Child(Civil.Date("2002-05-20"), new Spell(Basis.S25, Civil.Date("2013-01-14"), Civil.Date("2013-12-20")));
        Around("S25", "accommodation under section 25 begun before", accommodated, hearings, ["SC-ORD-1"], ["Children (Scotland) Act 1995 s.17(6)(a)"], "V");

        var responsibilities = new Child(Civil.Date("2000-05-20"), new Spell(Basis.Pro, Civil.Date("2006-10-06"), Civil.Date("2010-12-20")));
        Around("PRO", "a parental responsibilities order made before", responsibilities, permanence, ["SC-ORD-12"], ["SSI 2009/267"], "M");

        var first = new Child(Civil.Date("2000-05-20"), new Spell(Basis.Po, permanence, Civil.Date("2012-12-20")));
        Around("PO", "a permanence order made on that day", first, permanence, [], ["Adoption and Children (Scotland) Act 2007 s.80"], "V");

        var detained = new Child(Civil.Date("2009-05-20"), new Spell(Basis.S17A with { Deems = false }, Civil.Date("2024-08-01"), Civil.Date("2024-09-30")));
        var deemed = detained with { Spells = [detained.Spells[0] with { Basis = Basis.S17A }] };
        foreach ((string edge, string words, LocalDate day) in Days(detention))
        {
            file.Add($"S17A-{edge}", $"{words} section 17A came into force, detention in secure accommodation that began before", day, deemed.Facts(), [Expect.Status(day < detention ? detained : deemed, day), $"days: {{ from: 2024-08-01, to: 2024-09-30, looked_after: 0, deemed: {Expect.Count(detention, Civil.Date("2024-09-30"), deemed.Deemed)} }}"], day < detention ? [] : ["SC-LAC-6"], ["Children (Care and Justice) (Scotland) Act 2024 s.24(2)"], "V");
        }

        return file;

        void Around(string key, string words, Child child, LocalDate change, string[] rules, string[] cites, string confidence)
        {
            foreach ((string edge, string when, LocalDate day) in Days(change))
            {
                file.Add($"{key}-{edge}", $"{when} the law changed, {words}", day, child.Facts(), [Expect.Status(child, day)], [day < hearings ? "SC-LAC-2" : "SC-LAC-1", .. rules], cites, confidence);
            }
        }

        static (string, string, LocalDate)[] Days(LocalDate change) =>
            [("EVE", "The day before", change.PlusDays(-1)), ("FIRST", "The day on which", change), ("AFTER", "The day after the day on which", change.PlusDays(1))];
    }
}
