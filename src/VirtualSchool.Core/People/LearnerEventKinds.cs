namespace VirtualSchool;

/// <summary>The kinds of events that rules read. The words are those of the worked cases.</summary>
public static class LearnerEventKinds
{
    /// <summary>A hearing requires the child to live somewhere else than with a parent (2011 Act s.83(2)(a)).</summary>
    public const string ResidenceRequirement = "residence-requirement";

    /// <summary>A hearing takes such a requirement away.</summary>
    public const string ResidenceRequirementRemoved = "residence-requirement-removed";

    /// <summary>The receiving authority notified the Principal Reporter of an order from elsewhere in the United Kingdom (SSI 2013/99 reg.7).</summary>
    public const string ReporterNotified = "reporter-notified";

    /// <summary>A welfare assessment before or during continuing care (SSI 2015/158 arts 4, 5).</summary>
    public const string WelfareAssessment = "welfare-assessment";

    /// <summary>The person left continuing care of their own will (1995 Act s.26A(7)).</summary>
    public const string ContinuingCareLeft = "continuing-care-left";

    /// <summary>The carer cannot or will not go on (1995 Act s.26A(5)).</summary>
    public const string ContinuingCareCarerUnable = "continuing-care-carer-unable";

    /// <summary>The authority considers that continuing care would significantly adversely affect welfare (1995 Act s.26A(5)).</summary>
    public const string ContinuingCareAdverseWelfare = "continuing-care-adverse-welfare";

    /// <summary>The person applied for aftercare (1995 Act s.29(2)).</summary>
    public const string AftercareApplied = "aftercare-applied";

    /// <summary>The authority is satisfied that welfare does not require aftercare (1995 Act s.29(1)).</summary>
    public const string AftercareNotRequired = "aftercare-not-required";

    /// <summary>Support was granted on an application.</summary>
    public const string SupportGranted = "support-granted";

    /// <summary>The education authority formed a view of the pupil's needs (2004 Act s.1(1B)); see <see cref="LearnerEvent.BenefitsWithoutSupport"/>.</summary>
    public const string AdditionalSupportView = "asn-view";

    /// <summary>An offer of a job (Job Start Payment); see <see cref="LearnerEvent.OnQualifyingBenefit"/>.</summary>
    public const string JobOffer = "job-offer";

    /// <summary>The person says that they are care experienced.</summary>
    public const string SelfDeclaredCareExperienced = "self-declared-care-experienced";

    /// <summary>A review of the child's case was held (SSI 2009/210 regs 44, 45).</summary>
    public const string ReviewHeld = "review-held";

    /// <summary>How often a child at home is reviewed was agreed with child and carer (reg.44(5)); see <see cref="LearnerEvent.Months"/>.</summary>
    public const string ReviewFrequencyAgreed = "review-frequency-agreed";

    /// <summary>The child was visited in a placement (reg.46).</summary>
    public const string VisitMade = "visit-made";

    /// <summary>Somebody made representations about a placement of a registered fostering service (reg.49).</summary>
    public const string PlacementRepresentations = "placement-representations";

    /// <summary>The authority was told of a concern for the child's welfare in such a placement (reg.49).</summary>
    public const string PlacementConcern = "placement-concern";

    /// <summary>An emergency placement was extended (reg.39(1)).</summary>
    public const string EmergencyPlacementExtended = "emergency-placement-extended";

    /// <summary>A review of an emergency placement was held (regs 38(2), 39(3), 41(2)).</summary>
    public const string EmergencyReviewHeld = "emergency-review-held";

    /// <summary>The child's health was assessed (reg.3(3)).</summary>
    public const string HealthAssessment = "health-assessment";

    /// <summary>The assessment for a pathway plan was completed (SSI 2003/608 reg.9).</summary>
    public const string PathwayAssessmentCompleted = "pathway-assessment-completed";

    /// <summary>A pathway plan was made (reg.11).</summary>
    public const string PathwayPlanMade = "pathway-plan-made";

    /// <summary>A pathway plan was reviewed (reg.12).</summary>
    public const string PathwayReviewHeld = "pathway-review-held";

    /// <summary>An application for aftercare was decided (reg.11(2)).</summary>
    public const string PathwayDecision = "pathway-decision";

    /// <summary>Somebody asked the education authority to establish whether a co-ordinated support plan is needed (SSI 2005/518 reg.4A).</summary>
    public const string SupportPlanRequested = "csp-request";

    /// <summary>The authority sent its proposal to establish whether a plan is needed (reg.4).</summary>
    public const string SupportPlanProposed = "csp-proposal-sent";

    /// <summary>A co-ordinated support plan was prepared.</summary>
    public const string SupportPlanPrepared = "csp-plan-prepared";

    /// <summary>The review of a co-ordinated support plan was completed.</summary>
    public const string SupportPlanReviewed = "csp-review-completed";

