using NodaTime;

namespace BoundaryCases;

/// <summary>Orders that nobody ends: the last day the law gives them, the day before it and the day after.</summary>
internal static class Expiry
{
    // A year less a day, a year with 29 February inside, month ends, 29 February itself, the change of a year.
    private static readonly string[] SupervisionMade =
    [
        "2022-02-28", "2023-02-28", "2024-02-28", "2024-02-29", "2023-03-01", "2024-03-01", "2023-04-30", "2024-08-31", "2023-12-31", "2024-01-01", "2024-11-30",
    ];

    // 22 days over the end of February of both kinds of year, over month ends and over the change of a year.
    private static readonly string[] InterimMade =
    [
        "2024-02-07", "2024-02-08", "2024-02-09", "2023-02-07", "2023-02-08", "2024-02-29", "2025-12-10", "2025-12-11", "2025-01-31", "2025-04-09", "2025-06-30",
    ];

    // Made, extended on (days after the making): on the day made, the day before the last, the last day, one day too late.
    private static readonly int[] ExtendedAfter = [0, 20, 21, 22];

    internal static CaseFile Cases()
    {
        var file = new CaseFile("order-expiry", "EXPIRY", "Orders that run out by law.");
        foreach (string text in SupervisionMade)
        {
            LocalDate made = Civil.Date(text);
            LocalDate last = Civil.YearAfter(made);
            var child = new Child(Civil.Date("2014-05-20"), new Spell(Basis.Cso, made, last) { Open = ", continued: []" });
            bool corresponds = last.Day == made.Day;
            Around(file, $"CSO-{Edges.Compact(made)}", $"A compulsory supervision order made on {Edges.Spoken(made)} and not continued", child, last, "SC-ORD-3", ["Children's Hearings (Scotland) Act 2011 s.83(7)", .. corresponds ? Array.Empty<string>() : ["Dodds v Walker [1981] 1 WLR 1027"]], corresponds ? "V" : "H");
        }

        foreach (string text in new[] { "2024-02-28", "2024-02-29", "2024-06-10" })
        {
            // Continued on the last day it could be, and a day too late.
            LocalDate made = Civil.Date(text);
            LocalDate last = Civil.YearAfter(made);
            LocalDate until = last.PlusDays(200);
            var inTime = new Child(Civil.Date("2014-05-20"), new Spell(Basis.Cso, made, until) { Open = $", continued: [ {{ on: {Civil.Iso(last)}, until: {Civil.Iso(until)} }} ]" });
            var late = new Child(Civil.Date("2014-05-20"), new Spell(Basis.Cso, made, last) { Open = $", continued: [ {{ on: {Civil.Iso(last.PlusDays(1))}, until: {Civil.Iso(until)} }} ]" });
            string[] cites = ["Children's Hearings (Scotland) Act 2011 s.83(7)"];
            Around(file, $"CSO-{Edges.Compact(made)}-CONTINUED", $"A supervision order made on {Edges.Spoken(made)} and continued on its last day", inTime, until, "SC-ORD-3", cites, "H");
            Around(file, $"CSO-{Edges.Compact(made)}-LATE", $"A supervision order made on {Edges.Spoken(made)} and continued a day too late", late, last, "SC-ORD-3", cites, "H");
        }

        foreach (string text in InterimMade)
        {
            LocalDate made = Civil.Date(text);
            var child = new Child(Civil.Date("2014-05-20"), new Spell(Basis.Icso, made, made.PlusDays(21)) { Open = ", extended: []" });
            Around(file, $"ICSO-{Edges.Compact(made)}", $"An interim order made on {Edges.Spoken(made)} and not extended", child, made.PlusDays(21), "SC-ORD-4", ["Children's Hearings (Scotland) Act 2011 s.86(3)"], "V");
        }

        foreach (int days in ExtendedAfter)
        {
            LocalDate made = Civil.Date("2024-02-08");
            LocalDate extended = made.PlusDays(days);
            LocalDate last = days <= 21 ? extended.PlusDays(21) : made.PlusDays(21);
            var child = new Child(Civil.Date("2014-05-20"), new Spell(Basis.Icso, made, last) { Open = $", extended: [{Civil.Iso(extended)}]" });
            Around(file, $"ICSO-EXTENDED-{days}", $"An interim order made on {Edges.Spoken(made)} and extended {days} days later", child, last, "SC-ORD-4", ["Children's Hearings (Scotland) Act 2011 ss.86(3), 98"], days <= 21 ? "V" : "H");
        }

        return file;
    }

    private static void Around(CaseFile file, string key, string order, Child child, LocalDate last, string rule, string[] cites, string confidence)
    {
        LocalDate from = child.Spells[0].From;
        foreach ((string edge, string words, LocalDate day) in new[] { ("EVE", "the day before its last", last.PlusDays(-1)), ("LAST", "its last day", last), ("AFTER", "the day after it ran out", last.PlusDays(1)) })
        {
            string warnings = day > last ? "warnings: [order-end-not-recorded]" : "warnings: []";
            string[] deadline = day > last ? [] : [$"deadlines: {{ order.last-day: {Civil.Iso(last)} }}"];
            file.Add($"{key}-{edge}", $"{order}, {words}", day, child.Facts(), [Expect.Status(child, day), Expect.Days(child, from, last.PlusDays(10)), .. deadline, warnings], [rule], cites, confidence);
        }
    }
}
