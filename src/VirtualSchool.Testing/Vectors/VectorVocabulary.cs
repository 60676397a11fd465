namespace VirtualSchool.Testing;

/// <summary>The names of worked cases. Names are added and never renamed; a name that is not here is an error.</summary>
internal static class VectorVocabulary
{
    internal static readonly string[] Case = ["id", "name", "jurisdiction", "as_at", "known_at", "confidence", "note", "cites", "reviewed", "facts", "expect", "expect_not", "parameters", "law", "calendar"];
    internal static readonly string[] Facts = ["born", "born_versions", "people", "episodes", "homes", "schooling", "events", "allocation", "attendance", "cohort", "identifiers", "flags", "plans"];
    internal static readonly string[] Person = ["born", "born_versions", "episodes", "homes", "schooling", "events", "identifiers", "flags", "plans"];
    internal static readonly string[] Law = ["commence", "as_known"];
    internal static readonly string[] BornVersion = ["born", "recorded"];
    internal static readonly string[] Episode =
    [
        "basis", "from", "to", "ended_on", "ended_by", "authority", "recorded", "continued", "extended", "nation", "order", "conversion",
        "provision", "measures", "place_of_safety_by_authority",
    ];

    internal static readonly string[] EndedBy = ["hearing", "sheriff", "court", "authority", "parent", "adoption", "release", "own-wish", "adverse-welfare"];
    internal static readonly string[] Continuation = ["on", "until"];
    internal static readonly string[] Home = ["type", "from", "to", "ended_on", "carer", "series", "regulation", "approved", "authority_area", "recorded"];
    internal static readonly string[] Schooling = ["authority", "stage", "recorded", "deferred", "commencement_date", "school"];
    internal static readonly string[] Nation = ["england", "wales", "northern-ireland", "scotland"];
    internal static readonly string[] Conversion = ["court_approval", "notified", "home_agreement", "receiving"];

    internal static readonly string[] Event =
    [
        "kind", "on", "recorded", "months", "benefits_without_support", "by", "change", "learned", "temporary", "benefit", "out_of_work_months",
    ];

    internal static readonly string[] EventKind =
    [
        "review-held", "review-frequency-agreed", "visit-made", "emergency-placement-extended", "emergency-review-held", "residence-requirement",
        "residence-requirement-removed", "reporter-notified", "welfare-assessment", "pathway-assessment-completed", "pathway-plan-made",
        "pathway-review-held", "pathway-decision", "support-granted", "aftercare-applied", "aftercare-not-required", "continuing-care-left", "continuing-care-carer-unable",
        "continuing-care-adverse-welfare", "csp-request", "csp-proposal-sent", "csp-plan-prepared", "csp-review-completed", "csp-agency-request",
        "csp-pupil-departed", "asn-view", "school-change-expected", "leaving-expected", "health-assessment", "placement-representations", "placement-concern", "exclusion-decided", "job-offer", "self-declared-care-experienced",
        "csp-considered", "csp-agency-answered", "csp-transferred", "asn-recorded", "transition-advice-taken", "transition-consent-given", "transition-information-shared",
        "leaving-agencies-asked", "leaving-consent-given", "leaving-information-shared", "exclusion-notified", "exclusion-meeting-offered", "exclusion-letter-sent", "exclusion-ended",
        "exclusion-consulted", "pathway-notice-given", "pathway-co-ordinator-appointed", "aftercare-information-given", "school-told", "review-child-education-views",
        "review-family-education-views", "review-education-report",
        "csp-early-review-request", "csp-early-review-answered", "csp-early-review-proposal-sent", "aftercare-appeal-received", "aftercare-appeal-informal-ended",
        "aftercare-appeal-considered", "aftercare-appeal-notified",
        "hearing-arranged", "order-review-intended", "permanence-application-intended", "csp-discontinued", "csp-overturned", "csp-election-notice", "csp-elected", "csp-destroyed",
    ];

    internal static readonly string[] Plan =
        ["kind", "id", "begun", "prepared", "agreed", "closed", "recorded", "reviews", "child_views", "family_views", "support_plan", "support_plan_on", "matters", "co_ordinator", "good"];

    internal static readonly string[] PlanReview = ["due", "held"];
    internal static readonly string[] PlanViews = ["outcome", "on"];
    internal static readonly string[] ViewsOutcome = ["given", "chose-not-to-say", "not-asked-yet", "could-not-be-asked"];
    internal static readonly string[] ObligationState = ["not-expected", "met", "due-later", "not-met", "not-known", "needs-decision"];

    internal static readonly string[] Identifier = ["kind", "value"];

    internal static readonly string[] Flag = ["code", "on", "recorded", "authority"];
    internal static readonly string[] Fund = ["authority", "reference_date", "count", "amount", "floored_amount", "not_settled"];

    internal static readonly string[] Calendar = ["closed", "winter_leaving"];
    internal static readonly string[] ExpectedSchooling = ["session", "stage", "p1_session", "acel_p4_session", "leaving_date", "elc_start_term", "ema_from_month"];

    internal static readonly string[] Expect =
    [
        "status", "days", "care_experienced", "entitlements", "windows", "deadlines", "met", "obligations", "obligation_days", "obligation_records", "dates", "schooling", "placements", "amounts",
        "fund", "measures", "identifiers", "missing", "warnings", "because",
    ];

    internal static readonly string[] Status =
    [
        "looked_after", "limbs", "home", "flag", "authority", "last_day", "touches", "deemed_duties", "elsewhere_uk", "residence_right",
    ];

    internal static readonly string[] Window = ["from", "to"];
    internal static readonly string[] Days = ["from", "to", "looked_after", "away", "at_home", "deemed"];
    internal static readonly string[] ExpectedIdentifier = ["kind", "value", "outcome", "candidate", "auto_merge", "reason"];
    internal static readonly string[] IdentifierOutcome = ["valid", "repaired", "invalid", "missing", "unknown-code"];
    internal static readonly string[] IdentifierKind = ["SCN", "CHI", "UPN", "UPRN", "SEED", "LA"];

    /// <summary>The warnings, with the issue of the status that answers each; null for the one that a deadline gives.</summary>
    internal static readonly IReadOnlyDictionary<string, IssueCode?> Warnings = new Dictionary<string, IssueCode?>(StringComparer.Ordinal)
    {
        ["no-corresponding-date"] = null,
        ["status-past-18"] = IssueCodes.AfterEighteenth,
        ["status-before-birth"] = IssueCodes.StartBeforeBirth,
        ["order-end-not-recorded"] = IssueCodes.OrderOutlasted,
        ["s25-recorded-at-home"] = IssueCodes.AtHomeUnderVoluntary,
    };
}
