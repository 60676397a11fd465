using NodaTime;

namespace VirtualSchool;

/// <summary>A decision that an order goes on: a compulsory supervision order continued at a review, an interim order extended.</summary>
public sealed class OrderContinuation
{
    /// <summary>Creates a continuation.</summary>
    /// <param name="on">The day of the decision.</param>
    /// <param name="until">The last day it now runs to, or null when the decision names none and the law's own limit applies.</param>
    public OrderContinuation(LocalDate on, LocalDate? until = null)
    {
        On = on;
        Until = until;
    }

    /// <summary>The day of the decision.</summary>
    public LocalDate On { get; }

    /// <summary>The last day it now runs to; null when the decision names none.</summary>
    public LocalDate? Until { get; }

    /// <summary>Says only that this is a continuation.</summary>
    /// <returns><c>OrderContinuation</c>.</returns>
    public override string ToString() => nameof(OrderContinuation);
}
