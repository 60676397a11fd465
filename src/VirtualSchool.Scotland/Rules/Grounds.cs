using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Turns the records of a timeline into grounds: what each makes of the child, and when.</summary>
internal static class Grounds
{
    private static readonly Dictionary<string, ScotlandLegalBasis> ByCode = ScotlandCodes.LegalBases.ToDictionary(b => b.Code, StringComparer.Ordinal);

    internal static Ground[] Of(ScotsLaw law, CareTimeline timeline, Births births)
    {
        if (timeline.Episodes.Count == 0)
        {
            return [];
        }

        var grounds = new List<Ground>(timeline.Episodes.Count);
        Section25? accommodation = null;
        foreach (TimelineEntry<CareEpisode> entry in timeline.Episodes)
        {
            if (entry.State == TimelineEntryState.Counts && entry.Dates.TryGetInterval(out EffectiveInterval recorded))
            {
                ScotlandLegalBasis? known = Known(entry.Fact.Value.Basis);
                if (known?.Code == "S25")
                {
                    AddAccommodation(grounds, entry, recorded, known, accommodation ??= new Section25(timeline.Episodes), births);
                }
                else
                {
                    Add(law, grounds, timeline, entry, recorded, known);
                }
            }
            else if (entry.State == TimelineEntryState.Unusable)
            {
                grounds.Add(entry.Dates.Start is null ? WithoutStart(entry) : Backwards(entry));
            }
        }

        return [.. grounds];
    }

