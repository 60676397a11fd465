using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Care Experienced Children and Young People Fund, allocation: children looked after on the last reference day (31 July), aged 5 to 15 on it
/// and not only on planned short breaks (SC-CEF-1, SC-CEF-5). The age on that day and the exclusion of short breaks are inferred,
/// confidence M. Care that ended by a decision on the day itself counts (SC-READ-12).
/// </summary>
internal sealed class CountsTowards(ScotsLaw law) : IScheme
{
    private readonly Parameter<AnnualDate> referenceDay = law.Parameters.Get<AnnualDate>("cecyp.reference-day");
    private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("cecyp.age-from");
    private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("cecyp.age-before");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("cecyp-allocation", "Counts towards the allocation of the Care Experienced Children and Young People Fund", ScotsRules.Cef5, "Children (Scotland) Act 1995 s.17(6); whether s.17A counts is not known");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because)
    {
        if (!law.Of(ScotsRules.Cef1).IsInForceOn(day))
        {
            return because.All(ScotsRules.Cef1, $"counts towards the allocation on {day}", law.NotInForce(ScotsRules.Cef1, day, because));
        }

        AnnualDate turn = referenceDay.At(day).Value;
        LocalDate thisYear = turn.InYear(day.Year);
        return On(about, thisYear <= day ? thisYear : turn.InYear(day.Year - 1), day, because);
    }

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;

    /// <summary>Whether the child counts on a reference day, by the figures of the day asked about.</summary>
    internal Trace On(ScotsCase about, LocalDate reference, LocalDate day, Because because)
    {
        Trace age = because.All(
            ScotsRules.Cef1,
            $"aged {ageFrom.At(day).Value} or over and under {ageBefore.At(day).Value} on {reference}",
            about.Births.AtLeast(ageFrom.At(day).Value, reference, because),
            about.Births.Under(ageBefore.At(day).Value, reference, because));
        if (age.Outcome == Determination.No)
        {
            return because.All(ScotsRules.Cef5, $"counts towards the allocation by {reference}", age);
        }

        Trace detained = about.Touched(CareMeaning.Detained, reference, because);
        if (detained.Outcome == Determination.Yes)
        {
            Trace wording = because.Missing("law", $"whether detention in secure accommodation counts was not read");
            detained = because.All(ScotsRules.Cef5, $"detained within section 17A, and that counts", detained, wording);
        }

        Trace care = because.Any(ScotsRules.Read12, $"looked after for any part of {reference}", about.Touched(CareMeaning.LookedAfter, reference, because), detained);
        Trace breaks = because.Not(ScotsRules.Cef5, $"not only on planned short breaks", about.OnlyOnShortBreaks(reference, because));
        return because.All(ScotsRules.Cef5, $"counts towards the allocation by {reference}", age, care, breaks);
    }
}
