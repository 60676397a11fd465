namespace VirtualSchool;

/// <summary>Which of the worlds a list comes from. The gap view compares these.</summary>
public enum SourceKind
{
    /// <summary>A school system: SEEMiS, ScotXed, a school census.</summary>
    Education = 0,

    /// <summary>A social-work system: Mosaic, Eclipse, CareFirst, a placement extract.</summary>
    SocialWork = 1,

    /// <summary>Any other list, such as the virtual school's own sheet.</summary>
    Other = 2,
}
