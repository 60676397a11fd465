namespace VirtualSchool;

public static partial class IssueCodes
{
    /// <summary>VS5001: plan file is not readable JSON.</summary>
    public static IssueCode PlanFileUnreadable { get; } = Error(
        "VS5001",
        "Plan file is not readable JSON",
        "Mend the file at the place named, or write a new one with 'plan new'.");

    /// <summary>VS5002: plan file goes beyond a limit.</summary>
    public static IssueCode PlanFileTooLarge { get; } = Error(
        "VS5002",
        "Plan file goes beyond a limit",
        "Shorten it; no plan needs more.");

    /// <summary>VS5003: plan file is of a format this version does not know.</summary>
    public static IssueCode PlanFormatUnknown { get; } = Error(
        "VS5003",
        "Plan file is of a format this version does not know",
        "Check that it is a plan, and update the program if the file comes from a later version.");

    /// <summary>VS5004: field is missing.</summary>
    public static IssueCode PlanFieldMissing { get; } = Error(
        "VS5004",
        "Field is missing",
        "Add the field; the schema of plans names them.");

    /// <summary>VS5005: field has another shape than a plan's schema says.</summary>
    public static IssueCode PlanFieldShape { get; } = Error(
        "VS5005",
        "Field has another shape than a plan's schema says",
        "Write it as the schema says: text in quotes, a date as 2026-08-17, a list in square brackets.");

    /// <summary>VS5006: field stands twice in one object.</summary>
    public static IssueCode PlanFieldRepeated { get; } = Error(
        "VS5006",
        "Field stands twice in one object",
        "Remove one of them.");

    /// <summary>VS5007: fields that are not known are kept as they stand.</summary>
    public static IssueCode PlanFieldUnknown { get; } = Information(
        "VS5007",
        "Fields that are not known are kept as they stand",
        "Check their spelling if they were meant for this program.");

    /// <summary>VS5008: kind of plan is not known.</summary>
    public static IssueCode PlanKindUnknown { get; } = Error(
        "VS5008",
        "Kind of plan is not known",
        "Use a code from the list of kinds.");

    /// <summary>VS5009: code is not in the list for this field.</summary>
    public static IssueCode PlanCodeUnknown { get; } = Error(
        "VS5009",
        "Code is not in the list for this field",
        "Use a code from the schema of plans.");

    /// <summary>VS5010: text holds characters that cannot be seen.</summary>
    public static IssueCode PlanTextHidden { get; } = Warning(
        "VS5010",
        "Text holds characters that cannot be seen",
        "They are kept; check the source. The printed page shows a mark in their place.");

    /// <summary>VS5011: versions and steps of the plan do not hold together.</summary>
    public static IssueCode PlanHistoryBroken { get; } = Error(
        "VS5011",
        "Versions and steps of the plan do not hold together",
        "Restore the file from before it was edited by hand: versions are numbered from 1, each begins as a draft, and only the last is worked on.");

    /// <summary>VS5101: plan does not say whose it is.</summary>
    public static IssueCode PlanWithoutChild { get; } = Error(
        "VS5101",
        "Plan does not say whose it is",
        "Add the child's reference or name.");

    /// <summary>VS5102: two parts have the same id.</summary>
    public static IssueCode PlanIdRepeated { get; } = Error(
        "VS5102",
        "Two parts have the same id",
        "Give each its own.");

    /// <summary>VS5103: part refers to an id that the plan does not have.</summary>
    public static IssueCode PlanReferenceUnknown { get; } = Error(
        "VS5103",
        "Part refers to an id that the plan does not have",
        "Correct the id, or add the part it means.");

    /// <summary>VS5104: part says nothing.</summary>
    public static IssueCode PlanPartWithoutText { get; } = Error(
        "VS5104",
        "Part says nothing",
        "Write it, or take the part out.");

    /// <summary>VS5105: target does not say how one will see that it is reached.</summary>
    public static IssueCode PlanTargetWithoutMeasure { get; } = Warning(
        "VS5105",
        "Target does not say how one will see that it is reached",
        "Add a measure the child would recognise.");

    /// <summary>VS5106: target has no day on which it is looked at again.</summary>
    public static IssueCode PlanTargetWithoutReview { get; } = Warning(
        "VS5106",
        "Target has no day on which it is looked at again",
        "Add the day.");

    /// <summary>VS5107: progress is recorded without the day it was looked at.</summary>
    public static IssueCode PlanProgressWithoutDay { get; } = Warning(
        "VS5107",
        "Progress is recorded without the day it was looked at",
        "Add the day.");

    /// <summary>VS5108: action does not say who does it.</summary>
    public static IssueCode PlanActionWithoutOwner { get; } = Warning(
        "VS5108",
        "Action does not say who does it",
        "Name a contributor: a person or a team.");

    /// <summary>VS5109: action does not say by when it is done.</summary>
    public static IssueCode PlanActionWithoutDay { get; } = Warning(
        "VS5109",
        "Action does not say by when it is done",
        "Add the day.");

    /// <summary>VS5110: dates are in an order that cannot be.</summary>
    public static IssueCode PlanDatesOutOfOrder { get; } = Error(
        "VS5110",
        "Dates are in an order that cannot be",
        "Correct one of them.");

