using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// "Care-experienced" in the Children (Care, Care Experience and Services Planning) (Scotland) Act 2026, ss.10 to 12. Enacted, in force only
/// from a day of commencement given as data, and its wording could not be read (SC-ACT-4): every answer is Unknown and says so, and none is made up.
/// </summary>
internal sealed class Act2026Definition(ScotsLaw law) : IDefinition
{
    /// <inheritdoc/>
    public CareExperienceDefinition Definition { get; } = new("asp-2026-16", "2026", "2026 Act, whose definition was not read", ScotsRules.Act4);

    /// <inheritdoc/>
    public RuleAnswer<IReadOnlyList<CareEvidence>> Decide(ScotsCase about, LocalDate day, Because because)
    {
        CareEvidence[] evidence = !because.KeepsReasons ? []
            : [.. about.Signs.Where(s => s.By(day) != Determination.No).Select(s => new CareEvidence(s.Kind, EvidenceWeight.Suggests, s.Source))];
        Trace wording = because.Missing("law", $"the definition in the Act was not retrieved, so nobody is in it or out of it here");
        Trace trace = law.Of(ScotsRules.Act4).IsInForceOn(day)
            ? because.All(ScotsRules.Act4, $"care experienced on {day}, as the 2026 Act defines it", wording)
            : because.All(ScotsRules.Act4, $"care experienced on {day}, as the 2026 Act will define it (enacted, not in force)", wording);
        return new RuleAnswer<IReadOnlyList<CareEvidence>>(evidence, trace);
    }
}