    /// <summary>An appropriate agency was asked for help (SSI 2005/264).</summary>
    public const string SupportPlanAgencyAsked = "csp-agency-request";

    /// <summary>A pupil with a plan left for another authority (SSI 2005/518 reg.9); see <see cref="LearnerEvent.LearnedOn"/>.</summary>
    public const string SupportPlanPupilDeparted = "csp-pupil-departed";

    /// <summary>A change of school is expected on the day; see <see cref="LearnerEvent.Change"/>.</summary>
    public const string SchoolChangeExpected = "school-change-expected";

    /// <summary>The pupil is expected to leave school on the day.</summary>
    public const string LeavingExpected = "leaving-expected";

    /// <summary>A school decided to exclude the pupil.</summary>
    public const string ExclusionDecided = "exclusion-decided";

    /// <summary>The education authority considered whether the pupil requires a co-ordinated support plan (2004 Act s.6(1A)), whatever came of it.</summary>
    public const string SupportPlanConsidered = "csp-considered";

    /// <summary>An appropriate agency answered a request for help (SSI 2005/264 reg.2).</summary>
    public const string SupportPlanAgencyAnswered = "csp-agency-answered";

    /// <summary>The co-ordinated support plan was passed to the new authority (SSI 2005/518 reg.9).</summary>
    public const string SupportPlanTransferred = "csp-transferred";

    /// <summary>The pupil's record shows additional support needs, as the law presumes them of a looked-after pupil (2004 Act s.1(1A)).</summary>
    public const string AdditionalSupportRecorded = "asn-recorded";

    /// <summary>Advice was taken before an expected change of school (SSI 2005/265 reg.3).</summary>
    public const string TransitionAdviceTaken = "transition-advice-taken";

    /// <summary>The parent or young person consented to passing information on before a change of school (SSI 2005/265 reg.4(4)).</summary>
    public const string TransitionConsentGiven = "transition-consent-given";

    /// <summary>Information was passed on before a change of school (SSI 2005/265 reg.4).</summary>
    public const string TransitionInformationShared = "transition-information-shared";

    /// <summary>Agencies were asked before the pupil leaves school (2004 Act s.12(5)).</summary>
    public const string LeavingAgenciesAsked = "leaving-agencies-asked";

    /// <summary>The parent or young person consented to passing information on before leaving school (2004 Act s.13(5)).</summary>
    public const string LeavingConsentGiven = "leaving-consent-given";

    /// <summary>Information was passed on before the pupil leaves school (2004 Act s.13(1)).</summary>
    public const string LeavingInformationShared = "leaving-information-shared";

    /// <summary>Parent or pupil was told of an exclusion (SI 1975/1135 reg.4A).</summary>
    public const string ExclusionNotified = "exclusion-notified";

    /// <summary>A meeting about an exclusion was offered (reg.4A).</summary>
    public const string ExclusionMeetingOffered = "exclusion-meeting-offered";

    /// <summary>Parent or pupil was written to about an exclusion, with reasons, conditions and the right of appeal (reg.4A).</summary>
    public const string ExclusionLetterSent = "exclusion-letter-sent";

    /// <summary>The pupil was readmitted after an exclusion.</summary>
    public const string ExclusionEnded = "exclusion-ended";

    /// <summary>Lead professional, carer and social work were consulted about excluding a looked-after child (Included, Engaged and Involved Part 2).</summary>
    public const string ExclusionConsulted = "exclusion-consulted";

    /// <summary>The young person was told in writing of the decision on an application for aftercare (SSI 2003/608 reg.11(3)).</summary>
    public const string PathwayNoticeGiven = "pathway-notice-given";

    /// <summary>A pathway co-ordinator was appointed (SSI 2003/608 reg.4(1)).</summary>
    public const string PathwayCoordinatorAppointed = "pathway-co-ordinator-appointed";

    /// <summary>The young person was told what support there is after care.</summary>
    public const string AftercareInformationGiven = "aftercare-information-given";

    /// <summary>The school was told that the child is looked after, or lives in another home.</summary>
    public const string SchoolTold = "school-told";

    /// <summary>What the child says of education was before the review of the child's case held on the day.</summary>
    public const string ReviewChildViews = "review-child-education-views";

    /// <summary>What a parent or carer says of education was before the review held on the day.</summary>
    public const string ReviewFamilyViews = "review-family-education-views";

    /// <summary>What the school or the virtual school says of education was before the review held on the day.</summary>
    public const string ReviewEducationReport = "review-education-report";

    /// <summary>Somebody asked for an early review of the co-ordinated support plan (SSI 2005/518 reg.5A; 2004 Act s.10(4)).</summary>
    public const string EarlyReviewRequested = "csp-early-review-request";

