using NodaTime;

namespace VirtualSchool.Scotland;

internal static partial class AdditionalSupportAct2004
{
    /// <summary>
    /// Education (Additional Support for Learning) (Scotland) Act 2004 s.2(1): when a pupil requires a co-ordinated support plan. The test
    /// is a judgement about needs, so the answer for a pupil is the question.
    /// </summary>
    internal sealed class Section2(ScotsLaw law) : IScheme
    {
        private readonly Parameter<PeriodLength> lasting = law.Parameters.Get<PeriodLength>("csp.likely-duration");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("csp-required", "A co-ordinated support plan is required", ScotsRules.Csp1, "any pupil; being looked after is no condition");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!law.Of(ScotsRules.Csp1).IsInForceOn(day))
            {
                return because.All(ScotsRules.Csp1, $"a co-ordinated support plan is required on {day}", law.NotInForce(ScotsRules.Csp1, day, because));
            }

            Trace test = because.NeedsDecision(
                ScotsRules.Csp1,
                $"do the pupil's needs arise from complex or multiple factors, are they likely to last more than {lasting.At(day).Value}, and do they call for significant support from another service as well as education (the authority's own social work can be that)?");
            return because.All(ScotsRules.Csp1, $"a co-ordinated support plan is required on {day}", about.PupilOn(day, because), test);
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }
}
