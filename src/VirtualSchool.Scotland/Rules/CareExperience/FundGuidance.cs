namespace VirtualSchool.Scotland;

/// <summary>
/// The Care Experienced Children and Young People Fund, guidance of 2022: in care at any stage, however short, also before adoption
/// (SC-CE-1). On the edges of care money may be spent too; whether such a child is counted as care experienced is left to the council.
/// </summary>
internal sealed class FundGuidance : LifetimeDefinition
{
    /// <inheritdoc/>
    public override CareExperienceDefinition Definition { get; } = new("cecyp-spend", "2022", "Care Experienced Children and Young People Fund", ScotsRules.Ce1);

    /// <inheritdoc/>
    protected override string Whose => "as the guidance of the fund says";

    /// <inheritdoc/>
    protected override Weighing Weigh(CareSign sign) => sign.Kind switch
    {
        CareEvidenceKind.SelfDeclaration or CareEvidenceKind.SchoolNote => Weighing.AsksForRecords,
        CareEvidenceKind.EdgeOfCare => sign.Code == "ADOPT" ? Weighing.Ignored : Weighing.LeftToDecision,
        CareEvidenceKind.DeemedDuties when sign.Code != "S17A" => Weighing.WordingOpen,
        _ => Weighing.Settles,
    };
}
