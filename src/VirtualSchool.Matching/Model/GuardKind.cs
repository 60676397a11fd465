namespace VirtualSchool.Matching;

/// <summary>The situations in which a score is not trusted.</summary>
public enum GuardKind
{
    /// <summary>
    /// Same birth date, surname and home (a birth date or a surname may be missing), no equal number, and forenames that do not
    /// settle the matter: clearly different; alike, and yet two names or beside two different numbers; or alike or missing while
    /// another record of that birth date, surname and home might as well be meant. Review, not a link.
    /// </summary>
    PossibleTwin,

    /// <summary>
    /// A brother or sister, whose surname and home agree: forenames and birth dates that have nothing in common, or, in one home,
    /// that do not speak for a match by themselves. Not a link; a person is asked where they are alike.
    /// </summary>
    PossibleSibling,

    /// <summary>A marker is present and the names differ: a child adopted under a new name. Restricted review, never a link.</summary>
    AdoptedUnderNewName,
}
