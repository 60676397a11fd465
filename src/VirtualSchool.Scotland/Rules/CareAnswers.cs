using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Answers about a child by Scots law.</summary>
internal sealed partial class ScotsCase : IPackCase
{
    /// <inheritdoc/>
    public RuleAnswer<CareStatus> StatusOn(LocalDate day, Because because)
    {
        Trace lookedAfter = Section17.LookedAfter(this, day, because);
        bool isLookedAfter = lookedAfter.Outcome == Determination.Yes;
        Ground[] holding = isLookedAfter ? Holding(day) : [];
        (CareHome home, Trace? why) = isLookedAfter ? Homes.On(this, holding, day, because) : (CareHome.None, null);
        Trace right = Section81.ResidenceRight(this, day, because);
        Trace shortBreaks = ShortBreaksOnly(holding, day, because);
        Trace trace = because.KeepsReasons
            ? because.Also(lookedAfter, [.. Beside(why, holding, right, shortBreaks, day, because), .. Contradictions(lookedAfter.Outcome, day, because)])
            : lookedAfter;
        return new RuleAnswer<CareStatus>(
            new CareStatus
            {
                LookedAfter = lookedAfter.Outcome,
                Grounds = Together(holding, static g => g.AsPublic),
                Limbs = Together(holding, static g => g.LimbAlone),
                Bases = Together(holding, static g => g.BasisAlone),
                Home = home,
                HomeType = lookedAfter.Outcome == Determination.No ? null : Timeline.HomeOn(day)?.Fact.Value.Type,
                Authorities = Authorities(holding),
                AtAnyTimeOnTheDay = Touches(lookedAfter.Outcome, day),
                DeemedDuties = Beside(CareContribution.DeemedDuties, lookedAfter.Outcome, day),
                ElsewhereUk = Beside(CareContribution.ElsewhereUk, lookedAfter.Outcome, day),
                ResidenceRight = right.Outcome == Determination.No && lookedAfter.Outcome == Determination.Unknown && Grounds.Length == 0 ? Determination.Unknown : right.Outcome,
                OnShortBreaksOnly = shortBreaks.Outcome,
                LastDay = LastDay(day),
                Warnings = Warnings(holding, home, day),
            },
            trace);
    }

    /// <inheritdoc/>
    public RuleAnswer<IReadOnlyList<SourceRow>> EverLookedAfter(LocalDate day, Because because)
    {
        ScotsCase about = this;
        IntervalSet upToNow = about.Certain(CareContribution.LookedAfter).Clip(new EffectiveInterval(LocalDate.MinIsoValue, CivilDay.After(day)));
        Ground[] begun = [.. about.Of(CareContribution.LookedAfter).Where(g => !upToNow.Intersect(IntervalSet.Of(g.Certain)).IsEmpty)];
        Ground[] after = [.. about.Of(CareContribution.FormerlyLookedAfter).Where(g => g.Certain.Start <= day)];
        Fact<CareFlag>[] flags = [.. about.Flags.Where(f => f.Value.Value is CareFlagValue.LookedAfter or CareFlagValue.LookedAfterAtHome or CareFlagValue.LookedAfterAway && (f.Value.On is null || f.Value.On <= day))];
        var evidence = new List<Trace>();
        evidence.AddRange(begun.Select(g => because.All(g.Rule, $"looked after by {g.Basis}", because.Fact(Determination.Yes, $"recorded from {g.Certain.Start}", g.Fact.Source))));
        evidence.AddRange(after.Select(g => because.All(g.Rule, $"{g.Basis} follows only on being looked after", because.Fact(Determination.Yes, $"recorded from {g.Certain.Start}", g.Fact.Source))));
        evidence.AddRange(flags.Select(f => because.All(ScotsRules.Hom5, $"a school list says looked after", because.Fact(Determination.Yes, $"one row says so", f.Source))));
        if (evidence.Count == 0)
        {
            evidence.Add(about.CompleteSources.Length > 0 && about.Uncertain(CareContribution.LookedAfter).IsEmpty
                ? because.Fact(Determination.No, $"the recorded history of care is complete and holds nothing that makes the child looked after", about.CompleteSources)
                : because.Missing("episodes", $"nothing recorded shows that the child was looked after, and the history is not known to be complete"));
        }

        SourceRow[] rows = [.. begun.Select(g => g.Fact.Source), .. after.Select(g => g.Fact.Source), .. flags.Select(f => f.Source)];
        return new RuleAnswer<IReadOnlyList<SourceRow>>(rows, because.Any(ScotsRules.Lac3, $"looked after at any time up to {day}", [.. evidence]));
    }

