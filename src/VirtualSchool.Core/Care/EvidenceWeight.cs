namespace VirtualSchool;

/// <summary>How heavy a definition takes a piece of evidence to be.</summary>
public enum EvidenceWeight
{
    /// <summary>The definition does not look at it.</summary>
    None = 0,

    /// <summary>It makes care experience possible and does not show it: the answer without better evidence is Unknown.</summary>
    Suggests = 1,

    /// <summary>It is enough alone.</summary>
    Settles = 2,
}
