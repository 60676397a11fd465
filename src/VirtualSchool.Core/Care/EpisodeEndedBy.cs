namespace VirtualSchool;

/// <summary>Who or what ended an episode of care.</summary>
public enum EpisodeEndedBy
{
    /// <summary>The decision of a children's hearing.</summary>
    Hearing = 0,

    /// <summary>The decision of a sheriff.</summary>
    Sheriff = 1,

    /// <summary>The decision of another court.</summary>
    Court = 2,

    /// <summary>The authority that gave the accommodation ended it.</summary>
    Authority = 3,

    /// <summary>A parent who took the child home.</summary>
    Parent = 4,

    /// <summary>The making of an adoption order.</summary>
    Adoption = 5,

    /// <summary>Release from detention.</summary>
    Release = 6,

    /// <summary>The young person's own will.</summary>
    OwnWish = 7,

    /// <summary>A decision that going on would significantly adversely affect welfare.</summary>
    AdverseWelfare = 8,
}
