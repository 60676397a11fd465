using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Council Tax (Discounts) (Scotland) Amendment Regulations 2018 (SSI 2018/39).</summary>
internal static class CouncilTaxRegulations2018
{
    /// <summary>
    /// SSI 2018/39: for council tax a care leaver of 18 to 25 is left out of account. Whether the household is exempt or has a discount
    /// depends on who else lives there.
    /// </summary>
    internal sealed class Disregard(ScotsLaw law) : IScheme
    {
        // Section 17(6) read with section 29(7), so without section 17A.
        private const CareMeaning Meaning = CareMeaning.LookedAfter | CareMeaning.EnglandOrWales;

        private readonly Rule rule = law.Of(ScotsRules.Ct1);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("council-tax.age-from");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("council-tax.age-before");
        private readonly Parameter<int> qualifying = law.Parameters.Get<int>("aftercare.qualifying-age");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("council-tax", "Left out of account for council tax", ScotsRules.Ct1, "Children (Scotland) Act 1995 s.17(6) read with s.29(7): England and Wales too, s.17A not");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because) => !rule.IsInForceOn(day)
            ? because.All(rule, $"left out of account for council tax on {day}", law.NotInForce(rule, day, because))
            : because.All(
                rule,
                $"left out of account for council tax on {day}",
                about.Births.AtLeast(ageFrom.At(day).Value, day, because),
                about.Births.Under(ageBefore.At(day).Value, day, because),
                about.CareSince(Meaning, qualifying.At(day).Value, day, because),
                about.NoLongerInCare(Meaning, day, because));

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }
}
