using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The universities' guaranteed offer (SC-HE-4): an undergraduate place for care experienced applicants who meet the minimum entry requirements, at
/// any age. The answer is about the care condition.
/// </summary>
internal sealed class GuaranteedPlace(ScotsLaw law) : IScheme
{
    private readonly GuaranteedOffer offer = new();

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("guaranteed-offer", "Guaranteed offer of an undergraduate place", ScotsRules.He4, "care experienced as the universities say");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because) => !law.Of(ScotsRules.He4).IsInForceOn(day)
        ? because.All(ScotsRules.He4, $"an offer is guaranteed on {day}, the entry requirements being met", law.NotInForce(ScotsRules.He4, day, because))
        : because.All(ScotsRules.He4, $"an offer is guaranteed on {day}, the entry requirements being met", offer.Decide(about, day, because).Trace);

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;
}
