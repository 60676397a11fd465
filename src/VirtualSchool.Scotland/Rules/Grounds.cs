using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Turns the records of a timeline into grounds: what each makes of the child, and when.</summary>
internal static class Grounds
{
    internal static List<Ground> Of(CareTimeline timeline)
    {
        var grounds = new List<Ground>();
        foreach (TimelineEntry<CareEpisode> entry in timeline.Episodes)
        {
            if (entry.State == TimelineEntryState.Counts && entry.Dates.TryGetInterval(out EffectiveInterval recorded))
            {
                Add(grounds, timeline, entry, recorded);
            }
            else if (entry.State == TimelineEntryState.Unusable && entry.Dates.Start is null)
            {
                grounds.Add(WithoutStart(entry));
            }
            else if (entry.State == TimelineEntryState.Unusable)
            {
                grounds.Add(Backwards(entry));
            }
        }

        return grounds;
    }

    private static void Add(List<Ground> grounds, CareTimeline timeline, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded)
    {
        ScotlandLegalBasis? known = Known(entry.Fact.Value.Basis);
        if (known is null)
        {
            grounds.Add(entry.Fact.Value.Basis.Jurisdiction == ScotlandCodes.Jurisdiction ? NotListed(entry, recorded) : Elsewhere(entry, recorded));
            return;
        }

        switch (known.Code)
        {
            case "CSO":
                grounds.Add(Ordered(entry, recorded, known, "b", ScotsRules.Ord3, Section83.LastDay(recorded.Start, entry.Fact.Value.Continuations)));
                break;
            case "SR":
                grounds.Add(Ordered(entry, recorded, known, "b", ScotsRules.Ord11, Section83.LastDay(recorded.Start, entry.Fact.Value.Continuations)));
                break;
            case "ICSO":
                grounds.Add(Ordered(entry, recorded, known, "b", ScotsRules.Ord4, Section86.LastDay(recorded.Start, entry.Fact.Value.Continuations)));
                break;
            case "S25":
                grounds.Add(Section25.IsTooShort(Ended(entry.Fact.Value, recorded))
                    ? Plain(entry, new EffectiveInterval(recorded.Start, recorded.Start), known, CareContribution.None, null, ScotsRules.Ord1)
                    : Plain(entry, recorded, known, CareContribution.LookedAfter, "a", ScotsRules.Ord1));
                break;
            case "PO":
            case "PRO":
                grounds.Add(Permanence(entry, recorded, known, timeline));
                break;
            case "XUK":
                grounds.Add(Plain(entry, recorded, known, CareContribution.LookedAfter, "d", ScotsRules.Xb1));
                break;
            case "CPO":
            case "CPO-OLD":
                AddProtection(grounds, entry, recorded, known);
                break;
            case "S17A":
                AddClipped(grounds, entry, recorded, known, ScotsRules.Lac6, ScotsRules.Lac6.InForce!.Value);
                break;
            default:
                grounds.Add(Plain(entry, recorded, known, known.Contribution, null, RuleOf(known)));
                break;
        }
    }

    private static Rule RuleOf(ScotlandLegalBasis basis) => basis.Code switch
    {
        "CPSA44" => ScotsRules.Lac8,
        "KCO" => ScotsRules.Ord9,
        "RES" => ScotsRules.Ord10,
        "ADOPT" => ScotsRules.Ord8,
        "CPR" or "S22" => ScotsRules.Ord15,
        "CC" => ScotsRules.Cc6,
        "LAEUK" => ScotsRules.Xb4,
        _ => ScotsRules.Lac4,
    };

    /// <summary>The end a source records by decision outranks a last day.</summary>
    private static EffectiveInterval Ended(CareEpisode episode, EffectiveInterval recorded) =>
        episode.Ending is { On: { } on } ? new EffectiveInterval(recorded.Start, on < recorded.Start ? recorded.Start : on) : recorded;

