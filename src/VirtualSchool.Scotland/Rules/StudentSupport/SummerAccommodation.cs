using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Summer accommodation grant (SC-HE-2): between two academic years of a course. The answer is about the care condition, and the age where one was
/// read: in 2017-18 to the end of the 26th year, on the first day of the academic year; for later years no age was read.
/// </summary>
internal sealed class SummerAccommodation(ScotsLaw law) : IScheme
{
    private readonly StudentAwards awards = new();
    private readonly Parameter<int> before = law.Parameters.Get<int>("saas.summer-accommodation.age-before");
    private readonly Parameter<decimal> amount = law.Parameters.Get<decimal>("saas.summer-accommodation");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("saas-accommodation-grant", "Summer accommodation grant of care experienced students", ScotsRules.He2, "ever in care anywhere in the United Kingdom");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because)
    {
        if (!law.Of(ScotsRules.He2).IsInForceOn(day))
        {
            return because.All(ScotsRules.He2, $"the summer accommodation grant on {day}", because.Missing("law", $"no grant of that time was read"));
        }

        Trace care = awards.Decide(about, day, because).Trace;
        ParameterValue<int> age = before.At(day);
        return age.IsKnown
            ? because.All(ScotsRules.He2, $"the summer accommodation grant on {day}", care, about.Births.Under(age.Value, AcademicYear.StartOf(day), because))
            : because.All(ScotsRules.He2, $"the summer accommodation grant on {day}", care);
    }

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => amount.At(day) is { IsKnown: true } known ? known.Value : null;
}
