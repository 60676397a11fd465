namespace VirtualSchool.Scotland;

/// <summary>
/// The working list of public information: care at home, kinship, fostering, residential care, secure accommodation, adoption
/// (SC-CE-5). It says kinship care and not whether an order alone is meant.
/// </summary>
internal sealed class PublicInformation : LifetimeDefinition
{
    /// <inheritdoc/>
    public override CareExperienceDefinition Definition { get; } = new("mygov", "2026", "Public information list", ScotsRules.Ce5);

    /// <inheritdoc/>
    protected override string Whose => "as public information lists it";

    /// <inheritdoc/>
    protected override Weighing Weigh(CareSign sign) => sign.Kind switch
    {
        CareEvidenceKind.SelfDeclaration or CareEvidenceKind.SchoolNote => Weighing.AsksForRecords,
        CareEvidenceKind.EdgeOfCare => sign.Code == "ADOPT" ? Weighing.Settles : sign.Code == "KCO" ? Weighing.WordingOpen : Weighing.Ignored,
        CareEvidenceKind.DeemedDuties when sign.Code != "S17A" => Weighing.WordingOpen,
        _ => Weighing.Settles,
    };
}
