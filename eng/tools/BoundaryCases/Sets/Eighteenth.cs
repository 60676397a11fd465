using NodaTime;

namespace BoundaryCases;

/// <summary>The eve of the 18th birthday and the birthday, under every basis of s.17(6), for births at the end of February and of the year.</summary>
internal static class Eighteenth
{
    private static readonly string[] Births = ["2007-02-28", "2007-03-01", "2007-12-31", "2008-02-28", "2008-02-29", "2008-03-01"];

    internal static CaseFile Cases()
    {
        var file = new CaseFile("eighteenth-birthday", "EIGHTEEN", "The 18th birthday ends every limb.");
        foreach (Basis basis in new[] { Basis.S25, Basis.Cso, Basis.Icso, Basis.Po, Basis.Xuk })
        {
            foreach (string text in Births)
            {
                LocalDate born = Civil.Date(text);
                LocalDate birthday = Civil.Birthday(born, 18);
                LocalDate first = birthday.PlusDays(-10);
                var child = new Child(born, new Spell(basis, first, birthday.PlusDays(5)));
                bool leap = born is { Month: 2, Day: 29 };
                string[] rules = leap ? ["SC-INT-9", "SC-INT-2"] : ["SC-INT-9"];
                string[] cites = ["Children (Scotland) Act 1995 s.93(2)(a)", $"Age of Legal Capacity (Scotland) Act 1991 s.6({(leap ? 2 : 1)})"];
                string dates = $"dates: {{ attains.18: {Civil.Iso(birthday)} }}";
                string key = $"{basis.Code}-{text.Replace("-", string.Empty, StringComparison.Ordinal)}";
                foreach ((string edge, string words, LocalDate day) in new[] { ("EVE", "the eve of the 18th birthday", birthday.PlusDays(-1)), ("BIRTHDAY", "the 18th birthday", birthday) })
                {
                    file.Add($"{key}-{edge}", $"{char.ToUpperInvariant(words[0])}{words[1..]} under {basis.Words}, born on {born.Day} {Months.Name(born.Month)}", day, child.Facts(), [Expect.Status(child, day), Expect.Days(child, first, birthday.PlusDays(20)), dates], rules, cites, "H");
                }
            }
        }

        return file;
    }
}