    private static Ground Plain(TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis, CareContribution contribution, string? limb, Rule rule)
    {
        CareEpisode episode = entry.Fact.Value;
        bool endUnknown = episode.Ending is { On: null };
        EffectiveInterval running = Ended(episode, recorded);
        return new Ground
        {
            Fact = entry.Fact,
            Contribution = contribution,
            Limb = limb,
            Rule = rule,
            Certain = endUnknown ? new EffectiveInterval(running.Start, running.Start.PlusDays(1)) : running,
            Uncertain = endUnknown ? new EffectiveInterval(running.Start.PlusDays(1), recorded.End) : null,
            MissingFact = "episodes.ended_on",
            Touched = episode.Ending?.On,
            Warnings = Warnings(entry, basis),
        };
    }

    private static Ground Ordered(TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis, string limb, Rule rule, LocalDate lastByLaw)
    {
        CareEpisode episode = entry.Fact.Value;
        LocalDate start = recorded.Start;
        LocalDate after = lastByLaw.PlusDays(1);
        bool continuationsKnown = episode.Continuations is not null;
        bool endUnknown = episode.Ending is { On: null };
        EffectiveInterval running = Ended(episode, recorded);
        LocalDate? end = running.End;
        EffectiveInterval? uncertain = null;
        bool outlasted = false;
        if (endUnknown)
        {
            // It ended, on a day between the making and the last day it could have had.
            uncertain = new EffectiveInterval(start.PlusDays(1), after);
            end = start.PlusDays(1);
            outlasted = true;
        }
        else if (end is null || (end > after && continuationsKnown))
        {
            // Without a record of continuations an order left open may have been continued; with one, the law ended it.
            outlasted = true;
            uncertain = end is null && !continuationsKnown ? new EffectiveInterval(after, null) : null;
            end = after;
        }

        return new Ground
        {
            Fact = entry.Fact,
            Contribution = CareContribution.LookedAfter,
            Limb = limb,
            Rule = rule,
            Certain = new EffectiveInterval(start, end),
            Uncertain = uncertain,
            MissingFact = endUnknown ? "episodes.ended_on" : "episodes.continued",
            Touched = episode.Ending is { On: { } on } && on <= end ? on : null,
            LegalLastDay = outlasted && !endUnknown ? lastByLaw : null,
            Warnings = Warnings(entry, basis),
        };
    }

    private static Ground Permanence(TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis, CareTimeline timeline)
    {
        Rule rule = basis.Code == "PO" ? ScotsRules.Ord6 : ScotsRules.Ord12;
        Ground plain = Plain(entry, recorded, basis, CareContribution.LookedAfter, "e", rule);
        if (Section102.EndOf(recorded.Start, timeline.Episodes) is not { } adoption || (plain.Certain.End is { } end && end <= adoption.On && plain.Uncertain is null))
        {
            return plain;
        }

        return new Ground
        {
            Fact = plain.Fact,
            Contribution = plain.Contribution,
            Limb = plain.Limb,
            Rule = plain.Rule,
            Certain = new EffectiveInterval(recorded.Start, plain.Certain.End is { } earlier && earlier < adoption.On ? earlier : adoption.On),
            Uncertain = plain.Uncertain?.Intersect(new EffectiveInterval(recorded.Start, adoption.On)),
            MissingFact = plain.MissingFact,
            Touched = adoption.On,
            EndedBy = (ScotsRules.Ord8, adoption.On, adoption.Row),
            Warnings = plain.Warnings,
        };
    }

    private static void AddProtection(List<Ground> grounds, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis)
    {
        // Limb (c) of the old law; since 24 June 2013 duties at most.
        EffectiveInterval running = Ended(entry.Fact.Value, recorded);
        if (running.Intersect(ScotsRules.Lac2.InForce!.Value) is { IsEmpty: false } before)
        {
            grounds.Add(Plain(entry, before, basis, CareContribution.LookedAfter, "c", ScotsRules.Ord13));
        }

        if (running.Intersect(ScotsRules.Lac1.InForce!.Value) is { } since && basis.Code == "CPO")
        {
            CareContribution contribution = entry.Fact.Value.IsPlaceOfSafetyByAuthority == false ? CareContribution.None : CareContribution.DeemedDuties;
            grounds.Add(new Ground
            {
                Fact = entry.Fact,
                Contribution = contribution,
                Rule = contribution == CareContribution.None ? ScotsRules.Ord13 : ScotsRules.Lac5,
                Certain = entry.Fact.Value.IsPlaceOfSafetyByAuthority is null ? new EffectiveInterval(since.Start, since.Start) : since,
                Uncertain = entry.Fact.Value.IsPlaceOfSafetyByAuthority is null ? since : null,
                MissingFact = "episodes.place_of_safety_by_authority",
                Touched = entry.Fact.Value.Ending?.On,
            });
        }
    }

