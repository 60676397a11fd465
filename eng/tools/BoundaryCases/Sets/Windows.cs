using NodaTime;

namespace BoundaryCases;

/// <summary>Days looked after in a window: care that ends or begins on the days beside its edges, a window of one day, a window over 29 February.</summary>
internal static class Windows
{
    internal static CaseFile Cases()
    {
        var file = new CaseFile("day-counts", "DAYS", "Days looked after at the edges of a window.");
        (string Key, string Words, LocalDate From, LocalDate To)[] windows =
        [
            ("YEAR", "the year from 1 August 2025", Civil.Date("2025-08-01"), Civil.Date("2026-07-31")),
            ("LEAP", "the year with 29 February 2024", Civil.Date("2023-08-01"), Civil.Date("2024-07-31")),
            ("FEBRUARY", "February of a leap year", Civil.Date("2024-02-01"), Civil.Date("2024-02-29")),
            ("ONE", "a window of one day", Civil.Date("2024-02-29"), Civil.Date("2024-02-29")),
        ];
        foreach ((string key, string words, LocalDate from, LocalDate to) in windows)
        {
            (string Key, string Words, Spell[] Spells)[] care =
            [
                ("BEFORE", "ends on the day before", [Care(from.PlusDays(-40), from.PlusDays(-1))]),
                ("INTO", "ends on its first day", [Care(from.PlusDays(-40), from)]),
                ("DECIDED-INTO", "is ended by a hearing on its first day", [Spell.Ended(Basis.Cso, from.PlusDays(-40), from)]),
                ("DECIDED-SECOND", "is ended by a hearing on the day after its first", [Spell.Ended(Basis.Cso, from.PlusDays(-40), from.PlusDays(1))]),
                ("OUT", "begins on its last day", [Care(to, to.PlusDays(40))]),
                ("AFTER", "begins on the day after", [Care(to.PlusDays(1), to.PlusDays(40))]),
                ("ACROSS", "runs across it", [Care(from.PlusDays(-1), to.PlusDays(1))]),
                ("BOTH", "ends on its first day and begins again on its last", [Care(from.PlusDays(-40), from), Care(to, to.PlusDays(40))]),
                ("TWICE", "runs across it by two orders at once", [Care(from.PlusDays(-1), to.PlusDays(1)), new Spell(Basis.Po, from.PlusDays(-40), to.PlusDays(40))]),
            ];
            foreach ((string edge, string sentence, Spell[] spells) in care)
            {
                var child = new Child(Civil.Date("2014-05-20"), spells);
                file.Add($"{key}-{edge}", $"Over {words}, care that {sentence}", to, child.Facts(), [Expect.Status(child, to), Expect.Days(child, from, to)], [], ["Children (Scotland) Act 1995 s.17(6)"], "H");
            }
        }

        // The 18th birthday and the birth cut a window as the law does.
        foreach (string text in new[] { "2008-02-28", "2008-02-29", "2008-03-01" })
        {
            LocalDate born = Civil.Date(text);
            var child = new Child(born, new Spell(Basis.Po, Civil.Date("2020-01-06"), Civil.Date("2026-03-31")));
            file.Add($"EIGHTEEN-{text.Replace("-", string.Empty, StringComparison.Ordinal)}", $"March 2026 and the last days of February, born on {born.Day} {Months.Name(born.Month)} 2008", Civil.Date("2026-03-31"), child.Facts(), [Expect.Status(child, Civil.Date("2026-03-31")), Expect.Days(child, Civil.Date("2026-02-26"), Civil.Date("2026-03-31"))], ["SC-INT-9"], ["Children (Scotland) Act 1995 s.93(2)(a)", "Age of Legal Capacity (Scotland) Act 1991 s.6"], "H");
        }

        return file;

        static Spell Care(LocalDate from, LocalDate to) => new(Basis.Cso, from, to);
    }
}
