namespace VirtualSchool;

/// <summary>A marker on a record that limits what may be done with it.</summary>
public enum RecordMarker
{
    /// <summary>The child was adopted and has a new name: the record is never joined to the earlier name without a person deciding it.</summary>
    AdoptedUnderNewName = 0,

    /// <summary>The record is restricted: only people with that permission may see it.</summary>
    Restricted = 1,
}