    /// <summary>The education authority answered a request for an early review (SSI 2005/518 reg.5A).</summary>
    public const string EarlyReviewAnswered = "csp-early-review-answered";

    /// <summary>The authority sent its proposal of an early review of the plan (SSI 2005/518 reg.5).</summary>
    public const string EarlyReviewProposed = "csp-early-review-proposal-sent";

    /// <summary>An appeal about support after care was received (SSI 2003/608 reg.16).</summary>
    public const string AftercareAppealReceived = "aftercare-appeal-received";

    /// <summary>The informal stage of such an appeal ended, resolved or not (reg.18).</summary>
    public const string AftercareAppealInformalEnded = "aftercare-appeal-informal-ended";

    /// <summary>The formal stage of such an appeal was completed (reg.19).</summary>
    public const string AftercareAppealConsidered = "aftercare-appeal-considered";

    /// <summary>Written notice of the decision on such an appeal was given (reg.20).</summary>
    public const string AftercareAppealNotified = "aftercare-appeal-notified";

    /// <summary>A children's hearing is arranged for the day; <see cref="LearnerEvent.LearnedOn"/> says when that was known (SSI 2009/210 reg.45(4)).</summary>
    public const string HearingArranged = "hearing-arranged";

    /// <summary>The council means to require a review of the compulsory supervision order on the day (2011 Act s.131; SSI 2009/210 reg.45(4)).</summary>
    public const string OrderReviewIntended = "order-review-intended";

    /// <summary>The council means to apply for a permanence order on the day (SSI 2009/210 reg.45(4)).</summary>
    public const string PermanenceApplicationIntended = "permanence-application-intended";

    /// <summary>The co-ordinated support plan was discontinued after a review, or because the authority is no longer responsible for the schooling (SSI 2005/518 reg.11(1)(a), (b)).</summary>
    public const string SupportPlanDiscontinued = "csp-discontinued";

    /// <summary>A tribunal overturned the decision that a co-ordinated support plan is required, so that the plan is discontinued (SSI 2005/518 reg.11(1)(c)).</summary>
    public const string SupportPlanOverturned = "csp-overturned";

    /// <summary>The authority wrote of the choice of what becomes of a plan that a tribunal overturned (SSI 2005/518 reg.11(4)).</summary>
    public const string SupportPlanElectionNotice = "csp-election-notice";

    /// <summary>The authority received the choice of what becomes of a plan that a tribunal overturned (SSI 2005/518 reg.11).</summary>
    public const string SupportPlanElected = "csp-elected";

    /// <summary>A discontinued co-ordinated support plan was destroyed (SSI 2005/518 reg.11(3)(b)).</summary>
    public const string SupportPlanDestroyed = "csp-destroyed";

    /// <summary>Every kind that rules read, listed by hand. A kind of another source's own is no error: no rule reads it.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ResidenceRequirement, ResidenceRequirementRemoved, ReporterNotified, WelfareAssessment, ContinuingCareLeft, ContinuingCareCarerUnable,
        ContinuingCareAdverseWelfare, AftercareApplied, AftercareNotRequired, SupportGranted, AdditionalSupportView, JobOffer,
        SelfDeclaredCareExperienced, ReviewHeld, ReviewFrequencyAgreed, VisitMade, PlacementRepresentations, PlacementConcern,
        EmergencyPlacementExtended, EmergencyReviewHeld, HealthAssessment, PathwayAssessmentCompleted, PathwayPlanMade, PathwayReviewHeld,
        PathwayDecision, SupportPlanRequested, SupportPlanProposed, SupportPlanPrepared, SupportPlanReviewed, SupportPlanAgencyAsked,
        SupportPlanPupilDeparted, SchoolChangeExpected, LeavingExpected, ExclusionDecided, SupportPlanConsidered, SupportPlanAgencyAnswered,
        SupportPlanTransferred, AdditionalSupportRecorded, TransitionAdviceTaken, TransitionConsentGiven, TransitionInformationShared,
        LeavingAgenciesAsked, LeavingConsentGiven, LeavingInformationShared, ExclusionNotified, ExclusionMeetingOffered, ExclusionLetterSent,
        ExclusionEnded, ExclusionConsulted, PathwayNoticeGiven, PathwayCoordinatorAppointed, AftercareInformationGiven, SchoolTold, ReviewChildViews,
        ReviewFamilyViews, ReviewEducationReport, EarlyReviewRequested, EarlyReviewAnswered, EarlyReviewProposed, AftercareAppealReceived,
        AftercareAppealInformalEnded, AftercareAppealConsidered, AftercareAppealNotified, HearingArranged, OrderReviewIntended,
        PermanenceApplicationIntended, SupportPlanDiscontinued, SupportPlanOverturned, SupportPlanElectionNotice, SupportPlanElected,
        SupportPlanDestroyed,
    ];
}
