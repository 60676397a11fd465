using NodaTime;

namespace VirtualSchool.Scotland;

internal static partial class AdditionalSupportAct2004
{
    /// <summary>
    /// Education (Additional Support for Learning) (Scotland) Act 2004 s.6(1A): the education authority considers for each looked-after
    /// pupil whether a co-ordinated support plan is required. It is a duty to consider; what comes of it is <see cref="Section2"/>.
    /// </summary>
    internal sealed class Section6(ScotsLaw law) : IScheme
    {
        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("csp-consideration", "A co-ordinated support plan is to be considered", ScotsRules.Asn3, "Children (Scotland) Act 1995 s.17(6)");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because) => !law.Of(ScotsRules.Asn3).IsInForceOn(day)
            ? because.All(ScotsRules.Asn3, $"a co-ordinated support plan is to be considered on {day}", law.NotInForce(ScotsRules.Asn3, day, because))
            : because.All(
                ScotsRules.Asn3,
                $"a co-ordinated support plan is to be considered on {day}",
                because.All(ScotsRules.Lac9, $"looked after within section 17(6), which is what this Act reads", about.LookedAfterOn(day, because)),
                about.PupilOn(day, because));

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }
}
