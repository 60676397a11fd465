using NodaTime;

namespace VirtualSchool;

/// <summary>What a decision about an entitlement says beyond its outcome: when it begins and ends, what ends it, how much it is.</summary>
public sealed class Entitlement
{
    internal Entitlement(EntitlementScheme scheme, decimal? amount, IReadOnlyList<EffectiveInterval> windows, EffectiveInterval? window, Trace? ends)
    {
        Scheme = scheme;
        Amount = amount;
        Windows = windows;
        Window = window;
        Ends = ends;
    }

    /// <summary>What is given, by which rule, and which meaning of looked after it reads.</summary>
    public EntitlementScheme Scheme { get; }

    /// <summary>The scheme's code, for example <c>council-tax</c>.</summary>
    public string Code => Scheme.Code;

    /// <summary>The amount in pounds on the day asked about, in the scheme's own terms (a year, a week, once); null where it has none or none is known.</summary>
    public decimal? Amount { get; }

    /// <summary>Every window of entitlement over the child's life as recorded, half-open, earliest first.</summary>
    public IReadOnlyList<EffectiveInterval> Windows { get; }

    /// <summary>The window the day asked about is in; null unless the outcome is Yes.</summary>
    public EffectiveInterval? Window { get; }

    /// <summary>The first day of the present window; null unless the outcome is Yes.</summary>
    public LocalDate? From => Window?.Start;

    /// <summary>The last day of the present window; null while nothing recorded and no age ends it, and unless the outcome is Yes.</summary>
    public LocalDate? To => Window?.LastDay;

    /// <summary>What ends the present window: the tree of the first day that is no longer in it. Null where nothing does.</summary>
    public Trace? Ends { get; }

    /// <summary>The code.</summary>
    /// <returns>For example <c>Entitlement council-tax</c>.</returns>
    public override string ToString() => $"Entitlement {Code}";
}
