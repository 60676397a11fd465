using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Children's Hearings (Scotland) Act 2011 ss.52 to 54: a child protection order ends at the latest with the eighth working day
/// beginning on the removal or the making, and the removal is at most six days after the making (SC-ORD-13). When it ended is for
/// the record to say; the clock keeps to what holds by any calendar.
/// </summary>
internal static class ProtectionOrderClock
{
    // So many working days are at least as many days.
    private static readonly int Shortest = Parameters.ProtectionOrderWorkingDays.At(ScotsRules.Start2011).Value;

    // Three weeks after the removal hold eight working days by any calendar, Christmas and New Year included.
    private static readonly int Longest = 21 + Parameters.ProtectionOrderRemoval.At(ScotsRules.Start2011).Value.Count;

    /// <summary>The first day on which an order without a recorded end may have run out.</summary>
    internal static LocalDate MayEndBy(LocalDate made) => CivilDay.Plus(made, Shortest);

    /// <summary>The first day on which it has run out, whatever the calendar.</summary>
    internal static LocalDate HasEndedBy(LocalDate made) => CivilDay.Plus(made, Longest);
}
