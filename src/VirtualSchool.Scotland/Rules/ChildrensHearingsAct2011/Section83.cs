using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Children's Hearings (Scotland) Act 2011 s.83(7): a compulsory supervision order ends one year after its making unless continued.
/// The same clock ran for supervision requirements under the 1995 Act s.73.
/// </summary>
internal static class Section83
{
    /// <summary>The last day of an order: one year after the making, or the end of the last continuation made while it ran.</summary>
    internal static LocalDate LastDay(LocalDate made, IReadOnlyList<OrderContinuation>? continuations) =>
        OrderClock.LastDay(made, continuations, Year);

    // Years without a value are before the 1995 Act, where no order of this kind could be made.
    private static LocalDate Year(LocalDate from)
    {
        LocalDate day = from < ScotsRules.Start1995 ? ScotsRules.Start1995 : from;
        return PeriodCounting.DeadlineWithin(from, Parameters.SupervisionOrderLength.At(day).Value);
    }
}
