using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>Decides which records of a timeline count on which dates, and finds what is wrong with them.</summary>
internal sealed class TimelineStudy
{
    /// <summary>A break longer than this is taken as a child's leaving and coming back, not as a slip of the pen.</summary>
    private const int LongestGap = 7;

    private readonly List<TimelineFinding> findings;
    private readonly LocalDate asAt;
    private readonly LocalDate[] births;

    private TimelineStudy(List<TimelineFinding> findings, LocalDate asAt, LocalDate[] births)
    {
        this.findings = findings;
        this.asAt = asAt;
        this.births = births;
    }

    /// <summary>The day after the date asked about.</summary>
    private LocalDate Tomorrow => asAt == LocalDate.MaxIsoValue ? asAt : asAt.PlusDays(1);

    /// <summary>Decides which records count on which dates. What is wrong with them is worked out when it is asked for.</summary>
    internal static void Settle(TimelineDraft[] episodes, TimelineDraft[] homes)
    {
        TimelineSettlement.Of(episodes);
        TimelineSettlement.Of(homes);
        TimelineClaims.Share(homes);
        foreach (TimelineDraft episode in episodes)
        {
            if (episode.Counts)
            {
                episode.Counted = IntervalSet.Of(episode.Interval);
            }
        }
    }

    /// <summary>What is wrong with the settled records.</summary>
    internal static IReadOnlyList<TimelineFinding> Findings(Learner learner, TimelineDraft[] episodes, TimelineDraft[] homes, LocalDate asAt, LocalDate? knownAt)
    {
        Fact<LocalDate>[] births = [.. learner.BirthDates.Where(b => b.IsKnownAt(knownAt))];
        var study = new TimelineStudy([], asAt, [.. births.Select(b => b.Value).Distinct().OrderBy(d => d)]);
        study.LookAtBirth(births, learner.Rows);
        study.LookAtStates(episodes);
        study.LookAtStates(homes);
        IntervalSet beyondCare = Together(episodes.Where(e => e.Counts && !e.IsGroundOfCare));
        study.LookAtDates(episodes, IntervalSet.Empty);
        study.LookAtOverlaps(episodes);
        IntervalSet onGrounds = study.LookAtGaps(episodes);
        study.LookAtDates(homes, beyondCare);
        study.LookAtOverlaps(homes);
        IntervalSet inHomes = study.LookAtGaps(homes);
        study.LookForMissing(episodes, inHomes, IssueCodes.EpisodeWithoutHome);
        study.LookForMissing(homes, onGrounds, IssueCodes.HomeWithoutEpisode);
        return study.findings;
    }

    private static IntervalSet Together(IEnumerable<TimelineDraft> drafts) => IntervalSet.Of(drafts.Select(d => d.Interval));

    private static string Days(int count) =>
        string.Format(CultureInfo.InvariantCulture, count == 1 ? "{0} day" : "{0} days", count);

    private void Add(IssueCode code, TimelineDraft first, TimelineDraft? second = null, ProposedRepair? repair = null, string? detail = null, IssueSeverity? severity = null) =>
        findings.Add(new TimelineFinding(
            new Issue(code, first.Row.ToPosition(), detail, severity),
            second is null ? [first.Row] : [first.Row, second.Row],
            repair));

    private void LookAtBirth(Fact<LocalDate>[] known, IReadOnlyList<SourceRow> rows)
    {
        if (births.Length == 0)
        {
            SourceRow[] first = [.. rows.Take(1)];
            findings.Add(new TimelineFinding(new Issue(IssueCodes.BirthDateMissing, first.FirstOrDefault()?.ToPosition()), first, null));
        }
        else if (births.Length > 1)
        {
            SourceRow[] places = [.. known.Select(b => b.Source).Distinct().OrderBy(r => r.File.FileName, StringComparer.Ordinal).ThenBy(r => r.Row)];
            findings.Add(new TimelineFinding(new Issue(IssueCodes.BirthDatesDisagree, places[0].ToPosition()), places, null));
        }
    }

    // Corrections, repeats and unusable dates in the order in which they were settled.
    private void LookAtStates(TimelineDraft[] drafts)
    {
        foreach (TimelineDraft draft in drafts.Where(d => d.Settled > 0).OrderBy(d => d.Settled))
        {
            if (draft.State != TimelineEntryState.Unusable)
            {
                Add(draft.State == TimelineEntryState.Repeated ? IssueCodes.PeriodRepeated : IssueCodes.PeriodSuperseded, draft, draft.SettledBy);
            }
            else if (draft.Dates.Start is { } start && draft.Dates.LastDay is { } lastDay)
            {
                Add(IssueCodes.EndBeforeStart, draft, repair: ProposedRepair.ToDates(draft, lastDay, start, "The two dates look swapped"));
            }
            else
            {
                Add(IssueCodes.StartMissing, draft);
            }
        }
    }

    private void LookAtDates(TimelineDraft[] drafts, IntervalSet mayOutlastChildhood)
    {
        foreach (TimelineDraft draft in drafts.Where(d => d.Counts))
        {
            if (draft.Interval.Start > asAt && (draft.RecordedOn is null || draft.Interval.Start > draft.RecordedOn))
            {
                Add(IssueCodes.StartInFuture, draft);
            }

            // Where sources disagree about the birth, only what is impossible by each of them is reported, and nothing proposed.
            if (births.Length > 0)
            {
                LookAtBegin(draft, births[0], births.Length == 1);
                LookAtEnd(draft, AgeReckoning.Scotland.DateAttains(births[^1], 18), births.Length == 1, mayOutlastChildhood);
            }
        }
    }

