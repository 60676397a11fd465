namespace VirtualSchool.Shell.Host;

/// <summary>Answers about care in the words the console shows.</summary>
internal static class CareWords
{
    public static string Home(CareStatus status) => status.Home switch
    {
        CareHome.AtHome => "at home",
        CareHome.Away => "away from home",
        CareHome.Unknown => "not known",
        _ => "none",
    };

    /// <summary>As <see cref="Home"/>, with the recorded home where only the child's status is in doubt.</summary>
    public static string HomeInWords(CareStatus status) => status switch
    {
        { LookedAfter: Determination.Unknown, HomeType: { } lived } => $"{(lived.IsAway ? "away from home" : "at home")} if looked after; recorded: {lived}",
        _ => Home(status),
    };

    public static string Evidence(CareEvidence evidence) => $"{Kind(evidence.Kind)} ({Weight(evidence.Weight)}), {evidence.Source}";

    private static string Kind(CareEvidenceKind kind) => kind switch
    {
        CareEvidenceKind.RecordedStatus => "a dated status in the council's record",
        CareEvidenceKind.OtherAuthorityRecord => "another authority's record",
        CareEvidenceKind.RecordOfAfterwards => "a record that follows only on care",
        CareEvidenceKind.SchoolFlag => "a school list's code",
        CareEvidenceKind.SchoolNote => "a school list's note",
        CareEvidenceKind.SelfDeclaration => "the person's own word",
        CareEvidenceKind.EdgeOfCare => "a record of the edges of care",
        _ => "duties owed as if looked after",
    };

    private static string Weight(EvidenceWeight weight) => weight switch
    {
        EvidenceWeight.Settles => "settles it",
        EvidenceWeight.Suggests => "suggests it",
        _ => "not looked at",
    };
}
