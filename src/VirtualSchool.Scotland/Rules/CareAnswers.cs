using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Answers about a child by Scots law.</summary>
internal sealed partial class ScotsCase : IPackCase
{
    /// <inheritdoc/>
    public RuleAnswer<CareStatus> StatusOn(LocalDate day, Because because)
    {
        ScotsCase about = this;
        Trace lookedAfter = Section17.LookedAfter(about, day, because);
        Ground[] holding = lookedAfter.Outcome == Determination.Yes
            ? [.. about.Of(CareContribution.LookedAfter).Where(g => g.On(day) == Determination.Yes).OrderBy(g => g.Limb, StringComparer.Ordinal)]
            : [];
        (CareHome home, Trace? why) = lookedAfter.Outcome == Determination.Yes ? Homes.On(about, holding, day, because) : (CareHome.None, null);
        Trace[] others = [.. about.Grounds.Where(g => g.Contribution is CareContribution.DeemedDuties or CareContribution.ElsewhereUk && g.On(day) != Determination.No).Select(g => g.Explain(day, because))];
        Trace trace = because.Also(lookedAfter, [.. why is null ? [] : new[] { why }, .. others, .. Contradictions(about, lookedAfter.Outcome, day, because)]);
        return new RuleAnswer<CareStatus>(
            new CareStatus
            {
                LookedAfter = lookedAfter.Outcome,
                Limbs = [.. holding.Select(g => g.Limb!).Distinct(StringComparer.Ordinal)],
                Bases = [.. holding.Select(g => g.Basis).Distinct()],
                Home = home,
                HomeType = lookedAfter.Outcome == Determination.Yes ? about.Timeline.HomeOn(day)?.Fact.Value.Type : null,
                Authorities = [.. holding.Select(g => Authority(g.Fact.Value.Authority)).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(a => a, StringComparer.Ordinal)],
                AtAnyTimeOnTheDay = Touches(about, lookedAfter.Outcome, day),
                DeemedDuties = Beside(about, CareContribution.DeemedDuties, lookedAfter.Outcome, day),
                ElsewhereUk = Beside(about, CareContribution.ElsewhereUk, lookedAfter.Outcome, day),
                LastDay = LastDay(about, day),
                Warnings = Warnings(about, holding, home, day),
            },
            trace);
    }

