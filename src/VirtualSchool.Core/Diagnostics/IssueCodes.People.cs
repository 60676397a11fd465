namespace VirtualSchool;

public static partial class IssueCodes
{
    /// <summary>VS1001: number was tidied: spaces, separators or other digits were turned into plain digits.</summary>
    public static IssueCode NumberTidied { get; } = Information(
        "VS1001",
        "Number was tidied: spaces, separators or other digits were turned into plain digits",
        "Nothing to do; mend the source if it happens often.");

    /// <summary>VS1002: number is in scientific notation: its digits were lost in a spreadsheet.</summary>
    public static IssueCode NumberLostDigits { get; } = Error(
        "VS1002",
        "Number is in scientific notation: its digits were lost in a spreadsheet",
        "Export the column again as text; the lost digits cannot be worked out.");

    /// <summary>VS1003: number has letters or signs where digits belong.</summary>
    public static IssueCode NumberHasLetters { get; } = Error(
        "VS1003",
        "Number has letters or signs where digits belong",
        "Correct it at source; letters O and l are not taken for 0 and 1.");

    /// <summary>VS1004: number is a placeholder, such as one digit repeated.</summary>
    public static IssueCode PlaceholderNumber { get; } = Warning(
        "VS1004",
        "Number is a placeholder, such as one digit repeated",
        "Find the real number; a placeholder is never a reason to join two records.");

    /// <summary>VS1101: candidate number fails its check digit.</summary>
    public static IssueCode CandidateNumberCheckDigit { get; } = Error(
        "VS1101",
        "Candidate number fails its check digit",
        "Check the number at source; it is not used to join records.");

    /// <summary>VS1102: candidate number had lost its leading zero and was repaired.</summary>
    public static IssueCode CandidateNumberZeroRestored { get; } = Warning(
        "VS1102",
        "Candidate number had lost its leading zero and was repaired",
        "Confirm it at source; a repaired number is never the only reason to join two records.");

    /// <summary>VS1103: candidate number has not nine digits.</summary>
    public static IssueCode CandidateNumberLength { get; } = Error(
        "VS1103",
        "Candidate number has not nine digits",
        "Check the number at source; it is not used to join records.");

    /// <summary>VS1104: candidate number cannot exist: no check digit fits its first eight digits.</summary>
    public static IssueCode CandidateNumberImpossible { get; } = Error(
        "VS1104",
        "Candidate number cannot exist: no check digit fits its first eight digits",
        "Check the number at source; no such number was ever issued.");

    /// <summary>VS1105: candidate number begins with a year that does not fit the child.</summary>
    public static IssueCode CandidateNumberYear { get; } = Warning(
        "VS1105",
        "Candidate number begins with a year that does not fit the child",
        "Check whose number it is: the first two digits are the year of issue.");

    /// <summary>VS1201: CHI number is not valid.</summary>
    public static IssueCode ChiInvalid { get; } = Error(
        "VS1201",
        "CHI number is not valid",
        "Check the number at source; it is not used to join records.");

    /// <summary>VS1202: CHI number had lost its leading zero and was repaired.</summary>
    public static IssueCode ChiZeroRestored { get; } = Warning(
        "VS1202",
        "CHI number had lost its leading zero and was repaired",
        "Confirm it at source; a repaired number is never the only reason to join two records.");

    /// <summary>VS1203: CHI number does not agree with the date of birth.</summary>
    public static IssueCode ChiBirthDate { get; } = Warning(
        "VS1203",
        "CHI number does not agree with the date of birth",
        "Check both at source: the first six digits are the date of birth.");

    /// <summary>VS1301: UPN is not valid.</summary>
    public static IssueCode UpnInvalid { get; } = Error(
        "VS1301",
        "UPN is not valid",
        "Check the number at source; it is not used to join records.");

    /// <summary>VS1302: UPN is a temporary one.</summary>
    public static IssueCode UpnTemporary { get; } = Warning(
        "VS1302",
        "UPN is a temporary one",
        "Ask the school for the permanent number.");

    /// <summary>VS1401: UPRN is not a number of at most twelve digits.</summary>
    public static IssueCode UprnInvalid { get; } = Error(
        "VS1401",
        "UPRN is not a number of at most twelve digits",
        "Correct it at source.");

    /// <summary>VS1501: SEED code has not seven digits.</summary>
    public static IssueCode SeedCodeInvalid { get; } = Error(
        "VS1501",
        "SEED code has not seven digits",
        "Correct it at source; three digits are an authority's code, not a school's.");

    /// <summary>VS1502: SEED code does not fit the check digit that nearly all codes have.</summary>
    public static IssueCode SeedCodeCheckDigit { get; } = Warning(
        "VS1502",
        "SEED code does not fit the check digit that nearly all codes have",
        "Check it: two open schools are known to differ, so it is used as it stands.");

    private static IssueCode[] People =>
    [
        NumberTidied,
        NumberLostDigits,
        NumberHasLetters,
        PlaceholderNumber,
        CandidateNumberCheckDigit,
        CandidateNumberZeroRestored,
        CandidateNumberLength,
        CandidateNumberImpossible,
        CandidateNumberYear,
        ChiInvalid,
        ChiZeroRestored,
        ChiBirthDate,
        UpnInvalid,
        UpnTemporary,
        UprnInvalid,
        SeedCodeInvalid,
        SeedCodeCheckDigit,
    ];
}
