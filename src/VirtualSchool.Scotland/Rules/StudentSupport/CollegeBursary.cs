using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Further education bursary of care experienced students (SC-HE-3): a college pays whichever award leaves the student better off, so for those
/// with the care condition the answer is the adviser's question.
/// </summary>
internal sealed class CollegeBursary(ScotsLaw law) : IScheme
{
    private readonly StudentAwards awards = new();

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("fe-bursary", "Further education bursary of care experienced students", ScotsRules.He3, "ever in care");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because) => !law.Of(ScotsRules.He3).IsInForceOn(day)
        ? because.All(ScotsRules.He3, $"the college bursary on {day}", because.Missing("law", $"no bursary of that time was read"))
        : because.All(
            ScotsRules.He3,
            $"the college bursary on {day}",
            awards.Decide(about, day, because).Trace,
            because.NeedsDecision(ScotsRules.He3, $"is the course one of a college, and which award leaves the student better off? The college's adviser decides"));

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;
}
