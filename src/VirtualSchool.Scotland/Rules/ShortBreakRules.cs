using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Looked After Children (Scotland) Regulations 2009 regs 14(2) and 30: when a planned series of short-term placements is treated as
/// a single placement (SC-CLAS-10).
/// </summary>
internal sealed class ShortBreakRules
{
    private const int LastYear = 9998;

    private static readonly LocalDate Begins = ScotsRules.Clas10.InForce!.Value.Start;
    private static readonly PeriodLength Window = Parameters.ShortBreaksWindow.At(Begins).Value;
    private static readonly PeriodLength Each = Parameters.ShortBreaksEach.At(Begins).Value;
    private static readonly int Total = Parameters.ShortBreaksTotal.At(Begins).Value;

    private readonly TimelineEntry<Home>[] homes;

    private ShortBreakRules(TimelineEntry<Home>[] homes) => this.homes = homes;

    /// <summary>The homes of the series, in date order.</summary>
    internal IReadOnlyList<TimelineEntry<Home>> Homes => homes;

    /// <summary>The series of a timeline, in the order of their first homes.</summary>
    internal static ShortBreakRules[] Of(CareTimeline timeline)
    {
        List<(SourceId Source, string Series)>? names = null;
        foreach (TimelineEntry<Home> home in timeline.Homes)
        {
            if (home.Fact.Value.Series is { } series && home.State is TimelineEntryState.Counts or TimelineEntryState.Unusable)
            {
                (SourceId, string) name = (home.Fact.Source.File.Source, series);
                if (!(names ??= []).Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        return names is null ? [] : [.. names.Select(name => new ShortBreakRules([.. timeline.Homes.Where(h =>
            h.State is TimelineEntryState.Counts or TimelineEntryState.Unusable && h.Fact.Value.Series == name.Series && h.Fact.Source.File.Source.Equals(name.Source))]))];
    }

    internal bool Holds(TimelineEntry<Home> home) => Array.IndexOf(homes, home) >= 0;

    // Regulation 14 speaks of kinship carers and regulation 30 of foster carers; nothing of the kind is said of residential establishments.
    private static bool IsWithCarer(TimelineEntry<Home> home) => home.Fact.Value.Type.Code is "KIN" or "FOSLA" or "FOSPUR" or "FOS";

    /// <summary>Whether the series is a single placement, as far as a day: a stay that still goes on may yet be too long.</summary>
    internal Trace IsSingle(LocalDate day, Because because)
    {
        SourceRow[] rows = because.KeepsReasons ? [.. homes.Select(h => h.Fact.Source)] : [];
        if (Array.Exists(homes, h => h.State == TimelineEntryState.Unusable))
        {
            Trace unusable = because.Missing("homes.from", $"a stay of the series has no dates that make sense", rows);
            return because.All(ScotsRules.Clas10, $"the planned series is a single placement", unusable);
        }

        LocalDate first = homes[0].Dates.Start!.Value;
        if (first < Begins)
        {
            return because.All(ScotsRules.Clas10, $"the planned series is a single placement", because.Missing("law", $"the law of short breaks before {Begins} is not in this pack"));
        }

        LocalDate within = EndOf(first, Window);
        LocalDate tomorrow = CivilDay.After(day);
        bool goesOn = false;
        bool allWithin = true;
        bool noneTooLong = true;
        int together = 0;
        foreach (TimelineEntry<Home> home in homes)
        {
            EffectiveInterval stay = Stay(home);
            goesOn |= stay.IsOpen;
            bool isUndated = home.Fact.Value.EndedOnUnknownDay;
            int days = isUndated ? 1 : stay.DaysUntil(stay.End ?? tomorrow);
            allWithin &= (stay.End is { } end ? CivilDay.Before(end) : isUndated ? stay.Start : CivilDay.Later(day, stay.Start)) <= within;
            noneTooLong &= days == 0 || CivilDay.Plus(stay.Start, days - 1) <= EndOf(stay.Start, Each);
            together += days;
        }

        return because.All(
            ScotsRules.Clas10,
            $"the planned series is a single placement",
            because.Holds(Array.TrueForAll(homes, IsWithCarer), $"all with a kinship or a foster carer", rows),
            OneCarer(because, rows),
            Limit(allWithin, goesOn, $"all within 12 months beginning with the first", because, rows),
            Limit(noneTooLong, goesOn, $"none longer than 4 weeks", because, rows),
            Limit(together <= Total, goesOn, $"together no more than 120 days", because, rows));
    }

    /// <summary>The days on which a stay that still goes on breaks a limit: the answer changes there.</summary>
    internal IEnumerable<LocalDate> DaysOfChange()
    {
        if (Array.Exists(homes, h => h.State == TimelineEntryState.Unusable) || homes[0].Dates.Start is not { } first || first < Begins)
        {
            yield break;
        }

        yield return CivilDay.After(EndOf(first, Window));
        foreach (TimelineEntry<Home> home in homes)
        {
            for (int days = 0; days <= Total && Stay(home).IsOpen; days++)
            {
                yield return CivilDay.Plus(Stay(home).Start, days);
            }
        }
    }

    private Trace OneCarer(Because because, SourceRow[] rows)
    {
        string? carer = null;
        bool several = false;
        foreach (TimelineEntry<Home> home in homes)
        {
            several |= carer is not null && home.Fact.Value.Carer is { } other && !string.Equals(carer, other, StringComparison.Ordinal);
            carer ??= home.Fact.Value.Carer;
        }

        return several
            ? because.NeedsDecision(ScotsRules.Clas10, $"Are stays with several carers one series? The regulations speak of a carer and do not say that it has to be the same one")
            : because.Fact(Determination.Yes, $"no second carer is recorded", rows);
    }

    private static EffectiveInterval Stay(TimelineEntry<Home> home) =>
        !home.Dates.TryGetInterval(out EffectiveInterval stay) ? default
        : home.Fact.Value.EndedOnUnknownDay ? new EffectiveInterval(stay.Start, null)
        : home.Fact.Value.EndedOn == stay.Start ? new EffectiveInterval(stay.Start, stay.Start)
        : stay;

    // The last day of a period beginning with a day; a mistyped year at the calendar's end has none after it.
    private static LocalDate EndOf(LocalDate first, PeriodLength period) =>
        first.Year >= LastYear ? LocalDate.MaxIsoValue : PeriodCounting.LastDayOfPeriodBeginningWith(first, period);

    private static Trace Limit(bool holds, bool goesOn, string words, Because because, SourceRow[] rows) =>
        !holds ? because.Fact(Determination.No, $"{words}", rows)
        : goesOn ? because.Missing("homes.ended_on", $"{words}: how long one of them lasts is not recorded", rows)
        : because.Fact(Determination.Yes, $"{words}", rows);
}
