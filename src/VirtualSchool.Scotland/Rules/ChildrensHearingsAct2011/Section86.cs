using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Children's Hearings (Scotland) Act 2011 s.86(3): an interim order ends at the latest 22 days beginning on the day it was made or extended.</summary>
internal static class Section86
{
    /// <summary>The last day of the order after the extensions made while it ran.</summary>
    internal static LocalDate LastDay(LocalDate made, IReadOnlyList<OrderContinuation>? extensions) =>
        OrderClock.LastDay(made, extensions, Period);

    private static LocalDate Period(LocalDate from)
    {
        LocalDate day = from < ScotsRules.Start2011 ? ScotsRules.Start2011 : from;
        return PeriodCounting.LastDayOfPeriodBeginningWith(from, Parameters.InterimOrderLength.At(day).Value);
    }
}