    private static void AddClipped(List<Ground> grounds, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis, Rule rule, EffectiveInterval inForce)
    {
        if (recorded.Intersect(inForce) is { } clipped)
        {
            grounds.Add(Plain(entry, clipped, basis, basis.Contribution, null, rule));
        }
    }

    private static Ground Elsewhere(TimelineEntry<CareEpisode> entry, EffectiveInterval recorded) => new()
    {
        Fact = entry.Fact,
        Contribution = entry.Fact.Value.Basis.IsGroundOfCare ? CareContribution.ElsewhereUk : CareContribution.None,
        Rule = ScotsRules.Xb4,
        Certain = Ended(entry.Fact.Value, recorded),
        Touched = entry.Fact.Value.Ending?.On,
    };

    private static Ground NotListed(TimelineEntry<CareEpisode> entry, EffectiveInterval recorded) => new()
    {
        Fact = entry.Fact,
        Contribution = CareContribution.LookedAfter,
        Rule = ScotsRules.Lac3,
        Certain = new EffectiveInterval(recorded.Start, recorded.Start),
        Uncertain = Ended(entry.Fact.Value, recorded),
        MissingFact = "episodes.basis",
    };

    private static Ground WithoutStart(TimelineEntry<CareEpisode> entry)
    {
        ScotlandLegalBasis? known = Known(entry.Fact.Value.Basis);
        LocalDate first = ScotsRules.Start1995;
        LocalDate? last = entry.Fact.Value.Ending?.On?.PlusDays(-1) ?? entry.Dates.LastDay;
        bool counts = known is null ? entry.Fact.Value.Basis.Jurisdiction == ScotlandCodes.Jurisdiction : known.Contribution == CareContribution.LookedAfter;
        return new Ground
        {
            Fact = entry.Fact,
            Contribution = counts ? CareContribution.LookedAfter : CareContribution.None,
            Rule = ScotsRules.Lac3,
            Certain = new EffectiveInterval(first, first),
            Uncertain = last < first ? null : EffectiveInterval.FromInclusive(first, last),
            MissingFact = "episodes.from",
        };
    }

    // The dates contradict each other: on the days between them, and on no others, they leave it open.
    private static Ground Backwards(TimelineEntry<CareEpisode> entry)
    {
        LocalDate start = entry.Dates.Start!.Value;
        ScotlandLegalBasis? known = Known(entry.Fact.Value.Basis);
        return new Ground
        {
            Fact = entry.Fact,
            Contribution = known is null || known.Contribution == CareContribution.LookedAfter ? CareContribution.LookedAfter : CareContribution.None,
            Rule = ScotsRules.Lac3,
            Certain = new EffectiveInterval(entry.Dates.LastDay!.Value, entry.Dates.LastDay),
            Uncertain = new EffectiveInterval(entry.Dates.LastDay.Value, start.PlusDays(1)),
            MissingFact = "episodes.to",
        };
    }

    private static ScotlandLegalBasis? Known(LegalBasis basis)
    {
        if (basis.Jurisdiction != ScotlandCodes.Jurisdiction)
        {
            return null;
        }

        // By code only: words are for readers of lists.
        return ScotlandCodes.LegalBases.FirstOrDefault(b => b.Code == basis.Code);
    }

    private static Issue[] Warnings(TimelineEntry<CareEpisode> entry, ScotlandLegalBasis basis) =>
        entry.Dates.Start is { } start && basis.InForce is { } inForce && !inForce.Contains(start)
            ? [new Issue(IssueCodes.BasisOutsideItsDates, entry.Fact.Source.ToPosition())]
            : [];
}
