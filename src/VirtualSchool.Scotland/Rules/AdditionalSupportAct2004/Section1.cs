using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Education (Additional Support for Learning) (Scotland) Act 2004.</summary>
internal static partial class AdditionalSupportAct2004
{
    /// <summary>
    /// Education (Additional Support for Learning) (Scotland) Act 2004 s.1(1A) and (1B): a looked-after child or young person has additional
    /// support needs by law, until the education authority, identifying the needs of a looked-after child, forms the view that the
    /// child can benefit from school education without. Over school age support is for those receiving school education (s.1(3)).
    /// </summary>
    internal sealed class Section1(ScotsLaw law) : IScheme
    {
        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("asn-presumption", "Presumed to have additional support needs", ScotsRules.Asn1, "Children (Scotland) Act 1995 s.17(6)");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!law.Of(ScotsRules.Asn1).IsInForceOn(day))
            {
                return because.All(ScotsRules.Asn1, $"presumed to have additional support needs on {day}", law.NotInForce(ScotsRules.Asn1, day, because));
            }

            Trace lookedAfter = because.All(
                ScotsRules.Asn4,
                $"the presumption lasts as long as the child is looked after",
                because.All(ScotsRules.Lac9, $"looked after within section 17(6), which is what this Act reads", about.LookedAfterOn(day, because)));
            if (lookedAfter.Outcome == Determination.No)
            {
                return because.All(ScotsRules.Asn1, $"presumed to have additional support needs on {day}", lookedAfter);
            }

            Trace left = because.All(
                ScotsRules.Asn1,
                $"over school age, and receiving no school education",
                about.OverSchoolAgeOn(day, because),
                because.Not(null, $"no pupil", about.PupilOn(day, because)));
            return because.ByDefault(
                ScotsRules.Asn1,
                $"presumed to have additional support needs on {day}",
                lookedAfter,
                new RuleException(Rebutted(about, day, because), Determination.No),
                new RuleException(left, Determination.No));
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
                : !benefits ? because.Fact(Determination.No, $"the view recorded on {latest.Value.On!.Value} says that the pupil needs support", latest.Source)
                : Formed(about, latest, day, because);
            return because.All(ScotsRules.Asn2, $"the education authority has formed the view that the pupil benefits without additional support", fact);
        }

        // Only a view about a child who is looked after counts; whether one of an earlier time in care still does is not said.
        private static Trace Formed(ScotsCase about, Fact<LearnerEvent> view, LocalDate day, Because because)
        {
            LocalDate on = view.Value.On!.Value;
            Trace then = because.All(null, $"the view recorded on {on} was formed of a looked-after child", about.LookedAfterOn(on, because), because.Fact(Determination.Yes, $"the view", view.Source));
            foreach (EffectiveInterval time in about.Certain(CareContribution.LookedAfter).Intervals)
            {
                if (time.Contains(on) && !time.Contains(day))
                {
                    Trace still = because.NeedsDecision(ScotsRules.Asn2, $"the view was formed in an earlier time in care: does it still stand?");
                    return because.All(null, $"the view recorded on {on} stands", then, still);
                }
            }

            return then;
        }
    }
}
