namespace VirtualSchool;

/// <summary>Who says that a child is care experienced. Each person of a register has exactly one of these.</summary>
public enum RegisterPresence
{
    /// <summary>A school list says so, and the child is on a social-work list.</summary>
    SchoolAndSocialWork = 0,

    /// <summary>On a social-work list; found on a school roll too, but the school list does not mark the child.</summary>
    SocialWorkAndUnmarkedOnRoll = 1,

    /// <summary>A school list says so; not found on any social-work list.</summary>
    SchoolOnly = 2,

    /// <summary>On a social-work list; not found on any school list.</summary>
    SocialWorkOnly = 3,

    /// <summary>Only another list, such as the virtual school's own sheet, says so.</summary>
    OtherOnly = 4,
}
