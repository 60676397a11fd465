namespace VirtualSchool.Scotland;

/// <summary>
/// The bursary of care experienced students: ever in care anywhere in the United Kingdom, however short (SC-CE-3). Kinship care
/// without a status can count where social work was involved: the agency decides.
/// </summary>
internal sealed class StudentAwards : LifetimeDefinition
{
    /// <inheritdoc/>
    public override CareExperienceDefinition Definition { get; } = new("saas", "2020", "Care Experienced Students' Bursary", ScotsRules.Ce3);

    /// <inheritdoc/>
    protected override string Whose => "as for the bursary of students";

    /// <inheritdoc/>
    protected override Weighing Weigh(CareSign sign) => sign.Kind switch
    {
        CareEvidenceKind.SelfDeclaration or CareEvidenceKind.SchoolNote => Weighing.AsksForRecords,
        CareEvidenceKind.DeemedDuties => Weighing.WordingOpen,
        CareEvidenceKind.EdgeOfCare => sign.Code == "KCO" ? Weighing.LeftToDecision : Weighing.Ignored,
        _ => Weighing.Settles,
    };
}
