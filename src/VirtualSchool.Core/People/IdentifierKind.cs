namespace VirtualSchool;

/// <summary>The kinds of number that identify a person in the sources this library reads.</summary>
public enum IdentifierKind
{
    /// <summary>Scottish Candidate Number, 9 digits (SC-ID-1).</summary>
    ScottishCandidateNumber = 0,

    /// <summary>Community Health Index number, 10 digits (SC-ID-3). Health data: kept only where lawfully supplied.</summary>
    Chi = 1,

    /// <summary>Unique Pupil Number (England), letter and 12 characters (SC-ID-8).</summary>
    Upn = 2,

    /// <summary>A number of one system of one authority (SC-ID-9).</summary>
    Local = 3,
}
