using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Children (Scotland) Act 1995 s.25: accommodation counts when it lasts more than 24 continuous hours (SC-ORD-1). Hours are those
/// that passed, by the clock of the place; stays that follow one another without a break are one.
/// </summary>
internal sealed class Section25
{
    private static readonly Duration MustExceed = Duration.FromHours(Parameters.AccommodationHours.At(ScotsRules.Start1995).Value);

    private readonly List<(LocalDateTime Began, LocalDateTime? Ended)> runs = [];
    private readonly IReadOnlyList<TimelineEntry<CareEpisode>> episodes;

    /// <summary>Joins the stays of a timeline that follow one another without a break.</summary>
    internal Section25(IReadOnlyList<TimelineEntry<CareEpisode>> episodes)
    {
        this.episodes = episodes;
        foreach (TimelineEntry<CareEpisode> entry in episodes)
        {
            if (IsStay(entry) && entry.Fact.Value.Stay is { Began: { } began } stay && !(stay.Ended < began))
            {
                runs.Add((began, stay.Ended));
            }
        }

        runs.Sort(static (one, other) => one.Began.CompareTo(other.Began));
        int joined = 0;
        for (int i = 1; i < runs.Count; i++)
        {
            if (runs[joined].Ended is not { } end || runs[i].Began <= end)
            {
                bool reachesFurther = runs[joined].Ended is not null && (runs[i].Ended is null || runs[i].Ended > runs[joined].Ended);
                runs[joined] = (runs[joined].Began, reachesFurther ? runs[i].Ended : runs[joined].Ended);
            }
            else
            {
                runs[++joined] = runs[i];
            }
        }

        if (runs.Count > 0)
        {
            runs.RemoveRange(joined + 1, runs.Count - joined - 1);
        }
    }

    /// <summary>Whether a stay is accommodation within the section.</summary>
    /// <param name="entry">The stay.</param>
    /// <param name="days">Its days as recorded.</param>
    /// <returns>
    /// By clock times where both are recorded. By days alone, a stay within one civil day is too short, unless it joins another or the
    /// day had 25 hours: then nobody can say. A stay over midnight is taken as recorded, since nothing shows the contrary; so is one
    /// that a removal ended on a later day, since that day is touched (SC-INT-8b).
    /// </returns>
    internal Determination IsAccommodation(TimelineEntry<CareEpisode> entry, EffectiveInterval days)
    {
        CivilStay? stay = entry.Fact.Value.Stay;
        if (stay is { Began: { } began } && (stay.Ended is not null || days.End is null))
        {
            if (stay.Ended < began)
            {
                return Determination.Unknown;
            }

            (LocalDateTime Began, LocalDateTime? Ended) run = runs.FindLast(r => r.Began <= began);
            return run.Ended is { } ended ? ElapsedTime.Between(run.Began, ended).IsMoreThan(MustExceed) : Determination.Yes;
        }

        if (days.End is not { } end)
        {
            return Determination.Yes;
        }

        LocalDateTime first = stay?.Began ?? days.Start.AtMidnight();
        LocalDate over = entry.Fact.Value.Ending?.On is { } removed && removed == end ? CivilDay.After(removed) : end;
        LocalDateTime last = stay?.Ended ?? over.AtMidnight();
        return last < first ? Determination.Unknown
            : ElapsedTime.Between(first, last).Longest > MustExceed ? (over <= CivilDay.After(days.Start) ? Determination.Unknown : Determination.Yes)
            : JoinsAnother(entry, days.Start, end) ? Determination.Unknown
            : Determination.No;
    }

    private static bool IsStay(TimelineEntry<CareEpisode> entry) =>
        entry.State == TimelineEntryState.Counts && entry.Fact.Value.Basis is { Code: "S25", Jurisdiction: "scotland" };

    // Whether the record of another stay ends or begins where this one does: by days alone nothing shows a break between them.
    private bool JoinsAnother(TimelineEntry<CareEpisode> stay, LocalDate start, LocalDate end)
    {
        foreach (TimelineEntry<CareEpisode> other in episodes)
        {
            if (!ReferenceEquals(other, stay) && IsStay(other) && other.Dates.TryGetInterval(out EffectiveInterval days)
                && days.Start <= end && !(days.End < start) && other.Fact.Value.Stay is null)
            {
                return true;
            }
        }

        return false;
    }
}