    private static void Add(ScotsLaw law, List<Ground> grounds, CareTimeline timeline, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis? known)
    {
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
            case "PO":
            case "PRO":
                grounds.Add(Permanence(entry, recorded, known, timeline));
                break;
            case "XUK":
                AddConverted(grounds, entry, recorded, known);
                break;
            case "CPO":
            case "CPO-OLD":
                AddProtection(law, grounds, entry, recorded, known);
                break;
            case "S17A":
                AddClipped(grounds, entry, recorded, known, law.Of(ScotsRules.Lac6));
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
            Certain = endUnknown ? new EffectiveInterval(running.Start, CivilDay.After(running.Start)) : running,
            Uncertain = endUnknown ? new EffectiveInterval(CivilDay.After(running.Start), recorded.End) : null,
            MissingFact = "episodes.ended_on",
            Touched = episode.Ending?.On,
            Notes = Notes(episode),
            Warnings = Warnings(entry, basis),
            Authority = Authority(episode.Authority),
        };
    }

    private static void AddAccommodation(List<Ground> grounds, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis, Section25 section, Births births)
    {
        if (entry.Fact.Value.Provision is "s.25(3)")
        {
            // Subsection (3) is for persons of 18 to 20: before the 18th birthday the record contradicts itself.
            LocalDate from = births.SurelyAdultFrom is { } adult ? CivilDay.Later(recorded.Start, adult) : recorded.Start;
            if (recorded.Start < from)
            {
                grounds.Add(Doubtful(entry, basis, new EffectiveInterval(recorded.Start, recorded.End < from ? recorded.End : from), "a", ScotsRules.Ord2, "episodes.provision"));
            }

            if (recorded.End is null || recorded.End > from)
            {
                grounds.Add(Nothing(entry, new EffectiveInterval(from, recorded.End), ScotsRules.Ord2, "accommodation of a person of 18 to 20 makes nobody looked after"));
            }

            return;
        }

        if (entry.Fact.Value.Stay?.Ended is { } ended && ended.TimeOfDay == LocalTime.Midnight && recorded.LastDay == ended.Date && ended.Date > recorded.Start)
        {
            // A stay that ends at midnight has no part of the day that begins then.
            recorded = new EffectiveInterval(recorded.Start, ended.Date);
        }

        EffectiveInterval days = Ended(entry.Fact.Value, recorded);
        grounds.Add(section.IsAccommodation(entry, days) switch
        {
            Determination.Yes => Plain(entry, recorded, basis, CareContribution.LookedAfter, "a", ScotsRules.Ord1),
            Determination.No => Nothing(entry, days, ScotsRules.Ord1, "it did not last more than 24 continuous hours"),
            _ => Doubtful(entry, basis, days, "a", ScotsRules.Ord1, "episodes.to"),
        });
    }

    // The days depend on a fact that is not recorded, or contradict it.
    private static Ground Doubtful(TimelineEntry<CareEpisode> entry, ScotlandLegalBasis basis, EffectiveInterval days, string limb, Rule rule, string missing) => new()
    {
        Fact = entry.Fact,
        Contribution = CareContribution.LookedAfter,
        Limb = limb,
        Rule = rule,
        Certain = new EffectiveInterval(days.Start, days.Start),
        Uncertain = days,
        MissingFact = missing,
        Warnings = Warnings(entry, basis),
        Authority = Authority(entry.Fact.Value.Authority),
    };

    // A record that looks like care and makes nobody looked after, shown on its days with the reason.
    private static Ground Nothing(TimelineEntry<CareEpisode> entry, EffectiveInterval days, Rule rule, string why) => new()
    {
        Fact = entry.Fact,
        Contribution = CareContribution.None,
        Rule = rule,
        Certain = new EffectiveInterval(days.Start, days.Start),
        Shown = days,
        WithoutEffect = why,
    };

    private static void AddConverted(List<Ground> grounds, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis)
    {
        CareEpisode episode = entry.Fact.Value;
        Determination careOrder = Conversion.IsCareOrder(episode);
        Rule rule = careOrder == Determination.No || episode.Nation == "northern-ireland" ? ScotsRules.Xb2 : ScotsRules.Xb1;
        if (episode.Conversion is not { } steps)
        {
            // The basis itself says that the order has effect here.
            grounds.Add(Plain(entry, recorded, basis, CareContribution.LookedAfter, "d", rule));
            return;
        }

        EffectiveInterval running = Ended(episode, recorded);
        var conversion = Conversion.Of(episode, steps, running.Start);
        LocalDate? turns = conversion.MayHaveEffectFrom ?? conversion.EffectFrom;
        if (turns is null)
        {
            grounds.Add(Nothing(entry, running, rule, "a step that is needed for effect here was not taken"));
        }
        else if (running.Contains(turns.Value))
        {
            Ground plain = Plain(entry, new EffectiveInterval(turns.Value, recorded.End), basis, CareContribution.LookedAfter, "d", rule);
            LocalDate? sure = conversion.MayHaveEffectFrom is null || conversion.EffectFrom >= plain.Certain.End ? turns : conversion.EffectFrom;
            grounds.Add(new Ground
            {
                Fact = entry.Fact,
                Contribution = CareContribution.LookedAfter,
                Limb = "d",
                Rule = rule,
                Certain = conversion.EffectFrom is null ? new EffectiveInterval(turns.Value, turns.Value) : new EffectiveInterval(sure!.Value, plain.Certain.End),
                Uncertain = conversion.MayHaveEffectFrom is null ? plain.Uncertain : new EffectiveInterval(turns.Value, conversion.EffectFrom ?? running.End),
                MissingFact = conversion.Missing ?? plain.MissingFact,
                Touched = plain.Touched,
                EffectFrom = conversion.MayHaveEffectFrom is null ? conversion.EffectFrom : null,
                Shown = running,
                Notes = steps.ReceivingAuthority is null
                    ? [(ScotsRules.Read8, "the order has effect as a compulsory supervision order")]
                    : [(ScotsRules.Read8, "the order has effect as a compulsory supervision order"), (ScotsRules.Xb3, "the receiving authority is the implementation authority")],
                Warnings = plain.Warnings,
                Authority = Authority(steps.ReceivingAuthority ?? episode.Authority),
            });
        }

        AddCareBeforeConversion(grounds, entry, running, careOrder, conversion);
    }

    // Until it has effect here, a care order is the other authority's care, by the law of the other nation (SC-XB-4).
    private static void AddCareBeforeConversion(List<Ground> grounds, TimelineEntry<CareEpisode> entry, EffectiveInterval running, Determination careOrder, Conversion conversion)
    {
        if (careOrder == Determination.No)
        {
            return;
        }

        LocalDate? surelyUntil = conversion.MayHaveEffectFrom ?? conversion.EffectFrom ?? running.End;
        var before = new EffectiveInterval(running.Start, surelyUntil is { } until && (running.End is null || until < running.End) ? CivilDay.Later(until, running.Start) : running.End);
        EffectiveInterval? doubt = conversion.MayHaveEffectFrom is { } from && running.Contains(from) ? new EffectiveInterval(from, running.End) : null;
        bool isSure = careOrder == Determination.Yes;
        grounds.Add(new Ground
        {
            Fact = entry.Fact,
            Contribution = CareContribution.ElsewhereUk,
            Rule = ScotsRules.Xb4,
            Certain = isSure ? before : new EffectiveInterval(running.Start, running.Start),
            Uncertain = isSure ? doubt : new EffectiveInterval(running.Start, doubt is null ? before.End : doubt.Value.End),
            MissingFact = isSure ? conversion.Missing ?? "episodes.order" : "episodes.order",
            Touched = entry.Fact.Value.Ending?.On is { } on && running.End == before.End ? on : null,
        });
    }

    private static Ground Ordered(TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis, string limb, Rule rule, LocalDate lastByLaw)
    {
        CareEpisode episode = entry.Fact.Value;
        LocalDate start = recorded.Start;
        LocalDate after = CivilDay.After(lastByLaw);
        bool continuationsKnown = episode.Continuations is not null;
        bool endUnknown = episode.Ending is { On: null };
        EffectiveInterval running = Ended(episode, recorded);
        LocalDate? end = running.End;
        EffectiveInterval? uncertain = null;
        bool outlasted = false;
        if (endUnknown)
        {
            // It ended, on a day between the making and the last day it could have had.
            uncertain = new EffectiveInterval(CivilDay.After(start), after);
            end = CivilDay.After(start);
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
            LegalClock = basis.Code == "ICSO" ? ScotsRules.Int4 : ScotsRules.Int6,
            Notes = Notes(episode),
            Warnings = Warnings(entry, basis),
            Authority = Authority(episode.Authority),
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
            Notes = plain.Notes,
            Warnings = plain.Warnings,
            Authority = plain.Authority,
        };
    }

    private static void AddProtection(ScotsLaw law, List<Ground> grounds, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis)
    {
        // Limb (c) of the old law; since 24 June 2013 duties at most.
        CareEpisode episode = entry.Fact.Value;
        EffectiveInterval running = Ended(episode, recorded);
        LocalDate over = ProtectionOrderClock.HasEndedBy(running.Start);
        bool outlasted = running.End is null || (running.End > over && basis.Code == "CPO");
        EffectiveInterval sure = outlasted ? new EffectiveInterval(running.Start, ProtectionOrderClock.MayEndBy(running.Start)) : running;
        EffectiveInterval? doubt = outlasted ? new EffectiveInterval(sure.End!.Value, basis.Code == "CPO" ? over : running.End) : null;
        if (law.Of(ScotsRules.Lac2).InForce is { } old && running.Intersect(old) is { IsEmpty: false } before)
        {
            grounds.Add(new Ground
            {
                Fact = entry.Fact,
                Contribution = CareContribution.LookedAfter,
                Limb = "c",
                Rule = ScotsRules.Ord13,
                Certain = sure.Intersect(before) ?? new EffectiveInterval(before.Start, before.Start),
                Uncertain = doubt?.Intersect(before),
                MissingFact = "episodes.ended_on",
                Touched = episode.Ending?.On is { } on && on <= before.End ? on : null,
                LegalLastDay = outlasted && basis.Code == "CPO" ? CivilDay.Before(over) : null,
                LegalClock = ScotsRules.Ord13,
                Warnings = Warnings(entry, basis),
                Authority = Authority(episode.Authority),
            });
        }

        if (basis.Code == "CPO" && law.Of(ScotsRules.Lac1).InForce is { } present && running.Intersect(present) is { } since)
        {
            bool? byAuthority = episode.IsPlaceOfSafetyByAuthority;
            grounds.Add(new Ground
            {
                Fact = entry.Fact,
                Contribution = byAuthority == false ? CareContribution.None : CareContribution.DeemedDuties,
                Rule = byAuthority == false ? ScotsRules.Ord13 : ScotsRules.Lac5,
                Certain = byAuthority is not null && sure.Intersect(since) is { } certain ? certain : new EffectiveInterval(since.Start, since.Start),
                Uncertain = byAuthority is not null ? doubt?.Intersect(since) : since.Intersect(new EffectiveInterval(running.Start, over)),
                MissingFact = byAuthority is null ? "episodes.place_of_safety_by_authority" : "episodes.ended_on",
                Touched = episode.Ending?.On,
                LegalLastDay = outlasted ? CivilDay.Before(over) : null,
                LegalClock = ScotsRules.Ord13,
                Shown = outlasted ? running : null,
            });
        }
    }

    private static void AddClipped(List<Ground> grounds, TimelineEntry<CareEpisode> entry, EffectiveInterval recorded, ScotlandLegalBasis basis, Rule rule)
    {
        if (rule.InForce is { } inForce && recorded.Intersect(inForce) is { } clipped)
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
        Warnings = [new Issue(IssueCodes.CodeUnknown, entry.Fact.Source.ToPosition())],
    };

    private static Ground WithoutStart(TimelineEntry<CareEpisode> entry)
    {
        LocalDate first = ScotsRules.Start1995;
        LocalDate? last = entry.Fact.Value.Ending?.On is { } on ? CivilDay.Before(on) : entry.Dates.LastDay;

        // An order with a recorded last day was in force on it; a removal may have come on the first day.
        bool isListed = Known(entry.Fact.Value.Basis) is not null;
        LocalDate sure = isListed && last is { } day && entry.Fact.Value.Ending is null && day >= first ? day : first;
        return new Ground
        {
            Fact = entry.Fact,
            Contribution = ContributionOf(entry),
            Limb = LimbOf(entry),
            Rule = ScotsRules.Lac3,
            Certain = new EffectiveInterval(sure, last is null || sure == first ? sure : CivilDay.After(sure)),
            Uncertain = last < first || !Counts(entry) ? null : sure == first ? EffectiveInterval.FromInclusive(first, last) : new EffectiveInterval(first, sure),
            MissingFact = "episodes.from",
            Touched = entry.Fact.Value.Ending?.On,
            Authority = Authority(entry.Fact.Value.Authority),
            Warnings = [new Issue(IssueCodes.StartMissing, entry.Fact.Source.ToPosition())],
        };
    }

    // The dates contradict each other: either may be wrong, so from the earlier of them on the record settles no day.
    private static Ground Backwards(TimelineEntry<CareEpisode> entry) => new()
    {
        Fact = entry.Fact,
        Contribution = ContributionOf(entry),
        Rule = ScotsRules.Lac3,
        Certain = new EffectiveInterval(entry.Dates.LastDay!.Value, entry.Dates.LastDay),
        Uncertain = Counts(entry) ? new EffectiveInterval(entry.Dates.LastDay.Value, null) : null,
        MissingFact = "episodes.to",
        Warnings = [new Issue(IssueCodes.EndBeforeStart, entry.Fact.Source.ToPosition())],
    };

    // What a record with impossible dates could make of the child: of a basis that is on no list of Scotland, looked after.
    private static CareContribution ContributionOf(TimelineEntry<CareEpisode> entry) => Known(entry.Fact.Value.Basis) switch
    {
        { Contribution: CareContribution.LookedAfter or CareContribution.DeemedDuties or CareContribution.ElsewhereUk or CareContribution.EdgeOfCare } known => known.Contribution,
        null when entry.Fact.Value.Basis.Jurisdiction == ScotlandCodes.Jurisdiction => CareContribution.LookedAfter,
        null when entry.Fact.Value.Basis.IsGroundOfCare => CareContribution.ElsewhereUk,
        _ => CareContribution.None,
    };

    // A kinship care order makes nobody looked after, and other provisions ask for it.
    private static bool Counts(TimelineEntry<CareEpisode> entry) => ContributionOf(entry) != CareContribution.None || entry.Fact.Value.Basis.Code == "KCO";

    private static string? LimbOf(TimelineEntry<CareEpisode> entry) => Known(entry.Fact.Value.Basis)?.Limb?.Substring(0, 1);

    // By code only: words are for readers of lists.
    private static ScotlandLegalBasis? Known(LegalBasis basis) =>
        basis.Jurisdiction == ScotlandCodes.Jurisdiction && ByCode.TryGetValue(basis.Code, out ScotlandLegalBasis? known) ? known : null;

    private static string? Authority(string? recorded) => recorded is null ? null : ScotlandCodes.FindAuthority(recorded)?.Code ?? recorded;

    private static IReadOnlyList<(Rule Rule, string Words)> Notes(CareEpisode episode)
    {
        (Rule, string)? byProvision = episode.Provision switch
        {
            "s.25(1)(a)" => (ScotsRules.Ord16, "nobody here has parental responsibility"),
            "s.80(2)(c)" or "s.83" when episode.Basis.Code == "PO" => (ScotsRules.Ord7, "authority to adopt changes nothing until the adoption"),
            _ => null,
        };
        (Rule, string)? byMeasure = episode.Measures.Count > 0 ? (ScotsRules.Ord5, "measures inside the order make no status of their own") : null;
        return (byProvision, byMeasure) switch
        {
            (null, null) => [],
            ({ } one, null) => [one],
            (null, { } one) => [one],
            ({ } one, { } other) => [one, other],
        };
    }

    private static Issue[] Warnings(TimelineEntry<CareEpisode> entry, ScotlandLegalBasis basis) =>
        entry.Dates.Start is { } start && basis.InForce is { } inForce && !inForce.Contains(start)
            ? [new Issue(IssueCodes.BasisOutsideItsDates, entry.Fact.Source.ToPosition())]
            : [];
}
