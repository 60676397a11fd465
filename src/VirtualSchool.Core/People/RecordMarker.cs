namespace VirtualSchool;

/// <summary>A marker on a record that limits what may be done with it, or says what its silence means.</summary>
public enum RecordMarker
{
    /// <summary>The child was adopted and has a new name: the record is never joined to the earlier name without a person deciding it.</summary>
    AdoptedUnderNewName = 0,

    /// <summary>The record is restricted: only people with that permission may see it.</summary>
    Restricted = 1,

    /// <summary>
    /// The source states that it holds every care episode of the child. Only then does the absence of an episode mean that there
    /// was none; without it, nothing recorded is nothing known.
    /// </summary>
    CareHistoryComplete = 2,

    /// <summary>The source states that the child is not a pupil anywhere.</summary>
    NotAPupil = 3,

    /// <summary>
    /// The source states that it holds every event of the child that it knows a kind for. Only then does the absence of an event
    /// mean that it did not happen.
    /// </summary>
    EventHistoryComplete = 4,

    /// <summary>
    /// The source states that it holds every support plan of the child. Only then does the absence of a plan mean that there is none.
    /// </summary>
    PlansComplete = 5,
}
