namespace VirtualSchool;

public static partial class IssueCodes
{
    /// <summary>VS3001: ends before it starts.</summary>
    public static IssueCode EndBeforeStart { get; } = Error(
        "VS3001",
        "Ends before it starts",
        "Correct one of the two dates; a repair is proposed and not applied.");

    /// <summary>VS3002: starts before the date of birth.</summary>
    public static IssueCode StartBeforeBirth { get; } = Error(
        "VS3002",
        "Starts before the date of birth",
        "Correct the start or the date of birth; a repair is proposed and not applied.");

    /// <summary>VS3003: has no start date.</summary>
    public static IssueCode StartMissing { get; } = Error(
        "VS3003",
        "Has no start date",
        "Add the date at source; without it nothing can be said about the period.");

    /// <summary>VS3004: starts after the date asked about and after the day it was recorded.</summary>
    public static IssueCode StartInFuture { get; } = Warning(
        "VS3004",
        "Starts after the date asked about and after the day it was recorded",
        "Check the date.");

    /// <summary>VS3005: goes on past the 18th birthday.</summary>
    public static IssueCode AfterEighteenth { get; } = Warning(
        "VS3005",
        "Goes on past the 18th birthday",
        "Nobody is looked after from the 18th birthday, whatever the paperwork says; end it there.");

    /// <summary>VS3006: two homes, or two episodes on one legal basis, overlap.</summary>
    public static IssueCode PeriodsOverlap { get; } = Warning(
        "VS3006",
        "Two homes, or two episodes on one legal basis, overlap",
        "Correct one of them; a repair is proposed and not applied.");

    /// <summary>VS3007: there is a gap of a few days between two periods.</summary>
    public static IssueCode PeriodsGap { get; } = Warning(
        "VS3007",
        "There is a gap of a few days between two periods",
        "If the child was looked after throughout, close the gap; a repair is proposed and not applied.");

    /// <summary>VS3008: period is recorded twice.</summary>
    public static IssueCode PeriodRepeated { get; } = Information(
        "VS3008",
        "Period is recorded twice",
        "Nothing to do; it counts once.");

    /// <summary>VS3009: an earlier record was corrected by a later one.</summary>
    public static IssueCode PeriodSuperseded { get; } = Information(
        "VS3009",
        "An earlier record was corrected by a later one",
        "Nothing to do; both are kept.");

    /// <summary>VS3010: legal basis was not in force at that time.</summary>
    public static IssueCode BasisOutsideItsDates { get; } = Warning(
        "VS3010",
        "Legal basis was not in force at that time",
        "Check the basis or the dates.");

    /// <summary>VS3011: home has no legal basis covering it.</summary>
    public static IssueCode HomeWithoutEpisode { get; } = Warning(
        "VS3011",
        "Home has no legal basis covering it",
        "Add the legal basis, or check the dates.");

    /// <summary>VS3012: legal basis has no home recorded for part of its time.</summary>
    public static IssueCode EpisodeWithoutHome { get; } = Warning(
        "VS3012",
        "Legal basis has no home recorded for part of its time",
        "Add the home, or check the dates.");

    /// <summary>VS3013: date of birth is not known.</summary>
    public static IssueCode BirthDateMissing { get; } = Warning(
        "VS3013",
        "Date of birth is not known",
        "Add it: ages and the 18th birthday cannot be worked out without it.");

    /// <summary>VS3014: more than one date of birth is recorded.</summary>
    public static IssueCode BirthDatesDisagree { get; } = Warning(
        "VS3014",
        "More than one date of birth is recorded",
        "Find the right one; nothing is chosen silently.");

    /// <summary>VS3015: recorded as at home while accommodated under section 25.</summary>
    public static IssueCode AtHomeUnderVoluntary { get; } = Warning(
        "VS3015",
        "Recorded as at home while accommodated under section 25",
        "Check the home or the legal basis: the two cannot stand together.");

    /// <summary>VS3016: an order without a recorded end has run out by law.</summary>
    public static IssueCode OrderOutlasted { get; } = Warning(
        "VS3016",
        "An order without a recorded end has run out by law",
        "Record the continuation or the end.");

    /// <summary>VS3017: recorded as at home against a requirement to live elsewhere.</summary>
    public static IssueCode AtHomeAgainstRequirement { get; } = Warning(
        "VS3017",
        "Recorded as at home against a requirement to live elsewhere",
        "Check the home, or record that the requirement was taken away; the flag follows the actual home.");

    private static IssueCode[] Care =>
    [
        EndBeforeStart,
        StartBeforeBirth,
        StartMissing,
        StartInFuture,
        AfterEighteenth,
        PeriodsOverlap,
        PeriodsGap,
        PeriodRepeated,
        PeriodSuperseded,
        BasisOutsideItsDates,
        HomeWithoutEpisode,
        EpisodeWithoutHome,
        BirthDateMissing,
        BirthDatesDisagree,
        AtHomeUnderVoluntary,
        OrderOutlasted,
        AtHomeAgainstRequirement,
    ];
}
