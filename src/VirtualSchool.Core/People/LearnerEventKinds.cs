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
}
