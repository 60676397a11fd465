namespace VirtualSchool.Scotland;

/// <summary>The deadlines of the pack, listed by hand.</summary>
internal static class ScotsDeadlines
{
    /// <summary>The deadlines under a law.</summary>
    internal static IReadOnlyList<IDeadline> Of(ScotsLaw law) =>
    [
        new OrderLastDay(),
        new HearingAfterTransfer(law),
        .. LookedAfter(law),
        new WelfareAssessment(law),
        .. AfterCare(law),
        .. SupportPlans(law),
        .. School(law),
    ];

    private static IDeadline[] LookedAfter(ScotsLaw law)
    {
        var reviews = new ReviewSchedules(law);
        var visits = new VisitSchedules(law);
        return
        [
            new PlacementDeadline(law, "review.first", "The first review of the placement", ScotsRules.Rev1, reviews, first: true),
            new PlacementDeadline(law, "review.next", "The next review of the placement", ScotsRules.Rev1, reviews, first: false),
            new ReviewBefore(law, "review.before-hearing", "A review is held before a children's hearing, where practicable", LearnerEventKinds.HearingArranged, "the hearing") { IsWherePracticable = true },
            new ReviewBefore(law, "review.before-order-review", "A review is held before the council requires a review of the compulsory supervision order", LearnerEventKinds.OrderReviewIntended, "the requirement of a review"),
            new ReviewBefore(law, "review.before-permanence-application", "A review is held before the council applies for a permanence order", LearnerEventKinds.PermanenceApplicationIntended, "the application"),
            new PlacementDeadline(law, "visit.first", "The first visit in the placement", ScotsRules.Vis1, visits, first: true),
            new PlacementDeadline(law, "visit.next", "The next visit in the placement", ScotsRules.Vis1, visits, first: false),
            new FosteringServiceVisit(law, "visit.fostering-service", "An officer visits a placement of a registered fostering service", "visit.fostering-service", after: null),
            new FosteringServiceVisit(law, "visit.after-representations", "An officer visits after representations about a placement of a fostering service", "visit.after-representations", LearnerEventKinds.PlacementRepresentations),
            new FosteringServiceVisit(law, "visit.after-concern", "An officer visits where there is concern for welfare in a placement of a fostering service", "visit.after-concern", LearnerEventKinds.PlacementConcern),
            new HealthAssessment(law),
            new EmergencyDays(law, "emergency.limit", "The last day of an emergency placement unless it is extended", ScotsRules.Plc1, LearnerEventKinds.EmergencyPlacementExtended),
            new EmergencyDays(law, "emergency.review", "The review of an emergency placement", ScotsRules.Plc2, LearnerEventKinds.EmergencyReviewHeld),
            new EmergencyExtension(law, "emergency.six-week-review", "The further review of an extended emergency placement", "emergency.further-review", isReview: true),
            new EmergencyExtension(law, "emergency.extension-last-day", "The last day of an extended emergency placement", "emergency.extension", isReview: false),
        ];
    }

    private static IDeadline[] AfterCare(ScotsLaw law)
    {
        var supported = new Supported(law);
        return
        [
            new PathwayAssessment(law, supported),
            new PathwayDecision(law, supported),
            new PathwayNotice(law, supported),
            new PathwayPlan(law, supported),
            new PathwayReview(law, supported),
            Appeal(law, "pathway.appeal-informal", "An appeal about support after care is settled informally, where it can be", LearnerEventKinds.AftercareAppealReceived, "the day the appeal was received", LearnerEventKinds.AftercareAppealInformalEnded),
            Appeal(law, "pathway.appeal-formal", "An appeal about support after care is considered formally", LearnerEventKinds.AftercareAppealInformalEnded, "the end of the informal stage", LearnerEventKinds.AftercareAppealConsidered),
            Appeal(law, "pathway.appeal-notice", "Written notice is given of the decision on an appeal about support after care", LearnerEventKinds.AftercareAppealConsidered, "the end of the formal stage", LearnerEventKinds.AftercareAppealNotified),
        ];
    }

    private static EventDeadline Appeal(ScotsLaw law, string code, string title, string kind, string words, string metBy) =>
        new(law, code, title, ScotsRules.Pw6, kind, words, length: null, DeadlineKind.CouncilCalendar) { MetBy = [metBy], WorkingDays = law.Parameters.Get<int>(code) };

