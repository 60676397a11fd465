using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>An authority's allocation from the Care Experienced Children and Young People Fund, as far as the records and figures settle it.</summary>
public sealed class CecypAllocation
{
    internal CecypAllocation(string authority, LocalDate referenceDate, int count, decimal? amount, decimal? flooredAmount, int notSettled, IReadOnlyList<MissingFactCount> missing, Trace trace)
    {
        Authority = authority;
        ReferenceDate = referenceDate;
        Count = count;
        Amount = amount;
        FlooredAmount = flooredAmount;
        NotSettled = notSettled;
        Missing = missing;
        Trace = trace;
    }

    /// <summary>The authority's three-letter code.</summary>
    public string Authority { get; }

    /// <summary>The day whose looked-after children were counted.</summary>
    public LocalDate ReferenceDate { get; }

    /// <summary>The children who surely count.</summary>
    public int Count { get; }

    /// <summary>Count times rate, in pounds; null where the rate of the year is not known.</summary>
    public decimal? Amount { get; }

    /// <summary>
    /// The amount, or the floor where that is more; null where no amount of the year before was given or no floor of the year is known.
    /// The floor is inferred from two published amounts and was read nowhere (SC-CEF-2).
    /// </summary>
    public decimal? FlooredAmount { get; }

    /// <summary>The children of whom it is not known whether they count for this authority. They are not in <see cref="Count"/>.</summary>
    public int NotSettled { get; }

    /// <summary>The facts that would settle them, by name; a child who lacks two is in both.</summary>
    public IReadOnlyList<MissingFactCount> Missing { get; }

    /// <summary>The rules and figures behind the count and the amounts. It holds counts and no child.</summary>
    public Trace Trace { get; }

    /// <summary>Authority and day.</summary>
    /// <returns>For example <c>CecypAllocation FIF 2025-07-31</c>.</returns>
    public override string ToString() => $"CecypAllocation {Authority} {NodaTime.Text.LocalDatePattern.Iso.Format(ReferenceDate)}";
}