    /// <inheritdoc/>
    public RuleAnswer<IReadOnlyList<CareEvidence>> CareExperience(CareExperienceDefinition definition, LocalDate day, Because because) =>
        Law.Of(definition).Decide(this, day, because);

    /// <inheritdoc/>
    public RuleAnswer<decimal?> Entitlement(EntitlementScheme scheme, LocalDate day, Because because)
    {
        IScheme code = Law.Of(scheme);
        Trace trace = code.Decide(this, day, because);
        return new RuleAnswer<decimal?>(because.KeepsReasons && trace.Outcome == Determination.Yes ? code.Amount(this, day) : null, trace);
    }

    /// <inheritdoc/>
    public RuleAnswer<Deadline> Deadline(DeadlineKind kind, LocalDate day, WorkingCalendar? calendar, Because because) =>
        Law.Of(kind).Decide(this, day, calendar, because);

    /// <inheritdoc/>
    public RuleAnswer<Obligation> Obligation(ObligationKind kind, LocalDate day, WorkingCalendar? council, Because because) =>
        Law.Of(kind).Decide(this, day, council, because);

    // The grounds that hold on a day, by limb and then in the order of the records.
    private Ground[] Holding(LocalDate day)
    {
        Ground[] grounds = Of(CareContribution.LookedAfter);
        Ground? only = null;
        int count = 0;
        foreach (Ground ground in grounds)
        {
            if (ground.Certain.Contains(day))
            {
                only ??= ground;
                count++;
            }
        }

        return count switch
        {
            0 => [],
            1 => only!.Alone,
            _ => [.. grounds.Where(g => g.Certain.Contains(day)).OrderBy(g => g.Limb, StringComparer.Ordinal)],
        };
    }

    // Each value once; for one ground alone, as it mostly is, nothing new is made.
    private static T[] Together<T>(Ground[] holding, Func<Ground, T[]> alone) => holding.Length switch
    {
        0 => [],
        1 => alone(holding[0]),
        _ => [.. holding.SelectMany(alone).Distinct()],
    };

    private static string[] Authorities(Ground[] holding) => holding.Length switch
    {
        0 => [],
        1 => holding[0].AuthorityAlone,
        _ => [.. holding.Select(g => g.Authority).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(a => a, StringComparer.Ordinal)],
    };

    // What stands beside the status and changes nothing of it.
    private IEnumerable<Trace> Beside(Trace? why, Ground[] holding, Trace right, Trace shortBreaks, LocalDate day, Because because)
    {
        if (why is not null)
        {
            yield return why;
        }

        if (holding.Length > 0)
        {
            Trace recorded = because.Fact(Determination.Yes, $"the authority recorded for each", [.. holding.Select(g => g.Fact.Source)]);
            yield return because.All(ScotsRules.Rla1, $"each limb has its own responsible authority", recorded);
        }

        if (right.Rule is not null)
        {
            yield return right;
        }

        if (shortBreaks.Rule is not null)
        {
            yield return shortBreaks;
        }

        foreach (Ground ground in Grounds)
        {
            bool isBeside = ground.Contribution is CareContribution.DeemedDuties or CareContribution.ElsewhereUk && ground.On(day) != Determination.No;
            bool endedByAdoption = ground.EndedBy is { } ending && ending.On <= day && holding.Length > 0;
            if (isBeside || endedByAdoption)
            {
                yield return ground.Explain(day, because);
            }
        }
    }

