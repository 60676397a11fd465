using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The placements of a child, from the homes as they were recorded: two at once stay two.</summary>
internal sealed partial class ScotsCase
{
    private Placement[]? placements;

    /// <summary>All placements, earliest first.</summary>
    internal Placement[] Placements => placements ??= FindPlacements();

    /// <summary>The placements of a day of care; none, and why, where they are not known.</summary>
    internal (Placement[] Found, Trace? Unknown) PlacementsOn(LocalDate day, Because because)
    {
        Placement[] found = Array.FindAll(Placements, p => p.Contains(day) && !p.EndIsUnknown);
        if (found.Length > 0)
        {
            return (found, null);
        }

        Placement? ended = Array.Find(Placements, p => p.Contains(day));
        return ([], ended is null
            ? because.Missing("homes", $"no home is recorded for {day}")
            : because.Missing("homes.ended_on", $"the home ended on a day nobody recorded", ended.Row));
    }

    /// <summary>Whether an event of a day belongs to some placement.</summary>
    internal bool IsInAnyPlacement(LocalDate day) => Array.Exists(Placements, p => p.Contains(day) || (p.Home.Fact.Value.EndedOn == day));

    /// <summary>The series that is one placement and runs over a day between two of its stays.</summary>
    private ShortBreakRules? SeriesAround(LocalDate day)
    {
        shortBreaks ??= ShortBreakRules.Of(Timeline);
        foreach (ShortBreakRules series in shortBreaks)
        {
            LocalDate? first = series.Homes[0].Dates.Start;
            LocalDate? last = series.Homes.Max(h => h.Dates.LastDay);
            if (first <= day && day <= last && series.IsSingle(day, Because.OutcomesOnly).Outcome == Determination.Yes)
            {
                return series;
            }
        }

        return null;
    }

    private Placement[] FindPlacements()
    {
        IReadOnlyList<EffectiveInterval> care = Certain(CareContribution.LookedAfter).Intervals;
        shortBreaks ??= ShortBreakRules.Of(Timeline);
        var found = new List<Placement>(Timeline.Homes.Count);
        var joined = new HashSet<ShortBreakRules>();
        foreach (TimelineEntry<Home> home in Timeline.Homes)
        {
            if (home.State != TimelineEntryState.Counts || !home.Dates.TryGetInterval(out EffectiveInterval stay))
            {
                continue;
            }

            ShortBreakRules? series = Array.Find(shortBreaks, s => s.Holds(home));
            if (series is not null && series.IsSingle(LastOf(series), Because.OutcomesOnly).Outcome == Determination.Yes)
            {
                // One placement from the first stay to the last, in care and between.
                if (joined.Add(series))
                {
                    LocalDate first = series.Homes[0].Dates.Start!.Value;
                    found.Add(new Placement(home, EffectiveInterval.FromInclusive(first, LastOf(series))) { Series = series, SeriesStart = first });
                }

                continue;
            }

            foreach (EffectiveInterval days in care)
            {
                if (stay.Intersect(days) is { IsEmpty: false } both)
                {
                    found.Add(new Placement(home, both) { Series = series, SeriesStart = series?.Homes[0].Dates.Start ?? both.Start });
                }
            }
        }

        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return [.. found];
    }

    // A series of which a stay goes on is no certain series, and has no last day.
    private static LocalDate LastOf(ShortBreakRules series) => series.Homes.Max(h => h.Dates.LastDay) ?? LocalDate.MaxIsoValue;
}
