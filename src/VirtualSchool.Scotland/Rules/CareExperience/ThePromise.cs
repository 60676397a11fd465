namespace VirtualSchool.Scotland;

/// <summary>
/// The Promise: who says so is care experienced; broad, and no legal term (SC-CE-4). A record of care is enough, and nobody is denied
/// it for want of one: what only suggests it leaves the question to the person.
/// </summary>
internal sealed class ThePromise : LifetimeDefinition
{
    /// <inheritdoc/>
    public override CareExperienceDefinition Definition { get; } = new("promise", "2026", "The Promise", ScotsRules.Ce4);

    /// <inheritdoc/>
    protected override string Whose => "as the Promise uses the word";

    /// <inheritdoc/>
    protected override Weighing Weigh(CareSign sign) => sign.Kind switch
    {
        CareEvidenceKind.SchoolNote or CareEvidenceKind.EdgeOfCare => Weighing.AsksThePerson,
        CareEvidenceKind.DeemedDuties when sign.Code != "S17A" => Weighing.AsksThePerson,
        _ => Weighing.Settles,
    };

    /// <inheritdoc/>
    protected override Trace? BesidesCare(ScotsCase about, Because because) => about.EventSources.Length > 0
        ? because.Fact(Determination.No, $"it is known that the person has not said so", about.EventSources)
        : because.Missing("events", $"whether the person says so is not recorded");
}
