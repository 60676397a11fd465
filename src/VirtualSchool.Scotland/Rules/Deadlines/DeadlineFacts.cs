using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What deadlines ask of the recorded events and of care.</summary>
internal sealed partial class ScotsCase
{
    private Asked? lastAsked;

    /// <summary>Whether the list of events is stated to be complete: then what it does not hold did not happen.</summary>
    internal bool EventsAreComplete => EventSources.Length > 0;

    /// <summary>The dated events of a kind from a day to another, in time, one for each day: a row entered twice is one event.</summary>
    internal List<Fact<LearnerEvent>> EventsOf(string kind, LocalDate from, LocalDate to)
    {
        var found = new List<Fact<LearnerEvent>>();
        foreach (Fact<LearnerEvent> happened in Events)
        {
            if (happened.Value.Kind == kind && happened.Value.On is { } on && on >= from && on <= to && !found.Exists(f => f.Value.On == on))
            {
                found.Add(happened);
            }
        }

        found.Sort(static (one, other) => one.Value.On!.Value.CompareTo(other.Value.On!.Value));
        return found;
    }

    /// <summary>The first event of one of some kinds from a day to another.</summary>
    internal Fact<LearnerEvent>? FirstEvent(IReadOnlyList<string> kinds, LocalDate from, LocalDate to)
    {
        Fact<LearnerEvent>? first = null;
        foreach (Fact<LearnerEvent> happened in Events)
        {
            if (happened.Value.On is { } on && on >= from && on <= to && kinds.Contains(happened.Value.Kind) && (first is null || on < first.Value.On))
            {
                first = happened;
            }
        }

        return first;
    }

    /// <summary>The last day before a day on which something of a kind was expected to happen for good; the beginning of the law where none is recorded.</summary>
    internal LocalDate LastExpectedBefore(string kind, LocalDate day)
    {
        LocalDate since = ScotsRules.Start1995;
        foreach (Fact<LearnerEvent> earlier in Events)
        {
            if (earlier.Value.Kind == kind && earlier.Value.IsTemporary != true && earlier.Value.On is { } on && on < day && on > since)
            {
                since = on;
            }
        }

        return since;
    }

    /// <summary>The reason where nothing of a kind is recorded: No where the list of events is complete, otherwise Unknown.</summary>
    internal Trace NoEvent(string kind, string words, LocalDate day, Because because) =>
        UndatedEvent(kind) is { } undated ? because.Missing("events." + kind, $"{words}: recorded without its day", undated.Source)
        : EventsAreComplete ? because.Fact(Determination.No, $"{words}: not recorded by {day}, and the list of events is complete", EventSources)
        : because.Missing("events." + kind, $"{words}: nothing is recorded, and the list of events is not known to be complete");

    /// <summary>
    /// The day of care that a day's deadlines are seen from: the day itself in care, the last day of care after it. The reason is Yes in care,
    /// No after it and where there never was any, and otherwise Unknown.
    /// </summary>
    internal (Trace Why, LocalDate? SeenFrom) InCare(LocalDate day, Because because)
    {
        Trace lookedAfter = LookedAfterForDeadlines(day, because);
        if (lookedAfter.Outcome == Determination.Yes)
        {
            return (lookedAfter, day);
        }

        if (lookedAfter.Outcome != Determination.No)
        {
            return (lookedAfter, null);
        }

        if (SeriesAround(day) is { } series)
        {
            Trace single = series.IsSingle(day, because);
            return (because.All(ScotsRules.Clas10, $"between two stays of a series that is one placement", single), day);
        }

        return LastDay(day) is { } last && last < day
            ? (because.All(ScotsRules.Read15, $"care goes on, and nothing falls due when it has ended", lookedAfter), last)
            : (lookedAfter, null);
    }

    /// <summary>Looked after on a day, asked for every deadline and obligation of it: without reasons the answer is the same object each time.</summary>
    internal Trace LookedAfterForDeadlines(LocalDate day, Because because)
    {
        if (because.KeepsReasons)
        {
            return LookedAfterOn(day, because);
        }

        if (lastAsked is not { } known || known.Day != day)
        {
            known = new Asked(day, LookedAfterOn(day, because));
            lastAsked = known;
        }

        return known.LookedAfter;
    }

    private sealed class Asked(LocalDate day, Trace lookedAfter)
    {
        internal LocalDate Day { get; } = day;

        internal Trace LookedAfter { get; } = lookedAfter;
    }
}