    /// <summary>VS5111: views were not asked for yet.</summary>
    public static IssueCode PlanChildNotAsked { get; } = Warning(
        "VS5111",
        "Views were not asked for yet",
        "Ask, and record what was said, or that the person chose not to say.");

    /// <summary>VS5112: views do not say what came of asking.</summary>
    public static IssueCode PlanViewsWithoutOutcome { get; } = Error(
        "VS5112",
        "Views do not say what came of asking",
        "Say whether they were given, the person chose not to say, or could not be asked.");

    /// <summary>VS5113: views are recorded as given and hold no words.</summary>
    public static IssueCode PlanViewsWithoutWords { get; } = Error(
        "VS5113",
        "Views are recorded as given and hold no words",
        "Add the person's own words, or correct what came of asking.");

    /// <summary>VS5114: words are recorded from someone who is recorded as not having given any.</summary>
    public static IssueCode PlanWordsNotGiven { get; } = Error(
        "VS5114",
        "Words are recorded from someone who is recorded as not having given any",
        "Correct one of the two.");

    /// <summary>VS5115: it is not said why the person could not be asked.</summary>
    public static IssueCode PlanViewsWithoutReason { get; } = Warning(
        "VS5115",
        "It is not said why the person could not be asked",
        "Add the reason.");

    /// <summary>VS5116: it is not said when or how views were gathered.</summary>
    public static IssueCode PlanViewsWithoutSource { get; } = Warning(
        "VS5116",
        "It is not said when or how views were gathered",
        "Add both, so that others can judge whose words they are.");

    /// <summary>VS5117: plan is linked to itself.</summary>
    public static IssueCode PlanLinkToItself { get; } = Error(
        "VS5117",
        "Plan is linked to itself",
        "Give the other plan's reference.");

    /// <summary>VS5118: versions of the plan are about different children.</summary>
    public static IssueCode PlanChildChanged { get; } = Error(
        "VS5118",
        "Versions of the plan are about different children",
        "Find out whose plan it is; a plan is never handed from child to child.");

    /// <summary>VS5201: this step cannot be taken from where the plan stands.</summary>
    public static IssueCode PlanStepNotAllowed { get; } = Error(
        "VS5201",
        "This step cannot be taken from where the plan stands",
        "Look at the plan's state: draft, submitted, then agreed or returned; a new version follows an agreed or returned one.");

    /// <summary>VS5202: a plan is returned or closed with a reason, and none is given.</summary>
    public static IssueCode PlanReasonMissing { get; } = Error(
        "VS5202",
        "A plan is returned or closed with a reason, and none is given",
        "Give the reason in words.");

    /// <summary>VS5203: step is dated before the one it follows.</summary>
    public static IssueCode PlanStepBackwards { get; } = Error(
        "VS5203",
        "Step is dated before the one it follows",
        "Correct the date.");

    /// <summary>VS5204: whoever took the step is not among the plan's contributors.</summary>
    public static IssueCode PlanStepByStranger { get; } = Error(
        "VS5204",
        "Whoever took the step is not among the plan's contributors",
        "Add the person or the team to the contributors.");

    /// <summary>VS5205: version is no longer a draft and cannot be changed.</summary>
    public static IssueCode PlanVersionFixed { get; } = Error(
        "VS5205",
        "Version is no longer a draft and cannot be changed",
        "Begin a new version.");

    /// <summary>VS5301: plan lacks what the law asks of its kind.</summary>
    public static IssueCode PlanLacksByLaw { get; } = Warning(
        "VS5301",
        "Plan lacks what the law asks of its kind",
        "Add it, or record why it is not there.");

    /// <summary>VS5302: plan lacks what good practice asks of its kind.</summary>
    public static IssueCode PlanLacksByPractice { get; } = Information(
        "VS5302",
        "Plan lacks what good practice asks of its kind",
        "Consider adding it.");

    /// <summary>VS5303: plan does not say whether something the law asks of some children is asked of this one.</summary>
    public static IssueCode PlanRequirementInDoubt { get; } = Warning(
        "VS5303",
        "Plan does not say whether something the law asks of some children is asked of this one",
        "Say it in the plan: for example whether the child lives away from home.");

    private static IssueCode[] Plans =>
    [
        PlanFileUnreadable,
        PlanFileTooLarge,
        PlanFormatUnknown,
        PlanFieldMissing,
        PlanFieldShape,
        PlanFieldRepeated,
        PlanFieldUnknown,
        PlanKindUnknown,
        PlanCodeUnknown,
        PlanTextHidden,
        PlanHistoryBroken,
        PlanWithoutChild,
        PlanIdRepeated,
        PlanReferenceUnknown,
        PlanPartWithoutText,
        PlanTargetWithoutMeasure,
        PlanTargetWithoutReview,
        PlanProgressWithoutDay,
        PlanActionWithoutOwner,
        PlanActionWithoutDay,
        PlanDatesOutOfOrder,
        PlanChildNotAsked,
        PlanViewsWithoutOutcome,
        PlanViewsWithoutWords,
        PlanWordsNotGiven,
        PlanViewsWithoutReason,
        PlanViewsWithoutSource,
        PlanLinkToItself,
        PlanChildChanged,
        PlanStepNotAllowed,
        PlanReasonMissing,
        PlanStepBackwards,
        PlanStepByStranger,
        PlanVersionFixed,
        PlanLacksByLaw,
        PlanLacksByPractice,
        PlanRequirementInDoubt,
    ];
}
