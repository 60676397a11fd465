using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The records that speak for having been in care at any time of life.</summary>
internal sealed partial class ScotsCase
{
    private CareSign[]? signs;

    /// <summary>In the order of the records: legal bases, school lists, what people say of themselves.</summary>
    internal IReadOnlyList<CareSign> Signs => signs ??= [.. FindSigns()];

    private IEnumerable<CareSign> FindSigns()
    {
        foreach (Ground ground in Grounds)
        {
            if (SignOf(ground) is { } sign)
            {
                yield return sign;
            }
        }

        foreach (Fact<CareFlag> flag in Flags)
        {
            if (flag.Value.Value != CareFlagValue.No)
            {
                yield return new CareSign
                {
                    Kind = flag.Value.Value == CareFlagValue.CareExperienced ? CareEvidenceKind.SchoolNote : CareEvidenceKind.SchoolFlag,
                    Rule = ScotsRules.Hom5,
                    Source = flag.Source,
                    From = flag.Value.On,
                    Recorded = flag.Value.On,
                    SurelyFrom = flag.Value.On ?? LocalDate.MinIsoValue,
                };
            }
        }

        foreach (Fact<LearnerEvent> said in Events)
        {
            if (said.Value.Kind == LearnerEventKinds.SelfDeclaredCareExperienced)
            {
                yield return new CareSign { Kind = CareEvidenceKind.SelfDeclaration, Rule = ScotsRules.Ce4, Source = said.Source, From = said.Value.On, Recorded = said.Value.On, SurelyFrom = said.Value.On ?? LocalDate.MinIsoValue };
            }
        }
    }

    private CareSign? SignOf(Ground ground)
    {
        CareEvidenceKind kind;
        switch (ground.Contribution)
        {
            case CareContribution.LookedAfter: kind = CareEvidenceKind.RecordedStatus; break;
            case CareContribution.ElsewhereUk: kind = CareEvidenceKind.OtherAuthorityRecord; break;
            case CareContribution.FormerlyLookedAfter: kind = CareEvidenceKind.RecordOfAfterwards; break;
            case CareContribution.DeemedDuties: kind = CareEvidenceKind.DeemedDuties; break;
            case CareContribution.EdgeOfCare or CareContribution.EndsPermanence: kind = CareEvidenceKind.EdgeOfCare; break;
            case CareContribution.None when ground.Basis.Code == "KCO": kind = CareEvidenceKind.EdgeOfCare; break;
            default: return null;
        }

        CareEpisode episode = ground.Fact.Value;
        LocalDate? from;
        LocalDate? surely;
        string? missing = null;
        if (episode.Dates.Start is null)
        {
            // Care that began on a day nobody recorded lies before its end, before the day it was recorded and before the 18th birthday.
            (from, surely, missing) = (null, Earliest(episode.Ending?.On ?? episode.Dates.LastDay, ground.Fact.RecordedOn, Births.SurelyAdultFrom), ground.MissingFact);
        }
        else if (ground.Contribution == CareContribution.FormerlyLookedAfter)
        {
            from = surely = ground.Certain.Start;
        }
        else if (Begun(ground, Births.SurelyChild) is { } start)
        {
            from = surely = start;
        }
        else
        {
            // Only with one of several dates of birth, or only if something nobody recorded is so.
            bool atAnyBirth = Begun(ground, Births.PossiblyChild) is not null;
            (from, surely, missing) = (Begun(ground, Births.PossiblyChild) ?? Within(ground.Uncertain, Births.PossiblyChild), null, atAnyBirth ? "born" : ground.MissingFact);
            if (from is null)
            {
                return null;
            }
        }

        return new CareSign { Kind = kind, Rule = ground.Rule, Source = ground.Fact.Source, Basis = ground.Basis, From = from, Recorded = episode.Dates.Start, SurelyFrom = surely, Missing = missing };
    }

    // Care is of a child: from birth to the 18th birthday. The law of the time is no limit here: who was in care before 1997 was in care.
    private LocalDate? Begun(Ground ground, EffectiveInterval? childhood) =>
        Within(ground.Certain, childhood) ?? (ground.Touched is { } on ? Within(new EffectiveInterval(on, CivilDay.After(on)), childhood) : null);

    private LocalDate? Within(EffectiveInterval? days, EffectiveInterval? childhood)
    {
        EffectiveInterval? clipped = !Births.AreKnown ? days : childhood is { } young ? days?.Intersect(young) : null;
        return clipped is { IsEmpty: false } kept ? kept.Start : null;
    }

    private static LocalDate? Earliest(params ReadOnlySpan<LocalDate?> days)
    {
        LocalDate? earliest = null;
        foreach (LocalDate? day in days)
        {
            earliest = earliest is null || day < earliest ? day ?? earliest : earliest;
        }

        return earliest;
    }
}
