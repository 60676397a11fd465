using NodaTime;

namespace VirtualSchool.Scotland;

internal static partial class ChildrenAct1995
{
    /// <summary>
    /// Children (Scotland) Act 1995 s.30: an authority may give grants for education or training, and contributions to accommodation, to
    /// somebody of 16 to 25 with the same history of care. It is a power: where the conditions hold, the authority decides.
    /// </summary>
    internal sealed class Section30(ScotsLaw law) : IScheme
    {
        private readonly Rule power = law.Of(ScotsRules.Ac6);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("aftercare.grant.age-from");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("aftercare.grant.age-before");
        private readonly Parameter<int> qualifying = law.Parameters.Get<int>("aftercare.qualifying-age");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("aftercare-grant", "Grants for education or training, and contributions to accommodation", ScotsRules.Ac6, AftercareReads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!power.IsInForceOn(day))
            {
                // The older text of the section gave such grants too, by other conditions.
                LocalDate since = ScotsRules.Ac6.InForce!.Value.Start;
                return because.All(power, $"grants may be given on {day}", day < since || power.InForce is null
                    ? because.Missing("law", $"the section as in force before {since} is not in this pack")
                    : law.NotInForce(power, day, because));
            }

            return because.All(
                power,
                $"grants may be given on {day}",
                about.Births.AtLeast(ageFrom.At(day).Value, day, because),
                about.Births.Under(ageBefore.At(day).Value, day, because),
                about.CareSince(AftercareMeaning, qualifying.At(day).Value, day, because),
                about.NoLongerInCare(AftercareMeaning, day, because),
                because.NeedsDecision(power, $"does the authority give a grant for education or training, or a contribution to accommodation?"));
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }
}
