using NodaTime;

namespace VirtualSchool.Scotland;

internal static partial class ChildrenAct1995
{
    /// <summary>Continuing care as a fact: whether it is being provided, and what ended it (s.26A(5) to (8)).</summary>
    internal sealed class ContinuingCare(ScotsLaw law)
    {
        private readonly Parameter<int> endAge = law.Parameters.Get<int>("continuing-care.end-age");

        /// <summary>Before the birthday on which continuing care ends (SC-CC-4).</summary>
        internal Trace HasTime(ScotsCase about, LocalDate day, Because because) =>
            because.All(ScotsRules.Cc4, $"before the birthday on which it ends", about.Births.Under(endAge.At(day).Value, day, because));

        /// <summary>Whether continuing care is being provided on a day: recorded, before its age, and ended by nothing.</summary>
        internal Trace InProgress(ScotsCase about, LocalDate day, Because because) => because.All(
            ScotsRules.Read10,
            $"continuing care is being provided, and not only to be had",
            Provided(about, day, because),
            HasTime(about, day, because),
            because.Not(ScotsRules.Cc4, $"nothing ended it", Ended(about, about.LastCare(CareMeaning.LookedAfter, day), day, because)));

        /// <summary>Section 29(2A): no aftercare while continuing care is being provided; that it could be had is not enough (SC-READ-10).</summary>
        internal Trace NotProvided(ScotsCase about, LocalDate day, Because because) =>
            because.Not(ScotsRules.Ac3, $"not in continuing care on {day}", InProgress(about, day, because));

        /// <summary>Whether a record says that continuing care is being provided on a day.</summary>
        internal static Trace Provided(ScotsCase about, LocalDate day, Because because)
        {
            var recorded = new List<Trace>();
            foreach (Ground ground in about.Grounds)
            {
                if (ground.Contribution == CareContribution.FormerlyLookedAfter && ground.On(day) != Determination.No)
                {
                    recorded.Add(ground.Explain(day, because));
                }
            }

            return recorded.Count == 0 ? because.Fact(Determination.No, $"no continuing care is recorded for that day") : because.Any(null, $"continuing care is recorded", [.. recorded]);
        }

        /// <summary>Whether something that ends continuing care is recorded for the last time care was left.</summary>
        internal static Trace Ended(ScotsCase about, LastCare? last, LocalDate day, Because because)
        {
            LocalDate since = SpellStart(about, last, day);
            return because.Any(
                null,
                $"something has ended it",
                Happened(about, LearnerEventKinds.ContinuingCareLeft, ScotsRules.Cc4, "the person left of their own will", since, day, because),
                Happened(about, LearnerEventKinds.ContinuingCareCarerUnable, ScotsRules.Cc2, "the carer cannot or will not go on", since, day, because),
                Happened(about, LearnerEventKinds.ContinuingCareAdverseWelfare, ScotsRules.Cc2, "the authority found that it would harm welfare significantly", since, day, because),
                EndRecorded(about, day, because));
        }

        private static Trace Happened(ScotsCase about, string kind, Rule rule, string words, LocalDate since, LocalDate day, Because because)
        {
            Fact<LearnerEvent>? found = about.LatestEvent(kind, since, day);
            Fact<LearnerEvent>? undated = found is null ? about.UndatedEvent(kind) : null;
            Trace fact = found is not null ? because.Fact(Determination.Yes, $"recorded for {found.Value.On!.Value}", found.Source)
                : undated is not null ? because.Missing("events." + kind, $"recorded without its day", undated.Source)
                : because.Fact(Determination.No, $"nothing of the kind is recorded");
            return because.All(rule, $"{words}", fact);
        }

        // A recorded end says that the provision stopped; only some reasons end the right to it.
        private static Trace EndRecorded(ScotsCase about, LocalDate day, Because because)
        {
            Ground? latest = null;
            foreach (Ground ground in about.Grounds)
            {
                if (ground.Contribution == CareContribution.FormerlyLookedAfter)
                {
                    if (ground.On(day) != Determination.No)
                    {
                        return because.Fact(Determination.No, $"the recorded continuing care is not recorded to have ended");
                    }

                    latest = ground.Certain.End <= day && (latest is null || ground.Certain.End > latest.Certain.End) ? ground : latest;
                }
            }

            if (latest is null)
            {
                return because.Fact(Determination.No, $"no end of continuing care is recorded");
            }

            SourceRow row = latest.Fact.Source;
            return latest.Fact.Value.Ending?.By switch
            {
                EpisodeEndedBy.OwnWish => because.All(ScotsRules.Cc4, $"the person left of their own will", because.Fact(Determination.Yes, $"the recorded end says so", row)),
                EpisodeEndedBy.AdverseWelfare => because.All(ScotsRules.Cc2, $"the authority found that it would harm welfare significantly", because.Fact(Determination.Yes, $"the recorded end says so", row)),
                null => because.Missing("episodes.ended_by", $"continuing care is recorded as ended, and not why", row),
                _ => because.NeedsDecision(ScotsRules.Cc4, $"did the home cease to be available, or would going on have harmed welfare significantly?", because.Fact(Determination.Yes, $"continuing care is recorded as ended by somebody else than the person", row)),
            };
        }

        // What happened before the last stretch of care began belongs to an earlier leaving.
        private static LocalDate SpellStart(ScotsCase about, LastCare? last, LocalDate day)
        {
            LocalDate since = last?.LastCounted ?? ScotsRules.Start1995;
            foreach (EffectiveInterval days in about.Certain(CareContribution.LookedAfter).Intervals)
            {
                if (days.Start <= since && days.Contains(since))
                {
                    return days.Start;
                }
            }

            return since;
        }
    }
}
