namespace VirtualSchool;

/// <summary>How sure the authors are that a stated rule, code or figure is right, so that a reader knows what to check first.</summary>
public enum Confidence
{
    /// <summary>Nothing is claimed.</summary>
    Unknown = 0,

    /// <summary>From the authors' knowledge, with low confidence.</summary>
    Low = 1,

    /// <summary>From the authors' knowledge, with medium confidence.</summary>
    Medium = 2,

    /// <summary>From the authors' knowledge, with high confidence; no source was read.</summary>
    High = 3,

    /// <summary>Read in the named source.</summary>
    Verified = 4,
}
