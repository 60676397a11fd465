using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The clock that compulsory supervision orders (Children's Hearings (Scotland) Act 2011 s.83(7)) and interim orders (s.86(3), ss.98 and 99)
/// share: an order runs for its period, and each continuation or extension made while it runs sets it anew.
/// </summary>
internal static class OrderClock
{
    /// <summary>The last day of an order.</summary>
    /// <param name="made">The day it was made.</param>
    /// <param name="continuations">Continuations or extensions; null where none is recorded.</param>
    /// <param name="period">The last day of the period that a decision of a given day begins.</param>
    internal static LocalDate LastDay(LocalDate made, IReadOnlyList<OrderContinuation>? continuations, Func<LocalDate, LocalDate> period)
    {
        LocalDate last = Within(made, period);
        if (continuations is null || continuations.Count == 0)
        {
            return last;
        }

        foreach (OrderContinuation continuation in continuations.OrderBy(c => c.On))
        {
            // A decision after the order ran out cannot bring it back, and one that names a day gone by ends nothing.
            if (continuation.On >= made && continuation.On <= last)
            {
                last = continuation.Until is { } until ? CivilDay.Later(until, continuation.On) : Within(continuation.On, period);
            }
        }

        return last;
    }

    // A mistyped year at the calendar's end has no period after it, and one before our era none that matters.
    private static LocalDate Within(LocalDate from, Func<LocalDate, LocalDate> period) =>
        from.Year >= LocalDate.MaxIsoValue.Year - 1 ? LocalDate.MaxIsoValue : from.Year < 1 ? from : period(from);
}
