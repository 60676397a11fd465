namespace VirtualSchool.Scotland;

/// <summary>The obligations of the pack, listed by hand, in the order of a child's way through care and school.</summary>
internal static class ScotsObligations
{
    /// <summary>The obligations under a law; those that a deadline settles read it and work out nothing anew.</summary>
    internal static IReadOnlyList<IObligation> Of(ScotsLaw law, IReadOnlyList<IDeadline> deadlines)
    {
        IDeadline Due(string code) => deadlines.First(d => d.Kind.Code == code);
        DeadlineObligation By(string deadline, string title, ObligationActor actor, params string[] metBy) => new(law, Due(deadline), title, ObligationStrength.Law, actor, metBy);
        return
        [
            new SupportPlanConsidered(law),
            new AdditionalSupportRecorded(law),
            By("health.assessment", "Health was assessed on becoming looked after", ObligationActor.LocalAuthority, LearnerEventKinds.HealthAssessment),
            new ChildsPlanMade(law),
            new ChildsPlanCoversEducation(law),
            new PlanLookedAtAgain(law, "childs-plan.current", "The child's plan is looked at again by the day it sets", ChildsPlanMade.Plan, "the child's plan"),
            new EducationPlanMade(law),
            new EducationPlanQuality(law),
            new PlanLookedAtAgain(law, "education-plan.current", "The education plan is looked at again by the day it sets", EducationPlanMade.Plan, "the education plan"),
            new SchoolToldOfHome(law),
            By("visit.next", "The child is visited in the placement", ObligationActor.LocalAuthority, LearnerEventKinds.VisitMade),
            By("emergency.review", "The emergency placement is reviewed", ObligationActor.LocalAuthority, LearnerEventKinds.EmergencyReviewHeld),
            By("review.next", "The child's case is reviewed", ObligationActor.LocalAuthority, LearnerEventKinds.ReviewHeld),
            new ReviewFrequency(law),
            new ReviewHeard(law, "review.child-education-views", "What the child says of education reached the last review", ObligationActor.VirtualSchool, LearnerEventKinds.ReviewChildViews, ReviewHeard.OfChild),
            new ReviewHeard(law, "review.family-education-views", "What the family says of education reached the last review", ObligationActor.VirtualSchool, LearnerEventKinds.ReviewFamilyViews, ReviewHeard.OfFamily),
            new ReviewHeard(law, "review.education-report", "What the school says of education reached the last review", ObligationActor.School, LearnerEventKinds.ReviewEducationReport, ReviewHeard.OfNobody),
            .. SupportPlan(By),
            .. School(law, By, Due),
            .. Leaving(law, By),
        ];
    }

    private delegate DeadlineObligation ByDeadline(string deadline, string title, ObligationActor actor, params string[] metBy);

    private static IObligation[] SupportPlan(ByDeadline by) =>
    [
        by("csp.request-response", "A request to establish whether a support plan is needed is answered", ObligationActor.EducationAuthority, LearnerEventKinds.SupportPlanProposed),
        by("csp.plan", "The support plan is prepared, or decided against", ObligationActor.EducationAuthority, LearnerEventKinds.SupportPlanPrepared),
        by("csp.agency-response", "The agency that was asked for help answers", ObligationActor.Agency, LearnerEventKinds.SupportPlanAgencyAnswered),
        by("csp.review", "The review of the support plan is completed", ObligationActor.EducationAuthority, LearnerEventKinds.SupportPlanReviewed),
        by("csp.early-review-response", "A request for an early review of the support plan is answered", ObligationActor.EducationAuthority, LearnerEventKinds.EarlyReviewAnswered, LearnerEventKinds.EarlyReviewProposed),
        by("csp.early-review", "The early review of the support plan is completed", ObligationActor.EducationAuthority, LearnerEventKinds.SupportPlanReviewed),
        by("csp.transfer", "The support plan goes to the new authority", ObligationActor.EducationAuthority, LearnerEventKinds.SupportPlanTransferred),
    ];

    private static IObligation[] School(ScotsLaw law, ByDeadline by, Func<string, IDeadline> due) =>
    [
        by("transition.seek", "Advice is taken before the change of school", ObligationActor.EducationAuthority, LearnerEventKinds.TransitionAdviceTaken),
        new ConsentToPassOn(law, "transition.consent", "There is consent to passing information on before the change of school", due("transition.share"), LearnerEventKinds.SchoolChangeExpected, LearnerEventKinds.TransitionConsentGiven),
        by("transition.share", "Information is passed on before the change of school", ObligationActor.EducationAuthority, LearnerEventKinds.TransitionInformationShared),
        new TransitionPlanned(law, due("transition.seek")),
        by("leaving.request", "Agencies are asked before the pupil leaves school", ObligationActor.EducationAuthority, LearnerEventKinds.LeavingAgenciesAsked),
        new ConsentToPassOn(law, "leaving.consent", "There is consent to passing information on before the pupil leaves school", due("leaving.inform"), LearnerEventKinds.LeavingExpected, LearnerEventKinds.LeavingConsentGiven),
        by("leaving.inform", "Information is passed on before the pupil leaves school", ObligationActor.EducationAuthority, LearnerEventKinds.LeavingInformationShared),
        new ExclusionConsultation(law),
        by("exclusion.notify", "Parent or pupil is told of the exclusion", ObligationActor.NotStated, LearnerEventKinds.ExclusionNotified),
        by("exclusion.meeting", "A meeting about the exclusion is offered", ObligationActor.NotStated, LearnerEventKinds.ExclusionMeetingOffered),
        by("exclusion.letter", "Parent or pupil is written to about the exclusion", ObligationActor.NotStated, LearnerEventKinds.ExclusionLetterSent),
    ];

    private static IObligation[] Leaving(ScotsLaw law, ByDeadline by) =>
    [
        new AftercareInformation(law),
        new AssessmentBeforeLeaving(law),
        by("welfare-assessment.next", "Welfare in continuing care is assessed", ObligationActor.LocalAuthority, LearnerEventKinds.WelfareAssessment),
        by("pathway.assessment", "The assessment for a pathway plan is completed", ObligationActor.LocalAuthority, LearnerEventKinds.PathwayAssessmentCompleted),
        by("pathway.decision", "The application for support is decided", ObligationActor.LocalAuthority, LearnerEventKinds.PathwayDecision, LearnerEventKinds.SupportGranted),
        by("pathway.notice", "The applicant is told of the decision in writing", ObligationActor.LocalAuthority, LearnerEventKinds.PathwayNoticeGiven),
        new PathwayCoordinator(law),
        by("pathway.plan", "The pathway plan is made", ObligationActor.LocalAuthority, LearnerEventKinds.PathwayPlanMade),
        by("pathway.review", "The pathway plan is reviewed", ObligationActor.LocalAuthority, LearnerEventKinds.PathwayReviewHeld),
    ];
}
