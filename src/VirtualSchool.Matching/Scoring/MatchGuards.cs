namespace VirtualSchool.Matching;

/// <summary>Why a pair is not linked whatever its score. Several may hold at once.</summary>
[Flags]
public enum MatchGuards
{
    /// <summary>No rule stands in the way.</summary>
    None = 0,

    /// <summary>Both records have a valid number, and not the same one.</summary>
    DifferentNationalNumbers = 1,

    /// <summary>Same birth date, surname and home, but another forename; or one so close that a known second child may be meant.</summary>
    PossibleTwin = 2,

    /// <summary>Another forename and another birth date: a brother or sister. Such a pair is shown for review only where the two are alike.</summary>
    PossibleSibling = 4,

    /// <summary>A record is marked as adopted, and the names differ. The pair is restricted.</summary>
    AdoptedUnderNewName = 8,

    /// <summary>One of the two records is better linked to another one.</summary>
    LostAssignment = 16,

    /// <summary>Another choice of links is equally good, or nearly.</summary>
    Ambiguous = 32,
}
