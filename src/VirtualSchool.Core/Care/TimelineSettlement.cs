using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Gives each record of a timeline its state: repeated, superseded, unusable, or it counts. Records are looked up by reference and by
/// first day, and swept in time order, so that thousands of rows of one child stay cheap.
/// </summary>
internal sealed class TimelineSettlement
{
    private const int FewRecords = 16;

    private readonly TimelineDraft[] drafts;
    private readonly Dictionary<(SourceId Source, string Reference), List<TimelineDraft>> byReference = [];
    private readonly Dictionary<LocalDate, List<TimelineDraft>> byStart = [];
    private readonly List<TimelineDraft> withoutStart = [];
    private int settled;

    private TimelineSettlement(TimelineDraft[] drafts)
    {
        this.drafts = drafts;
        foreach (TimelineDraft draft in drafts)
        {
            if (draft.Reference is { } reference)
            {
                Add(byReference, (draft.Row.File.Source, reference), draft);
            }

            if (draft.Dates.Start is { } start)
            {
                Add(byStart, start, draft);
            }
            else
            {
                withoutStart.Add(draft);
            }
        }
    }

    /// <summary>Settles records that are in the order of <see cref="TimelineDraft.InTime"/>.</summary>
    internal static void Of(TimelineDraft[] drafts)
    {
        if (drafts.Length > 1 && !AreApart(drafts))
        {
            new TimelineSettlement(drafts).Settle();
        }
        else if (drafts.Length == 1 && drafts[0] is { Counts: true, IsUsable: false })
        {
            drafts[0].Settle(TimelineEntryState.Unusable, null, 1);
        }
    }

    // Most children have a few records one after the other, and then nothing has to be settled.
    private static bool AreApart(TimelineDraft[] drafts)
    {
        for (int i = 0; i < drafts.Length; i++)
        {
            if (drafts[i] is not { Counts: true, IsUsable: true } || drafts[i].Interval.IsEmpty
                || (i > 0 && !(drafts[i - 1].Interval.End <= drafts[i].Interval.Start)))
            {
                return false;
            }

            for (int before = 0; drafts[i].Reference is not null && before < i; before++)
            {
                if (drafts.Length > FewRecords || drafts[i].HasSameReferenceAs(drafts[before]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void Add<TKey>(Dictionary<TKey, List<TimelineDraft>> index, TKey key, TimelineDraft draft)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<TimelineDraft>? alike))
        {
            index.Add(key, alike = new List<TimelineDraft>(1));
        }

        alike.Add(draft);
    }

    private static TimelineDraft? Later(TimelineDraft? one, TimelineDraft other) =>
        one is null || TimelineDraft.ByClaim(one, other) <= 0 ? other : one;

    // Two different references of the source are two periods, whatever their dates.
    private static bool MayBeSameRecord(TimelineDraft one, TimelineDraft other) =>
        (one.Reference is null || other.Reference is null || one.HasSameReferenceAs(other)) && one.IsOfSameKindAs(other);

    private void Settle()
    {
        foreach (TimelineDraft draft in drafts)
        {
            if (draft.Counts && Correction(draft) is { } later)
            {
                bool says = later.Dates == draft.Dates && later.IsOfSameKindAs(draft);
                draft.Settle(says ? TimelineEntryState.Repeated : TimelineEntryState.Superseded, later, ++settled);
            }
        }

        SettleRepeats();
        foreach (TimelineDraft draft in drafts)
        {
            if (draft is { Counts: true, IsUsable: false })
            {
                draft.Settle(TimelineEntryState.Unusable, null, ++settled);
            }
        }

        SettleCovered();
    }

    private List<TimelineDraft> BeginningWith(TimelineDraft draft) =>
        draft.Dates.Start is not { } start ? withoutStart : byStart[start];

    // A later record with the same reference, or of the same kind with the same first day.
    private TimelineDraft? Correction(TimelineDraft draft)
    {
        TimelineDraft? correction = null;
        if (draft.Reference is { } reference)
        {
            foreach (TimelineDraft other in byReference[(draft.Row.File.Source, reference)])
            {
                if (other.State != TimelineEntryState.LeftOut && other.IsRecordedAfter(draft))
                {
                    correction = Later(correction, other);
                }
            }
        }

        if (draft.Dates.Start is not null)
        {
            foreach (TimelineDraft other in BeginningWith(draft))
            {
                if (other.State != TimelineEntryState.LeftOut && other.IsRecordedAfter(draft) && MayBeSameRecord(other, draft))
                {
                    correction = Later(correction, other);
                }
            }
        }

        return correction;
    }

    // Repeats that no recording day puts in order: the one that claims first stands for all.
    private void SettleRepeats()
    {
        TimelineDraft[] byClaim = Array.FindAll(drafts, static d => d.Counts);
        Array.Sort(byClaim, TimelineDraft.ByClaim);
        foreach (TimelineDraft draft in byClaim)
        {
            foreach (TimelineDraft other in BeginningWith(draft))
            {
                if (other.Counts && !ReferenceEquals(other, draft) && other.Dates == draft.Dates && other.IsOfSameKindAs(draft))
                {
                    draft.Settle(TimelineEntryState.Repeated, other, ++settled);
                    break;
                }
            }
        }
    }

    // A record of the same kind, made later, that takes every date of an earlier one is its correction.
    private void SettleCovered()
    {
        var open = new List<TimelineDraft>();
        int next = 0;
        foreach (TimelineDraft draft in drafts)
        {
            if (!draft.Counts)
            {
                continue;
            }

            for (; next < drafts.Length && drafts[next].Dates.Start <= draft.Interval.Start; next++)
            {
                if (drafts[next].Counts)
                {
                    open.Add(drafts[next]);
                }
            }

            open.RemoveAll(d => !d.Counts || d.Interval.End < draft.Interval.Start);
            TimelineDraft? later = null;
            foreach (TimelineDraft other in open)
            {
                if (other.IsRecordedAfter(draft) && MayBeSameRecord(other, draft) && other.Covers(draft))
                {
                    later = Later(later, other);
                }
            }

            if (later is not null)
            {
                draft.Settle(TimelineEntryState.Superseded, later, ++settled);
            }
        }
    }
}
