using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Care Leaver Payment (Scotland) Regulations 2026. The conditions as made were not read: each is data, and most are on record as not known.</summary>
internal static class CareLeaverPayment2026
{
    // Regulation 2: sections 17(6) and 17A(2) of the 1995 Act.
    private const CareMeaning Meaning = CareMeaning.LookedAfter | CareMeaning.Detained;

    private const string Reads = "Children (Scotland) Act 1995 ss.17(6) and 17A(2) (regulation 2)";

    /// <summary>Regulation 2: whether somebody was ever looked after as these regulations mean it.</summary>
    internal sealed class LookedAfterTest(ScotsLaw law) : IScheme
    {
        private readonly Rule rule = law.Of(ScotsRules.Clp1);

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("care-leaver-payment-looked-after-test", "Looked after as the Care Leaver Payment means it", ScotsRules.Clp1, Reads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because) => !rule.IsInForceOn(day)
            ? because.All(rule, $"looked after as the payment means it, by {day}", law.NotInForce(rule, day, because))
            : because.All(rule, $"looked after as the payment means it, by {day}", about.EverInMeaning(Meaning, day, because));

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }

    /// <summary>The payment: once, by the authority. While a condition is not known the answer names the law as what is missing.</summary>
    internal sealed class Payment(ScotsLaw law) : IScheme
    {
        private readonly Rule rule = law.Of(ScotsRules.Clp1);
        private readonly Parameter<decimal> amount = law.Parameters.Get<decimal>("care-leaver-payment.amount");
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("care-leaver-payment.age-from");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("care-leaver-payment.age-before");
        private readonly Parameter<int> ceasedAgeFrom = law.Parameters.Get<int>("care-leaver-payment.ceased-age-from");
        private readonly Parameter<LocalDate> ceasedFrom = law.Parameters.Get<LocalDate>("care-leaver-payment.ceased-from");
        private readonly Parameter<bool> atHome = law.Parameters.Get<bool>("care-leaver-payment.at-home");
        private readonly Parameter<bool> kinshipCareOrder = law.Parameters.Get<bool>("care-leaver-payment.kinship-care-order");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("care-leaver-payment", "Care Leaver Payment", ScotsRules.Clp1, Reads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!rule.IsInForceOn(day))
            {
                return because.All(rule, $"Care Leaver Payment on {day}", law.NotInForce(rule, day, because));
            }

            Trace age = because.All(
                null,
                $"of the age of the payment",
                ageFrom.At(day) is { IsKnown: true } from ? about.Births.AtLeast(from.Value, day, because) : because.Missing("law", $"from which age it is paid was not read"),
                ageBefore.At(day) is { IsKnown: true } before ? about.Births.Under(before.Value, day, because) : because.Missing("law", $"to which age it is paid was not read"));
            return because.All(
                rule,
                $"Care Leaver Payment on {day}",
                because.Any(null, $"was in care that counts", ByCare(about, day, because), ByKinshipCareOrder(about, day, because)),
                about.NoLongerInCare(Meaning, day, because),
                age);
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => rule.IsInForceOn(day) && amount.At(day).IsKnown ? amount.At(day).Value : null;

        private Trace ByCare(ScotsCase about, LocalDate day, Because because)
        {
            Trace ever = about.EverInMeaning(Meaning, day, because);
            return about.LastCare(Meaning, day) is not { } care
                ? because.All(null, $"by having been looked after", ever)
                : because.All(
                    null,
                    $"by having been looked after",
                    ever,
                    ceasedAgeFrom.At(day) is { IsKnown: true } age ? about.Births.Attained(age.Value, care.LastTouched, because) : because.Missing("law", $"the age one must have had when care ended was not read"),
                    ceasedFrom.At(day) is { IsKnown: true } first ? because.Holds(care.Ceased >= first.Value, $"care ended on or after {first.Value}") : because.Missing("law", $"from which day leaving care counts was not read"),
                    FromHome(about, care, day, because));
        }

        private Trace FromHome(ScotsCase about, LastCare care, LocalDate day, Because because)
        {
            ParameterValue<bool> counts = atHome.At(day);
            if (counts is { IsKnown: true, Value: true })
            {
                return because.Fact(Determination.Yes, $"care at home counts as well");
            }

            return about.LastHome(care) is not { } lived ? because.Missing("homes", $"the home at the end of care is not recorded")
                : lived.Fact.Value.Type.IsAway ? because.Fact(Determination.Yes, $"lived: {lived.Fact.Value.Type}", lived.Fact.Source)
                : counts.IsKnown ? because.Fact(Determination.No, $"lived: {lived.Fact.Value.Type}", lived.Fact.Source)
                : because.Missing("law", $"whether leaving care at home counts was not read", lived.Fact.Source);
        }

        private Trace ByKinshipCareOrder(ScotsCase about, LocalDate day, Because because)
        {
            foreach (Ground ground in about.Grounds)
            {
                if (ground.Basis.Code == "KCO" && ground.Basis.Jurisdiction == ScotlandCodes.Jurisdiction && ground.Certain.Start <= day)
                {
                    ParameterValue<bool> counts = kinshipCareOrder.At(day);
                    return because.All(
                        null,
                        $"by a kinship care order",
                        because.Fact(Determination.Yes, $"recorded from {ground.Certain.Start}", ground.Fact.Source),
                        counts.IsKnown ? because.Holds(counts.Value, $"a kinship care order counts") : because.Missing("law", $"whether a kinship care order counts was not read"));
                }
            }

            return because.Fact(Determination.No, $"no kinship care order is recorded");
        }
    }
}