    private void LookAtBegin(TimelineDraft draft, LocalDate born, bool isCertain)
    {
        if (draft.Interval.Start < born)
        {
            Add(IssueCodes.StartBeforeBirth, draft, repair: !isCertain ? null
                : draft.Interval.Contains(born) ? ProposedRepair.ToDates(draft, born, null, "Nothing can begin before birth")
                : ProposedRepair.ToLeaveOut(draft, "All of it lies before birth"));
        }
    }

    private void LookAtEnd(TimelineDraft draft, LocalDate eighteenth, bool isCertain, IntervalSet mayOutlastChildhood)
    {
        // An open period is past the birthday once the birthday has come; one with a last day, as soon as the day is written.
        LocalDate end = draft.Interval.End ?? Tomorrow;
        if (!draft.IsGroundOfCare || end <= eighteenth)
        {
            return;
        }

        LocalDate from = draft.Interval.Start > eighteenth ? draft.Interval.Start : eighteenth;
        if (from >= end || IntervalSet.Of(new EffectiveInterval(from, end)).Except(mayOutlastChildhood).IsEmpty)
        {
            return;
        }

        Add(IssueCodes.AfterEighteenth, draft, repair: !isCertain ? null
            : draft.Interval.Start < eighteenth ? ProposedRepair.ToDates(draft, null, eighteenth.PlusDays(-1), "It can last to the day before the 18th birthday")
            : ProposedRepair.ToLeaveOut(draft, "All of it lies after the 18th birthday"));
    }

    // Homes overlap with homes, an episode with one on the same basis (whatever the authority: only one can be responsible). Each is
    // held against the earlier one that reaches furthest, so that a heap of wrong rows gives a finding a row and not one a pair.
    private void LookAtOverlaps(TimelineDraft[] drafts)
    {
        foreach (IGrouping<(string, string), TimelineDraft> kind in drafts.Where(d => d.Counts)
            .GroupBy(d => d.Record == TimelineRecord.Home ? (string.Empty, string.Empty) : (d.Jurisdiction, d.Code)))
        {
            TimelineDraft? furthest = null;
            foreach (TimelineDraft draft in kind)
            {
                if (furthest is not null && furthest.Interval.Contains(draft.Interval.Start))
                {
                    Overlap(furthest, draft);
                }

                if (furthest is null || (furthest.Interval.End is { } end && !(draft.Interval.End <= end)))
                {
                    furthest = draft;
                }
            }
        }
    }

    private void Overlap(TimelineDraft one, TimelineDraft other)
    {
        (TimelineDraft wins, TimelineDraft gives) = TimelineDraft.ByClaim(one, other) > 0 ? (one, other) : (other, one);
        ProposedRepair? repair = wins.Covers(gives)
            ? ProposedRepair.ToLeaveOut(gives, "Another record takes all of its dates")
            : gives.Interval.Start < wins.Interval.Start
                ? wins.Interval.End is { } end && (gives.Interval.End is null || gives.Interval.End > end)
                    ? null // It goes on on both sides of the other: two records would be needed, which is for a person.
                    : ProposedRepair.ToDates(gives, null, wins.Interval.Start.PlusDays(-1), "The next one begins the day after")
                : ProposedRepair.ToDates(gives, wins.Interval.End, null, "The one before lasts to the day before");

        EffectiveInterval shared = one.Interval.Intersect(other.Interval)!.Value;
        int? days = shared.End is { } to ? shared.DaysUntil(to) : null;

        // The day of a move is often written both as the end here and as the beginning there.
        bool moveDay = days == 1 && shared.Start > one.Interval.Start && !wins.Covers(gives) && !gives.Covers(wins);
        Add(
            IssueCodes.PeriodsOverlap,
            gives,
            wins,
            repair,
            moveDay ? "they share the day of the move" : days is { } count ? $"they share {Days(count)}" : "both go on without an end",
            moveDay ? IssueSeverity.Information : null);
    }

    /// <returns>The dates covered, short gaps included: they have their own finding.</returns>
    private IntervalSet LookAtGaps(TimelineDraft[] drafts)
    {
        TimelineDraft[] counting = [.. drafts.Where(d => d.Counts)];
        IntervalSet covered = Together(counting);
        var gaps = new List<EffectiveInterval>();
        for (int i = 0; i + 1 < covered.Intervals.Count; i++)
        {
            var gap = new EffectiveInterval(covered.Intervals[i].End!.Value, covered.Intervals[i + 1].Start);
            int days = gap.DaysUntil(gap.End!.Value);
            if (days <= LongestGap)
            {
                TimelineDraft before = counting.Last(d => d.Interval.End == gap.Start);
                TimelineDraft after = counting.First(d => d.Interval.Start == gap.End);

                // Closing a gap after the 18th birthday would make another impossible period.
                bool isChild = births.Length == 0 || gap.End <= AgeReckoning.Scotland.DateAttains(births[^1], 18);
                Add(IssueCodes.PeriodsGap, before, after, isChild ? ProposedRepair.ToDates(before, null, gap.LastDay, "The next one begins the day after") : null, Days(days));
                gaps.Add(gap);
            }
        }

        return covered.Union(IntervalSet.Of(gaps));
    }

    private void LookForMissing(TimelineDraft[] drafts, IntervalSet expected, IssueCode code)
    {
        foreach (TimelineDraft draft in drafts.Where(d => d.Counts && d.IsGroundOfCare))
        {
            int days = draft.Counted.Except(expected).DaysUntil(Tomorrow);
            if (days > 0)
            {
                Add(code, draft, detail: Days(days));
            }
        }
    }
}
