using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Job Start Payment (Social Security Scotland).</summary>
internal static class JobStartPayment
{
    /// <summary>
    /// Job Start Payment as a care leaver: out of work and on a qualifying benefit when the job was offered, for no matter how long, and
    /// last in foster, residential, secure or formal kinship care at 16 or later. Yes means: may apply on the day.
    /// </summary>
    internal sealed class CareLeaver(ScotsLaw law) : IScheme
    {
        private readonly Rule rule = law.Of(ScotsRules.Jsp1);
        private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("job-start.age-from");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("job-start.care-leaver.age-before");
        private readonly Parameter<PeriodLength> window = law.Parameters.Get<PeriodLength>("job-start.window");
        private readonly Parameter<decimal> amount = law.Parameters.Get<decimal>("job-start.amount");
        private readonly Parameter<decimal> mainCarer = law.Parameters.Get<decimal>("job-start.amount-main-carer");
        private readonly Parameter<int> qualifying = law.Parameters.Get<int>("aftercare.qualifying-age");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("job-start-care-leaver", "Job Start Payment as a care leaver", ScotsRules.Jsp1, "looked after at 16 or later, away from home (mygov.scot); care elsewhere in the United Kingdom is not settled");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!rule.IsInForceOn(day))
            {
                return because.All(rule, $"Job Start Payment as a care leaver on {day}", law.NotInForce(rule, day, because));
            }

            // Who is a year past the age cannot have been under it at an offer that is still open.
            Trace answer = because.All(
                rule,
                $"Job Start Payment as a care leaver on {day}",
                about.Births.AtLeast(ageFrom.At(day).Value, day, because),
                about.Births.Under(ageBefore.At(day).Value + 1, day, because),
                Care(about, day, because),
                Offered(about, day, because));
            return because.KeepsReasons ? because.Also(answer, Notes(about, day, because)) : answer;
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => LatestOffer(about, day) is { } on && Sure(amount, on) ? amount.At(on).Value : null;

        private Trace Care(ScotsCase about, LocalDate day, Because because)
        {
            int age = qualifying.At(day).Value;
            Trace care = about.CareSince(CareMeaning.LookedAfter, age, day, because);
            if (care.Outcome == Determination.No)
            {
                Trace other = about.CareSince(CareMeaning.Detained | CareMeaning.EnglandOrWales | CareMeaning.NorthernIreland, age, day, because);
                return because.Any(null, $"a care leaver", care, because.All(null, $"by care elsewhere, or by detention", other, because.Missing("law", $"the rule's text does not say whether such care counts")));
            }

            return because.All(null, $"a care leaver", care, about.NoLongerInCare(CareMeaning.LookedAfter, day, because), Home(about, day, because));
        }

        private Trace Home(ScotsCase about, LocalDate day, Because because)
        {
            if (about.LastCare(CareMeaning.LookedAfter, day) is not { } care || about.LastHome(care) is not { } lived || (about.WasAccommodated(care) && !lived.Fact.Value.Type.IsAway))
            {
                return because.Missing("homes", $"the home at the end of care is not recorded");
            }

            HomeType type = lived.Fact.Value.Type;
            bool isListed = type.Group != "In the community" || type.Code is "FOS" or "FOSLA" or "FOSPUR" || (type.Code == "KIN" && lived.Fact.Value.IsApproved != false);
            Trace listed = isListed || !type.IsAway
                ? because.Holds(isListed, $"lived: {type}", lived.Fact.Source)
                : because.NeedsDecision(rule, $"does that home count as foster, residential, secure or formal kinship care?", because.Fact(Determination.Yes, $"lived: {type}", lived.Fact.Source));
            return because.All(null, $"care ended in foster, residential, secure or formal kinship care, not at home", listed);
        }

        private Trace Offered(ScotsCase about, LocalDate day, Because because)
        {
            var offers = new List<Trace>();
            foreach (Fact<LearnerEvent> happened in about.Events)
            {
                if (happened.Value.Kind == LearnerEventKinds.JobOffer && !(happened.Value.On > day))
                {
                    offers.Add(Offer(about, happened, day, because));
                }
            }

            return offers.Count > 0 ? because.Any(null, $"a job was offered that the payment can be had for", [.. offers])
                : about.EventSources.Length > 0 ? because.Fact(Determination.No, $"the recorded events are complete, and no job offer is among them", about.EventSources)
                : because.Missing("events." + LearnerEventKinds.JobOffer, $"no job offer is recorded");
        }

        private Trace Offer(ScotsCase about, Fact<LearnerEvent> offer, LocalDate day, Because because)
        {
            if (offer.Value.On is not { } on)
            {
                return because.Missing("events." + LearnerEventKinds.JobOffer + ".on", $"a job offer is recorded without its day", offer.Source);
            }

            if (!rule.IsInForceOn(on))
            {
                return because.Fact(Determination.No, $"the offer of {on} came before the payment", offer.Source);
            }

            LocalDate lastDay = on.Year >= 9990 ? LocalDate.MaxIsoValue : PeriodCounting.DeadlineWithin(on, window.At(on).Value);
            Trace benefit = offer.Value.OnQualifyingBenefit is { } isOn
                ? because.Holds(isOn, $"on a qualifying benefit that day", offer.Source)
                : because.Missing("events." + LearnerEventKinds.JobOffer + ".benefit", $"whether on a qualifying benefit that day is not recorded", offer.Source);
            return because.All(
                null,
                $"the offer of {on}",
                because.Holds(day <= lastDay, $"one may apply to {lastDay}"),
                about.Births.Attained(ageFrom.At(on).Value, on, because),
                because.Not(null, $"under {ageBefore.At(on).Value} at the offer", about.Births.Attained(ageBefore.At(on).Value, on, because)),
                because.Any(null, $"of that age still when applying", about.Births.Under(ageBefore.At(day).Value, day, because), because.Missing("law", $"the pages read do not say whether the age is that of the offer or of applying")),
                benefit);
        }

        private LocalDate? LatestOffer(ScotsCase about, LocalDate day) => about.LatestEvent(LearnerEventKinds.JobOffer, rule.InForce!.Value.Start, day)?.Value.On;

        // A figure that was worked out and not read is told in the tree, and never as the amount.
        private static bool Sure(Parameter<decimal> figure, LocalDate on) => figure.At(on) is { IsKnown: true, Citation.Confidence: >= Confidence.High };

        private Trace[] Notes(ScotsCase about, LocalDate day, Because because)
        {
            Trace unchecked_ = because.Missing("events." + LearnerEventKinds.JobOffer + ".hours", $"not held here and to be asked: the hours of the job, and whether the payment was had before");
            return LatestOffer(about, day) is not { } on || !amount.At(on).IsKnown || !mainCarer.At(on).IsKnown ? [unchecked_]
                : [unchecked_, because.Holds(true, $"the payment is {amount.At(on).Value}, and {mainCarer.At(on).Value} for the main carer of a child; {(Sure(amount, on) ? "as published" : "worked out by the uprating, not read")}")];
        }
    }
}
