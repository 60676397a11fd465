namespace VirtualSchool.Matching;

/// <summary>The situations in which a score is not trusted.</summary>
public enum GuardKind
{
    /// <summary>
    /// Same birth date (or one missing), surname and home, but clearly different forenames, and no equal number: twins. Also a forename one
    /// letter apart when another record of the same birth date, surname and home exists. Review, never a link.
    /// </summary>
    PossibleTwin,

    /// <summary>
    /// Forenames and birth dates that have nothing in common, and no equal number: a brother or sister, whose surname and home agree.
    /// Not a link.
    /// </summary>
    PossibleSibling,

    /// <summary>A marker is present and the names differ: a child adopted under a new name. Restricted review, never a link.</summary>
    AdoptedUnderNewName,
}
