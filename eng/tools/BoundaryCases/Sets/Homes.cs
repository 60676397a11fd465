using NodaTime;

namespace BoundaryCases;

/// <summary>Each kind of home: the day before the move and the day of it, both ways; and section 25, which is never at home.</summary>
internal static class Homes
{
    private static readonly (string Type, string Words)[] Away =
    [
        ("KIN", "friends or relatives"), ("FOSLA", "the council's foster carers"), ("FOSPUR", "an agency's foster carers"), ("ADOPT", "prospective adopters"), ("OCOM", "another place in the community"),
        ("LAHOME", "a council's home"), ("VOLHOME", "a voluntary home"), ("RESSCH", "a residential school"), ("SECURE", "secure accommodation"), ("CRISIS", "crisis care"), ("ORES", "another residential place"),
    ];

    internal static CaseFile Cases()
    {
        var file = new CaseFile("homes", "HOME", "At home and away from home, at the day of the move.");
        LocalDate born = Civil.Date("2014-05-20");
        LocalDate first = Civil.Date("2025-09-01");
        LocalDate move = Civil.Date("2026-03-01");
        LocalDate last = Civil.Date("2026-06-30");
        foreach ((string type, string words) in Away)
        {
            var leaves = Supervised(new Living("HOME", first, move.PlusDays(-1)), new Living(type, move, last));
            var returns = Supervised(new Living(type, first, move.PlusDays(-1)), new Living("HOME", move, last));
            Add($"{type}-OUT-EVE", $"At home on the day before the move to {words}", leaves, move.PlusDays(-1));
            Add($"{type}-OUT", $"Away on the day of the move to {words}", leaves, move);
            Add($"{type}-BACK-EVE", $"Away on the last day with {words}", returns, move.PlusDays(-1));
            Add($"{type}-BACK", $"At home on the day of the return from {words}", returns, move);
            Add($"{type}-LAST", $"Away on the last day of the order, with {words}", leaves, last);
        }

        foreach (string type in Away.Select(a => a.Type).Prepend("HOME"))
        {
            // Regulation 8(2): a child accommodated under section 25 cannot be left with a parent.
            var child = new Child(born, new Spell(Basis.S25, first, last)) { Homes = [new Living(type, first, last)] };
            file.Add($"S25-{type}", $"Accommodated under section 25 is away from home where the list says {type}", move, child.Facts(), [Expect.Home(child, move), Expect.DaysByHome(child, Civil.Date("2026-02-01"), Civil.Date("2026-02-28")), type == "HOME" ? "warnings: [s25-recorded-at-home]" : "warnings: []"], ["SC-HOM-2"], ["Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) reg.8(2)"], "V");
        }

        return file;

        Child Supervised(params Living[] homes) => new(born, new Spell(Basis.Cso, first, last)) { Homes = homes };

        void Add(string key, string sentence, Child child, LocalDate day) =>
            file.Add(key, sentence, day, child.Facts(), [Expect.Home(child, day), Expect.DaysByHome(child, Civil.Date("2025-08-01"), Civil.Date("2026-07-31"))], ["SC-HOM-1", "SC-HOM-3"], ["Children's Hearings (Scotland) Act 2011 s.83(2)(a)"], "H");
    }
}
