using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Education (Additional Support for Learning) (Scotland) Act 2004.</summary>
internal static partial class AdditionalSupportAct2004
{
    /// <summary>
    /// Education (Additional Support for Learning) (Scotland) Act 2004 s.1(1A) and (1B): a looked-after pupil has additional support
    /// needs by law, until the education authority forms the view that the pupil can benefit from school education without.
    /// </summary>
    internal sealed class Section1 : IScheme
    {
        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("asn-presumption", "Presumed to have additional support needs", ScotsRules.Asn1, "Children (Scotland) Act 1995 s.17(6)");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!ScotsRules.Asn1.IsInForceOn(day))
            {
                return because.All(ScotsRules.Asn1, $"presumed to have additional support needs on {day}", because.Fact(Determination.No, $"the presumption was not in force"));
            }

            return because.ByDefault(
                ScotsRules.Asn1,
                $"presumed to have additional support needs on {day}",
                about.LookedAfterOn(day, because),
                new RuleException(Rebutted(about, day, because), Determination.No));
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;

        // The latest view of the authority stands.
        private static Trace Rebutted(ScotsCase about, LocalDate day, Because because)
        {
            Fact<LearnerEvent>? latest = null;
            foreach (Fact<LearnerEvent> view in about.Events)
            {
                if (view.Value.Kind == LearnerEventKinds.AdditionalSupportView && view.Value.On <= day && (latest is null || view.Value.On >= latest.Value.On))
                {
                    latest = view;
                }
            }

            Trace fact = latest is null ? because.Fact(Determination.No, $"no such view is recorded by then")
                : latest.Value.BenefitsWithoutSupport is not { } benefits ? because.Missing("events.asn-view.benefits_without_support", $"a view is recorded, and not what it says", latest.Source)
                : because.Holds(benefits, $"the view recorded on {latest.Value.On!.Value}", latest.Source);
            return because.All(ScotsRules.Asn2, $"the education authority has formed the view that the pupil benefits without additional support", fact);
        }
    }
}
