using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>Random schedules, with any text in them that a string can hold.</summary>
internal static class AnySchedule
{
    internal static readonly LocalDate Today = new(2026, 11, 23);

    private static readonly string[] Codes = ["review.first", "review.next", "visit.first", "csp.plan", "order.last-day"];

    // Letters of one to four octets, halves of characters, line ends, control characters, and what formulas and calendars give a meaning to.
    internal static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.Char['a', 'z'].Select(c => c.ToString())),
        (1, Gen.Char.Select(c => c.ToString())),
        (2, Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]))).Array[0, 60].Select(string.Concat);

    private static string[] Signs => ["=", "+", "-", "@", "\"", ",", ";", "\\", ":", "\r\n", "\n", "\t", "\0", "é", "e\u0301", "字", "😀", "\uD83D", "\uDE00", "\u2028", "\uFEFF", "\u202E", " ", "\u00A0"];

    private static readonly Gen<string?> MaybeText = Gen.Frequency((3, Text.Select(t => (string?)t)), (1, Gen.Const((string?)null)));

    private static readonly Gen<LocalDate?> MaybeDay = Gen.Frequency(
        (8, Gen.Int[-400, 400].Select(d => (LocalDate?)Today.PlusDays(d))),
        (1, Gen.Const((LocalDate?)null)),
        (1, Gen.Int[0, 1].Select(i => (LocalDate?)(i == 0 ? new LocalDate(1, 1, 1) : new LocalDate(9998, 12, 31)))));

    internal static readonly Gen<ScheduleEntry> Entry =
        from number in Gen.Int[0, 40]
        from text in Text
        from initials in MaybeText
        from school in MaybeText
        from worker in MaybeText
        from code in Gen.Int[0, Codes.Length - 1]
        from state in Gen.Int[1, (int)DeadlineState.Lapsed]
        from due in MaybeDay
        from other in MaybeDay
        from working in MaybeText
        from flags in Gen.Int[0, 63]
        select new ScheduleEntry(
            new ScheduleChild($"VS-{number} {text}") { Initials = initials, School = school, Worker = worker, IsRestricted = flags % 7 == 0 },
            Codes[code],
            "Something " + text,
            (DeadlineState)state,
            due,
            new Citation("Invented Regulations reg.1; " + "any", (Confidence)(flags % 5), flags % 2 == 0 ? "https://example.invalid/1" : null))
        {
            Outcome = (Determination)(flags % 4),
            DaysLate = flags,
            Rule = flags % 3 == 0 ? null : "SC-X-1",
            Working = working,
            RunsFrom = working,
            RunsFromOn = other,
            OtherReading = other,
            MetOn = other,
            IsFallback = flags % 2 == 0,
            FallsOnClosedDay = (flags % 3) switch { 0 => null, 1 => true, _ => false },
            Missing = flags % 5 == 0 ? ["born", text] : [],
        };

    /// <summary>Entries whose ids differ, as those of one register do; some stand in it twice.</summary>
    internal static readonly Gen<ScheduleEntry[]> Entries = Entry.Array[0, 25].Select(all => all.GroupBy(e => e.Id).Select(g => g.First()).SelectMany((e, i) => i % 4 == 0 ? new[] { e, e } : [e]).ToArray());

    internal static readonly Gen<Schedule> Schedule = Gen.Select(Entries, Gen.Int[0, 3]).Select((entries, by) => new Schedule(Today, "scotland/2026.1", 40, entries, (ScheduleGrouping)by));
}
