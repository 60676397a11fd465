namespace VirtualSchool;

public static partial class IssueCodes
{
    /// <summary>VS4001: sources disagree about this person.</summary>
    public static IssueCode SourcesDisagree { get; } = Warning(
        "VS4001",
        "Sources disagree about this person",
        "Ask the source that should know; neither value was overwritten.");

    /// <summary>VS4002: the same candidate number stands on more than one person.</summary>
    public static IssueCode NumberShared { get; } = Warning(
        "VS4002",
        "The same candidate number stands on more than one person",
        "Find out whose it is; the records wait in the review queue.");

    /// <summary>VS4003: one person has two different candidate numbers.</summary>
    public static IssueCode TwoNumbers { get; } = Warning(
        "VS4003",
        "One person has two different candidate numbers",
        "Find out which is right; the pair waits in the review queue.");

    /// <summary>VS4004: one list seems to hold the same child more than once.</summary>
    public static IssueCode DuplicateInSource { get; } = Warning(
        "VS4004",
        "One list seems to hold the same child more than once",
        "Look at the pair in the review queue.");

    /// <summary>VS4005: the same file was given twice.</summary>
    public static IssueCode SameFileTwice { get; } = Error(
        "VS4005",
        "The same file was given twice",
        "Leave one out; it was counted once.");

    /// <summary>VS4006: record has too little to be joined with any other.</summary>
    public static IssueCode NothingLinkable { get; } = Warning(
        "VS4006",
        "Record has too little to be joined with any other",
        "Add a date of birth, a surname or a candidate number at source.");

    /// <summary>VS4007: a possible match waits for a person to decide.</summary>
    public static IssueCode ReviewPending { get; } = Information(
        "VS4007",
        "A possible match waits for a person to decide",
        "Look at it in the review queue.");

    /// <summary>VS4008: few records of this source have a usable candidate number.</summary>
    public static IssueCode CoverageLow { get; } = Warning(
        "VS4008",
        "Few records of this source have a usable candidate number",
        "Ask for the number in the export.");

    /// <summary>VS4009: school list has no care marker.</summary>
    public static IssueCode NoCareColumn { get; } = Information(
        "VS4009",
        "School list has no care marker",
        "Say in the register's options what the list means, or export it with its care column.");

    /// <summary>VS4010: the files have no column in common that can be compared.</summary>
    public static IssueCode NothingToCompare { get; } = Error(
        "VS4010",
        "The files have no column in common that can be compared",
        "Give a map that says what the columns hold, or name the columns in words such as forename, surname and date of birth.");

    /// <summary>VS4011: the truth file does not fit the records.</summary>
    public static IssueCode TruthUnfit { get; } = Error(
        "VS4011",
        "The truth file does not fit the records",
        "Give a file with two columns that hold ids of the two files.");

    private static IssueCode[] Registers =>
    [
        SourcesDisagree,
        NumberShared,
        TwoNumbers,
        DuplicateInSource,
        SameFileTwice,
        NothingLinkable,
        ReviewPending,
        CoverageLow,
        NoCareColumn,
        NothingToCompare,
        TruthUnfit,
    ];
}
