namespace VirtualSchool;

/// <summary>
/// The answer of a rule. There are four, because law asks more than yes or no: missing evidence is not a "no", and a discretion is
/// not missing evidence.
/// </summary>
public enum Determination
{
    /// <summary>The facts recorded do not settle it; the answer names a fact that would.</summary>
    Unknown = 0,

    /// <summary>Yes, on recorded facts.</summary>
    Yes = 1,

    /// <summary>No, on positive grounds: something recorded says so, not merely nothing said otherwise.</summary>
    No = 2,

    /// <summary>The facts are known and the law leaves the answer to a person.</summary>
    NeedsDecision = 3,
}