    /// <inheritdoc/>
    public RuleAnswer<IReadOnlyList<SourceRow>> EverLookedAfter(LocalDate day, Because because)
    {
        ScotsCase about = this;
        IntervalSet upToNow = about.Certain(CareContribution.LookedAfter).Clip(new EffectiveInterval(LocalDate.MinIsoValue, day.PlusDays(1)));
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
    public RuleAnswer<CareDays> DaysIn(EffectiveInterval window, Because because)
    {
        ScotsCase about = this;
        LocalDate end = window.End ?? throw new ArgumentException("A window to count in has an end.", nameof(window));
        IntervalSet days = about.Certain(CareContribution.LookedAfter).Clip(window);
        IntervalSet accommodated = about.ClipToChildhood(IntervalSet.Of(about.Of(CareContribution.LookedAfter).Where(g => g.Limb == "a").Select(g => g.Certain))).Clip(window);
        IntervalSet awayHomes = Lived(about, isAway: true);
        IntervalSet away = days.Intersect(awayHomes).Union(accommodated);
        IntervalSet atHome = days.Intersect(Lived(about, isAway: false)).Except(accommodated);
        IntervalSet deemed = about.Certain(CareContribution.DeemedDuties).Clip(window).Except(days);
        var counts = new CareDays(window, days.DaysUntil(end), atHome.DaysUntil(end), away.DaysUntil(end), deemed.DaysUntil(end));

        var reasons = new List<Trace> { because.Fact(Determination.Yes, $"days in the union of all limbs, each date once: {counts.LookedAfter}", [.. about.Of(CareContribution.LookedAfter).Select(g => g.Fact.Source).Distinct()]) };
        if (!days.IsEmpty && !about.Births.AreKnown)
        {
            reasons.Add(because.Missing("born", $"the date of birth is not recorded, so the 18th birthday cannot be taken into account"));
        }

        reasons.AddRange(about.Of(CareContribution.LookedAfter)
            .Where(g => g.Uncertain is { } doubt && !about.ClipToChildhood(IntervalSet.Of(doubt)).Clip(window).Except(days).IsEmpty)
            .Select(g => because.Missing(g.MissingFact, $"some days depend on a fact that is not recorded", g.Fact.Source)));
        if (about.CompleteSources.Length == 0 && !about.Of(CareContribution.LookedAfter).Any())
        {
            reasons.Add(because.Missing("episodes", $"no legal basis and dates are recorded"));
        }

        return new RuleAnswer<CareDays>(counts, because.All(ScotsRules.Int8b, $"days looked after are certain from {window.Start} to {end.PlusDays(-1)}", [.. reasons]));
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

    // A school list that says otherwise is shown and does not outrank recorded legal bases.
    private static IEnumerable<Trace> Contradictions(ScotsCase about, Determination outcome, LocalDate day, Because because) =>
        from flag in about.Flags
        where flag.Value.On == day
        let says = flag.Value.Value is CareFlagValue.LookedAfter or CareFlagValue.LookedAfterAtHome or CareFlagValue.LookedAfterAway ? Determination.Yes
            : flag.Value.Value == CareFlagValue.No ? Determination.No
            : Determination.Unknown
        where says != Determination.Unknown && outcome != Determination.Unknown && says != outcome
        select because.All(ScotsRules.Hom5, $"the school list of that day says looked after, against the recorded legal bases", because.Fact(says, $"the list's code for that day", flag.Source));

    private static IntervalSet Lived(ScotsCase about, bool isAway)
    {
        IntervalSet days = IntervalSet.Empty;
        foreach (TimelineEntry<Home> home in about.Timeline.Homes.Where(h => h.Fact.Value.Type.IsAway == isAway))
        {
            days = days.Union(home.Counted);
        }

        return days;
    }

    private static Determination Touches(ScotsCase about, Determination lookedAfter, LocalDate day)
    {
        if (lookedAfter == Determination.Yes || !about.Of(CareContribution.LookedAfter).Any(g => g.Touched == day))
        {
            return lookedAfter;
        }

        return about.Births.Child(day, Because.OutcomesOnly).Outcome switch
        {
            Determination.Yes => Determination.Yes,
            Determination.Unknown => Determination.Unknown,
            _ => lookedAfter,
        };
    }

    private static Determination Beside(ScotsCase about, CareContribution contribution, Determination lookedAfter, LocalDate day)
    {
        Ground[] grounds = [.. about.Of(contribution)];
        Trace child = about.Births.Child(day, Because.OutcomesOnly);
        return Array.Exists(grounds, g => g.On(day) == Determination.Yes) ? child.Outcome
            : Array.Exists(grounds, g => g.On(day) == Determination.Unknown) ? (child.Outcome == Determination.No ? Determination.No : Determination.Unknown)
            : lookedAfter == Determination.Unknown && about.Grounds.Count == 0 ? Determination.Unknown
            : Determination.No;
    }

    private static LocalDate? LastDay(ScotsCase about, LocalDate day)
    {
        IntervalSet certain = about.Certain(CareContribution.LookedAfter);
        EffectiveInterval? now = certain.Intervals.Where(i => i.Contains(day)).Select(i => (EffectiveInterval?)i).FirstOrDefault();
        return now is { } running ? running.LastDay
            : about.Uncertain(CareContribution.LookedAfter).Contains(day) ? null
            : certain.Intervals.Where(i => i.End <= day).Select(i => i.LastDay).LastOrDefault();
    }

    private static Issue[] Warnings(ScotsCase about, Ground[] holding, CareHome home, LocalDate day)
    {
        var warnings = new List<Issue>();
        foreach (Ground ground in about.Of(CareContribution.LookedAfter))
        {
            RecordedDates dates = ground.Fact.Value.Dates;
            SourcePosition place = ground.Fact.Source.ToPosition();
            warnings.AddRange(ground.Warnings);
            if (dates.Start is { } start && about.Births.AreAllAfter(start))
            {
                warnings.Add(new Issue(IssueCodes.StartBeforeBirth, place));
            }

            if (about.Births.AreAllPast18(ground.Fact.Value.Ending?.On?.PlusDays(-1) ?? dates.LastDay ?? day))
            {
                warnings.Add(new Issue(IssueCodes.AfterEighteenth, place));
            }
            else if (ground.LacksItsEndOn(day))
            {
                warnings.Add(new Issue(IssueCodes.OrderOutlasted, place));
            }
        }

        if (home == CareHome.Away && Array.Exists(holding, g => g.Limb == "a") && about.Timeline.HomeOn(day) is { } lived && !lived.Fact.Value.Type.IsAway)
        {
            warnings.Add(new Issue(IssueCodes.AtHomeUnderVoluntary, lived.Fact.Source.ToPosition()));
        }

        return [.. warnings];
    }

    private static string? Authority(string? recorded) => recorded is null ? null : ScotlandCodes.FindAuthority(recorded)?.Code ?? recorded;
}
