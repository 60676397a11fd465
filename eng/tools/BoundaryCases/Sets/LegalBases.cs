using NodaTime;

namespace BoundaryCases;

/// <summary>Every legal basis: the day before, the first day, the last day, the day after, a gap of one day, the day of a decision and the day after it.</summary>
internal static class LegalBases
{
    private const string Definition = "Children (Scotland) Act 1995 s.17(6)";

    // The basis, the date of birth, its first and its last day. Short enough that no order ends by law in between.
    private static readonly (string Key, Basis Basis, string Born, string First, string Last)[] Table =
    [
        ("S25", Basis.S25, "2014-05-20", "2025-10-06", "2025-12-19"),
        ("CSO", Basis.Cso, "2014-05-20", "2025-10-06", "2026-03-27"),
        ("ICSO", Basis.Icso, "2014-05-20", "2025-10-06", "2025-10-20"),
        ("SR", Basis.Sr, "2002-05-20", "2010-10-06", "2011-03-25"),
        ("PO", Basis.Po, "2014-05-20", "2019-10-07", "2026-03-27"),
        ("PRO", Basis.Pro, "2000-05-20", "2006-10-06", "2009-03-27"),
        ("XUK", Basis.Xuk, "2014-05-20", "2025-10-06", "2026-03-27"),
        ("CPO-OLD", Basis.CpoOld, "2010-05-20", "2012-10-08", "2012-10-12"),
        ("CPO", Basis.Cpo, "2020-05-20", "2026-01-05", "2026-01-09"),
        ("CPO-ELSEWHERE", Basis.CpoElsewhere, "2020-05-20", "2026-01-05", "2026-01-09"),
        ("S17A", Basis.S17A, "2009-05-20", "2025-10-06", "2026-01-30"),
        ("CPSA44", Basis.Cpsa44, "2011-05-20", "2025-10-06", "2025-11-05"),
        ("MEO", Basis.Meo, "2014-05-20", "2025-10-06", "2025-10-20"),
        ("WSA", Basis.Wsa, "2014-05-20", "2025-10-06", "2025-10-08"),
        ("CAO", Basis.Cao, "2014-05-20", "2025-10-06", "2025-10-08"),
        ("KCO", Basis.Kco, "2014-05-20", "2019-10-07", "2026-03-27"),
        ("RES", Basis.Res, "2014-05-20", "2019-10-07", "2026-03-27"),
        ("ADOPT", Basis.Adopt, "2014-05-20", "2025-10-06", "2026-03-27"),
        ("CPR", Basis.Cpr, "2014-05-20", "2025-10-06", "2026-03-27"),
        ("S22", Basis.S22, "2014-05-20", "2025-10-06", "2026-03-27"),
        ("CC", Basis.Cc, "2009-05-20", "2025-10-06", "2026-03-27"),
        ("LAEUK", Basis.Laeuk, "2014-05-20", "2025-10-06", "2026-03-27"),
    ];

    internal static CaseFile Cases()
    {
        var file = new CaseFile("legal-bases", "BASIS", "Every legal basis at its edges.");
        foreach ((string key, Basis basis, string bornText, string firstText, string lastText) in Table)
        {
            LocalDate born = Civil.Date(bornText);
            LocalDate first = Civil.Date(firstText);
            LocalDate last = Civil.Date(lastText);
            LocalDate after = last.PlusDays(1);
            // What is no council's order names no council.
            string? authority = basis.Limb is not null || basis.Deems ? "FIF" : null;
            var once = new Child(born, new Spell(basis, first, last) { Authority = authority });
            var twice = new Child(born, new Spell(basis, first, last) { Authority = authority }, new Spell(basis, after.PlusDays(1), after.PlusDays(8)) { Authority = authority });
            var decided = new Child(born, Spell.Ended(basis, first, after) with { Authority = authority });

            Add("EVE", $"The day before {basis.Words} began", once, first.PlusDays(-1));
            Add("FIRST", $"The first day of {basis.Words}", once, first);
            if (basis == Basis.Adopt)
            {
                // It is made once, for good.
                continue;
            }

            Add("LAST", $"The last day of {basis.Words}", once, last);
            Add("AFTER", $"The day after {basis.Words} ended", once, after);
            Add("GAP", $"One day between two spells of {basis.Words}", twice, after);
            Add("RETURN", $"The first day after a gap of one day, again {basis.Words}", twice, after.PlusDays(1));
            Add("DECIDED", $"The day of the decision that ended {basis.Words}", decided, after);
            Add("DECIDED-AFTER", $"The day after the decision that ended {basis.Words}", decided, after.PlusDays(1));

            void Add(string edge, string sentence, Child child, LocalDate day)
            {
                string definition = day < Civil.Date("2013-06-24") ? "SC-LAC-2" : "SC-LAC-1";
                // What ended is a reason only where it was a limb.
                bool isReason = child.Spells.Any(s => s.From <= day && (s.RunsOn(day) || basis.Limb is not null));
                file.Add($"{key}-{edge}", sentence, day, child.Facts(), [Expect.Status(child, day)], isReason ? [definition, basis.Rule] : [definition], basis.Cite.StartsWith(Definition, StringComparison.Ordinal) ? [basis.Cite] : [Definition, basis.Cite], child.Sure(basis.Confidence));
            }
        }

        return file;
    }
}
