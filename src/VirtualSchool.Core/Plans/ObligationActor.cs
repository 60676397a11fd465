namespace VirtualSchool;

/// <summary>Who would act, as far as the source says so.</summary>
public enum ObligationActor
{
    /// <summary>The source does not say.</summary>
    NotStated = 0,

    /// <summary>The council that looks after the child, or did: as corporate parent, mostly through social work.</summary>
    LocalAuthority = 1,

    /// <summary>The council as education authority, which need not be the one that looks after the child.</summary>
    EducationAuthority = 2,

    /// <summary>The school whose pupil the child is, through its head or its designated manager.</summary>
    School = 3,

    /// <summary>The virtual school: a person or a team. No instrument makes it one (SC-ACT-6).</summary>
    VirtualSchool = 4,

    /// <summary>Another agency that was asked for help, such as a health board.</summary>
    Agency = 5,
}
