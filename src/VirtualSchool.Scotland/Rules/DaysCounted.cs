using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Days looked after in a window: the status of every day counted, never a second way of working it out.</summary>
internal sealed partial class ScotsCase
{
    /// <inheritdoc/>
    public RuleAnswer<CareDays> DaysIn(EffectiveInterval window, Because because)
    {
        LocalDate end = window.End ?? throw new ArgumentException("A window to count in has an end.", nameof(window));
        int lookedAfter = 0;
        int atHome = 0;
        int away = 0;
        int deemed = 0;
        int deemedNotKnown = 0;
        int shortBreaks = 0;
        bool isOpen = false;
        var byLimb = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var byHome = new SortedDictionary<string, (HomeType Type, int Days)>(StringComparer.Ordinal);
        foreach (EffectiveInterval stretch in Stretches(window, end))
        {
            int days = stretch.DaysUntil(end);
            CareStatus status = StatusOn(stretch.Start, Because.OutcomesOnly).Value;
            if (status.LookedAfter != Determination.Yes)
            {
                isOpen |= status.LookedAfter == Determination.Unknown;
                deemed += status.DeemedDuties == Determination.Yes ? days : 0;
                deemedNotKnown += status.DeemedDuties == Determination.Unknown ? days : 0;
                continue;
            }

            lookedAfter += days;
            atHome += status.Home == CareHome.AtHome ? days : 0;
            away += status.Home == CareHome.Away ? days : 0;
            shortBreaks += status.OnShortBreaksOnly == Determination.Yes ? days : 0;
            foreach (string limb in status.Limbs)
            {
                byLimb[limb] = (byLimb.TryGetValue(limb, out int before) ? before : 0) + days;
            }

            if (status.HomeType is { } type)
            {
                string key = type.Jurisdiction + " " + type.Code;
                byHome[key] = (type, (byHome.TryGetValue(key, out (HomeType Type, int Days) before) ? before.Days : 0) + days);
            }
        }

        var counts = new CareDays(window)
        {
            LookedAfter = lookedAfter,
            AtHome = atHome,
            Away = away,
            OnShortBreaksOnly = shortBreaks,
            Deemed = deemed,
            DeemedNotKnown = deemedNotKnown,
            ByLimb = [.. byLimb],
            ByHomeType = [.. byHome.Values.Select(h => new KeyValuePair<HomeType, int>(h.Type, h.Days))],
        };
        return new RuleAnswer<CareDays>(counts, because.All(ScotsRules.Int8, $"days looked after are certain from {window.Start} to {CivilDay.Before(end)}", [.. Reasons(counts, isOpen, window, because)]));
    }

    // The window in stretches of days that are all alike.
    private IEnumerable<EffectiveInterval> Stretches(EffectiveInterval window, LocalDate end)
    {
        LocalDate from = window.Start;
        foreach (LocalDate turn in DaysOfChange())
        {
            if (turn > from && turn < end)
            {
                yield return new EffectiveInterval(from, turn);
                from = turn;
            }
        }

        yield return new EffectiveInterval(from, end);
    }

    private IEnumerable<Trace> Reasons(CareDays counts, bool isOpen, EffectiveInterval window, Because because)
    {
        Ground[] grounds = Of(CareContribution.LookedAfter);
        IntervalSet sure = Certain(CareContribution.LookedAfter).Clip(window);
        SourceRow[] rows = because.KeepsReasons ? [.. grounds.Select(g => g.Fact.Source).Distinct()] : [];
        bool isTold = false;
        yield return because.All(ScotsRules.Int8b, $"a day of decision or removal is not counted", because.Fact(Determination.Yes, $"days in the union of all limbs, each date once: {counts.LookedAfter}", rows));
        if (!sure.IsEmpty && !Births.AreKnown)
        {
            isTold = true;
            yield return because.Missing("born", $"the date of birth is not recorded, so the 18th birthday cannot be taken into account");
        }

        foreach (Ground ground in grounds)
        {
            if (ground.Uncertain is { } doubt && !ClipToChildhood(IntervalSet.Of(doubt)).Clip(window).Except(sure).IsEmpty)
            {
                isTold = true;
                yield return because.Missing(ground.MissingFact, $"some days depend on a fact that is not recorded", ground.Fact.Source);
            }
        }

        // Before the first record, and where nothing is recorded at all, the status of a day is not known either.
        if (CompleteSources.Length == 0 && (grounds.Length == 0 || (isOpen && !isTold)))
        {
            yield return because.Missing("episodes", $"no legal basis and dates are recorded{(grounds.Length == 0 ? string.Empty : " for some of the days")}");
        }
    }
}
