using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What working out a deadline gave: the reasons, and the day where there is one.</summary>
internal sealed class Reckoned(Trace why)
{
    /// <summary>Yes: it falls due or was met; No: nothing does; Unknown and NeedsDecision as everywhere.</summary>
    internal Trace Why { get; } = why;

    internal LocalDate? Due { get; init; }

    internal LocalDate? OtherReading { get; init; }

    internal bool LacksCorrespondingDate { get; init; }

    /// <summary>The rule that sets the day, where it is not that of the kind.</summary>
    internal Rule? SetBy { get; init; }

    internal DeadlineTiming Timing { get; init; }

    internal DeadlineEvent? RunsFrom { get; init; }

    internal string Working { get; init; } = string.Empty;

    internal LocalDate? MetOn { get; init; }

    internal bool MayHaveBeenMet { get; init; }

    internal bool HasLapsed { get; init; }

    internal bool IsFallback { get; init; }

    internal Fact<Home>? Home { get; init; }

    internal IReadOnlyList<DeadlineCycle> History { get; init; } = [];

    internal IReadOnlyList<Issue> Findings { get; init; } = [];

    internal IReadOnlyList<Reckoned> OfOtherHomes { get; init; } = [];

    /// <summary>The deadline as it is answered.</summary>
    internal Deadline ToDeadline(DeadlineKind kind, LocalDate day, Trace trace, WorkingCalendar? calendar)
    {
        LocalDate? due = trace.Outcome is Determination.Yes or Determination.NeedsDecision ? Due : null;
        return new Deadline(kind, day, due)
        {
            SetBy = SetBy,
            Timing = Timing,
            RunsFrom = RunsFrom,
            Working = due is null ? string.Empty : Working,
            MetOn = due is null && Timing == DeadlineTiming.ByDay ? null : MetOn,
            MayHaveBeenMet = MayHaveBeenMet,
            HasLapsed = HasLapsed,
            Missing = trace.Missing,
            History = History,
            IsFallback = IsFallback,
            OtherReading = due is null || OtherReading == due ? null : OtherReading,
            LacksCorrespondingDate = due is not null && LacksCorrespondingDate,
            FallsOnClosedDay = due is { } last && calendar is not null && calendar.Covers.Contains(last) ? !calendar.IsWorkingDay(last) : null,
            Home = Home,
            OfOtherHomes = OfOtherHomes.Count == 0 ? [] : [.. OfOtherHomes.Select(o => o.ToDeadline(kind, day, o.Why, calendar))],
            Findings = Findings,
        };
    }
}
