using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Children (Scotland) Act 1995: the provisions about leaving care.</summary>
internal static partial class ChildrenAct1995
{
    /// <summary>
    /// Children (Scotland) Act 1995 s.26A: somebody who ceases to be looked after at 16 or over and under the upper age keeps the same
    /// home and support, to the 21st birthday, unless it ends before.
    /// </summary>
    internal sealed class Section26A(ScotsLaw law) : IScheme
    {
        private readonly Rule eligible = law.Of(ScotsRules.Cc1);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("continuing-care.age-from");
        private readonly Parameter<int> upperAge = law.Parameters.Get<int>("continuing-care.upper-age");
        private readonly ContinuingCare provision = new(law);

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("continuing-care", "Continuing care", ScotsRules.Cc1, "Children (Scotland) Act 1995 s.17(6)");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!eligible.IsInForceOn(day))
            {
                return because.All(eligible, $"continuing care on {day}", law.NotInForce(eligible, day, because));
            }

            LastCare? last = about.LastCare(CareMeaning.LookedAfter, day);
            Trace answer = because.All(
                eligible,
                $"continuing care on {day}",
                provision.HasTime(about, day, because),
                because.All(ScotsRules.Cc6, $"no longer looked after", about.NoLongerInCare(CareMeaning.LookedAfter, day, because)),
                because.Any(null, $"it is being provided, or is to be provided", ContinuingCare.Provided(about, day, because), Owed(about, last, day, because)),
                because.Not(ScotsRules.Cc4, $"nothing ended it", ContinuingCare.Ended(about, last, day, because)));
            return because.KeepsReasons ? because.Also(answer, [Assessments(about, day, because), .. AsAdult(about, day, because)]) : answer;
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;

        private Trace Owed(ScotsCase about, LastCare? last, LocalDate day, Because because)
        {
            Trace ever = about.Ever(CareMeaning.LookedAfter, day, because);
            if (last is not { } care)
            {
                return because.All(eligible, $"ceased to be looked after at an age of continuing care", ever);
            }

            // Upper ages of days before the section are none: what ceased then ceased too early.
            Trace inTime = because.Holds(eligible.IsInForceOn(care.Ceased), $"ceased to be looked after when the section was law");
            Trace age = !eligible.IsInForceOn(care.Ceased) ? inTime : because.All(
                ScotsRules.Read3,
                $"{ageFrom.At(care.Ceased).Value} or over, and under {upperAge.At(care.Ceased).Value}, when last looked after",
                inTime,
                about.Births.Attained(ageFrom.At(care.Ceased).Value, care.LastTouched, because),
                because.Not(null, $"under the upper age", about.Births.Attained(upperAge.At(care.Ceased).Value, care.LastTouched, because)));
            return because.All(eligible, $"ceased to be looked after at an age of continuing care, away from home", ever, because.Also(age, Read4(because)), Home(about, care, because));
        }

        private static Trace[] Read4(Because because) =>
            because.KeepsReasons ? [because.All(ScotsRules.Read4, $"care that ran out on the eve of a birthday did not reach it")] : [];

        private static Trace Home(ScotsCase about, LastCare care, Because because)
        {
            TimelineEntry<Home>? lived = about.LastHome(care);
            if (lived is null || (about.WasAccommodated(care) && !lived.Fact.Value.Type.IsAway))
            {
                return because.All(ScotsRules.Cc3, $"the last home was provided by the authority, and not secure", because.Missing("homes", $"the home at the end of care is not recorded"));
            }

            HomeType type = lived.Fact.Value.Type;
            bool isSecure = type.Code == "SECURE";
            return because.All(
                null,
                $"the last home was provided by the authority, and not secure",
                because.All(ScotsRules.Cc3, $"not looked after at home", because.Holds(type.IsAway, $"lived: {type}", lived.Fact.Source)),
                because.All(ScotsRules.Cc2, $"not in secure accommodation", because.Holds(!isSecure, $"lived: {type}", lived.Fact.Source)));
        }

        // Accommodation at 18 to 20 looks like care that has just ended and is none.
        private static IEnumerable<Trace> AsAdult(ScotsCase about, LocalDate day, Because because) =>
            about.Grounds.Where(g => (g.Rule == ScotsRules.Ord2 || g.Limb == "a") && g.Fact.Value.Dates.Start is { } began && began <= day && began >= about.Births.SurelyAdultFrom)
                .Select(g => because.All(ScotsRules.Ord2, $"accommodation at 18 to 20 opens no continuing care", because.Fact(Determination.Yes, $"recorded from {g.Fact.Value.Dates.Start!.Value}", g.Fact.Source)));

        private static Trace Assessments(ScotsCase about, LocalDate day, Because because)
        {
            Fact<LearnerEvent>? latest = about.LatestEvent(LearnerEventKinds.WelfareAssessment, ScotsRules.Start1995, day);
            return because.All(
                ScotsRules.Cc5,
                $"welfare is assessed before care ends, and then at intervals",
                latest is null ? because.Missing("events." + LearnerEventKinds.WelfareAssessment, $"no assessment is recorded by {day}") : because.Fact(Determination.Yes, $"last recorded for {latest.Value.On!.Value}", latest.Source));
        }
    }
}
