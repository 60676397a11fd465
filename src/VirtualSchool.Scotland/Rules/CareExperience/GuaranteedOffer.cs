namespace VirtualSchool.Scotland;

/// <summary>
/// The universities' guaranteed offer of 2019: ever in care, however short, also before adoption (SC-CE-2). Whether care elsewhere in
/// the United Kingdom, detention in secure accommodation or a kinship care order alone counts was not read.
/// </summary>
internal sealed class GuaranteedOffer : LifetimeDefinition
{
    /// <inheritdoc/>
    public override CareExperienceDefinition Definition { get; } = new("universities", "2019", "Universities' guaranteed offer", ScotsRules.Ce2);

    /// <inheritdoc/>
    protected override string Whose => "as the universities say";

    /// <inheritdoc/>
    protected override Weighing Weigh(CareSign sign) => sign.Kind switch
    {
        CareEvidenceKind.SelfDeclaration or CareEvidenceKind.SchoolNote => Weighing.AsksForRecords,
        CareEvidenceKind.OtherAuthorityRecord or CareEvidenceKind.DeemedDuties => Weighing.WordingOpen,
        CareEvidenceKind.EdgeOfCare => sign.Code == "KCO" ? Weighing.WordingOpen : Weighing.Ignored,
        _ => Weighing.Settles,
    };
}
