using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Early learning and childcare statutory guidance, July 2021, paragraph 41: a two-year-old with a care experienced parent has a place by the
/// use of discretionary powers, agreed nationally. The parent's history is in no record of the child, so it is asked for and never guessed.
/// </summary>
internal sealed class ParentInCare(ScotsLaw law) : IScheme
{
    private readonly Parameter<int> from = law.Parameters.Get<int>("elc.two-year-olds.age-from");
    private readonly Parameter<int> before = law.Parameters.Get<int>("elc.universal.age-from");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("elc-2-parent", "Early learning and childcare at two, with a care experienced parent", ScotsRules.Elc6, "the parent's care experience");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because) => !law.Of(ScotsRules.Elc6).IsInForceOn(day)
        ? because.All(ScotsRules.Elc6, $"early learning and childcare at two, with a care experienced parent, on {day}", law.NotInForce(ScotsRules.Elc6, day, because))
        : because.All(
            ScotsRules.Elc6,
            $"early learning and childcare at two, with a care experienced parent, on {day}",
            about.Births.AtLeast(from.At(day).Value, day, because),
            about.Births.Under(before.At(day).Value, day, because),
            because.Missing("parent.care_experienced", $"a record of the child does not say whether a parent is care experienced; where one is, the authority decides"));

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;
}
