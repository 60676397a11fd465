using NodaTime;

namespace VirtualSchool.Scotland;

internal static partial class YoungPeopleAct2014
{
    /// <summary>
    /// Children and Young People (Scotland) Act 2014 s.47(2) and (3): early learning and childcare from the 2nd birthday for a child who is,
    /// or at any time since that birthday was, looked after or the subject of a kinship care order, until school. No term is waited for.
    /// A guardian appointed under the 1995 Act s.7 is in no list this library reads, so that route is not asked about.
    /// </summary>
    internal sealed class Section47(ScotsLaw law) : IScheme
    {
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("elc.two-year-olds.age-from");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("elc-2", "Early learning and childcare from two, as looked after or under a kinship care order", ScotsRules.Elc1, "Children (Scotland) Act 1995 s.17(6); 2014 Act s.72");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!law.Of(ScotsRules.Elc1).IsInForceOn(day))
            {
                return because.All(ScotsRules.Elc1, $"early learning and childcare from two on {day}", law.NotInForce(ScotsRules.Elc1, day, because));
            }

            int two = ageFrom.At(day).Value;
            Trace care = about.SinceBirthday(CareMeaning.LookedAfter | CareMeaning.KinshipOrder, two, day, because);
            if (care.Outcome == Determination.No)
            {
                Trace elsewhere = about.SinceBirthday(CareMeaning.EnglandOrWales, two, day, because);
                if (elsewhere.Outcome == Determination.Yes)
                {
                    Trace wording = because.Missing("law", $"whether care by an authority in England or Wales counts was not read");
                    elsewhere = because.All(ScotsRules.Elc1, $"looked after in England or Wales, and that counts", elsewhere, wording);
                }

                care = because.Any(ScotsRules.Elc2, $"in care, or under a kinship care order, since the birthday of age {two}", care, elsewhere);
            }

            return because.All(
                ScotsRules.Elc1,
                $"early learning and childcare from two on {day}",
                about.Births.AtLeast(two, day, because),
                care,
                because.All(ScotsRules.Elc5, $"no term is waited for", because.Fact(Determination.Yes, $"only the places of every child from three, and those by income, begin with a term")),
                about.BeforeSchoolOn(day, because));
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }
}
