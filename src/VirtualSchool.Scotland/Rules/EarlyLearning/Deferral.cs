using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Education (Scotland) Act 1980 s.32 and SSI 2014/196 as amended: a child not yet five on the authority's commencement date may begin
/// primary 1 a year later, and since August 2023 has a further funded year of early learning. No care criterion.
/// </summary>
internal sealed class Deferral(ScotsLaw law) : IScheme
{
    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("elc-deferral", "May begin primary 1 a year later, with a further funded year", ScotsRules.Elc8, "no care criterion");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because) => !law.Of(ScotsRules.Elc8).IsInForceOn(day)
        ? because.All(ScotsRules.Elc8, $"primary 1 may be deferred, as at {day}", law.NotInForce(ScotsRules.Elc8, day, because))
        : because.All(ScotsRules.Elc8, $"primary 1 may be deferred, as at {day}", about.FourAtCommencement(because), about.BeforeSchoolOn(day, because));

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;
}
