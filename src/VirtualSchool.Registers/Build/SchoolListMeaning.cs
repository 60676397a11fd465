namespace VirtualSchool;

/// <summary>What it means to stand on a school list: a register holds care experienced children, a roll holds every pupil.</summary>
public enum SchoolListMeaning
{
    /// <summary>
    /// Decided from the list. Where any record carries a care marker (even "no"), each record's own marker decides. Where the list has no
    /// care marker at all, it counts as a list of care experienced children, unless it has more than ten times as many records as the
    /// social-work and other lists together: then it is a roll. The choice is reported.
    /// </summary>
    Automatic = 0,

    /// <summary>Every record on every school list is a care experienced child, with or without a marker.</summary>
    EveryoneIsCareExperienced = 1,

    /// <summary>School lists are whole rolls: a record belongs to the register only by its own care marker or by being joined to a care list.</summary>
    WholeRoll = 2,
}
