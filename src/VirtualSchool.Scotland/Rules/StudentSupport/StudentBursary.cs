using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Care Experienced Students' Bursary of the Student Awards Agency Scotland (SC-HE-1): not income-assessed, for full-time study from HNC to degree.
/// The answer is about the care condition; whether the course qualifies is for the agency. To 2019-20 the course was to begin before
/// the 26th birthday, taken here on the first day of the academic year.
/// </summary>
internal sealed class StudentBursary(ScotsLaw law) : IScheme
{
    private readonly StudentAwards awards = new();
    private readonly Parameter<bool> limited = law.Parameters.Get<bool>("saas.bursary.age-limited");
    private readonly Parameter<int> before = law.Parameters.Get<int>("saas.bursary.start-before-age");
    private readonly Parameter<decimal> amount = law.Parameters.Get<decimal>("saas.bursary");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("saas-bursary", "Care Experienced Students' Bursary", ScotsRules.He1, "ever in care anywhere in the United Kingdom");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because)
    {
        if (!law.Of(ScotsRules.He1).IsInForceOn(day))
        {
            return because.All(ScotsRules.He1, $"the bursary of students on {day}", because.Missing("law", $"no bursary of that time was read"));
        }

        Trace care = awards.Decide(about, day, because).Trace;
        if (!limited.At(day).Value)
        {
            return because.All(ScotsRules.He1, $"the bursary of students on {day}", care);
        }

        LocalDate year = AcademicYear.StartOf(day);
        return because.All(ScotsRules.He1, $"the bursary of students on {day}", care, about.Births.Under(before.At(day).Value, year, because));
    }

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => amount.At(day) is { IsKnown: true } known ? known.Value : null;
}
