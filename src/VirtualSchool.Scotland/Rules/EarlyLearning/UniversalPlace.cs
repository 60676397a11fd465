using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Provision of Early Learning and Childcare (Specified Children) (Scotland) Order 2014 (SSI 2014/196) art.1(2) and (3): every child from
/// the term after the 3rd birthday, until school. Authorities set the terms: between the first day the term can begin on and the
/// day it has surely begun the answer is not known without their dates.
/// </summary>
internal sealed class UniversalPlace(ScotsLaw law) : IScheme
{
    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("elc-universal", "Early learning and childcare for every child from three", ScotsRules.Elc5, "no care criterion");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because) => !law.Of(ScotsRules.Elc5).IsInForceOn(day)
        ? because.All(ScotsRules.Elc5, $"early learning and childcare from three on {day}", law.NotInForce(ScotsRules.Elc5, day, because))
        : because.All(ScotsRules.Elc5, $"early learning and childcare from three on {day}", about.FirstTermHasBegun(day, because), about.BeforeSchoolOn(day, because));

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;
}
