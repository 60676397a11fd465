namespace VirtualSchool;

/// <summary>What is known of the targets: their names in map files and what kind of cell they take.</summary>
internal static class FieldTargets
{
    private static readonly FieldTarget[] Every = Enumerable.Range(0, (int)FieldTarget.RestrictedMarker + 1).Select(i => (FieldTarget)i).ToArray();

    private static readonly string[] Names = Every.Select(t => t.ToString()).Select(n => char.ToLowerInvariant(n[0]) + n.Substring(1)).ToArray();

    internal static int Count => Every.Length;

    internal static string Name(this FieldTarget target) => Names[(int)target];

    internal static bool TryParse(string name, out FieldTarget target)
    {
        int at = Array.IndexOf(Names, name);
        target = at < 0 ? default : Every[at];
        return at >= 0;
    }

    internal static bool IsDate(this FieldTarget target) => target is FieldTarget.Dob or FieldTarget.AdmissionDate or FieldTarget.LeavingDate
        or FieldTarget.LegalStart or FieldTarget.LegalEnd or FieldTarget.PlacementStart or FieldTarget.PlacementEnd
        or FieldTarget.EpisodeStart or FieldTarget.EpisodeEnd or FieldTarget.RecordedOn;

    internal static bool IsName(this FieldTarget target) => target is FieldTarget.Forename or FieldTarget.Surname or FieldTarget.MiddleNames
        or FieldTarget.KnownAs or FieldTarget.PreferredSurname or FieldTarget.PreviousForename or FieldTarget.PreviousSurname;

    /// <summary>Targets whose cells are codes; their map must list the codes.</summary>
    internal static bool NeedsValues(this FieldTarget target) => target is FieldTarget.Sex or FieldTarget.OnRoll or FieldTarget.LookedAfter
        or FieldTarget.CareExperienced or FieldTarget.LegalReason or FieldTarget.PlacementType or FieldTarget.PlacementRegulation or FieldTarget.AdoptedMarker
        or FieldTarget.RestrictedMarker;

    /// <summary>The codes a target understands; null when any code will do.</summary>
    internal static string[]? Codes(this FieldTarget target) => target switch
    {
        FieldTarget.Sex => ["F", "M", "O", "U"],
        FieldTarget.LookedAfter or FieldTarget.CareExperienced => ["01", "02", "99", "Y", "N", "CE"],
        FieldTarget.OnRoll or FieldTarget.AdoptedMarker or FieldTarget.RestrictedMarker => ["Y", "N"],
        _ => null,
    };

    internal static bool IsOfSchools(this FieldTarget target) => target is FieldTarget.StudentId or FieldTarget.Stage or FieldTarget.RegistrationClass
        or FieldTarget.SeedCode or FieldTarget.SchoolName or FieldTarget.OnRoll or FieldTarget.LookedAfter or FieldTarget.ResponsibleAuthority;

    internal static bool IsOfSocialWork(this FieldTarget target) => target is FieldTarget.PersonId or FieldTarget.LegalReason or FieldTarget.LegalStart
        or FieldTarget.LegalEnd or FieldTarget.PlacementType or FieldTarget.PlacementStart or FieldTarget.PlacementEnd or FieldTarget.EpisodeStart
        or FieldTarget.EpisodeEnd;
}
