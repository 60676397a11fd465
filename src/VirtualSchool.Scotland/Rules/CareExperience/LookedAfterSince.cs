using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The statistics in development: looked after at any time since turning 5, or since turning 12 (SC-CE-6). They count looked after
/// within s.17(6) and nothing else.
/// </summary>
internal sealed class LookedAfterSince(int age) : IDefinition
{
    /// <inheritdoc/>
    public CareExperienceDefinition Definition { get; } = new(
        FormattableString.Invariant($"stats-since-{age}"),
        "2022-23",
        FormattableString.Invariant($"Statistics: looked after at any time since turning {age}"),
        ScotsRules.Ce6);

    /// <inheritdoc/>
    public RuleAnswer<IReadOnlyList<CareEvidence>> Decide(ScotsCase about, LocalDate day, Because because)
    {
        Trace since = about.SinceBirthday(CareMeaning.LookedAfter, age, day, because);
        CareEvidence[] evidence = !because.KeepsReasons ? []
            : [.. about.Signs.Where(s => s.By(day) != Determination.No).Select(s => new CareEvidence(s.Kind, WeightOf(s, since.Outcome), s.Source)).OrderByDescending(e => e.Weight)];
        return new RuleAnswer<IReadOnlyList<CareEvidence>>(evidence, because.All(ScotsRules.Ce6, $"looked after at any time since turning {age}, on {day}", since));
    }

    // Which record falls in the time is the answer's business; here only which kind the statistics look at.
    private static EvidenceWeight WeightOf(CareSign sign, Determination since) => sign.Kind switch
    {
        CareEvidenceKind.RecordedStatus or CareEvidenceKind.RecordOfAfterwards or CareEvidenceKind.SchoolFlag => since switch
        {
            Determination.Yes => EvidenceWeight.Settles,
            Determination.No => EvidenceWeight.None,
            _ => EvidenceWeight.Suggests,
        },
        _ => EvidenceWeight.None,
    };
}
