using NodaTime;

namespace VirtualSchool;

/// <summary>Shares dates out between homes: each date belongs to one, the one that claims it first (see <see cref="TimelineDraft.ByClaim"/>).</summary>
internal static class TimelineClaims
{
    /// <summary>Gives each home that counts the dates that are its own.</summary>
    /// <param name="homes">The homes in the order of <see cref="TimelineDraft.InTime"/>.</param>
    internal static void Share(TimelineDraft[] homes)
    {
        if (!Overlap(homes))
        {
            foreach (TimelineDraft home in homes)
            {
                if (home.Counts)
                {
                    home.Counted = IntervalSet.Of(home.Interval);
                }
            }

            return;
        }

        TimelineDraft[] byClaim = Array.FindAll(homes, static h => h.Counts);
        Array.Sort(byClaim, TimelineDraft.ByClaim);
        Sweep(byClaim);
    }

    private static bool Overlap(TimelineDraft[] homes)
    {
        TimelineDraft? before = null;
        foreach (TimelineDraft home in homes)
        {
            if (home.Counts && !home.Interval.IsEmpty)
            {
                if (before is not null && !(before.Interval.End <= home.Interval.Start))
                {
                    return true;
                }

                before = home;
            }
        }

        return false;
    }

    // From one turn to the next the home that runs and claims first has the dates.
    private static void Sweep(TimelineDraft[] byClaim)
    {
        var turns = new List<(LocalDate Day, int Rank, bool Begins)>(byClaim.Length * 2);
        var shares = new List<EffectiveInterval>?[byClaim.Length];
        for (int rank = 0; rank < byClaim.Length; rank++)
        {
            EffectiveInterval interval = byClaim[rank].Interval;
            if (!interval.IsEmpty)
            {
                turns.Add((interval.Start, rank, true));
                if (interval.End is { } end)
                {
                    turns.Add((end, rank, false));
                }
            }
        }

        turns.Sort(static (one, other) => one.Day.CompareTo(other.Day));
        var running = new SortedSet<int>();
        for (int i = 0; i < turns.Count; i++)
        {
            (LocalDate day, int rank, bool begins) = turns[i];
            _ = begins ? running.Add(rank) : running.Remove(rank);
            bool isLast = i + 1 == turns.Count;
            if (running.Count > 0 && (isLast || turns[i + 1].Day > day))
            {
                (shares[running.Max] ??= []).Add(new EffectiveInterval(day, isLast ? null : turns[i + 1].Day));
            }
        }

        for (int rank = 0; rank < byClaim.Length; rank++)
        {
            byClaim[rank].Counted = shares[rank] is { } share ? IntervalSet.Of(share) : IntervalSet.Empty;
        }
    }
}
