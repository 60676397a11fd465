using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Children (Care, Care Experience and Services Planning) (Scotland) Act 2026: enacted, and in force only from a day of commencement
/// that is given as data.
/// </summary>
internal static partial class CareAct2026
{
    private const CareMeaning Meaning = CareMeaning.LookedAfter | CareMeaning.Detained;

    private const string Reads = "1995 Act s.17(6), and detention in secure accommodation (2026 Act s.13)";

    /// <summary>Section 1(2): at 16 to 18 aftercare is owed to who ceased to be looked after at 16 or later, and was not looked after elsewhere since.</summary>
    internal sealed class Section1(ScotsLaw law) : IScheme
    {
        private readonly Rule rule = law.Of(ScotsRules.Act2);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("aftercare-2026.age-from");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("aftercare-2026.age-before");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("aftercare-2026-duty", "Aftercare is owed under the 2026 Act", ScotsRules.Act2, Reads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because) => !rule.IsInForceOn(day)
            ? because.All(rule, $"aftercare is owed under section 1(2) on {day}", NotYet(law, rule, day, because))
            : because.All(
                rule,
                $"aftercare is owed under section 1(2) on {day}",
                about.Births.AtLeast(ageFrom.At(day).Value, day, because),
                about.Births.Under(ageBefore.At(day).Value, day, because),
                about.CareSince(Meaning, ageFrom.At(day).Value, day, because),
                about.NoLongerInCare(Meaning, day, because),
                NotSince(about, day, because));

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }

    /// <summary>
    /// Section 1(3): at 16 to 18, on application, for those who were looked after before 16 and whose 16th birthday is on or after the
    /// day the section came into force. Who falls within subsection (2) needs no application.
    /// </summary>
    internal sealed class Section1Application(ScotsLaw law) : IScheme
    {
        private readonly Rule rule = law.Of(ScotsRules.Act2);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("aftercare-2026.age-from");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("aftercare-2026.age-before");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("aftercare-2026-application", "Aftercare can be applied for at 16 to 18 under the 2026 Act", ScotsRules.Act2, Reads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because) => !rule.IsInForceOn(day)
            ? because.All(rule, $"aftercare can be applied for under section 1(3) on {day}", NotYet(law, rule, day, because))
            : because.All(
                rule,
                $"aftercare can be applied for under section 1(3) on {day}",
                about.Births.AtLeast(ageFrom.At(day).Value, day, because),
                about.Births.Under(ageBefore.At(day).Value, day, because),
                because.Not(rule, $"the birthday of age {ageFrom.At(day).Value} is on or after the day of commencement", about.Births.Attained(ageFrom.At(day).Value, rule.InForce!.Value.Start.PlusDays(-1), because)),
                about.CareBefore(Meaning, ageFrom.At(day).Value, day, because),
                because.Not(null, $"outside subsection (2), which needs no application", about.CareSince(Meaning, ageFrom.At(day).Value, day, because)),
                about.NoLongerInCare(Meaning, day, because),
                NotSince(about, day, because));

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }

    /// <summary>Section 1(4) to (6): on application, for eligible needs. Subsection (6) was not read, so beyond what is plain the law itself is missing.</summary>
    internal sealed class Section1EligibleNeeds(ScotsLaw law) : IScheme
    {
        private readonly Rule rule = law.Of(ScotsRules.Act2);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("aftercare-2026.age-from");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("aftercare-2026.eligible-needs.age-before");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("aftercare-2026-eligible-needs", "Aftercare for eligible needs can be applied for under the 2026 Act", ScotsRules.Act2, Reads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!rule.IsInForceOn(day))
            {
                return because.All(rule, $"aftercare for eligible needs can be applied for under section 1(4) on {day}", NotYet(law, rule, day, because));
            }

            ParameterValue<int> upper = ageBefore.At(day);
            return because.All(
                rule,
                $"aftercare for eligible needs can be applied for under section 1(4) on {day}",
                about.Births.AtLeast(ageFrom.At(day).Value, day, because),
                upper.IsKnown ? about.Births.Under(upper.Value, day, because) : because.Missing("law", $"the ages stand in section 1(6), which was not read"),
                about.EverInMeaning(Meaning, day, because),
                about.NoLongerInCare(Meaning, day, because),
                NotSince(about, day, because));
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }

    private static Trace NotYet(ScotsLaw law, Rule rule, LocalDate day, Because because)
    {
        Trace not = law.NotInForce(rule, day, because);
        return because.KeepsReasons ? because.Also(not, because.All(ScotsRules.Act3, $"once in force, detention through the criminal courts counts as care, and care elsewhere since then excludes")) : not;
    }

    private static Trace NotSince(ScotsCase about, LocalDate day, Because because) =>
        because.All(ScotsRules.Act3, $"not since looked after elsewhere in the United Kingdom, as section 13 means it", about.NotSinceElsewhere(Meaning, day, because));
}
