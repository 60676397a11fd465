using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// A definition that counts care at any time of life, however short and however long ago: who has been in care once stays care
/// experienced. They differ in how heavy they take each kind of record to be.
/// </summary>
internal abstract class LifetimeDefinition : IDefinition
{
    /// <inheritdoc/>
    public abstract CareExperienceDefinition Definition { get; }

    /// <summary>How the definition speaks of itself in a sentence.</summary>
    protected abstract string Whose { get; }

    /// <summary>How heavy it takes a sign to be.</summary>
    protected abstract Weighing Weigh(CareSign sign);

    /// <summary>What besides a complete history of care must be known before it can say no; null where nothing.</summary>
    protected virtual Trace? BesidesCare(ScotsCase about, Because because) => null;

    /// <inheritdoc/>
    public RuleAnswer<IReadOnlyList<CareEvidence>> Decide(ScotsCase about, LocalDate day, Because because)
    {
        IReadOnlyList<CareSign> signs = about.Signs;
        var reasons = new Trace[signs.Count + 2];
        int count = 0;
        List<CareEvidence>? evidence = because.KeepsReasons ? [] : null;
        for (int i = 0; i < signs.Count; i++)
        {
            CareSign sign = signs[i];
            Determination by = sign.By(day);
            if (by != Determination.No)
            {
                Weighing weighing = WeighHere(about, sign);
                reasons[count++] = Reason(sign, by, weighing, because);
                EvidenceWeight weight = weighing.Weight == EvidenceWeight.Settles && by == Determination.Unknown ? EvidenceWeight.Suggests : weighing.Weight;
                evidence?.Add(new CareEvidence(sign.Kind, weight, sign.Source));
            }
        }

        reasons[count++] = about.CompleteSources.Length > 0
            ? because.Fact(Determination.No, $"the recorded history of care is complete, and holds nothing else that counts", about.CompleteSources)
            : because.Missing("episodes", $"the history of care is not known to be complete");
        if (BesidesCare(about, because) is { } more)
        {
            reasons[count++] = more;
        }

        Trace trace = because.Any(Definition.Rule, $"care experienced on {day}, {Whose}", reasons.AsSpan(0, count));
        return new RuleAnswer<IReadOnlyList<CareEvidence>>(evidence is null ? [] : [.. evidence.OrderByDescending(e => e.Weight)], trace);
    }

    // A school list that says looked after, against a history of care said to be complete: neither is believed over the other.
    private Weighing WeighHere(ScotsCase about, CareSign sign)
    {
        Weighing weighing = Weigh(sign);
        return sign.Kind == CareEvidenceKind.SchoolFlag && about.CompleteSources.Length > 0 && weighing.Weight == EvidenceWeight.Settles
            && !about.Signs.Any(s => s.Kind == CareEvidenceKind.RecordedStatus)
            ? Weighing.AsksForRecords
            : weighing;
    }

    private static Trace Reason(CareSign sign, Determination by, Weighing weighing, Because because)
    {
        Trace fact = weighing.Weight switch
        {
            EvidenceWeight.None => because.Fact(Determination.No, $"not counted by this definition", sign.Source),
            EvidenceWeight.Suggests when weighing.Missing is { } missing => because.Missing(missing, $"it makes care experience possible and does not settle it: {missing}", sign.Source),
            EvidenceWeight.Suggests => because.NeedsDecision(sign.Rule, $"does whoever applies the definition count it?", because.Fact(Determination.Yes, $"recorded", sign.Source)),
            _ when by == Determination.Unknown => because.Missing(sign.Missing!, $"it depends on a fact that is not recorded: {sign.Missing}", sign.Source),
            _ when sign.Recorded is { } from => because.Fact(Determination.Yes, $"recorded from {from}", sign.Source),
            _ => because.Fact(Determination.Yes, $"recorded without a first day, and in the past by then", sign.Source),
        };
        return sign.Basis is { } basis ? because.All(sign.Rule, $"{sign.Words}: {basis}", fact) : because.All(sign.Rule, $"{sign.Words}", fact);
    }
}
