namespace VirtualSchool.Scotland;

/// <summary>
/// Who counts as having been in care for the Education Maintenance Allowance: ever looked after, at home and in kinship care too (SC-EMA-2,
/// SC-EMA-3). One council's wording was read; that it is national is inferred (H).
/// </summary>
internal sealed class AllowanceCare : LifetimeDefinition
{
    /// <inheritdoc/>
    public override CareExperienceDefinition Definition { get; } = new("ema", "2022", "Education Maintenance Allowance", ScotsRules.Ema3);

    /// <inheritdoc/>
    protected override string Whose => "as for the allowance";

    /// <inheritdoc/>
    protected override Weighing Weigh(CareSign sign) => sign.Kind switch
    {
        CareEvidenceKind.SelfDeclaration or CareEvidenceKind.SchoolNote => Weighing.AsksForRecords,
        CareEvidenceKind.OtherAuthorityRecord or CareEvidenceKind.DeemedDuties => Weighing.WordingOpen,
        CareEvidenceKind.EdgeOfCare => sign.Code == "KCO" ? Weighing.WordingOpen : Weighing.Ignored,
        _ => Weighing.Settles,
    };
}
