using NodaTime;

namespace BoundaryCases;

/// <summary>Two limbs beside each other: apart by two days and by one, end to end, over one day, over many, one inside the other; one council and two.</summary>
internal static class Overlaps
{
    internal static CaseFile Cases()
    {
        var file = new CaseFile("overlaps", "OVERLAP", "Two limbs and their authorities.");
        LocalDate first = Civil.Date("2025-09-01");
        LocalDate last = Civil.Date("2025-11-30");
        (string Key, string Words, LocalDate From, LocalDate To)[] seconds =
        [
            ("GAP2", "two days apart", last.PlusDays(3), last.PlusDays(60)),
            ("GAP1", "one day apart", last.PlusDays(2), last.PlusDays(60)),
            ("JOINED", "end to end", last.PlusDays(1), last.PlusDays(60)),
            ("ONE-DAY", "sharing one day", last, last.PlusDays(60)),
            ("MANY", "sharing a month", last.PlusDays(-29), last.PlusDays(60)),
            ("INSIDE", "one inside the other", first.PlusDays(10), last.PlusDays(-10)),
            ("SAME", "on the same days", first, last),
        ];
        foreach ((string key, string words, LocalDate from, LocalDate to) in seconds)
        {
            foreach ((string council, string councils) in new[] { ("GLG", "one council"), ("RFW", "two councils") })
            {
                var child = new Child(Civil.Date("2014-05-20"), new Spell(Basis.S25, first, last) { Authority = "GLG" }, new Spell(Basis.Cso, from, to) { Authority = council });
                LocalDate[] days = [.. new[] { first.PlusDays(-1), from.PlusDays(-1), from, last, last.PlusDays(1), to, to.PlusDays(1) }.Distinct().Order()];
                foreach (LocalDate day in days)
                {
                    file.Add($"{key}-{council}-{Civil.Iso(day).Replace("-", string.Empty, StringComparison.Ordinal)}", $"Section 25 and a supervision order of {councils}, {words}, on {day.Day} {Months.Name(day.Month)}", day, child.Facts(), [Expect.StatusWithAuthorities(child, day), Expect.Days(child, Civil.Date("2025-08-01"), Civil.Date("2026-07-31"))], ["SC-LAC-1", "SC-LAC-3"], ["Children (Scotland) Act 1995 s.17(6)"], "V");
                }
            }
        }

        return file;
    }
}