    private static IDeadline[] SupportPlans(ScotsLaw law) =>
    [
        new EventDeadline(law, "csp.request-response", "The authority answers a request to establish whether a support plan is needed", ScotsRules.Csp3, LearnerEventKinds.SupportPlanRequested, "the request", "csp.request-response")
        {
            MetBy = [LearnerEventKinds.SupportPlanProposed],
            Reading = ScotsRules.Read14,
        },
        new EventDeadline(law, "csp.plan", "The support plan is prepared, or decided against", ScotsRules.Csp4, LearnerEventKinds.SupportPlanProposed, "the proposal", "csp.plan")
        {
            MetBy = [LearnerEventKinds.SupportPlanPrepared],
            CountsTheDay = true,
        },
        new EventDeadline(law, "csp.plan-cap", "The support plan is prepared at the latest, where there is a reason for a later day", ScotsRules.Csp7, LearnerEventKinds.SupportPlanProposed, "the proposal", "csp.plan-cap")
        {
            MetBy = [LearnerEventKinds.SupportPlanPrepared],
            CountsTheDay = true,
        },
        new SupportPlanReview(law, "csp.review-expiry", "The support plan runs out, and its review begins", ScotsRules.Csp5, weeks: null),
        new SupportPlanReview(law, "csp.review", "The review of the support plan is completed", ScotsRules.Csp6, "csp.review"),
        new SupportPlanReview(law, "csp.review-cap", "The review of the support plan is completed at the latest, where there is a reason for a later day", ScotsRules.Csp7, "csp.review-cap"),
        new EventDeadline(law, "csp.early-review-response", "The authority answers a request for an early review of the support plan; silence is a refusal", ScotsRules.Csp8, LearnerEventKinds.EarlyReviewRequested, "the request", "csp.early-review-response")
        {
            MetBy = [LearnerEventKinds.EarlyReviewAnswered, LearnerEventKinds.EarlyReviewProposed],
        },
        new EventDeadline(law, "csp.early-review-response-cap", "The authority answers such a request at the latest, where the shorter time is impractical", ScotsRules.Csp8, LearnerEventKinds.EarlyReviewRequested, "the request", "csp.early-review-response-cap")
        {
            MetBy = [LearnerEventKinds.EarlyReviewAnswered, LearnerEventKinds.EarlyReviewProposed],
        },
        new EventDeadline(law, "csp.early-review", "The early review of the support plan is completed", ScotsRules.Csp6, LearnerEventKinds.EarlyReviewProposed, "the proposal of an early review", "csp.review")
        {
            MetBy = [LearnerEventKinds.SupportPlanReviewed],
            CountsTheDay = true,
        },
        new EventDeadline(law, "csp.early-review-cap", "The early review of the support plan is completed at the latest, where there is a reason for a later day", ScotsRules.Csp7, LearnerEventKinds.EarlyReviewProposed, "the proposal of an early review", "csp.review-cap")
        {
            MetBy = [LearnerEventKinds.SupportPlanReviewed],
            CountsTheDay = true,
        },
        new EventDeadline(law, "csp.agency-response", "An agency answers a request for help", ScotsRules.Csp9, LearnerEventKinds.SupportPlanAgencyAsked, "the request", "csp.agency-response")
        {
            MetBy = [LearnerEventKinds.SupportPlanAgencyAnswered],
            CountsTheDay = true,
        },
        new EventDeadline(law, "csp.transfer", "The support plan goes to the new authority", ScotsRules.Csp10, LearnerEventKinds.SupportPlanPupilDeparted, "the departure, or the day it was learned", "csp.transfer")
        {
            MetBy = [LearnerEventKinds.SupportPlanTransferred],
            CountsTheDay = true,
            FromLearning = true,
        },
        new SupportPlanKept(law, "csp.keep-until", "The discontinued support plan is kept until its time is over", isDestruction: false),
        new SupportPlanKept(law, "csp.destroy", "The discontinued support plan is destroyed when the time it is kept for is over", isDestruction: true),
        new SupportPlanElection(law),
    ];

    private static IDeadline[] School(ScotsLaw law) =>
    [
        new LeadTime(law, "transition.seek", "Advice is taken before a change of school", ScotsRules.Tr1, LearnerEventKinds.SchoolChangeExpected, "transition.seek", "transition.elc.seek") { MetBy = LearnerEventKinds.TransitionAdviceTaken },
        new LeadTime(law, "transition.share", "Information is passed on before a change of school", ScotsRules.Tr1, LearnerEventKinds.SchoolChangeExpected, "transition.share", "transition.elc.share") { MetBy = LearnerEventKinds.TransitionInformationShared },
        new LeadTime(law, "leaving.request", "Agencies are asked before the pupil leaves school", ScotsRules.Tr3, LearnerEventKinds.LeavingExpected, "leaving.request", shorter: null) { MetBy = LearnerEventKinds.LeavingAgenciesAsked },
        new LeadTime(law, "leaving.inform", "Information is passed on before the pupil leaves school", ScotsRules.Tr3, LearnerEventKinds.LeavingExpected, "leaving.inform", shorter: null) { MetBy = LearnerEventKinds.LeavingInformationShared },
        new EventDeadline(law, "exclusion.notify", "Parent or pupil is told of an exclusion", ScotsRules.Exc2, LearnerEventKinds.ExclusionDecided, "the decision to exclude", length: null) { MetBy = [LearnerEventKinds.ExclusionNotified] },
        new EventDeadline(law, "exclusion.meeting", "A meeting about an exclusion is offered", ScotsRules.Exc2, LearnerEventKinds.ExclusionDecided, "the decision to exclude", "exclusion.meeting") { MetBy = [LearnerEventKinds.ExclusionMeetingOffered] },
        new EventDeadline(law, "exclusion.letter", "Parent or pupil is written to about an exclusion, unless readmitted within 7 days without an appeal to come", ScotsRules.Exc2, LearnerEventKinds.ExclusionDecided, "the decision to exclude", "exclusion.letter")
        {
            MetBy = [LearnerEventKinds.ExclusionLetterSent],
            SparedBy = (LearnerEventKinds.ExclusionEnded, law.Parameters.Get<PeriodLength>("exclusion.readmitted"), "the pupil was readmitted in time to need no letter: will an appeal be made?"),
        },
    ];
}
