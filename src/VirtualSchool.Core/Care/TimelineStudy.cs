using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>Decides which records of a timeline count on which dates, and finds what is wrong with them.</summary>
internal sealed class TimelineStudy
{
    /// <summary>A break longer than this is taken as a child's leaving and coming back, not as a slip of the pen.</summary>
    private const int LongestGap = 7;

    private static readonly IComparer<TimelineDraft> ByClaim = Comparer<TimelineDraft>.Create(TimelineDraft.ByClaim);

    private readonly List<TimelineFinding> findings = [];
    private readonly LocalDate asAt;
    private readonly LocalDate[] births;

    private TimelineStudy(LocalDate asAt, LocalDate[] births)
    {
        this.asAt = asAt;
        this.births = births;
    }

    /// <summary>The day after the date asked about.</summary>
    private LocalDate Tomorrow => asAt == LocalDate.MaxIsoValue ? asAt : asAt.PlusDays(1);

    /// <summary>Decides which records count on which dates. What is wrong with them is worked out when it is asked for.</summary>
    internal static TimelineStudy Of(Learner learner, TimelineDraft[] episodes, TimelineDraft[] homes, LocalDate asAt, LocalDate? knownAt)
    {
        Fact<LocalDate>[] births = [.. learner.BirthDates.Where(b => b.IsKnownAt(knownAt))];
        var study = new TimelineStudy(asAt, [.. births.Select(b => b.Value).Distinct().OrderBy(d => d)]);
        study.LookAtBirth(births, learner.Rows);
        study.Settle(episodes);
        study.Settle(homes);
        ClaimDates(homes);
        foreach (TimelineDraft episode in episodes.Where(e => e.Counts))
        {
            episode.Counted = IntervalSet.Of(episode.Interval);
        }

        return study;
    }

    /// <summary>What is wrong with the settled records. Asked once.</summary>
    internal static IReadOnlyList<TimelineFinding> Complete(TimelineStudy study, TimelineDraft[] episodes, TimelineDraft[] homes)
    {
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

    // Each date belongs to one home: the one that claims it first.
    private static void ClaimDates(TimelineDraft[] homes)
    {
        IntervalSet claimed = IntervalSet.Empty;
        TimelineDraft[] inOrder = [.. homes.Where(h => h.Counts)];
        Array.Sort(inOrder, (left, right) => TimelineDraft.ByClaim(right, left));
        foreach (TimelineDraft home in inOrder)
        {
            IntervalSet dates = IntervalSet.Of(home.Interval);
            home.Counted = dates.Except(claimed);
            claimed = claimed.Union(dates);
        }
    }

    private static bool Covers(TimelineDraft outer, TimelineDraft inner) =>
        outer.Interval.Start <= inner.Interval.Start
        && (outer.Interval.End is null || inner.Interval.End <= outer.Interval.End);

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

    // One state for each record: repeated, superseded, unusable, or it counts.
    private void Settle(TimelineDraft[] drafts)
    {
        foreach (TimelineDraft draft in drafts.Where(d => d.Counts))
        {
            TimelineDraft? later = drafts.Where(d => d.State != TimelineEntryState.LeftOut && Corrects(d, draft)).OrderBy(d => d, ByClaim).LastOrDefault();
            if (later is not null)
            {
                bool says = later.Dates == draft.Dates && later.IsOfSameKindAs(draft);
                draft.State = says ? TimelineEntryState.Repeated : TimelineEntryState.Superseded;
                Add(says ? IssueCodes.PeriodRepeated : IssueCodes.PeriodSuperseded, draft, later);
            }
        }

        // Repeats that no recording day puts in order: the one that claims first stands for all.
        foreach (TimelineDraft draft in drafts.Where(d => d.Counts).OrderBy(d => d, ByClaim).ToArray())
        {
            if (drafts.FirstOrDefault(d => d.Counts && !ReferenceEquals(d, draft) && d.Dates == draft.Dates && d.IsOfSameKindAs(draft)) is { } other)
            {
                draft.State = TimelineEntryState.Repeated;
                Add(IssueCodes.PeriodRepeated, draft, other);
            }
        }

        foreach (TimelineDraft draft in drafts.Where(d => d.Counts && !d.IsUsable))
        {
            draft.State = TimelineEntryState.Unusable;
            if (draft.Dates.Start is { } start && draft.Dates.LastDay is { } lastDay)
            {
                Add(IssueCodes.EndBeforeStart, draft, repair: ProposedRepair.ToDates(draft, lastDay, start, "The two dates look swapped"));
            }
            else
            {
                Add(IssueCodes.StartMissing, draft);
            }
        }

        // A record of the same kind, made later, that takes every date of an earlier one is its correction.
        foreach (TimelineDraft draft in drafts.Where(d => d.Counts))
        {
            if (drafts.Where(d => d.Counts && d.IsRecordedAfter(draft) && MayBeSameRecord(d, draft) && Covers(d, draft)).OrderBy(d => d, ByClaim).LastOrDefault() is { } later)
            {
                draft.State = TimelineEntryState.Superseded;
                Add(IssueCodes.PeriodSuperseded, draft, later);
            }
        }
    }

    private static bool Corrects(TimelineDraft later, TimelineDraft earlier) =>
        later.IsRecordedAfter(earlier)
        && (later.HasSameReferenceAs(earlier)
            || (MayBeSameRecord(later, earlier) && later.Dates.Start is { } start && start == earlier.Dates.Start));

    // Two different references of the source are two periods, whatever their dates.
    private static bool MayBeSameRecord(TimelineDraft one, TimelineDraft other) =>
        (one.Reference is null || other.Reference is null || one.HasSameReferenceAs(other)) && one.IsOfSameKindAs(other);

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
        ProposedRepair? repair = Covers(wins, gives)
            ? ProposedRepair.ToLeaveOut(gives, "Another record takes all of its dates")
            : gives.Interval.Start < wins.Interval.Start
                ? wins.Interval.End is { } end && (gives.Interval.End is null || gives.Interval.End > end)
                    ? null // It goes on on both sides of the other: two records would be needed, which is for a person.
                    : ProposedRepair.ToDates(gives, null, wins.Interval.Start.PlusDays(-1), "The next one begins the day after")
                : ProposedRepair.ToDates(gives, wins.Interval.End, null, "The one before lasts to the day before");

        EffectiveInterval shared = one.Interval.Intersect(other.Interval)!.Value;
        int? days = shared.End is { } to ? shared.DaysUntil(to) : null;

        // The day of a move is often written both as the end here and as the beginning there.
        bool moveDay = days == 1 && shared.Start > one.Interval.Start && !Covers(wins, gives) && !Covers(gives, wins);
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
