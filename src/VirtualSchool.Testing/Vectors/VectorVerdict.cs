namespace VirtualSchool.Testing;

/// <summary>What became of a worked case. Only one of these is good.</summary>
public enum VectorVerdict
{
    /// <summary>The case cannot be run: an unknown name or code, an empty expectation, an unreadable file. Never a pass.</summary>
    Refused = 0,

    /// <summary>An answer differs from the expectation, or is not given yet by this version.</summary>
    Failed = 1,

    /// <summary>Every expectation was asked and met.</summary>
    Passed = 2,
}