    // A school list that says otherwise is shown and does not outrank recorded legal bases.
    private IEnumerable<Trace> Contradictions(Determination outcome, LocalDate day, Because because) =>
        from flag in Flags
        where flag.Value.On == day
        let says = flag.Value.Value is CareFlagValue.LookedAfter or CareFlagValue.LookedAfterAtHome or CareFlagValue.LookedAfterAway ? Determination.Yes
            : flag.Value.Value == CareFlagValue.No ? Determination.No
            : Determination.Unknown
        where says != Determination.Unknown && outcome != Determination.Unknown && says != outcome
        select because.All(ScotsRules.Hom5, $"the school list of that day says looked after, against the recorded legal bases", because.Fact(says, $"the list's code for that day", flag.Source));

    private Determination Touches(Determination lookedAfter, LocalDate day)
    {
        if (lookedAfter == Determination.Yes)
        {
            return lookedAfter;
        }

        foreach (Ground ground in Of(CareContribution.LookedAfter))
        {
            if (ground.Touched == day)
            {
                Determination child = Births.Child(day, Because.OutcomesOnly).Outcome;
                return child == Determination.No ? lookedAfter : child;
            }
        }

        return lookedAfter;
    }

    private Determination Beside(CareContribution contribution, Determination lookedAfter, LocalDate day)
    {
        Determination found = Determination.No;
        foreach (Ground ground in Of(contribution))
        {
            Determination on = ground.On(day);
            found = on == Determination.Yes || found == Determination.Yes ? Determination.Yes : on == Determination.Unknown ? on : found;
        }

        if (found == Determination.No)
        {
            return lookedAfter == Determination.Unknown && Grounds.Length == 0 ? Determination.Unknown : Determination.No;
        }

        Determination child = Births.Child(day, Because.OutcomesOnly).Outcome;
        return child == Determination.Yes ? found : child;
    }

    private LocalDate? LastDay(LocalDate day)
    {
        LocalDate? before = null;
        IReadOnlyList<EffectiveInterval> certain = Certain(CareContribution.LookedAfter).Intervals;
        for (int i = 0; i < certain.Count && certain[i].Start <= day; i++)
        {
            if (certain[i].Contains(day))
            {
                return certain[i].LastDay;
            }

            before = certain[i].LastDay;
        }

        return Uncertain(CareContribution.LookedAfter).Contains(day) ? null : before;
    }

    private Issue[] Warnings(Ground[] holding, CareHome home, LocalDate day)
    {
        List<Issue>? warnings = null;
        foreach (Ground ground in Grounds)
        {
            if (ground.Warnings.Length > 0)
            {
                (warnings ??= []).AddRange(ground.Warnings);
            }

            if (ground.Contribution is CareContribution.LookedAfter or CareContribution.DeemedDuties)
            {
                if (ground.Fact.Value.Dates.Start is { } start && Births.AreAllAfter(start))
                {
                    (warnings ??= []).Add(new Issue(IssueCodes.StartBeforeBirth, ground.Fact.Source.ToPosition()));
                }

                if (Births.AreAllPast18(ground.RecordedLastDay ?? day))
                {
                    (warnings ??= []).Add(new Issue(IssueCodes.AfterEighteenth, ground.Fact.Source.ToPosition()));
                }
                else if (ground.LacksItsEndOn(day))
                {
                    (warnings ??= []).Add(new Issue(IssueCodes.OrderOutlasted, ground.Fact.Source.ToPosition()));
                }
            }
        }

        if (home != CareHome.None && Timeline.HomeOn(day) is { } lived && !lived.Fact.Value.Type.IsAway)
        {
            if (home == CareHome.Away)
            {
                (warnings ??= []).Add(new Issue(IssueCodes.AtHomeUnderVoluntary, lived.Fact.Source.ToPosition()));
            }
            else if (Homes.Requirement(this, holding, day) is not null)
            {
                (warnings ??= []).Add(new Issue(IssueCodes.AtHomeAgainstRequirement, lived.Fact.Source.ToPosition()));
            }
        }

        return warnings is null ? [] : [.. warnings];
    }
}
