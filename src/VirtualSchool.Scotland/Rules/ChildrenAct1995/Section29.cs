using NodaTime;

namespace VirtualSchool.Scotland;

internal static partial class ChildrenAct1995
{
    private const CareMeaning AftercareMeaning = CareMeaning.LookedAfter | CareMeaning.Detained | CareMeaning.EnglandOrWales;

    private const string AftercareReads = "Children (Scotland) Act 1995 s.17(6); s.17A(2) since 28 August 2024; England and Wales (s.29(7))";

    /// <summary>
    /// Children (Scotland) Act 1995 s.29(1): aftercare is owed at 16, 17 and 18. To 31 March 2015 it turned on the end of school age.
    /// When the 2026 Act repeals the section, the duty of its section 1(2) is another scheme.
    /// </summary>
    internal sealed class Section29Duty(ScotsLaw law) : IScheme
    {
        private readonly Rule duty = law.Of(ScotsRules.Ac1);
        private readonly Rule old = law.Of(ScotsRules.Ac5);
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("aftercare.duty.age-before");
        private readonly Parameter<int> qualifying = law.Parameters.Get<int>("aftercare.qualifying-age");
        private readonly ContinuingCare continuing = new(law);

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("aftercare-duty", "Aftercare is owed", ScotsRules.Ac1, AftercareReads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (duty.IsInForceOn(day))
            {
                return because.All(
                    duty,
                    $"aftercare is owed on {day}",
                    because.All(null, $"aged {qualifying.At(day).Value} or over, and not yet {ageBefore.At(day).Value}", about.Births.AtLeast(qualifying.At(day).Value, day, because), about.Births.Under(ageBefore.At(day).Value, day, because)),
                    about.CareSince(AftercareMeaning, qualifying.At(day).Value, day, because),
                    about.NoLongerInCare(AftercareMeaning, day, because),
                    continuing.NotProvided(about, day, because),
                    because.Not(duty, $"welfare requires it", NotRequired(about, day, because)));
            }

            if (old.IsInForceOn(day))
            {
                return because.All(
                    old,
                    $"aftercare is owed on {day}",
                    because.All(null, $"not yet {ageBefore.At(day).Value}", about.Births.Under(ageBefore.At(day).Value, day, because)),
                    about.CareSinceSchoolAge(AftercareMeaning, day, because),
                    about.NoLongerInCare(AftercareMeaning, day, because),
                    because.Not(old, $"welfare requires it", NotRequired(about, day, because)));
            }

            return because.All(duty, $"aftercare is owed on {day}", law.NotInForce(duty, day, because));
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }

    /// <summary>
    /// Children (Scotland) Act 1995 s.29(2), (5A) and (5B): from 19 to the 26th birthday aftercare is given on application; to 31 March 2015
    /// it was to the 21st. What was begun before may go on. Yes means: may apply, and the authority assesses.
    /// </summary>
    internal sealed class Section29Application(ScotsLaw law) : IScheme
    {
        private readonly Rule application = law.Of(ScotsRules.Ac2);
        private readonly Rule old = law.Of(ScotsRules.Ac5);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("aftercare.duty.age-before");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("aftercare.application.age-before");
        private readonly Parameter<int> qualifying = law.Parameters.Get<int>("aftercare.qualifying-age");
        private readonly ContinuingCare continuing = new(law);

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("aftercare-application", "Aftercare can be applied for", ScotsRules.Ac2, AftercareReads);

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (application.IsInForceOn(day))
            {
                Trace care = because.All(
                    null,
                    $"in care at 16 or later, and not in continuing care now",
                    about.CareSince(AftercareMeaning, qualifying.At(day).Value, day, because),
                    about.NoLongerInCare(AftercareMeaning, day, because),
                    continuing.NotProvided(about, day, because));
                Trace age = because.All(null, $"aged {ageFrom.At(day).Value} or over, and not yet {ageBefore.At(day).Value}", about.Births.AtLeast(ageFrom.At(day).Value, day, because), about.Births.Under(ageBefore.At(day).Value, day, because));
                return because.Any(
                    application,
                    $"aftercare can be applied for on {day}",
                    because.All(null, $"by age", age, care),
                    because.All(null, $"by what was granted before", about.Births.AtLeast(ageBefore.At(day).Value, day, because), care, Continued(about, day, because)));
            }

            if (old.IsInForceOn(day))
            {
                return because.All(
                    old,
                    $"aftercare can be applied for on {day}",
                    because.All(null, $"aged {ageFrom.At(day).Value} or over, and not yet {ageBefore.At(day).Value}", about.Births.AtLeast(ageFrom.At(day).Value, day, because), about.Births.Under(ageBefore.At(day).Value, day, because)),
                    about.CareSinceSchoolAge(AftercareMeaning, day, because),
                    about.NoLongerInCare(AftercareMeaning, day, because));
            }

            return because.All(application, $"aftercare can be applied for on {day}", law.NotInForce(application, day, because));
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;

        // Support begun before the upper age may be continued after it: the authority decides.
        private Trace Continued(ScotsCase about, LocalDate day, Because because)
        {
            Trace? granted = null;
            foreach (Fact<LearnerEvent> happened in about.Events)
            {
                if (happened.Value.Kind != LearnerEventKinds.SupportGranted || happened.Value.On > day)
                {
                    continue;
                }

                Trace one = happened.Value.On is { } on
                    ? because.Not(null, $"granted before the upper age", about.Births.Attained(ageBefore.At(day).Value, on, because))
                    : because.Missing("events." + LearnerEventKinds.SupportGranted, $"recorded without its day", happened.Source);
                granted = granted is null ? one : because.Any(null, $"granted before the upper age", granted, one);
            }

            return granted is null
                ? because.Fact(Determination.No, $"no support granted before is recorded")
                : because.All(application, $"support granted before goes on", granted, because.NeedsDecision(application, $"does the authority continue the support after the upper age (section 29(5B))?"));
        }
    }

    // The duty is owed unless the authority is satisfied that welfare does not require it: its recorded view is a fact.
    private static Trace NotRequired(ScotsCase about, LocalDate day, Because because)
    {
        Fact<LearnerEvent>? view = about.LatestEvent(LearnerEventKinds.AftercareNotRequired, ScotsRules.Start1995, day);
        return view is null
            ? because.Fact(Determination.No, $"no view of the authority that welfare does not require it is recorded")
            : because.Fact(Determination.Yes, $"the authority's view of {view.Value.On!.Value} is that welfare does not require it", view.Source);
    }
}
