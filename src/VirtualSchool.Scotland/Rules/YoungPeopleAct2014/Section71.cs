using NodaTime;

namespace VirtualSchool.Scotland;

internal static partial class YoungPeopleAct2014
{
    /// <summary>
    /// Children and Young People (Scotland) Act 2014 s.71(3)(b) to (d) and (5), with SSI 2016/153 arts 5 and 6: kinship care assistance for a
    /// child under a kinship care order who was looked after before, or whom the authority considers at risk of it; and at 16 and 17 for
    /// one who was under the order up to the 16th birthday. A child is a person under 18 (s.97(1)).
    /// </summary>
    internal sealed class Section71(ScotsLaw law) : IScheme
    {
        private readonly Parameter<int> transition = law.Parameters.Get<int>("kinship.transition-age");
        private readonly Parameter<int> adult = law.Parameters.Get<int>("looked-after.upper-age");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("kinship-assistance", "Kinship care assistance", ScotsRules.Kin1, "2014 Act s.72; previously looked after: 1995 Act s.17(6), since 28 August 2024 also s.17A(2) (2014 Act s.97(2))");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!law.Of(ScotsRules.Kin1).IsInForceOn(day))
            {
                return because.All(ScotsRules.Kin1, $"kinship care assistance on {day}", law.NotInForce(ScotsRules.Kin1, day, because));
            }

            int sixteen = transition.At(day).Value;
            CareMeaning meaning = law.Of(ScotsRules.Lac7).IsInForceOn(day) ? CareMeaning.LookedAfter | CareMeaning.Detained : CareMeaning.LookedAfter;
            Trace eligible = because.Any(
                ScotsRules.Kin1,
                $"an eligible child: previously looked after, or at risk of it",
                about.Ever(meaning, day, because),
                because.NeedsDecision(ScotsRules.Kin1, $"does the authority consider the child at risk of becoming looked after (SSI 2016/153 art.6)?"));
            Trace under = because.All(
                ScotsRules.Hom4,
                $"under {sixteen}, and the subject of a kinship care order on {day}",
                about.Births.Under(sixteen, day, because),
                about.Touched(CareMeaning.KinshipOrder, day, because));
            Trace after = because.All(
                ScotsRules.Kin1,
                $"{sixteen} or over and under 18, and the subject of a kinship care order up to that birthday",
                about.Births.AtLeast(sixteen, day, because),
                about.Births.Under(adult.At(day).Value, day, because),
                about.OnEveOfBirthday(CareMeaning.KinshipOrder, sixteen, day, because));
            return because.All(ScotsRules.Kin1, $"kinship care assistance on {day}", because.Any(null, $"within section 71(3)", under, after), eligible);
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }
}
