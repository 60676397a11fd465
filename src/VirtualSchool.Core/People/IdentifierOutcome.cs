namespace VirtualSchool;

/// <summary>What came of reading an identifier. Every cell gets exactly one of these, so counts add up to the rows read.</summary>
public enum IdentifierOutcome
{
    /// <summary>Valid as it stands.</summary>
    Valid = 0,

    /// <summary>Valid after a clean-up that changes no digit: outer or inner spaces, hyphens, full-width digits. Logged.</summary>
    Cleaned = 1,

    /// <summary>Valid after a repair that adds digits (a leading zero lost in a spreadsheet). Never the only reason for a match.</summary>
    Repaired = 2,

    /// <summary>Not valid and not repairable; the text is kept, the number is not used.</summary>
    Invalid = 3,

    /// <summary>The cell is empty.</summary>
    Missing = 4,
}
